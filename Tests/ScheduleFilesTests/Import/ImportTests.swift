import Foundation
import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite("What spreadsheets make of a district")
struct ImportTests {
  private func read(
    _ kind: ImportKind, _ text: String, into district: District = .sample(), week: Week = Week(monday: .sampleMonday),
    change: (inout SpreadsheetImport) -> Void = { _ in }
  ) throws -> ImportResult {
    var reader = SpreadsheetImport(kind: kind, file: "file.csv")
    change(&reader)
    return try reader.read(Array(text.utf8), into: district) { monday in
      monday == week.monday ? week : Week(monday: monday)
    }
  }

  private func lines(_ result: ImportResult) -> [String] {
    result.report.rows.flatMap { result.report.lines(of: $0) }
  }

  // MARK: Campuses

  @Test("Campuses are taken, changed, left as they are, or refused, each row with its reason")
  func campuses() throws {
    let result = try read(
      .campuses,
      """
      School,Level,Bell schedule,Latitude,Longitude,Students,Mascot
      Oak,Elementary,school,33.1,-112.1,"1,240",Owl
      Elm,Elementary,,,,,
      Ironwood K-8 School,K-8,school,,,M,Fox
      Juniper,Kollege,school,,,,
      Willow,High,night,95,-112,,
      """)
    #expect(
      lines(result) == [
        "row 2: Oak: changed coordinates, enrollment", "row 3: Elm: as it is", "row 4: Ironwood K-8 School: taken",
        "row 5, column B (Level): refused: 'Kollege' is no level; write elementary, k8, middle, high or other",
        "row 6, column C (Bell schedule): refused: there is no bell schedule 'night'; did you mean 'school'?",
        "row 6, column D (Latitude): refused: '95' is no number of degrees from -90 to 90",
      ])
    #expect(result.report.unknownHeadings == ["Mascot"])
    let campus = try #require(result.district.campuses.last)
    #expect(campus.id == "ironwood-k-8" && campus.level == .k8 && campus.enrollment == nil)
  }

  @Test("The national list is read by agency, without the zeros that spreadsheets lose")
  func nationalList() throws {
    let text = """
      ncessch,name,leaid,lea_name,level,lat,lon,enrollment
      040472000415,Butterfield Elementary School,0404720,Maricopa,Elementary,33.058123456,-112.04,644
      40472002345,Desert Wind Middle School,404720,Maricopa,Middle,33.06,-112.05,-1
      010000500870,Albertville Middle School,0100005,Albertville City,Middle,34.2,-86.2,920
      """
    let result = try read(.campuses, text) { $0.lea = "0404720" }
    #expect(
      lines(result) == ["row 2: Butterfield Elementary School: taken", "row 3: Desert Wind Middle School: taken"])
    #expect(result.report.passedOver == 1)
    #expect(result.district.campuses.last?.id == "desert-wind-middle")
    let again = try read(.campuses, text, into: result.district) { $0.lea = "0404720" }
    #expect(again.report.counts.same == 2 && !again.hasChangedDistrict)
  }

  // MARK: Officers

  @Test("Officers are found by name however it is written, with windows, certifications and limits")
  func officers() throws {
    let district = District.sample { $0.officers = [.of("ocotillo")] }
    let result = try read(
      .officers,
      """
      Last,First,Title,Hours per week,Mon,Tue,Certs,Campus
      Ocotillo,,SSO,19.5,7:00-12:00,off,,
      "Palo Verde",Luis,School Resource Officer,40,all day,,azpost 12/31/2027; first aid,Mesa
      Agave,Wei,chief,60x,7-3,,,Nowhere
      """, into: district)
    #expect(
      lines(result) == [
        "row 2: Ocotillo: changed weekly_hours, availability",
        "row 3: Luis Palo Verde: taken",
        "row 4, column C (Title): refused: there is no role 'chief'; did you mean 'School Safety Officer'?",
        "row 4, column H (Campus): refused: there is no campus 'Nowhere'; did you mean 'Oak'?",
        "row 4, column D (Hours per week): refused: '60x' is no number of hours from 0 to 168; write 19.5",
        "row 4, column E (Mon): refused: '7-3' is no time of a day; write 7:30-12:00; 1-4 PM, or off",
      ])
    let officer = try #require(result.district.officers.last)
    #expect(officer.id == "verde" && officer.post == "mesa" && officer.role == "sro")
    #expect(
      officer.certifications == [
        Certification(id: "azpost", expires: .of("2027-12-31")), Certification(id: "first-aid"),
      ])
  }

  /// Finds of `make fuzz`, and of who looked at them.
  @Test("Telephone numbers are taken for the call list; marks of files that were joined are not")
  func phones() throws {
    let text = "Name,Title,Phone\n\u{FEFF}Rosa Ocotillo,SSO,602-555-0101\n"
    let district = District.sample { $0.officers = [] }
    let result = try read(.officers, text, into: district)
    #expect(result.district.officers.map(\.name) == ["Rosa Ocotillo"])
    #expect(result.district.officers.map(\.phone) == ["602-555-0101"])
    let again = try read(.officers, text.replacing("0101", with: "0102"), into: result.district)
    #expect(lines(again) == ["row 2: Rosa Ocotillo: changed phone"])
  }

  // MARK: Bells

  @Test("Bell schedules are a row a period, in any order and with times of the afternoon as people write them")
  func bells() throws {
    let result = try read(
      .bells,
      """
      Schedule,Period,Start,End
      Early Release,Lunch,11:00,11:40
      Early Release,Arrival,7:30,8:00
      Early Release,Dismissal,1:10,1:30 PM
      Early Release,Period 1,8:00,7:00
      Early Release,Recess,11:30,11:50
      """)
    #expect(
      lines(result) == [
        "row 2: early-release Lunch: taken", "row 3: early-release Arrival: taken",
        "row 4: early-release Dismissal: taken",
        "row 5, column D (End): refused: the period ends at 07:00, before it begins at 08:00; write AM or PM",
        "row 6, column C (Start): refused: 11:30–11:50 meets 'Lunch', 11:00–11:40",
      ])
    let schedule = try #require(result.district.bells.last)
    #expect(schedule.name == "Early Release")
    #expect(
      schedule.periods.map { "\($0.id.text) \($0.kind.rawValue) \($0.time)" } == [
        "arrival arrival 07:30–08:00", "lunch lunch 11:00–11:40", "dismissal dismissal 13:10–13:30",
      ])
  }

  // MARK: Visits

  @Test("Visits are read by period or by time, into the weeks of their dates")
  func visits() throws {
    let district = District.sample { $0.officers = [.of("ocotillo"), .of("saguaro")] }
    let result = try read(
      .visits,
      """
      Officer,School,Date,Start time,End time
      Ocotillo,Oak,11/30/2026,7:30 AM,10:00 AM
      Saguaro,Elm,12/8/2026,7:15,9:05
      Saguaro,Elm,12/12/2026,7:15,9:05
      Nobody,Elm,11/30/2026,7:15,9:05
      Saguaro,Elm,12/8/2026,8:05,8:20
      """, into: district)
    #expect(
      lines(result) == [
        "row 2: ocotillo at oak, 2026-11-30: taken",
        "row 3: saguaro at elm, 2026-12-08: taken (07:15–09:05 as ARRIVAL to P1, 07:30–09:00)",
        "row 4, column B (School): refused: Elm is closed on 2026-12-12",
        "row 5, column A (Officer): refused: there is no officer 'Nobody'; did you mean 'Ocotillo'?",
        "row 6, column D (Start time): refused: no whole period lies in 08:05–08:20; the day's are from 07:30 to 14:30",
      ])
    #expect(result.weeks.keys.sorted() == [.sampleMonday, .of("2026-12-07")])
    #expect(result.weeks[.sampleMonday]?.visits == [.of("ocotillo oak mon arrival-p2")])
  }

  @Test("Visits by weekday need a week")
  func weekdays() throws {
    let text = "officer,campus,day,from,to\nagave,mesa,Tues,P1,P3\nagave,mesa,Thursday,p9,\n"
    #expect(
      lines(try read(.visits, text)).first
        == "row 2, column C (day): refused: a weekday alone says no week; give --week, or a column 'date'")
    let result = try read(.visits, text) { $0.monday = .sampleMonday }
    #expect(
      lines(result) == [
        "row 2: agave at mesa, 2026-12-01: taken",
        "row 3, column D (from): refused: 'p9' is no period there that day; it has arrival, p1, p2, p3, lunch, p4, p5, dismissal",
      ])
  }

  @Test("What was exported is read back the same", arguments: 1...60)
  func roundTrip(seed: Int) throws {
    var random = RandomDistrict(seed: UInt64(seed))
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    let week = StaffedWeek(plan: plan, visits: random.legalRoster(in: plan, attempts: 12))
    let result = try read(.visits, RosterExport(week: week).table(.visits), into: district)
    #expect(result.report.counts.refused == 0, "seed \(seed): \(lines(result))")
    #expect(Set(result.weeks[random.monday]?.visits ?? []) == Set(week.visits), "seed \(seed)")
  }

  // MARK: Absences

  @Test("Absences of several days are one a day; those that are there are left")
  func absences() throws {
    let district = District.sample { $0.officers = [.of("ocotillo"), .of("saguaro")] }
    let week = Week(monday: .sampleMonday, absences: [.of("saguaro 2026-12-02")])
    let result = try read(
      .absences,
      """
      Employee,Start date,End date,Start time,End time,Type
      Ocotillo,12/4/2026,12/7/2026,,,leave
      Saguaro,12/2/2026,,,,
      Saguaro,12/3/2026,,1:00 PM,9:00 AM,court
      """, into: district, week: week)
    #expect(
      lines(result) == [
        "row 2: Ocotillo: taken", "row 3: Saguaro: as it is",
        "row 4, column E (End time): refused: the absence ends at 09:00, before it begins at 13:00",
      ])
    #expect(
      result.weeks[.sampleMonday]?.absences?.map(\.date) == [
        .of("2026-12-02"), .of("2026-12-04"), .of("2026-12-05"), .of("2026-12-06"),
      ])
    #expect(result.weeks[.of("2026-12-07")]?.absences?.first?.reason == "leave")
  }

  // MARK: Columns

  @Test("Rows above the headings are passed over, and columns of any name can be named")
  func headings() throws {
    let text = "Bell times 2026\n\nRings as,What,Von,Bis\nearly,Lunch,11:00,11:40\n"
    let result = try read(.bells, text) {
      $0.chosen = [.bells: "Rings as", .period: "B", .start: "von", .end: "BIS"]
    }
    #expect(lines(result) == ["row 4: early Lunch: taken"])
    let error = #expect(throws: FileError.self) { try read(.bells, text) }
    #expect(
      error?.messages == [
        "file.csv: no row names the columns; bells, period, start, end are needed, and the first row has 'Bell times 2026'"
      ])
  }

  @Test("The mark that keeps text from being a formula is taken away again")
  func formulas() throws {
    let result = try read(.campuses, "name,bells,notes\nPalm,school,'=1+1\nPine,school,'quoted\n")
    #expect(result.district.campuses.suffix(2).map(\.notes) == ["=1+1", "'quoted"])
  }

  // MARK: Without end

  /// A find of `fuzz large`: a megabyte of such rows took seconds.
  @Test("An absence that is read again keeps the visits it struck out")
  func struckVisits() throws {
    var absence = Absence.of("saguaro 2026-12-02")
    absence.struck = [.of("saguaro oak wed p1")]
    let result = try read(
      .absences, "officer,date,reason\nsaguaro,2026-12-02,court\n",
      week: Week(monday: .sampleMonday, absences: [absence]))
    #expect(lines(result) == ["row 2: saguaro: changed reason, notes"])
    absence.reason = "court"
    #expect(result.weeks[.sampleMonday]?.absences == [absence])
  }

  @Test("More days of absences than anybody has are refused")
  func yearsOfLeave() throws {
    let row = "saguaro,2026-01-01,2026-12-31\n"
    let rows = AbsenceWeeks.mostDaysInAll / 365
    let result = try read(
      .absences, "officer,date,until\n" + String(repeating: row, count: rows + 2),
      into: .sample { $0.officers = [.of("saguaro")] })
    #expect(result.report.counts.refused == 2 && result.report.counts.same == rows - 1)
    #expect(lines(result).last?.hasSuffix("the file has more than 500000 days of absences; split it") == true)
  }

  /// A find of `fuzz large`: schedules were searched one by one.
  @Test("Thousands of schedules are as many, and of what a period meets a few are told")
  func thousandsOfSchedules() throws {
    let schedules = (0..<3_000).map { "bell \($0),P,7:30,8:00\n" }.joined()
    let minutes = (10..<60).map { "one,m\($0),9:\($0),9:\($0 == 59 ? "59:30" : "\($0 + 1)")\n" }.joined()
    let result = try read(.bells, "bells,period,start,end\n" + schedules + minutes + "one,all day,7:00,15:00\n")
    #expect(result.district.bells.count { $0.id.text.hasPrefix("bell-") } == 3_000)
    guard case .refused(let problems)? = result.report.rows.last?.outcome else {
      Issue.record("a period that meets others was taken")
      return
    }
    #expect(problems.count == 3)
  }
}
