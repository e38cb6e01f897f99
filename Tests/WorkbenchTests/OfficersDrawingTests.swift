import TerminalKit
import Testing

@testable import Workbench

/// The officers' view as it looks.
@Suite struct OfficersDrawingTests {
  private static func state(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    SampleWeek.state(width: width, height: height, options).after(.character("2"))
  }

  @Test func theDayIsALineOfTimeForEachOfficer() {
    expectDrawing(
      "officers 80x24", Self.state(Options(colors: .none)).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2         1  2 officers  3 4 5 6
        Mon 30 Nov            06  07  08  09  10  11  12  13  14          week
      ▸ Rosa Saguaro              ░░Pima Butt░░░░░›Santa Rosa────░  5:55/19:30 █▌···
        Wei Cholla            ░░░░░░░░Pima Butte───░░░░░░░░░░░░░░░  7:50/12:00 ███▎·
        Dana Ocotillo         ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  6:40/20:00 █▋···!
        Miguel Agave          ░░░Desert Sunrise────────────────░░░ 30:00/40:00 ███▊·
        Ines Yucca            ░░░Desert Wind───────────────────░░░ 22:30/40:00 ██▉··!






      ── Rosa Saguaro, School Safety Officer, 5:55 of 19:30 hours ────────────────────
      ▸ Mon 30                    ░░Pima Butt░░░░░›Santa Rosa────░   5:55/8:00 ███▊·
        Tue 1                     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0:00/8:00 ·····
        Wed 2                     ░░░░░░░░░░░░░░░░░░░░               0:00/8:00 ·····
        Thu 3                     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0:00/8:00 ·····
        Fri 4                                                        0:00/8:00 ·····
      Mon 07:30–09:40 (2:10) Pima Butte Elementary School, Arrival–P2, then 15 min to
      Santa Rosa.

      Enter to the board  x remove  X clear day  f fill  6 map  : menu  ? help  q quit
      """)
  }

  @Test func visitsHaveTheColourOfTheirCampusAndTheChosenOneIsReversed() {
    expectText(
      "officers 80x24 styles", Self.state().render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b...........cccccccccccc
      ..dddddddddd............aa..aa..aa..aa..aa..aa..aa..aa..aa..........aaaa
      ..aaaaaaaaaaaa..............eefffffffffeeeeeegggggggggggggge.............hheee
      ........................eeeeeeeeiiiiiiiiiiiiieeeeeeeeeeeeeee.............hhhhe
      ........................eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee.............hheeeb
      ........................eeejjjjjjjjjjjjjjjjjjjjjjjjjjjjjjeee.............hhhhe
      ........................eeekkkkkkkkkkkkkkkkkkkkkkkkkkkkkkeee.............hhheeb






      eeaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeee
      ..aaaaaa....................eefffffffffeeeeeegggggggggggggge.............hhhhe
      ............................eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee...eeeeeeeee.eeeee
      ............................eeeeeeeeeeeeeeeeeeee...............eeeeeeeee.eeeee
      ............................eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee...eeeeeeeee.eeeee
      ...............................................................eeeeeeeee.eeeee



      lllll...............l.........l............l.......l......l.......l.......l
      a: bold
      b: bold red
      c: reverse
      d: bold underline
      e: dim
      f: bold reverse
      g: color231 on color62
      h: color28
      i: color231 on color29
      j: color231 on color127
      k: color231 on color25
      l: bold color30
      """)
  }

  @Test func withoutColourTheChosenVisitIsReversed() {
    expectText(
      "officers 80x24 styles without colour", Self.state(Options(colors: .none)).render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      aaaaaaaaaa......................................a...........bbbbbbbbbbbb
      ..cccccccccc............aa..aa..aa..aa..aa..aa..aa..aa..aa..........aaaa
      ..aaaaaaaaaaaa..............ddeeeeeeeeedddddd..............d...............ddd
      ........................dddddddd.............ddddddddddddddd.................d
      ........................dddddddddddddddddddddddddddddddddddd...............ddda
      ........................ddd..............................ddd.................d
      ........................ddd..............................ddd................dda






      ddaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaadddddddddddddddddddd
      ..aaaaaa....................ddeeeeeeeeedddddd..............d.................d
      ............................dddddddddddddddddddddddddddddddd...ddddddddd.ddddd
      ............................dddddddddddddddddddd...............ddddddddd.ddddd
      ............................dddddddddddddddddddddddddddddddd...ddddddddd.ddddd
      ...............................................................ddddddddd.ddddd



      aaaaa...............a.........a............a.......a......a.......a.......a
      a: bold
      b: reverse
      c: bold underline
      d: dim
      e: bold reverse
      """)
  }
}
