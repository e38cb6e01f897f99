import Staffing
import TerminalKit
import Workbench

/// Runs the workbench on a terminal: what the terminal tells becomes actions, effects are carried out, and the state
/// is drawn. Between two events nothing runs.
struct ProgramLoop {
  enum Ending: Equatable {
    case quit
    case terminated(signal: Int32)
  }

  /// How many events may wait for one drawing: keys held down are taken in faster than they are drawn, but seen.
  private static let eventsPerFrame = 32
  /// What a terminal that is gone is told to the processes on it.
  private static let hangUp: Int32 = 1
  /// How long after a move the cursor rests: longer than between two keys of one held down.
  private static let rest = Duration.milliseconds(100)

  let terminal: any Terminal
  let client: DistrictClient
  var watcher: FolderWatcher?
  private(set) var state: State
  private let background: BackgroundWork
  private let clock: () -> ClockTime?
  private let now: () -> ContinuousClock.Instant
  /// What is told of around the view; what is to be told of once the cursor has rested, and since when it is there.
  private var panel: (shown: PanelSubject, next: PanelSubject, since: ContinuousClock.Instant)?

  /// Fills use `threads` threads; `clock` tells the time of day, `now` what passes between two keys.
  init(
    terminal: any Terminal, client: DistrictClient, state: State, threads: Int = 2,
    clock: @escaping () -> ClockTime? = { nil }, now: @escaping () -> ContinuousClock.Instant = { .now }
  ) {
    self.clock = clock
    self.now = now
    self.terminal = terminal
    self.client = client
    self.state = state
    background = BackgroundWork(waker: terminal.waker, threads: threads)
  }

  /// Ends what runs in the background.
  func stopBackground() { background.stopAll() }

  /// Draws and takes in events until one ends the program.
  mutating func run() -> Ending {
    defer { background.stopAll() }
    while true {
      var waiting = followCursor()
      terminal.draw(state.render(panel: panel?.shown))
      for _ in 0..<Self.eventsPerFrame {
        guard let event = terminal.nextEvent(timeout: waiting) else {
          // Nothing came: the cursor rests.
          if waiting != .zero { panel = panel.map { ($0.next, $0.next, $0.since) } }
          break
        }
        if let ending = take(event) { return ending }
        waiting = .zero
      }
    }
  }

  /// Has what stands around the view tell of what is under the cursor: at once for a single step, but not while a key
  /// held down takes the cursor from place to place; then how long to wait until it does.
  private mutating func followCursor() -> Duration? {
    guard let subject = state.panelSubject else {
      panel = nil
      return nil
    }
    let now = now()
    guard let panel, panel.shown.canStay(before: subject) else {
      panel = (subject, subject, now)
      return nil
    }
    let sinceLastMove = panel.since.duration(to: now)
    let hasRested = sinceLastMove >= Self.rest
    let since = panel.next == subject ? panel.since : now
    self.panel = (hasRested ? subject : panel.shown, subject, since)
    return hasRested ? nil : Self.rest - since.duration(to: now)
  }

  private mutating func take(_ event: TerminalEvent) -> Ending? {
    switch event {
    case .key(let key): perform(.keyPressed(key))
    case .mouse(let mouse): perform(.mouseUsed(mouse))
    case .paste(let text): perform(.textPasted(text))
    case .resize(let size): perform(.resized(size))
    case .wake: hear() ?? hearNews()
    // Where nothing tells of changes, coming back to the window is a good moment to look.
    case .focus(let isActive): isActive ? lookOutside() : nil
    case .terminate(let signal): .terminated(signal: signal)
    case .endOfInput: .terminated(signal: Self.hangUp)
    }
  }

  /// Takes in what was told from the background.
  mutating func hear() -> Ending? {
    for action in background.takeActions() {
      if let ending = perform(action) { return ending }
    }
    return watcher?.takeChange() == true ? lookOutside() : nil
  }

  /// Looks whether someone else has changed the district's file, or the open week's.
  private mutating func lookOutside() -> Ending? {
    let ending = client.outsideDistrict(beside: state.district).flatMap { perform(.districtChangedOutside($0)) }
    return ending ?? client.outsideChange().flatMap { perform(.fileChangedOutside($0)) }
  }

  /// Changes the state and carries out what that asks for; answers are actions in turn.
  mutating func perform(_ action: Action) -> Ending? {
    for effect in state.update(action, at: clock()) {
      if let ending = carryOut(effect) { return ending }
    }
    return hearNews()
  }

  /// Takes in what has gone wrong beside what was asked for.
  private mutating func hearNews() -> Ending? {
    for news in client.news() { _ = state.update(news, at: clock()) }
    return nil
  }

  private mutating func carryOut(_ effect: Effect) -> Ending? {
    switch effect {
    case .save(let week, let revision, let mode):
      return perform(.saveEnded(revision: revision, client.save(week, mode)))
    case .saveDistrict(let district, let revision, let mode):
      return perform(.districtSaveEnded(revision: revision, client.save(district, mode)))
    case .publish(let week, let revision):
      return perform(.publishEnded(revision: revision, client.publish(week, at: clock())))
    case .reload(let monday), .openWeek(let monday):
      return perform(client.opening(monday))
    case .compareWithFile:
      return perform(.fileCompared(client.comparison()))
    case .adoptFile(let target):
      client.adoptFile(target)
    case .compareDistrict(let district):
      return perform(.districtCompared(client.districtComparison(with: district)))
    case .adoptDistrict(let target):
      client.adoptDistrict(target)
    case .makeWeek(let monday, let source):
      return perform(client.making(monday, source))
    case .saveTemplate(let name, let week):
      return perform(client.saveTemplate(name, week))
    case .studyWhatIf(let order):
      background.studyWhatIf(order)
    case .observe(let order):
      background.observe(order, in: client.folder)
    case .studyWeeks:
      background.studyWeeks(client.folder)
    case .listWeeks:
      return perform(client.listing())
    case .startFill(let order):
      client.waitForDisk()
      background.start(order)
    case .stopFill(let id):
      background.stop(id)
    case .studyLimits(let order):
      background.study(order)
    case .journal(let records):
      client.keep(records)
    case .discardJournal:
      client.discardJournal()
    case .takeOver(let monday):
      return perform(client.takeOver(monday))
    case .lockDistrict(let force):
      return perform(client.lockDistrict(force: force))
    case .leaveToOthers:
      client.leaveToOthers()
    case .listSheets:
      return perform(.sheetsListed(client.sheets()))
    case .readSheet(let order):
      background.read(order)
    case .export(let order):
      client.waitForDisk()
      background.export(order, from: client.folder)
    case .startRepair(let order):
      background.start(order)
    case .stopRepair(let id):
      background.stopRepair(id)
    case .markElsewhere(let absences):
      return perform(client.markElsewhere(absences))
    case .writeText(let text, let fileName):
      return perform(client.write(text, fileName))
    case .copy(let text):
      terminal.copy(text)
    case .suspend:
      terminal.suspend()
    case .redraw:
      terminal.repaint()
    case .quit:
      return .quit
    }
    return nil
  }
}
