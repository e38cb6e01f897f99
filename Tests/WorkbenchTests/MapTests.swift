import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// The map: where campuses are drawn, and how one goes from one to the next.
@Suite struct MapTests {
  private static func state(_ options: Options = Options()) -> State {
    State(opened: SampleWeek.mapped(), options: options, size: Size(width: 80, height: 24)).after(.character("6"))
  }

  /// Campuses anywhere on the globe, some of them at the same place.
  private static func places(_ random: inout SeededGenerator) -> MapPlaces {
    var district = SampleWeek.district
    let (latitude, longitude) = (random.int(-89...89), random.int(-179...179))
    let spread = random.pick([0, 10, 1000, 50_000])
    district.campuses = (0..<12).map { position in
      Campus(
        id: Identifier("c\(position)"), name: "Campus \(position)", level: .elementary,
        bells: Campus.Bells(default: "elementary"),
        coordinates: Campus.Coordinates(
          latitude: ExactNumber(coefficient: latitude * 100_000 + random.int(-spread...spread), decimals: 5),
          longitude: ExactNumber(coefficient: longitude * 100_000 + random.int(-spread...spread), decimals: 5)))
    }
    return MapPlaces(WeekPlan(district: district, monday: .sampleMonday))
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func everyCampusIsOnTheWholeMapWhereItLies(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let places = Self.places(&random)
    let area = Rect(left: 3, top: 2, width: random.int(20...150), height: random.int(5...50))
    let projection = MapProjection(places, in: area, zoom: 0, center: nil)
    let cells = try places.places.map { place in
      try #require(place.flatMap { projection.cell(of: $0) }, "seed \(seed): out of sight")
    }
    for (first, left) in zip(places.places, cells) {
      for (second, right) in zip(places.places, cells) {
        guard let first, let second else { continue }
        if first.east < second.east { #expect(left.column <= right.column, "seed \(seed)") }
        if first.north < second.north { #expect(left.row >= right.row, "seed \(seed)") }
      }
    }
  }

  @Test func aLineOfDotsGoesFromOneCellToTheOther() throws {
    let places = MapPlaces(WeekPlan(district: SampleWeek.mapped().district, monday: .sampleMonday))
    let area = Rect(left: 0, top: 0, width: 60, height: 20)
    let projection = MapProjection(places, in: area, zoom: 0, center: nil)
    let (start, end) = (try #require(places.places[0]), try #require(places.places[1]))
    var cells: [Point] = []
    projection.forEachDot(from: start, to: end) { cells.append(Point(column: $0 / 2, row: $1 / 4)) }
    #expect(cells.first == projection.cell(of: start))
    #expect(cells.last == projection.cell(of: end))
    for (cell, next) in zip(cells, cells.dropFirst()) {
      #expect((cell.column - next.column).magnitude <= 1 && (cell.row - next.row).magnitude <= 1)
    }
  }

  @Test func arrowsGoToTheNextCampusInThatDirection() {
    var state = Self.state()
    state.press(.right)
    #expect(state.place == "santa-rosa mon Arrival")
    state.press(.left)
    #expect(state.place == "saddleback mon Arrival")
    state.press(.left)
    #expect(state.place == "desert-wind mon P1")
    state.press(.right)
    #expect(state.place == "pima-butte mon Arrival")
    #expect(state.after(.up) == state)
    state.press(.down)
    #expect(state.place == "saddleback mon Arrival")
    state.press(.up)
    #expect(state.place == "pima-butte mon Arrival")
  }

  @Test func aCampusWithoutCoordinatesIsReachedByPages() {
    var state = Self.state()
    for _ in 0..<4 { state.press(.pageDown) }
    #expect(state.place.hasPrefix("sunrise mon"))
    state.press(.up)
    #expect(state.place.hasPrefix("desert-wind mon"))
  }

  @Test func theTimeAndTheDayAreChosenThere() {
    let state = Self.state().after(.character(">"), .character("d"))
    #expect(state.place == "pima-butte tue P1")
    #expect(state.render().lines[2].contains("Tue 1 Dec at 08:00"))
    #expect(state.after(.character("<")).place == "pima-butte tue Arrival")
    #expect(state.after(.character("b")).render().lines[2].contains("the whole day"))
    #expect(state.after(.character("b"), .character("b")).render().lines[2].contains("The whole week"))
  }

  @Test func campusesAreComparedAtOneTimeWhateverTheirBells() {
    var state = Self.state()
    let before = (time: state.mapTime, states: MapReading(state).states)
    var periods: Set<String> = []
    for _ in 0..<6 {
      state.press(.pageDown)
      periods.insert(String(state.place.split(separator: " ").last ?? ""))
      #expect(state.mapTime == before.time, "\(state.place)")
      #expect(MapReading(state).states == before.states, "\(state.place)")
    }
    #expect(periods.count > 1)
    state.press(.character(">"))
    #expect(state.mapTime == state.cursorPost.map { state.plan[$0].time.start })
    #expect(state.mapTime != before.time)
  }

  @Test func theMapBeginsWithTheTimeOfThePeriodThatOneCameFrom() throws {
    let start = State(opened: SampleWeek.mapped(), size: Size(width: 80, height: 24))
    var isNearestOnly = 0
    for campus in start.plan.district.campuses {
      for period in try 0..<start.plan.periods(of: #require(start.plan.campus(campus.id)), on: .mon).count {
        for key in [Key.up, .down] {
          let state = start.withCursor(campus.id, .mon, period: period).after(key)
          guard let post = state.cursorPost else { continue }
          let map = state.after(.character("6"))
          #expect(map.mapTime.map { state.plan[post].time.contains($0) } == true, "\(state.place)")
          isNearestOnly += state.board.cursor?.wantedTime.map { state.plan[post].time.contains($0) } == false ? 1 : 0
        }
      }
    }
    #expect(isNearestOnly > 0)
  }

  @Test func theTourIsThatOfTheChosenOfficer() {
    let state = Self.state()
    #expect(state.render().lines[17].contains("Saguaro: 1 Pima Butte 07:30–09:40"))
    let next = state.after(.right, .left, .character("t"))
    #expect(next.officers.chosen == OfficerIndex(0))
    let cholla = SampleWeek.mapped()
    var other = State(opened: cholla, size: Size(width: 80, height: 24)).withCursor("pima-butte", .mon, period: 1)
    other.press(.character("6"), .character("t"))
    #expect(other.officers.chosen == OfficerIndex(1))
    #expect(other.after(.down, .down, .character("t")).message?.text.hasPrefix("Nobody comes") == true)
  }

  @Test func aTourIsALineBetweenItsCampuses() {
    let dots = Self.state().render().text.unicodeScalars.filter { (0x2801...0x28FF).contains($0.value) }
    #expect(dots.count > 3)
    let alone = Self.state().after(.pageDown, .pageDown, .pageDown, .pageDown, .character("t"))
    #expect(!alone.render().text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test func closerKeepsTheCursorInSight() {
    var state = Self.state()
    for key in [Key.character("+"), .right, .character("+"), .down, .left, .character("+"), .up, .character("+")] {
      state.press(key)
      #expect(state.render().cursor.map { $0.row > 2 && $0.row < 17 } == true, "\(key)")
      let cursor = state.render().cursor
      #expect(cursor.map { state.render()[$0].style.attributes.contains(.reverse) } == true, "\(key)")
    }
    for _ in 0..<9 { state.press(.character("-")) }
    #expect(state.map == MapState())
  }

  @Test func aClickChoosesTheNearestCampus() throws {
    var state = Self.state().after(.right)
    let cell = try #require(state.render().cursor)
    state.press(.left)
    _ = state.update(.mouseUsed(MouseEvent(.press, at: Point(column: cell.column + 1, row: cell.row))))
    #expect(state.place == "santa-rosa mon Arrival")
    _ = state.update(.mouseUsed(MouseEvent(.doubleClick, at: cell)))
    #expect(state.view == .campus)
  }
}
