import Staffing

// The week's file when someone else has changed it.
extension State {
  /// The program saw by itself that the file is another: what can be joined without asking is, the rest waits for the
  /// user.
  mutating func noticeOutside(_ change: OutsideChange) -> [Effect] {
    switch change {
    case .changed(let base, let theirs):
      let diff = WeekDiff(from: base, to: theirs)
      if diff.isEmpty { return adopt() }
      if !isUnsaved, dialogs.isEmpty, fill == nil, !setup.isOpen { return takeOver(base, theirs) }
      outside = change
      warn(
        "\(weekFileName) changed on disk, \(counted(diff.counts.total, "change")): "
          + "\(keyName(.compareWithFile)) shows and joins them.")
    case .deleted:
      outside = change
      warn("\(weekFileName) was deleted by someone else; saving writes it anew.")
    case .unreadable(let sentence):
      outside = change
      report(sentence)
    }
    return []
  }

  /// What was found in the file when the user asked, or when it could not be saved.
  mutating func compareOutside(_ change: OutsideChange) -> [Effect] {
    let saves = isSaveStopped
    isSaveStopped = false
    switch change {
    case .changed(let base, let theirs):
      let merge = WeekMerge(base: base, ours: week, theirs: theirs, plan: plan)
      if merge.theirs.isEmpty, merge.conflicts.isEmpty {
        return adopt() + (saves ? saveAgain() : [])
      }
      if !isUnsaved, fill == nil { return takeOver(base, theirs) }
      // Whoever leaves the dialog is reminded.
      outside = change
      dialogs.append(.merge(MergeDialog(merge: merge, theirs: theirs, saves: saves)))
      return []
    case .deleted, .unreadable:
      if case .unreadable(let sentence) = change { report(sentence) }
      outside = change
      dialogs.append(.confirm(Confirmation(question: .changedOnDisk)))
      return []
    }
  }

  /// Nobody else's change is left to be joined.
  private mutating func adopt() -> [Effect] {
    outside = nil
    return [.adoptFile(document.setup)]
  }

  /// Without edits of one's own there is nothing to ask.
  private mutating func takeOver(_ base: Week, _ theirs: Week) -> [Effect] {
    let count = WeekDiff(from: base, to: theirs).counts.total
    guard join(theirs, named: "changes of \(weekFileName) by someone else") else { return [] }
    document.markSaved(document.history.weekRevision)
    isNewWeek = false
    say(
      "\(weekFileName) changed on disk: \(counted(count, "change")) taken over; "
        + "\(keyName(.undo)) takes them back.")
    return adopt()
  }

  private mutating func join(_ week: Week, named name: String) -> Bool {
    let old = plan
    do throws(EditRefusal) {
      try document.join(week, name: name)
      rebuildViews(since: old)
      board.regroup(document)
      problems.refresh(document)
      return true
    } catch {
      report("\(name): not possible, \(error.sentence).")
      return false
    }
  }

  // MARK: The dialog

  /// Whether the row under the cursor wants a side to be chosen.
  var isConflictChosen: Bool {
    guard case .merge(let dialog) = dialogs.last else { return false }
    return dialog.sides.indices.contains(dialog.cursor.selected)
  }

  /// Takes one side of the conflict under the cursor.
  mutating func chooseSide(_ side: WeekMerge.Side, in dialog: MergeDialog) {
    var chosen = dialog
    guard chosen.choose(side) else { return }
    replaceDialog(with: .merge(chosen))
  }

  /// Joins both weeks, once every conflict is decided.
  mutating func accept(_ dialog: MergeDialog) -> [Effect] {
    guard let joined = dialog.joined else {
      var moved = dialog
      moved.cursor.choose(dialog.firstUndecided ?? 0, of: dialog.rows.count, page: dialogPage)
      replaceDialog(with: .merge(moved))
      warn("Choose a side of each conflict first: ← yours, → the file's.")
      return []
    }
    dialogs.removeLast()
    guard join(joined, named: "joined with \(weekFileName)") else { return [] }
    var effects = adopt()
    say("Joined with \(weekFileName): \(counted(dialog.rows.count, "change")) by someone else.")
    if WeekDiff(from: dialog.theirs, to: week).isEmpty {
      // The file holds just this.
      document.markSaved(document.history.weekRevision)
      return effects + carryOutSequel()
    }
    if dialog.saves { effects += requestSave(then: sequel) }
    return effects
  }

  /// Leaves the dialog by another way out: a copy, the file as it is, or the week over it.
  mutating func leaveMerge(_ command: Command) -> [Effect] {
    dialogs.removeLast()
    if command == .chooseOverwrite || command == .chooseCopy {
      if command == .chooseOverwrite { outside = nil }
      return requestSave(then: sequel, command == .chooseCopy ? .asCopy : .overwriting)
    }
    sequel = nil
    if command == .chooseReload { return [.reload(monday)] }
    warn("Not joined: the file changed on disk, and your edits are here only.")
    return []
  }
}
