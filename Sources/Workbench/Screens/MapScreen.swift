import Staffing
import TerminalKit

/// Where the parts of the map are.
struct MapLayout: Hashable, Sendable {
  let title: Rect
  let map: Rect
  /// The tour in one line, below the map; empty where ``side`` tells it.
  let tour: Rect
  /// The tour and what the colours count; nil where there is no room.
  let side: Rect?

  init(_ body: Rect) {
    var rest = body
    title = rest.splitTop(1)
    if rest.width >= 140 {
      side = rest.splitRight(44)
      rest.splitRight(2)
      tour = Rect(left: rest.left, top: rest.bottom, width: 0, height: 0)
    } else {
      side = nil
      tour = rest.splitBottom(1)
    }
    map = rest
  }
}

// The campuses where they lie, in the colours of their coverage, with an officer's tour.
extension State {
  /// The campuses that the board's filter leaves and that have coordinates.
  private func located(_ places: MapPlaces) -> [(campus: CampusIndex, place: MapPlace)] {
    board.rows.compactMap { row in
      row.campus.flatMap { campus in places[campus].map { (campus, $0) } }
    }
  }

  /// The time of day that the colours tell of: that of the period one came with, also at campuses whose bells ring
  /// otherwise, so that all can be compared. nil where nothing tells one.
  var mapTime: ClockTime? { board.cursor?.wantedTime ?? cursorPost.map { plan[$0].time.start } }

  /// The tour that is drawn: the chosen officer's of the day.
  var shownTour: [Placement] {
    officers.chosen.map { Array(staffed[$0].tour(on: shownDay)) } ?? []
  }

  func drawMap(in body: Rect, _ canvas: inout Canvas) {
    let layout = MapLayout(body)
    let (places, reading) = (MapPlaces(plan), MapReading(self))
    drawMapTitle(in: layout.title, &canvas)
    if places.corners == nil {
      let text = "No campus has coordinates: give them 'lat' and 'lon' in the district's file."
      canvas.put(text, in: layout.map.inset(columns: 2, rows: 1))
      canvas.setCursor(column: layout.map.left + 2, row: layout.map.top + 1)
    } else {
      drawPlaces(places, reading, in: layout.map, &canvas)
    }
    if let side = layout.side {
      canvas.verticalRule(Rect(left: side.left - 2, top: side.top, width: 1, height: side.height), canvas.theme.rule)
      drawMapSide(places, reading, in: side, &canvas)
    } else {
      drawTourLine(in: layout.tour, &canvas)
    }
  }

  /// What the colours are about, and how close the map is.
  private func drawMapTitle(in line: Rect, _ canvas: inout Canvas) {
    let date = plan.date(of: shownDay).longName
    let text: String
    switch map.span {
    case .period: text = mapTime.map { "\(date) at \($0)" } ?? "\(date), closed"
    case .day: text = "\(date), the whole day"
    case .week: text = "The whole week"
    }
    var rest = line
    let zoom = map.zoom == 0 ? "all" : "x\(1 << map.zoom)"
    let filter = board.filter.isEmpty ? zoom : "'\(board.filter)', \(zoom)"
    canvas.put(filter, in: rest.splitRight(filter.displayWidth), canvas.theme.faint)
    canvas.put(text, in: rest.inset(columns: BoardColumns.pointer), canvas.theme.heading)
  }

  // MARK: Places

