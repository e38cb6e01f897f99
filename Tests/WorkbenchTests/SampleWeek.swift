import Staffing
import TerminalKit
import TestSupport

@testable import Workbench

/// A district for the drawings: names of people and schools as districts have them, and every state of a cell.
enum SampleWeek {
  static let elementaryBells = BellSchedule(
    id: "elementary", name: "Elementary day",
    periods: [
      period("arrival", "Arrival", .arrival, "07:30-08:00"), period("p1", "Period 1", .class, "08:00-08:50"),
      period("p2", "Period 2", .class, "08:50-09:40"), period("recess", "Recess", .recess, "09:40-10:00"),
      period("p3", "Period 3", .class, "10:00-11:10"), period("lunch", "Lunch", .lunch, "11:10-12:10"),
      period("p4", "Period 4", .class, "12:10-14:10"),
      period("dismissal", "Dismissal", .dismissal, "14:10-14:40"),
    ])
  static let highBells = BellSchedule(
    id: "high", name: "High school day",
    periods: [
      period("arrival", "Arrival", .arrival, "06:50-07:20"), period("p1", "Period 1", .class, "07:20-08:45"),
      period("p2", "Period 2", .class, "08:50-10:15"), period("lunch", "Lunch", .lunch, "10:15-10:55"),
      period("p3", "Period 3", .class, "10:55-12:20"), period("p4", "Period 4", .class, "12:25-13:50"),
      period("dismissal", "Dismissal", .dismissal, "13:50-14:20"),
    ])
  static let earlyBells = BellSchedule(
    id: "early", name: "Early release",
    periods: [
      period("arrival", "Arrival", .arrival, "07:30-08:00"), period("p1", "Period 1", .class, "08:00-09:30"),
      period("lunch", "Lunch", .lunch, "09:30-10:10"), period("p2", "Period 2", .class, "10:10-11:30"),
      period("dismissal", "Dismissal", .dismissal, "11:30-12:00"),
    ])

  private static func period(_ id: String, _ name: String, _ kind: Period.Kind, _ time: String) -> Period {
    Period(id: Identifier(id), name: name, kind: kind, time: .of(time))
  }

  private static func campus(_ id: String, _ name: String, _ level: Campus.Level) -> Campus {
    let isHigh = level == .high || level == .middle
    return Campus(
      id: Identifier(id), name: name, level: level,
      bells: Campus.Bells(default: isHigh ? "high" : "elementary", byDay: isHigh ? [:] : [.wed: "early"]))
  }

  static let district = District(
    name: "Sonoran Unified School District",
    roles: [
      Role(id: "sro", name: "School Resource Officer", isFullTime: true, levels: [.middle, .high]),
      Role(id: "sso", name: "School Safety Officer", levels: [.elementary, .k8]),
    ],
    bells: [elementaryBells, highBells, earlyBells],
    campuses: [
      campus("pima-butte", "Pima Butte Elementary School", .elementary),
      campus("santa-rosa", "Santa Rosa Elementary School", .elementary),
      campus("saddleback", "Saddleback Elementary School", .elementary),
      campus("desert-wind", "Desert Wind Middle School", .middle),
      campus("sunrise", "Desert Sunrise High School", .high),
    ],
    needs: [
      NeedEntry(officers: 1, weight: 1),
      NeedEntry(
        periods: PeriodSelector(kinds: [.arrival, .lunch, .dismissal]), officers: 1, weight: 4, isRequired: true),
      NeedEntry(periods: PeriodSelector(kinds: [.recess]), officers: 0, weight: 0),
      NeedEntry(
        campuses: CampusSelector(campuses: ["sunrise"]), periods: PeriodSelector(kinds: [.lunch]), officers: 2,
        weight: 4,
        isRequired: true),
    ],
    targets: [TargetEntry(campuses: CampusSelector(levels: [.elementary]), days: 4, hours: .of("10"))],
    policy: Policy(
      minVisit: 60, maxVisitsPerDay: 3, meal: Policy.Meal(afterHours: .of("6"), minutes: 30),
      travel: Policy.Travel(defaultMinutes: 15)),
    calendar: SchoolCalendar(closed: [
      SchoolCalendar.Closure(from: .of("2026-12-04"), to: .of("2026-12-04"), name: "Staff day")
    ]),
    officers: [
      Officer(
        id: "saguaro", name: "Rosa Saguaro", role: "sso", weeklyHours: .of("19.5"), dailyHours: .of("8"),
        availability: .of(["mon 07:00-15:00", "tue 07:00-15:00", "wed 07:00-12:00", "thu 07:00-15:00"])),
      Officer(id: "cholla", name: "Wei Cholla", role: "sso", weeklyHours: .of("12")),
      Officer(
        id: "ocotillo", name: "Dana Ocotillo", role: "sso", weeklyHours: .of("20"),
        campuses: ["santa-rosa", "saddleback"]),
      Officer(id: "agave", name: "Miguel Agave", role: "sro", post: "sunrise", weeklyHours: .of("40")),
      Officer(id: "yucca", name: "Ines Yucca", role: "sro", post: "desert-wind", weeklyHours: .of("40")),
    ])

