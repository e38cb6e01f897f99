import TerminalKit

extension Keymap {
  /// The keys of dialogs.
  static let dialogs: [Binding] = filling + choosing + exchange + listKeys + textKeys + leaving + keeping

  private static let lists: [Context] = [
    .fill, .assign, .explain, .visits, .find, .weeks, .newWeek, .whatIf, .publish, .palette, .undoList, .help,
    .messages,
    .leaving, .conflict, .merge, .recovery, .locked, .sheets, .importing, .exporting, .absence, .repair, .calendar,
    .fates,
  ]
  private static let withoutText = lists.filter { !$0.takesText }
  private static let textual = Context.allCases.filter(\.takesText)

  private static let filling: [Binding] = [
    Binding([.fill], [.enter], .accept, hint: "begin", "Begin to fill, in the background", .staff),
    Binding(
      [.fill], [.right, .character("l"), .character(" ")], .moveRight, hint: "change", "The next choice", .staff),
    Binding([.fill], [.left, .character("h")], .moveLeft, "The choice before", .staff),
    Binding(
      [.fill], [.escape, .ctrl("c"), .character("q")], .cancel, hint: "close", "Close; nothing is filled", .program),
    Binding([.fill], [.character("?"), .function(1)], .help, hint: "help", "Help", .program),
    Binding([.filling], [.enter], .takeFill, hint: "take it", "Take the best roster so far, as one edit", .staff),
    Binding([.filling], [.escape], .cancel, hint: "leave as it was", "Stop; the week stays as it was", .staff),
    Binding(
      [.filling], [.character("f")], .hideFill, hint: "hide",
      "Go on in the background; the key of 'fill' shows it again", .look),
    Binding(
      [.filling], [.character("w")], .studyLimits, hint: "why not more",
      "Why no more gaps can be closed: what three small changes are worth", .look,
      when: { $0.fill?.stopped != nil && $0.fill?.limits == nil }),
    Binding([.filling], [.character("?"), .function(1)], .help, hint: "help", "This help", .program),
  ]

  private static let choosing: [Binding] = [
    Binding([.assign], [.enter], .accept, hint: "assign", "Assign the officer; twice where a rule stops them", .staff),
    Binding([.explain], [.enter], .accept, hint: "do it", "Do what the chosen row says", .staff),
    Binding([.visits], [.enter], .accept, hint: "choose", "Choose the visit", .staff),
    Binding([.find], [.enter], .accept, hint: "go there", "Go to the campus or the officer", .look),
    Binding(
      [.weeks], [.enter], .accept, hint: "open", "Open the week; one without a file asks what it is made from", .week),
    Binding([.weeks], [.left], .moveLeft, "The week before", .move),
    Binding([.weeks], [.right], .moveRight, "The next week", .move),
    Binding([.newWeek], [.enter], .accept, hint: "make", "Make the week so; nothing is saved yet", .week),
    Binding([.whatIf], [.enter], .accept, hint: "look", "Look what the chosen change would do", .look),
    Binding([.template], [.enter], .accept, hint: "keep", "Keep the week under the name", .week),
    Binding([.note], [.enter], .accept, hint: "keep", "Keep the note; without a text the visit has none", .staff),
    Binding([.publish], [.enter], .accept, hint: "publish", "Sign the week off as it is, and save it", .week),
    Binding([.publish], [.character("Y")], .copyText, hint: "copy notice", "Copy the notice of changes", .week),
    Binding([.palette], [.enter], .accept, hint: "do it", "Carry out the chosen command", .program),
    Binding([.undoList], [.enter], .accept, hint: "go there", "Undo or redo all up to the chosen edit", .staff),
    Binding([.help], [.enter], .accept, hint: "do it", "Do what the chosen line says", .program),
    Binding([.filter], [.enter], .accept, hint: "keep", "Keep the filter", .look),
    Binding([.merge], [.enter], .accept, hint: "join", "Join both; each conflict needs a side", .week),
    Binding([.leaving, .conflict, .locked], [.enter], .accept, hint: "choose", "Choose the answer", .program),
    Binding([.messages], [.enter, .character("m"), .character("q")], .cancel, "Close the messages", .program),
    Binding(
      [.assign, .explain, .find, .whatIf, .palette, .help], [.escape, .ctrl("c")], .cancel, hint: "close",
      "Clear what was typed, then close",
      .program),
    Binding([.undoList], [.character("H"), .character("q")], .cancel, "Close the list", .program),
    Binding(
      [.weeks, .newWeek, .template, .note, .visits, .publish, .undoList, .messages], [.escape, .ctrl("c")], .cancel,
      hint: "close", "Close", .program),
    Binding([.filter], [.escape, .ctrl("c")], .cancel, hint: "show all", "Show all rows again", .look),
  ]

