import Staffing

// What keys do in the dialog in front.
extension State {
  /// How many rows a dialog's list shows.
  var dialogPage: Int { DialogBox(size).page }

  /// How many rows the list of `dialog` shows.
  private func page(of dialog: Dialog) -> Int {
    guard case .importing(let importing) = dialog else { return dialogPage }
    return importPage(importing)
  }

  mutating func replaceDialog(with dialog: Dialog) {
    dialogs[dialogs.count - 1] = dialog
  }

  mutating func run(_ command: Command, in dialog: Dialog) -> [Effect] {
    switch command {
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveToStart, .moveToEnd: move(command, in: dialog)
    case .cancel: return cancel(dialog)
    case .accept: return accept(dialog)
    case .eraseCharacter, .eraseText: erase(command, in: dialog)
    case .chooseSave, .chooseDiscard, .chooseOverwrite, .chooseCopy, .chooseJoin, .chooseReload, .chooseRecover,
      .chooseReadOnly,
      .chooseTakeOver:
      if case .confirm(let confirmation) = dialog { return answer(command, to: confirmation.question) }
      if case .recovery(let recovery) = dialog { return answer(command, to: recovery) }
      if case .merge = dialog { return leaveMerge(command) }
    case .moveLeft, .moveRight:
      if case .weeks(let chooser) = dialog {
        _ = moveInWeeks(command, chooser)
      } else if case .merge(let merge) = dialog {
        chooseSide(command == .moveLeft ? .ours : .theirs, in: merge)
      } else if case .importing(let importing) = dialog {
        return changeField(in: importing, by: command == .moveRight ? 1 : -1)
      } else {
        change(dialog, by: command == .moveRight ? 1 : -1)
      }
    case .liftAbsence: if case .absence(let absence) = dialog { liftAbsence(absence) }
    case .lookAtRepair: if case .repair(let repair) = dialog { look(at: repair) }
    case .writeCalls: if case .repair(let repair) = dialog { return writeCalls(repair) }
    case .copyText:
      if case .publish = dialog { return copyNotice() }
      if case .repair(let repair) = dialog { return copyCalls(repair) }
    case .help: dialogs.append(.help(HelpDialog(context: dialog.context, options, isInTour: tour != nil)))
    case .nextSection:
      if case .importing(let importing) = dialog { changePart(of: importing) }
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .fill, .takeFill, .hideFill, .studyLimits, .nextGap, .previousGap, .mark, .markRows, .pickCampus, .extendLeft,
      .extendRight, .extendUp, .extendDown, .copyTour, .copyWholeDay, .paste, .pasteEverywhere, .explain, .assign,
      .publish, .keepTemplate, .whatIf, .markAbsence, .repair, .changeDay, .skipStep, .remove, .removeDay, .endEarlier,
      .endLater, .startEarlier, .startLater, .lock, .note, .earlier, .later,
      .handOver, .postFullTimeOfficers, .undo, .redo, .save, .compareWithFile, .goToWeek, .find, .findNext,
      .findPrevious, .filter,
      .filterGaps, .showBoard, .showOfficers, .showProblems, .showTotals, .showCampus, .showMap, .nextDay, .previousDay,
      .previousSection, .arrange, .filterLevel, .filterDay, .filterWeight, .zoomIn, .zoomOut, .nextTour,
      .zoom, .jump, .palette, .undoList, .messages, .quit, .openSetup, .openImport, .openExport, .addEntry, .openParts,
      .moveEarlier, .moveLater,
      .keepForm,
      .eraseForward, .insertLineEnd, .toggle, .copyDay, .clearDay, .finer, .coarser, .chooseRemove:
      break
    }
    return []
  }

  // MARK: Moving

  private mutating func move(_ command: Command, in dialog: Dialog) {
    if case .weeks(let chooser) = dialog, moveInWeeks(command, chooser) { return }
    guard var cursor = dialog.cursor else {
      // While the filter is typed, the arrows move in the view behind it.
      move(command)
      return
    }
    cursor.move(command, of: rowCount(of: dialog), page: page(of: dialog))
    var moved = dialog
    moved.cursor = cursor
    if case .assign(var assign) = moved {
      assign.isArmed = false
      moved = .assign(assign)
    }
    replaceDialog(with: moved)
  }

  /// Scrolls the list of the dialog in front so that its cursor is in sight.
  mutating func scrollDialog() {
    guard var dialog = dialogs.last, var cursor = dialog.cursor else { return }
    cursor.choose(cursor.selected, of: rowCount(of: dialog), page: page(of: dialog))
    dialog.cursor = cursor
    replaceDialog(with: dialog)
  }

