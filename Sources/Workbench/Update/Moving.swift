import Staffing
import TerminalKit

// Moving in the views.
extension State {
  /// How many rows the view shows.
  var page: Int {
    guard let layout = Layout(size) else { return 1 }
    return view == .board ? boardPage(layout) : layout.page
  }

  /// How many rows of the board are shown.
  func boardPage(_ layout: Layout) -> Int { board.isZoomed ? layout.page : max(1, layout.overview.height - 1) }

  mutating func move(_ command: Command) {
    switch view {
    case .board: moveOnBoard(command)
    case .officers: moveAmongOfficers(command)
    case .problems:
      if problems.cursor.move(command, of: problems.rows.count, page: page) { sharePlaceOfProblem() }
    case .totals: moveInTotals(command)
    case .campus: moveInCampus(command)
    case .map: moveOnMap(command)
    }
  }

  private mutating func moveOnBoard(_ command: Command) {
    if command == .moveUp || command == .moveDown {
      board.moveVertically(by: command == .moveUp ? -1 : 1, plan: plan)
    } else if command == .pageUp || command == .pageDown {
      board.moveVertically(by: command == .pageUp ? 1 - page : page - 1, plan: plan)
    } else if command == .moveLeft || command == .moveRight {
      board.moveHorizontally(forward: command == .moveRight, plan: plan)
    } else {
      board.moveToEdge(end: command == .moveToEnd, plan: plan)
    }
  }

  /// Puts the board's cursor on a cell, whatever the filters hide.
  mutating func goTo(_ campus: CampusIndex, _ day: Weekday, period: Int) {
    view = .board
    place(campus, day, period: period)
  }

  /// Puts the cursor that all views share on a cell, whatever the filters hide.
  mutating func place(_ campus: CampusIndex, _ day: Weekday, period: Int) {
    board.mark = nil
    if !board.rows.contains(.campus(campus)) {
      board.filter = ""
      board.showsOnlyGaps = false
    }
    let isListed = board.rows.contains(.campus(campus)) && !(board.isZoomed && board.groupedDay != day)
    board.stand(at: campus, day: day, period: period)
    if !isListed { board.regroup(document) }
  }

  // MARK: Gaps

  /// Moves to the next or previous gap in the order of the rows, over the end to the other one; on a zoomed day only
  /// that day counts.
  mutating func goToGap(forward: Bool) {
    guard let cursor = board.cursor else { return }
    let campuses = board.rows.compactMap(\.campus)
    guard let start = campuses.firstIndex(of: cursor.campus) else { return }
    for step in 0...campuses.count {
      let position = start + (forward ? step : -step)
      let campus = campuses[((position % campuses.count) + campuses.count) % campuses.count]
      guard document.index.gaps[campus.rawValue] > 0 else { continue }
      let posts = postsToSearch(of: campus, cursor, step: step, forward: forward)
      let isGap = { (post: Int) in
        plan.posts[post].isRequired && staffed.short(at: PostIndex(post)) > 0
      }
      guard let found = forward ? posts.first(where: isGap) : posts.last(where: isGap) else { continue }
      let post = plan.posts[found]
      board.mark = nil
      board.stand(at: campus, day: post.day, period: post.period.rawValue)
      if !(0..<campuses.count).contains(position) || step == campuses.count {
        say(forward ? "Back at the first gap." : "Back at the last gap.")
      }
      return
    }
    let place = board.isZoomed ? " on \(cursor.day.shortName)" : ""
    say(board.filter.isEmpty ? "No gap left\(place)." : "No gap left\(place) among the campuses shown.")
  }

  /// The posts of `campus` that come after the cursor, or before it, when `step` campuses were gone.
  private func postsToSearch(
    of campus: CampusIndex, _ cursor: Cursor, step: Int, forward: Bool
  ) -> Range<Int> {
    let days = plan.campuses[campus.rawValue].days
    let all = days[0].posts.lowerBound..<days[days.count - 1].posts.upperBound
    let posts = board.isZoomed ? days[cursor.day.rawValue].posts : all
    guard campus == cursor.campus else { return posts }
    let here = days[cursor.day.rawValue].posts
    let position = min(here.lowerBound + cursor.period, here.upperBound)
    let behind = min(position + 1, max(position, here.upperBound))
    // Come round to the cursor's own campus, the rest of it is searched, the cursor's gap last.
    let isFirst = step == 0
    let rest =
      forward
      ? (isFirst ? behind..<all.upperBound : all.lowerBound..<behind)
      : (isFirst ? all.lowerBound..<position : position..<all.upperBound)
    return posts.clamped(to: rest)
  }

  // MARK: From a list to the board

  mutating func jump() {
    switch view {
    case .board, .campus: break
    case .officers:
      guard let officer = officers.chosen else { return }
      guard let visit = chosenVisit ?? staffed[officer].placements.first else {
        say("\(plan[officer].name) has no visit this week.")
        return
      }
      goTo(visit)
    case .problems:
      switch problems.chosen {
      case nil, .group: break
      case .gap(let index):
        let post = plan[index]
        goTo(post.campus, post.day, period: post.period.rawValue)
      case .violation(let violation): goTo(violation)
      }
    case .totals: jumpFromTotals()
    case .map: showView(.showCampus)
    }
  }

  private mutating func goTo(_ placement: Placement) {
    goTo(placement.campus, placement.day, period: placement.periods.lowerBound)
    board.chosen = plan.visit(
      of: placement.officer, at: placement.campus, on: placement.day, periods: placement.periods,
      isLocked: placement.isLocked)
  }

  /// Goes to the cell that a violation speaks of, to the first visit that it concerns, or to the officer.
  private mutating func goTo(_ violation: Violation) {
    if let campus = violation.campus.flatMap({ plan.campus($0) }), let day = violation.day {
      guard board.strip[day] != nil else {
        say("The board has no \(day.shortName) this week: every campus is closed.")
        return
      }
      let period = plan.periods(of: campus, on: day).firstIndex { $0.id == violation.from }
      goTo(campus, day, period: period ?? 0)
      return
    }
    guard let officer = violation.officer.flatMap({ plan.officer($0) }) else {
      say("This is about no place on the board.")
      return
    }
    let visits = staffed[officer].placements
    if let visit = visits.first(where: { violation.day == nil || $0.day == violation.day }) {
      goTo(visit)
    } else {
      show(officer)
    }
  }

  /// Chooses an officer in their view.
  mutating func show(_ officer: OfficerIndex) {
    view = .officers
    choose(officer)
    sharePlaceOfVisit()
  }
}
