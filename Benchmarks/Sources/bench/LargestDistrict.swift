import Staffing

/// The largest district that the program is made for: 1,600 campuses, 1,400 officers, about 70,000 posts and 9,000
/// visits. The same numbers always.
struct LargestDistrict {
  let monday = CalendarDate(daysSinceEpoch: 20_787)
  private let campusCount = 1600
  private let fullTimeCount = 500
  private let partTimeCount = 900
  private let rowLength = 40

  /// Every fourth campus is a middle or a high school.
  private func level(of campus: Int) -> Campus.Level {
    switch campus % 8 {
    case 3: .middle
    case 7: .high
    case 5: .k8
    case 0, 1, 2, 4, 6: .elementary
    default: .other
    }
  }

  func district() -> District {
    District(
      name: "Largest Unified School District", roles: roles, agencies: agencies, funding: funding,
      bells: (0..<12).map(schedule), campuses: (0..<campusCount).map(campus), needs: needs, targets: targets,
      policy: policy, officers: (0..<fullTimeCount).map(fullTimeOfficer) + (0..<partTimeCount).map(partTimeOfficer))
  }

  /// Full-time officers at their posts; the others at two campuses of their lists on most days.
  func visits(in plan: WeekPlan) -> [Visit] {
    var week = StaffedWeek(plan: plan)
    for (position, officer) in plan.officers.enumerated() {
      let index = OfficerIndex(position)
      for day in Weekday.allCases {
        if let post = officer.post {
          for run in plan.fullTimeRuns(of: index, at: post, on: day) {
            add(plan.visit(of: index, at: post, on: day, periods: run), to: &week)
          }
        } else {
          let campuses = (plan[index].campuses ?? []).compactMap(plan.campus)
          let first = campuses[day.rawValue % campuses.count]
          let second = campuses[(day.rawValue + 1) % campuses.count]
          add(plan.visit(of: index, at: first, on: day, periods: 0...3), to: &week)
          add(plan.visit(of: index, at: second, on: day, periods: 5...7), to: &week)
        }
      }
    }
    return week.visits
  }

  /// Adds the visit if it breaks no rule.
  private func add(_ visit: Visit?, to week: inout StaffedWeek) {
    guard let visit else { return }
    let edit = RosterEdit.add(visit)
    guard (try? week.apply(edit)) != nil, let officer = week.plan.officer(visit.officer) else { return }
    let isFullTime = week.plan.officers[officer.rawValue].isFullTime
    if !isFullTime, !week.violations(of: officer).isEmpty { try? week.apply(edit.inverse) }
  }

  // MARK: Places

  /// Eight or nine periods from about 07:30 on.
  private func schedule(_ number: Int) -> BellSchedule {
    let kinds: [Period.Kind] = [.arrival, .class, .class, .recess, .class, .lunch, .class, .class, .dismissal]
    let lengths = [30, 50, 50, 20, 60, 40, 55, 55, 30]
    var start = ClockTime(440 + number * 5)
    var periods: [Period] = []
    for (position, kind) in kinds.enumerated() where position != 3 || number % 4 != 0 {
      let time = ClockRange(start, start + Minutes(lengths[position]))
      periods.append(Period(id: Identifier("p\(position)"), name: "Period \(position)", kind: kind, time: time))
      start = time.end
    }
    return BellSchedule(id: Identifier("bells-\(number)"), periods: periods)
  }

  /// Campuses stand on a grid of about two miles.
  private func campus(_ number: Int) -> Campus {
    Campus(
      id: Identifier("campus-\(number)"), name: "Campus \(number)", level: level(of: number),
      bells: Campus.Bells(default: Identifier("bells-\(number % 12)")),
      coordinates: Campus.Coordinates(
        latitude: ExactNumber(coefficient: 3_300_000 + number / rowLength * 3000, decimals: 5),
        longitude: ExactNumber(coefficient: -11_200_000 + number % rowLength * 3500, decimals: 5)))
  }

