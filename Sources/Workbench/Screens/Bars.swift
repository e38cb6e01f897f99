import Staffing
import TerminalKit

// The lines that are always there: title, totals, legend, message, hints.
extension State {
  func drawTitle(in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    let marks =
      (isUnsaved ? " * unsaved" : "") + publishedTitle
      + (outside == nil && outsideDistrict == nil ? "" : " ! file changed")
      + (options.isReadOnly ? " read-only" : "")
    let week = monday.weekName
    let right = rest.splitRight(canvas.spelled(week).displayWidth)
    let room = rest.width - marks.displayWidth - 3
    let end = canvas.put(
      plan.district.name, in: Rect(left: rest.left, top: rest.top, width: room, height: 1), canvas.theme.title)
    rest.splitLeft(end - rest.left)
    canvas.put(marks, in: rest, canvas.theme.warning)
    canvas.put(week, in: right, canvas.theme.title)
  }

  func drawTotals(in area: Rect, _ canvas: inout Canvas) {
    canvas.put(totalsPieces(canvas.theme), in: area)
    for (tab, title, place) in tabPlaces(in: area) {
      canvas.put(title, in: place, tab == view && !setup.isOpen ? .reverse : .plain)
    }
  }

  private func totalsPieces(_ theme: Theme) -> [(text: String, style: Style)] {
    let totals = staffed.totals
    let change = document.lastChange
    func changed(_ minutes: Minutes?) -> String {
      guard let minutes, minutes != 0 else { return "" }
      return " (\(minutes.signed))"
    }
    var pieces: [(text: String, style: Style)] = [
      ("gaps \(totals.gap.inHours)", totals.gap > 0 ? theme.bad : theme.good), (changed(change?.gap), .plain),
      ("  open \(totals.open.inHours)", .plain), (changed(change?.open), .plain),
      ("  covered \(Self.percent(totals))", .plain),
      ("  violations ", .plain), ("\(totals.violations)", totals.violations > 0 ? theme.bad : theme.good),
    ]
    if let change, change.violations != 0 {
      pieces.append((" (\(change.violations > 0 ? "+" : "")\(change.violations))", .plain))
    }
    return pieces
  }

  /// The covered share in whole percent; never 100 while something is uncovered.
  static func percent(_ totals: Totals) -> String { percent(totals.covered, of: totals.needed) }

  static func percent(_ part: Minutes, of whole: Minutes) -> String {
    guard whole > 0 else { return "100%" }
    return "\(part.rawValue * 100 / whole.rawValue)%"
  }

  private static let tabs: [(view: View, title: String)] = [
    (.board, "board"), (.officers, "officers"), (.problems, "gaps"), (.totals, "totals"), (.campus, "campus"),
    (.map, "map"),
  ]

  /// The views with their keys and places; only the shown one's title where there is no room for more, and nothing where
  /// even that finds none.
  private func tabPlaces(in area: Rect) -> [(view: View, title: String, place: Rect)] {
    let full = Self.tabs.map { "\($0.view.rawValue + 1) \($0.title)" }
    let short = Self.tabs.map { $0.view == view ? " \($0.view.rawValue + 1) \($0.title) " : "\($0.view.rawValue + 1)" }
    let shortest = Self.tabs.map { $0.view == view ? " \($0.view.rawValue + 1) " : "\($0.view.rawValue + 1)" }
    func width(_ titles: [String]) -> Int { titles.reduce(titles.count - 1) { $0 + $1.displayWidth } }
    let room = area.width - totalsPieces(Theme(colors: .none)).reduce(0) { $0 + $1.text.displayWidth }
    guard let titles = [full, short, shortest].first(where: { width($0) + 2 <= room }) else { return [] }
    var left = area.right - width(titles)
    return zip(Self.tabs, titles).map { tab, title in
      let place = Rect(left: left, top: area.top, width: title.displayWidth, height: 1)
      left = place.right + 1
      return (tab.view, title, place)
    }
  }

  /// The view whose name is at `point` of the line of totals.
  func tab(at point: Point, _ layout: Layout) -> View? {
    tabPlaces(in: layout.totals).first { $0.place.contains(point) }?.view
  }

