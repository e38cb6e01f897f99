import Staffing

// Filters and finding by name.
extension State {
  /// The filter of the view that is shown.
  var viewFilter: String {
    switch view {
    case .board, .campus, .map: board.filter
    case .totals: totals.filter
    case .officers: officers.filter
    case .problems: problems.filter
    }
  }

  /// Filters the view that is shown.
  mutating func setViewFilter(_ filter: String) {
    switch view {
    case .board, .campus, .map:
      board.filter = filter
      board.regroup(document)
    case .officers:
      officers.filter = filter
      officers.cursor = ListCursor()
      officers.refresh(document)
    case .problems:
      problems.filter = filter
      problems.cursor = ListCursor()
      problems.refresh(document)
    case .totals:
      totals.filter = filter
      totals.cursor = ListCursor()
      totals.refresh(document)
    }
  }

  mutating func toggleGapFilter() {
    board.showsOnlyGaps.toggle()
    board.regroup(document)
    if board.showsOnlyGaps, board.rows.isEmpty {
      board.showsOnlyGaps = false
      board.regroup(document)
      say("No campus has a gap.")
    } else {
      say(
        board.showsOnlyGaps
          ? "Only campuses with gaps; \(keyName(.filterGaps, in: .board)) shows all again." : "All campuses.")
    }
  }

  mutating func toggleZoom() {
    board.isZoomed.toggle()
    board.left = 0
    board.regroup(document)
  }

  /// Takes the marks off, else takes the filters off.
  mutating func stepOut() {
    if view == .board || view == .campus, selection != nil {
      dropSelection()
    } else if view == .board, board.showsOnlyGaps {
      toggleGapFilter()
    } else if !viewFilter.isEmpty {
      setViewFilter("")
    } else if view == .problems, problems.gapFilter.isOn {
      problems.gapFilter = GapFilter(grouping: problems.gapFilter.grouping)
      problems.refresh(document)
    }
  }

  // MARK: Finding

  mutating func openFind() {
    var dialog = FindDialog()
    dialog.matches = matches("")
    dialogs.append(.find(dialog))
  }

  /// The campuses, then the officers that the text names; names that begin with it first.
  func matches(_ text: String) -> [FindDialog.Match] {
    let matcher = Matcher(text)
    let start = text.lowercased()
    func found(_ names: [String]) -> [Int] {
      let all = names.indices.filter { matcher.matches(names[$0]) }
      guard !start.isEmpty else { return all }
      return all.filter { names[$0].lowercased().hasPrefix(start) }
        + all.filter { !names[$0].lowercased().hasPrefix(start) }
    }
    return found(plan.district.campuses.map(\.name)).map { .campus(CampusIndex($0)) }
      + found(plan.district.officers.map(\.name)).map { .officer(OfficerIndex($0)) }
  }

  mutating func go(to match: FindDialog.Match) {
    switch match {
    case .officer(let officer): show(officer)
    case .campus(let campus):
      let day = board.cursor?.day ?? .mon
      let wanted = cursorPost.map { plan[$0].time.start }
      place(campus, day, period: 0)
      board.stand(at: campus, day: day, wanted: wanted, plan: plan)
      if view == .officers || view == .problems || view == .totals { view = .board }
    }
  }

  /// Goes to the next or previous campus or officer of the name looked for last.
  mutating func goToMatch(forward: Bool) {
    let found = soughtText.isEmpty ? [] : matches(soughtText)
    guard !found.isEmpty else {
      say(
        soughtText.isEmpty
          ? "Nothing was looked for yet: \(keyName(.find)) finds." : "Nothing is called '\(soughtText)'.")
      return
    }
    let here: FindDialog.Match? =
      view == .officers ? officers.chosen.map { .officer($0) } : board.cursor.map { .campus($0.campus) }
    let position = found.firstIndex { $0 == here } ?? (forward ? -1 : 0)
    let next = (position + (forward ? 1 : found.count - 1)) % found.count
    go(to: found[next])
    say("\(next + 1) of \(found.count) for '\(soughtText)'.")
  }
}
