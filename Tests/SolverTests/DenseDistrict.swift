import Staffing
import TestSupport

/// Makes tiny districts in which officers are hardly ever idle: few officers are barred, needs are many, campuses lie
/// close together, and the rules on visits, hours and meals are just tight enough to matter.
struct DenseDistrict {
  var random: SeededGenerator
  let monday = CalendarDate.sampleMonday
  private let campusNames = ["oak", "elm", "ash", "mesa"]
  private let officerNames = ["agave", "cholla", "ocotillo", "saguaro", "tamarisk", "palo-verde"]
  private let roles: [Identifier<Role>] = ["sso", "sso", "sso", "aide", "sro"]
  /// The most campuses and periods, and how many officers.
  let size: (campuses: Int, periods: Int, officers: ClosedRange<Int>)

  init(seed: UInt64, campuses: Int = 3, periods: Int = 3, officers: ClosedRange<Int> = 1...3) {
    random = SeededGenerator(seed: seed)
    size = (campuses, periods, officers)
  }

  /// A district whose campuses are open on `days`.
  mutating func district(open days: [Weekday]) -> District {
    let campuses = (0..<random.int(1...size.campuses)).map { campus(campusNames[$0], open: days) }
    let ids = campuses.map(\.id)
    let officers = (0..<random.int(size.officers)).map { position -> Officer in
      let name = officerNames[position % officerNames.count]
      let round = position / officerNames.count
      return officer(round == 0 ? name : "\(name)-\(round)", campuses: ids, open: days)
    }
    return District(
      name: "Dense Unified School District", roles: roleList(), agencies: agencies(), funding: funding(open: days),
      bells: ["first", "second"].map { schedule($0) }, campuses: campuses,
      needs: (0..<random.int(1...4)).map { _ in need(ids, open: days) },
      targets: (0..<random.int(0...2)).map { _ in target(ids) }, policy: policy(ids),
      calendar: calendar(ids, open: days), officers: officers)
  }

  /// Absences of an hour or a day.
  mutating func absences(in district: District, open days: [Weekday]) -> [Absence] {
    (0..<(random.chance(40) ? random.int(1...2) : 0)).compactMap { _ in
      guard !district.officers.isEmpty, !days.isEmpty else { return nil }
      let from = random.int(32...44) * 15
      return Absence(
        officer: random.pick(district.officers).id, date: monday.advanced(by: random.pick(days).rawValue),
        from: random.chance(80) ? ClockTime(from) : nil, to: random.chance(80) ? ClockTime(from + 60) : nil)
    }
  }

  // MARK: Time and place

  /// Periods of a quarter to a whole hour; some breaks between them are long enough for a visit elsewhere.
  private mutating func schedule(_ id: String) -> BellSchedule {
    var time = random.int(30...34) * 15
    let kinds: [Period.Kind] = [.arrival, .class, .lunch, .class, .dismissal]
    let periods = (0..<random.int(1...size.periods)).map { position -> Period in
      let start = time + random.pick([0, 0, 0, 5, 15, 45])
      time = start + random.pick([15, 30, 30, 45, 60])
      return Period(
        id: Identifier("p\(position)"), name: "P\(position)", kind: kinds[position % kinds.count],
        time: ClockRange(ClockTime(start), ClockTime(time)))
    }
    return BellSchedule(id: Identifier(id), periods: periods)
  }

  private mutating func campus(_ id: String, open days: [Weekday]) -> Campus {
    var byDay: [Weekday: Identifier<BellSchedule>] = [:]
    for day in days { byDay[day] = random.pick(["first", "second"]) }
    let place = "33.\(random.int(40_000...42_000)) -112.\(random.int(40_000...42_000))"
    return .of(
      id, random.pick([.elementary, .elementary, .k8, .high]), bells: nil, bellsOn: byDay,
      at: random.chance(50) ? place : nil)
  }

  private mutating func calendar(_ ids: [Identifier<Campus>], open days: [Weekday]) -> SchoolCalendar? {
    guard random.chance(25), let day = days.last else { return nil }
    let date = monday.advanced(by: day.rawValue)
    if random.chance(50) { return SchoolCalendar(closed: [SchoolCalendar.Closure(from: date, to: date)]) }
    return SchoolCalendar(bells: [
      SchoolCalendar.BellChange(date: date, campuses: CampusSelector(campuses: random.some(of: ids)), bells: "first")
    ])
  }

  // MARK: Demand

  private mutating func need(_ ids: [Identifier<Campus>], open days: [Weekday]) -> NeedEntry {
    NeedEntry(
      campuses: CampusSelector(campuses: random.chance(50) ? random.some(of: ids) : nil),
      days: random.chance(20) ? random.some(of: days) : nil,
      periods: PeriodSelector(kinds: random.chance(40) ? random.some(of: [.arrival, .class, .lunch]) : nil),
      officers: random.pick([0, 1, 1, 1, 2, 3]), weight: random.pick([0, 1, 1, 2, 3, 7, 1_000_000]),
      isRequired: random.chance(60), roles: random.chance(25) ? random.some(of: ["sso", "aide", "sro"]) : nil)
  }

