import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// A day or a tour that is copied to other days.
@Suite struct CopyingTests {
  private static func on(_ day: Weekday, _ state: State) -> [Visit] { state.week.visits.filter { $0.day == day } }

  @Test func aCampussDayIsPutOnAnotherDay() {
    let before = SampleWeek.state(visits: [.of("ocotillo santa-rosa tue p1-lunch locked")])
      .withCursor("santa-rosa", .tue, period: 0)
    var state = before.after(.character("y"))
    #expect(
      state.message?.text
        == "Copied Tue of Santa Rosa: 1 visit. p puts it on the day you go to, Ctrl-P on all other days.")
    #expect(state.after(.character("p")).message?.text == "This is the day that was copied: go to another one.")
    state.press(.character("D"), .character("p"))
    #expect(state.message?.text == "Tue of Santa Rosa to Mon: 1 visit new")
    // The copy is not locked: that was said of Tuesday.
    #expect(Self.on(.mon, state).contains(.of("ocotillo santa-rosa mon p1-lunch")))
    #expect(state.document.history.done.count == 1)
    #expect(state.after(.character("u")).week == before.week)
    #expect(state.after(.character("p")).message?.text == "Mon is like Tue of Santa Rosa already.")
  }

  @Test func aTourGoesToAllOtherDaysAndWhatDoesNotFitIsTold() {
    let before = SampleWeek.state().withCursor("pima-butte", .mon, period: 0).after(.character("2"), .character("y"))
    #expect(before.message?.text.hasPrefix("Copied Mon of Saguaro: 2 visits.") == true)
    let state = before.after(.ctrl("p"))
    #expect(state.message?.kind == .warning)
    #expect(state.message?.text.contains("Did not fit: ") == true)
    #expect(state.message?.text.contains("Saguaro at Pima Butte on Fri (closed on Fri)") == true)
    #expect(Self.on(.tue, state).contains(.of("saguaro pima-butte tue arrival-p2")))
    #expect(Self.on(.tue, state).contains(.of("saguaro santa-rosa tue lunch-dismissal")))
    #expect(state.document.history.done.count == 1)
    let violations = state.staffed.totals.violations
    #expect(violations == before.staffed.totals.violations)
    #expect(state.after(.character("u")).week == before.week)
    // The whole sentence can be read again.
    #expect(state.render().lines[22].hasSuffix(" m: all"))
    #expect(state.log.last?.message == state.message)
  }

  @Test func otherBellsAdaptTheVisit() {
    // On Wednesday lunch is early and there is no P3: 10:00–11:10 is in P2 there.
    var opened = SampleWeek.opened([.of("ocotillo santa-rosa tue p3-lunch")])
    opened.district.policy?.minVisit = nil
    var state = State(opened: opened, size: Size(width: 80, height: 24)).withCursor("santa-rosa", .tue, period: 0)
    state.press(.character("y"), .character("d"), .character("p"))
    #expect(Self.on(.wed, state) == [.of("ocotillo santa-rosa wed p2-dismissal")])
  }

  @Test func whatIsThereMakesRoomUnlessItIsLocked() {
    let visits: [Visit] = [
      .of("ocotillo santa-rosa mon p1-lunch"), .of("cholla santa-rosa tue arrival-p2"),
      .of("saguaro santa-rosa tue p4-dismissal locked"),
    ]
    var state = SampleWeek.state(visits: visits).withCursor("santa-rosa", .mon, period: 0)
    state.press(.character("y"), .character("d"), .character("p"))
    #expect(state.message?.text == "Mon of Santa Rosa to Tue: 1 visit new, 1 gone")
    #expect(
      Set(Self.on(.tue, state)) == [
        .of("ocotillo santa-rosa tue p1-lunch"), .of("saguaro santa-rosa tue p4-dismissal locked"),
      ])
  }

  @Test func whereNothingFitsAllStays() {
    // On Thursday Ocotillo is away.
    let visits: [Visit] = [.of("ocotillo santa-rosa mon p1-lunch"), .of("cholla santa-rosa thu arrival-p2")]
    let before = SampleWeek.state(visits: visits).withCursor("santa-rosa", .mon, period: 0)
    let state = before.after(.character("y"), .character("d"), .character("d"), .character("d"), .character("p"))
    #expect(state.week == before.week)
    #expect(state.message?.text.hasPrefix("Nothing was pasted. Did not fit: Ocotillo at Santa Rosa on Thu (") == true)
  }

  @Test func markedDaysTakeTheCopyTogether() {
    let before = SampleWeek.state().withCursor("saddleback", .tue, period: 5).after(.character("y"), .character("d"))
    let state = before.after(.character("v"), .character("d"), .character("p"))
    #expect(state.message?.text.hasPrefix("Tue of Saddleback to Wed–Thu:") == true)
  }

  @Test func theWholeDayLeavesFullTimeOfficersAlone() {
    let before = SampleWeek.state().withCursor("pima-butte", .mon, period: 0).after(.character("C"))
    let state = before.after(.character("d"), .character("p"))
    #expect(Self.on(.tue, state).filter { $0.officer == "agave" } == [.of("agave sunrise tue arrival-dismissal")])
    #expect(Self.on(.tue, state).contains(.of("saguaro pima-butte tue arrival-p2")))
  }

  @Test func nothingToCopyOrPasteIsSaid() {
    let state = SampleWeek.state().withCursor("pima-butte", .thu, period: 0)
    #expect(state.after(.character("y")).message?.text == "Thu of Pima Butte: nobody is there, nothing was copied.")
    #expect(state.after(.character("p")).message?.text == "Nothing was copied yet: y copies the day.")
  }
}
