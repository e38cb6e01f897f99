import Staffing

/// One thing to do in the tour.
enum TourStep: String, CaseIterable, Hashable, Sendable {
  case welcome
  case nextGap = "next-gap"
  case walk, list, assign, undo, redo
  case gap, explain
  case close, officers, campus, totals, help, back, fill, take, save, end

  /// Where the tour goes on when it was left here: edits that were not saved are gone, so that what rests on them is
  /// done once more.
  var resumed: TourStep {
    switch self {
    case .welcome, .nextGap, .walk, .gap, .officers, .campus, .totals, .help, .back, .fill, .end: self
    case .list, .assign, .undo, .redo: .walk
    case .explain, .close: .gap
    case .take, .save: .fill
    }
  }

  var title: String {
    switch self {
    case .welcome: "The board"
    case .nextGap: "Gaps"
    case .walk: "Walking"
    case .list: "Who can come"
    case .assign: "Assigning"
    case .undo: "Undoing"
    case .redo: "And again"
    case .gap: "Another gap"
    case .explain: "What would close it"
    case .close: "The best way"
    case .officers: "The officers"
    case .campus: "One campus"
    case .totals: "The totals"
    case .help: "Finding commands"
    case .back: "Back to the board"
    case .fill: "Filling the week"
    case .take: "Taking the result"
    case .save: "Saving"
    case .end: "That is all"
    }
  }
}

extension State {
  /// What to do in a step and why, with the keys that the user has.
  func text(of step: TourStep) -> String {
    func key(_ command: Command, _ context: Context? = nil) -> String { keyName(command, in: context) }
    switch step {
    case .welcome:
      return "Each row is a campus, each column a bell period. \(CellState.gap.glyph(options.alphabet)) is a gap: an "
        + "officer is required and nobody is there. Move the cursor with the arrow keys: press one."
    case .nextGap:
      return
        "Gaps are what the week is judged by; the second line counts their hours. \(key(.nextGap)) goes to the next "
        + "one, wherever it is: press it."
    case .walk:
      return
        "Now walk to Bajada Elementary, Tuesday, Lunch, with the arrow keys. The lines below the board say where you "
        + "are and who is needed."
    case .list:
      return
        "Nobody is at Bajada on Tuesday. \(key(.assign)) lists who could come, the best first, with what it changes "
        + "and the hours each has left: press it."
    case .assign:
      return "Choose Rosa Saguaro, with the arrows or by typing a part of her name, and press "
        + "\(key(.accept, .assign)). She stays as long as the policy asks."
    case .undo:
      return
        "The gap is gone, and the figures above say what changed. Nothing is ever final: press \(key(.undo)) to undo "
        + "it."
    case .redo: return "\(key(.redo)) does it again. Both go as far back as you like: press it."
    case .gap: return "Go to another gap: \(key(.nextGap))."
    case .explain:
      return
        "\(key(.explain)) on a gap says what would close it: somebody comes, stays longer, moves, or two swap; below, "
        + "why everybody else cannot. Press it."
    case .close:
      return "The first line is the best, with all that it changes elsewhere. \(key(.accept, .explain)) does it as one "
        + "step."
    case .officers:
      return "The same week by officer: \(key(.showOfficers)) shows each one's days as lines of time, with hours and "
        + "limits. All views are one key away, and stay at the same place."
    case .campus: return "\(key(.showCampus)) shows the week of one campus, with names: press it."
    case .totals: return "\(key(.showTotals)) shows what the week comes to, and a report to be mailed: press it."
    case .help:
      return
        "You need not remember keys: the last line shows those that count here, and \(key(.help)) lists all of them. "
        + "Type to search there, \(key(.accept, .help)) does what the line says. Open it."
    case .back:
      return "Close the list with \(key(.cancel, .help)) and go back to the board: \(key(.showBoard))."
    case .fill:
      return
        "The rest can be filled for you: \(key(.fill)) asks what and how long, \(key(.accept, .fill)) begins. Your "
        + "visits stay, and you could go on working meanwhile."
    case .take:
      return "Cost and proven bound meet; the sentence says how good it is. \(key(.takeFill, .filling)) takes the best "
        + "roster as one step, \(key(.cancel, .filling)) leaves the week as it was. Take it."
    case .save:
      return "What changed is underlined. \(key(.save)) saves the week; until then nothing is written: press it."
    case .end:
      return
        "You know the main job. 'bellwatch new' makes a district of your own, \(key(.openSetup)) sets it up in forms. "
        + "\(key(.quit)) leaves; the tour then begins anew next time."
    }
  }

  /// Whether what a step asks for is done.
  func isDone(_ step: TourStep, since start: Cursor?) -> Bool {
    switch step {
    case .welcome:
      return board.cursor?.campus != start?.campus || board.cursor?.day != start?.day
        || board.cursor?.period != start?.period
    case .nextGap, .gap: return isGapAtCursor && dialogs.isEmpty
    case .walk: return isAtPracticeGap
    case .list: if case .assign = dialogs.last { return true } else { return isPracticeGapFilled }
    case .assign: return isPracticeGapFilled
    case .undo: return !document.history.undone.isEmpty || document.history.done.isEmpty
    case .redo: return document.history.undone.isEmpty
    case .explain: if case .explain = dialogs.last { return true } else { return false }
    case .close: return dialogs.isEmpty && !isGapAtCursor
    case .officers: return view == .officers
    case .campus: return view == .campus
    case .totals: return view == .totals
    case .help: if case .help = dialogs.last { return true } else { return false }
    case .back: return view == .board && dialogs.isEmpty
    case .fill: return fill != nil
    case .take: return fill == nil
    case .save: return !isUnsaved
    case .end: return false
    }
  }

  private var isAtPracticeGap: Bool {
    guard let cursor = board.cursor, plan[cursor.campus].id == PracticeDistrict.gapCampus else { return false }
    let periods = plan.periods(of: cursor.campus, on: cursor.day)
    return cursor.day == PracticeDistrict.gapDay && periods.indices.contains(cursor.period)
      && periods[cursor.period].id == PracticeDistrict.gapPeriod
  }

  private var isPracticeGapFilled: Bool {
    guard let officer = plan.officer(PracticeDistrict.gapOfficer) else { return true }
    return staffed[officer].placements.contains { visit in
      let periods = plan.periods(of: visit.campus, on: visit.day)
      return plan[visit.campus].id == PracticeDistrict.gapCampus && visit.day == PracticeDistrict.gapDay
        && visit.periods.contains { periods[$0].id == PracticeDistrict.gapPeriod }
    }
  }
}
