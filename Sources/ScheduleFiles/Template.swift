import Staffing

/// The district that `bellwatch new` makes: small, without a fault, with one example of whatever a district has to
/// change. What would be a comment in the file is in `notes`, which survive when the program writes the file.
struct Template {
  /// The calendar year in which the school year begins.
  private let year: Int

  /// The example, called `name`, its dates in the school year (July to June) of `today`.
  static func district(named name: String, today: CalendarDate) -> District {
    let (year, month, _) = today.components
    let template = Template(year: month >= 7 ? year : year - 1)
    return District(
      name: name, state: "AZ", timeZone: "America/Phoenix",
      notes: "An example to change: replace campuses, bells and officers by your own, then run 'bellwatch check'.",
      roles: template.roles, agencies: template.agencies, funding: template.funding, bells: template.bells,
      campuses: template.campuses, needs: template.needs, targets: template.targets, policy: template.policy,
      calendar: template.calendar, officers: template.officers)
  }

  /// The week of `monday`: the visits that follow from the posts of full-time officers, so that it breaks no rule,
  /// and nothing else.
  static func week(_ monday: CalendarDate, of district: District) -> Week {
    let plan = WeekPlan(district: district, monday: monday)
    var visits: [Visit] = []
    for officer in plan.officers.indices.map(OfficerIndex.init) {
      guard plan.officers[officer.rawValue].isFullTime, let post = plan.officers[officer.rawValue].post else {
        continue
      }
      for day in Weekday.allCases {
        let periods = plan.periods(of: post, on: day)
        visits += plan.fullTimeRuns(of: officer, at: post, on: day).map { run in
          Visit(
            officer: plan[officer].id, campus: plan[post].id, day: day, from: periods[run.lowerBound].id,
            to: periods[run.upperBound].id)
        }
      }
    }
    return Week(monday: monday, absences: [], visits: visits)
  }

