import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch check")
struct CheckCommandTests {
  @Test("prints the verdict, violations, gaps by campus and day, and totals")
  func report() throws {
    let folder = try TemporaryFolder(
      .staffable(), visits: "ocotillo oak mon arrival-lunch", "saguaro elm mon p1-p3", "saguaro elm tue p4-p5")
    let (code, world) = bellwatch("check", folder.path)
    #expect(code == 1)
    #expect(world.errors == "")
    #expect(
      world.output == """
        Sample Unified School District, week of Monday, 30 November 2026
        1 violation, 12:30 hours of gaps.

        Violations
          Tue   availability       Saguaro: 12:00–14:00 at Elm, but not available on Tue

        Gaps
          Oak
            Tue  07:30–08:00   0:30  ARRIVAL
            Tue  11:00–12:00   1:00  LUNCH
            Wed  07:30–08:00   0:30  ARRIVAL
            Wed  11:00–12:00   1:00  LUNCH
            Thu  07:30–08:00   0:30  ARRIVAL
            Thu  11:00–12:00   1:00  LUNCH
          Elm
            Mon  07:30–08:00   0:30  ARRIVAL
            Mon  11:00–12:00   1:00  LUNCH
            Tue  07:30–08:00   0:30  ARRIVAL
            Tue  11:00–14:00   3:00  LUNCH to P5
            Wed  07:30–08:00   0:30  ARRIVAL
            Wed  11:00–12:00   1:00  LUNCH
            Thu  07:30–08:00   0:30  ARRIVAL
            Thu  11:00–12:00   1:00  LUNCH

        Totals
          Covered     9:30 of 58:00 hours (16%)
          Gaps        12:30 hours
          Open        36:00 hours
          Violations  1
          Cost        6180 (posts 5040, target hours 420, target days 720, travel 0)

        """)
  }

  @Test("exits with 0 when there is neither a violation nor a gap")
  func clean() throws {
    let folder = try TemporaryFolder(.staffable { $0.needs = [] }, visits: "ocotillo oak mon arrival-p1")
    let (code, world) = bellwatch("check", folder.path)
    #expect(code == 0)
    #expect(
      world.output.hasPrefix(
        "Sample Unified School District, week of Monday, 30 November 2026\nNo violations and no gaps.\n\nTotals\n"))
  }

  @Test("exits with 1 when there is a violation without a gap, and a gap without a violation")
  func violationOrGap() throws {
    let violation = try TemporaryFolder(.staffable { $0.needs = [] }, visits: "ocotillo oak mon arrival")
    #expect(bellwatch("check", violation.path).code == 1)
    let gap = try TemporaryFolder(.staffable())
    let (code, world) = bellwatch("check", gap.path)
    #expect(code == 1)
    #expect(world.output.contains("\nNo violations, 16:00 hours of gaps.\n"))
  }

  @Test("prints one JSON object with exactly these keys")
  func json() throws {
    let folder = try TemporaryFolder(
      .staffable {
        $0.needs = [
          NeedEntry(
            campuses: CampusSelector(campuses: ["elm"]), days: [.tue], periods: PeriodSelector(periods: ["p4"]),
            officers: 2, weight: 3, isRequired: true)
        ]
        $0.campuses.removeLast(2)
      }, absences: ["yucca 2026-12-01"], visits: "ocotillo oak mon arrival-lunch", "saguaro elm tue p4-p5")
    let (code, world) = bellwatch("check", folder.path, "--json")
    #expect(code == 1)
    #expect(world.errors == "")
    #expect(
      world.output == """
        {
          "district": "Sample Unified School District",
          "week": "2026-11-30",
          "cost": 1860,
          "cost_terms": {"posts": 180, "target_minutes": 960, "target_days": 720, "travel": 0},
          "gap_minutes": 60,
          "open_minutes": 0,
          "needed_minutes": 120,
          "violations": [
            {"code": "unknown-reference", "officer": "yucca", "campus": null, "day": "tue", "from": null, \
        "message": "'yucca': absent on 2026-12-01, but the district has no officer 'yucca'"},
            {"code": "availability", "officer": "saguaro", "campus": "elm", "day": "tue", "from": "p4", \
        "message": "Saguaro: 12:00–14:00 at Elm, but not available on Tue"}
          ],
          "gaps": [
            {"campus": "elm", "day": "tue", "period": "p4", "start": 720, "end": 780, "short": 1, "minutes": 60, \
        "weight": 3}
          ],
          "officers": [
            {"id": "ocotillo", "duty_minutes": 270, "weekly_minutes": 1170, "visits": 1},
            {"id": "saguaro", "duty_minutes": 120, "weekly_minutes": null, "visits": 1}
          ],
          "campuses": [
            {"id": "oak", "covered_minutes": 0, "needed_minutes": 0, "target_minutes": 480, "visited_days": 1, \
        "target_days": 4},
            {"id": "elm", "covered_minutes": 60, "needed_minutes": 120, "target_minutes": 0, "visited_days": 1, \
        "target_days": 0}
          ]
        }

        """)
    #expect(try JSONSerialization.jsonObject(with: Data(world.output.utf8)) is [String: Any])
  }

  @Test("writes in JSON as an escape what a terminal would not show as it is")
  func escapes() throws {
    let name = "A \"quoted\" \\ name\u{1B}[31m\u{202E}\u{200B} in É, 学校 and 𝄞"
    let folder = try TemporaryFolder(.staffable { $0.name = name })
    let (_, world) = bellwatch("check", folder.path, "--json")
    #expect(
      world.output.contains(
        #"  "district": "A \"quoted\" \\ name\u001b[31m\u202e\u200b in É, 学校 and 𝄞","#))
    let object = try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any]
    #expect(object?["district"] as? String == name)
  }

  @Test("takes the week nearest to today, the later one of two")
  func nearest() throws {
    let folder = try TemporaryFolder(.staffable())
    for monday in ["2026-11-16", "2026-11-23", "2026-12-07"] {
      try folder.write("format: bellwatch/week/1\nweek: \(monday)\nvisits: []\n", to: "\(monday).yaml")
    }
    #expect(bellwatch("check", folder.path).world.output.contains("week of Monday, 30 November 2026"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/2026-11-30.yaml")
    #expect(bellwatch("check", folder.path).world.output.contains("week of Monday, 7 December 2026"))
    let given = bellwatch("check", folder.path, "--week", "2026-11-16")
    #expect(given.world.output.contains("week of Monday, 16 November 2026"))
  }

  @Test("warns of what is at odds in the files, in JSON's case on the standard error")
  func warnings() throws {
    let folder = try TemporaryFolder(.staffable { $0.needs = [] }, absences: ["ocotillo 2026-12-09"])
    try folder.write("", to: "2026-12-03.yaml")
    let warnings = """
      2026-12-03.yaml: 2026-12-03 is no Monday, so the file is not read; a week's file is named '2026-11-30.yaml'
      """
    let plain = bellwatch("check", folder.path)
    #expect(plain.code == 0)
    #expect(plain.world.output.contains("\n\nWarnings\n  \(warnings)\n"))
    #expect(plain.world.errors == "")
    let json = bellwatch("check", folder.path, "--json")
    #expect(json.world.errors.hasPrefix("bellwatch: warning: \(warnings)\n"))
  }

  @Test("never lets control characters of a file through")
  func sanitized() throws {
    let folder = try TemporaryFolder(
      .staffable {
        $0.name = "A\u{1B}[31m"
        $0.officers[0].name = "B\u{9B}2J"
        $0.campuses[0].name = "C\u{202E}"
        $0.bells[0].periods[0].name = "D\u{7}"
      }, visits: "ocotillo oak mon arrival")
    let output = bellwatch("check", folder.path).world.output
    for name in ["A<U+001B>[31m", "B<U+009B>2J", "C<U+202E>", "D<U+0007>"] { #expect(output.contains(name)) }
    #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0 != "\u{202E}" && $0 != "\u{9B}") })
  }

  @Test("says how predictable the week is for who saw the weeks before")
  func predictability() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon arrival-lunch")
    #expect(!bellwatch("check", folder.path).world.output.contains("Predictable"))
    let first = bellwatch("check", folder.path, "--predictability").world
    #expect(
      first.output.hasSuffix("  Predictable nobody saw any of the last 4 weeks: they have no files\n"),
      "\(first.output)")
    try folder.write(
      try folder.text(of: "2026-11-30.yaml").replacing("week: 2026-11-30", with: "week: 2026-11-23"),
      to: "2026-11-23.yaml")
    let same = bellwatch("check", folder.path, "--week", "2026-11-30", "--predictability").world
    #expect(same.output.hasSuffix("  Predictable 100% for who saw the last week\n"), "\(same.output)")
    try folder.write(
      "format: bellwatch/week/1\nweek: 2026-11-23\nvisits:\n  - {officer: ocotillo, campus: oak, day: wed, from: p1, to: p4}\n",
      to: "2026-11-23.yaml")
    let other = bellwatch("check", folder.path, "--week", "2026-11-30", "--predictability").world
    #expect(other.output.hasSuffix("  Predictable 0% for who saw the last week\n"), "\(other.output)")
    let json = bellwatch("check", folder.path, "--week", "2026-11-30", "--predictability", "--json").world
    #expect(json.output.contains("\"predictability\": {\"weeks\": 1, \"score\": 0"), "\(json.output)")
  }
}
