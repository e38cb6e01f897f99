import Solver
import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// Filling the week from the program, with a solver that says what the test says.
@Suite struct FillFlowTests {
  /// The sample with a fill of the whole week under way.
  private func begun(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    var state = SampleWeek.state(width: width, height: height, options)
    state.press(.character("f"), .enter)
    return state
  }

  private let visits =
    SampleWeek.visits.dropLast() + [
      .of("ocotillo saddleback wed lunch-dismissal"), .of("saguaro santa-rosa thu arrival-p2"),
    ]

  private func news(
    _ state: State, seconds: Double = 1.5, cost: Int = 9000, bound: Int = 8900, gapBound: Minutes? = nil,
    roster: Bool = true, stopped: StopReason? = nil
  ) -> Action {
    .fillTold(
      FillNews(
        id: state.fill?.order.id ?? 0, seconds: seconds, cost: Cost(cost), bound: Cost(bound), gapBound: gapBound,
        roster: roster ? FilledRoster(Array(visits), in: state.plan) : nil, stopped: stopped))
  }

  @Test func fAsksWhatToFillAndEnterBegins() {
    var state = SampleWeek.state()
    let week = state.week
    state.press(.character("f"))
    #expect(state.dialogs.last?.context == .fill)
    let effects = state.update(.keyPressed(.enter))
    let order = FillOrder(
      id: 1, district: state.plan.district, week: week, start: .keep, onlyGaps: false, scope: .week, seconds: 10)
    #expect(effects == [.startFill(order)])
    #expect(state.dialogs.isEmpty)
    #expect(state.context == .filling)
  }

  @Test func arrowsChooseTheDayTheCampusOrOnlyGapsAndWhatStays() {
    var state = SampleWeek.state().withCursor("santa-rosa", .tue, period: 0)
    state.press(.character("f"), .right, .down, .right, .right, .down, .right)
    guard case .startFill(let order) = state.update(.keyPressed(.enter)).first else {
      Issue.record("nothing was begun")
      return
    }
    #expect(order.scope == .day(.tue))
    #expect(order.start == .scratch)
    #expect(order.seconds == 30)
    var other = SampleWeek.state()
    other.press(.character("f"), .left)
    guard case .startFill(let gaps) = other.update(.keyPressed(.enter)).first else { return }
    #expect(gaps.onlyGaps)
    #expect(gaps.start == .keep)
  }

  @Test func enterTakesTheBestSoFarAsOneStepAndStopsTheFill() {
    var state = begun()
    let before = state.week
    _ = state.update(news(state))
    #expect(state.week == before)
    #expect(state.update(.keyPressed(.enter)).withoutJournal == [.stopFill(id: 1)])
    #expect(state.fill == nil)
    #expect(Set(state.week.visits) == Set(visits))
    #expect(state.document.history.done.count == 1)
    let post = state.plan.campus("santa-rosa").flatMap { state.plan.post(at: $0, .thu, PeriodIndex(1)) }
    #expect(post.map { state.isFilled($0) } == true)
    state.press(.character("u"))
    #expect(state.week == before)
    #expect(post.map { state.isFilled($0) } == false)
  }

  @Test func whatChangedIsUnderlinedUntilTheNextEdit() {
    var state = begun()
    _ = state.update(news(state))
    state.press(.enter)
    func underlined(_ state: State) -> Int {
      let frame = state.render()
      return (3..<12).reduce(0) { sum, row in
        sum + (0..<80).count { frame[Point(column: $0, row: row)].style.attributes.contains(.underline) }
      }
    }
    let count = underlined(state)
    state.press(.character("x"))
    #expect(count - underlined(state) >= 6)
  }

  @Test func escLeavesTheWeekAsItWas() {
    var state = begun()
    let before = state.week
    _ = state.update(news(state))
    #expect(state.update(.keyPressed(.escape)) == [.stopFill(id: 1)])
    #expect(state.week == before)
    #expect(state.fill == nil)
    #expect(!state.isUnsaved)
  }

