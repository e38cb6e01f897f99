import TerminalKit
import Testing

@testable import Workbench

/// The totals as they look.
@Suite struct TotalsDrawingTests {
  private static func state(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    SampleWeek.state(width: width, height: height, options).after(.character("4"))
  }

  @Test func campusesAsBars() {
    expectDrawing(
      "totals 80x24", Self.state().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3  4 totals  5 6
        campuses  officers  days and kinds  report                as in the district
        Campus                                covered/needed   target   days    gaps
      ▸ Pima Butte          ██▊┃········  23%     5:50/25:00     8:00    2/3    6:00
        Santa Rosa          ███┃········  29%     7:20/25:00     8:00    2/3    5:10
        Saddleback          ██▎┃········  18%     4:40/25:00     8:00    1/3    6:10
        Desert Wind         █████████···  75%    22:00/29:20        ·      3    1:40
        Desert Sunrise      ███████████·  91%    29:20/32:00        ·      4    2:40












        5 campuses                        50%   69:10/136:20  0/3 met    0/3   21:40

      E setup  f fill  Enter open  → next part  b order  : menu  ? help  q quit
      """)
  }

  @Test func campusesInColour() {
    expectText(
      "totals 80x24 styles", Self.state().render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b.................cccccccccc
      ..cccccccc..................................................dddddddddddddddddd
      ..aaaaaa................................aaaaaaaaaaaaaa...aaaaaa...aaaa....aaaa
      e.aaaaaaaaaa..........fffadddddddd..aaa.....aaaaaaaaaa.....gggg....ggg....bbbb
      ......................fffadddddddd.........................gggg....ggg....bbbb
      ......................fffadddddddd.........................gggg....ggg....bbbb
      ......................hhhhhhhhhddd........................................bbbb
      ......................hhhhhhhhhhhd........................................bbbb












      ..aaaaaaaaaa........................aaa...aaaaaaaaaaaa..aaaaaaa....aaa...aaaaa

      e........e.......eeeee.......e............e........e.......e.......e
      a: bold
      b: bold color160
      c: reverse
      d: dim
      e: bold color30
      f: color166
      g: bold color166
      h: color28
      """)
  }

  @Test func officers() {
    expectDrawing(
      "totals officers", Self.state().after(.right).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3  4 totals  5 6
        campuses  officers  days and kinds  report                as in the district
        Officer                                   duty/limit   visits travel   rules
      ▸ Rosa Saguaro        ███▋········  30%     5:55/19:30        2   0:15       ·
        Wei Cholla          ███████▉····  65%     7:50/12:00        2      ·       ·
        Dana Ocotillo       ████········  33%     6:40/20:00        2      ·       1
        Miguel Agave        █████████···  75%    30:00/40:00        4      ·       ·
        Ines Yucca          ██████▊·····  56%    22:30/40:00        3      ·       1












        5 officers                                     72:55       13   0:15       2

      E setup  f fill  Enter open  → next part  b order  : menu  ? help  q quit
      """)
  }

  @Test func daysAndKinds() {
    expectDrawing(
      "totals days", Self.state().after(.right, .right).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3  4 totals  5 6
        campuses  officers  days and kinds  report
        Day                                   covered/needed     gaps  posts    open
        Mon 30 Nov          ███████▎····  60%    21:30/35:50     4:40      7    9:40
        Tue 1 Dec           ███████▊····  64%    23:10/35:50     4:10      7    8:30
        Wed 2 Dec           ████▏·······  34%     9:50/28:50     6:10     11   12:50
        Thu 3 Dec           ████▉·······  40%    14:40/35:50     6:40     10   14:30
        Fri 4 Dec                              nobody needed

        Kind of period                        covered/needed     gaps  posts    open
        Arrival             ████▊·······  40%     4:00/10:00     6:00     12       ·
        Class               ██████▍·····  53%    51:50/97:20        ·          45:30
        Lunch               █████▎······  43%     8:20/19:00    10:40     13       ·
        Dismissal           ██████······  50%     5:00/10:00     5:00     10       ·








      E setup  f fill  Enter open  → next part  b order  : menu  ? help  q quit
      """)
  }

