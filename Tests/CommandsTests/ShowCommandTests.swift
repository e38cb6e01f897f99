import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch show")
struct ShowCommandTests {
  @Test("prints who is at each campus on each day")
  func byCampus() throws {
    let folder = try TemporaryFolder(
      .staffable { $0.campuses.removeLast(2) }, visits: "ocotillo oak mon arrival-p3", "ocotillo elm mon p4-p5",
      "saguaro oak mon p2-p3", "ocotillo elm tue lunch-dismissal")
    let (code, world) = bellwatch("show", folder.path)
    #expect(code == 0)
    #expect(world.errors == "")
    #expect(
      world.output == """
        Sample Unified School District
        Roster for the week of Monday, 30 November 2026

        Oak
          Mon 30 Nov  07:30–11:00  Ocotillo                                 3:30
                      09:00–11:00  Saguaro                                  2:00
          Tue 1 Dec   nobody
          Wed 2 Dec   nobody
          Thu 3 Dec   nobody
          Fri 4 Dec   closed (Staff Day)
                      Officer hours                                         5:30

        Elm
          Mon 30 Nov  12:00–14:00  Ocotillo                                 2:00
          Tue 1 Dec   11:00–14:30  Ocotillo                                 3:30
          Wed 2 Dec   nobody
          Thu 3 Dec   nobody
          Fri 4 Dec   closed (Staff Day)
                      Officer hours                                         5:30

        """)
  }

  @Test("prints where each officer has to be, with travel, absences and hours")
  func byOfficer() throws {
    let folder = try TemporaryFolder(
      .staffable(), absences: ["saguaro 2026-12-02", "ocotillo 2026-12-03 12:00-16:00"],
      visits: "ocotillo oak mon arrival-p3", "ocotillo elm mon p4-p5", "ocotillo elm tue lunch-dismissal")
    let (code, world) = bellwatch("show", folder.path, "--by", "officer")
    #expect(code == 0)
    #expect(
      world.output == """
        Sample Unified School District
        Roster for the week of Monday, 30 November 2026

        Ocotillo, School Safety Officer
          Mon 30 Nov  07:30–11:00  Oak                                      3:30
                      12:00–14:00  Elm                                      2:00
          Tue 1 Dec   11:00–14:30  Elm                                      3:30
          Thu 3 Dec   12:00–16:00  absent
                      Travel                                                0:15
                      Duty of 19:30 hours                                   9:15

        Saguaro, School Safety Officer
          Wed 2 Dec   absent
                      Duty                                                  0:00

        """)
  }

  @Test("says that the roster breaks rules, and names visits that it cannot place")
  func remarks() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "yucca oak mon p1", "saguaro oak tue p1-p2")
    let (code, world) = bellwatch("show", folder.path, "--by", "officer")
    #expect(code == 0)
    #expect(
      world.output.hasSuffix(
        """


        This roster breaks rules in 2 places; 'bellwatch check' says which.
        Not shown above:
          'yucca': on Mon at Oak, but the district has no officer 'yucca'

        """))
  }

  @Test("keeps within 72 columns whatever the names")
  func width() throws {
    let long = String(repeating: "Very Long Name 学校 ", count: 8)
    let folder = try TemporaryFolder(
      .staffable {
        $0.name = long
        $0.campuses[0].name = long
        $0.officers[0].name = long
        $0.calendar?.closed?[0].name = long
      }, visits: "ocotillo oak mon arrival-p3", "ocotillo oak tue p9")
    for order in ["campus", "officer"] {
      let output = bellwatch("show", folder.path, "--by", order).world.output
      #expect(output.split(separator: "\n").map { String($0).displayWidth }.max() == 72)
      #expect(output.contains("Name 学校"))
    }
  }

  @Test("never lets control characters of a file through", arguments: ["campus", "officer"])
  func sanitized(order: String) throws {
    let folder = try TemporaryFolder(
      .staffable {
        $0.name = "A\u{1B}[31m"
        $0.officers[0].name = "B\u{9B}2J"
        $0.campuses[0].name = "C\u{202E}"
        $0.roles[0].name = "D\u{7}"
        $0.calendar?.closed?[0].name = "E\u{85}"
      }, visits: "ocotillo oak mon arrival")
    let output = bellwatch("show", folder.path, "--by", order).world.output
    #expect(output.contains("B<U+009B>2J"))
    #expect(output.contains("C<U+202E>"))
    #expect(output == output.sanitized(keepingLineFeeds: true))
  }
}
