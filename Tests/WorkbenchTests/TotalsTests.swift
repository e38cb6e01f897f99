import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// What the week comes to.
@Suite struct TotalsTests {
  /// The sums that views show are those of all posts, also after edits.
  @Test(arguments: 0..<15 as Range<UInt64>) func coverageIsTheSumOverPosts(_ seed: UInt64) throws {
    var random = RandomDistrict(seed: seed &+ 40)
    let plan = WeekPlan(district: random.district(), monday: random.monday)
    var staffed = StaffedWeek(plan: plan, visits: random.roster(in: plan, visits: 15))
    var index = RosterIndex(staffed)
    for visit in staffed.visits.prefix(3) {
      guard let officer = plan.officer(visit.officer) else { continue }
      let campuses = Set(staffed[officer].placements.map(\.campus))
      try staffed.apply(.remove(visit))
      index.refresh([officer], formerly: campuses, in: staffed)
      var (days, kinds) = ([Weekday: Coverage](), [Period.Kind: Coverage]())
      for post in plan.posts.indices.map({ PostIndex($0) }) {
        let coverage = Coverage(plan[post], present: staffed.present(at: post))
        days[plan[post].day, default: Coverage()] += coverage
        kinds[plan.period(of: post).kind, default: Coverage()] += coverage
      }
      for day in Weekday.allCases {
        #expect(index.coverage.days[day.rawValue] == days[day] ?? Coverage(), "seed \(seed), \(day)")
      }
      for (kind, coverage) in zip(Period.Kind.allCases, index.coverage.kinds) {
        #expect(coverage == kinds[kind] ?? Coverage(), "seed \(seed), \(kind)")
      }
      let all = days.values.reduce(into: Coverage()) { $0 += $1 }
      #expect(all.covered == staffed.totals.covered, "seed \(seed)")
      #expect(all.gap == staffed.totals.gap, "seed \(seed)")
      #expect(all.open == staffed.totals.open, "seed \(seed)")
      #expect(all.gaps == staffed.gaps.count, "seed \(seed)")
      for campus in plan.campuses.indices.map({ CampusIndex($0) }) {
        #expect(index.coverage[campus].covered == staffed.covered(at: campus), "seed \(seed)")
      }
    }
  }

  @Test func campusesAreOrderedByCoverageAndByGaps() {
    var state = SampleWeek.state().after(.character("4"), .character("b"))
    let shares = state.totals.campuses.map { campus in
      Double(state.staffed.covered(at: campus).rawValue)
        / Double(state.plan.campuses[campus.rawValue].neededMinutes.rawValue)
    }
    #expect(shares == shares.sorted())
    #expect(state.render().lines[2].contains("least covered first"))
    state.press(.character("b"))
    let gaps = state.totals.campuses.map { state.document.index.gaps[$0.rawValue] }
    #expect(gaps == gaps.sorted(by: >))
    state.press(.character("b"))
    #expect(state.totals.campuses == (0..<5).map { CampusIndex($0) })
  }

  @Test func theOrderFollowsAnEdit() {
    var state = SampleWeek.state().after(.character("4"), .character("b"), .character("b"))
    for _ in 0..<3 { _ = state.update(.commandChosen(.undo)) }
    let edited = SampleWeek.state().withCursor("sunrise", .mon, period: 0).after(.character("x"), .character("4"))
    #expect(edited.totals.campuses.count == 5)
    let gaps = edited.after(.character("b"), .character("b"), .character("u")).totals.campuses
    #expect(gaps == state.totals.campuses)
  }