  private func drawPlaces(_ places: MapPlaces, _ reading: MapReading, in area: Rect, _ canvas: inout Canvas) {
    let projection = MapProjection(places, in: area, zoom: map.zoom, center: map.center)
    let tour = shownTour
    drawTour(tour, places, projection, &canvas)
    let shown = located(places).compactMap { entry in
      projection.cell(of: entry.place).map { reading.mark(entry.campus, at: $0) }
    }
    var labels = MapLabels(area)
    for mark in shown { labels.occupy(mark.cell) }
    // What is worse is drawn over what is better, the cursor over all.
    for mark in shown.sorted(by: { $0.state.severity < $1.state.severity }) {
      canvas.put(
        mark.state.glyph(canvas.alphabet), column: mark.cell.column, row: mark.cell.row, mark.style(canvas.theme))
    }
    let cursor = board.cursor?.campus
    if let mark = shown.first(where: { $0.campus == cursor }) {
      let style = mark.style(canvas.theme).adding(.reverse)
      canvas.put(mark.state.glyph(canvas.alphabet), column: mark.cell.column, row: mark.cell.row, style)
      canvas.setCursor(column: mark.cell.column, row: mark.cell.row)
    } else {
      canvas.setCursor(column: area.left, row: area.top)
    }
    let isFirst = { (mark: MapMark) in mark.campus == cursor || tour.contains { $0.campus == mark.campus } }
    let isWorse = { (mark: MapMark) in !isFirst(mark) && mark.state.severity >= CellState.partial.severity }
    let order =
      shown.filter { $0.campus == cursor } + shown.filter { isFirst($0) && $0.campus != cursor } + shown.filter(isWorse)
      + shown.filter { !isFirst($0) && !isWorse($0) }
    for mark in order {
      let stops = tour.indices.filter { tour[$0].campus == mark.campus }.map { "\($0 + 1)" }.joined(separator: ",")
      let name = document.names.campuses[mark.campus.rawValue]
      let style: Style = isFirst(mark) ? .bold : .plain
      labels.put(stops.isEmpty ? name : "\(stops) \(name)", at: mark.cell, style, mustShow: isFirst(mark), &canvas)
    }
  }

  private func drawTour(_ tour: [Placement], _ places: MapPlaces, _ projection: MapProjection, _ canvas: inout Canvas) {
    var lines = DotLines(projection.area)
    for (visit, next) in zip(tour, tour.dropFirst()) where visit.campus != next.campus {
      guard let start = places[visit.campus], let end = places[next.campus] else { continue }
      let stroke = DotLines.stroke(east: end.east - start.east, north: end.north - start.north)
      projection.forEachDot(from: start, to: end) { lines.mark($0, $1, stroke: stroke) }
    }
    lines.draw(canvas.theme.key, &canvas)
  }

  // MARK: The tour in words

  /// `Saguaro: 1 Pima Butte 07:30–09:40, 15 min, 2 Santa Rosa 11:10–14:40`.
  private func drawTourLine(in line: Rect, _ canvas: inout Canvas) {
    guard let officer = officers.chosen else { return }
    let tour = shownTour
    var pieces: [(text: String, style: Style)] = [
      ("\(document.names.officers[officer.rawValue]): ", canvas.theme.heading)
    ]
    if tour.isEmpty { pieces.append(("nowhere on \(shownDay.shortName).", .plain)) }
    for (position, visit) in tour.enumerated() {
      if position > 0 {
        let minutes = plan.travel.minutes(from: tour[position - 1].campus, to: visit.campus)
        pieces.append((minutes > 0 ? ", \(minutes.rawValue) min, " : ", ", canvas.theme.faint))
      }
      pieces.append(("\(position + 1) ", canvas.theme.key))
      pieces.append(("\(document.names.campuses[visit.campus.rawValue]) \(visit.time)", .plain))
    }
    canvas.put(pieces, in: line.inset(columns: BoardColumns.pointer))
  }