  private mutating func target(_ ids: [Identifier<Campus>]) -> TargetEntry {
    TargetEntry(
      campuses: CampusSelector(campuses: random.chance(50) ? random.some(of: ids) : nil),
      days: random.chance(70) ? random.int(0...3) : nil,
      hours: random.chance(70) ? .of("\(random.int(0...4)).\(random.int(0...9))") : nil)
  }

  private mutating func policy(_ ids: [Identifier<Campus>]) -> Policy {
    let pairs = (0..<random.int(0...2)).map { _ in
      Policy.Travel.Pair(
        from: random.pick(ids), to: random.pick(ids), minutes: Minutes(random.pick([0, 0, 5, 10, 40])))
    }
    let travel = Policy.Travel(
      speedMph: random.chance(50) ? .of("\(random.int(20...60))") : nil,
      roadFactor: random.chance(30) ? .of("1.\(random.int(0...9))") : nil,
      overheadMinutes: Minutes(random.int(0...4)), defaultMinutes: Minutes(random.pick([0, 5, 15])), pairs: pairs)
    let costs = Policy.Costs(
      targetMinute: random.pick([nil, 0, 1, 5, 1_000_000]), targetDay: random.pick([nil, 0, 30, 300, 1_000_000]),
      travelMinute: random.pick([nil, nil, 0, 1, 3, 1_000_000]))
    let meal = Policy.Meal(
      afterHours: .of(random.pick(["0", "0.5", "1", "1.5", "2"])), minutes: Minutes(random.pick([0, 5, 20, 40])))
    return Policy(
      minVisit: random.pick([nil, nil, Minutes(20), Minutes(40), Minutes(60)]),
      maxVisitsPerDay: random.pick([nil, 1, 2, 3, 4, 5]), meal: random.chance(40) ? meal : nil, travel: travel,
      costs: costs)
  }

  // MARK: People

  private mutating func roleList() -> [Role] {
    [
      Role(id: "sso", name: "School Safety Officer", levels: random.chance(30) ? [.elementary, .k8] : nil),
      Role(
        id: "aide", name: "Campus Aide", requiredCertifications: ["first-aid"],
        trainingHours: random.chance(50) ? .of("8") : nil),
      Role(id: "sro", name: "School Resource Officer", isFullTime: true, requiredCertifications: ["azpost"]),
    ]
  }

  private mutating func agencies() -> [Agency] {
    [
      Agency(
        id: "police", name: "Police", kind: .police,
        agreement: Agency.Agreement(expires: monday.advanced(by: random.int(0...4)))),
      Agency(id: "district", name: "District", kind: .district),
    ]
  }

  private mutating func funding(open days: [Weekday]) -> [FundingSource] {
    let first = days.first?.rawValue ?? 0
    return [
      FundingSource(
        id: "grant", name: "Grant", paysFor: random.chance(50) ? random.some(of: ["sso", "aide", "sro"]) : nil,
        starts: monday.advanced(by: first + random.int(-2...1)))
    ]
  }

  private mutating func officer(_ id: String, campuses: [Identifier<Campus>], open days: [Weekday]) -> Officer {
    var certifications: [Certification] = []
    for id in ["azpost", "first-aid"] as [Identifier<Certification>] where random.chance(93) {
      let expires = random.chance(15) ? monday.advanced(by: random.int(0...4)) : nil
      certifications.append(Certification(id: id, expires: expires))
    }
    return .of(
      id, role: random.pick(roles), post: random.chance(40) ? random.pick(campuses) : nil,
      weekly: random.chance(50) ? "\(random.int(1...4)).\(random.int(0...9))" : nil,
      daily: random.chance(50) ? "\(random.int(0...3)).\(random.int(2...9))" : nil,
      campuses: random.chance(20) ? random.some(of: campuses) : nil,
      available: random.chance(40) ? availability(open: days) : nil, certifications: certifications,
      training: random.chance(90) ? "\(random.int(6...12))" : nil,
      agency: random.chance(20) ? random.pick(["police", "district"]) : nil,
      funding: random.chance(15) ? "grant" : nil)
  }

  private mutating func availability(open days: [Weekday]) -> [String] {
    days.map { day in
      let start = random.int(28...38) * 15
      let middle = start + random.int(2...8) * 15
      let windows = [
        "\(ClockTime(start))-\(ClockTime(middle))",
        "\(ClockTime(middle + random.pick([0, 0, 15, 30])))-\(ClockTime(middle + random.int(4...16) * 15))",
      ]
      return ([day.text] + windows).joined(separator: " ")
    }
  }
}
