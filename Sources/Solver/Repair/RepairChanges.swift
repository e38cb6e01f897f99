import Staffing

/// Counts the changes of a repair, and what they cost by the notice at which they come.
///
/// Where the week was published, what counts is what officers were told: a visit that comes as it was published is no news,
/// and neither is one that goes and that was not published.
struct RepairChanges {
  typealias Visit = (officer: Int, run: RepairRun)

  private struct Key: Hashable {
    let officer: Int
    let run: RepairRun
  }

  /// By weekday.
  private let weights: [Int]
  /// The visits that were published; nil: those of the roster as it is.
  private let published: Set<Key>?
  /// What an arrival costs at least.
  let leastPrice: Int

  init(_ request: RepairRequest, firstDay: Int, tours: RepairTours) {
    weights = (0..<7).map { request.weight(on: $0) }
    let plan = request.week.plan
    published = request.published.map { visits in
      Set(
        visits.compactMap { visit in
          guard let placement = try? plan.place(visit) else { return nil }
          return Key(
            officer: placement.officer.rawValue,
            run: tours.run(at: placement.campus.rawValue, day: placement.day.rawValue, placement.periods))
        })
    }
    let least = weights[firstDay...].min() ?? 0
    leastPrice = published == nil ? least : 0
  }

  /// What it costs at least that the visit comes, whatever goes for it.
  func price(ofComing run: RepairRun, _ officer: Int) -> Int {
    published?.contains(Key(officer: officer, run: run)) == true ? 0 : weights[Int(run.day)]
  }

  private func price(ofGoing run: RepairRun, _ officer: Int) -> Int {
    published?.contains(Key(officer: officer, run: run)) == false ? 0 : weights[Int(run.day)]
  }

  /// A visit that goes and one that comes, as one change where both are there.
  struct Pair {
    var goes: Visit?
    var comes: Visit?
  }

  /// What a change costs: on two days, the dearer of both.
  func price(of pair: Pair) -> Int {
    max(
      pair.goes.map { price(ofGoing: $0.run, $0.officer) } ?? 0,
      pair.comes.map { price(ofComing: $0.run, $0.officer) } ?? 0)
  }

  /// What goes and what comes in a repair as changes, as few as it can be told as, of these the cheapest: a visit that goes
  /// and one that comes are one change where the officer is the same, or where the run is the same in another's hands.
  func pairs(goes: [Visit], comes: [Visit]) -> (pairs: [Pair], price: Int) {
    var best: (pairs: [Pair], price: Int)?
    match(goes[...], comes, [], &best)
    return best ?? ([], 0)
  }

  private func match(
    _ goes: ArraySlice<Visit>, _ comes: [Visit], _ pairs: [Pair], _ best: inout (pairs: [Pair], price: Int)?
  ) {
    guard let first = goes.first else {
      let all = pairs + comes.map { Pair(comes: $0) }
      let price = all.reduce(0) { $0 + self.price(of: $1) }
      if let known = best, (known.pairs.count, known.price) <= (all.count, price) { return }
      best = (all, price)
      return
    }
    for (position, other) in comes.enumerated() where other.officer == first.officer || other.run == first.run {
      var rest = comes
      rest.remove(at: position)
      match(goes.dropFirst(), rest, pairs + [Pair(goes: first, comes: other)], &best)
    }
    match(goes.dropFirst(), comes, pairs + [Pair(goes: first)], &best)
  }
}