  private func drawMapSide(_ places: MapPlaces, _ reading: MapReading, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    if let officer = officers.chosen {
      let tour = shownTour
      canvas.put("Tour of \(plan[officer].name), \(shownDay.shortName)", in: rest.splitTop(1), canvas.theme.heading)
      if tour.isEmpty { canvas.put("Nowhere that day.", in: rest.splitTop(1)) }
      for (position, visit) in tour.enumerated() {
        if position > 0 {
          let minutes = plan.travel.minutes(from: tour[position - 1].campus, to: visit.campus)
          if minutes > 0 {
            canvas.put("  \(minutes.rawValue) min on the way", in: rest.splitTop(1), canvas.theme.faint)
          }
        }
        canvas.put(
          [
            ("\(position + 1) ", canvas.theme.key), ("\(visit.time) ", .plain),
            (document.names.campuses[visit.campus.rawValue], .plain),
          ], in: rest.splitTop(1))
      }
      rest.splitTop(1)
    }
    drawMapCounts(reading, in: &rest, &canvas)
    let missing = board.rows.compactMap(\.campus).filter { places[$0] == nil }
    guard !missing.isEmpty else { return }
    canvas.put(
      "Not on the map: \(counted(missing.count, "campus", "campuses"))", in: rest.splitTop(1), canvas.theme.heading)
    for campus in missing where !rest.isEmpty {
      let glyph = reading.states[campus.rawValue]
      canvas.put(
        [("\(glyph.glyph(canvas.alphabet)) ", canvas.theme.style(of: glyph)), (plan[campus].name, .plain)],
        in: rest.splitTop(1))
    }
  }

  /// How many campuses each glyph stands for.
  private func drawMapCounts(_ reading: MapReading, in rest: inout Rect, _ canvas: inout Canvas) {
    var counts: [CellState: Int] = [:]
    for campus in board.rows.lazy.compactMap(\.campus) { counts[reading.states[campus.rawValue], default: 0] += 1 }
    canvas.put("Campuses", in: rest.splitTop(1), canvas.theme.heading)
    for state in CellState.legend where !rest.isEmpty {
      guard let count = counts[state] else { continue }
      var line = rest.splitTop(1)
      canvas.put("\(count)", in: line.splitLeft(5), .plain, alignment: .trailing)
      line.splitLeft(1)
      canvas.put(
        [("\(state.glyph(canvas.alphabet)) ", canvas.theme.style(of: state)), (state.word(in: .ample), .plain)],
        in: line)
    }
    rest.splitTop(1)
  }

  // MARK: Moving

  /// Goes to the nearest campus in a direction; a page up or down goes through the board's campuses.
  mutating func moveOnMap(_ command: Command) {
    let directions: [Command: (east: Double, north: Double)] = [
      .moveLeft: (-1, 0), .moveRight: (1, 0), .moveUp: (0, 1), .moveDown: (0, -1),
    ]
    let places = MapPlaces(plan)
    guard let cursor = board.cursor, let direction = directions[command], let here = places[cursor.campus] else {
      board.moveVertically(by: command == .pageUp || command == .moveUp || command == .moveLeft ? -1 : 1, plan: plan)
      return
    }
    var best: (campus: CampusIndex, distance: Double)?
    for (campus, there) in located(places) where campus != cursor.campus {
      let (east, north) = (there.east - here.east, there.north - here.north)
      let along = east * direction.east + north * direction.north
      let aside = (east * direction.north).magnitude + (north * direction.east).magnitude
      guard along > 0, aside <= 2 * along else { continue }
      let distance = along + 2 * aside
      if best.map({ distance < $0.distance }) ?? true { best = (campus, distance) }
    }
    if let best { place(best.campus) }
  }

  /// Keeps the cursor's campus away from the edges of a map that shows only a part.
  mutating func keepMapInSight() {
    guard map.zoom > 0, let layout = Layout(size), let cursor = board.cursor else { return }
    let places = MapPlaces(plan)
    guard let place = places[cursor.campus] else { return }
    let projection = MapProjection(places, in: MapLayout(layout.body).map, zoom: map.zoom, center: map.center)
    let inner = projection.area.inset(columns: projection.area.width / 8, rows: projection.area.height / 8)
    guard map.center != nil, let cell = projection.cell(of: place), inner.contains(cell) else {
      map.center = place
      return
    }
  }