  /// What the largest district's sums take has room at every width, each with a column free before it.
  @Test(arguments: [80, 100, 140, 160, 200, 300]) func noSumIsCutOff(_ width: Int) {
    let own = ["1580/1600 met", "1600/1600", "7805:50"]
    let line = Rect(left: 0, top: 3, width: width, height: 1)
    let columns = TotalsColumns(line, TotalsWidths(hours: ["30626:40/57845:40"], own: [own, ["6:00", "5/5", "1:00"]]))
    #expect(columns.hours.width > "30626:40/57845:40".count)
    for (text, area) in zip(own, columns.own) { #expect(area.width > text.count) }
    let areas = [columns.name, columns.bar, columns.share, columns.hours] + columns.own
    for (area, next) in zip(areas, areas.dropFirst()) { #expect(area.right <= next.left) }
    #expect(columns.bar.width >= 4 && columns.own[2].right < line.right)
  }

  /// Terminals scroll whole lines: nothing stands beside a list.
  @Test func tablesStandBelowTheListsAndTheReportBesideTheTables() throws {
    for section in [TotalsState.Section.campuses, .officers, .report] {
      let layout = TotalsLayout(Size(width: 160, height: 48), section, rows: 6)
      #expect(layout.list.width == 160 && layout.side == nil)
      #expect(try #require(layout.below).top > layout.list.bottom)
      #expect(TotalsLayout(Size(width: 80, height: 24), section, rows: 6).below == nil)
    }
    let days = TotalsLayout(Size(width: 160, height: 48), .days, rows: 6)
    #expect(try #require(days.side).left > days.list.right && days.below == nil)
  }

  @Test func partsGoRound() {
    var state = SampleWeek.state().after(.character("4"))
    var seen: [TotalsState.Section] = []
    for _ in 0..<4 {
      seen.append(state.totals.section)
      state.press(.right)
    }
    #expect(seen == TotalsState.Section.allCases)
    #expect(state.totals.section == .campuses)
    #expect(state.after(.left).totals.section == .report)
    let title = Point(column: 14, row: 2)
    _ = state.update(.mouseUsed(MouseEvent(.press, at: title)))
    #expect(state.totals.section == .officers)
  }

  @Test func theFilterIsOfTheList() {
    var state = SampleWeek.state().after(.character("4"), .character("&"))
    state.type(keys: "desert")
    state.press(.enter)
    #expect(state.totals.campuses == [CampusIndex(3), CampusIndex(4)])
    state.press(.escape)
    #expect(state.totals.campuses.count == 5)
  }

  @Test func theReportSaysWhatTheTotalsAre() {
    var opened = SampleWeek.opened()
    opened.district.agencies = [Agency(id: "pd", name: "City Police", kind: .police)]
    opened.district.funding = [
      FundingSource(
        id: "grant", name: "Safety Grant", hours: ExactNumber(text: "6000"), amount: ExactNumber(text: "390000.00"),
        hourlyRate: ExactNumber(text: "65.00"))
    ]
    opened.district.officers[0].agency = "pd"
    opened.district.officers[0].funding = "grant"
    let state = State(opened: opened, size: Size(width: 80, height: 24))
    let text = state.reportLines(width: 200).map(\.text).joined(separator: "\n")
    #expect(text.contains("21:40 hours, 35 gaps at 5 of them."))
    #expect(text.contains("City Police: 1 officer, 5:55 duty hours."))
    #expect(
      text.contains("Safety Grant: 5:55 duty hours, $384.58 at $65.00 an hour; in all 6000 hours, $390,000.00."))
    #expect(text.contains("\(state.staffed.totals.cost.total.rawValue) weighted minutes"))
  }

  @Test func aReportThatIsTooLongScrolls() {
    var opened = SampleWeek.opened()
    opened.district.funding = (0..<12).map { FundingSource(id: Identifier("grant-\($0)"), name: "Grant \($0)") }
    var state = State(opened: opened, size: Size(width: 80, height: 24)).after(.character("4"), .left)
    let lines = state.reportLines(width: 76)
    #expect(lines.count > 17)
    for _ in lines { state.press(.down) }
    #expect(state.render().text.contains("weighted minutes"))
    #expect(state.after(.home).render().lines[3].contains("Coverage"))
  }
}
