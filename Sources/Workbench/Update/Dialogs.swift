import Staffing

// What keys do in the dialog in front.
extension State {
  /// How many rows a dialog's list shows.
  var dialogPage: Int { DialogBox(size).page }

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
      } else {
        change(dialog, by: command == .moveRight ? 1 : -1)
      }
    case .copyText: if case .publish = dialog { return copyNotice() }
    case .help: dialogs.append(.help(HelpDialog(context: dialog.context, options, isInTour: tour != nil)))
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .fill, .takeFill, .hideFill, .studyLimits, .nextGap, .previousGap, .mark, .markRows, .pickCampus, .extendLeft,
      .extendRight, .extendUp, .extendDown, .copyTour, .copyWholeDay, .paste, .pasteEverywhere, .explain, .assign,
      .publish, .keepTemplate, .whatIf, .skipStep, .remove, .removeDay, .endEarlier, .endLater, .startEarlier,
      .startLater,
      .lock, .earlier,
      .later,
      .handOver, .postFullTimeOfficers, .undo, .redo, .save, .compareWithFile, .goToWeek, .find, .findNext,
      .findPrevious, .filter,
      .filterGaps, .showBoard, .showOfficers, .showProblems, .showTotals, .showCampus, .showMap, .nextDay, .previousDay,
      .nextSection, .previousSection, .arrange, .filterLevel, .filterDay, .filterWeight, .zoomIn, .zoomOut, .nextTour,
      .zoom, .jump, .palette, .undoList, .messages, .quit, .openSetup, .addEntry, .openParts, .moveEarlier, .moveLater,
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
    cursor.move(command, of: rowCount(of: dialog), page: dialogPage)
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
    cursor.choose(cursor.selected, of: rowCount(of: dialog), page: dialogPage)
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
    case .publish(let dialog): dialog.rows.count
    case .filter, .template: 0
    }
  }

  /// Chooses another value of the row under the cursor.
  private mutating func change(_ dialog: Dialog, by step: Int) {
    guard case .fill(var fill) = dialog else { return }
    fill.change(by: step)
    replaceDialog(with: .fill(fill))
  }

  // MARK: Typing

  /// Adds `text` to what was typed in the dialog in front.
  mutating func type(_ text: String) {
    if dialogs.isEmpty, setup.isOpen { return typeInSetup(text) }
    changeText { $0.type(text) }
  }

  private mutating func erase(_ command: Command, in dialog: Dialog) {
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
    case .palette(var palette):
      change(&palette.field)
      palette.search()
      replaceDialog(with: .palette(palette))
    case .help(var help):
      change(&help.field)
      help.cursor = ListCursor()
      replaceDialog(with: .help(help))
    case .filter:
      var field = TextField(text: viewFilter)
      change(&field)
      setViewFilter(field.text)
    case nil, .fill, .visits, .newWeek, .publish, .undoList, .messages, .confirm, .merge, .recovery: break
    }
  }

  // MARK: Leaving a dialog

  /// Clears what was typed to filter a list, else closes the dialog.
  private mutating func cancel(_ dialog: Dialog) -> [Effect] {
    switch dialog {
    case .assign(let assign) where !assign.filter.text.isEmpty: changeText { $0.text = "" }
    case .assignAll(let assign) where !assign.filter.text.isEmpty: changeText { $0.text = "" }
    case .explain(let explain) where !explain.filter.text.isEmpty: changeText { $0.text = "" }
    case .find(let find) where !find.field.text.isEmpty: changeText { $0.text = "" }
    case .whatIf(let dialog) where !dialog.field.text.isEmpty: changeText { $0.text = "" }
    case .palette(let palette) where !palette.field.text.isEmpty: changeText { $0.text = "" }
    case .help(let help) where !help.field.text.isEmpty: changeText { $0.text = "" }
    case .filter:
      setViewFilter("")
      dialogs.removeLast()
    case .confirm(let confirmation): return answer(.cancel, to: confirmation.question)
    case .recovery(let dialog): return answer(.cancel, to: dialog)
    case .merge: return leaveMerge(.cancel)
    case .fill, .assign, .assignAll, .explain, .visits, .find, .weeks, .newWeek, .template, .whatIf, .publish, .palette,
      .undoList, .help,
      .messages:
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
    case .publish: return publish()
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
