import ScheduleFiles
import Staffing
import TerminalKit

/// What became of a spreadsheet, for people and for programs.
struct ImportText {
  let report: ImportReport
  let kind: ImportKind
  let file: String
  /// The files that were written.
  let saved: [String]
  let isDryRun: Bool

  /// A line a row, and what it came to.
  var text: String {
    var lines = report.rows.flatMap { report.lines(of: $0) }.map { $0.sanitized() }
    if !lines.isEmpty { lines.append("") }
    lines.append(summary)
    if report.passedOver > 0 { lines.append("\(report.passedOver) rows of other agencies were passed over.") }
    if !report.unknownHeadings.isEmpty {
      let names = report.unknownHeadings.prefix(20).map { printable($0, limit: 40).sanitized() }
      lines.append("Columns that were not used: \(names.joined(separator: ", ")).")
    }
    lines.append(ending)
    return lines.joined(separator: "\n")
  }

  private var summary: String {
    let counts = report.counts
    let unit = report.unit == "row" ? "row" : "event"
    return "\(report.rows.count) \(report.rows.count == 1 ? unit : unit + "s"): \(counts.taken) taken, "
      + "\(counts.changed) changed, \(counts.same) as they are, \(counts.refused) refused."
  }

  private var ending: String {
    if !saved.isEmpty { return "Saved \(saved.joined(separator: ", "))." }
    if isDryRun { return "Nothing is saved: this was a dry run." }
    return report.counts.refused > 0
      ? "Nothing is saved: correct what is refused, or give --partial to take the rest."
      : "Nothing is saved: there was nothing new."
  }

  /// The same as one object.
  var json: JSON {
    let counts = report.counts
    return .object([
      "kind": .text(kind.rawValue), "file": .text(file), "taken": .integer(counts.taken),
      "changed": .integer(counts.changed), "same": .integer(counts.same), "refused": .integer(counts.refused),
      "passed_over": .integer(report.passedOver), "unused_columns": .list(report.unknownHeadings.map { .text($0) }),
      "saved": .list(saved.map { .text($0) }), "rows": .list(report.rows.map(json(of:))),
    ])
  }

  private func json(of row: ImportReport.Row) -> JSON {
    let outcome: (name: String, keys: [String], problems: [ImportReport.Problem]) =
      switch row.outcome {
      case .taken: ("taken", [], [])
      case .changed(let keys): ("changed", keys, [])
      case .same: ("same", [], [])
      case .refused(let problems): ("refused", [], problems)
      }
    return .object([
      report.unit: .integer(row.number), "subject": .text(row.subject), "outcome": .text(outcome.name),
      "keys": .list(outcome.keys.map { .text($0) }),
      "problems": .list(
        outcome.problems.map { problem in
          .object([
            "column": .optional(problem.column.map { columnName($0) }), "heading": .optional(problem.heading),
            "message": .text(problem.sentence),
          ])
        }), "remarks": .list(row.remarks.map { .text($0) }),
    ])
  }
}
