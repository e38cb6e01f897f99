import Staffing
import TerminalKit

/// Turning a school day into another: closed, early release, two hours later, half a day, another schedule.
struct CalendarDialog: Hashable, Sendable {
  enum Line: Int, CaseIterable, Hashable, Sendable {
    case date, day, campuses, name

    var label: String {
      switch self {
      case .date: "Day"
      case .day: "What"
      case .campuses: "Campuses"
      case .name: "Name"
      }
    }
  }

  /// For whom: the selector with what it is called.
  struct Place: Hashable, Sendable {
    let title: String
    let selector: CampusSelector
  }

  var date: String
  /// Why it is closed.
  var name = ""
  let changes: [DayChange]
  let places: [Place]
  var change = 0
  var place = 0
  var cursor = ListCursor()
  /// Whether the next letter takes the place of the line's text.
  var isFresh = true

  var line: Line { Line.allCases[min(cursor.selected, Line.allCases.count - 1)] }

  /// What the date line means.
  func day(near other: CalendarDate) -> CalendarDate? {
    CalendarDate(text: date.trimmingSpaces) ?? CalendarDate(typed: date.trimmingSpaces, near: other)
  }

  /// The change, with the name where that means something.
  var chosen: DayChange {
    guard case .closed = changes[change] else { return changes[change] }
    let name = name.trimmingSpaces
    return .closed(name: name.isEmpty ? nil : name)
  }

  /// The next or previous value.
  mutating func change(by step: Int, near other: CalendarDate) {
    switch line {
    case .date:
      guard let day = day(near: other) else { return }
      date = "\(day.advanced(by: step))"
    case .day: change = (change + step + changes.count) % changes.count
    case .campuses: place = (place + step + places.count) % places.count
    case .name: break
    }
    isFresh = true
  }

  /// Changes the text of the line, where it has one.
  mutating func changeText(_ change: (inout TextField) -> Void, replacing: Bool) {
    var field = TextField(text: line == .date ? date : name)
    if replacing, isFresh { field.text = "" }
    change(&field)
    if line == .date { date = field.text }
    if line == .name { name = field.text }
    isFresh = false
  }
}

/// What became of visits when their day was changed.
struct FatesDialog: Hashable, Sendable {
  let title: String
  let fates: [VisitFate]
  var cursor = ListCursor()
}
