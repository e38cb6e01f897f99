import TerminalKit

extension Keymap {
  /// The keys of the setup and its forms.
  static let setup: [Binding] = lists + form + choices + painter + removal

  private static let lists: [Binding] = [
    Binding([.setup], [.enter], .accept, hint: "open", "Open the section, or change the entry in its form", .staff),
    Binding(
      [.setup], [.character("n"), .character("a"), .insert], .addEntry, hint: "new", "Add an entry", .staff,
      when: { !$0.setup.kind.isSingle }),
    Binding(
      [.setup], [.character("x"), .delete], .remove, hint: "remove",
      "Remove the entry; where it is named elsewhere, it says so first", .staff, when: { $0.isOnEntry }),
    Binding(
      [.setup], [.character("p")], .openParts, hint: "its parts",
      "A schedule's periods, an officer's certifications", .look,
      when: { $0.isOnEntry && $0.setup.kind.parts != nil }),
    Binding(
      [.setup], [.character("J")], .moveLater, hint: "down",
      "Move the entry down; of those that match the last decides",
      .staff, when: { $0.isOnEntry && $0.setup.kind.isOrdered }),
    Binding(
      [.setup], [.character("K")], .moveEarlier, hint: "up", "Move the entry up", .staff,
      when: { $0.isOnEntry && $0.setup.kind.isOrdered }),
    Binding(
      [.setup], [.character("u")], .undo, hint: "undo", "Undo the last edit", .staff,
      when: { !$0.document.history.done.isEmpty }),
    Binding(
      [.setup], [.character("U"), .ctrl("r")], .redo, "Do again what was undone", .staff,
      when: { !$0.document.history.undone.isEmpty }),
    Binding(
      [.setup], [.character("s"), .ctrl("s")], .save, hint: "save", "Save the district and the week", .week,
      when: { $0.isUnsaved || $0.isNewWeek || $0.isNewDistrict }),
    Binding([.setup], [.up, .character("k")], .moveUp, "Up", .move),
    Binding([.setup], [.down, .character("j")], .moveDown, "Down", .move),
    Binding(
      [.setup], [.right, .character("l"), .tab], .moveRight, "Into the section, then into the parts of the entry", .move
    ),
    Binding([.setup], [.left, .character("h"), .backTab], .moveLeft, "Back to what it is a part of", .move),
    Binding([.setup], [.pageUp], .pageUp, "A page up", .move),
    Binding([.setup], [.pageDown], .pageDown, "A page down", .move),
    Binding([.setup], [.home], .moveToStart, "To the first row", .move),
    Binding([.setup], [.end], .moveToEnd, "To the last row", .move),
    Binding([.setup], [.escape], .cancel, hint: "back", "Back, and at last to the week", .look),
    Binding(
      [.setup], [.character("I")], .openImport, hint: "import", "Import a spreadsheet or a calendar", .staff),
    Binding([.setup], [.character("E")], .openSetup, "Back to the week", .look),
    Binding([.setup], [.character("1")], .showBoard, "The board", .look),
    Binding([.setup], [.character("2")], .showOfficers, "The officers", .look),
    Binding([.setup], [.character("3")], .showProblems, "Gaps and violations", .look),
    Binding([.setup], [.character("4")], .showTotals, "The totals", .look),
    Binding([.setup], [.character("5")], .showCampus, "One campus's week", .look),
    Binding([.setup], [.character("6")], .showMap, "The map", .look),
    Binding([.setup], [.character("m")], .messages, "Read the messages again", .program),
    Binding([.setup], [.character("?"), .function(1)], .help, hint: "help", "This help", .program),
    Binding(
      [.setup], [.character("q"), .ctrl("c")], .quit, hint: "quit", "Quit; asks where something is unsaved", .program),
  ]

