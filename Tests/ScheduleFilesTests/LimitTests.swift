import Staffing
import Testing

@testable import ScheduleFiles

/// The limits that SECURITY.md states: what is just within them is read, what is beyond is told in a sentence.
@Suite struct LimitTests {
  private func problems(named name: String) -> [String] {
    Fixture.problems(replacing: "name: Oak Elementary", with: "name: \"\(name)\"")
  }

  @Test func aNameOf200CharactersIsReadAndALongerOneIsNot() {
    #expect(problems(named: String(repeating: "é", count: 200)).isEmpty)
    #expect(
      problems(named: String(repeating: "é", count: 201)) == [
        "district.yaml:28: campus 'oak': name is too long; write at most 200 characters"
      ])
  }

  /// As long as a character is one to readers, however many marks it has; but not without end.
  @Test func marksDoNotMakeANameLonger() {
    #expect(problems(named: "a" + String(repeating: "\u{301}", count: 10_000)).isEmpty)
    #expect(problems(named: "a" + String(repeating: "\u{301}", count: 20_000)).count == 1)
  }

  @Test(arguments: [
    "name: Usual day", "name: Period 1", "name: Rosa Saguaro", "name: Thanksgiving", "name: City Police Department",
  ])
  func everyNameHasTheLimit(line: String) {
    let problems = Fixture.problems(replacing: line, with: "name: \(String(repeating: "x", count: 201))")
    #expect(problems.count == 1 && problems[0].hasSuffix("name is too long; write at most 200 characters"))
  }

  private func district(campuses: Int, officers: Int) -> [UInt8] {
    var text = """
      format: bellwatch/district/1
      name: Large
      roles: [{id: sso, name: Officer, levels: [k8]}]
      bells: [{id: none, periods: []}]
      campuses:

      """
    for number in 0..<campuses { text += "  - {id: c\(number), name: C, level: k8, bells: none}\n" }
    text += "officers:\(officers == 0 ? " []" : "")\n"
    for number in 0..<officers { text += "  - {id: o\(number), name: O, role: sso}\n" }
    return Array(text.utf8)
  }

  @Test func tenThousandCampusesAndTwentyThousandOfficersAreRead() throws {
    let district = try DistrictFile.read(district(campuses: 10_000, officers: 20_000), file: "district.yaml")
    #expect((district.campuses.count, district.officers.count) == (10_000, 20_000))
  }

  @Test func moreAreRefusedInASentence() {
    #expect(
      Fixture.problems(district: district(campuses: 10_001, officers: 0)) == [
        "district.yaml:6: campuses has 10001 entries, of which at most 10000 are read; split the district"
      ])
    #expect(
      Fixture.problems(district: district(campuses: 0, officers: 20_001)).last?.hasSuffix(
        "officers has 20001 entries, of which at most 20000 are read; split the district") == true)
  }

  /// Finds of `make fuzz`: a megabyte of either took a minute.
  @Test func eventsOfAWeekAndHourCountersHaveALimit() throws {
    func text(events: Int, counters: Int) -> [UInt8] {
      var text = """
        format: bellwatch/district/1
        name: Large
        roles: [{id: sso, name: Officer, levels: [k8]}]
        bells: [{id: none, periods: []}]
        campuses: [{id: oak, name: Oak, level: k8, bells: none}]
        officers: []
        policy:
          hour_counters:

        """
      for number in 0..<counters { text += "    - {id: h\(number), hours: 20, weeks: 20}\n" }
      text += "calendar:\n  events:\n"
      for number in 0..<events {
        // Half of them a week later.
        let date = number % 2 == 0 ? "2026-12-04" : "2026-12-11"
        text += "    - {id: e\(number), name: E, date: \(date), campus: oak, start: \"18:00\", end: \"21:00\", "
        text += "officers: 2, weight: 4}\n"
      }
      return Array(text.utf8)
    }
    let district = try DistrictFile.read(text(events: 1_000, counters: 100), file: "district.yaml")
    #expect((district.calendar?.events?.count, district.policy?.hourCounters?.count) == (1_000, 100))
    let week = StaffedWeek(district: district, week: Week(monday: Fixture.monday))
    #expect(week.plan.posts.count == 500)
    #expect(
      Fixture.problems(district: text(events: 1_001, counters: 101)) == [
        "district.yaml:9: policy: hour_counters has 101 entries, of which at most 100 are read; split the district",
        "district.yaml:112: calendar: events has 501 entries in the week of 2026-11-30, of which at most 500 are read; "
          + "split the district",
      ])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "[{"]) func nestingWithoutEndIsRefused(opening: String) {
    let text = "format: bellwatch/district/1\nnotes: \n  \(String(repeating: opening, count: 50_000))"
    let problems = Fixture.problems(district: Array(text.utf8))
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("district.yaml:") && problems[0].contains("not YAML"))
  }

  /// A find of `make fuzz`: a megabyte of these took minutes.
  @Test(arguments: ["", "# a comment\n\n", "format: x\n...\n"]) func directivesAreRefused(before: String) {
    let directives = (0..<2_000).map { "%TAG !a\($0)! tag:x\n" }.joined()
    let line = before.count { $0 == "\n" } + 1
    #expect(
      Fixture.problems(district: before + directives) == [
        "district.yaml:\(line): a directive ('%…') is not allowed; remove the line"
      ])
    // Elsewhere a '%' is a letter like others.
    #expect(Fixture.problems(replacing: "notes: free text", with: "notes: 100 % free text").isEmpty)
  }

  @Test func nestingAsDeepAsYAMLTakesItIsReadAndRefused() {
    let depth = 900
    let text =
      "format: bellwatch/district/1\nnotes: \(String(repeating: "[", count: depth))\(String(repeating: "]", count: depth))"
    #expect(
      Fixture.problems(district: Array(text.utf8)).contains { $0.contains("notes is a list; give a single value") })
  }

  @Test func aFileOf32MegabytesIsReadAndALargerOneIsNot() {
    let limit = 32 << 20
    var bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: limit)
    #expect(
      Fixture.problems(district: bytes) == ["district.yaml: the file is empty; its first line should say 'format: …'"])
    bytes.append(UInt8(ascii: "\n"))
    #expect(
      Fixture.problems(district: bytes) == [
        "district.yaml: the file is larger than 32 MB, the most that is read; is it the right one?"
      ])
  }
}
