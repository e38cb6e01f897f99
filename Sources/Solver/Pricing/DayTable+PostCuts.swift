/// What cuts of posts make of visits.
///
/// Each visit counts for a cut as if it were the tour's only one at the campus: half of its posts, rounded up. Two visits with an
/// odd number of posts each are counted too high by one, which leaves a bound valid; where a cut is marked, it is not.
extension DayTable {
  /// A cut of posts of a place of the day.
  struct PostCut {
    let place: Int
    let posts: [Int32]
    /// Those at which the officer counts, as periods of the place.
    let periods: [Int]
    let price: Value
    /// When the last of them begins.
    let lastStart: Int
    /// That of its mark; 0: none.
    var bit = 0

    /// How many of its posts a visit serves.
    func served(from first: Int, to last: Int) -> Int { periods.count { $0 >= first && $0 <= last } }
  }

  /// What the cuts of posts and of minutes add to each visit.
  struct CutWorths {
    /// Whether there are any.
    var isEmpty: Bool { worths.isEmpty }
    /// By place: where its visits begin in the tables; -1: no cut is about it.
    fileprivate(set) var first: [Int] = []
    /// By place: how many it has.
    fileprivate(set) var periods: [Int] = []
    /// By place, first period and last one.
    fileprivate(set) var worths: [Value] = []
    /// Likewise: the bits of the marked cuts of which it serves an odd number of posts.
    fileprivate(set) var odd: [Int] = []
    /// The marked cuts.
    fileprivate(set) var marked: [(bit: Int, price: Value, lastStart: Int)] = []

    @inline(__always)
    func position(of place: Int, from period: Int, to end: Int) -> Int {
      first[place] < 0 ? -1 : first[place] + period * periods[place] + end
    }

    @inline(__always)
    func worth(at place: Int, from period: Int, to end: Int) -> Value {
      let position = position(of: place, from: period, to: end)
      return position < 0 ? 0 : worths[position]
    }
  }

  /// Takes in the cuts of the day's places.
  mutating func setCuts(_ week: CompiledWeek, _ day: FreeDay, officer: Int, prices: Prices<Value>) {
    postCuts.removeAll(keepingCapacity: true)
    cutWorths.marked.removeAll(keepingCapacity: true)
    cutWorths.worths.removeAll(keepingCapacity: true)
    guard let cuts = prices.cuts, !cuts.postCuts.isEmpty || !cuts.missedMinutes.isEmpty else { return }
    let role = week.officers[officer].role
    cutWorths.first = day.places.map { _ in -1 }
    cutWorths.periods = day.places.map { _ in 0 }
    for (place, campusDay) in day.places.enumerated() {
      let posts = week.posts(of: Int(campusDay))
      let own = postCuts.count
      for cut in cuts.postCuts[Int(campusDay)] ?? [] {
        let served = cuts.cuts[cut].rows.filter { week.qualified[role][Int($0)] }
        guard let last = served.last else { continue }
        postCuts.append(
          PostCut(
            place: place, posts: cuts.cuts[cut].rows, periods: served.map { Int($0) - posts.lowerBound },
            price: cuts.prices[cut], lastStart: Int(week.postStart[Int(last)])))
      }
      let minuteWorths = cuts.minuteWorths(of: Int(campusDay), role: role)
      guard postCuts.count > own || minuteWorths != nil else { continue }
      cutWorths.first[place] = cutWorths.worths.count
      cutWorths.periods[place] = posts.count
      for first in 0..<posts.count {
        for last in 0..<posts.count {
          cutWorths.worths.append(
            postCuts[own...].reduce(minuteWorths?[first, last] ?? 0) {
              $0 + $1.price * Value(($1.served(from: first, to: last) + 1) / 2)
            })
        }
      }
    }
  }

  /// Whether the mark is about the day taken in last.
  func isKnown(_ mark: Mark) -> Bool {
    switch mark {
    case .place: true
    case .posts(let posts): postCuts.contains { $0.posts == posts }
    }
  }

  /// Takes in which cuts are marked.
  mutating func setMarks() {
    cutWorths.marked.removeAll(keepingCapacity: true)
    guard !postCuts.isEmpty else { return }
    for position in postCuts.indices { postCuts[position].bit = 0 }
    cutWorths.odd = cutWorths.worths.map { _ in 0 }
    for (position, mark) in marks.enumerated() {
      guard case .posts(let posts) = mark, let number = postCuts.firstIndex(where: { $0.posts == posts }) else {
        continue
      }
      let bit = 1 << position
      postCuts[number].bit = bit
      let cut = postCuts[number]
      cutWorths.marked.append((bit, cut.price, cut.lastStart))
      for first in 0..<cutWorths.periods[cut.place] {
        for last in first..<cutWorths.periods[cut.place] where cut.served(from: first, to: last) % 2 == 1 {
          cutWorths.odd[cutWorths.position(of: cut.place, from: first, to: last)] |= bit
        }
      }
    }
  }

  /// What is counted too much where a tour served an odd number of the posts of the cuts of `bits` before, and does again.
  @inline(__always)
  func overcount(_ bits: Int) -> Value {
    cutWorths.marked.reduce(0) { bits & $1.bit != 0 ? $0 + $1.price : $0 }
  }

  /// The bits of the marked cuts of which a visit serves an odd number of posts.
  @inline(__always)
  func odd(_ start: FreeDay.Start, to end: Int) -> Int {
    guard !cutWorths.marked.isEmpty, !start.isLocked else { return 0 }
    let position = cutWorths.position(of: Int(start.place), from: Int(start.period), to: end)
    return position < 0 ? 0 : cutWorths.odd[position]
  }

  /// The bits that matter to what begins at `minute` or later.
  @inline(__always)
  func live(from minute: Int) -> Int {
    var live = -1
    for cut in cutWorths.marked where cut.lastStart < minute { live &= ~cut.bit }
    return live
  }
}