  private var needs: [NeedEntry] {
    let busy: [Period.Kind] = [.arrival, .lunch, .dismissal]
    return [
      NeedEntry(officers: 1, weight: 1),
      NeedEntry(campuses: CampusSelector(levels: [.high]), officers: 2, weight: 2),
      NeedEntry(periods: PeriodSelector(kinds: busy), officers: 1, weight: 4, isRequired: true),
      NeedEntry(
        campuses: CampusSelector(levels: [.high]), periods: PeriodSelector(kinds: busy), officers: 2, weight: 5,
        isRequired: true, roles: ["sro"]),
      NeedEntry(
        campuses: CampusSelector(campuses: ["campus-0", "campus-8"]), days: [.fri], officers: 2, weight: 3,
        roles: ["sso"]),
    ]
  }

  private var targets: [TargetEntry] {
    [
      TargetEntry(days: 2, hours: Hours(ExactNumber(coefficient: 6))),
      TargetEntry(
        campuses: CampusSelector(levels: [.middle, .high]), days: 5, hours: Hours(ExactNumber(coefficient: 20))),
    ]
  }

  private var policy: Policy {
    Policy(
      minVisit: 60, maxVisitsPerDay: 3,
      meal: Policy.Meal(afterHours: Hours(ExactNumber(coefficient: 6)), minutes: 30),
      travel: Policy.Travel(
        pairs: (0..<200).map { number in
          Policy.Travel.Pair(
            from: Identifier("campus-\(number)"), to: Identifier("campus-\(number + 1)"), minutes: 12)
        }))
  }

  // MARK: People

  private var roles: [Role] {
    [
      Role(
        id: "sro", name: "School Resource Officer", isFullTime: true, levels: [.middle, .high],
        requiredCertifications: ["azpost"], trainingHours: Hours(ExactNumber(coefficient: 40))),
      Role(
        id: "sso", name: "School Safety Officer", levels: [.elementary, .k8], requiredCertifications: ["azpost"]),
    ]
  }

  private var agencies: [Agency] {
    (0..<20).map { number in
      Agency(
        id: Identifier("agency-\(number)"), name: "Agency \(number)", kind: .police, agreement: Agency.Agreement())
    }
  }

  private var funding: [FundingSource] {
    [FundingSource(id: "grant", name: "Safety Grant", paysFor: ["sso"])]
  }

  private func fullTimeOfficer(_ number: Int) -> Officer {
    let post = number % 400 * 4 + 3
    return Officer(
      id: Identifier("sro-\(number)"), name: "Officer \(number)", role: "sro",
      agency: Identifier("agency-\(number % 20)"), post: Identifier("campus-\(post % campusCount)"),
      weeklyHours: Hours(ExactNumber(coefficient: 45)), dailyHours: Hours(ExactNumber(coefficient: 9)),
      certifications: [Certification(id: "azpost")], trainingHours: Hours(ExactNumber(coefficient: 48)))
  }

  private func partTimeOfficer(_ number: Int) -> Officer {
    let home = number * campusCount / partTimeCount
    let near = [0, 1, 2, 4, 5, 6, 8, 9, 10].map { (home + $0) % campusCount }
    let campuses = near.filter { level(of: $0) == .elementary || level(of: $0) == .k8 }
    let windows = [ClockRange(ClockTime(420), ClockTime(960))]
    let days = Weekday.allCases.filter { $0.rawValue != number % 5 }
    return Officer(
      id: Identifier("sso-\(number)"), name: "Officer \(number)", role: "sso",
      agency: Identifier("agency-\(number % 20)"), funding: "grant",
      weeklyHours: Hours(ExactNumber(coefficient: 30)), dailyHours: Hours(ExactNumber(coefficient: 8)),
      campuses: campuses.map { Identifier("campus-\($0)") },
      availability: Officer.Availability(Dictionary(uniqueKeysWithValues: days.map { ($0, windows) })),
      certifications: [Certification(id: "azpost", expires: monday.advanced(by: 100))])
  }
}
