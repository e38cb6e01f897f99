import Solver
import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Thousands of random keys and resizes over random districts: whatever is pressed, everything stays in step.
@Suite struct MonkeyTests {
  private static let keys: [Key] =
    Keymap.bindings.flatMap(\.keys) + [.tab, .tab, .enter, .enter, .enter, .right, .right, .down, .down]
    + "aaaxxvv[]{}L12378/-".map { .character($0) }

  @Test(arguments: 0..<24 as Range<UInt64>) func randomKeysKeepEverythingInStep(_ seed: UInt64) throws {
    var random = RandomDistrict(seed: seed &+ 1000)
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    let week = Week(
      monday: random.monday, absences: random.absences(in: district), visits: random.roster(in: plan, visits: 12))
    let alphabet: Alphabet = seed % 2 == 0 ? .unicode : .ascii
    let opened = OpenedWeek(district: district, week: week, weeks: [week.monday])
    var state = State(
      opened: opened, options: Options(alphabet: alphabet), size: Size(width: 80, height: 24))
    let first = state.week
    for step in 0..<250 {
      let action = Self.action(&random.random)
      let effects = state.update(action)
      for effect in effects { Self.answer(effect, &state, &random.random, reopening: opened) }
      try Self.check(state, "seed \(seed), step \(step), \(action)", inFull: step % 10 == 0)
    }
    state.dialogs = []
    state.fill = nil
    while !state.document.history.done.isEmpty { _ = state.update(.commandChosen(.undo)) }
    #expect(state.week == first, "seed \(seed)")
    #expect(state.staffed.totals == State(opened: opened, size: state.size).staffed.totals, "seed \(seed)")
  }

  private static func action(_ random: inout SeededGenerator) -> Action {
    if random.chance(4) {
      return .resized(
        random.chance(20)
          ? Size(width: random.int(0...90), height: random.int(0...30))
          : Size(width: random.int(80...150), height: random.int(24...45)))
    }
    if random.chance(3) {
      let place = Point(column: random.int(0...100), row: random.int(0...40))
      return .mouseUsed(MouseEvent(random.pick([.press, .doubleClick, .wheelUp, .wheelDown, .drag]), at: place))
    }
    if random.chance(2) { return .textPasted(random.pick(["oak", "12/7", "é", "\n", "x y"])) }
    return .keyPressed(random.pick(keys))
  }

  /// What the world might say to an effect.
  private static func answer(
    _ effect: Effect, _ state: inout State, _ random: inout SeededGenerator, reopening opened: OpenedWeek
  ) {
    switch effect {
    case .save(_, let revision, let mode):
      let failures: [SaveOutcome] = [.failed("No."), .saved(fileName: "\(state.monday).yaml")]
      let outcomes = mode == .ifUnchanged ? failures + [.changedOnDisk] : failures
      _ = state.update(.saveEnded(revision: revision, random.pick(outcomes)))
    case .saveDistrict(_, let revision, let mode):
      let failures: [SaveOutcome] = [.failed("No."), .saved(fileName: "district.yaml")]
      let outcomes = mode == .ifUnchanged ? failures + [.changedOnDisk] : failures
      _ = state.update(.districtSaveEnded(revision: revision, random.pick(outcomes)))
    case .compareWithFile:
      var theirs = opened.week
      if random.chance(50), !theirs.visits.isEmpty { theirs.visits.removeLast() }
      let changes: [OutsideChange] = [.changed(base: opened.week, theirs: theirs), .deleted, .unreadable("No.")]
      _ = state.update(.fileCompared(random.pick(changes)))
    case .listWeeks: _ = state.update(.weeksListed([opened.week.monday, opened.week.monday.advanced(by: 14)]))
    case .reload, .openWeek, .takeOver:
      _ = state.update(random.chance(50) ? .openingFailed("It cannot be read.") : .weekOpened(opened))
    case .startFill(let order):
      let plan = state.plan
      let roster = FilledRoster(random.chance(50) ? [] : Array(order.week.visits.dropLast(2)), in: plan)
      _ = state.update(
        .fillTold(
          FillNews(
            id: order.id, seconds: 0.5, cost: roster.cost, bound: 0, gapBound: random.chance(50) ? 0 : nil,
            roster: random.chance(80) ? roster : nil, stopped: random.chance(50) ? .time : nil)))
    case .studyLimits(let order):
      _ = state.update(.limitsTold(LimitsNews(id: order.fill.id, tried: 1, count: 1, findings: [])))
    case .adoptFile, .suspend, .redraw, .quit, .stopFill, .discardJournal, .leaveToOthers: break
    case .journal: if random.chance(5) { _ = state.update(.keepingFailed("No room.")) }
    }
  }

  private static func check(_ state: State, _ when: String, inFull: Bool) throws {
    let frame = state.render()
    #expect(frame.size == state.size, "\(when)")
    if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor), "\(when)") }
    if state.options.alphabet == .ascii, inFull {
      #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII }, "\(when)")
    }
    #expect(state.document.index == RosterIndex(state.staffed), "\(when)")
    if let cursor = state.board.cursor {
      let count = state.plan.day(cursor.day, of: cursor.campus).posts.count
      #expect((0..<max(1, count)).contains(cursor.period), "\(when)")
      #expect(state.board.rows.contains(.campus(cursor.campus)), "\(when)")
      if let mark = state.board.mark { #expect((0..<max(1, count)).contains(mark), "\(when)") }
    }
    if Layout(state.size) != nil, state.view == .board, state.dialogs.isEmpty, state.fill?.isShown != true,
      state.board.cursor != nil
    {
      #expect(frame.cursor != nil, "the cursor is out of sight, \(when)")
    }
    guard inFull else { return }
    let fresh = StaffedWeek(plan: state.plan, visits: state.week.visits)
    #expect(fresh.totals == state.staffed.totals, "\(when)")
    #expect(fresh.violations == state.staffed.violations, "\(when)")
    #expect(fresh.visits == state.week.visits, "\(when)")
  }
}
