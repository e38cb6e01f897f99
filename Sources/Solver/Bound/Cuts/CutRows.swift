/// How much of a cut of minutes is served, 1 being all that it asks for.
struct Level: Sendable {
  /// That of the cut in a bundle.
  let row: Int32
  var share: Double
}

extension [Level] {
  /// The levels of both together, ascending by row.
  static func sum(_ all: some Sequence<Level>) -> [Level] {
    var sum: [Level] = []
    for level in all.sorted(by: { $0.row < $1.row }) {
      if sum.last?.row == level.row { sum[sum.count - 1].share += level.share } else { sum.append(level) }
    }
    return sum
  }
}

/// Cuts as rows of a bundle, after the priced ones.
struct CutRows: Sendable {
  let cuts: [Cut]
  private let rows: PricedRows
  /// By row: the cuts it is in, of minutes none.
  private var cutsOfRow: [Int32: [Int]] = [:]
  /// By campus: the cuts of its target's minutes.
  private(set) var cutsOfCampus: [Int: [Int]] = [:]

  init(_ cuts: [Cut] = [], after rows: PricedRows) {
    self.cuts = cuts
    self.rows = rows
    for (position, cut) in cuts.enumerated() {
      if let campus = cut.targetCampus {
        cutsOfCampus[campus, default: []].append(position)
      } else {
        for row in cut.rows { cutsOfRow[row, default: []].append(position) }
      }
    }
  }

  /// How much of the cuts of minutes visits serve, ascending by row.
  func levels(of runs: [PostRun], role: Int, in week: CompiledWeek) -> [Level] {
    guard !cutsOfCampus.isEmpty else { return [] }
    return .sum(
      runs.flatMap { run in
        (cutsOfCampus[Int(run.campusDay) / CompiledWeek.days] ?? []).compactMap { position -> Level? in
          let minutes = cuts[position].minutes(of: run, role: role, in: week)
          guard minutes > 0 else { return nil }
          return Level(row: Int32(rows.count + position), share: Double(minutes) / Double(cuts[position].need))
        }
      })
  }

  /// The rows of cuts that an officer serves with visits that serve `served` of the priced rows, ascending, each as often as
  /// it is served.
  func served(by officer: Int, with served: [Int32]) -> [Int32] {
    guard !cutsOfRow.isEmpty else { return [] }
    var counts: [Int: Int] = [:]
    for row in served { for cut in cutsOfRow[row] ?? [] { counts[cut, default: 0] += 1 } }
    return counts.sorted { $0.key < $1.key }.flatMap { cut, count in
      Array(repeating: Int32(rows.count + cut), count: cuts[cut].share(of: count, by: officer))
    }
  }
}
