import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

@Suite struct PublishingTests {
  private let publication = Publication(at: Moment(.of("2026-11-25"), ClockTime(845)), by: "mesquite")

  /// The sample week as it was published, on a screen of that size.
  private func published(width: Int = 80, height: Int = 24) -> State {
    var opened = SampleWeek.mapped()
    opened.week.published = publication
    opened.published = opened.week
    return State(opened: opened, size: Size(width: width, height: height))
  }

  @Test func pAsksAndEnterPublishesTheWeekOnTheScreen() {
    var state = SampleWeek.state()
    state.press(.character("P"))
    #expect(state.context == .publish)
    #expect(state.update(.keyPressed(.enter)) == [.publish(state.week, revision: 0)])
    #expect(state.dialogs.isEmpty)
    var week = state.week
    week.published = publication
    _ = state.update(.publishEnded(revision: 0, .published(week)))
    #expect(state.week.published == publication)
    #expect(!state.isUnsaved)
    #expect(state.message?.text == "Published 2026-11-30.yaml on 2026-11-25 at 14:05 by mesquite.")
    #expect(state.publishedTitle == " published")
  }

  @Test func escapePublishesNothing() {
    var state = SampleWeek.state()
    state.press(.character("P"))
    #expect(state.update(.keyPressed(.escape)) == [])
    #expect(state.dialogs.isEmpty)
  }

  @Test func laterChangesAreMarkedUntilTheyAreUndoneOrPublished() throws {
    var state = published()
    #expect(state.publishedTitle == " published")
    let visit = try #require(state.staffed.officers.first { !$0.placements.isEmpty }?.placements.first)
    state = state.withCursor(state.plan[visit.campus].id, visit.day, period: visit.periods.lowerBound)
    let post = try #require(state.cursorPost)
    #expect(!state.isChangedSincePublished(post))
    state.press(.character("x"))
    #expect(state.isChangedSincePublished(post))
    #expect(state.droppedHere?.hasPrefix("Published, and gone: ") == true)
    #expect(state.publishedTitle == " changed since published")
    state.press(.character("u"))
    #expect(!state.isChangedSincePublished(post))
    #expect(state.droppedHere == nil)
    #expect(state.publishedTitle == " published")
  }

  /// The overview with its day beside it, the zoomed day, the campus's week, the map of a period, a day and a week.
  @Test(arguments: [(80, ""), (160, ""), (80, "z"), (80, "5"), (160, "5"), (80, "6"), (80, "6+"), (80, "6++")])
  func everyViewOfPostsUnderlinesWhatChanged(width: Int, keys: String) throws {
    var state = published(width: width, height: 48)
    let visit = try #require(state.staffed.officers.first { !$0.placements.isEmpty }?.placements.first)
    state = state.withCursor(state.plan[visit.campus].id, visit.day, period: visit.periods.lowerBound)
    func underlined(_ state: State) -> Int {
      var state = state
      for key in keys where key != "+" { state.press(.character(key)) }
      if keys.hasPrefix("6") { state.map.span = [.period, .day, .week][keys.count { $0 == "+" }] }
      return state.underlinedCells
    }
    let edited = state.after(.character("x"))
    #expect(underlined(edited) > underlined(state))
    #expect(underlined(edited.after(.character("u"))) == underlined(state))
  }

  @Test func theDialogTellsTheChangesAndCopiesTheNotice() throws {
    var state = published()
    let visit = try #require(state.staffed.officers.first { !$0.placements.isEmpty }?.placements.first)
    state = state.withCursor(state.plan[visit.campus].id, visit.day, period: visit.periods.lowerBound)
    state.press(.character("x"), .character("P"))
    guard case .publish(let dialog) = state.dialogs.last else {
      Issue.record("no dialog")
      return
    }
    #expect(dialog.rows.first == .officer(state.plan[visit.officer].name))
    #expect(dialog.rows.count == 2)
    guard case .copy(let text)? = state.update(.keyPressed(.character("Y"))).first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("Changes since it was published on 2026-11-25 at 14:05 by mesquite"))
  }

  @Test func aReadOnlyWeekAndAnUnsavedDistrictAreNotPublished() {
    var state = SampleWeek.state()
    state.options.isReadOnly = true
    #expect(state.update(.keyPressed(.character("P"))) == [])
    state.openPublish()
    #expect(state.publish() == [])
    #expect(state.message?.text == "Read-only: nothing is published.")
  }
}

extension State {
  /// How many cells of the screen's body are underlined.
  fileprivate var underlinedCells: Int {
    let frame = render()
    return (0..<frame.size.height).reduce(0) { sum, row in
      sum + frame.cells(row: row).count { $0.style.attributes.contains(.underline) }
    }
  }
}
