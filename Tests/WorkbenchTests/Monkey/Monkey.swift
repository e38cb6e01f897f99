import ScheduleFiles
@testable import Solver
import Staffing
import TerminalKit
import TestSupport

@testable import Workbench

/// Somebody who knows all keys and no purpose, before a program whose files are in memory.
///
/// What it checks after each action is in `MonkeyChecks.swift`.
struct Monkey {
  /// A district and a week, as they were at one revision of the history.
  struct Snapshot {
    let district: District
    let week: Week
  }

  let seed: UInt64
  var random: SeededGenerator
  var state: State
  let terminal: InMemoryTerminal
  var files: MonkeyFiles
  /// How many actions there were, and the last one.
  var count = 0
  var last: Action?
  /// What was opened last: where undoing everything leads to.
  var opened: OpenedWeek
  /// What the program held at each revision that it came by since.
  var snapshots: [Int: Snapshot] = [:]
  /// The history as it was last checked.
  var checkedHistory: History?
  /// The fills that were asked for.
  private var orders: [FillOrder] = []

  init(seed: UInt64) throws {
    self.seed = seed
    var random = RandomDistrict(seed: seed &+ 1000)
    var district = random.district()
    Self.makeReadable(&district)
    Self.nameOddly(&district, &random.random)
    let plan = WeekPlan(district: district, monday: random.monday)
    let week = Week(
      monday: random.monday, absences: random.absences(in: district), visits: random.roster(in: plan, visits: 12))
    files = MonkeyFiles(district: district, week: week)
    opened = try files.open(week.monday)
    files.hold(opened)
    self.random = random.random
    let size = Size(width: 80, height: 24)
    let options = Options(
      alphabet: seed % 2 == 0 ? .unicode : .ascii, isReadOnly: seed % 16 == 5)
    state = State(opened: opened, options: options, size: size)
    terminal = InMemoryTerminal(size: size)
  }

  /// Leaves out what no file may say: names of periods that no schedule has, and ends before beginnings.
  private static func makeReadable(_ district: inout District) {
    let periods = Set(district.bells.flatMap(\.periods).map(\.id))
    for position in district.needs?.indices ?? 0..<0 {
      district.needs?[position].periods.periods?.removeAll { !periods.contains($0) }
    }
    for position in district.agencies?.indices ?? 0..<0 { district.agencies?[position].agreement?.signed = nil }
    for position in district.funding?.indices ?? 0..<0 { district.funding?[position].starts = nil }
  }

  /// Names that are long, wide, marked or hidden.
  private static func nameOddly(_ district: inout District, _ random: inout SeededGenerator) {
    for position in district.campuses.indices where random.chance(30) {
      district.campuses[position].name = random.pick(MonkeyText.names)
    }
    for position in district.officers.indices where random.chance(30) {
      district.officers[position].name = random.pick(MonkeyText.names)
    }
    if random.chance(10) { district.name = random.pick(MonkeyText.names) }
  }

  /// Does one thing, and draws what comes of it.
  mutating func act() {
    let action = next()
    (count, last) = (count + 1, action)
    if case .resized(let size) = action { terminal.resize(to: size) }
    perform(action)
    terminal.draw(state.render())
  }

  private mutating func perform(_ action: Action) {
    for effect in state.update(action) {
      for answer in answers(to: effect) {
        // Both put another week in the place of the open one, and its history begins anew.
        switch answer {
        case .weekOpened(let week), .weekMade(let week, _, _):
          (opened, snapshots, checkedHistory) = (week, [:], nil)
          (files.isForeign, files.isDistrictForeign) = (false, false)
          files.hold(week)
        default: break
        }
        perform(answer)
      }
    }
  }

  // MARK: What it does

  private mutating func next() -> Action {
    switch random.int(1...100) {
    case 1...4: .resized(size())
    case 5...12: .mouseUsed(mouse())
    case 13...14: .textPasted(random.pick(MonkeyText.pasted))
    case 15...16 where !orders.isEmpty: news()
    case 17 where random.chance(20):
      random.chance(50)
        ? .fileChangedOutside(outsideChange()) : .districtChangedOutside(outsideDistrict(state.district))
    case 17: .commandChosen(random.pick(Command.allCases))
    default: .keyPressed(key())
    }
  }

  private mutating func size() -> Size {
    switch random.int(1...10) {
    case 1: Size(width: random.int(0...90), height: random.int(0...30))
    case 2: Size(width: random.int(150...300), height: random.int(45...100))
    default: Size(width: random.int(80...160), height: random.int(24...48))
    }
  }

