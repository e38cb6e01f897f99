import TerminalKit

/// One line of the keymap: keys, what they do, where, and what hints and help say of them.
struct Binding: Sendable {
  /// The headings of the help.
  enum Section: String, CaseIterable, Sendable {
    case staff = "Staff"
    case move = "Move"
    case look = "Look"
    case week = "Week"
    case program = "Program"
  }

  let contexts: [Context]
  let keys: [Key]
  let command: Command
  /// A word or two for the bottom line; nil: only in the help.
  let hint: String?
  let help: String
  let section: Section
  /// Whether there is a use for the key as things are; without it there is no hint.
  let isEnabled: @Sendable (State) -> Bool
  /// Whether the key does something where the cursor is. Hints do not go by it: they stay while the cursor moves, so
  /// that each can be found where it was, and so that a slow line has less to carry.
  let isForCursor: @Sendable (State) -> Bool

  init(
    _ contexts: [Context], _ keys: [Key], _ command: Command, hint: String? = nil, _ help: String,
    _ section: Section, when isEnabled: @escaping @Sendable (State) -> Bool = { _ in true },
    at isForCursor: @escaping @Sendable (State) -> Bool = { _ in true }
  ) {
    self.contexts = contexts
    self.keys = keys
    self.command = command
    self.hint = hint
    self.help = help
    self.section = section
    self.isEnabled = isEnabled
    self.isForCursor = isForCursor
  }
}

extension Binding {
  /// The same on other keys.
  func with(keys: [Key]) -> Binding {
    Binding(contexts, keys, command, hint: hint, help, section, when: isEnabled, at: isForCursor)
  }

  /// Whether the key does something in `state`: what changes the week or its file does not where it is read-only.
  func works(in state: State) -> Bool { isHinted(in: state) && isForCursor(state) }

  /// Whether the bottom line names the key in `state`, where it has room.
  func isHinted(in state: State) -> Bool {
    let changesWeek = section == .staff || command == .save
    return isEnabled(state) && !(changesWeek && state.options.isReadOnly)
  }
}

/// Every key of the program. What a key does, the hints on the bottom line and the help are all drawn from this table.
enum Keymap {
  /// In the order in which hints and help show them.
  static let bindings =
    first + visitKeys + staffing + absences + copying + moving + viewKeys + looking + program + dialogs + setup

  /// The bindings of one place, in the table's order, with the keys that the settings say.
  static func bindings(in context: Context, _ changes: KeyChanges = KeyChanges()) -> [Binding] {
    changes.bindings(in: context)
  }

