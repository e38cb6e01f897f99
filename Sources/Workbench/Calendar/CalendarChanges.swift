import Staffing
import TerminalKit

// Closed days and other bells, for a date.
extension State {
  /// Asks what becomes of the day under the cursor.
  mutating func openCalendar() -> [Effect] {
    guard mayEditSetup() else { return [] }
    let levels = Campus.Level.allCases.filter { level in plan.source.campuses.contains { $0.level == level } }
    var places = [CalendarDialog.Place(title: "all campuses", selector: CampusSelector())]
    places += levels.map { CalendarDialog.Place(title: $0.name, selector: CampusSelector(levels: [$0])) }
    if let campus = board.cursor.map({ plan.host(of: $0.campus) }) {
      places.append(
        CalendarDialog.Place(title: plan[campus].name, selector: CampusSelector(campuses: [plan[campus].id])))
    }
    let bells = plan.source.bells.filter { !$0.periods.isEmpty }.map { DayChange.bells($0.id) }
    dialogs.append(
      .calendar(
        CalendarDialog(
          date: "\(plan.date(of: shownDay))",
          changes: [.closed(name: nil), .earlyRelease, .delay, .halfDay, .usual] + bells, places: places)))
    return [.lockDistrict(force: false)]
  }

  /// What the change is called.
  func title(of change: DayChange) -> String {
    switch change {
    case .closed: "closed"
    case .usual: "the usual bells"
    case .delay: "two hours later"
    case .earlyRelease: "early release, two hours less"
    case .halfDay: "half a day"
    case .bells(let id): plan.source.bells.first { $0.id == id }?.name ?? id.text
    }
  }

  /// Changes the day as one step, and lists what became of its visits.
  mutating func accept(_ dialog: CalendarDialog) {
    guard let date = dialog.day(near: monday) else { return warn("No such day; type 12/1 or 2026-12-01.") }
    guard mayEditSetup() else { return }
    var target = document.setup
    let place = dialog.places[dialog.place]
    let fates = target.change(date, to: dialog.chosen, at: place.selector)
    let edit = DistrictEdit(from: document.setup, to: target)
    guard !edit.isEmpty else { return say("That is so already.") }
    dialogs.removeLast()
    let name = "\(date.longName): \(title(of: dialog.chosen)), \(place.title)"
    guard perform(edit, name: name) else { return }
    guard !fates.isEmpty else { return say("\(name). No visit had to change.") }
    say("\(name): \(counted(fates.count, "visit")) changed.")
    dialogs.append(.fates(FatesDialog(title: name, fates: fates)))
  }

  /// `Saguaro, Oak Elementary, 07:30–11:00: now 09:30–11:00`.
  func sentence(of fate: VisitFate) -> String {
    let officer = plan.officer(fate.visit.officer).map { plan[$0].name } ?? fate.visit.officer.text
    let campus = plan.campus(fate.visit.campus).map { plan[$0].name } ?? fate.visit.campus.text
    let start = "\(officer), \(campus), \(fate.time)"
    switch fate.outcome {
    case .dropped: return "\(start): dropped, none of its periods is left"
    case .kept(let time): return "\(start): kept, now \(time)"
    case .shortened(_, let time): return "\(start): what is left, \(time)"
    }
  }

  func drawCalendar(_ dialog: CalendarDialog, _ layout: Layout, _ canvas: inout Canvas) {
    let lines = CalendarDialog.Line.allCases
    var area = drawSmallDialog(title: "Change a school day", rows: lines.count + 3, layout, &canvas)
    var end = (column: area.left, row: area.top)
    for line in lines {
      var row = area.splitTop(1)
      canvas.rowPlaces.append((line.rawValue, row))
      let isChosen = dialog.line == line
      let pointer = row.splitLeft(BoardColumns.pointer)
      if isChosen { canvas.put(canvas.alphabet.pointer, column: pointer.left, row: pointer.top) }
      canvas.put(line.label, in: row.splitLeft(11), isChosen ? .bold : canvas.theme.faint)
      let column = canvas.put(text(of: line, dialog), in: row.splitLeft(36), isChosen ? .bold : .plain)
      if isChosen { end = (column, row.top) }
      canvas.put(remark(on: line, dialog, canvas.alphabet), in: row, canvas.theme.faint)
    }
    canvas.setCursor(column: end.column, row: end.row)
    area.splitTop(1)
    let sentence =
      "Visits keep those of their periods that are left; what became of each is listed, and u takes it all back."
    canvas.putWrapped(sentence, in: &area)
  }

  /// What stands in the line.
  func text(of line: CalendarDialog.Line, _ dialog: CalendarDialog) -> String {
    switch line {
    case .date: dialog.date
    case .day: title(of: dialog.changes[dialog.change])
    case .campuses: dialog.places[dialog.place].title
    case .name: dialog.name
    }
  }

  private func remark(on line: CalendarDialog.Line, _ dialog: CalendarDialog, _ alphabet: Alphabet) -> String {
    switch line {
    case .date: dialog.day(near: monday)?.longName ?? "no such day"
    case .day, .campuses: "\(alphabet.pick("←", "<")) \(alphabet.pick("→", ">"))"
    case .name: "why, where it is closed"
    }
  }

  func drawFates(_ dialog: FatesDialog, _ canvas: inout Canvas) {
    let box = drawListDialog(
      title: "What became of the visits", field: nil, prompt: "", cursor: dialog.cursor, count: dialog.fates.count,
      &canvas)
    canvas.put(dialog.title, in: box.field, canvas.theme.faint)
    for (row, line, isChosen) in rows(dialog.cursor, count: dialog.fates.count, in: box.list, &canvas) {
      let fate = dialog.fates[row]
      let style: Style = fate.outcome == .dropped ? canvas.theme.bad : isChosen ? .bold : .plain
      canvas.put(sentence(of: fate), in: line, style)
    }
    guard dialog.fates.indices.contains(dialog.cursor.selected) else { return }
    drawFooter(sentence(of: dialog.fates[dialog.cursor.selected]), in: box.footer, &canvas)
  }
}
