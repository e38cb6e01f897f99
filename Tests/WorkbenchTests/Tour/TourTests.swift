import Solver
import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// The tour, by the keys that it asks for.
@Suite struct TourTests {
  private static func state(at step: String? = nil, _ options: Options = Options(), height: Int = 24) -> State {
    var state = State(
      opened: OpenedWeek(district: PracticeDistrict.district, week: PracticeDistrict.week(.sampleMonday)),
      options: options, size: Size(width: 80, height: height))
    state.beginTour(at: step)
    return state
  }

  @Test func everyStepIsDoneByWhatItAsksFor() throws {
    var state = Self.state()
    var seen: [TourStep] = []
    func expect(_ step: TourStep) {
      #expect(state.tour?.step == step)
      seen.append(step)
    }
    expect(.welcome)
    state.press(.right)
    expect(.nextGap)
    state.press(.tab)
    expect(.walk)
    state.press(.down, .right, .right, .right)
    expect(.list)
    state.press(.character("a"))
    expect(.assign)
    state.type(keys: "rosa")
    state.press(.enter)
    expect(.undo)
    state.press(.character("u"))
    expect(.redo)
    state.press(.character("U"))
    expect(.gap)
    state.press(.tab)
    expect(.explain)
    state.press(.enter)
    expect(.close)
    state.press(.enter)
    expect(.officers)
    state.press(.character("2"))
    expect(.campus)
    state.press(.character("5"))
    expect(.totals)
    state.press(.character("4"))
    expect(.help)
    state.press(.character("?"))
    expect(.back)
    state.press(.escape, .character("1"))
    expect(.fill)
    let effects = state.after(.character("f")).fillEffects(.enter)
    state.press(.character("f"), .enter)
    expect(.take)
    let order = try #require(effects)
    let roster = FilledRoster(order.week.visits, in: state.plan)
    _ = state.update(
      .fillTold(FillNews(id: order.id, seconds: 1, cost: roster.cost, bound: 0, roster: roster, stopped: .optimal)))
    state.press(.enter)
    expect(.save)
    state.press(.character("s"))
    let revision = state.document.history.revision
    _ = state.update(.saveEnded(revision: revision, .saved(fileName: "\(state.monday).yaml")))
    expect(.end)
    #expect(seen == TourStep.allCases)
    #expect(state.tourStep == nil)
  }

  @Test(arguments: TourStep.allCases) func everyStepCanBeSkippedAndLeftAndTakenUpAgain(_ step: TourStep) {
    let state = Self.state(at: step.rawValue)
    #expect(state.tour?.step == step.resumed)
    // What rests on edits that are gone begins with them.
    #expect(TourStep.allCases.firstIndex(of: step.resumed) ?? 0 <= TourStep.allCases.firstIndex(of: step) ?? 0)
    // The step after it may be done already.
    let all = TourStep.allCases
    let skipped = state.after(.ctrl("t")).tour.flatMap { all.firstIndex(of: $0.step) } ?? 0
    let next = all.firstIndex(of: step.resumed.following) ?? 0
    #expect((next...next + 1).contains(skipped))
  }

  @Test func itGoesOnWhereItWasKept() {
    #expect(Self.state(at: "campus").tour?.step == .campus)
    #expect(Self.state(at: "nonsense").tour?.step == .welcome)
    #expect(Self.state(at: nil).tourStep == "welcome")
  }