  private mutating func mouse() -> MouseEvent {
    let actions: [MouseEvent.Action] = [.press, .press, .doubleClick, .drag, .drag, .release, .wheelUp, .wheelDown]
    let place = Point(
      column: random.int(0...max(0, state.size.width)), row: random.int(0...max(0, state.size.height)))
    return MouseEvent(random.pick(actions), at: place, shift: random.chance(5))
  }

  /// Mostly a key that does something where it is.
  private mutating func key() -> Key {
    let here = Keymap.bindings(in: state.context).flatMap(\.keys)
    switch random.int(1...100) {
    case 1...60 where !here.isEmpty: return random.pick(here)
    case 61...70: return random.pick(Keymap.bindings).keys[0]
    case 71...80: return random.pick([.up, .down, .left, .right, .tab, .enter, .enter])
    case 81...85: return random.pick([.delete, .insert, .function(5), .alt("x"), .ctrl("x"), .shiftUp, .shiftDown])
    default: return .character(random.pick(MonkeyText.characters))
    }
  }

  // MARK: What the world answers

  private mutating func answers(to effect: Effect) -> [Action] {
    switch effect {
    case .save(let week, let revision, let mode):
      if mode == .ifUnchanged, files.isForeign { return [.saveEnded(revision: revision, .changedOnDisk)] }
      guard random.chance(80) else { return [.saveEnded(revision: revision, failure(mode))] }
      files.write(week, in: state.plan.district, mode)
      return [.saveEnded(revision: revision, .saved(fileName: "\(week.monday).yaml"))]
    case .publish(var week, let revision):
      if files.isForeign { return [.publishEnded(revision: revision, .changedOnDisk)] }
      guard random.chance(80) else {
        return [.publishEnded(revision: revision, random.chance(50) ? .changedOnDisk : .failed("No."))]
      }
      week.published = Publication(at: Moment(week.monday, ClockTime(400)), by: "mesquite")
      files.write(week, in: state.plan.district, .ifUnchanged)
      return [.publishEnded(revision: revision, .published(week))]
    case .saveDistrict(let district, let revision, let mode):
      if mode == .ifUnchanged, files.isDistrictForeign {
        return [.districtSaveEnded(revision: revision, .changedOnDisk)]
      }
      guard random.chance(80) else { return [.districtSaveEnded(revision: revision, failure(mode))] }
      files.write(district, mode)
      return [.districtSaveEnded(revision: revision, .saved(fileName: "district.yaml"))]
    case .compareWithFile: return [.fileCompared(outsideChange())]
    case .studyWhatIf(let order):
      let side = WhatIfSide(gap: 60, found: 30, bound: 0)
      return [.whatIfTold(WhatIfNews(change: order.change, before: side, after: side))]
    case .observe(let order):
      return [
        .observed(
          ObservationNews(id: order.id, seenWeeks: 1, predictability: [], tried: 0, count: 1, worst: nil))
      ]
    case .makeWeek(let monday, _):
      guard random.chance(70), let week = try? files.open(monday) else {
        return [.openingFailed("It cannot be read.")]
      }
      return [.weekMade(week, of: week.week, title: "Copy")]
    case .saveTemplate(let name, _): return [.templateKept(name, failure: random.chance(50) ? "No room." : nil)]
    case .studyWeeks:
      let states = files.mondays.map {
        ($0, WeekState(isPublished: random.chance(50), gap: Minutes(random.int(0...900))))
      }
      return [
        .weeksStudied(WeekStudy(states: Dictionary(states, uniquingKeysWith: { first, _ in first }), templates: ["a"]))
      ]
    case .listWeeks: return [.weeksListed(files.mondays)]
    case .reload(let monday), .openWeek(let monday), .takeOver(let monday):
      guard random.chance(70), let week = try? files.open(monday) else {
        return [.openingFailed("It cannot be read.")]
      }
      return [.weekOpened(week)]
    case .startFill(let order):
      orders.append(order)
      return []
    case .studyLimits(let order):
      return [.limitsTold(LimitsNews(id: order.fill.id, tried: 1, count: 1, findings: []))]
    case .journal: return random.chance(3) ? [.keepingFailed("No room.")] : []
    case .adoptFile:
      files.adopt()
      return []
    case .compareDistrict(let ours): return [.districtCompared(outsideDistrict(ours))]
    case .adoptDistrict:
      files.adoptDistrict()
      return []
    case .listSheets: return [.sheetsListed(["officers.csv", "court.ics"])]
    case .readSheet(let order): return [.sheetRead(id: order.id, sheetNews(order))]
    case .export(let order):
      let news: ExportNews = random.chance(50) ? .wrote("Wrote it.") : .failed("No room.")
      return [.exportTold(id: order.id, .at(1, of: 2)), .exportTold(id: order.id, news)]
    case .startRepair(let order):
      return order.allNews.map { .repairTold($0) }
    case .markElsewhere: return [.markedElsewhere("Marked in 1 other week too.", isDone: random.chance(50))]
    case .writeText: return [.textWritten("Wrote it.", isDone: random.chance(50))]
    case .lockDistrict, .suspend, .redraw, .quit, .stopFill, .copy, .discardJournal, .leaveToOthers, .stopRepair:
      return []
    }
  }

