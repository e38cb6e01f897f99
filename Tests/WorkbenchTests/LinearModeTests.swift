import Solver
import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// The program in lines of text.
@Suite struct LinearModeTests {
  /// A program without a world: it notes what it would have done there.
  private struct Host: LinearHost {
    private(set) var state: State
    private(set) var hasEnded = false
    private(set) var effects: [Effect] = []
    private(set) var lines: [String] = []

    init(_ state: State) { self.state = state }

    mutating func perform(_ action: Action) {
      for effect in state.update(action) {
        effects.append(effect)
        if effect == .quit { hasEnded = true }
        if case .save(let week, let revision, _) = effect {
          _ = state.update(.saveEnded(revision: revision, .saved(fileName: "\(week.monday).yaml")))
        }
        if case .readSheet(let order) = effect { _ = state.update(.sheetRead(id: order.id, .failed("No such file."))) }
        if case .startRepair(let order) = effect {
          _ = state.update(.repairTold(RepairNews(id: order.id, finding: .ended)))
        }
        if case .export(let order) = effect { _ = state.update(.exportTold(id: order.id, .failed("No room."))) }
      }
    }

    /// A fill is over at once, with the visits that there were and one more.
    mutating func waitForNews() {
      guard case .startFill(let order)? = effects.last else { return }
      let roster = FilledRoster(order.week.visits + [.of("saguaro pima-butte tue p3-p4")], in: state.plan)
      _ = state.update(
        .fillTold(
          FillNews(
            id: order.id, seconds: 1, cost: roster.cost, bound: 0, gapBound: 0, roster: roster, stopped: .time)))
    }

    mutating func takeNews() {}

    mutating func say(_ line: String) { lines.append(line) }
    mutating func clear() { lines = [] }
  }

  /// What is said to `commands`, one after the other; only that of the last.
  private func answer(_ commands: String..., state: State = SampleWeek.state()) -> [String] {
    var mode = LinearMode(Host(state))
    for command in commands {
      mode.host.clear()
      mode.take(command)
    }
    return mode.host.lines
  }

