import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// Edits in the officers' view.
@Suite struct OfficerEditTests {
  @Test func aVisitMovesAlongTheDay() {
    var state = SampleWeek.state().after(.character("2"), .character(">"))
    #expect(state.message?.text == "Saguaro at Pima Butte, Mon Arrival–P2 to P1–Recess")
    #expect(state.week.visits.contains(.of("saguaro pima-butte mon p1-recess")))
    #expect(state.chosenVisit?.periods == 1...3)
    state.press(.character("<"), .character("<"))
    #expect(state.message?.text == "Rosa Saguaro is there from the day's first period already.")
    #expect(state.week.visits.contains(.of("saguaro pima-butte mon arrival-p2")))
    state.press(.character("u"), .character("u"))
    #expect(state.week == SampleWeek.state().week)
  }

  @Test func aVisitIsLengthenedShortenedLockedAndDroppedThereToo() {
    var state = SampleWeek.state().after(.character("2"), .right, .character("["))
    #expect(state.week.visits.contains(.of("saguaro santa-rosa mon lunch-p4")))
    state.press(.character("L"))
    #expect(state.week.visits.contains(.of("saguaro santa-rosa mon lunch-p4 locked")))
    state.press(.character("x"))
    #expect(state.message?.text == "Saguaro away from Santa Rosa, Mon Lunch–P4")
    #expect(state.chosenVisit?.campus == CampusIndex(0))
    for _ in 0..<3 { state.press(.character("u")) }
    #expect(state.week == SampleWeek.state().week)
  }

  @Test func aVisitIsHandedToAnotherOfficer() {
    var state = SampleWeek.state().after(.character("2"), .right, .character("a"))
    #expect(state.render().text.contains("Who takes over from Saguaro at Santa Rosa Elementary School"))
    #expect(!state.render().lines[5...].joined().contains("Rosa Saguaro  "))
    state.type(keys: "dana")
    state.press(.enter)
    #expect(state.message?.text == "Ocotillo for Saguaro at Santa Rosa, Mon Lunch–Dismissal")
    #expect(state.week.visits.contains(.of("ocotillo santa-rosa mon lunch-dismissal")))
    #expect(!state.week.visits.contains(.of("saguaro santa-rosa mon lunch-dismissal")))
    #expect(state.document.history.done.count == 1)
    state.press(.character("u"))
    #expect(state.week == SampleWeek.state().week)
  }

  @Test func whatAHandOverChangesIsWhatTheListSaid() throws {
    for seed: UInt64 in 0..<20 {
      var random = RandomDistrict(seed: seed &+ 70)
      let district = random.district()
      let plan = WeekPlan(district: district, monday: random.monday)
      let staffed = StaffedWeek(plan: plan, visits: random.roster(in: plan, visits: 12))
      for visit in staffed.visits.prefix(4) {
        for candidate in staffed.candidates(takingOver: visit) where candidate.isLegal {
          var edited = staffed
          try edited.apply(candidate.edit)
          #expect(edited.totals.cost.total - staffed.totals.cost.total == candidate.costChange, "seed \(seed)")
          #expect(edited.totals.gap - staffed.totals.gap == candidate.gapChange, "seed \(seed)")
          let count = edited.visits.count { $0 == visit }
          #expect(count == staffed.visits.count { $0 == visit } - 1, "seed \(seed)")
          try edited.apply(candidate.edit.inverse)
          #expect(edited.visits == staffed.visits, "seed \(seed)")
        }
      }
    }
  }

  @Test func aHandedOverVisitStaysLockedAndKeepsItsNotes() throws {
    var visit = Visit.of("cholla saddleback tue p3-dismissal locked")
    visit.notes = "meets the new principal"
    let staffed = StaffedWeek(district: SampleWeek.district, week: Week(monday: .sampleMonday, visits: [visit]))
    let candidate = try #require(staffed.candidates(takingOver: visit).first { $0.isLegal })
    var edited = staffed
    try edited.apply(candidate.edit)
    visit.officer = staffed.plan[candidate.officer].id
    #expect(edited.visits == [visit])
  }

  @Test func withoutAVisitNothingHappens() {
    let state = SampleWeek.state().after(.character("2"), .down, .down)
    for key in "a><]xX" {
      let after = state.after(.character(key))
      #expect(after.document == state.document)
      #expect(after.message?.text.hasPrefix("There is no visit") == true, "\(key)")
    }
  }

  @Test func aClickChoosesTheOfficerTheVisitAndTheDay() throws {
    var state = SampleWeek.state().after(.character("2"))
    let layout = state.officersLayout
    let lunch = layout.columns.track + layout.columns.axis.columns(of: .of("11:10-14:40")).lowerBound
    func click(_ column: Int, _ row: Int) {
      _ = state.update(.mouseUsed(MouseEvent(.press, at: Point(column: column, row: row))))
    }
    click(lunch, layout.list.top)
    #expect(state.place == "santa-rosa mon Lunch")
    click(3, layout.list.top + 1)
    #expect(state.officers.chosen == OfficerIndex(1))
    #expect(state.chosenVisit?.campus == CampusIndex(0))
    click(3, layout.days.top + 1)
    #expect(state.place == "saddleback tue P3")
    _ = state.update(.mouseUsed(MouseEvent(.wheelDown, at: Point(column: 3, row: layout.list.top))))
    #expect(state.officers.chosen == OfficerIndex(2))
  }
}
