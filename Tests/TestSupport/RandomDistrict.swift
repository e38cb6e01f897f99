package import Staffing

/// Makes small random districts and weeks in which every feature of the week problem occurs now and then.
package struct RandomDistrict {
  package var random: SeededGenerator
  /// The highest number of campuses, of officers and of periods of a day.
  package var size: (campuses: Int, officers: Int, periods: Int)
  /// The weeks' Monday.
  package let monday = CalendarDate.sampleMonday

  private let roles: [Identifier<Role>] = ["sso", "sro", "roving"]
  private let names = ["oak", "elm", "ash", "mesa", "yucca", "butte"]
  private let officerNames = ["agave", "cholla", "ocotillo", "saguaro", "tamarisk", "palo-verde"]

  /// At most six campuses and six officers.
  package init(seed: UInt64, campuses: Int = 4, officers: Int = 4, periods: Int = 6) {
    random = SeededGenerator(seed: seed)
    size = (min(campuses, 6), min(officers, 6), periods)
  }

  /// A random district.
  package mutating func district() -> District {
    let bells = schedules()
    let ids = bells.map(\.id)
    let campuses = (0..<random.int(1...size.campuses)).map { campus(names[$0], bells: ids) }
    return District(
      name: "Random Unified School District", roles: [sso(), sro(), roving()], agencies: agencies(),
      funding: funding(), bells: bells, campuses: campuses,
      needs: (0..<random.int(0...5)).map { _ in need(campuses.map(\.id)) },
      targets: (0..<random.int(0...3)).map { _ in target(campuses.map(\.id)) },
      policy: policy(campuses.map(\.id)), calendar: calendar(campuses.map(\.id), bells: ids),
      officers: (0..<random.int(1...size.officers)).map { officer(officerNames[$0], campuses: campuses) })
  }

  /// Random absences of the officers of `district`, some of another week, now and then of an unknown officer.
  package mutating func absences(in district: District) -> [Absence] {
    (0..<random.int(0...3)).map { _ in
      let from = random.chance(50) ? ClockTime(random.int(14...26) * 30) : nil
      let to = random.chance(50) ? ClockTime(random.int(27...32) * 30) : nil
      let officer = random.chance(5) ? "nobody" : random.pick(district.officers).id
      return Absence(officer: officer, date: monday.advanced(by: random.int(-1...7)), from: from, to: to)
    }
  }

  // MARK: Time and place

  private mutating func schedules() -> [BellSchedule] {
    let day = ["arrival", "p1", "p2", "lunch", "p3", "dismissal", "p4", "p5"]
    let kinds: [Period.Kind] = [.arrival, .class, .class, .lunch, .recess, .dismissal, .after, .event]
    var schedules: [BellSchedule] = ["long", "short", "odd"].map { id in
      var time = random.int(84...96) * 5
      let count = random.int(1...min(size.periods, day.count))
      let periods = (0..<count).map { position -> Period in
        let start = time + (random.chance(25) ? random.int(1...3) * 5 : 0)
        time = start + random.int(2...18) * 5
        return Period(
          id: Identifier(day[position]), name: day[position], kind: kinds[position],
          time: ClockRange(ClockTime(start), ClockTime(time)))
      }
      return BellSchedule(id: Identifier(id), periods: periods)
    }
    schedules.append(BellSchedule(id: "none", periods: []))
    return schedules
  }

  private mutating func campus(_ id: String, bells: [Identifier<BellSchedule>]) -> Campus {
    var byDay: [Weekday: Identifier<BellSchedule>] = [:]
    while random.chance(40) { byDay[random.pick(Weekday.allCases)] = random.pick(bells) }
    let place = "33.\(random.int(10_000...40_000)) -112.\(random.int(10_000...40_000))"
    return .of(
      id, random.pick([.elementary, .elementary, .k8, .middle, .high, .other]),
      bells: random.chance(90) ? random.pick(bells.dropLast()) : nil, bellsOn: byDay,
      at: random.chance(75) ? place : nil)
  }

  private mutating func calendar(
    _ campuses: [Identifier<Campus>], bells: [Identifier<BellSchedule>]
  ) -> SchoolCalendar? {
    guard random.chance(60) else { return nil }
    let closed = (0..<random.int(0...2)).map { _ in
      let from = monday.advanced(by: random.int(-3...6))
      return SchoolCalendar.Closure(from: from, to: from.advanced(by: random.int(0...3)))
    }
    let changes = (0..<random.int(0...4)).map { _ in
      SchoolCalendar.BellChange(
        date: monday.advanced(by: random.int(-1...7)), campuses: selector(campuses), bells: random.pick(bells))
    }
    return SchoolCalendar(closed: closed, bells: changes)
  }

  // MARK: Demand

  private mutating func selector(_ campuses: [Identifier<Campus>]) -> CampusSelector {
    CampusSelector(
      campuses: random.chance(40) ? random.some(of: campuses) : nil,
      levels: random.chance(40) ? random.some(of: [.elementary, .k8, .middle, .high, .other]) : nil)
  }

  private mutating func need(_ campuses: [Identifier<Campus>]) -> NeedEntry {
    NeedEntry(
      campuses: selector(campuses), days: random.chance(30) ? random.some(of: Weekday.allCases) : nil,
      periods: PeriodSelector(
        periods: random.chance(30) ? random.some(of: ["arrival", "p1", "p2", "p4"]) : nil,
        kinds: random.chance(30) ? random.some(of: [.class, .lunch, .recess, .dismissal]) : nil),
      officers: random.int(0...3), weight: random.int(0...5), isRequired: random.chance(50),
      roles: random.chance(30) ? random.some(of: roles) : nil)
  }

  private mutating func target(_ campuses: [Identifier<Campus>]) -> TargetEntry {
    TargetEntry(
      campuses: selector(campuses), days: random.chance(70) ? random.int(0...6) : nil,
      hours: random.chance(70) ? .of("\(random.int(0...20)).\(random.int(0...9))\(random.int(0...9))") : nil)
  }

  private mutating func policy(_ campuses: [Identifier<Campus>]) -> Policy? {
    guard random.chance(90) else { return nil }
    let pairs = (0..<random.int(0...3)).map { _ in
      Policy.Travel.Pair(
        from: random.pick(campuses), to: random.pick(campuses), minutes: Minutes(random.int(0...40)))
    }
    let travel = Policy.Travel(
      speedMph: random.chance(50) ? .of("\(random.int(10...60)).5") : nil,
      roadFactor: random.chance(50) ? .of("1.\(random.int(0...9))") : nil,
      overheadMinutes: random.chance(50) ? Minutes(random.int(0...9)) : nil,
      defaultMinutes: random.chance(50) ? Minutes(random.int(0...30)) : nil, pairs: pairs)
    let costs = Policy.Costs(
      targetMinute: random.chance(50) ? random.int(0...4) : nil,
      targetDay: random.chance(50) ? random.int(0...300) : nil,
      travelMinute: random.chance(50) ? random.int(0...3) : nil)
    let meal = Policy.Meal(
      afterHours: .of("\(random.int(0...6)).5"), minutes: Minutes(random.int(2...9) * 5))
    return Policy(
      minVisit: random.chance(50) ? Minutes(random.int(2...18) * 5) : nil,
      maxVisitsPerDay: random.chance(50) ? random.int(1...3) : nil, meal: random.chance(50) ? meal : nil,
      travel: random.chance(70) ? travel : nil, costs: random.chance(70) ? costs : nil)
  }

  // MARK: People

  private func sso() -> Role {
    Role(id: "sso", name: "School Safety Officer", levels: [.elementary, .k8], requiredCertifications: ["azpost"])
  }

  private func sro() -> Role {
    Role(
      id: "sro", name: "School Resource Officer", isFullTime: true, levels: [.elementary, .middle, .high, .other],
      requiredCertifications: ["azpost", "first-aid"], trainingHours: .of("40"))
  }

  private func roving() -> Role {
    Role(id: "roving", name: "Roving Officer", trainingHours: .of("7.5"))
  }

  private mutating func dayOfWeek() -> CalendarDate? {
    random.chance(50) ? monday.advanced(by: random.int(-2...8)) : nil
  }

  private mutating func agencies() -> [Agency] {
    let kinds: [Agency.Kind] = [.police, .sheriff, .district, .security]
    return kinds.map { kind in
      let starts = random.chance(20) ? monday.advanced(by: random.int(0...3)) : nil
      let agreement = Agency.Agreement(signed: starts, expires: dayOfWeek())
      return Agency(
        id: Identifier(kind.rawValue), name: kind.rawValue, kind: kind,
        agreement: random.chance(90) ? agreement : nil)
    }
  }

  private mutating func funding() -> [FundingSource] {
    [
      FundingSource(
        id: "grant", name: "Safety Grant", paysFor: random.some(of: roles),
        starts: random.chance(30) ? monday.advanced(by: random.int(0...3)) : nil, ends: dayOfWeek()),
      FundingSource(id: "general", name: "General Fund", hours: .of("1"), amount: .of("1.00")),
    ]
  }

  private mutating func officer(_ id: String, campuses: [Campus]) -> Officer {
    var certifications: [Certification] = []
    for id in ["azpost", "first-aid"] as [Identifier<Certification>] where random.chance(90) {
      certifications.append(Certification(id: id, expires: random.chance(30) ? dayOfWeek() : nil))
    }
    return .of(
      id, role: random.pick(["sso", "sso", "sro", "roving"]),
      post: random.chance(60) ? random.pick(campuses).id : nil,
      weekly: random.chance(50) ? "\(random.int(2...30)).\(random.int(0...9))" : nil,
      daily: random.chance(50) ? "\(random.int(1...8)).\(random.int(0...9))" : nil,
      campuses: random.chance(25) ? random.some(of: campuses).map(\.id) : nil,
      available: random.chance(60) ? availability() : nil, certifications: certifications,
      training: random.chance(90) ? "\(random.int(7...60))" : nil,
      agency: random.chance(60) ? random.pick(["police", "sheriff", "district", "security"]) : nil,
      funding: random.chance(40) ? random.pick(["grant", "general"]) : nil)
  }

  /// Windows that may touch, overlap and come in any order.
  private mutating func availability() -> [String] {
    Weekday.allCases.compactMap { day in
      guard random.chance(85) else { return nil }
      let windows = (0..<random.int(1...3)).map { _ in
        let start = ClockTime(random.int(84...150) * 5)
        return "\(start)-\(ClockTime(min(1440, start.minutesAfterMidnight + random.int(6...80) * 5)))"
      }
      return ([day.text] + windows).joined(separator: " ")
    }
  }
}
