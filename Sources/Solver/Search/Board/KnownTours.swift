/// The tours of a ``TourPool``, in its order, as the annealing puts them in, and the weeks of full-time officers without a post.
///
/// Unchecked: nothing is written after `init`.
final class KnownTours: @unchecked Sendable {
  struct Tour: BitwiseCopyable {
    let first: Int32
    let count: Int32
  }

  struct Run: BitwiseCopyable {
    let place: PostRun
    /// Whether it is the first at its campus-day.
    let isFirst: Bool
  }

  /// By day: its first tour, with one more at the end.
  let firstTour: UnsafeMutablePointer<Int32>
  let tours: UnsafeMutablePointer<Tour>
  let visits: UnsafeMutablePointer<DayVisit>
  /// By day: its first week to choose from, the empty one, with one more at the end.
  let firstWeek: UnsafeMutablePointer<Int32>
  let weeks: UnsafeMutablePointer<Tour>
  let runs: UnsafeMutablePointer<Run>
  /// By campus-day: the days with a tour that visits it, with one more at the end.
  let firstKnower: UnsafeMutablePointer<Int32>
  let knowers: UnsafeMutablePointer<Int32>
  private let memory = FlatMemory()

  init(_ pool: TourPool, _ days: SearchDays) {
    var firstTour: [Int32] = []
    var tours: [Tour] = []
    var visits: [DayVisit] = []
    var firstWeek: [Int32] = []
    var weeks: [Tour] = []
    var runs: [Run] = []
    var knowersOf = [[Int32]](repeating: [], count: days.week.campusCount * CompiledWeek.days)
    for (position, day) in days.days.enumerated() {
      firstTour.append(Int32(tours.count))
      firstWeek.append(Int32(weeks.count))
      if case .weeks(let choices) = days.week.officers[day.officer].choice {
        for choice in [[]] + choices {
          weeks.append(Tour(first: Int32(runs.count), count: Int32(choice.count)))
          for (index, run) in choice.enumerated() {
            runs.append(
              Run(place: run, isFirst: !choice[..<index].contains { $0.campusDay == run.campusDay }))
          }
        }
      } else {
        for entry in pool.tours[day.officer][day.position] {
          let known = days.visits(of: entry.tour, on: position) ?? day.locked
          tours.append(Tour(first: Int32(visits.count), count: Int32(known.count)))
          visits += known
          for visit in known {
            let campusDay = days.campusDay(day, visit)
            if knowersOf[campusDay].last != Int32(position) { knowersOf[campusDay].append(Int32(position)) }
          }
        }
      }
    }
    self.firstTour = memory.table(firstTour + [Int32(tours.count)])
    self.tours = memory.table(tours)
    self.visits = memory.table(visits)
    self.firstWeek = memory.table(firstWeek + [Int32(weeks.count)])
    self.weeks = memory.table(weeks)
    self.runs = memory.table(runs)
    var firstKnower: [Int32] = []
    var count = 0
    for knowers in knowersOf {
      firstKnower.append(Int32(count))
      count += knowers.count
    }
    self.firstKnower = memory.table(firstKnower + [Int32(count)])
    self.knowers = memory.table(knowersOf.flatMap { $0 })
  }
}
