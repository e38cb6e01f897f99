/// A roster while it is annealed: flat tables, and pointers to them that are copied freely.
///
/// ``evaluate()`` tells what the drafts would change and leaves all as it was; ``apply()`` only changes. The pointers
/// are good as long as the ``BoardState`` and the ``BoardTables`` they came from.
struct Board {
  /// A tour that would take the place of the present one.
  struct Draft: BitwiseCopyable {
    var day = 0
    var count = 0
    var duty = 0
    /// What the tour costs by itself.
    var ownCost = 0
    /// The week to choose, for a full-time officer without a post.
    var week = 0
    let visits: UnsafeMutablePointer<DayVisit>
  }

  // Looked up.
  let days: UnsafeMutablePointer<BoardTables.Day>
  let places: UnsafeMutablePointer<BoardTables.Place>
  let firstEnd: UnsafeMutablePointer<Int16>
  let lastEnd: UnsafeMutablePointer<Int16>
  let postStart: UnsafeMutablePointer<Int32>
  let postEnd: UnsafeMutablePointer<Int32>
  let postMinutes: UnsafeMutablePointer<Int32>
  let need: UnsafeMutablePointer<Int32>
  let needCost: UnsafeMutablePointer<Int>
  let counts: UnsafeMutablePointer<Bool>
  let countsVisit: UnsafeMutablePointer<Bool>
  let targetMinutes: UnsafeMutablePointer<Int>
  let targetDays: UnsafeMutablePointer<Int>
  let travelTimes: UnsafeMutablePointer<Int32>
  let starts: UnsafeMutablePointer<BoardTables.Start>
  let firstVisitor: UnsafeMutablePointer<Int32>
  let visitors: UnsafeMutablePointer<BoardTables.Visitor>
  let weeklyDuty: UnsafeMutablePointer<Int>
  let firstDay: UnsafeMutablePointer<Int32>
  let stride: Int
  let mealAfter: Int
  let mealMinutes: Int
  let targetMinuteCost: Int
  let targetDayCost: Int
  let travelMinuteCost: Int
  /// By post, with one more at the end, the cost of presence of all posts before it; not looked at where presence is free.
  let varietySums: UnsafeMutablePointer<Int>
  let familiaritySums: UnsafeMutablePointer<Int>
  let isPresenceFree: Bool
  // Changed.
  let tours: UnsafeMutablePointer<DayVisit>
  let visitCount: UnsafeMutablePointer<Int32>
  let weekChoice: UnsafeMutablePointer<Int32>
  let duty: UnsafeMutablePointer<Int32>
  let ownCost: UnsafeMutablePointer<Int>
  let weekDuty: UnsafeMutablePointer<Int>
  let present: UnsafeMutablePointer<Int16>
  let visiting: UnsafeMutablePointer<Int16>
  let covered: UnsafeMutablePointer<Int>
  let visited: UnsafeMutablePointer<Int>
  let isFrozen: UnsafeMutablePointer<Bool>
  let isForeign: UnsafeMutablePointer<Bool>
  /// Two: the second only where `isPair`.
  let drafts: UnsafeMutablePointer<Draft>
  let isPair: UnsafeMutablePointer<Bool>
  /// The cost, as ``SearchRoster/cost``.
  let cost: UnsafeMutablePointer<Int>
  /// What a minute above a week's hours counts as, in sixteenths of a weighted minute.
  let excessPrice: UnsafeMutablePointer<Int>
  var known: KnownBoard

  /// The known tours, pointers into ``KnownTours``.
  struct KnownBoard {
    let firstTour: UnsafeMutablePointer<Int32>
    let tours: UnsafeMutablePointer<KnownTours.Tour>
    let visits: UnsafeMutablePointer<DayVisit>
    let firstWeek: UnsafeMutablePointer<Int32>
    let weeks: UnsafeMutablePointer<KnownTours.Tour>
    let runs: UnsafeMutablePointer<KnownTours.Run>
    let firstKnower: UnsafeMutablePointer<Int32>
    let knowers: UnsafeMutablePointer<Int32>

    init(_ tours: KnownTours) {
      firstTour = tours.firstTour
      self.tours = tours.tours
      visits = tours.visits
      firstWeek = tours.firstWeek
      weeks = tours.weeks
      runs = tours.runs
      firstKnower = tours.firstKnower
      knowers = tours.knowers
    }
  }

  // MARK: Looking up

  @inline(__always)
  func place(_ day: Int, _ visit: DayVisit) -> UnsafeMutablePointer<BoardTables.Place> {
    places + Int(days[day].firstPlace) + Int(visit.place)
  }

  @inline(__always)
  func visit(_ day: Int, _ position: Int) -> DayVisit { tours[day * stride + position] }

  @inline(__always)
  func start(_ place: UnsafeMutablePointer<BoardTables.Place>, _ visit: DayVisit) -> Int {
    Int(postStart[Int(place.pointee.firstPost + visit.first)])
  }

  @inline(__always)
  func end(_ place: UnsafeMutablePointer<BoardTables.Place>, _ visit: DayVisit) -> Int {
    Int(postEnd[Int(place.pointee.firstPost + visit.last)])
  }

