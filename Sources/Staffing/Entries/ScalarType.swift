/// How the text of a scalar becomes a value: in a file, and in a form.
package struct ScalarType<Value: Sendable>: Sendable {
  /// Stands for the value in what is built, and thrown away, after a problem.
  package let placeholder: Value
  /// The value of a text, or what is wrong with the text.
  package let parse: @Sendable (String) throws(ValueFault) -> Value

  /// A type of scalars that `parse` reads.
  package init(_ placeholder: Value, _ parse: @escaping @Sendable (String) throws(ValueFault) -> Value) {
    self.placeholder = placeholder
    self.parse = parse
  }
}

extension ScalarType<String> {
  /// Any text, without byte order marks before it: YAML's readers take them for none of it, so no file could hold them.
  package static var text: Self {
    Self("") { text throws(ValueFault) in unmarked(text) }
  }

  /// A name of at least one character and at most ``Limits/nameLength``.
  package static var name: Self {
    Self("") { text throws(ValueFault) in
      let text = unmarked(text)
      guard !text.isEmpty else { throw .emptyText }
      let size = text.utf8.count
      guard size > Limits.nameLength else { return text }
      guard size <= Limits.nameSize, text.count <= Limits.nameLength else {
        throw .nameTooLong(limit: Limits.nameLength)
      }
      return text
    }
  }

  /// The text without byte order marks before it.
  package static func unmarked(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
    return String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
  }
}

extension ScalarType<String> {
  /// A name, or nothing.
  package static var nameOrNothing: Self {
    Self("") { text throws(ValueFault) in text.isEmpty ? "" : try name.parse(text) }
  }
}

extension ScalarType {
  /// An id.
  package static func id<Entity>() -> Self where Value == Identifier<Entity> {
    Self(Identifier("")) { text throws(ValueFault) in
      let id = Identifier<Entity>(text)
      guard id.isWellFormed else { throw .badIdentifier(text) }
      return id
    }
  }

  /// One of the words of an enumeration.
  package static func word() -> Self where Value: RawRepresentable<String> & CaseIterable, Value.AllCases == [Value] {
    word(among: Value.allCases, spelled: \.rawValue)
  }

  private static func word(among words: [Value], spelled spelling: (Value) -> String) -> Self {
    let spellings = words.map(spelling)
    return Self(words[0]) { text throws(ValueFault) in
      guard let position = spellings.firstIndex(of: text) else {
        throw .unknownWord(text, allowed: spellings, suggestion: nearest(to: text, among: spellings))
      }
      return words[position]
    }
  }
}

extension ScalarType<Weekday> {
  /// `mon` … `sun`.
  package static var weekday: Self { word(among: Weekday.allCases, spelled: \.text) }
}

extension ScalarType<CalendarDate> {
  /// `YYYY-MM-DD`.
  package static var date: Self {
    Self(CalendarDate(daysSinceEpoch: 0)) { text throws(ValueFault) in
      guard let date = CalendarDate(text: text) else { throw .badDate(text) }
      return date
    }
  }
}

extension ScalarType<ClockTime> {
  /// `HH:MM`.
  package static var time: Self {
    Self(.midnight) { text throws(ValueFault) in
      guard let time = ClockTime(text: text) else { throw .badTime(text) }
      return time
    }
  }
}

extension ScalarType<ClockRange> {
  /// `HH:MM-HH:MM`.
  package static var window: Self {
    Self(.wholeDay) { text throws(ValueFault) in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw .badWindow(text) }
      guard let start = ClockTime(text: parts[0]), let end = ClockTime(text: parts[1]) else { throw .badWindow(text) }
      guard start < end else { throw .endsBeforeStart(start: parts[0], end: parts[1]) }
      return ClockRange(start, end)
    }
  }
}

extension ScalarType<Bool> {
  /// `true` or `false`, as in YAML's core schema.
  package static var flag: Self {
    Self(false) { text throws(ValueFault) in
      switch text {
      case "true", "True", "TRUE": return true
      case "false", "False", "FALSE": return false
      default: throw .badFlag(text)
      }
    }
  }
}

extension ScalarType<Int> {
  /// A whole number in `range`.
  package static func integer(_ range: ClosedRange<Int>) -> Self {
    Self(range.lowerBound) { text throws(ValueFault) in
      let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
      guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .badWholeNumber(text) }
      guard let number = Int(text), range.contains(number) else {
        throw .outOfRange(text, lowest: range.lowerBound, highest: range.upperBound)
      }
      return number
    }
  }
}

extension ScalarType<Minutes> {
  /// Whole minutes.
  package static var minutes: Self {
    Self(.zero) { text throws(ValueFault) in
      Minutes(try ScalarType<Int>.integer(Limits.minutes).parse(text))
    }
  }
}

extension ScalarType<ExactNumber> {
  /// A decimal number in `range`.
  package static func number(_ range: ClosedRange<Int>) -> Self {
    Self(ExactNumber(coefficient: 0)) { text throws(ValueFault) in
      guard let number = ExactNumber(text: text) else { throw .badNumber(text) }
      guard Double(range.lowerBound) <= number.doubleValue, number.doubleValue <= Double(range.upperBound) else {
        throw .outOfRange(text, lowest: range.lowerBound, highest: range.upperBound)
      }
      return number
    }
  }
}

extension ScalarType<Hours> {
  /// A decimal number of hours in `range`.
  package static func hours(_ range: ClosedRange<Int>) -> Self {
    Self(Hours(ExactNumber(coefficient: 0))) { text throws(ValueFault) in
      Hours(try ScalarType<ExactNumber>.number(range).parse(text))
    }
  }
}