  /// What each key does where the settings say nothing else.
  static let table: [Context: [Key: Command]] = {
    var table: [Context: [Key: Command]] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys { table[context, default: [:]][key] = binding.command }
      }
    }
    return table
  }()

  static let views = State.View.allCases.map(\.context)

  private static let first: [Binding] = [
    Binding(
      [.board, .campus], [.enter, .character("e")], .explain, hint: "fix",
      "On a gap: what would close it; else: assign an officer", .staff,
      at: { $0.isGapAtCursor }),
    Binding(
      [.board, .campus], [.character("a")], .assign, hint: "assign",
      "Assign an officer to the cell or the marked run", .staff,
      at: { $0.cursorPost != nil }),
    Binding(
      [.board, .campus], [.character("x"), .delete], .remove, hint: "remove",
      "Remove the visit under the cursor, or all that is marked",
      .staff,
      at: { !$0.visitsAtCursor.isEmpty || $0.selection != nil }),
    Binding(
      [.problems], [.character("e")], .explain, hint: "close gap", "What would close the chosen gap", .staff,
      at: { $0.isGapChosen }),
    Binding(
      [.map], [.character("e")], .explain, hint: "close gap", "What would close the gap under the cursor", .staff,
      at: { $0.isGapAtCursor }),
    Binding(
      [.officers, .problems], [.enter], .jump, hint: "to the board", "Go to its cell on the board", .move),
    Binding(
      [.officers], [.character("x"), .delete], .remove, hint: "remove", "Remove the chosen visit", .staff,
      at: { $0.chosenVisit != nil }),
    Binding(
      [.officers], [.character("X")], .removeDay, hint: "clear day",
      "Take the officer off the chosen visit's whole day", .staff, at: { $0.chosenVisit != nil }),
    Binding(
      [.problems], [.character("x"), .delete], .remove, hint: "remove",
      "Remove the visit where it names what does not exist", .staff, at: { $0.strayVisit != nil }),
    Binding(cellViews, [.tab], .nextGap, hint: "gap", "Go to the next gap", .move),
    Binding(cellViews, [.backTab], .previousGap, "Go to the previous gap", .move),
    Binding(
      views, [.character("u")], .undo, hint: "undo", "Undo the last edit", .staff,
      when: { !$0.document.history.done.isEmpty }),
    Binding(
      views, [.character("U"), .ctrl("r")], .redo, hint: "redo", "Do again what was undone", .staff,
      when: { !$0.document.history.undone.isEmpty }),
    Binding(
      views + [.setup], [.character("H")], .undoList, "Every edit as a list; goes back or forth to one", .staff,
      when: { !$0.document.history.steps.isEmpty }),
    Binding(
      views, [.character("s"), .ctrl("s")], .save, hint: "save", "Save the week", .week,
      when: { $0.isUnsaved || $0.isNewWeek }),
    Binding(
      views, [.character("f")], .fill, hint: "fill", "Fill the week or a part of it; shows a fill that runs", .staff),
    Binding(
      views, [.character("E")], .openSetup, hint: "setup", "Set up the district: campuses, bells, officers, rules",
      .week),
  ]

  private static let staffing: [Binding] = [
    Binding(
      [.board, .campus], [.character("v")], .mark, hint: "mark",
      "Mark a block of periods that grows with the cursor: to assign, clear or lock", .staff,
      at: { $0.cursorPost != nil }),
    Binding([.board, .campus], [.character("V")], .markRows, "Mark whole rows, on one campus whole days", .staff),
    Binding([.board], [.character(" ")], .pickCampus, "Mark the campus with others, or take it out again", .staff),
    Binding(
      visitViews, [.character("]")], .endLater, hint: "longer", "Lengthen the visit: its end one period later", .staff,
      at: \.hasVisitHere),
    Binding(
      visitViews, [.character("[")], .endEarlier, hint: "shorter", "Shorten the visit: its end one period earlier",
      .staff, at: \.hasVisitHere),
    Binding(visitViews, [.character("{")], .startEarlier, "Lengthen the visit: its start one period earlier", .staff),
    Binding(visitViews, [.character("}")], .startLater, "Shorten the visit: its start one period later", .staff),
    Binding(
      visitViews, [.character("L")], .lock, hint: "lock",
      "Lock the visit so that no filling changes it",
      .staff, at: { $0.hasVisitHere || $0.selection != nil }),
    Binding(
      visitViews, [.character("c")], .note, "Write a note on the visit, for the lists that officers get", .staff,
      at: \.hasVisitHere),
    Binding(
      views, [.character("o")], .postFullTimeOfficers, "Put the full-time officers at their posts", .staff),
  ]

  private static let moving: [Binding] = [
    Binding([.board, .officers, .problems, .totals], [.up, .character("k")], .moveUp, "Up", .move),
    Binding([.board, .officers, .problems, .totals], [.down, .character("j")], .moveDown, "Down", .move),
    Binding([.board], [.left, .character("h")], .moveLeft, "One period earlier", .move),
    Binding([.board], [.right, .character("l")], .moveRight, "One period later", .move),
    Binding([.officers], [.left, .character("h")], .moveLeft, "The officer's visit before", .move),
    Binding([.officers], [.right, .character("l")], .moveRight, hint: "next visit", "The officer's next visit", .move),
    Binding([.board], [.shiftLeft], .extendLeft, "Mark one period more to the left", .move),
    Binding([.board], [.shiftRight], .extendRight, "Mark one period more to the right", .move),
    Binding([.board], [.shiftUp], .extendUp, "Mark one campus more upwards", .move),
    Binding([.board], [.shiftDown], .extendDown, "Mark one campus more downwards", .move),
    Binding([.board], [.home], .moveToStart, "To the day's first period, then the week's", .move),
    Binding([.board], [.end], .moveToEnd, "To the day's last period, then the week's", .move),
    Binding([.officers, .problems, .totals], [.home], .moveToStart, "To the first row", .move),
    Binding([.officers, .problems, .totals], [.end], .moveToEnd, "To the last row", .move),
    Binding([.board, .officers, .problems, .totals], [.pageUp], .pageUp, "A page up", .move),
    Binding([.board, .officers, .problems, .totals], [.pageDown], .pageDown, "A page down", .move),
  ]

  private static let looking: [Binding] = [
    Binding(
      [.board], [.character("z")], .zoom, hint: "zoom", "One day of all campuses in full, or the week",
      .look),
    Binding(views, [.character("/")], .find, hint: "find", "Find a campus or an officer by name", .look),
    Binding(views, [.character("n")], .findNext, "The next campus or officer of that name", .look),
    Binding(views, [.character("N")], .findPrevious, "The campus or officer of that name before", .look),
    Binding(views, [.character("&")], .filter, hint: "filter", "Show only rows that hold what is typed", .look),
    Binding([.board], [.character("G")], .filterGaps, "Show only campuses with gaps, or all again", .look),
    Binding(
      views, [.character("1")], .showBoard, hint: "board", "The board: campuses by day and period", .look,
      when: { $0.view != .board }),
    Binding(
      views, [.character("2")], .showOfficers, hint: "officers", "The officers: each one's day, week and hours", .look,
      when: { $0.view != .officers }),
    Binding(
      views, [.character("3")], .showProblems, hint: "gaps", "Gaps and violations, the heaviest first", .look,
      when: { $0.view != .problems }),
    Binding(
      views, [.character("4")], .showTotals, hint: "totals", "The totals: by campus, officer, day and kind; a report",
      .look, when: { $0.view != .totals }),
    Binding(
      views, [.character("5")], .showCampus, hint: "campus", "One campus's week: names by day and period", .look,
      when: { $0.view != .campus }),
    Binding(
      views, [.character("6")], .showMap, hint: "map", "The map: campuses by coverage, and an officer's tour", .look,
      when: { $0.view != .map }),
    Binding(
      views, [.character("Y")], .copyText,
      "Copy the cell, the marked run or an officer's week as text, by the terminal",
      .look),
    Binding(views, [.escape], .cancel, "Take the marks off, then the filter", .look),
  ]

  private static let program: [Binding] = [
    Binding(
      views, [.character("M")], .compareWithFile, hint: "join", "See what someone else made of the file, and join it",
      .week, when: { $0.outside != nil || $0.outsideDistrict != nil }),
    Binding(
      views + [.setup], [.character("O")], .openExport, "Export the week: a page, calendars, a table", .week),
    Binding(
      views + [.setup], [.character(":")], .palette, hint: "menu",
      "Every command, by its name, its key or what it does",
      .program),
    Binding(
      views, [.character("P")], .publish, "Publish the week: sign it off, with what changed since it last was", .week,
      when: { !$0.options.isReadOnly }),
    Binding(
      views, [.character("g")], .goToWeek, hint: "week", "The school year: go to another week, or make a new one", .week
    ),
    Binding(
      views, [.character("W")], .whatIf, "What if: officers who go, come or work more, and the gaps then", .look),
    Binding(
      views, [.character("T")], .keepTemplate, "Keep the week as a template for new ones", .week,
      when: { !$0.options.isReadOnly }),
    Binding(views, [.character("m")], .messages, "Read the messages again", .program),
    Binding(Context.allCases, [.ctrl("t")], .skipStep, "In the tour: go on without doing it", .program),
    Binding(Context.allCases, [.ctrl("l")], .redraw, "Draw the screen again", .program),
    Binding(Context.allCases, [.ctrl("z")], .suspend, "Stop the program until fg continues it", .program),
    Binding(views, [.character("?"), .function(1)], .help, hint: "help", "This help", .program),
    Binding(
      views, [.character("q"), .ctrl("c")], .quit, hint: "quit", "Quit; asks where something is unsaved", .program),
  ]
}
