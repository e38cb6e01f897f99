import Foundation
import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite("What the public may know")
struct RedactedExportTests {
  private func export(_ district: District, _ weeks: [(monday: String, visits: [String])]) -> RedactedExport {
    var export = RedactedExport(district: district, months: weeks.map { .of($0.monday) })
    for week in weeks {
      export.add(
        StaffedWeek(
          district: district, week: Week(monday: .of(week.monday), visits: week.visits.map { .of($0) })))
    }
    return export
  }

  @Test("is hours by campus and month, with what was left out")
  func table() {
    let district = District.sample { $0.officers = [.of("ocotillo")] }
    let table = export(
      district,
      [
        ("2026-12-07", ["ocotillo oak mon arrival-p3", "ocotillo elm tue p1-p1"]),
        ("2026-12-14", ["ocotillo oak mon p1-p2"]),
      ]
    ).table()
    #expect(
      table.unicodeScalars.split(separator: "\n").map { String($0).prefix { $0 != "\"" } } == [
        "campus,level,month,officer_hours,left_out\r",
        "Oak,elementary,2026-12,6,Left out: names and numbers of officers; days and times of visits; which hours nobody covers; absences and notes. Hours are rounded to whole hours. A roster tells when a school is unguarded.\r",
        "Elm,elementary,2026-12,1,Left out: names and numbers of officers; days and times of visits; which hours nobody covers; absences and notes. Hours are rounded to whole hours. A roster tells when a school is unguarded.\r",
        "Ash,k8,2026-12,0,Left out: names and numbers of officers; days and times of visits; which hours nobody covers; absences and notes. Hours are rounded to whole hours. A roster tells when a school is unguarded.\r",
        "Mesa,middle,2026-12,0,Left out: names and numbers of officers; days and times of visits; which hours nobody covers; absences and notes. Hours are rounded to whole hours. A roster tells when a school is unguarded.\r",
      ])
  }

  @Test("is not told of a month of which so few days are known that it would tell of a day")
  func fewDays() throws {
    let district = District.sample { $0.officers = [.of("ocotillo")] }
    let export = export(district, [("2026-11-30", ["ocotillo oak mon arrival-p3", "ocotillo oak tue arrival-p3"])])
    #expect(export.table().hasPrefix("campus,level,month,officer_hours,left_out\r\n,,,,\"Left out: "))
    #expect(export.omissions.hasSuffix("are not told: November 2026, December 2026."))
    #expect(try export.json().contains("not told: November 2026, December 2026."))
    #expect(try export.page().contains("not told: November 2026, December 2026."))
  }

  @Test("holds no name, no id and no time of an officer", arguments: 1...30)
  func holdsNothingElse(seed: Int) throws {
    var random = RandomDistrict(seed: UInt64(seed))
    var district = random.district()
    district.name = "District"
    for position in district.officers.indices { district.officers[position].name = "Name-\(position)-of-someone" }
    let plan = WeekPlan(district: district, monday: random.monday)
    var export = RedactedExport(district: district, months: [random.monday])
    export.add(StaffedWeek(plan: plan, visits: random.roster(in: plan, visits: 30)))
    for text in [export.table(), try export.json(), try export.page().components(separatedBy: "</style>")[1]] {
      for officer in district.officers {
        #expect(!text.contains(officer.name) && !text.contains(officer.id.text), "seed \(seed)")
      }
      #expect(text.firstMatch(of: /[0-9]:[0-9][0-9]/) == nil, "seed \(seed)")
      #expect(text.firstMatch(of: /20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]/) == nil, "seed \(seed)")
      #expect(text.contains("Left out: "), "seed \(seed)")
    }
  }
}
