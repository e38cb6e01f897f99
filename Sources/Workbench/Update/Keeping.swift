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
        let (discard, keep) = (keyName(.chooseDiscard, in: .recovery), keyName(.cancel, in: .recovery))
        warn("There is nothing to recover: \(discard) discards the journal, \(keep) leaves it as it is.")
        return []
      }
      dialogs.removeLast()
      recover(recovery)
      // Who makes the district's edits again has its setup from now on.
      return recovery.records.contains { $0.edit.changesDistrict } ? [.lockDistrict(force: false)] : []
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
    let old = plan
    let refused = document.recover(recovery.records)
    rebuildViews(since: old)
    // A form without a name was opened before there was one.
    if !plan.district.name.isEmpty { setup.form = nil }
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

// The district, which programs that have different weeks open share.
extension State {
  /// Whether the district may be changed; says so where it may not.
  mutating func mayEditSetup() -> Bool {
    guard setup.isForeign, !options.isReadOnly else { return mayEdit() }
    warn("The setup can be looked at, not changed: it is open elsewhere.")
    return false
  }

  /// The setup is ours, or `holder` has it.
  mutating func endDistrictLock(_ holder: String?) -> [Effect] {
    setup.isForeign = holder != nil
    if let holder { dialogs.append(.confirm(Confirmation(question: .setupLockedBy(holder)))) }
    return []
  }

  mutating func answerSetupLock(_ command: Command) -> [Effect] {
    if command == .chooseTakeOver { return [.lockDistrict(force: true)] }
    say("The setup can be looked at, not changed: it is open elsewhere.")
    return []
  }
}