  static let visits: [Visit] = [
    .of("agave sunrise mon arrival-dismissal"), .of("agave sunrise tue arrival-dismissal"),
    .of("agave sunrise wed arrival-dismissal"), .of("agave sunrise thu arrival-dismissal"),
    .of("yucca desert-wind mon arrival-dismissal"), .of("yucca desert-wind tue arrival-dismissal"),
    .of("yucca desert-wind thu arrival-dismissal"),
    .of("saguaro pima-butte mon arrival-p2"), .of("saguaro santa-rosa mon lunch-dismissal"),
    .of("cholla pima-butte mon p1-p3"), .of("cholla saddleback tue p3-dismissal locked"),
    .of("ocotillo santa-rosa tue p1-lunch"), .of("ocotillo pima-butte wed lunch-dismissal"),
  ]

  static let absences: [Absence] = [.of("ocotillo 2026-12-03")]

  static func opened(_ visits: [Visit] = visits) -> OpenedWeek {
    OpenedWeek(
      district: district, week: Week(monday: .sampleMonday, absences: absences, visits: visits),
      weeks: [.of("2026-11-23"), .sampleMonday])
  }

  /// The program as it begins with the sample's half-built week.
  static func state(
    width: Int = 80, height: Int = 24, _ options: Options = Options(), visits: [Visit] = visits
  ) -> State {
    State(opened: opened(visits), options: options, size: Size(width: width, height: height))
  }
}

extension SampleWeek {
  /// The sample on the map: all but one campus have coordinates.
  static func mapped() -> OpenedWeek {
    var opened = opened()
    let places = [("33.058", "-112.047"), ("33.031", "-112.010"), ("33.012", "-112.060"), ("33.045", "-112.090")]
    for (position, place) in places.enumerated() {
      guard let latitude = ExactNumber(text: place.0), let longitude = ExactNumber(text: place.1) else { continue }
      opened.district.campuses[position].coordinates = Campus.Coordinates(latitude: latitude, longitude: longitude)
    }
    return opened
  }

  /// The sample with an edit, and a file that someone else saved meanwhile.
  static func conflict() -> State {
    var state = state().withCursor("pima-butte", .tue, period: 5).after(.character("a"), .enter, .character("s"))
    _ = state.update(.saveEnded(revision: 1, .changedOnDisk))
    _ = state.update(.fileCompared(.deleted))
    return state
  }

  /// The sample opened with warnings.
  static func warned() -> State {
    var opened = opened()
    opened.warnings = ["2026-11-25.yaml is named by no Monday: it was not read.", "A second warning."]
    return State(opened: opened, size: Size(width: 80, height: 24))
  }
}

extension State {
  /// This state with the cursor elsewhere.
  func withCursor(_ campus: Identifier<Campus>, _ day: Weekday, period: Int) -> State {
    var state = self
    guard let campus = plan.campus(campus) else { return state }
    state.goTo(campus, day, period: period)
    state.keepInSight()
    return state
  }
}