  private static let form: [Binding] = [
    Binding(
      [.form], [.enter], .accept, hint: "choose or next", "Choose a value or paint a week, else the next line", .staff),
    Binding([.form], [.ctrl("s"), .function(2)], .keepForm, hint: "keep", "Keep the entry as typed", .staff),
    Binding(
      [.form], [.escape, .ctrl("c")], .cancel, hint: "forget", "Close the form; twice where something was typed",
      .program),
    Binding([.form], [.down, .tab], .moveDown, hint: "next", "The next line", .move),
    Binding([.form], [.up, .backTab], .moveUp, "The line before", .move),
    Binding([.form], [.left], .moveLeft, "One character to the left", .move),
    Binding([.form], [.right], .moveRight, "One character to the right", .move),
    Binding([.form], [.home, .ctrl("a")], .moveToStart, "To the start of the text", .move),
    Binding([.form], [.end, .ctrl("e")], .moveToEnd, "To the end of the text", .move),
    Binding([.form], [.pageUp], .pageUp, "A page up", .move),
    Binding([.form], [.pageDown], .pageDown, "A page down", .move),
    Binding([.form], [.delete, .ctrl("d")], .eraseForward, "Erase the character under the cursor", .staff),
    Binding([.form], [.ctrl("n")], .insertLineEnd, "Begin a new line within the text", .staff),
    Binding([.form, .choices], [.function(1)], .help, hint: "help", "Help", .program),
  ]

  private static let choices: [Binding] = [
    Binding([.choices], [.enter], .accept, hint: "choose", "Take what is chosen", .staff),
    Binding(
      [.choices], [.tab], .toggle, hint: "mark (or Space)", "Mark several; Space does it too", .staff,
      when: { $0.setup.picker?.isList == true }),
    Binding(
      [.choices], [.escape, .ctrl("c")], .cancel, hint: "back", "Back to the form, which stays as it is", .program),
    Binding([.choices], [.up], .moveUp, "Up", .move),
    Binding([.choices], [.down], .moveDown, "Down", .move),
    Binding([.choices], [.pageUp], .pageUp, "A page up", .move),
    Binding([.choices], [.pageDown], .pageDown, "A page down", .move),
    Binding([.choices], [.home], .moveToStart, "To the first row", .move),
    Binding([.choices], [.end], .moveToEnd, "To the last row", .move),
  ]

  private static let painter: [Binding] = [
    Binding([.painter], [.enter], .accept, hint: "take", "Take it into the form", .staff),
    Binding(
      [.painter], [.character(" "), .character("x")], .toggle, hint: "paint", "Paint or clear the marked stretch",
      .staff),
    Binding(
      [.painter], [.shiftRight, .character("L")], .extendRight, hint: "mark", "Mark one column more to the right",
      .staff),
    Binding(
      [.painter], [.character("c")], .copyDay, hint: "copy day", "Give Monday to Friday the windows of this day",
      .staff),
    Binding([.painter], [.character("d"), .delete], .clearDay, hint: "clear", "Clear the day", .staff),
    Binding(
      [.painter], [.escape, .ctrl("c")], .cancel, hint: "back", "Back to the form, which stays as it is", .program),
    Binding([.painter], [.character("+")], .finer, hint: "finer", "Less time to a column, down to five minutes", .look),
    Binding([.painter], [.shiftLeft, .character("H")], .extendLeft, "Mark one column more to the left", .staff),
    Binding([.painter], [.character("-")], .coarser, "More time to a column", .look),
    Binding([.painter], [.up, .character("k")], .moveUp, "The day before", .move),
    Binding([.painter], [.down, .character("j")], .moveDown, "The next day", .move),
    Binding([.painter], [.left, .character("h")], .moveLeft, "One column earlier", .move),
    Binding([.painter], [.right, .character("l")], .moveRight, "One column later", .move),
    Binding([.painter], [.home], .moveToStart, "To the start of the day", .move),
    Binding([.painter], [.end], .moveToEnd, "To the end of the day", .move),
    Binding([.painter], [.character("?"), .function(1)], .help, hint: "help", "Help", .program),
  ]

  private static let removal: [Binding] = [
    Binding(
      [.removal], [.character("r")], .chooseRemove, hint: "remove all of it", "Remove it, and do all that is listed",
      .staff),
    Binding([.removal], [.enter], .accept, "Keep it; nothing happens", .program),
    Binding([.removal], [.escape, .ctrl("c")], .cancel, hint: "keep it", "Keep it; nothing happens", .program),
    Binding([.removal], [.up, .character("k")], .moveUp, "Up", .move),
    Binding([.removal], [.down, .character("j")], .moveDown, "Down", .move),
    Binding([.removal], [.pageUp], .pageUp, "A page up", .move),
    Binding([.removal], [.pageDown], .pageDown, "A page down", .move),
    Binding([.removal], [.home], .moveToStart, "To the first row", .move),
    Binding([.removal], [.end], .moveToEnd, "To the last row", .move),
    Binding([.removal], [.function(1)], .help, "Help", .program),
  ]
}