  /// How many rows the dialog's list has.
  func rowCount(of dialog: Dialog) -> Int {
    switch dialog {
    case .fill: FillDialog.Row.allCases.count
    case .assign(let dialog): dialog.shown.count
    case .assignAll(let dialog): dialog.shown.count
    case .explain(let dialog): dialog.shown.count
    case .visits(let chooser): chooser.visits.count
    case .find(let dialog): dialog.matches.count
    case .weeks(let chooser): chooser.rows.count
    case .newWeek(let dialog): dialog.sources.count
    case .whatIf(let dialog): dialog.shown.count
    case .palette(let palette): palette.matches.count
    case .undoList: document.history.steps.count + 1
    case .help(let help): help.lines.count
    case .messages: log.count
    case .confirm(let confirmation): confirmation.answers.count
    case .recovery(let dialog): dialog.recovery.records.count
    case .merge(let dialog): dialog.rows.count
    case .sheets(let chooser): chooser.shown.count
    case .importing(let dialog): dialog.count
    case .exporting: ExportDialog.Row.allCases.count
    case .publish(let dialog): dialog.rows.count
    case .filter, .template, .note: 0
    case .absence(let dialog): dialog.form == nil ? dialog.shown.count : AbsenceForm.Line.allCases.count
    case .repair(let dialog): dialog.rows.count
    case .calendar: CalendarDialog.Line.allCases.count
    case .fates(let dialog): dialog.fates.count
    }
  }

  /// Chooses another value of the row under the cursor.
  private mutating func change(_ dialog: Dialog, by step: Int) {
    if case .fill(var fill) = dialog {
      fill.change(by: step)
      replaceDialog(with: .fill(fill))
    } else if case .sheets(var chooser) = dialog {
      chooser.change(by: step)
      replaceDialog(with: .sheets(chooser))
    } else if case .exporting(var export) = dialog {
      export.change(by: step)
      replaceDialog(with: .exporting(export))
    }
    if case .absence(var absence) = dialog {
      absence.form?.change(by: step, near: today)
      return replaceDialog(with: .absence(absence))
    }
    if case .calendar(var calendar) = dialog {
      calendar.change(by: step, near: monday)
      replaceDialog(with: .calendar(calendar))
    }
  }

  // MARK: Typing

  /// Adds `text` to what was typed in the dialog in front.
  mutating func type(_ text: String) {
    if dialogs.isEmpty, setup.isOpen { return typeInSetup(text) }
    if case .absence(var absence) = dialogs.last, absence.form != nil {
      absence.form?.type(text)
      return replaceDialog(with: .absence(absence))
    }
    if case .calendar(var calendar) = dialogs.last {
      calendar.changeText({ $0.type(text) }, replacing: true)
      return replaceDialog(with: .calendar(calendar))
    }
    changeText { $0.type(text) }
  }

  private mutating func erase(_ command: Command, in dialog: Dialog) {
    if case .absence(var absence) = dialogs.last, absence.form != nil {
      absence.form?.erase(all: command == .eraseText)
      return replaceDialog(with: .absence(absence))
    }
    if case .calendar(var calendar) = dialogs.last {
      calendar.changeText(
        { field in if command == .eraseText { field.text = "" } else { field.eraseCharacter() } }, replacing: false)
      return replaceDialog(with: .calendar(calendar))
    }
    changeText { field in
      if command == .eraseText { field.text = "" } else { field.eraseCharacter() }
    }
  }

  private mutating func changeText(_ change: (inout TextField) -> Void) {
    switch dialogs.last {
    case .assign(var dialog):
      change(&dialog.filter)
      dialog.isArmed = false
      let matcher = Matcher(dialog.filter.text)
      dialog.shown = dialog.candidates.indices.filter { matcher.matches(plan[dialog.candidates[$0].officer].name) }
      dialog.cursor = ListCursor()
      replaceDialog(with: .assign(dialog))
    case .assignAll(var dialog):
      change(&dialog.filter)
      let matcher = Matcher(dialog.filter.text)
      dialog.shown = dialog.candidates.indices.filter { matcher.matches(plan[dialog.candidates[$0].officer].name) }
      dialog.cursor = ListCursor()
      replaceDialog(with: .assignAll(dialog))
    case .explain(var dialog):
      change(&dialog.filter)
      filter(&dialog)
      replaceDialog(with: .explain(dialog))
    case .find(var dialog):
      change(&dialog.field)
      dialog.matches = matches(dialog.field.text)
      dialog.cursor = ListCursor()
      replaceDialog(with: .find(dialog))
    case .weeks(var chooser):
      change(&chooser.field)
      if !chooser.field.text.isEmpty { chooser.cursor = ListCursor() }
      fill(&chooser)
      replaceDialog(with: .weeks(chooser))
    case .whatIf(var dialog):
      change(&dialog.field)
      filter(&dialog)
      replaceDialog(with: .whatIf(dialog))
    case .template(var dialog):
      change(&dialog.field)
      replaceDialog(with: .template(dialog))
    case .note(var dialog):
      change(&dialog.field)
      replaceDialog(with: .note(dialog))
    case .palette(var palette):
      change(&palette.field)
      palette.search()
      replaceDialog(with: .palette(palette))
    case .help(var help):
      change(&help.field)
      help.cursor = ListCursor()
      replaceDialog(with: .help(help))
    case .sheets(var chooser):
      change(&chooser.field)
      chooser.cursor = ListCursor()
      replaceDialog(with: .sheets(chooser))
    case .importing(var dialog) where dialog.reading?.question != nil:
      change(&dialog.whose)
      replaceDialog(with: .importing(dialog))
    case .exporting(var dialog):
      dialog.changePath(change)
      replaceDialog(with: .exporting(dialog))
    case .absence(var dialog):
      change(&dialog.filter)
      filter(&dialog)
      replaceDialog(with: .absence(dialog))
    case .filter:
      var field = TextField(text: viewFilter)
      change(&field)
      setViewFilter(field.text)
    case nil, .fill, .visits, .newWeek, .publish, .undoList, .messages, .confirm, .merge, .recovery, .importing,
      .repair, .calendar, .fates:
      break
    }
  }