  @Test(arguments: TourStep.allCases, Alphabet.allCases)
  func whatIsToBeDoneFitsBelowTheProgram(_ step: TourStep, _ alphabet: Alphabet) {
    var state = Self.state(Options(alphabet: alphabet))
    state.tour = TourState(step: step)
    let lines = state.render().lines
    #expect(lines.count == 24)
    #expect(lines[20].contains("Tour, "))
    #expect(lines[20].contains(step.title))
    #expect(state.text(of: step).wrapped(to: 80).count <= 3, "\(state.text(of: step))")
    if alphabet == .ascii { #expect(lines.joined().utf8.allSatisfy { $0 < 0x80 }) }
  }

  @Test func theTextHasTheKeysOfTheUser() {
    let (keys, _) = KeyChanges.reading([KeySetting(place: "board", command: "assign", keys: ["B"], line: 1)])
    let state = Self.state(Options(keys: keys))
    #expect(state.text(of: .list).contains("B lists who could come"))
  }

  @Test func theProgramKeepsItsPlaceAboveThePanelAtEverySize() {
    var state = Self.state()
    for size in [Size(width: 80, height: 24), Size(width: 160, height: 48), Size(width: 79, height: 24)] {
      _ = state.update(.resized(size))
      #expect(state.render().size == size)
      #expect(state.render().text.contains("Too small") == (size.width < 80))
    }
    _ = state.update(.resized(Size(width: 80, height: 23)))
    #expect(state.render().text.contains("Too small: 80x23, 80x24 needed"))
  }

  @Test func withoutTheTourThereIsNothingOfIt() {
    var state = SampleWeek.state()
    #expect(!state.render().text.contains("Tour"))
    state.press(.character("?"))
    #expect(!HelpDialog(context: .board, state.options).all.contains { $0.command == .skipStep })
    _ = state.update(.resized(Size(width: 80, height: 22)))
    #expect(state.render().text.contains("Too small: 80x22, 80x24 needed"))
  }

  @Test func thePracticeDistrictBreaksNoRuleAndHasTheGapThatTheTourFills() throws {
    let state = Self.state()
    #expect(state.staffed.violations.isEmpty)
    #expect(state.plan.warnings.isEmpty)
    let campus = try #require(state.plan.campus(PracticeDistrict.gapCampus))
    let lunch = state.plan.day(PracticeDistrict.gapDay, of: campus).posts.first { post in
      state.plan.period(of: PostIndex(post)).id == PracticeDistrict.gapPeriod
    }
    #expect(state.staffed.short(at: PostIndex(try #require(lunch))) == 1)
  }

  @Test func looksSo() {
    expectDrawing(
      "tour", Self.state().after(.right).render(),
      """
      Practice Unified School District                     Mon 30 Nov – Sun 6 Dec 2026
      gaps 24:30  open 62:00  covered 37%  violations 0             1 board  2 3 4 5 6
        Campus                               gaps Mon 30 Tue 1  Wed 2  Thu 3  Fri 4
      Elementary                            24:30 3 campuses, 17% covered
      ▸ Arroyo Elementary School             8:00 ●●●●●● XooXoX XooXoX XooXoX XooXoX
        Bajada Elementary School             9:30 XooXoX XooXoX ●●●XoX XooXoX XooXoX
        Mesa Elementary School               7:00 ●●●●oX XooXoX XooXoX Xoo●●● XooXoX
      High                                        1 campus, 100% covered
        Canyon High School                        ●●●●●● ●●●●●● ●●●●●● ●●●●●● ●●●●●●





      ── Mon 30 Nov, Period 1, 08:00–09:30, Arroyo Elementary School ─────────────────
      1 of 1 there: Rosa Saguaro 07:30–14:30.
      This week: visited on 1 of 4 days, covered 7:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed

      Enter fix  a assign  x remove  Tab gap  f fill  E setup  : menu  ? help  q quit
      ── Tour, 2 of 19: Gaps ───────────────────────────────────────── Ctrl-T skips ──
      Gaps are what the week is judged by; the second line counts their hours. Tab
      goes to the next one, wherever it is: press it.

      """)
  }
}

extension State {
  /// The fill that `key` begins.
  fileprivate func fillEffects(_ key: Key) -> FillOrder? {
    var state = self
    for effect in state.update(.keyPressed(key)) {
      if case .startFill(let order) = effect { return order }
    }
    return nil
  }
}
