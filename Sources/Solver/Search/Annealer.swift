import Glibc

/// Simulated annealing over single days, pairs of days of one officer, and pairs of officers at one campus.
struct Annealer: Sendable {
  private var random: SeededRandom
  private let tours: PutTour
  private var move = Move()

  init(_ random: SeededRandom, tours: PutTour) {
    self.random = random
    self.tours = tours
  }

  /// Tries `count` moves of `days` at temperatures from `hot` down to `cold` (weighted minutes). Stops at once where
  /// `isOver` says so.
  mutating func run(
    _ roster: inout SearchRoster, days: [Int], moves count: Int, hot: Double, cold: Double, isOver: () -> Bool
  ) {
    guard !days.isEmpty else { return }
    let slice = 512
    let slices = max(1, count / slice)
    for part in 0..<slices {
      if isOver() { return }
      let temperature = Self.temperature(hot, cold, Double(part) / Double(slices))
      for _ in 0..<slice {
        // The acceptance test turned round: how much worse the move may be.
        step(&roster, days, allowed: Int(-temperature * log(1 - random.unit())))
      }
    }
  }

  /// The temperature `share` of the way from hot to cold.
  static func temperature(_ hot: Double, _ cold: Double, _ share: Double) -> Double {
    hot * pow(cold / hot, share)
  }

  @inline(__always)
  private mutating func step(_ roster: inout SearchRoster, _ days: [Int], allowed: Int) {
    move.isPair = false
    move.first.day = days[random.below(days.count)]
    guard Self.propose(&move.first, roster, tours, &random) else { return }
    let day = roster.days.days[move.first.day]
    let drawn = random.below(16)
    if day.placeCount > 0 {
      if roster.excess(move.first) > 0 || drawn < 3 {
        guard pairDay(roster) else { return }
      } else if drawn < 8 {
        guard pairOfficer(roster) else { return }
      }
    }
    if let change = roster.evaluate(&move), change <= allowed { roster.apply(move) }
  }

  private static func propose(
    _ change: inout TourChange, _ roster: SearchRoster, _ tours: PutTour, _ random: inout SeededRandom
  ) -> Bool {
    guard roster.days.days[change.day].placeCount > 0 else { return tours.propose(&change, &random) }
    return switch random.below(12) {
    case 0, 1, 2, 3: ResizeVisit.propose(&change, roster, &random)
    case 4: DropVisit.propose(&change, roster, &random)
    case 5, 6, 7: MoveVisit.propose(&change, roster, &random)
    case 8, 9: InsertVisit.propose(&change, roster, &random)
    default: tours.propose(&change, &random)
    }
  }

  /// Joins the move with one of another day of the same officer.
  private mutating func pairDay(_ roster: SearchRoster) -> Bool {
    let range = roster.days.daysOfOfficer[roster.days.days[move.first.day].officer]
    guard range.count > 1 else { return false }
    move.second.day = range.lowerBound + random.below(range.count - 1)
    if move.second.day >= move.first.day { move.second.day += 1 }
    move.isPair = true
    return Self.propose(&move.second, roster, tours, &random)
  }

  /// Joins the move with one of another officer at a campus-day that it leaves or comes to.
  private mutating func pairOfficer(_ roster: SearchRoster) -> Bool {
    let days = roster.days
    let day = days.days[move.first.day]
    let old = roster.tours[move.first.day]
    let visits = random.below(2) == 0 || old.isEmpty ? move.first.visits : old
    guard !visits.isEmpty else { return false }
    let campusDay = days.campusDay(day, visits[random.below(visits.count)])
    let visitors = days.visitors[campusDay]
    guard visitors.count > 1 else { return false }
    let other = visitors[random.below(visitors.count)]
    guard Int(other.day) != move.first.day, !roster.belongsToOthers(Int(other.day)) else { return false }
    move.second.day = Int(other.day)
    move.isPair = true
    if random.below(2) == 0 {
      let posts = days.week.posts(of: campusDay)
      return InsertVisit.insert(from: other.place, Int32(random.below(posts.count)), &move.second, roster, &random)
    }
    return Self.propose(&move.second, roster, tours, &random)
  }
}
