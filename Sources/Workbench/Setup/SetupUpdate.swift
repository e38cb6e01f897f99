import Staffing
import TerminalKit

// What keys do in the setup's lists.
extension State {
  @discardableResult
  mutating func openSetup() -> [Effect] {
    setup.isOpen = true
    setup.refresh(plan)
    if isNewDistrict, plan.district.name.isEmpty {
      askForName()
    } else if options.isReadOnly {
      say("Read-only: the setup can be looked at, not changed.")
    }
    return options.isReadOnly ? [] : [.lockDistrict(force: false)]
  }

  /// Opens the form of a district that is being made.
  mutating func askForName() {
    setup.isOpen = true
    setup.isInList = false
    setup.section.choose(0, of: SetupKind.sections.count, page: SetupKind.sections.count)
    setup.parent = nil
    setup.form = Form(EntryPlace(kind: .district, position: 0), in: document.setup)
    let (keep, save) = (keyName(.keepForm, in: .form), keyName(.save, in: .setup))
    warn("The district has no name yet: type one; \(keep) keeps it, and \(save) saves later.")
  }

  /// Carries out a command where the user is in the setup.
  mutating func runSetup(_ command: Command) -> [Effect] {
    switch command {
    case .help: dialogs.append(.help(HelpDialog(context: context, options, isInTour: tour != nil)))
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .save: return requestSave()
    case .compareWithFile: return askOutside()
    case .quit: return requestQuit()
    case .undo, .redo: travel(command)
    case .palette: openPalette()
    case .undoList: openUndoList()
    case .messages: openMessages()
    case .showBoard, .showOfficers, .showProblems, .showTotals, .showCampus, .showMap:
      setup.isOpen = false
      return run(command)
    case .openSetup: setup.isOpen = false
    case .openImport: return openImport()
    case .openExport: openExport()
    case .moveUp, .moveDown, .moveLeft, .moveRight, .moveToStart, .moveToEnd, .pageUp, .pageDown, .extendLeft,
      .extendRight:
      moveInSetup(command)
    case .accept: acceptInSetup()
    case .cancel: cancelInSetup()
    case .addEntry: addEntry()
    case .remove: removeEntry()
    case .openParts: openParts()
    case .moveEarlier, .moveLater: exchangeEntry(later: command == .moveLater)
    case .keepForm: keepForm()
    case .toggle: toggleInSetup()
    case .chooseRemove: removeWithMentions()
    case .eraseCharacter: changeSetupText { $0.eraseBackward() }
    case .eraseForward: changeSetupText { $0.eraseForward() }
    case .eraseText: changeSetupText { $0.replace(with: "") }
    case .insertLineEnd: changeSetupText { $0.insert("\n") }
    case .copyDay: setup.painter?.copyDay()
    case .clearDay: setup.painter?.clearDay()
    case .finer, .coarser: setup.painter?.changeStep(finer: command == .finer)
    case .nextGap, .previousGap, .mark, .markRows, .pickCampus, .extendUp, .extendDown, .copyTour, .copyWholeDay,
      .paste, .pasteEverywhere, .explain, .assign, .removeDay, .endEarlier, .endLater, .startEarlier, .startLater,
      .lock, .note,
      .earlier, .later, .handOver, .postFullTimeOfficers, .copyText, .skipStep, .fill, .takeFill, .hideFill,
      .studyLimits,
      .goToWeek, .publish, .keepTemplate, .whatIf, .find, .findNext, .findPrevious, .filter, .filterGaps, .nextDay,
      .previousDay,
      .nextSection,
      .previousSection, .arrange, .filterLevel, .filterDay, .filterWeight, .zoomIn, .zoomOut, .nextTour, .zoom, .jump,
      .chooseSave, .chooseDiscard, .chooseOverwrite, .chooseCopy, .chooseJoin, .chooseReload, .chooseRecover,
      .chooseReadOnly, .chooseTakeOver, .markAbsence, .liftAbsence, .changeDay, .repair, .lookAtRepair, .writeCalls:
      break
    }
    return []
  }

  // MARK: Moving

  private mutating func moveInSetup(_ command: Command) {
    let layout = SetupLayout(size)
    if var picker = setup.picker {
      picker.cursor.move(command, of: picker.shown.count, page: layout.pickerPage)
      setup.picker = picker
    } else if setup.painter != nil {
      movePainter(command)
    } else if setup.form != nil {
      moveInForm(command, layout)
    } else if var removal = setup.removal {
      removal.cursor.move(command, of: removal.consequences.count, page: layout.removalPage)
      setup.removal = removal
    } else {
      moveInLists(command, layout)
    }
  }

  private mutating func moveInLists(_ command: Command, _ layout: SetupLayout) {
    if command == .moveRight {
      enterList()
    } else if command == .moveLeft {
      leaveList()
    } else if setup.isInList {
      setup.list.move(command, of: entryCount, page: layout.listPage)
    } else {
      let before = setup.sectionKind
      setup.section.move(command, of: SetupKind.sections.count, page: layout.sections.height)
      guard setup.sectionKind != before else { return }
      setup.list = ListCursor()
      setup.refresh(plan)
    }
  }

  private mutating func moveInForm(_ command: Command, _ layout: SetupLayout) {
    guard var form = setup.form else { return }
    if command == .moveLeft || command == .moveRight || command == .moveToStart || command == .moveToEnd {
      form.moveInLine(command)
    } else {
      form.leaveLine()
      form.cursor.move(command, of: form.rowCount, page: layout.formPage)
    }
    setup.form = form
  }

