import Staffing
import TerminalKit

// What keys and clicks do in the officers' view.
extension State {
  var officersLayout: OfficersLayout {
    OfficersLayout(size, days: board.strip.days.count, span: board.strip.span)
  }

  /// The visit that keys mean in the officers' view: the chosen officer's at the cursor, else their first of the day.
  var chosenVisit: Placement? {
    guard let officer = officers.chosen else { return nil }
    let tour = staffed[officer].tour(on: shownDay)
    guard let cursor = board.cursor else { return tour.first }
    let here = tour.filter { $0.campus == cursor.campus && $0.periods.contains(cursor.period) }
    return here.first(where: isChosen) ?? here.first ?? tour.first
  }

  /// Whether the visit is the one that was changed or gone to last.
  private func isChosen(_ placement: Placement) -> Bool {
    guard let chosen = board.chosen else { return false }
    let visit = plan.visit(
      of: placement.officer, at: placement.campus, on: placement.day, periods: placement.periods,
      isLocked: chosen.isLocked)
    return visit?.officer == chosen.officer && visit?.from == chosen.from && visit?.to == chosen.to
  }

  /// The chosen visit with what the rules say of it.
  var chosenPresence: RosterIndex.Presence? {
    chosenVisit.flatMap { visit in
      document.index.visits[visit.campus.rawValue].first { $0.placement == visit }
    }
  }

  mutating func moveAmongOfficers(_ command: Command) {
    if command == .moveLeft || command == .moveRight {
      goToVisit(forward: command == .moveRight)
    } else if officers.cursor.move(command, of: officers.shown.count, page: officersLayout.page) {
      sharePlaceOfVisit()
    }
  }

  /// Goes to the chosen officer's next or previous visit of the week.
  private mutating func goToVisit(forward: Bool) {
    guard let officer = officers.chosen else { return }
    let visits = staffed[officer].placements
    var next: Placement?
    if let chosenVisit, let position = visits.firstIndex(of: chosenVisit) {
      let target = position + (forward ? 1 : -1)
      if visits.indices.contains(target) { next = visits[target] }
    } else {
      next = forward ? visits.first { $0.day > shownDay } : visits.last { $0.day < shownDay }
    }
    if let next { sharePlace(of: next) }
  }

  // MARK: Edits

  /// Changes the chosen visit of the officers' view, or the one at the cursor elsewhere.
  mutating func editVisitHere(_ command: Command) {
    guard view == .officers else {
      editVisit(command)
      return
    }
    guard mayEdit() else { return }
    guard let chosenPresence else {
      say("There is no visit to change.")
      return
    }
    edit(chosenPresence, command)
  }

  /// Moves the visit as a whole by a period; on the map, the time of day.
  mutating func shift(_ command: Command) {
    if view == .map {
      board.moveHorizontally(forward: command == .later, plan: plan)
    } else {
      editVisitHere(command)
    }
  }

  /// Asks who takes the chosen visit over.
  mutating func openHandOver() {
    guard mayEdit() else { return }
    guard let presence = chosenPresence else {
      say("There is no visit to hand over.")
      return
    }
    let candidates = staffed.candidates(takingOver: presence.visit)
    if candidates.isEmpty {
      say("Nobody else could take it over.")
      return
    }
    let placement = presence.placement
    dialogs.append(
      .assign(
        AssignDialog(
          campus: placement.campus, day: placement.day, periods: placement.periods, isExtending: false,
          candidates: candidates, giver: placement.officer, shown: Array(candidates.indices))))
  }

  // MARK: Clicks

  /// Chooses the officer or the visit at `point`; false where there is none.
  mutating func clickOfficers(_ point: Point) -> Bool {
    let layout = officersLayout
    if layout.list.contains(point) {
      let row = officers.cursor.top + point.row - layout.list.top
      guard officers.shown.indices.contains(row) else { return false }
      officers.cursor.choose(row, of: officers.shown.count, page: layout.page)
      chooseVisit(at: point.column, on: shownDay, layout)
      return true
    }
    guard layout.days.contains(point) else { return false }
    let row = point.row - layout.days.top
    guard board.strip.days.indices.contains(row) else { return false }
    let day = board.strip.days[row].day
    if day != shownDay { stand(on: day) }
    chooseVisit(at: point.column, on: day, layout)
    return true
  }

  private mutating func chooseVisit(at column: Int, on day: Weekday, _ layout: OfficersLayout) {
    let tour = officers.chosen.map { staffed[$0].tour(on: day) } ?? []
    let axis = layout.columns.axis
    if let visit = tour.first(where: { axis.columns(of: $0.time).contains(column - layout.columns.track) }) {
      sharePlace(of: visit)
    } else {
      sharePlaceOfVisit()
    }
  }
}