  // MARK: Leaving a dialog

  /// Clears what was typed to filter a list, else closes the dialog.
  private mutating func cancel(_ dialog: Dialog) -> [Effect] {
    switch dialog {
    case .assign(let assign) where !assign.filter.text.isEmpty: changeText { $0.text = "" }
    case .assignAll(let assign) where !assign.filter.text.isEmpty: changeText { $0.text = "" }
    case .explain(let explain) where !explain.filter.text.isEmpty: changeText { $0.text = "" }
    case .sheets(let chooser) where !chooser.field.text.isEmpty: changeText { $0.text = "" }
    case .find(let find) where !find.field.text.isEmpty: changeText { $0.text = "" }
    case .whatIf(let dialog) where !dialog.field.text.isEmpty: changeText { $0.text = "" }
    case .palette(let palette) where !palette.field.text.isEmpty: changeText { $0.text = "" }
    case .absence(var absence) where absence.form != nil:
      absence.form = nil
      replaceDialog(with: .absence(absence))
    case .absence(let absence) where !absence.filter.text.isEmpty: changeText { $0.text = "" }
    case .repair(let repair):
      dialogs.removeLast()
      return repair.isSearching ? [.stopRepair(id: repair.id)] : []
    case .help(let help) where !help.field.text.isEmpty: changeText { $0.text = "" }
    case .filter:
      setViewFilter("")
      dialogs.removeLast()
    case .confirm(let confirmation): return answer(.cancel, to: confirmation.question)
    case .recovery(let dialog): return answer(.cancel, to: dialog)
    case .merge: return leaveMerge(.cancel)
    case .fill, .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek, .template, .note, .whatIf, .publish,
      .palette, .undoList, .help, .messages, .sheets, .importing, .exporting, .absence, .calendar, .fates:
      dialogs.removeLast()
    }
    return []
  }

  private mutating func accept(_ dialog: Dialog) -> [Effect] {
    switch dialog {
    case .fill(let dialog): return begin(dialog)
    case .assign(let dialog): accept(dialog)
    case .assignAll(let dialog): accept(dialog)
    case .explain(let dialog): accept(dialog)
    case .visits(let chooser):
      dialogs.removeLast()
      edit(chooser.visits[chooser.cursor.selected], chooser.command)
    case .find(let dialog):
      guard dialog.matches.indices.contains(dialog.cursor.selected) else { return [] }
      dialogs.removeLast()
      soughtText = dialog.field.text
      go(to: dialog.matches[dialog.cursor.selected])
    case .weeks(let chooser):
      guard chooser.rows.indices.contains(chooser.cursor.selected) else { return [] }
      let row = chooser.rows[chooser.cursor.selected]
      if chooser.field.text.isEmpty, !row.hasFile, row.monday != monday, !options.isReadOnly {
        openNewWeek(row.monday)
        return []
      }
      dialogs.removeLast()
      return open(row.monday)
    case .newWeek(let dialog): return accept(dialog)
    case .whatIf(let dialog): return accept(dialog)
    case .template(let dialog): return accept(dialog)
    case .note(let dialog): accept(dialog)
    case .palette(let palette): return accept(palette)
    case .undoList(let cursor):
      dialogs.removeLast()
      goToStep(cursor.selected)
    case .help(let help):
      guard help.lines.indices.contains(help.cursor.selected),
        let command = help.lines[help.cursor.selected].command
      else { return [] }
      dialogs.removeLast()
      return run(command)
    case .filter: dialogs.removeLast()
    case .confirm(let confirmation):
      return answer(confirmation.answers[confirmation.cursor.selected], to: confirmation.question)
    case .recovery(let dialog): return answer(.chooseRecover, to: dialog)
    case .merge(let dialog): return accept(dialog)
    case .sheets(let chooser): return accept(chooser)
    case .importing(let dialog): return accept(dialog)
    case .exporting(let dialog): return accept(dialog)
    case .publish: return publish()
    case .absence(let dialog): return accept(dialog)
    case .repair(let dialog): return accept(dialog)
    case .calendar(let dialog): accept(dialog)
    case .fates: dialogs.removeLast()
    case .messages: dialogs.removeLast()
    }
    return []
  }

  /// Assigns the chosen officer; one whom a rule stops only at the second Enter.
  private mutating func accept(_ dialog: AssignDialog) {
    guard let candidate = dialog.chosen else { return }
    guard candidate.isLegal || dialog.isArmed else {
      var armed = dialog
      armed.isArmed = true
      replaceDialog(with: .assign(armed))
      return
    }
    dialogs.removeLast()
    assign(candidate, for: dialog.giver)
  }
}
