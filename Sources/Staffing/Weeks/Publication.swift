/// When a week was signed off, and by whom.
package struct Publication: Hashable, Sendable {
  /// The day and time where the user was.
  package var at: Moment
  /// Who signed it off; nil where that is not known.
  package var by: String?

  /// Signed off `at` that time by `by`.
  package init(at: Moment, by: String? = nil) {
    self.at = at
    self.by = by
  }
}

/// A minute of the calendar.
package struct Moment: Hashable, Sendable {
  /// The day.
  package var date: CalendarDate
  /// The time of that day.
  package var time: ClockTime

  /// The minute `time` of `date`.
  package init(_ date: CalendarDate, _ time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// Reads `2026-11-25T14:05`; nil for anything else.
  package init?(text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let date = CalendarDate(text: parts[0]), let time = ClockTime(text: parts[1]) else {
      return nil
    }
    self.init(date, time)
  }
}

extension Moment: Comparable, CustomStringConvertible {
  /// The earlier minute comes first.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }

  /// `2026-11-25T14:05`.
  package var description: String { "\(date)T\(time)" }
}

extension ScalarType<Moment> {
  /// `YYYY-MM-DDTHH:MM`.
  package static var moment: Self {
    Self(Moment(CalendarDate(daysSinceEpoch: 0), .midnight)) { text throws(ValueFault) in
      guard let moment = Moment(text: text) else { throw .badMoment(text) }
      return moment
    }
  }
}