  @Test func aFillThatIsOverNeedsNoStopping() {
    var state = begun()
    _ = state.update(news(state, cost: 8900, stopped: .optimal))
    #expect(state.update(.keyPressed(.enter)).withoutJournal == [])
    #expect(Set(state.week.visits) == Set(visits))
  }

  @Test func otherKeysWorkWhileItRuns() {
    var state = begun()
    let place = state.place
    state.press(.right)
    #expect(state.place != place)
    state.press(.character("2"))
    #expect(state.view == .officers)
    #expect(state.context == .filling)
    state.press(.character("f"))
    #expect(state.context == .officers)
    _ = state.update(news(state))
    #expect(state.render().lines[22].hasPrefix("f: filling the whole week, 1.5 s, gaps "))
    state.press(.character("f"))
    #expect(state.context == .filling)
  }

  @Test func anEditBeginsTheFillAnewWithIt() {
    var state = begun()
    state.press(.character("f"))
    _ = state.update(news(state))
    let effects = state.update(.keyPressed(.character("x"))).withoutJournal
    #expect(effects.count == 2)
    #expect(effects.first == .stopFill(id: 1))
    guard case .startFill(let order) = effects.last else { return }
    #expect(order.id == 2)
    #expect(order.week == state.week)
    #expect(state.fill?.roster == nil)
    // What the old one still tells is of another week.
    _ = state.update(.fillTold(FillNews(id: 1, seconds: 3, cost: 1, bound: 1, stopped: .optimal)))
    #expect(state.fill?.latest == nil)
  }

  @Test func anotherWeekEndsTheFill() {
    var state = begun()
    #expect(state.update(.weekOpened(SampleWeek.opened([]))) == [.stopFill(id: 1)])
    #expect(state.fill == nil)
    state.press(.character("f"), .enter)
    #expect(state.fill?.order.id == 2)
  }

