import TerminalKit

extension Keymap {
  /// Views with a cursor on a period of a campus.
  static let cellViews: [Context] = [.board, .campus, .map]
  /// Views in which a visit can be changed.
  static let visitViews: [Context] = [.board, .officers, .campus]

  /// What changes a visit as a whole.
  static let visitKeys: [Binding] = [
    Binding(
      [.officers], [.character("a")], .handOver, hint: "hand over", "Hand the visit to another officer", .staff,
      at: { $0.chosenVisit != nil }),
    Binding(
      visitViews, [.character(">")], .later, hint: "later", "Move the visit a period later", .staff,
      at: \.hasVisitHere),
    Binding(
      visitViews, [.character("<")], .earlier, hint: "earlier", "Move the visit a period earlier", .staff,
      at: \.hasVisitHere),
  ]

  /// What copies a day or a tour to other days.
  static let copying: [Binding] = [
    Binding(
      [.board, .campus], [.character("y")], .copyTour, hint: "copy day",
      "Copy the campus's day, or that of those marked",
      .staff),
    Binding([.officers], [.character("y")], .copyTour, hint: "copy tour", "Copy the officer's tour of the day", .staff),
    Binding(visitViews, [.character("C")], .copyWholeDay, "Copy the day of all campuses", .staff),
    Binding(
      visitViews, [.character("p")], .paste, hint: "paste", "Put what was copied on this day, or on the marked ones",
      .staff, when: { $0.clipboard != nil }),
    Binding(
      visitViews, [.ctrl("p")], .pasteEverywhere, hint: "paste on all days",
      "Put what was copied on all other days of the week", .staff, when: { $0.clipboard != nil }),
  ]

  /// The keys of single views.
  static let viewKeys: [Binding] = officerKeys + gapKeys + totalsKeys + campusKeys + mapKeys

  private static let officerKeys: [Binding] = [
    Binding([.board, .officers, .map], [.character("d")], .nextDay, hint: "next day", "The next day", .look),
    Binding([.board, .officers, .map], [.character("D")], .previousDay, "The day before", .look),
  ]

  private static let gapKeys: [Binding] = [
    Binding([.problems], [.character("d")], .filterDay, hint: "day", "Only gaps of one day: the next, then all", .look),
    Binding([.problems], [.character("l")], .filterLevel, hint: "level", "Only campuses of one level", .look),
    Binding(
      [.problems], [.character("w")], .filterWeight, hint: "weight", "Only posts of a weight or a heavier one", .look),
    Binding([.problems], [.character("b")], .arrange, hint: "group", "Group by campus, by day, or not", .look),
  ]

  private static let totalsKeys: [Binding] = [
    Binding([.totals], [.enter], .jump, hint: "open", "Open the campus's week, or the officer's", .move),
    Binding(
      [.totals], [.right, .character("l"), .tab], .nextSection, hint: "next part",
      "Campuses, officers, days, the report", .look),
    Binding([.totals], [.left, .character("h"), .backTab], .previousSection, "The part before", .look),
    Binding(
      [.totals], [.character("b")], .arrange, hint: "order",
      "Order as in the district, by coverage, or by hours missing", .look),
  ]

  private static let campusKeys: [Binding] = [
    Binding([.campus], [.up, .character("k")], .moveUp, "One period earlier", .move),
    Binding([.campus], [.down, .character("j")], .moveDown, "One period later", .move),
    Binding([.campus], [.left, .character("h")], .moveLeft, "One day earlier", .move),
    Binding([.campus], [.right, .character("l")], .moveRight, "One day later", .move),
    Binding([.campus], [.shiftUp], .extendLeft, "Mark one period more upwards", .move),
    Binding([.campus], [.shiftDown], .extendRight, "Mark one period more downwards", .move),
    Binding([.campus], [.home], .moveToStart, "To the day's first period", .move),
    Binding([.campus], [.end], .moveToEnd, "To the day's last period", .move),
    Binding([.campus, .map], [.pageDown], .pageDown, hint: "next campus", "The next campus of the board", .move),
    Binding([.campus, .map], [.pageUp], .pageUp, "The campus before on the board", .move),
  ]

  private static let mapKeys: [Binding] = [
    Binding([.map], [.enter], .jump, hint: "open", "Open the campus's week", .move),
    Binding([.map], [.character("t")], .nextTour, hint: "tour", "The tour of the next officer there", .look),
    Binding([.map], [.character("+"), .character("=")], .zoomIn, hint: "closer", "Closer", .look),
    Binding([.map], [.character("-")], .zoomOut, "Farther away", .look),
    Binding([.map], [.character(">")], .later, hint: "later", "The next period", .look),
    Binding([.map], [.character("<")], .earlier, "The period before", .look),
    Binding([.map], [.character("b")], .arrange, hint: "colors", "Colors of the period, the day or the week", .look),
    Binding([.map], [.up, .character("k")], .moveUp, "To the next campus north", .move),
    Binding([.map], [.down, .character("j")], .moveDown, "To the next campus south", .move),
    Binding([.map], [.left, .character("h")], .moveLeft, "To the next campus west", .move),
    Binding([.map], [.right, .character("l")], .moveRight, "To the next campus east", .move),
  ]
}

extension State {
  /// Whether there is a visit that keys would change.
  var hasVisitHere: Bool { view == .officers ? chosenVisit != nil : !visitsAtCursor.isEmpty }
}
