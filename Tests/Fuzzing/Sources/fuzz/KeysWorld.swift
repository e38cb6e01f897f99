import Staffing
import Workbench

@testable import Solver

/// What answers the program's effects while keys are fed to it: now well, now badly, and with sentences that do harm
/// where they are not made harmless.
struct KeysWorld {
  let opened: OpenedWeek
  /// How much has happened, which decides about the answer.
  let actions: Int

  /// The first and every second time.
  private var isWell: Bool { actions % 2 == 0 }

  func answers(to effect: Effect) -> [Action] {
    switch effect {
    case .save(let week, let revision, let mode):
      let outcomes: [SaveOutcome] = [
        .saved(fileName: "\(week.monday).yaml"), .changedOnDisk, .failed("No\u{1B}[2J."),
      ]
      return [.saveEnded(revision: revision, outcomes[mode == .ifUnchanged ? actions % 3 : 0])]
    case .publish(let week, let revision): return [.publishEnded(revision: revision, published(week))]
    case .saveDistrict(_, let revision, _):
      return [.districtSaveEnded(revision: revision, isWell ? .saved(fileName: "district.yaml") : .changedOnDisk)]
    case .compareWithFile: return [.fileCompared(outsideChange)]
    case .compareDistrict(let ours): return [.districtCompared(outsideDistrict(ours))]
    case .listWeeks: return [.weeksListed([opened.week.monday])]
    case .openWeek, .reload: return [isWell ? .weekOpened(opened) : .openingFailed("No\u{202E}.")]
    case .makeWeek(let monday, _):
      var made = opened
      (made.week.monday, made.isNew) = (monday, true)
      return [isWell ? .weekMade(made, of: opened.week, title: "Copy\u{7}") : .openingFailed("No\u{202E}.")]
    case .saveTemplate(let name, _): return [.templateKept(name, failure: isWell ? nil : "No\u{7}.")]
    case .takeOver: return [.weekOpened(opened)]
    case .lockDistrict: return isWell ? [] : [.districtLocked(by: "mesquite\u{1B}[2J")]
    case .listSheets: return [.sheetsListed(["a\u{1B}[2J.csv"])]
    case .readSheet(let order): return [.sheetRead(id: order.id, isWell ? .read(sheet(order)) : .failed("No\u{7}."))]
    case .export(let order):
      return [
        .exportTold(id: order.id, .at(1, of: 2)),
        .exportTold(id: order.id, isWell ? .wrote("To \u{202E}.") : .failed("No\u{1B}.")),
      ]
    case .markElsewhere: return [.markedElsewhere("Marked.", isDone: isWell)]
    case .writeText: return [.textWritten("No\u{1B}[2J.", isDone: isWell)]
    case .journal: return actions % 31 == 30 ? [.keepingFailed("No\u{1B}[2J.")] : []
    case .studyWhatIf(let order): return [.whatIfTold(change(order))]
    case .observe(let order):
      return [
        .observed(ObservationNews(id: order.id, seenWeeks: 1, predictability: [], tried: 0, count: 1, worst: nil))
      ]
    case .studyWeeks:
      let states = [opened.week.monday: WeekState(isPublished: isWell, gap: 60)]
      return [.weeksStudied(WeekStudy(states: states, templates: ["a"]))]
    case .startRepair(let order): return repairs(order).map { .repairTold($0) }
    case .startFill(let order): return [.fillTold(filled(order))]
    case .studyLimits(let order):
      return [.limitsTold(LimitsNews(id: order.fill.id, tried: 1, count: 1, findings: []))]
    case .stopFill, .stopRepair, .copy, .discardJournal, .leaveToOthers, .adoptFile, .adoptDistrict, .suspend,
      .redraw, .quit:
      return []
    }
  }

  private func change(_ order: WhatIfOrder) -> WhatIfNews {
    let side = WhatIfSide(gap: 60, found: 30, bound: 0)
    return WhatIfNews(change: order.change, before: side, after: side)
  }

  private func repairs(_ order: RepairOrder) -> [RepairNews] {
    var news: [RepairNews] = []
    order.run(findsFloor: false) { news.append($0) }
    return news
  }

  private func filled(_ order: FillOrder) -> FillNews {
    let plan = WeekPlan(district: order.district, monday: order.week.monday, absences: order.week.absences ?? [])
    let roster = FilledRoster(Array(order.week.visits.dropFirst(actions % 3)), in: plan)
    return FillNews(
      id: order.id, seconds: 0.5, cost: roster.cost, bound: 0, gapBound: 0, roster: roster,
      stopped: isWell ? .time : nil)
  }

  private func published(_ week: Week) -> PublishEnd {
    var week = week
    week.published = Publication(at: Moment(week.monday, ClockTime(400)), by: "mesquite\u{202E}")
    return [.published(week), .changedOnDisk, .failed("No\u{1B}[2J.")][actions % 3]
  }

  private var outsideChange: OutsideChange {
    let theirs = Week(monday: opened.week.monday, visits: Array(opened.week.visits.dropFirst(actions % 3)))
    let changes: [OutsideChange] = [.changed(base: opened.week, theirs: theirs), .deleted, .unreadable("No\u{7}.")]
    return changes[actions % 5 % 3]
  }

  private func outsideDistrict(_ ours: District) -> OutsideDistrict {
    var theirs = opened.district
    theirs.officers.removeLast(actions % 3)
    let merge = DistrictMerge(base: opened.district, ours: ours, theirs: theirs)
    let changes: [OutsideDistrict] = [
      .changed(theirs: theirs, merge: merge, canJoin: isWell), .deleted, .unreadable("No\u{7}."),
    ]
    return changes[actions % 5 % 3]
  }

  /// A spreadsheet that takes the last visit out, with words that do harm.
  private func sheet(_ order: SheetOrder) -> SheetReading {
    var target = order.target
    if !target.week.visits.isEmpty { target.week.visits.removeLast() }
    return SheetReading(
      columns: [SheetReading.Column(letter: "A", heading: "Who\u{1B}[2J", samples: ["Rosa\u{202E}"], field: "name")],
      fields: ["id", "name"], missing: [], rows: [SheetReading.Row(outcome: .taken, text: "row 2: \u{7}: taken")],
      passedOver: 0, question: nil, target: target)
  }
}
