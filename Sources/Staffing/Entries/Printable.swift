/// `text` made harmless for a terminal and short enough for a message: control characters, line breaks,
/// direction overrides and invisible characters as `\u{…}`, cut after `limit` characters.
package func printable(_ text: String, limit: Int = 80) -> String {
  var result = ""
  var length = 0
  for scalar in text.unicodeScalars {
    if length == limit { return result + "…" }
    if isHidden(scalar) {
      result += "\\u{\(String(scalar.value, radix: 16))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
    length += 1
  }
  return result
}

/// Whether a reader of the text would not see the character, or see the others in a wrong order.
package func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
  default: false
  }
}

/// Two digits.
package func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// Sixteen digits.
package func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
