/// Puts a whole tour in that was best under some prices; or an empty one.
struct PutTour: Sendable {
  /// By day.
  let tours: [[[DayVisit]]]
  /// By day: the weeks of a full-time officer without a post.
  let weeks: [[[PostRun]]]

  init(_ pool: TourPool, _ days: SearchDays) {
    var tours: [[[DayVisit]]] = []
    var weeks: [[[PostRun]]] = []
    for (position, day) in days.days.enumerated() {
      if case .weeks(let choices) = days.week.officers[day.officer].choice {
        tours.append([])
        weeks.append([[]] + choices)
      } else {
        tours.append(pool.tours[day.officer][day.position].compactMap { days.visits(of: $0.tour, on: position) })
        weeks.append([])
      }
    }
    self.tours = tours
    self.weeks = weeks
  }

  func propose(_ change: inout TourChange, _ random: inout SeededRandom) -> Bool {
    if !weeks[change.day].isEmpty {
      change.runs = weeks[change.day][random.below(weeks[change.day].count)]
      return true
    }
    let known = tours[change.day].count
    guard known > 0 else { return false }
    change.visits = tours[change.day][random.below(known)]
    return true
  }
}
