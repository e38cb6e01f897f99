import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// Where the user was, restored at the next start.
@Suite struct SavedPlaceTests {
  /// A new start of the sample at `place`.
  private func start(_ place: SavedPlace) -> State {
    var state = SampleWeek.state()
    state.restore(place)
    return state
  }

  /// The place as a file would bring it back.
  private func kept(_ state: State) -> SavedPlace {
    SavedPlace(Dictionary(uniqueKeysWithValues: state.savedPlace.entries.map { ($0.key, $0.text) }))
  }

  @Test(arguments: ScreenTests.ways) func everyViewIsAsItWas(_ way: [Key]) {
    var state = SampleWeek.state()
    for key in way { state.press(key) }
    state.dialogs = []
    let restored = start(kept(state))
    #expect(restored.view == state.view)
    #expect(restored.place == state.place)
    #expect(restored.board.isZoomed == state.board.isZoomed)
    #expect(restored.board.rows.compactMap(\.campus) == state.board.rows.compactMap(\.campus))
    #expect(restored.viewFilter == state.viewFilter)
    #expect(restored.officers.chosen == state.officers.chosen)
    #expect(restored.problems.gapFilter == state.problems.gapFilter)
    #expect(restored.totals.section == state.totals.section && restored.totals.order == state.totals.order)
    #expect(restored.map.zoom == state.map.zoom && restored.map.span == state.map.span)
    #expect(kept(restored) == kept(state))
  }

  @Test func aFilterThatIsOnIsToldOf() {
    let state = SampleWeek.state().after(.character("&"), .character("r"), .character("o"), .enter)
    #expect(start(kept(state)).message?.text == "The filter 'ro' is on, as you left it; Esc shows all.")
  }

  @Test func whatNoLongerFitsIsLeftOut() {
    let state = start(
      SavedPlace([
        "view": "nowhere", "campus": "gone", "day": "sun", "period": "x", "officer": "gone", "board_filter": "ß",
        "officers_filter": "ß", "zoomed": "perhaps", "other": "x", "gaps_level": "x", "gaps_day": "x",
        "gaps_weight": "x", "gaps_group": "x", "totals_part": "x", "totals_order": "x", "map_colors": "x",
        "map_zoom": "99999999999999999999",
      ]))
    #expect(state.view == .board)
    #expect(state.board.filter == "" && state.officers.filter == "")
    #expect(state.place == SampleWeek.state().place)
    #expect(state.problems.gapFilter == GapFilter() && state.map.span == .period && state.map.zoom == 0)
    #expect(!state.render().lines.isEmpty)
  }

  @Test func gapsAreNotShownAloneWhereThereAreNone() {
    let state = start(SavedPlace(["only_gaps": "yes"]))
    #expect(state.board.showsOnlyGaps)
    var empty = State(opened: SampleWeek.opened(), size: Size(width: 80, height: 24))
    empty.document = Document(
      OpenedWeek(district: District(name: "Empty"), week: empty.week))
    empty.board = BoardState(empty.document)
    empty.officers = OfficersState(empty.document)
    empty.restore(SavedPlace(["only_gaps": "yes", "campus": "oak"]))
    #expect(!empty.board.showsOnlyGaps)
  }
}
