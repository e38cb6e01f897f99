import Mustache
import Staffing

/// Text in a page: nothing in it is markup, and nothing in it is invisible.
///
/// Works on scalars, not on characters: `<` with a combining mark is one character, and still opens a tag.
struct PageText: MustacheContentType {
  /// The name under which templates ask for it.
  static let name = "PAGE"

  /// Makes the name known to the templates.
  static let isRegistered: Bool = {
    MustacheContentTypes.register(PageText(), named: name)
    return true
  }()

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// `text` as it stands in a page, in an element or in a quoted attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        if isHidden(scalar) {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

/// A template of a part of a page, compiled once.
struct PageTemplate {
  private let template: MustacheTemplate

  /// - Throws: `MustacheTemplate.Error` where `text` is no template, which tests rule out.
  init(_ text: String) throws {
    _ = PageText.isRegistered
    template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(PageText.name)}}\n" + text)
  }

  /// The part for `values`, a value whose properties the template names.
  func render(_ values: any Sendable) -> String { template.render(values) }
}
