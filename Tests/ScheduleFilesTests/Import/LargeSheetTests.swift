import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

/// A list as long as that of all schools of the country.
@Suite("A large spreadsheet")
struct LargeSheetTests {
  /// As the Common Core of Data has them: `rows` schools of agencies of 40, every 97th with something wrong.
  static func schools(_ rows: Int) -> String {
    var text = "ncessch,name,leaid,lea_name,level,lat,lon,enrollment\n"
    for row in 0..<rows {
      let agency = 400_000 + row / 40
      let level = ["Elementary", "Middle", "High"][row % 3]
      let enrollment = row % 97 == 13 ? "many" : "\(200 + row % 900)"
      text += "0\(agency)\(10_000 + row),\"School \(row), \(level)\",0\(agency),Agency \(agency),\(level),"
      text += "3\(row % 10).\(100_000 + row),-1\(row % 10).\(100_000 + row),\(enrollment)\n"
    }
    return text
  }

  @Test("is read whole, an agency's schools are taken, and what is refused names its row and column")
  func whole() throws {
    let rows = 1_000
    var reader = SpreadsheetImport(kind: .campuses, file: "schools.csv")
    reader.lea = "0400000"
    let one = try reader.read(Array(Self.schools(rows).utf8), into: .sample()) { Week(monday: $0) }
    #expect(one.report.rows.count == 40 && one.report.passedOver == rows - 40)
    #expect(one.report.counts.refused == 1)
    let refused = try #require(one.report.rows.first { if case .refused = $0.outcome { true } else { false } })
    let line = one.report.lines(of: refused).joined()
    #expect(line.hasPrefix("row 15, column H (enrollment): refused: 'many' is no number of students"), "\(line)")
    // Before it is taken, nothing is made of a list of many agencies until one is named.
    let target = DistrictWeek(district: .sample(), week: Week(monday: .sampleMonday))
    let list = Array(Self.schools(2_500).utf8)
    #expect(try reader.preview(list, of: target).result?.report.rows.count == 40)
    reader.lea = nil
    #expect(try reader.preview(list, of: target).result == nil)
    let all = try reader.read(Array(Self.schools(rows).utf8), into: .sample()) { Week(monday: $0) }
    #expect(all.report.rows.map(\.number) == Array(2...(rows + 1)))
    #expect(all.report.counts.refused == (rows + 97 - 13 - 1) / 97)
    #expect(all.district.campuses.count == District.sample().campuses.count + all.report.counts.taken)
    #expect(Set(all.district.campuses.map(\.id)).count == all.district.campuses.count)
  }

  @Test("of visits is taken once; the same rows again, and with a lock, are told as what they are")
  func visits() throws {
    let periods = ["arrival", "p1", "p2", "p3", "lunch", "p4", "p5", "dismissal"]
    var rows: [String] = []
    for officer in ["ocotillo", "saguaro"] {
      for campus in ["oak", "elm", "ash"] {
        for day in ["mon", "tue", "wed", "thu", "fri"] {
          for (start, from) in periods.enumerated() {
            rows += periods[start...].map { "\(officer),\(campus),\(day),\(from),\($0)" }
          }
        }
      }
    }
    var reader = SpreadsheetImport(kind: .visits, file: "visits.csv")
    reader.monday = .sampleMonday
    let text = "officer,campus,day,from,to,locked\n" + rows.map { $0 + ",\n" }.joined()
    let again = text + rows.map { $0 + ",\n" }.joined() + rows.map { $0 + ",yes\n" }.joined()
    let result = try reader.read(Array(again.utf8), into: .sample()) { Week(monday: $0) }
    let counts = result.report.counts
    #expect(counts.taken == rows.count && counts.refused == rows.count && counts.changed == rows.count)
    let visits = try #require(result.weeks[.sampleMonday]?.visits)
    #expect(visits.count == rows.count && visits.allSatisfy(\.isLocked))
    let week = Week(monday: .sampleMonday, visits: visits.map { $0.locked(false) })
    let same = try reader.read(Array(text.utf8), into: .sample()) { _ in week }
    #expect(same.weeks.isEmpty && same.report.counts.taken + same.report.counts.refused == 0)
  }

  @Test("leaves a district that has as many campuses as may be as it is, and says what to name")
  func tooMany() throws {
    var district = District.sample()
    let campus = try #require(district.campuses.first)
    for number in district.campuses.count..<Limits.mostCampuses {
      var more = campus
      more.id = Identifier("campus-\(number)")
      more.name = "Campus \(number)"
      district.campuses.append(more)
    }
    let found = try SpreadsheetImport(kind: .campuses, file: "schools.csv").read(
      Array(Self.schools(1).utf8), into: district
    ) { Week(monday: $0) }
    #expect(found.district == district)
    let row = try #require(found.report.rows.first)
    #expect(
      found.report.lines(of: row).joined().hasSuffix(
        "a district has at most 10000 campuses; name the agency whose schools these are with --lea"))
  }
}
