/// Which officers may work at the same campuses.
struct OfficerNeighbors: Sendable {
  /// By officer, ascending.
  private let campuses: [[Int32]]
  /// By campus.
  private let officers: [[Int32]]

  init(_ week: CompiledWeek) {
    campuses = week.officers.map { officer in
      Set(officer.campusDays(firstPost: week.firstPost).map { Int32($0 / CompiledWeek.days) }).sorted()
    }
    var officers = [[Int32]](repeating: [], count: week.campusCount)
    for (officer, own) in campuses.enumerated() {
      for campus in own { officers[Int(campus)].append(Int32(officer)) }
    }
    self.officers = officers
  }

  /// At most `count` officers about one that is drawn, ascending: one after another the officer who shares the largest
  /// part of the campuses, more or less, with those chosen so far. None of them is foreign.
  func choose(_ count: Int, isForeign: [Bool], _ random: inout SeededRandom) -> [Int] {
    let own = campuses.indices.filter { !isForeign[$0] }
    guard !own.isEmpty else { return [] }
    var chosen = [own[random.below(own.count)]]
    var isChosen = [Bool](repeating: false, count: campuses.count)
    isChosen[chosen[0]] = true
    var shared = [Double](repeating: 0, count: campuses.count)
    var next = 0
    while chosen.count < count, next < chosen.count {
      for campus in campuses[chosen[next]] {
        let visitors = officers[Int(campus)]
        for officer in visitors { shared[Int(officer)] += 1 / Double(visitors.count) }
      }
      next += 1
      var nearest: (officer: Int, share: Double)?
      for officer in own where !isChosen[officer] && shared[officer] > 0 {
        let share = shared[officer] / Double(campuses[officer].count) * (1 + 0.5 * random.unit())
        if share > nearest?.share ?? 0 { nearest = (officer, share) }
      }
      guard let nearest else { continue }
      isChosen[nearest.officer] = true
      chosen.append(nearest.officer)
    }
    return chosen.sorted()
  }
}
