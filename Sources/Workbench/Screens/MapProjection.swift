import Staffing
import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where campuses are, flat, in degrees of latitude.
struct MapPlaces: Sendable {
  /// By campus; nil without coordinates.
  let places: [MapPlace?]
  /// The south-west and the north-east corner of all; nil where no campus has coordinates.
  let corners: (low: MapPlace, high: MapPlace)?

  /// Linear in campuses. Degrees of longitude are shortened as they are at the district's middle latitude.
  init(_ plan: WeekPlan) {
    let coordinates = plan.district.campuses.map(\.coordinates)
    let latitudes = coordinates.compactMap { $0?.latitude.doubleValue }
    let middle = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let shortening = max(0.01, cos(middle * .pi / 180))
    places = coordinates.map { place in
      place.map { MapPlace(east: $0.longitude.doubleValue * shortening, north: $0.latitude.doubleValue) }
    }
    let known = places.compactMap { $0 }
    if let east = known.map(\.east).min(), let north = known.map(\.north).min(), let most = known.map(\.east).max(),
      let top = known.map(\.north).max()
    {
      corners = (MapPlace(east: east, north: north), MapPlace(east: most, north: top))
    } else {
      corners = nil
    }
  }

  subscript(campus: CampusIndex) -> MapPlace? { places[campus.rawValue] }

  /// The place in the middle of all.
  var middle: MapPlace {
    guard let (low, high) = corners else { return MapPlace(east: 0, north: 0) }
    return MapPlace(east: (low.east + high.east) / 2, north: (low.north + high.north) / 2)
  }
}

/// How places become cells: a cell is twice as high as it is wide.
struct MapProjection: Hashable, Sendable {
  let area: Rect
  let center: MapPlace
  /// Degrees of one column.
  let scale: Double
  /// Columns left free on the right for the names of what lies there.
  private let margin: Int

  init(_ places: MapPlaces, in area: Rect, zoom: Int, center: MapPlace?) {
    self.area = area
    self.center = center ?? places.middle
    margin = min(18, area.width / 4)
    guard let (low, high) = places.corners else {
      scale = 1
      return
    }
    let columns = Double(max(1, area.width - margin - 2))
    let rows = Double(max(1, area.height - 1))
    let fitting = max((high.east - low.east) / columns, (high.north - low.north) / rows / 2, 1e-6)
    scale = fitting / Double(1 << zoom)
  }

  /// Columns and rows from the area's left and upper edge, outside of it too.
  func position(of place: MapPlace) -> (x: Double, y: Double) {
    (
      Double((area.width - margin) / 2) + (place.east - center.east) / scale,
      Double(area.height - 1) / 2 - (place.north - center.north) / scale / 2
    )
  }

  /// The place's cell; nil where it is out of sight.
  func cell(of place: MapPlace) -> Point? {
    let (x, y) = position(of: place)
    guard x.magnitude < 1e6, y.magnitude < 1e6 else { return nil }
    let point = Point(column: area.left + Int(x.rounded()), row: area.top + Int(y.rounded()))
    return area.contains(point) ? point : nil
  }

  /// Calls `mark` with the dots of a straight line, 2 by 4 in a cell, from the area's corner.
  func forEachDot(from start: MapPlace, to end: MapPlace, _ mark: (_ x: Int, _ y: Int) -> Void) {
    let (first, last) = (position(of: start), position(of: end))
    guard [first.x, first.y, last.x, last.y].allSatisfy({ $0.magnitude < 1e4 }) else { return }
    // The middle of a glyph's cell: between its dots.
    let (x, y) = ((first.x.rounded() + 0.5) * 2, (first.y.rounded() + 0.5) * 4)
    let (goalX, goalY) = ((last.x.rounded() + 0.5) * 2, (last.y.rounded() + 0.5) * 4)
    let steps = Int(max((goalX - x).magnitude, (goalY - y).magnitude).rounded(.up))
    for step in 0...max(1, steps) {
      let share = Double(step) / Double(max(1, steps))
      mark(Int((x + (goalX - x) * share).rounded(.down)), Int((y + (goalY - y) * share).rounded(.down)))
    }
  }
}

/// Lines of dots in cells: braille, or the nearest ASCII strokes.
struct DotLines {
  private static let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  private let area: Rect
  private var cells: [UInt32]
  private var strokes: [Character]

  init(_ area: Rect) {
    self.area = area
    cells = Array(repeating: 0, count: area.width * area.height)
    strokes = Array(repeating: " ", count: cells.count)
  }

  /// Sets one dot, counted from the area's corner, of a line that is drawn with `stroke` in ASCII; nothing happens outside.
  mutating func mark(_ x: Int, _ y: Int, stroke: Character) {
    guard x >= 0, y >= 0, x / 2 < area.width, y / 4 < area.height else { return }
    let position = y / 4 * area.width + x / 2
    cells[position] |= Self.bits[y % 4][x % 2]
    strokes[position] = stroke
  }

  /// What a line to the `east` and `north`, in degrees, is most like.
  static func stroke(east: Double, north: Double) -> Character {
    if north.magnitude * 2 < east.magnitude { return "-" }
    if east.magnitude * 2 < north.magnitude { return "|" }
    return east * north > 0 ? "/" : "\\"
  }

  func draw(_ style: Style, _ canvas: inout Canvas) {
    for (position, dots) in cells.enumerated() where dots != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + dots) else { continue }
      let glyph = canvas.alphabet.pick(Character(scalar), strokes[position])
      canvas.put(
        glyph, column: area.left + position % area.width, row: area.top + position / area.width, style)
    }
  }
}
