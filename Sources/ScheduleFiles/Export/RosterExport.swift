package import Staffing

/// For whom a part of a roster is made.
package enum ExportAudience: String, CaseIterable, Hashable, Sendable {
  /// A sheet a campus: who comes when.
  case campuses
  /// A sheet an officer: where to be when.
  case officers
  /// All campuses by day, with what nobody covers.
  case board
}

/// One week's roster on its way to people and programs: one file for each format extends it.
///
/// Visits that name what the week does not have are in no format; ``unplaced`` tells how many there are.
package struct RosterExport: Sendable {
  /// The roster with the week that it is for.
  package let week: StaffedWeek
  /// Telephone numbers by officer, as the user writes them: a district's file holds none.
  package let phones: [Identifier<Officer>: String]
  /// By campus and `Weekday.rawValue`, in order of time.
  let visits: [[[Placement]]]

  /// The roster of `week`; linear in visits.
  package init(week: StaffedWeek, phones: [Identifier<Officer>: String] = [:]) {
    self.week = week
    self.phones = phones
    let empty = Array(repeating: [Placement](), count: Weekday.allCases.count)
    var visits = Array(repeating: empty, count: week.plan.campuses.count)
    for placement in week.officers.flatMap(\.placements) {
      visits[placement.campus.rawValue][placement.day.rawValue].append(placement)
    }
    self.visits = visits.map { days in
      days.map { $0.sorted { ($0.time.start, $0.time.end, $0.officer) < ($1.time.start, $1.time.end, $1.officer) } }
    }
  }

  var plan: WeekPlan { week.plan }

  /// How many visits name an officer, a campus or a period that the week does not have.
  package var unplaced: Int {
    week.strays.count + week.officers.reduce(0) { $0 + $1.entries.count - $1.placements.count }
  }

  /// The days on which any campus has periods, or is closed for a holiday.
  var days: [Weekday] {
    Weekday.allCases.filter { day in
      plan.campuses.contains { $0.days[day.rawValue].isOpen || $0.days[day.rawValue].isHoliday }
    }
  }

  /// What the district calls the days on which all is closed, where `day` is one.
  func closure(on day: Weekday) -> String {
    let date = plan.date(of: day)
    let closure = plan.district.calendar?.closed?.first { $0.from <= date && date <= $0.to }
    return closure?.name ?? "closed"
  }
}

/// Required posts of one campus and day in a row that are short of equally many officers.
struct ShortRun {
  let time: ClockRange
  /// How many officers are missing.
  let short: Int
  let posts: ClosedRange<Int>

  /// The runs of one day of one campus, in order of time.
  static func all(at campus: CampusIndex, on day: Weekday, in week: StaffedWeek) -> [ShortRun] {
    var runs: [ShortRun] = []
    for position in week.plan.day(day, of: campus).posts {
      let (index, post) = (PostIndex(position), week.plan.posts[position])
      let short = post.isRequired ? week.short(at: index) : 0
      guard short > 0 else { continue }
      if let last = runs.last, last.posts.upperBound + 1 == position, last.short == short {
        runs[runs.count - 1] = ShortRun(
          time: ClockRange(last.time.start, post.time.end), short: short, posts: last.posts.lowerBound...position)
      } else {
        runs.append(ShortRun(time: post.time, short: short, posts: position...position))
      }
    }
    return runs
  }
}

// Dates as people write them.
extension CalendarDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `Mon 30 Nov`.
  var sheetLabel: String {
    "\(weekday.shortName) \(components.day) \(Self.months[components.month - 1].prefix(3))"
  }

  /// `30 November 2026`.
  var inFull: String { "\(components.day) \(monthInFull)" }

  /// `November 2026`.
  var monthInFull: String { "\(Self.months[components.month - 1]) \(components.year)" }
}
