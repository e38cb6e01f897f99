/// Shares the officers of a week out among threads so that each may change its own, and campuses of its own, without
/// knowing what the others do.
struct Partition: Sendable {
  /// Officers in an order in which those who share campuses are near each other.
  private let order: [Int]
  private let campusesOfOfficer: [[Int]]
  private let days: SearchDays

  init(_ days: SearchDays) {
    self.days = days
    let week = days.week
    var campuses: [[Int]] = []
    var officersOfCampus = [[Int]](repeating: [], count: week.campusCount)
    for (officer, free) in week.officers.enumerated() {
      let own = Set(free.campusDays(firstPost: week.firstPost).map { $0 / CompiledWeek.days }).sorted()
      campuses.append(own)
      for campus in own { officersOfCampus[campus].append(officer) }
    }
    campusesOfOfficer = campuses
    // Breadth first from neighbour to neighbour, from one of the officers found last: across the district.
    var order = Self.breadthFirst(from: 0, campuses, officersOfCampus)
    if let last = order.last { order = Self.breadthFirst(from: last, campuses, officersOfCampus) }
    self.order = order
  }

  private static func breadthFirst(from start: Int, _ campuses: [[Int]], _ officersOfCampus: [[Int]]) -> [Int] {
    var isSeen = [Bool](repeating: false, count: campuses.count)
    var isExpanded = [Bool](repeating: false, count: officersOfCampus.count)
    var order: [Int] = []
    for seed in Array(campuses.indices[min(start, campuses.count)...]) + Array(0..<min(start, campuses.count))
    where !isSeen[seed] {
      isSeen[seed] = true
      order.append(seed)
      var next = order.count - 1
      while next < order.count {
        for campus in campuses[order[next]] where !isExpanded[campus] {
          isExpanded[campus] = true
          for officer in officersOfCampus[campus] where !isSeen[officer] {
            isSeen[officer] = true
            order.append(officer)
          }
        }
        next += 1
      }
    }
    return order
  }

  /// What one thread may change.
  struct Part: Sendable {
    let days: [Int]
    let isForeign: [Bool]
    let isFrozen: [Bool]

    init(days: [Int], isForeign: [Bool], isFrozen: [Bool]) {
      self.days = days
      self.isForeign = isForeign
      self.isFrozen = isFrozen
    }

    /// All of it.
    init(all days: SearchDays) {
      self.init(days: Array(days.days.indices), isForeign: [], isFrozen: [])
    }
  }

  /// `count` parts, cut anew each time.
  func parts(_ count: Int, _ random: inout SeededRandom) -> [Part] {
    let officers = order.count
    guard officers > 0 else { return [] }
    let offset = random.below(officers)
    var partOfOfficer = [Int](repeating: 0, count: officers)
    for position in 0..<officers {
      partOfOfficer[order[(position + offset) % officers]] = position * count / officers
    }
    var votes = [Int](repeating: 0, count: days.week.campusCount * count)
    for (officer, campuses) in campusesOfOfficer.enumerated() {
      for campus in campuses { votes[campus * count + partOfOfficer[officer]] += 1 }
    }
    let owner = (0..<days.week.campusCount).map { campus in
      (0..<count).max { votes[campus * count + $0] < votes[campus * count + $1] } ?? 0
    }
    return (0..<count).map { part in
      Part(
        days: partOfOfficer.indices.filter { partOfOfficer[$0] == part }.flatMap { Array(days.daysOfOfficer[$0]) },
        isForeign: partOfOfficer.map { $0 != part }, isFrozen: owner.map { $0 != part })
    }
  }
}
