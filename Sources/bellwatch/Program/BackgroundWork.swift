import Dispatch
import ScheduleFiles
import Solver
import Staffing
import Synchronization
import TerminalKit
import Workbench

/// What runs beside the program: fills, and the study of their limits. What they tell waits as actions until the
/// program's loop, which is woken, takes them.
final class BackgroundWork: Sendable {
  private struct Shared {
    var actions: [Action] = []
    /// Of each fill that runs, what stops it and what was proven of its gap minutes.
    var fills: [Int: Running] = [:]
    /// The observation under way.
    var observed: Int?
    /// The fill whose limits are being studied.
    var studied: Int?
    /// The spreadsheet that was asked for last.
    var sheet: Int?
    /// The search for repairs that runs.
    var repair: Int?
  }

  private struct Running {
    var controls: [FillControl] = []
    var gapBound: Minutes?
    /// The last news of a fill that is over.
    var ending: FillNews?
  }

  private let shared = Mutex(Shared())
  private let waker: Waker
  private let threads: Int
  private let weekStudies = WeekStudies()

  init(waker: Waker, threads: Int) {
    self.waker = waker
    self.threads = max(1, threads)
  }

  /// One after the other, so that of several spreadsheets the last that was asked for is read last.
  private let sheets = DispatchQueue(label: "spreadsheets", qos: .userInitiated)

  /// Runs `work` on a thread of its own, which never keeps the screen waiting.
  private static func beside(_ label: String, _ work: @escaping @Sendable () -> Void) {
    DispatchQueue(label: label, qos: .userInitiated).async {
      ModestThread.begin()
      work()
    }
  }

  /// What was told since the last time, in order.
  func takeActions() -> [Action] {
    shared.withLock { shared in
      defer { shared.actions = [] }
      return shared.actions
    }
  }

  /// Begins a fill; it tells ``Action/fillTold(_:)``.
  func start(_ order: FillOrder) {
    shared.withLock { $0.fills[order.id] = Running() }
    Self.beside("fill") { [self] in
      let request = FillRequest(order, threads: threads)
      let gaps = request.countingGapMinutes.stopping(after: order.seconds.map { max(2, Double($0) / 3) } ?? 20)
      let (control, gapControl) = (FillControl(for: request), FillControl(for: gaps))
      let isWanted = shared.withLock { shared in
        shared.fills[order.id]?.controls = [control, gapControl]
        return shared.fills[order.id] != nil
      }
      guard isWanted else { return }
      Self.beside("gap bound") { [self] in
        _ = Fill.run(gaps, control: gapControl) { tell(gapBound: Minutes($0.bound.rawValue), of: order.id) }
      }
      run(order, request, control)
    }
  }

  /// What is proven of a fill's gap minutes goes out with its next news, or with the last again.
  private func tell(gapBound: Minutes, of id: Int) {
    let ending = shared.withLock { shared in
      guard let running = shared.fills[id], running.gapBound != gapBound else { return FillNews?.none }
      shared.fills[id]?.gapBound = gapBound
      return running.ending
    }
    if let ending { tell(ending) }
  }

  private func run(_ order: FillOrder, _ request: FillRequest, _ control: FillControl) {
    var pacer = RosterPacer(plan: request.plan)
    Log.began(request)
    let result = Fill.run(request, control: control) { progress in
      tell(
        FillNews(
          id: order.id, seconds: progress.seconds, cost: progress.cost, bound: progress.bound,
          roster: pacer.roster(progress)))
    }
    Log.ended(result)
    tell(
      FillNews(
        id: order.id, seconds: result.seconds, cost: result.cost, bound: result.bound,
        roster: FilledRoster(result.visits, in: request.plan), stopped: result.stopped))
  }

  /// Passes news on; what nobody has taken yet becomes part of the newer.
  private func tell(_ news: FillNews) {
    let isWanted = shared.withLock { shared in
      guard let running = shared.fills[news.id] else { return false }
      var news = news
      if news.stopped != nil {
        shared.fills[news.id]?.ending = news
        shared.fills[news.id]?.ending?.roster = nil
      }
      news.gapBound = running.gapBound
      if case .fillTold(let waiting) = shared.actions.last, waiting.id == news.id {
        if news.roster == nil { news.roster = waiting.roster }
        shared.actions.removeLast()
      }
      shared.actions.append(.fillTold(news))
      return true
    }
    if isWanted { waker.wake() }
  }

  /// Stops a fill and the study of its limits; nothing more is told of them.
  func stop(_ id: Int) {
    let running = shared.withLock { shared in
      if shared.studied == id { shared.studied = nil }
      return shared.fills.removeValue(forKey: id)
    }
    for control in running?.controls ?? [] { control.cancel() }
  }

  /// Searches for repairs; it tells ``Action/repairTold(_:)`` for each finding.
  func start(_ order: RepairOrder) {
    shared.withLock { $0.repair = order.id }
    Self.beside("repair") { [self] in
      order.run(isWanted: { [self] in shared.withLock { $0.repair == order.id } }) { news in
        shared.withLock { $0.actions.append(.repairTold(news)) }
        waker.wake()
      }
    }
  }

  /// Stops a search for repairs; nothing more is told of it.
  func stopRepair(_ id: Int) {
    shared.withLock { if $0.repair == id { $0.repair = nil } }
  }

  /// Stops everything.
  func stopAll() {
    let ids = shared.withLock { shared in
      shared.observed = nil
      shared.repair = nil
      return Array(shared.fills.keys)
    }
    for id in ids { stop(id) }
  }

  /// Reads a spreadsheet, unless another is asked for meanwhile; tells ``Action/sheetRead(id:_:)``.
  func read(_ order: SheetOrder) {
    shared.withLock { $0.sheet = order.id }
    sheets.async { [self] in
      guard shared.withLock({ $0.sheet == order.id }) else { return }
      tell(.sheetRead(id: order.id, SheetNews(reading: order)))
    }
  }