  private mutating func movePainter(_ command: Command) {
    if command == .moveUp || command == .moveDown {
      setup.painter?.move(days: command == .moveUp ? -1 : 1)
    } else if command == .moveLeft || command == .moveRight {
      setup.painter?.move(columns: command == .moveLeft ? -1 : 1)
    } else if command == .extendLeft || command == .extendRight {
      setup.painter?.move(columns: command == .extendLeft ? -1 : 1, extending: true)
    } else if command == .moveToStart || command == .moveToEnd {
      setup.painter?.moveToEdge(end: command == .moveToEnd)
    }
  }

  /// How many entries the list shows.
  var entryCount: Int { setup.table.count(document.setup, setup.parent?.selected) }

  /// Whether the list's cursor stands on an entry.
  var isOnEntry: Bool { setup.isInList && setup.list.selected < entryCount }

  private mutating func enterList() {
    if setup.isInList {
      openParts()
    } else if !setup.sectionKind.isSingle {
      setup.isInList = true
    }
  }

  private mutating func leaveList() {
    if let parent = setup.parent {
      setup.list = parent
      setup.parent = nil
      setup.refresh(plan)
    } else {
      setup.isInList = false
    }
  }

  /// Shows what the entry consists of: a schedule's periods, an officer's certifications.
  private mutating func openParts() {
    guard isOnEntry, setup.parent == nil, setup.kind.parts != nil else { return }
    setup.parent = setup.list
    setup.list = ListCursor()
    setup.refresh(plan)
  }

  // MARK: Entries

  private mutating func acceptInSetup() {
    if let picker = setup.picker {
      choose(picker)
    } else if let painter = setup.painter {
      setup.painter = nil
      setFormText(AvailabilityText.text(painter.availability))
    } else if setup.form != nil {
      acceptInForm()
    } else if setup.removal != nil {
      setup.removal = nil
      say("Nothing was removed.")
    } else if setup.sectionKind.isSingle {
      openForm(EntryPlace(kind: setup.sectionKind, position: 0))
    } else if !setup.isInList {
      setup.isInList = true
    } else if isOnEntry {
      openForm(setup.place)
    } else {
      addEntry()
    }
  }

  private mutating func openForm(_ place: EntryPlace) {
    guard mayEditSetup() else { return }
    setup.form = Form(place, in: document.setup)
    noteForm()
  }

  private mutating func addEntry() {
    guard !setup.kind.isSingle, setup.form == nil else { return }
    setup.isInList = true
    openForm(EntryPlace(kind: setup.kind, parent: setup.parent?.selected, position: entryCount))
  }

  /// Removes the entry under the cursor; where others name it, it says so first.
  private mutating func removeEntry() {
    guard isOnEntry, mayEditSetup() else { return }
    let place = setup.place
    let target = document.setup
    let subject = "\(setup.kind.noun) \(setup.table.name(target, place))"
    var rest = target
    let consequences = setup.table.reference(target, place).map { rest.removeMentions(of: $0) } ?? []
    guard consequences.isEmpty else {
      setup.removal = Removal(place: place, subject: subject, consequences: consequences)
      return
    }
    remove(place, named: subject, from: target)
  }

  private mutating func removeWithMentions() {
    guard let removal = setup.removal else { return }
    setup.removal = nil
    var target = document.setup
    if let reference = SetupTables.table(removal.place.kind).reference(target, removal.place) {
      _ = target.removeMentions(of: reference)
    }
    remove(removal.place, named: removal.subject, from: target)
  }

  /// Takes the entry out of `target`, in which nothing names it any more, and makes that the district.
  private mutating func remove(_ place: EntryPlace, named subject: String, from target: DistrictWeek) {
    var rest = target
    SetupTables.table(place.kind).remove(&rest, place)
    perform(DistrictEdit(from: document.setup, to: rest), name: "remove \(subject)")
  }

  private mutating func exchangeEntry(later: Bool) {
    guard isOnEntry, mayEditSetup() else { return }
    let place = setup.place
    let other = place.position + (later ? 1 : -1)
    guard (0..<entryCount).contains(other) else { return }
    if setup.kind == .periods {
      say("Periods stand in the order of their times.")
      return
    }
    var target = document.setup
    let name = "move \(setup.kind.noun) \(setup.table.name(target, place)) \(later ? "down" : "up")"
    setup.table.exchange(&target, place, other)
    guard perform(DistrictEdit(from: document.setup, to: target), name: name) else { return }
    setup.list.choose(other, of: entryCount, page: SetupLayout(size).listPage)
  }

  // MARK: Leaving

  private mutating func cancelInSetup() {
    if setup.picker != nil {
      setup.picker = nil
    } else if setup.painter != nil {
      setup.painter = nil
    } else if let form = setup.form {
      guard form.isChanged, !form.isArmed else {
        setup.form = nil
        return
      }
      setup.form?.isArmed = true
      let (forget, keep) = (keyName(.cancel, in: .form), keyName(.keepForm, in: .form))
      warn("\(forget) again forgets what was typed; \(keep) keeps it.")
    } else if setup.removal != nil {
      setup.removal = nil
    } else if setup.isInList {
      leaveList()
    } else {
      setup.isOpen = false
    }
  }
}