  /// Whether the officer may make the visit, apart from the others of the day.
  @inline(__always)
  func isPossible(_ place: UnsafeMutablePointer<BoardTables.Place>, _ visit: DayVisit) -> Bool {
    guard visit.first >= 0, visit.first <= visit.last, visit.last < place.pointee.postCount else { return false }
    let period = Int(place.pointee.firstPeriod + visit.first)
    let first = firstEnd[period]
    return first >= 0 && visit.last >= Int32(first) && visit.last <= Int32(lastEnd[period])
  }

  @inline(__always)
  func way(
    _ from: UnsafeMutablePointer<BoardTables.Place>, _ to: UnsafeMutablePointer<BoardTables.Place>
  ) -> Int {
    from == to ? 0 : Int(travelTimes[Int(from.pointee.travelRow + to.pointee.travelColumn)])
  }

  /// A visit of the day that can be changed; -1 where there is none.
  @inline(__always)
  func freeVisit(on day: Int, _ random: inout SeededRandom) -> Int {
    let count = Int(visitCount[day])
    guard count > 0 else { return -1 }
    let position = random.below(count)
    return tours[day * stride + position].isLocked ? -1 : position
  }

  /// What so many duty minutes of an officer's week count as: nothing up to the week's hours.
  @inline(__always)
  func excessCost(_ officer: Int, _ duty: Int) -> Int {
    let excess = duty - weeklyDuty[officer]
    return excess > 0 ? excess * excessPrice.pointee / 16 : 0
  }

  /// How many minutes too many the week would have with the draft, legal for its day.
  @inline(__always)
  func excess(_ draft: Draft) -> Int {
    let officer = Int(days[draft.day].officer)
    return weekDuty[officer] - Int(duty[draft.day]) + draft.duty - weeklyDuty[officer]
  }

  // MARK: Drafting

  /// Drafts the day's tour with `visit` in it, in place of the one at `replaced` (-1: none), the others shortened or
  /// left out where they are in its way; false where a locked one is.
  func fit(_ visit: DayVisit, replacing replaced: Int, into draft: Int) -> Bool {
    let target = drafts + draft
    let day = target.pointee.day
    let place = self.place(day, visit)
    let (start, end) = (self.start(place, visit), self.end(place, visit))
    let visits = target.pointee.visits
    var count = 0
    var isPlaced = false
    for position in 0..<Int(visitCount[day]) where position != replaced {
      let other = self.visit(day, position)
      let otherPlace = self.place(day, other)
      if self.start(otherPlace, other) < start {
        let kept = before(visit, place, start, other, otherPlace)
        if kept.last < kept.first {
          if other.isLocked { return false }
        } else {
          if kept.last != other.last, other.isLocked || !isPossible(otherPlace, kept) {
            if other.isLocked { return false }
            continue
          }
          visits[count] = kept
          count += 1
        }
      } else {
        if !isPlaced {
          visits[count] = visit
          count += 1
          isPlaced = true
        }
        let kept = after(visit, place, end, other, otherPlace)
        if kept.last < kept.first {
          if other.isLocked { return false }
        } else {
          if kept.first != other.first, other.isLocked || !isPossible(otherPlace, kept) {
            if other.isLocked { return false }
            continue
          }
          visits[count] = kept
          count += 1
        }
      }
    }
    if !isPlaced {
      visits[count] = visit
      count += 1
    }
    target.pointee.count = count
    return true
  }

  /// What is left of `other`, which begins sooner, where `visit` begins at `start`.
  @inline(__always)
  private func before(
    _ visit: DayVisit, _ place: UnsafeMutablePointer<BoardTables.Place>, _ start: Int, _ other: DayVisit,
    _ otherPlace: UnsafeMutablePointer<BoardTables.Place>
  ) -> DayVisit {
    var kept = other
    if other.place == visit.place { kept.last = min(kept.last, visit.first - 2) }
    let latest = start - way(otherPlace, place)
    while kept.last >= kept.first, end(otherPlace, kept) > latest { kept.last -= 1 }
    return kept
  }

  /// What is left of `other`, which begins later, where `visit` is over at `end`.
  @inline(__always)
  private func after(
    _ visit: DayVisit, _ place: UnsafeMutablePointer<BoardTables.Place>, _ end: Int, _ other: DayVisit,
    _ otherPlace: UnsafeMutablePointer<BoardTables.Place>
  ) -> DayVisit {
    var kept = other
    if other.place == visit.place { kept.first = max(kept.first, visit.last + 2) }
    let earliest = end + way(place, otherPlace)
    while kept.first <= kept.last, start(otherPlace, kept) < earliest { kept.first += 1 }
    return kept
  }

  /// Drafts the day's tour without the visit at `position`.
  @inline(__always)
  func leaveOut(_ position: Int, into draft: Int) {
    let target = drafts + draft
    let day = target.pointee.day
    var count = 0
    for index in 0..<Int(visitCount[day]) where index != position {
      target.pointee.visits[count] = visit(day, index)
      count += 1
    }
    target.pointee.count = count
  }
}
