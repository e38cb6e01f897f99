import Glibc
import Staffing
import SystemPackage
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite struct DistrictFolderTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text: text)) }

  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Fixture.district, to: "district.yaml")
    try folder.write(Fixture.week, to: "2026-11-30.yaml")
    return folder
  }

  /// The messages of what opening and reading throws.
  private func failure(
    at path: String, files: any FileSystem = LiveFileSystem(), _ action: (DistrictFolder) throws(FileError) -> Void
  ) -> (messages: [String], category: FileError.Category?) {
    do throws(FileError) {
      try action(try DistrictFolder(path: path, files: files))
      return ([], nil)
    } catch {
      return (error.messages, error.category)
    }
  }

  // MARK: Reading

  @Test func whatIsReadAndSavedUnchangedStaysByteForByte() throws {
    let temporary = try sample()
    let folder = try DistrictFolder(path: temporary.path)
    let district = try folder.readDistrict()
    let week = try folder.readWeek(Fixture.monday)
    #expect(week.value.visits.count == 2)
    #expect(try folder.save(district.value, since: district.version) == .saved(district.version))
    #expect(try folder.save(week.value, in: district.value, since: week.version) == .saved(week.version))
    #expect(try temporary.read("district.yaml") == Fixture.district)
    #expect(try temporary.read("2026-11-30.yaml") == Fixture.week)
    #expect(temporary.names == ["2026-11-30.yaml", "district.yaml"])
  }

  @Test func aWeekWithoutAFileIsEmpty() throws {
    let temporary = try sample()
    let folder = try DistrictFolder(path: temporary.path)
    let week = try folder.readWeek(try date("2026-12-07"))
    #expect(week.value == Week(monday: try date("2026-12-07")))
    #expect(week.version == .absent)
  }

  @Test func aWeekBeginsOnAMonday() throws {
    let temporary = try sample()
    let tuesday = try date("2026-12-01")
    let found = failure(at: temporary.path) { folder throws(FileError) in _ = try folder.readWeek(tuesday) }
    #expect(
      found.messages == [
        "2026-12-01.yaml: week 2026-12-01 is a Tue, not a Monday; its week begins on 2026-11-30"
      ])
    #expect(found.category == .badData)
  }

  @Test func weeksAreListedInOrderAndStraysAreNamed() throws {
    let temporary = try sample()
    for name in [
      "2027-01-04.yaml", "2026-08-03.yaml", "2026-12-01.yaml", "notes.yaml", "2026-11-23.yaml~",
      "2026-12-07-copy-1.yaml",
    ] {
      try temporary.write("", to: name)
    }
    let list = try DistrictFolder(path: temporary.path).weeks()
    #expect(list.mondays.map(\.description) == ["2026-08-03", "2026-11-30", "2027-01-04"])
    #expect(
      list.warnings.map(\.message) == [
        "2026-12-01.yaml: 2026-12-01 is no Monday, so the file is not read; a week's file is named '2026-11-30.yaml'"
      ])
  }

  @Test(arguments: [
    ("2026-12-02", "2026-11-30"), ("2026-11-29", "2026-11-30"), ("2026-12-14", "2026-11-30"),
    ("2026-12-21", "2027-01-11"), ("2020-01-01", "2026-08-03"), ("2030-01-01", "2027-01-11"),
  ])
  func theNearestWeekWithAFile(today: String, expected: String) throws {
    let list = WeekList(mondays: try ["2026-08-03", "2026-11-30", "2027-01-11"].map(date), warnings: [])
    #expect(list.nearest(to: try date(today)) == (try date(expected)))
  }

  @Test func withoutFilesThereIsNoNearestWeek() throws {
    #expect(WeekList(mondays: [], warnings: []).nearest(to: try date("2026-12-02")) == nil)
  }

  // MARK: What is no district

  @Test func aMissingFolder() {
    let found = failure(at: "/no/such/place") { folder throws(FileError) in _ = try folder.readDistrict() }
    #expect(
      found.messages == [
        "/no/such/place: there is no such folder; name one that holds a district.yaml, or make it with 'bellwatch new'"
      ])
    #expect(found.category == .noInput)
  }

  @Test func aFileInsteadOfAFolder() throws {
    let path = try sample()
    let found = failure(at: path.path + "/district.yaml") { folder throws(FileError) in _ = try folder.readDistrict() }
    #expect(
      found.messages == [
        "\(path.path)/district.yaml: this is not a folder; name the folder that holds district.yaml"
      ])
    #expect(found.category == .noInput)
  }

  @Test func aFolderWithoutADistrict() throws {
    let temporary = try TemporaryFolder()
    let found = failure(at: temporary.path) { folder throws(FileError) in _ = try folder.readDistrict() }
    #expect(
      found.messages == [
        "\(temporary.path)/district.yaml: there is no such file; a district is a folder with a district.yaml, "
          + "made by 'bellwatch new'"
      ])
    #expect(found.category == .noInput)
  }

  @Test func aFolderInsteadOfAFile() throws {
    let temporary = try TemporaryFolder()
    try LiveFileSystem().makeFolder("\(temporary.path)/district.yaml", .ownerReadWriteExecute)
    let found = failure(at: temporary.path) { folder throws(FileError) in _ = try folder.readDistrict() }
    #expect(
      found.messages == [
        "\(temporary.path)/district.yaml: this is a folder where a file is expected; move it away"
      ])
    #expect(found.category == .noInput)
  }

  @Test func aPipeInsteadOfAFileDoesNotBlock() throws {
    let temporary = try TemporaryFolder()
    mkfifo("\(temporary.path)/district.yaml", 0o600)
    let found = failure(at: temporary.path) { folder throws(FileError) in _ = try folder.readDistrict() }
    #expect(
      found.messages == [
        "\(temporary.path)/district.yaml: this is a pipe or a device where a file is expected; move it away"
      ])
  }

  /// Root may read everything, so the refusal is made.
  @Test(arguments: ["open", "names"])
  func noReadPermission(name: String) throws {
    let temporary = try sample()
    let faulty = FaultyFileSystem(.init(failingName: name, errno: .permissionDenied))
    let found = failure(at: temporary.path, files: faulty) { folder throws(FileError) in
      if name == "open" { _ = try folder.readDistrict() } else { _ = try folder.weeks() }
    }
    let (path, what) = name == "open" ? ("/district.yaml", "read the file") : ("", "list the folder")
    #expect(
      found.messages == [
        "\(temporary.path)\(path): cannot \(what): Permission denied; check who may use it with 'ls -l'"
      ])
    #expect(found.category == .noInput)
  }

  @Test func aDiskThatFailsIsAnotherKindOfError() throws {
    let temporary = try sample()
    let faulty = FaultyFileSystem(.init(failingName: "read"))
    let found = failure(at: temporary.path, files: faulty) { folder throws(FileError) in _ = try folder.readDistrict() }
    #expect(
      found.messages == ["\(temporary.path)/district.yaml: cannot read the file: Input/output error; check the path"])
    #expect(found.category == .inputOutput)
  }

  @Test func aHugeFileIsNotRead() throws {
    let temporary = try sample()
    truncate("\(temporary.path)/district.yaml", 1 << 40)
    let found = failure(at: temporary.path) { folder throws(FileError) in _ = try folder.readDistrict() }
    #expect(
      found.messages == [
        "\(temporary.path)/district.yaml: the file is larger than 32 MB, the most that is read; is it the right one?"
      ])
    #expect(found.category == .badData)
  }

  // MARK: Saving

  @Test func aCopyGetsTheFirstFreeName() throws {
    let temporary = try sample()
    let folder = try DistrictFolder(path: temporary.path)
    let district = try folder.readDistrict().value
    let week = try folder.readWeek(Fixture.monday).value
    #expect(try folder.saveCopy(of: week, in: district) == "2026-11-30-copy-1.yaml")
    #expect(try folder.saveCopy(of: week, in: district) == "2026-11-30-copy-2.yaml")
    #expect(try temporary.read("2026-11-30-copy-2.yaml") == Fixture.week)
    #expect(try folder.weeks().mondays == [Fixture.monday])
  }

  @Test func aWeekSavedByTwoIsAConflict() throws {
    let temporary = try sample()
    let folder = try DistrictFolder(path: temporary.path)
    let district = try folder.readDistrict().value
    var (mine, theirs) = (try folder.readWeek(Fixture.monday), try folder.readWeek(Fixture.monday))
    theirs.value.visits.removeFirst()
    #expect(try folder.save(theirs.value, in: district, since: theirs.version) != .conflict(.changed))
    mine.value.visits.removeLast()
    #expect(try folder.save(mine.value, in: district, since: mine.version) == .conflict(.changed))
    #expect(try folder.readWeek(Fixture.monday).value == theirs.value)
  }

  // MARK: A new district

  @Test(arguments: ["2026-11-30", "2027-02-03", "2028-02-29", "2026-07-01", "2026-06-30"])
  func aNewDistrictOpensWithoutProblems(today: String) throws {
    let temporary = try TemporaryFolder()
    let today = try date(today)
    let name = "Sample: \"Unified\" & Co"
    let folder = try DistrictFolder.create(at: temporary.path + "/new", named: name, today: today)
    let district = try folder.readDistrict()
    #expect(district.value.name == name)
    #expect(try folder.weeks() == WeekList(mondays: [today.monday], warnings: []))
    let week = try folder.readWeek(today.monday)
    #expect(week.warnings.isEmpty)
    #expect(week.value.visits.allSatisfy { $0.officer == "saguaro" })
    let staffed = StaffedWeek(district: district.value, week: week.value)
    #expect(staffed.violations.map { $0.message(in: staffed.plan) } == [])
    #expect(try folder.save(district.value, since: district.version) == .saved(district.version))
    let warnings = WeekPlan(district: district.value, monday: today.monday).warnings
    #expect(warnings.allSatisfy { $0.isOfAnEnd })
    let (roles, kinds) = (district.value.officers.map(\.role), district.value.needs?.compactMap(\.notes))
    #expect(roles == ["sro", "sso"] && kinds?.count == 2)
  }

  @Test func theNewDistrictsOfficersMayWork() throws {
    let monday = try date("2026-11-30")
    let district = Template.district(named: "Sample", today: monday)
    let visits = [
      Visit(officer: "ocotillo", campus: "sample-elementary", day: .mon, from: "arrival", to: "lunch"),
      Visit(officer: "ocotillo", campus: "sample-elementary", day: .wed, from: "lunch", to: "dismissal"),
    ]
    var week = Template.week(monday, of: district)
    #expect(week.visits.count == 5)
    week.visits += visits
    let staffed = StaffedWeek(district: district, week: week)
    #expect(staffed.violations.map { $0.message(in: staffed.plan) } == [])
  }

  @Test func aFolderWithADistrictIsLeftAlone() throws {
    let temporary = try sample()
    let today = Fixture.monday
    do {
      _ = try DistrictFolder.create(at: temporary.path, named: "Other", today: today)
      Issue.record("made a district over another")
    } catch {
      #expect(
        error.messages == [
          "\(temporary.path): the folder holds a district.yaml already; choose another folder"
        ])
      #expect(error.category == .cannotCreate)
    }
    #expect(try temporary.read("district.yaml") == Fixture.district)
  }

  @Test func aFolderThatCannotBeMade() {
    do {
      _ = try DistrictFolder.create(at: "/no/such/place", named: "Other", today: Fixture.monday)
      Issue.record("made a folder without its parent")
    } catch {
      #expect(
        error.messages == [
          "/no/such/place: cannot make the folder: No such file or directory; "
            + "make the folder that should hold it first"
        ])
      #expect(error.category == .cannotCreate)
    }
  }
}
