import Staffing
import TerminalKit

/// What is different between two versions of a week, for people and for scripts.
struct DiffReport {
  let before: Week
  let after: Week
  let words: ChangeWords
  private let diff: WeekDiff

  init(before: Week, after: Week, words: ChangeWords) {
    self.before = before
    self.after = after
    self.words = words
    diff = WeekDiff(from: before, to: after)
  }

  var isEmpty: Bool { diff.isEmpty && before.monday == after.monday }

  /// A sentence a line, then how many there are of each sort.
  var text: String {
    let weeks =
      before.monday == after.monday
      ? [] : ["The \(before.monday.weekTitle), and the \(after.monday.weekTitle), day by day:"]
    let lines = words.sentences(of: diff.changes).map { $0.sanitized() }
    guard !lines.isEmpty else { return (weeks + ["No difference."]).joined(separator: "\n") }
    return (weeks + lines + ["", summary]).joined(separator: "\n")
  }

  private var summary: String {
    let counts = diff.counts
    let sorts = [
      Self.counted(counts.visits, "visit"), Self.counted(counts.absences, "absence"),
      Self.counted(counts.locks, "lock"),
      Self.counted(counts.notes, "note"),
    ].compactMap { $0 }
    return "\(counts.total) \(counts.total == 1 ? "change" : "changes"): \(sorts.joined(separator: ", "))."
  }

  private static func counted(_ number: Int, _ word: String) -> String? {
    number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  var json: JSON {
    let counts = diff.counts
    return .object([
      "before": .text(before.monday.description), "after": .text(after.monday.description),
      "visits": .integer(counts.visits), "absences": .integer(counts.absences), "locks": .integer(counts.locks),
      "notes": .integer(counts.notes), "changes": .list(diff.changes.map(json)),
    ])
  }

  private func json(_ change: WeekChange) -> JSON {
    let (subject, old, new): (String, JSON, JSON) =
      switch change {
      case .visit(let before, let after): ("visit", Self.json(before), Self.json(after))
      case .absence(let before, let after): ("absence", Self.json(before), Self.json(after))
      case .notes(let before, let after): ("notes", .optional(before), .optional(after))
      }
    return .object([
      "subject": .text(subject), "kind": .text(change.kind.rawValue), "day": .optional(change.day?.text),
      "officer": .optional(change.officer?.text), "before": old, "after": new,
      "message": .text(words.sentences(of: change).joined(separator: "; ")),
    ])
  }

  private static func json(_ visit: Visit?) -> JSON {
    guard let visit else { return .null }
    return .object([
      "officer": .text(visit.officer.text), "campus": .text(visit.campus.text), "day": .text(visit.day.text),
      "from": .text(visit.from.text), "to": .text(visit.to.text), "locked": .flag(visit.isLocked),
      "notes": .optional(visit.notes),
    ])
  }

  private static func json(_ absence: Absence?) -> JSON {
    guard let absence else { return .null }
    return .object([
      "officer": .text(absence.officer.text), "date": .text(absence.date.description),
      "from": .optional(absence.from?.description), "to": .optional(absence.to?.description),
      "reason": .optional(absence.reason), "notes": .optional(absence.notes),
    ])
  }
}
