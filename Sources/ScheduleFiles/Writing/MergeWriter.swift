import Staffing

/// Writes a merged week; what is in conflict stands there in both forms, between the markers that git uses.
enum MergeWriter {
  /// One place of a list: an entry, or both forms of what is in conflict.
  private enum Piece {
    case entry(FlowMapping)
    case conflict(ours: [FlowMapping], theirs: [FlowMapping])
  }

  /// The text of `merge`; `district` tells in which order the visits come.
  static func text(_ merge: WeekMerge, in district: District?) -> String {
    let settled = merge.settled
    let plan = district.map { WeekPlan(district: $0, monday: settled.monday) }
    var out = BlockText()
    out.line(.format, raw: Format.week.text)
    out.line(.week, raw: settled.monday.description)
    writeNotes(of: merge, settled, to: &out)
    out.line(.published, settled.published.map(WeekWriter.publication))
    write(.absences, absences(of: merge, settled), hasKey: settled.absences != nil, to: &out)
    write(.visits, visits(of: merge, settled, in: plan), hasKey: true, to: &out)
    return out.text
  }

  private static func writeNotes(of merge: WeekMerge, _ settled: Week, to out: inout BlockText) {
    for conflict in merge.conflicts {
      guard case .notes(let ours) = conflict.ourContent, case .notes(let theirs) = conflict.theirContent else {
        continue
      }
      out.verbatim(ourMarker)
      out.line(.notes, ours)
      out.verbatim(divider)
      out.line(.notes, theirs)
      out.verbatim(theirMarker)
      return
    }
    out.line(.notes, settled.notes)
  }

  private static func absences(of merge: WeekMerge, _ settled: Week) -> [Piece] {
    let conflicts = merge.conflicts.compactMap { conflict -> Piece? in
      guard case .absences(let ours) = conflict.ourContent, case .absences(let theirs) = conflict.theirContent else {
        return nil
      }
      return .conflict(ours: ours.map(WeekWriter.absence), theirs: theirs.map(WeekWriter.absence))
    }
    return (settled.absences ?? []).map { .entry(WeekWriter.absence($0)) } + conflicts
  }

  private static func visits(of merge: WeekMerge, _ settled: Week, in plan: WeekPlan?) -> [Piece] {
    var conflicts: [(first: Visit, piece: Piece)] = []
    for conflict in merge.conflicts {
      guard case .visits(let ours) = conflict.ourContent, case .visits(let theirs) = conflict.theirContent else {
        continue
      }
      let sides = [ours, theirs].map { sorted($0, in: plan) }
      guard let first = sides.joined().first else { continue }
      conflicts.append(
        (first, .conflict(ours: sides[0].map(WeekWriter.visit), theirs: sides[1].map(WeekWriter.visit))))
    }
    // Each conflict stands where its first visit would.
    conflicts.sort { ($0.first.officer, $0.first.day) < ($1.first.officer, $1.first.day) }
    var waiting = conflicts[...]
    var pieces: [Piece] = []
    for visit in sorted(settled.visits, in: plan) {
      while let next = waiting.first, (next.first.officer, next.first.day) < (visit.officer, visit.day) {
        pieces.append(next.piece)
        waiting.removeFirst()
      }
      pieces.append(.entry(WeekWriter.visit(visit)))
    }
    return pieces + waiting.map(\.piece)
  }

  /// In the order of a week's file; without a district as they are.
  private static func sorted(_ visits: [Visit], in plan: WeekPlan?) -> [Visit] {
    guard let plan, visits.count > 1 else { return visits }
    return StaffedWeek(plan: plan, visits: visits).visits
  }

  private static func write(_ key: Key, _ pieces: [Piece], hasKey: Bool, to out: inout BlockText) {
    guard !pieces.isEmpty else {
      if hasKey { out.list(key, []) }
      return
    }
    out.line(key)
    for piece in pieces {
      switch piece {
      case .entry(let entry): out.entry(entry)
      case .conflict(let ours, let theirs):
        out.verbatim(ourMarker)
        for entry in ours { out.entry(entry) }
        out.verbatim(divider)
        for entry in theirs { out.entry(entry) }
        out.verbatim(theirMarker)
      }
    }
  }

  private static let ourMarker = "<<<<<<< ours"
  private static let divider = "======="
  private static let theirMarker = ">>>>>>> theirs"
}