  @Test func onlyWhatIsProvenIsSaid() {
    var state = begun()
    _ = state.update(news(state))
    guard let session = state.fill, let roster = session.roster else { return }
    #expect(!state.verdict(session).contains("gap hours"))
    let share = Double((roster.cost - Cost(8900)).rawValue) / Double(roster.cost.rawValue)
    #expect(state.verdict(session).contains("In cost it is within \(share.inPercent) of the best possible"))
    _ = state.update(news(state, gapBound: roster.gap - 30))
    #expect(
      state.fill.map { state.verdict($0) }?.hasPrefix(
        "At least \((roster.gap - 30).inHours) gap hours remain in any roster with the visits that stay; this one has "
          + "\(roster.gap.inHours).") == true)
    _ = state.update(
      news(state, cost: roster.cost.rawValue, bound: roster.cost.rawValue, gapBound: roster.gap, stopped: .optimal))
    #expect(
      state.fill.map { state.verdict($0) }
        == "\(roster.gap.inHours) gap hours remain, as they do in any roster with the visits that stay. It is the best "
        + "possible: any roster with the visits that stay costs as much or more.")
  }

  @Test func sharesAreRoundedUp() {
    #expect(
      [0, 0.0001, 0.008, 0.00801, 0.5, 1].map(\.inPercent) == ["0.0 %", "0.1 %", "0.8 %", "0.9 %", "50.0 %", "100.0 %"])
  }

  @Test func whyNotMoreIsAskedWhenTheFillIsOverAndShownAsItIsFound() {
    var state = begun()
    _ = state.update(news(state))
    #expect(state.update(.keyPressed(.character("w"))) == [])
    _ = state.update(news(state, cost: 8900, stopped: .optimal))
    let effects = state.update(.keyPressed(.character("w")))
    guard let session = state.fill, let roster = session.roster else { return }
    #expect(
      effects == [.studyLimits(LimitsOrder(fill: session.order, visits: roster.visits, isOptimal: true))])
    _ = state.update(
      .limitsTold(
        LimitsNews(
          id: 1, tried: 8, count: 8,
          findings: [
            LimitFinding(change: .officer(RoleIndex(1), .tue, .of("11:00-13:00")), gap: 192, cost: 700),
            LimitFinding(change: .hour(OfficerIndex(2)), gap: 48, cost: 200),
            LimitFinding(change: .travel(5), gap: 0, cost: 10),
          ])))
    let text = state.render().text
    #expect(text.contains("Closing more is impossible because of hours and the number of officers."))
    #expect(text.contains("a School Safety Officer free on Tue 11:00–13:00 closes 3:12 gap hours"))
    #expect(text.contains("one more hour of Ocotillo closes 0:48 gap hours"))
    #expect(!text.contains("every way"))
  }

  @Test func farFromTheBoundItIsNotSaidWhatLimits() {
    var state = begun()
    _ = state.update(news(state, cost: 9000, bound: 100, stopped: .time))
    #expect(state.update(.keyPressed(.character("w"))) == [])
    #expect(state.message?.text == "The roster is not at its bound: more time may close more. Fill for longer first.")
  }

  @Test func aReadOnlyWeekIsNotFilled() {
    var state = SampleWeek.state(Options(isReadOnly: true))
    state.press(.character("f"))
    #expect(state.dialogs.isEmpty)
  }

  @Test func theDifferenceCountsEqualVisits() {
    let (one, two) = (Visit.of("a oak mon p1"), Visit.of("b oak mon p1"))
    #expect(State.difference([one, one, two], [one, two, two]) == (gone: [one], new: [two]))
    #expect(State.difference([], []) == (gone: [], new: []))
  }

  // MARK: Drawings

  /// A fill that has run for some seconds, its gaps bounded.
  private func shown(_ options: Options = Options(), width: Int = 80, height: Int = 24) -> State {
    var state = begun(options, width: width, height: height)
    for step in 0...20 {
      let fall = 4000 * (20 - step) * (20 - step) / 400
      _ = state.update(
        news(
          state, seconds: Double(step) * 0.3, cost: 9000 + fall, bound: 8950 - fall / 2, gapBound: 1000,
          roster: step % 5 == 0))
    }
    return state
  }

  @Test func theFillUnderWay() {
    expectDrawing(
      "fill", shown().render(),
      """
      Sonoran Unified School District                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School    6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        Santa Rosa Elementary School    5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
        Saddleback Elementary School    6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────
      ┌─ Filling the whole week, 6.0 s of 10 ────────────────────────────────────────┐
      │ cost 9105  bound 8950  gaps 21:10 (were 21:40)  open 43:50 (were 45:30)      │
      │ 11890 ⠉⠉⠉⠉⠉⠤                                       Hours by officer          │
      │             ⠉⠡⠤⣀                                   Saguaro     8:05 of 19:30 │
      │                 ⠒⠢⠄                                Cholla      7:50 of 12:00 │
      │                   ⠈⠉⠒⠤⢄⣀                           Ocotillo    6:40 of 20:00 │
      │                         ⣉⣉⣑⡲⠶⠤⠤⠤                                             │
      │                ⣀⣀⡠⠔⠒⠒⠉⠉⠉                                                     │
      │ 7505  ⣀⣀⣀⣀⣀⠤⠒⠊⠉                                                              │
      │ At least 16:40 gap hours remain in any roster with the visits that stay;     │
      │ this one has 21:10. In cost it is within 1.8 % of the best possible with     │
      │ these visits.                                                                │
      └──────────────────────────────────────────────────────────────────────────────┘

      Enter take it  Esc leave as it was  f hide  ? help
      """)
  }

  @Test func theFillUnderWayInASCII() {
    expectDrawing(
      "fill ascii", shown(Options(alphabet: .ascii, colors: .none)).render(),
      """
      Sonoran Unified School District                      Mon 30 Nov - Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      > Pima Butte Elementary School    6:00 #++*#XoX Xoo.oXoX Xo!!!   Xoo.oXoX ------
        Santa Rosa Elementary School    5:10 Xoo.o### X##*##oX XoXoX   Xoo.oXoX ------
        Saddleback Elementary School    6:10 Xoo.oXoX Xoo.LLLL XoXoX   Xoo.oXoX ------
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 #######  #######  XooXooX #######  ------
      +- Filling the whole week, 6.0 s of 10 ----------------------------------------+
      | cost 9105  bound 8950  gaps 21:10 (were 21:40)  open 43:50 (were 45:30)      |
      | 11890 ******                                       Hours by officer          |
      |             ***                                    Saguaro     8:05 of 19:30 |
      |                ***                                 Cholla      7:50 of 12:00 |
      |                   *******                          Ocotillo    6:40 of 20:00 |
      |                      ....*******                                             |
      |              ........                                                        |
      | 7505  .......                                                                |
      | At least 16:40 gap hours remain in any roster with the visits that stay;     |
      | this one has 21:10. In cost it is within 1.8 % of the best possible with     |
      | these visits.                                                                |
      +------------------------------------------------------------------------------+

      Enter take it  Esc leave as it was  f hide  ? help
      """)
  }

  @Test func theFillOnAWideScreen() {
    expectDrawing(
      "fill 160x48", shown(width: 160, height: 48).render(),
      """
      Sonoran Unified School District                                                                                                      Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2                                                              1 board 2 officers 3 gaps 4 totals 5 campus 6 map
        Campus                               gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4       covered  days
      Elementary                            17:20 3 campuses, 23% covered
      ▸ Pima Butte Elementary School         6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────    5:50/8:00   2/3
        Santa Rosa Elementary School         5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────    7:20/8:00   2/3
        Saddleback Elementary School         6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────    4:40/8:00   1/3
      Middle                                 1:40 1 campus, 75% covered
        Desert Wind Middle School            1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────        22:00     3
      High                                   2:40 1 campus, 91% covered
        Desert Sunrise High School           2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────        29:20     4















      ┌─ Filling the whole week, 6.0 s of 10 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ cost 9105  bound 8950  gaps 21:10 (were 21:40)  open 43:50 (were 45:30)                                                                                      │
      │ 11890 ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉                                                                                                          Hours by officer               │
      │                     ⠉⠉⠉⠁                                                                                                      Saguaro          8:05 of 19:30 │
      │                        ⠐⠒⠒⠒                                                                                                   Cholla           7:50 of 12:00 │
      │                            ⠒⠒⠒⠂                                                                                               Ocotillo         6:40 of 20:00 │
      │                               ⠈⠉⠉⠉                                                                                                                           │
      │                                   ⠉⠉⠉⢁⣀⣀⣀                                                                                                                    │
      │                                          ⠒⠒⠒⠂                                                                                                                │
      │                                             ⠈⠉⠉⠉⠤⠤⠤⠤                                                                                                         │
      │                                                     ⠉⠉⠉⠡⠤⠤⠤                                                                                                  │
      │                                                            ⠉⠉⠉⠑⠒⠒⠒⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀                                                                                │
      │                                                     ⣀⣀⣀⡠⠤⠤⠤⠒⠒⠒⠒⠒⠒⠒⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉                                                                                │
      │                                          ⠤⠤⠤⠔⠒⠒⠒⠉⠉⠉⠉                                                                                                         │
      │                               ⢀⣀⣀⣀⠒⠒⠒⠊⠉⠉⠉                                                                                                                    │
      │                        ⢀⣀⣀⣀⠒⠒⠒⠂                                                                                                                              │
      │ 7505  ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⠒⠒⠒⠂                                                                                                                                     │
      │ At least 16:40 gap hours remain in any roster with the visits that stay; this one has 21:10. In cost it is within 1.8 % of the best possible with these      │
      │ visits.                                                                                                                                                      │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘

      Enter take it  Esc leave as it was  f hide  ? help
      """)
  }
}
