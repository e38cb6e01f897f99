import Staffing

// How the lists are arranged and the map is drawn, as a saved place has it: what is usual is left out.
extension State {
  func noteArrangement(in place: inout SavedPlace) {
    let filter = problems.gapFilter
    place[.gapsLevel] = filter.level?.rawValue
    place[.gapsDay] = filter.day?.text
    place[.gapsWeight] = filter.leastWeight.map { "\($0)" }
    place[.gapsGroup] = filter.grouping == .none ? nil : "\(filter.grouping)"
    place[.totalsPart] = totals.section == .campuses ? nil : "\(totals.section)"
    place[.totalsOrder] = totals.order == .district ? nil : "\(totals.order)"
    place[.mapColors] = map.span == .period ? nil : "\(map.span)"
    place[.mapZoom] = map.zoom == 0 ? nil : "\(map.zoom)"
  }

  mutating func restoreArrangement(_ place: SavedPlace) {
    problems.gapFilter.level = place[.gapsLevel].flatMap { Campus.Level(rawValue: $0) }
    problems.gapFilter.day = Weekday.allCases.first { $0.text == place[.gapsDay] }
    problems.gapFilter.leastWeight = place[.gapsWeight].flatMap { Int($0) }
    problems.gapFilter.grouping = Self.named(place[.gapsGroup]) ?? .none
    totals.section = Self.named(place[.totalsPart]) ?? .campuses
    totals.order = Self.named(place[.totalsOrder]) ?? .district
    map = MapState()
    map.span = Self.named(place[.mapColors]) ?? .period
    let zoom = place[.mapZoom].flatMap { Int($0) } ?? 0
    for _ in 0..<min(max(0, zoom), MapState.mostZoom) { map.zoom(closer: true) }
  }

  private static func named<Value: CaseIterable>(_ name: String?) -> Value? {
    name.flatMap { name in Value.allCases.first { "\($0)" == name } }
  }
}