  private func date(_ yearsLater: Int, _ month: Int, _ day: Int) -> CalendarDate {
    // Only days that every year has are asked for.
    CalendarDate(year: year + yearsLater, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
  }

  // MARK: People and money

  private var roles: [Role] {
    [
      Role(
        id: "sro", name: "School Resource Officer", isFullTime: true, levels: [.middle, .high], arrestAuthority: true,
        requiredCertifications: ["peace-officer"], trainingHours: hours(40),
        notes: "Full-time officers work every period of one campus, their post."),
      Role(
        id: "sso", name: "School Safety Officer", levels: [.elementary, .k8], arrestAuthority: true,
        requiredCertifications: ["peace-officer"], trainingHours: hours(16),
        notes: "Part-time officers share the campuses of these levels."),
    ]
  }

  private var agencies: [Agency] {
    [
      Agency(
        id: "city-pd", name: "City Police Department", kind: .police,
        agreement: Agency.Agreement(signed: date(0, 7, 1), expires: date(1, 6, 30)),
        notes: "Kinds: police, sheriff, district, security. All but district need an agreement (MOU) in force.")
    ]
  }

  private var funding: [FundingSource] {
    [
      FundingSource(
        id: "safety-grant", name: "School Safety Grant", paysFor: ["sro", "sso"], starts: date(0, 7, 1),
        ends: date(1, 6, 30), hours: ExactNumber(coefficient: 2_600),
        amount: ExactNumber(coefficient: 16_900_000, decimals: 2),
        hourlyRate: ExactNumber(coefficient: 6_500, decimals: 2),
        notes: "Work outside these dates is reported. Hours and amount are for your reports and limit nothing.")
    ]
  }

  private var officers: [Officer] {
    let certifications = [Certification(id: "peace-officer", expires: date(1, 12, 31))]
    return [
      Officer(
        id: "saguaro", name: "Sam Saguaro", role: "sro", agency: "city-pd", funding: "safety-grant",
        post: "sample-high", weeklyHours: hours(40), dailyHours: hours(8), certifications: certifications,
        trainingHours: hours(40), notes: "Without availability: every day, all day."),
      Officer(
        id: "ocotillo", name: "Olga Ocotillo", role: "sso", agency: "city-pd", funding: "safety-grant",
        weeklyHours: hours(16), dailyHours: hours(6),
        availability: Officer.Availability([
          .mon: [window(7, 13)], .wed: [window(7, 10), window(11, 16)], .fri: [window(7, 13)],
        ]), certifications: certifications, trainingHours: hours(24),
        notes: "Add 'campuses: [sample-elementary]' to allow only some campuses of the role's levels."),
    ]
  }

  // MARK: Campuses and their bells

  private var bells: [BellSchedule] {
    [
      BellSchedule(
        id: "elementary", name: "Elementary, usual day",
        periods: periods([
          ("arrival", "Arrival", .arrival, 730), ("p1", "Period 1", .class, 800), ("recess", "Recess", .recess, 940),
          ("p2", "Period 2", .class, 1000), ("lunch", "Lunch", .lunch, 1130), ("p3", "Period 3", .class, 1215),
          ("dismissal", "Dismissal", .dismissal, 1430), ("", "", .after, 1500),
        ]), notes: "Kinds: arrival, class, recess, lunch, passing, dismissal, before, after, event."),
      BellSchedule(
        id: "elementary-early", name: "Elementary, early release",
        periods: periods([
          ("arrival", "Arrival", .arrival, 730), ("p1", "Period 1", .class, 800), ("p2", "Period 2", .class, 930),
          ("lunch", "Lunch", .lunch, 1100), ("dismissal", "Dismissal", .dismissal, 1140), ("", "", .after, 1210),
        ])),
      BellSchedule(
        id: "high", name: "High school, usual day",
        periods: periods([
          ("arrival", "Arrival", .arrival, 715), ("p1", "Period 1", .class, 745), ("p2", "Period 2", .class, 920),
          ("lunch", "Lunch", .lunch, 1055), ("p3", "Period 3", .class, 1135),
          ("dismissal", "Dismissal", .dismissal, 1430), ("", "", .after, 1455),
        ])),
    ]
  }

  private var campuses: [Campus] {
    [
      Campus(
        id: "sample-elementary", name: "Sample Elementary School", level: .elementary,
        bells: Campus.Bells(default: "elementary", byDay: [.wed: "elementary-early"]),
        coordinates: Campus.Coordinates(
          latitude: ExactNumber(coefficient: 3_305_800, decimals: 5),
          longitude: ExactNumber(coefficient: -11_204_700, decimals: 5)), enrollment: 600,
        notes: "Levels: elementary, k8, middle, high, other. lat and lon give the travel times."),
      Campus(
        id: "sample-high", name: "Sample High School", level: .high, bells: Campus.Bells(default: "high"),
        coordinates: Campus.Coordinates(
          latitude: ExactNumber(coefficient: 3_305_200, decimals: 5),
          longitude: ExactNumber(coefficient: -11_205_300, decimals: 5)), enrollment: 1_800),
    ]
  }

  // MARK: Demand and rules

  private var needs: [NeedEntry] {
    [
      NeedEntry(officers: 1, weight: 1, notes: "Every period of every campus. The last entry that matches decides."),
      NeedEntry(
        periods: PeriodSelector(kinds: [.arrival, .lunch, .dismissal]), officers: 1, weight: 4, isRequired: true,
        notes: "A required period that is short of officers is a gap."),
    ]
  }

  private var targets: [TargetEntry] {
    [
      TargetEntry(
        campuses: CampusSelector(levels: [.elementary]), days: 3, hours: hours(10),
        notes: "Days a week on which somebody comes at all, and covered hours.")
    ]
  }

  private var policy: Policy {
    Policy(
      minVisit: 60, maxVisitsPerDay: 3, meal: Policy.Meal(afterHours: hours(6), minutes: 30),
      travel: Policy.Travel(
        speedMph: ExactNumber(coefficient: 25), roadFactor: ExactNumber(coefficient: 13, decimals: 1),
        overheadMinutes: 5, defaultMinutes: 15,
        pairs: [Policy.Travel.Pair(from: "sample-elementary", to: "sample-high", minutes: 9)]),
      costs: Policy.Costs(targetMinute: 2, targetDay: 240, travelMinute: 1),
      notes: "Leave a rule out and it does not exist. Times in minutes, after_hours in hours.")
  }

  private var calendar: SchoolCalendar {
    SchoolCalendar(
      closed: [SchoolCalendar.Closure(from: date(0, 12, 21), to: date(1, 1, 1), name: "Winter Break")],
      bells: [
        SchoolCalendar.BellChange(
          date: date(0, 12, 18), campuses: CampusSelector(levels: [.elementary]), bells: "elementary-early",
          notes: "Another bell schedule on one date.")
      ])
  }

  // MARK: Short ways to write values

  private func hours(_ number: Int) -> Hours { Hours(ExactNumber(coefficient: number)) }

  private func window(_ from: Int, _ to: Int) -> ClockRange { ClockRange(ClockTime(from * 60), ClockTime(to * 60)) }

  /// Periods that follow one another: each with its start (`730` is 07:30) ends where the next starts.
  private func periods(_ starts: [(id: String, name: String, kind: Period.Kind, start: Int)]) -> [Period] {
    zip(starts, starts.dropFirst()).map { period, next in
      Period(
        id: Identifier(period.id), name: period.name, kind: period.kind,
        time: ClockRange(clock(period.start), clock(next.start)))
    }
  }

  private func clock(_ digits: Int) -> ClockTime { ClockTime(digits / 100 * 60 + digits % 100) }
}
