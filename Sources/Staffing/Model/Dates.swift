/// A day of the week, Monday first.
package enum Weekday: Int, CaseIterable, Hashable, Sendable, Comparable {
  case mon, tue, wed, thu, fri, sat, sun

  /// The word used in the files: `mon` … `sun`.
  package var text: String { Self.texts[rawValue] }

  /// `Mon` … `Sun`.
  package var shortName: String { Self.shortNames[rawValue] }

  /// Reads `mon` … `sun`; nil for any other text.
  package init?(text: String) {
    guard let position = Self.texts.firstIndex(of: text) else { return nil }
    self.init(rawValue: position)
  }

  /// Whether both are the same day.
  @inlinable package static func == (left: Weekday, right: Weekday) -> Bool {
    left.rawValue == right.rawValue
  }

  /// Monday comes first.
  @inlinable package static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }

  private static let texts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let shortNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}

/// A day of the proleptic Gregorian calendar, years 1 to 9999, counted in days since 1970-01-01.
package struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let daysSinceEpoch: Int

  /// The day that many days after 1970-01-01.
  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The day `year-month-day`; nil where there is no such day (30 February).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    // Days from civil: years start in March, so that the leap day is the last of its year.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let candidate = CalendarDate(daysSinceEpoch: era * 146_097 + dayOfEra - 719_468)
    guard candidate.components == (year, month, day) else { return nil }
    self = candidate
  }

  /// Reads `YYYY-MM-DD`; nil for any other text and for days that do not exist.
  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 0x30
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month 1 to 12, day 1 to 31.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday.allCases[(((daysSinceEpoch + 3) % 7) + 7) % 7]
  }

  /// The Monday of this day's week.
  package var monday: CalendarDate { advanced(by: -weekday.rawValue) }

  /// The day `days` later.
  package func advanced(by days: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: daysSinceEpoch + days)
  }
}

extension CalendarDate: Comparable, CustomStringConvertible {
  /// The earlier day comes first.
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
