/// Leaves a visit out.
enum DropVisit: SearchOperator {
  static func propose(_ change: inout TourChange, _ roster: SearchRoster, _ random: inout SeededRandom) -> Bool {
    guard let position = roster.freeVisit(on: change.day, &random) else { return false }
    change.visits.removeAll(keepingCapacity: true)
    for (index, visit) in roster.tours[change.day].enumerated() where index != position {
      change.visits.append(visit)
    }
    return true
  }
}