  /// Somebody else took a visit out of the week's file, or did worse to it.
  private mutating func outsideChange() -> OutsideChange {
    guard random.chance(70), let now = try? files.open(state.monday), !now.isNew, let base = files.held else {
      return random.chance(50) ? .deleted : .unreadable("It cannot be read.")
    }
    var theirs = now.week
    if random.chance(80), !theirs.visits.isEmpty { theirs.visits.remove(at: random.int(0...theirs.visits.count - 1)) }
    files.change(theirs, in: now.district)
    return .changed(base: base, theirs: theirs)
  }

  /// Somebody else took an officer out of `district.yaml` and gave a campus another name, or did worse to it.
  private mutating func outsideDistrict(_ ours: District) -> OutsideDistrict {
    guard random.chance(70), let now = try? files.open(state.monday).district, let base = files.heldDistrict else {
      return random.chance(50) ? .deleted : .unreadable("It cannot be read.")
    }
    var theirs = now
    if !theirs.officers.isEmpty, random.chance(50) {
      theirs.officers.remove(at: random.int(0...theirs.officers.count - 1))
    }
    if !theirs.campuses.isEmpty {
      theirs.campuses[random.int(0...theirs.campuses.count - 1)].name = random.pick(MonkeyText.names)
    }
    guard isSound(theirs) else {
      return .unreadable("It cannot be read.")
    }
    files.change(theirs)
    let merge = DistrictMerge(base: base, ours: ours, theirs: theirs)
    return .changed(theirs: theirs, merge: merge, canJoin: isSound(merge.joined))
  }

  private func isSound(_ district: District) -> Bool {
    (try? DistrictFile.read(Array(DistrictFile.text(of: district).utf8), file: "joined")) == district
  }

  /// A spreadsheet that takes an officer out, or cannot be read.
  private mutating func sheetNews(_ order: SheetOrder) -> SheetNews {
    guard random.chance(80) else { return .failed("It is no CSV.") }
    var target = order.target
    if !target.week.visits.isEmpty { target.week.visits.removeLast() }
    let field = order.fields?.first ?? "name"
    return .read(
      SheetReading(
        columns: [SheetReading.Column(letter: "A", heading: "Who", samples: ["Rosa"], field: field)],
        fields: ["id", "name"], missing: field == "name" ? [] : ["name"],
        rows: field == "name"
          ? [
            SheetReading.Row(outcome: .taken, text: "row 2: Rosa: taken"),
            SheetReading.Row(outcome: random.chance(50) ? .refused : .same, text: "row 3: Wei"),
          ] : [], passedOver: 0, question: random.chance(30) ? .agency : nil,
        target: field == "name" ? target : nil))
  }

  private mutating func failure(_ mode: SaveMode) -> Workbench.SaveOutcome {
    mode == .ifUnchanged && random.chance(50) ? .changedOnDisk : .failed("No.")
  }

  /// Of a fill that runs, or was given up long ago.
  private mutating func news() -> Action {
    let order = random.pick(orders.suffix(3))
    let plan = WeekPlan(
      district: order.district, monday: order.week.monday, absences: order.week.absences ?? [])
    let roster = FilledRoster(random.chance(30) ? [] : Array(order.week.visits.dropLast(2)), in: plan)
    return .fillTold(
      FillNews(
        id: order.id, seconds: 0.5, cost: roster.cost, bound: 0, gapBound: random.chance(50) ? 0 : nil,
        roster: random.chance(80) ? roster : nil, stopped: random.chance(40) ? .time : nil))
  }
}
