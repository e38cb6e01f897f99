package import Staffing
import TerminalKit

extension State {
  /// Changes the state as `action` says, at the time `clock`, and returns what is to be done outside, in this order.
  package mutating func update(_ action: Action, at clock: ClockTime? = nil) -> [Effect] {
    self.clock = clock
    let before = message
    var effects =
      switch action {
      case .keyPressed(let key): press(key)
      case .mouseUsed(let event): use(event)
      case .textPasted(let text): paste(text)
      case .resized(let size): resize(to: size)
      case .commandChosen(let command): run(command)
      case .placeChosen(let campus, let day, let period): goDirectly(to: campus, day, period)
      case .rowChosen(let row): choose(row: row)
      case .valueGiven(let row, let text): giveValue(text, toLine: row)
      case .messageRead: forgetMessage()
      case .saveEnded(let revision, let outcome): endSave(revision, outcome)
      case .publishEnded(let revision, let end): endPublish(revision, end)
      case .districtSaveEnded(let revision, let outcome): endDistrictSave(revision, outcome)
      case .fileChangedOutside(let change): noticeOutside(change)
      case .fileCompared(let change): compareOutside(change)
      case .districtChangedOutside(let change): noticeOutside(change)
      case .districtCompared(let change): compareOutside(change)
      case .districtLocked(let holder): endDistrictLock(holder)
      case .weeksListed(let weeks): list(weeks)
      case .observed(let news): hear(news)
      case .whatIfTold(let news): hear(news)
      case .weeksStudied(let study): take(study)
      case .weekMade(let opened, let source, let title): showMade(opened, of: source, title: title)
      case .templateKept(let name, let failure): endTemplate(name, failure)
      case .weekOpened(let opened): show(opened)
      case .openingFailed(let sentence), .keepingFailed(let sentence): fail(sentence)
      case .fillTold(let news): hear(news)
      case .limitsTold(let news): hear(news)
      case .sheetsListed(let sheets): list(sheets: sheets)
      case .sheetRead(let id, let news): hear(news, of: id)
      case .exportTold(let id, let news): hear(news, of: id)
      case .repairTold(let news): hear(news)
      case .markedElsewhere(let sentence, let isDone): endMarkingElsewhere(sentence, isDone: isDone)
      case .textWritten(let sentence, let isDone): endWriting(sentence, isDone: isDone)
      }
    effects += refill()
    effects += observe()
    published.refresh(document)
    keepInSight()
    advanceTour()
    if let message, message != before { keep(message) }
    let records = document.takeRecords()
    return records.isEmpty ? effects : [.journal(records)] + effects
  }

  private mutating func press(_ key: Key) -> [Effect] {
    drag = nil
    // On a screen too small to show what a key does, only leaving works.
    let isTooSmall = isTooSmall
    let context = isTooSmall ? view.context : context
    let own = options.keys.command(for: key, in: context)
    // Behind a fill's panel the view goes on.
    if let command = own ?? (context == .filling ? options.keys.command(for: key, in: view.context) : nil) {
      guard !isTooSmall || command == .quit || command == .suspend || command == .redraw else { return [] }
      message = nil
      return run(command)
    }
    if !isTooSmall, context.takesText, case .character(let character) = key {
      message = nil
      type(String(character))
    }
    return []
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if context.takesText { type(text) }
    return []
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = programSize(of: size)
    return []
  }

  private mutating func list(_ weeks: [CalendarDate]) -> [Effect] {
    self.weeks = weeks
    if case .weeks(var chooser) = dialogs.last {
      fill(&chooser)
      replaceDialog(with: .weeks(chooser))
    }
    return []
  }

  private mutating func take(_ study: WeekStudy) -> [Effect] {
    weekStudy = study
    return []
  }

  private mutating func fail(_ sentence: String) -> [Effect] {
    report(sentence)
    return []
  }