  @Test func beginsWithTheWeekAndThePlace() {
    var mode = LinearMode(Host(SampleWeek.state()))
    mode.begin()
    #expect(
      mode.host.lines.joined(separator: "\n") == """
        Sonoran Unified School District, Mon 30 Nov – Sun 6 Dec 2026: gaps 21:40 hours, open 45:30, covered 50%, 2 violations.
        Pima Butte Elementary School, Mon 30 Nov
        07:30–08:00  Arrival: Rosa Saguaro
        Type help for the commands.
        """)
  }

  @Test func saysTheWeekOfACampus() {
    #expect(
      answer("campus pima").joined(separator: "\n") == """
        Pima Butte Elementary School
        Mon 30 Nov: gap at Lunch, Dismissal; Rosa Saguaro 07:30–09:40, Wei Cholla 08:00–11:10.
        Tue 1 Dec: gap at Arrival, Lunch, Dismissal; nobody comes.
        Wed 2 Dec: gap at Arrival; Dana Ocotillo 09:30–12:00.
        Thu 3 Dec: gap at Arrival, Lunch, Dismissal; nobody comes.
        Fri 4 Dec: Closed: Staff day.
        This week: visited on 2 of 3 days, covered 5:50 of 8:00.
        """)
  }

  @Test func saysThePeriodsOfADay() {
    #expect(
      answer("campus pima", "day tuesday").joined(separator: "\n") == """
        Pima Butte Elementary School, Tue 1 Dec
        07:30–08:00 Arrival: gap, nobody is there; 0 of 1 required.
        08:00–08:50 Period 1: open, nobody is there; 0 of 1 wanted.
        08:50–09:40 Period 2: open, nobody is there; 0 of 1 wanted.
        09:40–10:00 Recess: nobody is there, nobody is needed.
        10:00–11:10 Period 3: open, nobody is there; 0 of 1 wanted.
        11:10–12:10 Lunch: gap, nobody is there; 0 of 1 required.
        12:10–14:10 Period 4: open, nobody is there; 0 of 1 wanted.
        14:10–14:40 Dismissal: gap, nobody is there; 0 of 1 required.
        """)
  }

  @Test func saysAnOfficersWeek() {
    #expect(
      answer("officer rosa").joined(separator: "\n") == """
        Rosa Saguaro, Mon 30 Nov – Sun 6 Dec 2026
        Mon 30 Nov  07:30–09:40  Pima Butte Elementary School, Arrival–P2
        Mon 30 Nov  11:10–14:40  Santa Rosa Elementary School, Lunch–Dismissal
        Hours: 5:55 of 19:30
        """)
  }

  @Test func assignsByNameAndUndoes() {
    #expect(
      answer("campus pima", "day tue", "period lunch", "assign rosa").joined(separator: "\n") == """
        Saguaro to Pima Butte, Tue Lunch
        """)
    #expect(
      answer("campus pima", "day tue", "period lunch", "assign rosa", "here").joined(separator: "\n") == """
        Pima Butte Elementary School, Tue 1 Dec
        11:10–12:10  Lunch: Rosa Saguaro
        """)
    #expect(answer("campus pima", "day tue", "period lunch", "assign rosa", "undo").first?.hasPrefix("undo: ") == true)
  }

  @Test func aRuleInTheWayIsSaidAndBrokenOnlyOnPurpose() {
    #expect(
      answer("campus pima", "day tue", "period lunch", "assign yucca").joined(separator: "\n") == """
        Ines Yucca: Pima Butte Elementary School is of level elementary, which the role does not staff. 'assign yucca anyway' assigns all the same.
        """)
    var mode = LinearMode(Host(SampleWeek.state()))
    for line in ["campus pima", "day tue", "period lunch", "assign yucca anyway"] { mode.take(line) }
    #expect(mode.host.state.document.history.done.count == 1)
    #expect(mode.host.state.staffed.totals.violations > SampleWeek.state().staffed.totals.violations)
  }

  @Test func explainsAGapAndDoesWhatIsChosen() {
    let lines = answer("campus pima", "day tue", "period lunch", "explain")
    #expect(lines.first?.hasPrefix("Close Pima Butte Elementary School, Tue ") == true)
    #expect(lines.last == "Type a number, a part of a name, cancel.")
    var mode = LinearMode(Host(SampleWeek.state()))
    for line in ["campus pima", "day tue", "period lunch", "explain", "1"] { mode.take(line) }
    #expect(mode.host.state.dialogs.isEmpty)
    #expect(mode.host.state.staffed.totals.gap < SampleWeek.state().staffed.totals.gap)
  }

  @Test func listsGapsAndGoesToOne() {
    let lines = answer("gaps")
    #expect(lines.contains { $0.hasPrefix("1: ") })
    var mode = LinearMode(Host(SampleWeek.state()))
    mode.take("gaps")
    mode.host.clear()
    mode.take("go 2")
    #expect(mode.host.state.isGapAtCursor)
    #expect(answer("go 2") == ["Say gaps first; go then takes the number of one."])
  }

  @Test func marksARunAndFills() {
    let run = answer("campus pima", "day tue", "run p1 lunch")
    #expect(run.count == 6)
    let lines = answer("fill week 10")
    #expect(lines.contains { $0.contains("1 visit new") })
    #expect(answer("fill moon") == ["Say what to fill: week, day, campus or gaps."])
    #expect(answer("fill gaps 7").first?.hasPrefix("A fill takes 10, 30,") == true)
  }

  @Test func savesAndLeaves() {
    var mode = LinearMode(Host(SampleWeek.state()))
    for line in ["campus pima", "day tue", "period lunch", "assign rosa", "quit"] { mode.take(line) }
    #expect(!mode.host.hasEnded)
    #expect(
      mode.host.lines.suffix(5).joined(separator: "\n") == """
        Quit? The week Mon 30 Nov – Sun 6 Dec 2026 has unsaved edits. Last: Saguaro to Pima Butte, Tue Lunch.
        1: Save and quit
        2: Quit without saving
        3: Stay
        Type a number, save, discard, cancel.
        """)
    mode.take("cancel")
    #expect(mode.host.state.dialogs.isEmpty && !mode.host.hasEnded)
    mode.take("save")
    #expect(mode.host.lines.last == "Saved 2026-11-30.yaml.")
    mode.take("quit")
    #expect(mode.host.hasEnded)
  }

  @Test func whatIsUnknownIsToldWithTheNearest() {
    #expect(answer("asign rosa") == ["There is no command 'asign'; did you mean 'assign'?"])
    #expect(answer("\u{1B}[31m").first?.contains("\u{1B}") == false)
    #expect(answer("campus nowhere") == ["No campus is called 'nowhere'."])
    #expect(answer("campus s").first?.hasPrefix("Which campus? ") == true)
    #expect(answer("day sun").first == "There is no day 'sun'; the days are mon, tue, wed, thu, fri.")
  }

  @Test func helpNamesEveryWordAndEveryCommandOfTheKeyboard() {
    let help = answer("help")
    #expect(help.count == LinearWord.allCases.count)
    let all = answer("help all").joined(separator: "\n")
    for binding in Keymap.bindings(in: .board) {
      let name = binding.command.settingName
      #expect(all.contains("\n\(name)") || LinearWord(rawValue: name) != nil, "\(name)")
    }
  }

  @Test(arguments: Command.allCases) func everyCommandOfTheKeyboardCanBeTyped(_ command: Command) {
    guard command != .quit, Keymap.bindings(in: .board).contains(where: { $0.command == command }) else { return }
    let lines = answer(command.settingName)
    #expect(lines.allSatisfy { !$0.contains("no command") }, "\(lines)")
  }

  @Test func keysThatMessagesNameCanBeTyped() {
    var mode = LinearMode(Host(SampleWeek.state()))
    for line in ["campus pima", "day tue", "period lunch", "assign rosa", "u", "U"] { mode.take(line) }
    #expect(mode.host.state.document.history.done.count == 1)
    mode.take("u")
    #expect(mode.host.state.week == SampleWeek.state().week)
    mode.take("A")
    #expect(mode.host.state.context == .absence)
    #expect(answer("Ctrl-W") == ["There is no command 'Ctrl-W'; help lists the commands."])
  }

  /// Each line of each form of the setup says what it is for, takes a text and is emptied again.
  @Test(arguments: SetupKind.allCases) func everyFormOfTheSetupIsFilledInLines(_ kind: SetupKind) throws {
    let whole = SetupKind.sections.first { $0 == kind || $0.parts == kind } ?? kind
    var mode = LinearMode(Host(SetupFlowTests.state()))
    mode.take("setup")
    mode.take(whole.title)
    if whole != kind { mode.take("parts 1") }
    if !kind.isSingle { mode.take("new") }
    let form = try #require(mode.host.state.setup.form)
    #expect(form.place.kind == kind)
    for row in form.lines.indices {
      mode.host.clear()
      mode.take("\(row + 1)")
      #expect(mode.host.lines.first?.hasPrefix("\(row + 1): \(form.table.fields[row].label): ") == true)
      #expect(mode.host.lines.count > 1 && mode.host.lines.allSatisfy { !$0.contains("{") }, "\(mode.host.lines)")
      mode.take("\(row + 1)  two  words ")
      #expect(mode.host.state.setup.form?.texts[row] == "two  words")
      mode.take("more \(row + 1) and a line")
      #expect(mode.host.state.setup.form?.texts[row] == "two  words\nand a line")
      mode.take("clear \(form.table.fields[row].label)")
      #expect(mode.host.state.setup.form?.texts[row] == "")
    }
    mode.take("forget")
    #expect(mode.host.state.setup.form == nil)
    #expect(mode.host.state.document.history.done.isEmpty)
  }

  @Test func randomLinesDoNoHarm() {
    var random = SeededGenerator(seed: 7)
    var mode = LinearMode(Host(SampleWeek.state()))
    let words =
      LinearWord.allCases.map(\.rawValue)
      + [
        "1", "2", "99", "-1", "rosa", "pima", "tue", "lunch", "cancel", "p1", "new", "keep", "forget", "back", "remove",
      ]
      + ["officers", "name", "clear", "change", "mark", "go on", "look", "take it", "needs", "down", "show"]
    for _ in 0..<600 where !mode.host.hasEnded {
      let line = (0..<random.int(0...3)).map { _ in random.pick(words) }.joined(separator: " ")
      if !line.contains("quit") { mode.take(line) }
      mode.host.clear()
    }
    while !mode.host.state.dialogs.isEmpty { mode.take("cancel") }
    if mode.host.state.looking != nil { ["back", "cancel"].forEach { mode.take($0) } }
    while mode.host.state.setup.isOpen { ["forget", "back"].forEach { mode.take($0) } }
    while !mode.host.state.document.history.done.isEmpty { mode.take("undo") }
    #expect(mode.host.state.week == SampleWeek.state().week)
  }
}
