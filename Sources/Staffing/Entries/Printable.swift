/// `text` made harmless for a terminal and short enough for a message: control characters, line breaks,
/// direction overrides and invisible characters as `\u{…}`, no more than four marks on one letter, none that selects a
/// form, cut after `limit` characters of what is shown.
package func printable(_ text: String, limit: Int = 80) -> String {
  var result = String.UnicodeScalarView()
  var (length, marks) = (0, 0)
  for scalar in text.unicodeScalars {
    marks = isMark(scalar) ? marks + 1 : 0
    if marks > 4 || scalar.properties.isVariationSelector { continue }
    let escape = isHidden(scalar) || isNew(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : nil
    length += escape?.utf8.count ?? 1
    if length > limit { return String(result) + "…" }
    if let escape { result.append(contentsOf: escape.unicodeScalars) } else { result.append(scalar) }
  }
  return String(result)
}

/// Whether the character came after Unicode 14: terminals need not know it, and nor does the table of what they draw.
private func isNew(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.age.map { $0.major > 14 } ?? true }

/// Whether the character stands on the one before.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: true
  default: false
  }
}

/// Whether a reader of the text would not see the character, or see the others in a wrong order.
package func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
  // What selects the form of an emoji is as visible as that form.
  default: scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
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