  /// The week that was asked for takes the place of the open one; the view and the campus stay.
  mutating func show(_ opened: OpenedWeek) -> [Effect] {
    let old = self
    self = State(opened: opened, options: startOptions, size: size, clock: old.clock)
    log = old.log + log
    view = old.view
    lastFill = old.lastFill
    (lastSheet, lastExport, exporting) = (old.lastSheet, old.lastExport, old.exporting)
    weekStudy = old.weekStudy
    tour = old.tour
    board.isZoomed = old.board.isZoomed
    if let cursor = old.board.cursor, let campus = plan.campus(old.plan[cursor.campus].id) {
      let day = board.strip[cursor.day]?.day ?? .mon
      let start = old.plan.post(at: cursor.campus, cursor.day, PeriodIndex(cursor.period)).map {
        old.plan[$0].time.start
      }
      board.stand(at: campus, day: day, wanted: start, plan: plan)
    }
    board.regroup(document)
    problems.refresh(document)
    if message == nil { say("Opened the week \(monday.weekName).") }
    if let made = old.newWeek, made.monday == monday, made.source == .fill, dialogs.isEmpty { openFill() }
    return old.fill.flatMap { $0.stopped == nil ? [.stopFill(id: $0.order.id)] : nil } ?? []
  }

  /// Carries out a command where the user is: in the dialog in front, else in the view.
  mutating func run(_ command: Command) -> [Effect] {
    if command == .skipStep { skipTourStep() }
    if let dialog = dialogs.last { return run(command, in: dialog) }
    if looking != nil { return runLooking(command) }
    if setup.isOpen { return runSetup(command) }
    switch command {
    case .moveUp, .moveDown, .moveLeft, .moveRight, .moveToStart, .moveToEnd, .pageUp, .pageDown: move(command)
    case .nextGap, .previousGap: goToGap(forward: command == .nextGap)
    case .mark, .markRows: toggleMark(isRows: command == .markRows)
    case .pickCampus: togglePick()
    case .extendLeft, .extendRight, .extendUp, .extendDown: extendMark(command)
    case .copyTour: copyDay()
    case .copyWholeDay: copyDistrictDay()
    case .paste: pasteHere()
    case .pasteEverywhere: pasteEverywhere()
    case .explain: openExplanation()
    case .assign: openAssign()
    case .remove: removeHere()
    case .removeDay: removeDay()
    case .endEarlier, .endLater, .startEarlier, .startLater, .lock, .note: editVisitHere(command)
    case .earlier, .later: shift(command)
    case .handOver: openHandOver()
    case .postFullTimeOfficers: postFullTimeOfficers()
    case .undo, .redo: travel(command)
    case .copyText: return copySelection()
    case .markAbsence: openAbsence()
    case .repair: return openRepair()
    case .changeDay: return openCalendar()
    case .fill: openFill()
    case .takeFill: return takeFill()
    case .hideFill: fill?.isShown = false
    case .studyLimits: return studyLimits()
    case .save: return requestSave()
    case .compareWithFile: return askOutside()
    case .goToWeek: return openWeekChooser()
    case .publish: openPublish()
    case .whatIf: openWhatIf()
    case .keepTemplate: dialogs.append(.template(TemplateDialog()))
    case .find: openFind()
    case .findNext, .findPrevious: goToMatch(forward: command == .findNext)
    case .filter: dialogs.append(.filter(before: viewFilter))
    case .filterGaps: toggleGapFilter()
    case .showBoard, .showOfficers, .showProblems, .showTotals, .showCampus, .showMap: showView(command)
    case .nextDay, .previousDay: goToDay(forward: command == .nextDay)
    case .nextSection, .previousSection: goToSection(forward: command == .nextSection)
    case .arrange: arrange()
    case .filterLevel, .filterDay, .filterWeight: filterGaps(by: command)
    case .zoomIn, .zoomOut: map.zoom(closer: command == .zoomIn)
    case .nextTour: chooseNextTour()
    case .zoom: toggleZoom()
    case .jump: jump()
    case .openSetup: return openSetup()
    case .openExport: openExport()
    case .palette: openPalette()
    case .undoList: openUndoList()
    case .messages: openMessages()
    case .help:
      let behind = context == .filling ? view.context : nil
      dialogs.append(.help(HelpDialog(context: context, behind: behind, options, isInTour: tour != nil)))
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return requestQuit()
    case .cancel:
      if fill?.isShown == true { return dropFill() }
      stepOut()
    case .skipStep, .accept, .eraseCharacter, .eraseText, .chooseSave, .chooseDiscard, .chooseOverwrite, .chooseCopy,
      .chooseJoin,
      .chooseReload, .addEntry, .openParts, .moveEarlier, .moveLater, .keepForm, .eraseForward, .insertLineEnd, .toggle,
      .copyDay, .clearDay, .finer, .coarser, .chooseRemove, .chooseRecover, .chooseReadOnly,
      .chooseTakeOver, .openImport, .liftAbsence, .lookAtRepair, .writeCalls:
      break
    }
    return []
  }
}
