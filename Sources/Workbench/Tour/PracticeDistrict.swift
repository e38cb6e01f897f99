package import Staffing

/// The district that the tour is on: invented, small, and with a gap for each thing that there is to learn.
package enum PracticeDistrict {
  /// Four campuses, four officers and two bell schedules; it passes the check of any district.
  package static let district = District(
    name: "Practice Unified School District",
    notes: "The practice district of 'bellwatch tour': nothing in it is real, and nothing you do here matters.",
    roles: [
      Role(id: "sro", name: "School Resource Officer", isFullTime: true, levels: [.middle, .high]),
      Role(id: "sso", name: "School Safety Officer", levels: [.elementary, .k8]),
    ],
    bells: [elementaryBells, highBells],
    campuses: [
      campus("arroyo", "Arroyo Elementary School", .elementary, "33.051", "-112.047"),
      campus("bajada", "Bajada Elementary School", .elementary, "33.038", "-112.021"),
      campus("mesa", "Mesa Elementary School", .elementary, "33.064", "-112.018"),
      campus("canyon", "Canyon High School", .high, "33.047", "-112.033"),
    ],
    needs: [
      NeedEntry(officers: 1, weight: 1),
      NeedEntry(
        periods: PeriodSelector(kinds: [.arrival, .lunch, .dismissal]), officers: 1, weight: 4, isRequired: true),
    ],
    targets: [TargetEntry(campuses: CampusSelector(levels: [.elementary]), days: 4, hours: nil)],
    policy: Policy(minVisit: 60, maxVisitsPerDay: 3, travel: Policy.Travel(defaultMinutes: 15)),
    officers: [
      officer("saguaro", "Rosa Saguaro", hours: 24), officer("cholla", "Wei Cholla", hours: 20),
      officer("ocotillo", "Dana Ocotillo", hours: 20),
      Officer(id: "agave", name: "Miguel Agave", role: "sro", post: "canyon", weeklyHours: Hours(minutes: 40 * 60)),
    ])

  /// The half-staffed week of `monday`.
  package static func week(_ monday: CalendarDate) -> Week {
    let days: [Weekday] = [.mon, .tue, .wed, .thu, .fri]
    let agave = days.map { visit("agave", "canyon", $0, "arrival", "dismissal") }
    return Week(
      monday: monday, absences: [],
      visits: agave + [
        visit("saguaro", "arroyo", .mon, "arrival", "dismissal"), visit("cholla", "mesa", .mon, "arrival", "lunch"),
        visit("cholla", "bajada", .wed, "arrival", "p2"), visit("ocotillo", "mesa", .thu, "lunch", "dismissal"),
      ])
  }

  /// The gap that the tour fills by hand: ``gapOfficer`` can come.
  static let gapCampus = Identifier<Campus>("bajada")
  static let gapDay = Weekday.tue
  static let gapPeriod = Identifier<Period>("lunch")
  static let gapOfficer = Identifier<Officer>("saguaro")

  private static let elementaryBells = BellSchedule(
    id: "elementary", name: "Elementary day",
    periods: periods([
      ("arrival", "Arrival", .arrival, 450, 480), ("p1", "Period 1", .class, 480, 570),
      ("p2", "Period 2", .class, 570, 660), ("lunch", "Lunch", .lunch, 660, 720), ("p3", "Period 3", .class, 720, 840),
      ("dismissal", "Dismissal", .dismissal, 840, 870),
    ]))
  private static let highBells = BellSchedule(
    id: "high", name: "High school day",
    periods: periods([
      ("arrival", "Arrival", .arrival, 420, 450), ("p1", "Period 1", .class, 450, 540),
      ("p2", "Period 2", .class, 540, 640), ("lunch", "Lunch", .lunch, 640, 690), ("p3", "Period 3", .class, 690, 790),
      ("dismissal", "Dismissal", .dismissal, 790, 820),
    ]))

  private static func periods(_ list: [(id: String, name: String, kind: Period.Kind, start: Int, end: Int)]) -> [Period]
  {
    list.map { period in
      Period(
        id: Identifier(period.id), name: period.name, kind: period.kind,
        time: ClockRange(ClockTime(period.start), ClockTime(period.end)))
    }
  }

  private static func campus(
    _ id: String, _ name: String, _ level: Campus.Level, _ latitude: String, _ longitude: String
  ) -> Campus {
    var campus = Campus(
      id: Identifier(id), name: name, level: level,
      bells: Campus.Bells(default: level == .high ? "high" : "elementary"))
    if let latitude = ExactNumber(text: latitude), let longitude = ExactNumber(text: longitude) {
      campus.coordinates = Campus.Coordinates(latitude: latitude, longitude: longitude)
    }
    return campus
  }

  private static func officer(_ id: String, _ name: String, hours: Int) -> Officer {
    Officer(
      id: Identifier(id), name: name, role: "sso", weeklyHours: Hours(minutes: Minutes(hours * 60)),
      dailyHours: Hours(minutes: 8 * 60))
  }

  private static func visit(_ officer: String, _ campus: String, _ day: Weekday, _ from: String, _ to: String) -> Visit
  {
    Visit(
      officer: Identifier(officer), campus: Identifier(campus), day: day, from: Identifier(from), to: Identifier(to))
  }
}
