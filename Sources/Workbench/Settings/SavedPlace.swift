import Staffing

/// Where a user was: what is as it was at the next start. All of it is names, so that it also fits a district that has
/// changed meanwhile; what no longer fits is left out.
package struct SavedPlace: Hashable, Sendable {
  /// The texts that a file holds.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case view, campus, day, period, officer, zoomed
    case onlyGaps = "only_gaps"
    case boardFilter = "board_filter"
    case officersFilter = "officers_filter"
    case gapsFilter = "gaps_filter"
    case totalsFilter = "totals_filter"
    case totalsPart = "totals_part"
    case totalsOrder = "totals_order"
    case gapsLevel = "gaps_level"
    case gapsDay = "gaps_day"
    case gapsWeight = "gaps_weight"
    case gapsGroup = "gaps_group"
    case mapColors = "map_colors"
    case mapZoom = "map_zoom"
  }

  private var texts: [Field: String] = [:]

  /// A place of which nothing is known.
  package init() {}

  /// Takes what it knows of `texts`.
  package init(_ texts: [String: String]) {
    for field in Field.allCases { self[field] = texts[field.rawValue] }
  }

  /// The fields that say something, in their order.
  package var entries: [(key: String, text: String)] {
    Field.allCases.compactMap { field in texts[field].map { (field.rawValue, $0) } }
  }

  subscript(field: Field) -> String? {
    get { texts[field] }
    set { texts[field] = newValue?.isEmpty == true ? nil : newValue }
  }
}

extension State {
  /// Tells whoever starts the program for the first time where to begin.
  package mutating func welcome() {
    let hint = "New here? 'bellwatch tour' shows all in ten minutes; \(keyName(.help)) lists the keys."
    keep(Message(text: hint, kind: .info))
    if message == nil { say(hint) }
  }

  /// Where the user is now.
  package var savedPlace: SavedPlace {
    var place = SavedPlace()
    place[.view] = view.context.settingName
    if let cursor = board.cursor {
      place[.campus] = plan[cursor.campus].id.text
      place[.day] = cursor.day.text
      let periods = plan.periods(of: cursor.campus, on: cursor.day)
      if periods.indices.contains(cursor.period) { place[.period] = periods[cursor.period].id.text }
    }
    place[.officer] = officers.chosen.map { plan[$0].id.text }
    place[.zoomed] = board.isZoomed ? "yes" : nil
    place[.onlyGaps] = board.showsOnlyGaps ? "yes" : nil
    place[.boardFilter] = board.filter
    place[.officersFilter] = officers.filter
    place[.gapsFilter] = problems.filter
    place[.totalsFilter] = totals.filter
    noteArrangement(in: &place)
    return place
  }

  /// Goes to where the user was, as far as there is such a place. Filters that would hide everything stay off.
  package mutating func restore(_ place: SavedPlace) {
    guard !setup.isOpen else { return }
    let shownView = view
    for (target, field) in [(View.board, SavedPlace.Field.boardFilter), (.officers, .officersFilter)] {
      view = target
      setViewFilter(place[field] ?? "")
      let isEmpty = target == .board ? board.rows.isEmpty : officers.shown.isEmpty
      if isEmpty { setViewFilter("") }
    }
    problems.filter = place[.gapsFilter] ?? ""
    totals.filter = place[.totalsFilter] ?? ""
    restoreArrangement(place)
    board.isZoomed = place[.zoomed] != nil
    board.showsOnlyGaps = place[.onlyGaps] != nil && document.index.gaps.contains { $0 > 0 }
    restoreCursor(place)
    board.regroup(document)
    if let officer = plan.officers.indices.first(where: { plan.district.officers[$0].id.text == place[.officer] }) {
      let index = OfficerIndex(officer)
      if officers.shown.contains(index) { choose(index) }
    }
    view = View.allCases.first { $0.context.settingName == place[.view] } ?? shownView
    problems.refresh(document)
    totals.refresh(document)
    if view == .problems, let cursorPost { problems.choose(cursorPost, page: page) }
    if view == .totals { chooseRowOfTotals() }
    if !viewFilter.isEmpty, message == nil {
      say("The filter '\(viewFilter)' is on, as you left it; \(keyName(.cancel)) shows all.")
    }
    keepInSight()
  }

  private mutating func restoreCursor(_ place: SavedPlace) {
    let position = plan.district.campuses.firstIndex { $0.id.text == place[.campus] }
    guard let position, board.rows.contains(.campus(CampusIndex(position))) else { return }
    let campus = CampusIndex(position)
    let day = board.strip.days.first { $0.day.text == place[.day] }?.day ?? shownDay
    let period = plan.periods(of: campus, on: day).firstIndex { $0.id.text == place[.period] }
    board.stand(at: campus, day: day, period: period ?? 0)
  }
}
