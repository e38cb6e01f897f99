/// How a text is written as a YAML scalar: plain where every parser reads it back as that text, else in
/// double quotes.
enum YAMLText {
  /// Where a scalar stands: in block lines, or between brackets where `,[]{}` have a meaning.
  enum Context {
    case block, flow
  }

  /// `text` as a scalar of one line.
  static func scalar(_ text: String, in context: Context) -> String {
    isPlain(text, in: context) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, in context: Context) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`=<".unicodeScalars.contains(first), first != " ", last != " " else { return false }
    var previous = first
    for scalar in scalars {
      // A ':' followed by a space ends a key, one between digits makes a number of base 60 in YAML 1.1.
      if scalar == ":" || needsEscape(scalar) || (scalar == "#" && previous == " ") { return false }
      if context == .flow, ",[]{}?".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return !readsAsAnotherType(text)
  }

  /// Whether YAML 1.1 or 1.2 might resolve the plain text to null, a truth value, a number or a date.
  private static func readsAsAnotherType(_ text: String) -> Bool {
    let lowercase = text.lowercased()
    if ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(lowercase) { return true }
    guard let first = lowercase.unicodeScalars.first, "0123456789+.".unicodeScalars.contains(first) else {
      return false
    }
    // Decimal, octal, hexadecimal and binary numbers, exponents, infinity, not-a-number, dates and times.
    return lowercase.unicodeScalars.allSatisfy { "0123456789abcdefoxtzin_.:+- ".unicodeScalars.contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where needsEscape(scalar): result += escape(scalar)
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether YAML forbids the character as it is, or an editor would not show what it does to the line.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE...0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = digits.count <= 2 ? 2 : 4
    return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
  }
}
