/// What visits bring to the minutes of targets, by the weights of a bundle.
struct TargetShares {
  /// Visits alike of a campus.
  private struct Visits {
    /// Positions among the campus's posts of the week.
    let first: Int
    let last: Int
    let role: Int
    var weight: Double
  }

  private let week: CompiledWeek
  private let rows: PricedRows
  /// By post: how many officers are there and wanted.
  private let covered: [Double]
  /// By campus.
  private var visits: [[Visits]]

  /// So many minutes must be broken.
  private static let least = 0.5

  init(_ bundle: PriceBundle) {
    week = bundle.week
    rows = bundle.rows
    covered = (0..<rows.firstCampusDay).map { min(bundle.served[$0], bundle.wanted[$0]) }
    visits = (0..<week.campusCount).map { _ in [] }
    for (officer, columns) in bundle.columns.enumerated() {
      let role = week.officers[officer].role
      for column in columns where column.weight > 1e-6 {
        for (day, tour) in column.tours.enumerated() {
          for run in bundle.pool.tours[officer][day][tour].tour.runs { add(run, role: role, weight: column.weight) }
        }
      }
    }
  }

  private mutating func add(_ run: PostRun, role: Int, weight: Double) {
    let campus = Int(run.campusDay) / CompiledWeek.days
    guard week.targetMinutes[campus] > 0 else { return }
    let base = posts(of: campus).lowerBound
    let (first, last) = (Int(run.first) - base, Int(run.last) - base)
    let known = visits[campus].firstIndex { $0.first == first && $0.last == last && $0.role == role }
    if let known {
      visits[campus][known].weight += weight
    } else {
      visits[campus].append(Visits(first: first, last: last, role: role, weight: weight))
    }
  }

  private func posts(of campus: Int) -> Range<Int> { week.posts(of: week.campusDays(of: campus)) }

  /// The most broken cut of each campus that has one.
  func brokenCuts() -> [Cut] {
    guard week.targetMinuteCost > 0 else { return [] }
    return visits.indices.compactMap { brokenCut(of: $0) }
  }

  /// Posts that the weights staff most are those that the cut takes as staffed: all that are staffed by some share at least.
  private func brokenCut(of campus: Int) -> Cut? {
    guard visits[campus].contains(where: { abs($0.weight - $0.weight.rounded()) > 1e-4 }) else { return nil }
    let own = rows.posts[campus]
    let target = week.targetMinutes[campus]
    let missed = max(
      0, own.reduce(Double(target)) { $0 - covered[Int($1)] * Double(week.postMinutes[Int($1)]) })
    let share = own.map { covered[Int($0)] / Double(week.need[Int($0)]) }
    var best: (broken: Double, cut: Cut)?
    for least in Set(share.lazy.filter { $0 > 1e-4 }.map { ($0 * 1000).rounded() / 1000 }).sorted() + [2] {
      let others = own.indices.filter { share[$0] <= least - 0.001 }
      let minutes = own.indices.reduce(target) {
        share[$1] > least - 0.001 ? $0 - Int(week.need[Int(own[$1])]) * Int(week.postMinutes[Int(own[$1])]) : $0
      }
      guard minutes > 0 else { continue }
      let posts = others.map { own[$0] }
      let served = served(campus, at: posts)
      for unit in Set(served.map(\.minutes)).union((1...4).map { minutes / $0 + 1 }).sorted() where minutes % unit != 0
      {
        let cut = Cut(minutes: minutes, of: campus, posts: posts, unit: unit)
        let broken = served.reduce(Double(cut.need) - missed) { $0 - $1.weight * Double(cut.counted($1.minutes)) }
        if broken > best?.broken ?? Self.least { best = (broken, cut) }
      }
    }
    return best?.cut
  }

  /// How many minutes visits have at the posts, ascending, and with what weight.
  private func served(_ campus: Int, at posts: [Int32]) -> [(minutes: Int, weight: Double)] {
    let range = self.posts(of: campus)
    var sums: [Int: [Int]] = [:]
    func sum(_ role: Int) -> [Int] {
      var counted = [Int](repeating: 0, count: range.count)
      for post in posts where week.qualified[role][Int(post)] {
        counted[Int(post) - range.lowerBound] = Int(week.postMinutes[Int(post)])
      }
      return counted.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }
    var served: [Int: Double] = [:]
    for visits in visits[campus] {
      let known = sums[visits.role] ?? sum(visits.role)
      sums[visits.role] = known
      let minutes = known[visits.last + 1] - known[visits.first]
      if minutes > 0 { served[minutes, default: 0] += visits.weight }
    }
    // In one order always: sums of weights depend on it in their last bits.
    return served.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