  /// Writes a roster in another form; tells ``Action/exportTold(id:_:)``.
  func export(_ order: ExportOrder, from folder: DistrictFolder) {
    Self.beside("export") { [self] in
      var told = ContinuousClock.now
      let news = ExportNews(carryingOut: order, from: folder) { done, total in
        // Told four times a second: more cannot be read.
        guard total > 50, ContinuousClock.now - told > .milliseconds(250) else { return }
        told = ContinuousClock.now
        self.tell(.exportTold(id: order.id, .at(done, of: total)))
      }
      tell(.exportTold(id: order.id, news))
    }
  }

  private func tell(_ action: Action) {
    shared.withLock { $0.actions.append(action) }
    waker.wake()
  }

  /// Looks what a change would do; tells ``Action/whatIfTold(_:)``.
  func studyWhatIf(_ order: WhatIfOrder) {
    Self.beside("what if") { [self] in
      let plan = WeekPlan(
        district: order.district, monday: order.week.monday, absences: order.week.absences ?? [],
        context: order.context)
      let study = WhatIf(plan: plan, visits: order.week.visits, stopping: [TimeLimit(seconds: 3)], threads: threads)
      let news = WhatIfNews(change: order.change, before: study.before(), after: study.after([order.change]))
      shared.withLock { $0.actions.append(.whatIfTold(news)) }
      waker.wake()
    }
  }

  /// Observes a week among those of `folder`, until another is; tells ``Action/observed(_:)``.
  func observe(_ order: ObservationOrder, in folder: DistrictFolder) {
    shared.withLock { $0.observed = order.id }
    Self.beside("observation") { [self] in
      let staffed = StaffedWeek(district: order.district, week: order.week, context: order.context)
      let seen = folder.context(of: order.week.monday, in: order.district, seen: true).context
      let predictability = staffed.predictability(after: seen)
      let resilience = Resilience(of: staffed)
      let cases = resilience.cases
      var (worst, told): (ResilienceLine?, ContinuousClock.Instant?) = (nil, nil)
      for tried in 0...cases.count {
        guard shared.withLock({ $0.observed == order.id }) else { return }
        // A few times a second at most.
        if tried == cases.count || told.map({ ContinuousClock.now - $0 > .milliseconds(300) }) ?? true {
          told = .now
          tell(
            ObservationNews(
              id: order.id, seenWeeks: seen.seen(before: order.week.monday).count, predictability: predictability,
              tried: tried, count: cases.count, worst: worst))
        }
        guard tried < cases.count else { return }
        let line = resilience.line(cases[tried].officer, cases[tried].day)
        if line.opened > 0, worst.map({ ($0.left, $0.opened) < (line.left, line.opened) }) ?? true { worst = line }
      }
    }
  }

  private func tell(_ news: ObservationNews) {
    shared.withLock { shared in
      if case .observed = shared.actions.last { shared.actions.removeLast() }
      shared.actions.append(.observed(news))
    }
    waker.wake()
  }

  /// Looks at all weeks of a folder; tells ``Action/weeksStudied(_:)``.
  func studyWeeks(_ folder: DistrictFolder) {
    weekStudies.begin(folder) { [self] study in
      shared.withLock { shared in
        if case .weeksStudied = shared.actions.last { shared.actions.removeLast() }
        shared.actions.append(.weeksStudied(study))
      }
      waker.wake()
    }
  }

  /// Studies what limits a fill's roster; tells ``Action/limitsTold(_:)``.
  func study(_ order: LimitsOrder) {
    let id = order.fill.id
    shared.withLock { $0.studied = id }
    Self.beside("limits") { [self] in
      let seconds = min(3, max(1, Double(order.fill.seconds ?? 30) / 10))
      let study = LimitStudy(
        of: FillRequest(order.fill, threads: threads), found: order.visits,
        stopping: [TimeLimit(seconds: seconds)])
      study.run(isOptimal: order.isOptimal, isCancelled: { [self] in shared.withLock { $0.studied != id } }) {
        tried, findings in
        let news = LimitsNews(id: id, tried: tried, count: study.changes.count, findings: findings)
        shared.withLock { $0.actions.append(.limitsTold(news)) }
        waker.wake()
      }
    }
  }
}

/// Works a roster out no more often than takes a tenth of the time.
private struct RosterPacer {
  let plan: WeekPlan
  private var waiting: [Visit]?
  private var next = 0.0

  init(plan: WeekPlan) {
    self.plan = plan
  }

  mutating func roster(_ progress: Progress) -> FilledRoster? {
    waiting = progress.visits ?? waiting
    guard let visits = waiting, progress.seconds >= next else { return nil }
    waiting = nil
    let begin = ContinuousClock.now
    let roster = FilledRoster(visits, in: plan)
    next = progress.seconds + 10 * ((ContinuousClock.now - begin) / .seconds(1))
    return roster
  }
}

extension FillRequest {
  init(_ order: FillOrder, threads: Int) {
    self.init(
      plan: WeekPlan(
        district: order.district, monday: order.week.monday, absences: order.week.absences ?? [],
        context: order.context),
      visits: order.week.visits, start: order.start, onlyGaps: order.onlyGaps, scope: order.scope, threads: threads,
      stopping: order.seconds.map { [TimeLimit(seconds: Double($0))] } ?? [])
    isModest = true
  }

  /// The same on one thread, for so long.
  fileprivate func stopping(after seconds: Double) -> FillRequest {
    var request = self
    request.threads = 1
    request.stopping = [TimeLimit(seconds: seconds)]
    return request
  }
}