  private static let exchange: [Binding] = [
    Binding([.sheets], [.enter], .accept, hint: "read", "Read the chosen file, or the path that was typed", .week),
    Binding([.sheets], [.right], .moveRight, hint: "what it holds", "The next kind of entries", .week),
    Binding([.sheets], [.left], .moveLeft, "The kind of entries before", .week),
    Binding(
      [.importing], [.enter], .accept, hint: "take", "Take the rows, as one edit; twice where some are refused", .week),
    Binding(
      [.importing], [.tab, .backTab], .nextSection, hint: "columns, rows", "From the columns to the rows and back",
      .move),
    Binding(
      [.importing], [.right], .moveRight, hint: "field", "The next field for the column", .week,
      when: { $0.isColumnChosen }),
    Binding(
      [.importing], [.left], .moveLeft, "The field before, for the column", .week, when: { $0.isColumnChosen }),
    Binding([.exporting], [.enter], .accept, hint: "write", "Write the file, in the background", .week),
    Binding([.exporting], [.right], .moveRight, hint: "change", "The next choice", .week),
    Binding([.exporting], [.left], .moveLeft, "The choice before", .week),
    Binding(
      [.sheets, .importing, .exporting], [.escape, .ctrl("c")], .cancel, hint: "close", "Close; nothing happens",
      .program),
  ]

  private static let listKeys: [Binding] = [
    Binding(lists, [.up], .moveUp, "Up", .move),
    Binding(lists, [.down], .moveDown, "Down", .move),
    Binding(
      [.merge], [.left, .character("h")], .moveLeft, hint: "yours", "Take your side of the conflict", .week,
      when: { $0.isConflictChosen }),
    Binding(
      [.merge], [.right, .character("l")], .moveRight, hint: "the file's", "Take the file's side of the conflict",
      .week,
      when: { $0.isConflictChosen }),
    Binding(withoutText, [.character("k")], .moveUp, "Up", .move),
    Binding(withoutText, [.character("j")], .moveDown, "Down", .move),
    Binding(lists, [.pageUp], .pageUp, "A page up", .move),
    Binding(lists, [.pageDown], .pageDown, "A page down", .move),
    Binding(lists, [.home], .moveToStart, "To the first row", .move),
    Binding(lists, [.end], .moveToEnd, "To the last row", .move),
  ]

  private static let textKeys: [Binding] = [
    Binding(textual, [.backspace], .eraseCharacter, "Erase the last character", .look),
    Binding(textual, [.ctrl("u")], .eraseText, "Erase all that was typed", .look),
    Binding(
      [
        .assign, .explain, .find, .weeks, .template, .note, .whatIf, .palette, .filter, .sheets, .importing, .exporting,
      ],
      [.function(1)], .help, hint: "help", "Help", .program),
    Binding(
      [.visits, .newWeek, .publish, .undoList, .messages, .leaving, .conflict, .merge, .recovery, .locked],
      [.character("?"), .function(1)], .help,
      hint: "help", "Help", .program),
  ]

  private static let leaving: [Binding] = [
    Binding([.leaving], [.character("s")], .chooseSave, hint: "save", "Save, then go on", .week),
    Binding([.leaving], [.character("d")], .chooseDiscard, hint: "discard", "Go on; the unsaved edits are lost", .week),
    Binding(
      [.conflict], [.character("m")], .chooseJoin, hint: "join", "Join both districts", .week,
      when: { $0.canJoinDistricts }),
    Binding([.conflict, .merge], [.character("c")], .chooseCopy, hint: "copy", "Save under another name", .week),
    Binding(
      [.conflict, .merge], [.character("r")], .chooseReload, hint: "reload", "Read the file; the edits are lost", .week),
    Binding([.conflict, .merge], [.character("w")], .chooseOverwrite, hint: "overwrite", "Write over the file", .week),
    Binding(
      [.leaving, .conflict, .merge], [.escape, .ctrl("c")], .cancel, hint: "back", "Back to the week; nothing happens",
      .program
    ),
  ]

  private static let keeping: [Binding] = [
    Binding(
      [.recovery], [.character("r"), .enter], .chooseRecover, hint: "recover",
      "Make the edits again; nothing is saved yet",
      .week),
    Binding([.recovery], [.character("d")], .chooseDiscard, hint: "discard", "Forget the edits for good", .week),
    Binding(
      [.recovery], [.character("o"), .escape, .ctrl("c")], .cancel, hint: "only look",
      "Look at the week as the file has it; the edits stay for later", .week),
    Binding(
      [.locked], [.character("o")], .chooseReadOnly, hint: "only look", "Look at the week, change nothing", .week),
    Binding([.locked], [.character("t")], .chooseTakeOver, hint: "take over", "Have the week all the same", .week),
    Binding(
      [.locked], [.escape, .ctrl("c")], .cancel, hint: "only look", "Look at the week, change nothing", .program),
  ]
}
