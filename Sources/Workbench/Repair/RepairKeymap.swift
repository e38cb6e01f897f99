import TerminalKit

extension Keymap {
  /// Absences and repairs: the keys of the views and of their dialogs.
  static let absences: [Binding] = [
    Binding(
      views, [.character("A")], .markAbsence, hint: "absent",
      "Mark an absence: sick, court, training, leave; or take it back",
      .staff),
    Binding(
      views, [.character("F")], .repair, hint: "repair",
      "Repair with few changes: what each number of changes leaves open, and who could come", .staff),
    Binding(
      views, [.character("K")], .changeDay,
      "Change a school day: closed, early release, two hours later, half a day, other bells", .week),
    Binding([.calendar], [.enter], .accept, hint: "change", "Change the day, as one edit", .staff),
    Binding([.calendar], [.right], .moveRight, hint: "next choice", "The next day or choice", .staff),
    Binding([.calendar], [.left], .moveLeft, "The day or choice before", .staff),
    Binding([.calendar], [.escape, .ctrl("c")], .cancel, hint: "close", "Close; nothing is changed", .program),
    Binding(
      [.fates], [.enter, .escape, .ctrl("c"), .character("q")], .cancel, hint: "close", "Close the list", .program),
    Binding(
      [.absence], [.enter], .accept, hint: "go on", "Choose the officer; then mark the absence", .staff),
    Binding(
      [.absence], [.delete], .liftAbsence, hint: "take back",
      "Take the chosen absence back; its visits are given back", .staff, when: { $0.isAbsenceChosen }),
    Binding([.absence], [.right], .moveRight, hint: "change", "The next day or reason", .staff),
    Binding([.absence], [.left], .moveLeft, "The day or reason before", .staff),
    Binding([.absence], [.escape, .ctrl("c")], .cancel, hint: "close", "Back to the officers, then close", .program),
    Binding([.repair], [.enter], .accept, hint: "take", "Take the chosen row, as one edit", .staff),
    Binding(
      [.repair], [.character(" "), .character("v")], .lookAtRepair, hint: "look",
      "Look at the chosen row on the board before it is taken", .look),
    Binding([.repair], [.character("Y")], .copyText, hint: "copy calls", "Copy the call list, by the terminal", .look),
    Binding(
      [.repair], [.character("w")], .writeCalls, hint: "write calls", "Write the call list to a file in the folder",
      .look),
    Binding(
      [.repair], [.escape, .ctrl("c"), .character("q")], .cancel, hint: "close", "Close; nothing is done", .program),
    Binding([.looking], [.enter], .accept, hint: "take it", "Take the repair, as one edit", .staff),
    Binding([.looking], [.escape, .ctrl("c"), .character("q")], .cancel, hint: "back", "Back to the list", .program),
    Binding([.looking], [.up, .character("k")], .moveUp, "Up", .move),
    Binding([.looking], [.down, .character("j")], .moveDown, "Down", .move),
    Binding([.looking], [.left, .character("h")], .moveLeft, "One period earlier", .move),
    Binding([.looking], [.right, .character("l")], .moveRight, "One period later", .move),
    Binding([.looking], [.pageUp], .pageUp, "A page up", .move),
    Binding([.looking], [.pageDown], .pageDown, "A page down", .move),
    Binding([.looking], [.home], .moveToStart, "To the day's first period, then the week's", .move),
    Binding([.looking], [.end], .moveToEnd, "To the day's last period, then the week's", .move),
    Binding([.looking], [.tab], .nextGap, hint: "gap", "Go to the next gap", .move),
    Binding([.looking], [.backTab], .previousGap, "Go to the previous gap", .move),
    Binding([.looking, .repair, .fates], [.character("?"), .function(1)], .help, hint: "help", "Help", .program),
    Binding([.absence, .calendar], [.function(1)], .help, hint: "help", "Help", .program),
  ]
}

extension State {
  /// Whether the chosen row of the absence dialog is one that can be taken back.
  var isAbsenceChosen: Bool {
    guard case .absence(let dialog) = dialogs.last, dialog.form == nil, case .absence = dialog.chosen else {
      return false
    }
    return true
  }
}