  @Test func theReport() {
    expectDrawing(
      "totals report", Self.state().after(.left).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3  4 totals  5 6
        campuses  officers  days and kinds  report
        Coverage
        69:10 of 136:20 needed officer hours are covered (50%) at 5 campuses.
        Required and not covered: 21:40 hours, 35 gaps at 5 of them.
        Wanted and open: 45:30 hours.
        Targets met: hours at 0 of 3, days at 0 of 3 campuses.
        Least covered: Saddleback 18%, Pima Butte 23%, Santa Rosa 29%.

        Officers
        5 of 5 officers on duty, 13 visits.
        72:55 duty hours, 0:15 of them on the way, 55% of the 131:30 allowed.
        Violations: 2.

        Cost
        9645 weighted minutes: posts 7930, target hours 740, target days 960, travel
        15.





      E setup  f fill  Enter open  → next part  b order  : menu  ? help  q quit
      """)
  }

  @Test func totalsInASCII() {
    expectDrawing(
      "totals ASCII", Self.state(Options(alphabet: .ascii)).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2           1 2 3  4 totals  5 6
        campuses  officers  days and kinds  report                as in the district
        Campus                                covered/needed   target   days    gaps
      > Pima Butte          ###|........  23%     5:50/25:00     8:00    2/3    6:00
        Santa Rosa          ###|........  29%     7:20/25:00     8:00    2/3    5:10
        Saddleback          ##.|........  18%     4:40/25:00     8:00    1/3    6:10
        Desert Wind         #########...  75%    22:00/29:20        .      3    1:40
        Desert Sunrise      ###########.  91%    29:20/32:00        .      4    2:40












        5 campuses                        50%   69:10/136:20  0/3 met    0/3   21:40

      E setup  f fill  Enter open  Right next part  b order  : menu  ? help  q quit
      """)
  }

  @Test func aWideScreenShowsDaysAndKindsToo() {
    expectDrawing(
      "totals 160x48", Self.state(width: 160, height: 48).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        campuses  officers  days and kinds  report                                                                                                as in the district
        Campus                                            covered/needed   target   days    gaps  │   Day                     covered/needed     gaps  posts    open
      ▸ Pima Butte                 ████·┃···········  23%     5:50/25:00     8:00    2/3    6:00  │   Mon 30 Nov     █▊·  60%    21:30/35:50     4:40      7    9:40
        Santa Rosa                 █████┃···········  29%     7:20/25:00     8:00    2/3    5:10  │   Tue 1 Dec      ██·  64%    23:10/35:50     4:10      7    8:30
        Saddleback                 ███▏·┃···········  18%     4:40/25:00     8:00    1/3    6:10  │   Wed 2 Dec      █··  34%     9:50/28:50     6:10     11   12:50
        Desert Wind Middle School  ████████████▊····  75%    22:00/29:20        ·      3    1:40  │   Thu 3 Dec      █▎·  40%    14:40/35:50     6:40     10   14:30
        Desert Sunrise High School ███████████████▋·  91%    29:20/32:00        ·      4    2:40  │   Fri 4 Dec                nobody needed
                                                                                                  │
                                                                                                  │   Kind of period          covered/needed     gaps  posts    open
                                                                                                  │   Arrival        █▎·  40%     4:00/10:00     6:00     12       ·
                                                                                                  │   Class          █▋·  53%    51:50/97:20        ·          45:30
                                                                                                  │   Lunch          █▍·  43%     8:20/19:00    10:40     13       ·
                                                                                                  │   Dismissal      █▌·  50%     5:00/10:00     5:00     10       ·
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
                                                                                                  │
        5 campuses                                    50%   69:10/136:20  0/3 met    0/3   21:40  │

      E setup  f fill  Enter open  → next part  b order  / find  & filter  1 board  2 officers  3 gaps  5 campus  6 map  g week  : menu  ? help  q quit
      """)
  }

  @Test func aWideScreenInColour() {
    expectText(
      "totals 160x48 styles", Self.state(width: 160, height: 48).render().styledText,
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................................................................................................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      bbbbbbbbbb......................................b........................................................................................cccccccc
      ..cccccccc..................................................................................................................................dddddddddddddddddd
      ..aaaaaa............................................aaaaaaaaaaaaaa...aaaaaa...aaaa....aaaa..d...aaa.....................aaaaaaaaaaaaaa.....aaaa..aaaaa....aaaa
      e.aaaaaaaaaa.................ffffdaddddddddddd..aaa.....aaaaaaaaaa.....gggg....ggg....bbbb..d..................ffd.........................bbbb
      .............................fffffaddddddddddd.........................gggg....ggg....bbbb..d..................ffd.........................bbbb
      .............................ffffdaddddddddddd.........................gggg....ggg....bbbb..d..................fdd.........................bbbb
      .............................hhhhhhhhhhhhhdddd........................................bbbb..d..................ffd.........................bbbb
      .............................hhhhhhhhhhhhhhhhd........................................bbbb..d............................ddddddddddddd
      ............................................................................................d
      ............................................................................................d...aaaaaaaaaaaaaa..........aaaaaaaaaaaaaa.....aaaa..aaaaa....aaaa
      ............................................................................................d..................ffd.........................bbbb
      ............................................................................................d..................hhd
      ............................................................................................d..................ffd........................bbbbb
      ............................................................................................d..................ffd.........................bbbb
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ............................................................................................d
      ..aaaaaaaaaa....................................aaa...aaaaaaaaaaaa..aaaaaaa....aaa...aaaaa..d

      e........e.......eeeee.......e............e........e.......e.........e........e...........e.......e.........e......e.......e.......e.......e
      a: bold
      b: bold color160
      c: reverse
      d: dim
      e: bold color30
      f: color166
      g: bold color166
      h: color28
      """)
  }
}
