import TerminalKit

/// A JSON value whose keys keep the order in which they were given.
indirect enum JSON {
  case null
  case flag(Bool)
  case integer(Int)
  /// A finite number, written with at most six digits behind the point.
  case number(Double)
  case text(String)
  case list([JSON])
  case object(Members)

  /// The keys of an object with their values, in the order in which they were given.
  struct Members: ExpressibleByDictionaryLiteral {
    var entries: [(key: String, value: JSON)]

    init(dictionaryLiteral elements: (String, JSON)...) { entries = elements }
  }

  /// `.text`, or `.null` without one.
  static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// `.integer`, or `.null` without one.
  static func optional(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
}

extension JSON: CustomStringConvertible {
  /// The value as a document: the outermost object's keys and the entries of its lists on lines of their own.
  var description: String {
    guard case .object(let members) = self else { return inline }
    let lines = members.entries.map { key, value -> String in
      guard case .list(let entries) = value, !entries.isEmpty else { return "  \(Self.quoted(key)): \(value.inline)" }
      return "  \(Self.quoted(key)): [\n" + entries.map { "    \($0.inline)" }.joined(separator: ",\n") + "\n  ]"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  private var inline: String {
    switch self {
    case .null: "null"
    case .flag(let isTrue): isTrue ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): String((number * 1e6).rounded() / 1e6)
    case .text(let text): Self.quoted(text)
    case .list(let entries): "[" + entries.map(\.inline).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.entries.map { "\(Self.quoted($0.key)): \($0.value.inline)" }.joined(separator: ", ") + "}"
    }
  }

  /// A JSON string; what a terminal would not show as it is stands there as an escape.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        let shown = String(scalar)
        result += shown.sanitized() == shown ? shown : escaped(scalar)
      }
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
