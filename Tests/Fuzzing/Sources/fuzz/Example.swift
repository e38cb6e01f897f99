import ScheduleFiles
import Staffing

/// A small district with names that do harm where they are not made harmless, and a week of it.
enum Example {
  static let monday = CalendarDate(daysSinceEpoch: 20_787)

  static let district: District = {
    do throws(FileError) {
      return try DistrictFile.read(Array(districtText.utf8), file: "district.yaml")
    } catch {
      fatalError("the example: \(error)")
    }
  }()

  static let week: Week = {
    do throws(FileError) {
      return try WeekFile.read(Array(weekText.utf8), file: "2026-11-30.yaml").week
    } catch {
      fatalError("the example: \(error)")
    }
  }()

  static let districtText = #"""
    format: bellwatch/district/1
    name: "Sample \e[31m\u202E School District"
    time_zone: America/Phoenix
    roles:
      - {id: sro, name: School Resource Officer, full_time: true, levels: [high]}
      - {id: sso, name: School Safety Officer, levels: [elementary]}
    bells:
      - id: elementary
        periods:
          - {id: arrival, name: Arrival, kind: arrival, start: "07:30", end: "08:00"}
          - {id: p1, name: Period 1, kind: class, start: "08:00", end: "08:50"}
          - {id: p2, name: "P\u0301\u0301\u0301\u0301\u0301\u0301", kind: class, start: "08:55", end: "09:45"}
          - {id: lunch, name: "学校\u200B", kind: lunch, start: "11:00", end: "12:00"}
      - id: none
        periods: []
    campuses:
      - {id: oak, name: "Oak\r\n Elementary", level: elementary, bells: elementary, lat: 33.05812, lon: -112.04710}
      - {id: elm, name: Elm Elementary School, level: elementary, bells: {default: elementary, wed: none}}
      - {id: high, name: High School, level: high, bells: elementary}
    needs:
      - {officers: 1, weight: 1}
      - {kinds: [arrival, lunch], officers: 2, weight: 4, required: true}
    targets:
      - {levels: [elementary], days: 4, hours: 10.5}
    policy:
      min_visit: 60
      max_visits_per_day: 3
    calendar:
      closed:
        - {from: 2026-12-04, to: 2026-12-04, name: "Holiday\u2066"}
    officers:
      - {id: saguaro, name: "Rosa \u202ESaguaro", role: sso, weekly_hours: 19.5, campuses: [oak, elm]}
      - {id: cholla, name: "Wei\u200DCholla", role: sso, weekly_hours: 12}
      - {id: agave, name: Miguel Agave, role: sro, post: high}

    """#

  static let weekText = #"""
    format: bellwatch/week/1
    week: 2026-11-30
    absences:
      - {officer: cholla, date: 2026-12-02, from: "12:00", to: "16:00", reason: "court\e]0;x\a"}
    visits:
      - {officer: agave, campus: high, day: mon, from: arrival, to: lunch}
      - {officer: nobody, campus: nowhere, day: tue, from: p1, to: p9}
      - {officer: saguaro, campus: oak, day: mon, from: arrival, to: p2}
      - {officer: saguaro, campus: elm, day: tue, from: p1, to: p2, locked: true, notes: "meets\nthe new principal"}

    """#
}
