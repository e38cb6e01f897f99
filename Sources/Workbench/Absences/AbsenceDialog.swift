import Staffing
import TerminalKit

/// Marking an absence: first who, then when and why; with the absences that there are, to be taken back.
struct AbsenceDialog: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    /// One of the week's, by its position.
    case absence(Int)
    case officer(OfficerIndex)
  }

  var filter = TextField()
  /// What the filter leaves: absences, then officers.
  var shown: [Row] = []
  var cursor = ListCursor()
  /// When and why, once the officer is chosen.
  var form: AbsenceForm?

  /// The row under the cursor.
  var chosen: Row? { shown.indices.contains(cursor.selected) ? shown[cursor.selected] : nil }
}

/// When somebody is away, and why, as it is typed.
struct AbsenceForm: Hashable, Sendable {
  enum Line: Int, CaseIterable, Hashable, Sendable {
    case first, last, from, to, reason

    var label: String {
      switch self {
      case .first: "First day"
      case .last: "Last day"
      case .from: "From"
      case .to: "To"
      case .reason: "Reason"
      }
    }
  }

  /// The longest span: a year that was meant as a day would fill many files.
  static let mostDays = 366
  static let reasons = ["sick", "court", "training", "leave", "other"]

  let officer: OfficerIndex
  /// By line: what was typed, or stands there.
  var texts: [String]
  var cursor = ListCursor()
  /// Whether the next letter takes the place of the line's text.
  var isFresh = true

  init(_ officer: OfficerIndex, on day: CalendarDate) {
    self.officer = officer
    texts = ["\(day)", "\(day)", "", "", Self.reasons[0]]
  }

  var line: Line { Line.allCases[min(cursor.selected, Line.allCases.count - 1)] }

  subscript(line: Line) -> String {
    get { texts[line.rawValue] }
    set { texts[line.rawValue] = newValue }
  }

  /// What a date line means.
  func date(_ line: Line, near day: CalendarDate) -> CalendarDate? {
    CalendarDate(text: self[line].trimmingSpaces) ?? CalendarDate(typed: self[line].trimmingSpaces, near: day)
  }

  /// What a time line means; nil where it holds nothing.
  func time(_ line: Line) -> ClockTime? { ClockTime(typed: self[line].trimmingSpaces) }

  /// What is wrong with the line, as a sentence; nil where nothing is.
  func problem(_ line: Line, near day: CalendarDate) -> String? {
    switch line {
    case .first: return date(line, near: day) == nil ? "No such day; type 12/1 or 2026-12-01." : nil
    case .last:
      guard let last = date(line, near: day) else { return "No such day; type 12/1 or 2026-12-01." }
      guard let first = date(.first, near: day) else { return nil }
      if last < first { return "The last day comes before the first." }
      let days = last.daysSinceEpoch - first.daysSinceEpoch
      return days >= Self.mostDays ? "That is more than a year; mark it in parts." : nil
    case .from, .to:
      if self[line].trimmingSpaces.isEmpty { return nil }
      if time(line) == nil { return "No such time; type 7:30, 730 or 7:30am." }
      guard line == .to, let to = time(.to), to <= time(.from) ?? .midnight else { return nil }
      return "That does not come after the start."
    case .reason: return nil
    }
  }

  /// The first line that cannot be so.
  func problem(near day: CalendarDate) -> (line: Line, sentence: String)? {
    for line in Line.allCases {
      if let sentence = problem(line, near: day) { return (line, sentence) }
    }
    return nil
  }

  /// The absences it stands for, one a day on which the officer might be there; nil where something is wrong.
  func absences(of officer: Officer, near day: CalendarDate) -> [Absence]? {
    guard problem(near: day) == nil, let first = date(.first, near: day), let last = date(.last, near: day) else {
      return nil
    }
    let days = (first.daysSinceEpoch...last.daysSinceEpoch).map { CalendarDate(daysSinceEpoch: $0) }
    let reason = self[.reason].trimmingSpaces
    let usual = days.filter { day in
      officer.availability?.windows[day.weekday.rawValue].isEmpty == false || officer.availability == nil
    }
    return (usual.isEmpty ? days : usual).map { day in
      Absence(
        officer: officer.id, date: day, from: time(.from), to: time(.to), reason: reason.isEmpty ? nil : reason)
    }
  }

  /// The next or previous value: a day, or one of the usual reasons.
  mutating func change(by step: Int, near day: CalendarDate) {
    switch line {
    case .first, .last:
      guard let date = date(line, near: day) else { return }
      let moved = date.advanced(by: step)
      self[line] = "\(moved)"
      // A span does not turn round: the other end comes along.
      if line == .first, let last = self.date(.last, near: day), last < moved || last == date {
        self[.last] = "\(moved)"
      }
      if line == .last, let first = self.date(.first, near: day), moved < first { self[.first] = "\(moved)" }
    case .from, .to: break
    case .reason:
      let position = Self.reasons.firstIndex(of: self[.reason]) ?? 0
      self[.reason] = Self.reasons[(position + step + Self.reasons.count) % Self.reasons.count]
    }
    isFresh = true
  }

  mutating func type(_ text: String) {
    let typed = text.filter { !$0.isNewline }
    let joined = isFresh ? typed : self[line] + typed
    if line == .first, self[.last] == self[.first] { self[.last] = joined }
    self[line] = joined
    isFresh = false
  }

  mutating func erase(all: Bool) {
    let isOneDay = line == .first && self[.last] == self[.first]
    if all { self[line] = "" } else if !self[line].isEmpty { self[line].removeLast() }
    if isOneDay { self[.last] = self[.first] }
    isFresh = false
  }
}
