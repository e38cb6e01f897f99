import Staffing

/// A table as RFC 4180 has it: fields in quotes where they need them, lines that end with CR LF.
///
/// Text that a spreadsheet would take for a formula gets a leading `'`: quoting alone does not stop formulas.
struct TableText {
  private(set) var text = ""

  /// A field of a table.
  enum Field: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Whatever people wrote.
    case text(String)
    case number(Int)
    case empty

    init(stringLiteral value: String) { self = .text(value) }

    static func optional(_ text: String?) -> Field { text.map { .text($0) } ?? .empty }
    static func optional(_ number: Int?) -> Field { number.map { .number($0) } ?? .empty }
  }

  init(headings: [String]) {
    append(headings.map { .text($0) })
  }

  mutating func append(_ fields: [Field]) {
    text += fields.map(Self.written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ field: Field) -> String {
    switch field {
    case .empty: ""
    case .number(let number): String(number)
    case .text(let text): quoted(safe(text))
    }
  }

  /// `text` as no spreadsheet takes for a formula.
  static func safe(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": "'" + text
    default: text
    }
  }

  /// Line ends stay, as LF, and tabs; other hidden characters are made visible: tables are looked at in terminals too.
  private static func quoted(_ text: String) -> String {
    let text = text.replacing("\r\n", with: "\n").unicodeScalars.map { scalar in
      scalar == "\n" || scalar == "\t" || !isHidden(scalar) ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }.joined()
    let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" }
    guard needsQuotes else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
