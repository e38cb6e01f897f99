import Staffing
import Testing

@testable import ScheduleFiles

@Suite struct WeekProblemTests {
  @Test(arguments: [
    (
      "week: 2026-11-30", "week: 2026-12-01",
      "2: week 2026-12-01 is a Tue, not a Monday; its week begins on 2026-11-30"
    ),
    (
      "week: 2026-11-30", "week: 2026-12-07",
      "2: week 2026-12-07 does not match the file's name; name the file '2026-12-07.yaml' or correct the week"
    ),
    ("week: 2026-11-30\n", "", "1: missing key 'week'; add it"),
    (
      "from: \"12:00\", to: \"16:00\"", "from: \"12:00\", to: \"11:00\"",
      "4: absence 1: to 11:00 does not come after 12:00; correct one of the two"
    ),
    (
      "from: \"12:00\", to: \"16:00\"", "from: \"24:00\"",
      "4: absence 1: to 24:00 does not come after 24:00; correct one of the two"
    ),
    (
      "day: mon", "day: monday", "6: visit 1: day 'monday' is not known; write one of mon, tue, wed, thu, fri, sat, sun"
    ),
    ("locked: true", "locked: maybe", "7: visit 2: locked 'maybe' is neither true nor false; write one of them"),
    (
      "officer: saguaro, campus: oak", "officer: Rosa S., campus: oak",
      "6: visit 1: officer 'Rosa S.' is not an id; use 1 to 64 of a-z, 0-9 and '-'"
    ),
    ("campus: oak, ", "", "6: visit 1: missing key 'campus'; add it"),
    (
      "bellwatch/week/1", "bellwatch/week/7",
      "1: format 'bellwatch/week/7' was written by a newer bellwatch, this one reads 'bellwatch/week/1'; "
        + "update bellwatch"
    ),
  ])
  func sentences(old: String, new: String, sentence: String) {
    let messages = Fixture.weekProblems(replacing: old, with: new)
    #expect(messages.map { $0.replacing("2026-11-30.yaml:", with: "") } == [sentence])
  }

  @Test func referencesToNothingAreKept() throws {
    let text = Fixture.week.replacing("campus: oak", with: "campus: gone").replacing("from: p1", with: "from: p77")
    let week = try WeekFile.read(Array(text.utf8), file: "2026-11-30.yaml").week
    #expect(week.visits.map(\.campus) == ["gone", "elm"])
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    #expect(WeekFile.text(of: week, in: district) == text)
  }

  @Test func anAbsenceOutsideTheWeekIsAWarning() throws {
    let text = Fixture.week.replacing("date: 2026-12-02", with: "date: 2026-12-09")
    let (week, warnings) = try WeekFile.read(Array(text.utf8), file: "2026-11-30.yaml", expecting: Fixture.monday)
    #expect(week.absences?.count == 1)
    #expect(
      warnings.map(\.message) == [
        "2026-11-30.yaml:4: absence 1: date 2026-12-09 is not in the week of 2026-11-30, "
          + "so it changes nothing here; move it to 2026-12-07.yaml"
      ])
  }

  @Test func listsThatAreLeftOutStayOut() throws {
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    let text = "format: bellwatch/week/1\nweek: 2026-11-30\nvisits: []\n"
    let week = try WeekFile.read(Array(text.utf8), file: "2026-11-30.yaml").week
    #expect(week.absences == nil)
    #expect(WeekFile.text(of: week, in: district) == text)
    let empty = try WeekFile.read(Array(text.replacing("visits: []", with: "absences:\nvisits:").utf8), file: "w")
    #expect(empty.week.absences == [])
    #expect(WeekFile.text(of: empty.week, in: district) == text.replacing("visits", with: "absences: []\nvisits"))
  }

  @Test func visitsAreWrittenByOfficerDayAndStart() throws {
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    let week = try WeekFile.read(Array(Fixture.week.utf8), file: "2026-11-30.yaml").week
    var shuffled = week
    shuffled.visits.append(Visit(officer: "agave", campus: "high", day: .fri, from: "p2", to: "p2"))
    shuffled.visits.append(Visit(officer: "agave", campus: "high", day: .fri, from: "arrival", to: "arrival"))
    shuffled.visits.reverse()
    let lines = WeekFile.text(of: shuffled, in: district).split(separator: "\n").suffix(4)
    #expect(
      lines.map { $0.prefix(60) } == [
        "  - {officer: agave, campus: high, day: fri, from: arrival, to: arrival}".prefix(60),
        "  - {officer: agave, campus: high, day: fri, from: p2, to: p2}".prefix(60),
        "  - {officer: saguaro, campus: oak, day: mon, from: arrival, to: p2}".prefix(60),
        "  - {officer: saguaro, campus: elm, day: wed, from: p1, to: p2, locked: true".prefix(60),
      ])
  }
}
