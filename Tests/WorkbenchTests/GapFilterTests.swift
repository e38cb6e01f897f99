import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// What the list of gaps leaves out, and how it is grouped.
@Suite struct GapFilterTests {
  private static let start = SampleWeek.state().after(.character("3"))

  private static func gaps(_ state: State) -> [PostIndex] {
    state.problems.rows.compactMap { if case .gap(let post) = $0 { post } else { nil } }
  }

  @Test func oneDay() {
    var state = Self.start
    for day in [Weekday.mon, .tue, .wed, .thu, .fri] {
      state.press(.character("d"))
      #expect(state.problems.gapFilter.day == day)
      #expect(Self.gaps(state).sorted() == state.staffed.gaps.filter { state.plan[$0].day == day })
    }
    state.press(.character("d"))
    #expect(Self.gaps(state).count == state.staffed.gaps.count)
  }

  @Test func oneLevel() {
    var state = Self.start
    for level in [Campus.Level.elementary, .middle, .high] {
      state.press(.character("l"))
      let expected = state.staffed.gaps.filter { state.plan[state.plan[$0].campus].level == level }
      #expect(Self.gaps(state).sorted() == expected)
      #expect(state.render().lines[2].contains(level.name))
    }
    #expect(state.after(.character("l")).problems.gapFilter.level == nil)
  }

  @Test func aWeightOrMore() {
    var opened = SampleWeek.opened()
    opened.district.needs?[1].periods.kinds = [.arrival, .lunch]
    opened.district.needs?.append(
      NeedEntry(periods: PeriodSelector(kinds: [.dismissal]), officers: 1, weight: 9, isRequired: true))
    var state = State(opened: opened, size: Size(width: 80, height: 24)).after(.character("3"), .character("w"))
    #expect(state.problems.gapFilter.leastWeight == 4)
    #expect(Self.gaps(state).count == state.staffed.gaps.count)
    state.press(.character("w"))
    #expect(Self.gaps(state).sorted() == state.staffed.gaps.filter { state.plan[$0].weight == 9 })
    #expect(!Self.gaps(state).isEmpty)
    #expect(state.after(.character("w")).problems.gapFilter.leastWeight == nil)
  }

  @Test func escShowsAllAgainAndKeepsTheGroups() {
    let state = Self.start.after(.character("d"), .character("l"), .character("b"), .escape)
    #expect(!state.problems.gapFilter.isOn)
    #expect(state.problems.gapFilter.grouping == .campus)
    #expect(Self.gaps(state).count == state.staffed.gaps.count)
  }

  /// Groups hold all gaps, each under its own heading, and the headings add up.
  @Test(arguments: 0..<20 as Range<UInt64>) func groupsAddUp(_ seed: UInt64) throws {
    var random = RandomDistrict(seed: seed)
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    let week = Week(monday: random.monday, visits: random.roster(in: plan, visits: 6))
    var state = State(opened: OpenedWeek(district: district, week: week), size: Size(width: 80, height: 24))
    state.press(.character("3"), .character("b"))
    for grouping in [GapFilter.Grouping.campus, .day] {
      #expect(state.problems.gapFilter.grouping == grouping)
      #expect(Self.gaps(state).sorted() == state.staffed.gaps, "seed \(seed)")
      var group: GapGroup?
      var sums: [GapGroup.Place: (gaps: Int, uncovered: Minutes)] = [:]
      for row in state.problems.rows {
        switch row {
        case .violation: #expect(group == nil)
        case .group(let next):
          #expect(sums[next.place] == nil, "seed \(seed): twice \(next.place)")
          group = next
          sums[next.place] = (0, 0)
        case .gap(let index):
          let place = try #require(group).place
          let post = plan[index]
          #expect(place == (grouping == .campus ? .campus(post.campus) : .day(post.day)), "seed \(seed)")
          sums[place]?.gaps += 1
          sums[place]?.uncovered += post.uncovered(present: state.staffed.present(at: index))
        }
      }
      for case .group(let group) in state.problems.rows {
        #expect(sums[group.place]?.gaps == group.gaps, "seed \(seed)")
        #expect(sums[group.place]?.uncovered == group.uncovered, "seed \(seed)")
      }
      state.press(.character("b"))
    }
    #expect(state.problems.gapFilter.grouping == .none)
  }

  @Test func aHeadingIsAPlaceToo() {
    let state = Self.start.after(.character("b"), .down, .down)
    guard case .group(let group) = state.problems.chosen, case .campus(let campus) = group.place else {
      Issue.record("the third row is no heading")
      return
    }
    #expect(state.board.cursor?.campus == campus)
    #expect(state.after(.enter).document == state.document)
  }
}
