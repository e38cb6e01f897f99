import Staffing

/// The edits that were found in a journal, and what is to become of them.
struct RecoveryDialog: Hashable, Sendable {
  let recovery: Recovery
  var cursor = ListCursor()
}

// A week that someone else has open, and edits that were not saved.
extension State {
  /// Asks what has to be answered before the week is edited.
  mutating func askBeforeEditing(_ opened: OpenedWeek) {
    guard !options.isReadOnly else { return }
    if let holder = opened.holder {
      dialogs.append(.confirm(Confirmation(question: .lockedBy(holder))))
    } else if let recovery = opened.recovery {
      var dialog = RecoveryDialog(recovery: recovery)
      // What was done last is what is remembered best.
      dialog.cursor.choose(recovery.records.count - 1, of: recovery.records.count, page: dialogPage)
      dialogs.append(.recovery(dialog))
    }
  }

  mutating func answerLock(_ command: Command) -> [Effect] {
    if command == .chooseTakeOver { return [.takeOver(monday)] }
    options.isReadOnly = true
    say("This week can be looked at, not changed: it is open elsewhere.")
    return []
  }

  mutating func answer(_ command: Command, to dialog: RecoveryDialog) -> [Effect] {
    let recovery = dialog.recovery
    if command == .chooseRecover {
      guard !recovery.records.isEmpty else {
        warn("There is nothing to recover: d discards the journal, o leaves it as it is.")
        return []
      }
      dialogs.removeLast()
      recover(recovery)
      return []
    }
    dialogs.removeLast()
    if command == .chooseDiscard {
      say("Discarded \(counted(recovery.records.count, "edit")).")
      return [.discardJournal]
    }
    options.isReadOnly = true
    say("This week can be looked at, not changed; the edits that were not saved stay for later.")
    return [.leaveToOthers]
  }

  private mutating func recover(_ recovery: Recovery) {
    let refused = document.recover(recovery.records)
    board.regroup(document)
    problems.refresh(document)
    for text in [recovery.problem].compactMap(\.self) + refused { keep(Message(text: text, kind: .warning)) }
    let count = recovery.records.count - refused.count
    if refused.isEmpty, recovery.problem == nil {
      say("Recovered \(counted(count, "edit")); they are not saved yet.")
    } else {
      let losses = refused.isEmpty ? "" : ", \(refused.count) no longer fit"
      warn("Recovered \(counted(count, "edit"))\(losses); m says more.")
    }
  }
}
