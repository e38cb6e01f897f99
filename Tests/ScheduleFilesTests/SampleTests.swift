import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

/// The districts of `Schedules`, which are what new users see first.
@Suite struct SampleTests {
  private static let schedules = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Schedules"

  private static var districts: [String] {
    get throws { try LiveFileSystem().names(in: schedules).filter { !$0.hasPrefix(".") }.sorted() }
  }

  @Test func thereIsMaricopa() throws {
    #expect(try Self.districts.contains("maricopa"))
  }

  /// Every file is what the program itself would write, so that the first save changes only what the user changed.
  @Test(arguments: try Self.districts)
  func savingChangesNoByte(name: String) throws {
    let path = "\(Self.schedules)/\(name)"
    let folder = try DistrictFolder(path: path)
    let store = FileStore(files: LiveFileSystem())
    let district = try folder.readDistrict()
    #expect(try store.read("\(path)/district.yaml") == Array(DistrictFile.text(of: district.value).utf8))
    let weeks = try folder.weeks()
    #expect(!weeks.mondays.isEmpty && weeks.warnings.isEmpty)
    for monday in weeks.mondays {
      let week = try folder.readWeek(monday)
      #expect(week.warnings.isEmpty)
      #expect(
        try store.read("\(path)/\(monday).yaml") == Array(WeekFile.text(of: week.value, in: district.value).utf8))
    }
  }

  @Test(arguments: try Self.districts)
  func noWeekBreaksARule(name: String) throws {
    let folder = try DistrictFolder(path: "\(Self.schedules)/\(name)")
    let district = try folder.readDistrict().value
    for monday in try folder.weeks().mondays {
      let staffed = StaffedWeek(district: district, week: try folder.readWeek(monday).value)
      #expect(staffed.plan.warnings.allSatisfy { $0.isOfAnEnd }, "\(monday)")
      #expect(staffed.violations.map { $0.message(in: staffed.plan) } == [], "\(monday)")
    }
  }

  /// One week to work on, and one that shows what a finished week looks like.
  @Test func maricopaHasAHalfBuiltAndABuiltWeek() throws {
    let folder = try DistrictFolder(path: "\(Self.schedules)/maricopa")
    let district = try folder.readDistrict().value
    #expect(district.campuses.count == 10)
    #expect(district.campuses.filter { $0.coordinates == nil }.map(\.id) == ["desert-sunrise-high"])
    let weeks = try ["2026-11-30", "2026-12-07"].map { text in
      let monday = try #require(CalendarDate(text: text))
      return StaffedWeek(district: district, week: try folder.readWeek(monday).value)
    }
    let missing = weeks.map { $0.totals.cost.targetMinutes + $0.totals.cost.targetDays }
    #expect(missing[0] > 0)
    #expect(missing[1] == 0)
    #expect(weeks[0].plan.absences.count == 2)
    #expect(weeks.allSatisfy { !$0.gaps.isEmpty })
    for position in district.officers.indices where !weeks[1].plan.officers[position].isFullTime {
      let limit = try #require(weeks[1].plan.officers[position].weeklyLimit)
      #expect((720...1_200).contains(limit.rawValue))
      #expect(weeks[1].duty(of: OfficerIndex(position)).rawValue * 100 >= limit.rawValue * 95)
    }
  }
}
