import Staffing

@testable import ScheduleFiles

/// A small district with one entry of everything, written by hand in the writer's own shape.
enum Fixture {
  static let district = """
    format: bellwatch/district/1
    name: Sample Unified School District
    state: AZ
    time_zone: America/Phoenix
    notes: free text, kept as it is

    roles:
      - {id: sro, name: School Resource Officer, full_time: true, levels: [middle, high], arrest_authority: true, required_certifications: [azpost], training_hours: 40}
      - {id: sso, name: School Safety Officer, full_time: false, levels: [elementary, k8], training_hours: 0}

    agencies:
      - {id: city-pd, name: City Police Department, kind: police, agreement: {signed: 2025-07-01, expires: 2027-06-30}}

    funding:
      - {id: mini-grant, name: School Safety Mini-Grant, pays_for: [sso], starts: 2026-01-01, ends: 2027-06-30, hours: 6000, amount: 390000.00, hourly_rate: 65.00}

    bells:
      - id: elementary
        name: Usual day
        periods:
          - {id: arrival, name: Arrival, kind: arrival, start: "07:30", end: "08:00"}
          - {id: p1, name: Period 1, kind: class, start: "08:00", end: "08:50"}
          - {id: p2, name: Period 2, kind: class, start: "08:55", end: "09:45"}
      - id: closed
        periods: []

    campuses:
      - {id: oak, name: Oak Elementary, level: elementary, bells: elementary, lat: 33.05812, lon: -112.04710, enrollment: 640}
      - {id: elm, name: Elm Elementary, level: elementary, bells: {default: elementary, wed: closed}}
      - {id: high, name: High School, level: high, bells: elementary}

    needs:
      - {levels: [elementary], officers: 1, weight: 1}
      - {campuses: [oak], days: [fri], periods: [p1], officers: 2, weight: 3, required: true, roles: [sso]}

    targets:
      - {levels: [elementary], days: 4, hours: 10.5}

    policy:
      min_visit: 60
      max_visits_per_day: 3
      meal: {after_hours: 6, minutes: 30}
      travel: {speed_mph: 25, road_factor: 1.3, pairs: [{from: oak, to: elm, minutes: 9}]}
      costs: {target_minute: 2, target_day: 240, travel_minute: 1}

    calendar:
      closed:
        - {from: 2026-11-25, to: 2026-11-27, name: Thanksgiving}
      bells:
        - {date: 2026-12-18, levels: [elementary], bells: closed}

    officers:
      - {id: saguaro, name: Rosa Saguaro, role: sso, agency: city-pd, funding: mini-grant, weekly_hours: 19.5, daily_hours: 8, campuses: [oak, elm], availability: {mon: ["07:00-12:00", "13:00-16:00"], wed: ["07:00-16:00"]}, certifications: [{id: azpost, expires: 2027-12-31}], training_hours: 48}
      - {id: agave, name: Wei Agave, role: sro, agency: city-pd, post: high, weekly_hours: 40, daily_hours: 9}

    """

  static let week = """
    format: bellwatch/week/1
    week: 2026-11-30
    absences:
      - {officer: saguaro, date: 2026-12-02, from: "12:00", to: "16:00", reason: court}
    visits:
      - {officer: saguaro, campus: oak, day: mon, from: arrival, to: p2}
      - {officer: saguaro, campus: elm, day: wed, from: p1, to: p2, locked: true, notes: meets the new principal}

    """

  static let monday = CalendarDate(daysSinceEpoch: 20_787)

  /// The sentences about the district file once `old` is `new` in it.
  static func problems(replacing old: String, with new: String) -> [String] {
    guard district.contains(old) else { return ["the fixture has no '\(old)'"] }
    return problems(district: district.replacing(old, with: new, maxReplacements: 1))
  }

  static func problems(district text: String) -> [String] {
    problems(district: Array(text.utf8))
  }

  static func problems(district bytes: [UInt8]) -> [String] {
    do {
      _ = try DistrictFile.read(bytes, file: "district.yaml")
      return []
    } catch {
      return error.messages
    }
  }

  /// The sentences about the week's file once `old` is `new` in it.
  static func weekProblems(replacing old: String, with new: String) -> [String] {
    guard week.contains(old) else { return ["the fixture has no '\(old)'"] }
    let text = week.replacing(old, with: new, maxReplacements: 1)
    do {
      _ = try WeekFile.read(Array(text.utf8), file: "2026-11-30.yaml", expecting: monday)
      return []
    } catch {
      return error.messages
    }
  }
}