  /// Shows the tour of the next officer who comes to the cursor's campus that day.
  mutating func chooseNextTour() {
    guard let cursor = board.cursor else { return }
    var visitors: [OfficerIndex] = []
    for presence in document.index.visits(at: cursor.campus, on: cursor.day)
    where !visitors.contains(presence.placement.officer) { visitors.append(presence.placement.officer) }
    guard let first = visitors.first else {
      say("Nobody comes to \(plan[cursor.campus].name) on \(cursor.day.shortName).")
      return
    }
    let position = officers.chosen.flatMap { visitors.firstIndex(of: $0) }
    choose(position.map { visitors[($0 + 1) % visitors.count] } ?? first)
    if let officer = officers.chosen { say("The tour of \(plan[officer].name).") }
  }

  /// Chooses the campus nearest to `point`; false where none is near.
  mutating func clickMap(_ point: Point, _ layout: Layout) -> Bool {
    let places = MapPlaces(plan)
    let projection = MapProjection(
      places, in: MapLayout(layout.body).map, zoom: map.zoom, center: map.center)
    guard projection.area.contains(point) else { return false }
    let distances = located(places).compactMap { entry in
      projection.cell(of: entry.place).map { cell in
        (
          campus: entry.campus,
          distance: max((cell.column - point.column).magnitude / 2, (cell.row - point.row).magnitude * 2)
        )
      }
    }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }), nearest.distance <= 4 else { return false }
    place(nearest.campus)
    return true
  }
}

/// The names beside the glyphs: each only where it covers neither a glyph nor another name.
struct MapLabels {
  private static let most = 20
  private let area: Rect
  private var isTaken: [Bool]

  init(_ area: Rect) {
    self.area = area
    isTaken = Array(repeating: false, count: area.width * area.height)
  }

  mutating func occupy(_ cell: Point) {
    isTaken[(cell.row - area.top) * area.width + cell.column - area.left] = true
  }

  /// Puts `text` to the right of the glyph at `cell`, else to its left; a name that must show is cut where need be.
  mutating func put(_ text: String, at cell: Point, _ style: Style, mustShow: Bool, _ canvas: inout Canvas) {
    let wanted = canvas.spelled(text).displayWidth
    let width = mustShow ? wanted : min(wanted, Self.most)
    for left in [cell.column + 2, cell.column - 1 - width]
    where isFree(left - 1..<left + width + 1, row: cell.row, cell) {
      take(left..<left + width, row: cell.row)
      canvas.put(text, in: Rect(left: left, top: cell.row, width: width, height: 1), style)
      return
    }
    guard mustShow, width > 0 else { return }
    let room = (1...width).prefix { isFree(cell.column + 1..<cell.column + 3 + $0, row: cell.row, cell) }.last ?? 0
    guard room > 2 else { return }
    take(cell.column + 2..<cell.column + 2 + room, row: cell.row)
    canvas.put(text, in: Rect(left: cell.column + 2, top: cell.row, width: room, height: 1), style)
  }

  /// Whether nothing is at `columns` but the glyph itself; one column beyond the map counts as free.
  private func isFree(_ columns: Range<Int>, row: Int, _ own: Point) -> Bool {
    guard columns.lowerBound >= area.left - 1, columns.upperBound <= area.right + 1 else { return false }
    return columns.allSatisfy { column in
      !area.columns.contains(column) || column == own.column
        || !isTaken[(row - area.top) * area.width + column - area.left]
    }
  }

  private mutating func take(_ columns: Range<Int>, row: Int) {
    for column in columns { isTaken[(row - area.top) * area.width + column - area.left] = true }
  }
}

extension CellState {
  /// What is drawn over what where several campuses share a cell.
  var severity: Int {
    switch self {
    case .closed: 0
    case .noNeed: 1
    case .extra: 2
    case .surplus, .locked: 3
    case .covered: 4
    case .open: 5
    case .partial: 6
    case .violated: 7
    case .gap: 8
    }
  }
}