  /// What the signs mean, in the longest words that there is room for.
  func drawLegend(in area: Rect, _ canvas: inout Canvas) {
    let room =
      CellState.Room.allCases.first { room in
        let signs = legend(in: room, canvas)
        return signs.reduce(-room.space) { $0 + 2 + $1.word.displayWidth + room.space } <= area.width
      } ?? .least
    var rest = area
    for (glyph, style, word) in legend(in: room, canvas) where !rest.isEmpty {
      let end = canvas.put([(String(glyph), style), (" \(word)", .plain)], in: rest)
      rest.splitLeft(end - rest.left + room.space)
    }
  }

  private func legend(
    in room: CellState.Room, _ canvas: Canvas
  )
    -> [(glyph: Character, style: Style, word: String)]
  {
    let isOverview = view == .board && !board.isZoomed
    let away = canvas.struck.isEmpty ? [] : [(Canvas.struckGlyph(canvas.alphabet), canvas.theme.bad, "away")]
    return away
      + CellState.legend.map { state in
        let style = isOverview ? canvas.theme.boardStyle(of: state) : canvas.theme.style(of: state)
        return (state.glyph(canvas.alphabet), style, state.word(in: room))
      }
  }

  func drawMessage(in area: Rect, _ canvas: inout Canvas) {
    if case .filter = dialogs.last {
      let end = canvas.put([("filter: ", canvas.theme.heading), (viewFilter, .plain)], in: area)
      canvas.setCursor(column: end, row: area.top)
    } else if let message {
      var rest = area
      let isCut = canvas.spelled(message.text).displayWidth > area.width
      let more = isCut ? canvas.spelled(" \(keyName(.messages, in: setup.isOpen ? .setup : nil)): all") : ""
      canvas.put(more, in: rest.splitRight(more.displayWidth), canvas.theme.key)
      canvas.put(message.text, in: rest, canvas.theme.style(of: message.kind))
    } else if let selectionLine {
      canvas.put(selectionLine, in: area, canvas.theme.key)
    } else if let fill, !fill.isShown {
      canvas.put(fillLine(fill), in: area, canvas.theme.key)
    }
  }

  func drawHints(in area: Rect, _ canvas: inout Canvas) {
    for (binding, place) in hintPlaces(in: area) { draw(binding, in: place, &canvas) }
  }

  /// The keys that work here with their places, as many as fit; the ways to all others always do.
  private func hintPlaces(in area: Rect) -> [(binding: Binding, place: Rect)] {
    let hints = Keymap.bindings(in: context, options.keys).filter { $0.hint != nil && $0.isHinted(in: self) }
    let lasting: [Command] = [.palette, .help, .quit]
    let isLast = { (binding: Binding) in lasting.contains(binding.command) }
    func width(_ binding: Binding) -> Int { Self.width(of: binding, options.alphabet) }
    let last = hints.filter(isLast)
    // Behind the last one nothing is left free.
    let lastWidth = last.reduce(-2) { $0 + width($1) }
    var rest = area
    var places: [(Binding, Rect)] = []
    for binding in hints.filter({ !isLast($0) }) where rest.width - width(binding) >= lastWidth {
      places.append((binding, rest.splitLeft(width(binding))))
    }
    return places + last.map { ($0, rest.splitLeft(width($0))) }
  }

  /// The command whose hint is at `point`.
  func hint(at point: Point, _ layout: Layout) -> Command? {
    hintPlaces(in: layout.hints).first { $0.place.contains(point) }?.binding.command
  }

  private static func width(of binding: Binding, _ alphabet: Alphabet) -> Int {
    (binding.keys.first?.name(alphabet).displayWidth ?? 0) + (binding.hint?.displayWidth ?? 0) + 3
  }

  private func draw(_ binding: Binding, in area: Rect, _ canvas: inout Canvas) {
    guard let key = binding.keys.first, let hint = binding.hint else { return }
    canvas.put([(key.name(canvas.alphabet), canvas.theme.key), (" \(hint)", .plain)], in: area)
  }
}
