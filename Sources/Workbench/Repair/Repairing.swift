import Solver
import Staffing
import TerminalKit

// Repairs that disturb few.
extension State {
  /// Lists what closes again what absences opened; without any, the week's gaps from today on. The list stands at once
  /// with what is so now; what the search in the background finds comes line by line.
  mutating func openRepair(of struck: [StruckVisit]? = nil) -> [Effect] {
    var request = RepairRequest(staffed, struck: struck, today: today)
    guard !request.wound.isEmpty else {
      say(struck == nil ? "No gap from today on: nothing to repair." : "Nothing of it is open from today on.")
      return []
    }
    request.count(against: document.publication == nil ? nil : published.week?.visits)
    lastRepair += 1
    let order = RepairOrder(id: lastRepair, request: request, struck: struck ?? staffed.struckVisits)
    dialogs.append(.repair(RepairDialog(order)))
    return [.startRepair(order)]
  }

  /// Takes in what the search in the background found.
  mutating func hear(_ news: RepairNews) -> [Effect] {
    for (position, open) in dialogs.enumerated() {
      guard case .repair(var dialog) = open, dialog.id == news.id else { continue }
      dialog.hear(news.finding, page: dialogPage)
      dialogs[position] = .repair(dialog)
    }
    if var looked = looking, looked.dialog.id == news.id {
      looked.dialog.hear(news.finding, page: dialogPage)
      looking = looked
    }
    return []
  }

  /// What the row would do, and what that is called; nil where it does nothing.
  private func edit(of row: RepairDialog.Row?) -> (edit: RosterEdit, name: String)? {
    let text = RepairText(plan)
    switch row {
    case nil, .visit: return nil
    case .line(let line):
      guard let first = line.steps.first else { return nil }
      let more = line.steps.count > 1 ? " and \(line.steps.count - 1) more" : ""
      return (line.edit, "repair: \(text.sentence(first))\(more)")
    case .call(let call, _):
      let names = document.names
      return (call.edit, "\(names.arrival(call.comes, in: plan)), called")
    }
  }

  /// Carries out the chosen row as one step.
  mutating func accept(_ dialog: RepairDialog) -> [Effect] {
    guard let (edit, name) = edit(of: dialog.chosen) else {
      say(
        dialog.isSearching
          ? "This row changes nothing; wait for the next." : "This row changes nothing; choose one below.")
      return []
    }
    guard mayEdit() else { return [] }
    dialogs.removeLast()
    take(edit, name)
    return dialog.isSearching ? [.stopRepair(id: dialog.id)] : []
  }

  private mutating func take(_ edit: RosterEdit, _ name: String) {
    let before = staffed.visits
    guard perform(edit, name: name) else { return }
    let (gone, new) = Self.difference(before, staffed.visits)
    filled = FilledCells(revision: document.history.revision, posts: changedPosts(gone, new))
    say("\(name.prefix(1).uppercased())\(name.dropFirst()). \(keyName(.undo)) undoes it.")
  }

  // MARK: Looking at it

  /// Shows the chosen row on the board; nothing is done yet.
  mutating func look(at dialog: RepairDialog) {
    guard let (edit, name) = edit(of: dialog.chosen) else { return say("This row changes nothing.") }
    let before = staffed.visits
    let looked = LookedRepair(dialog: dialog, edit: edit, name: name, kept: document, filled: filled)
    do throws(EditRefusal) {
      try document.perform(edit, name: name)
    } catch {
      report("\(name): not possible, \(error.sentence).")
      return
    }
    // It is only looked at: nothing of it is kept beyond the program's end.
    _ = document.takeRecords()
    dialogs.removeLast()
    looking = looked
    view = .board
    let (gone, new) = Self.difference(before, staffed.visits)
    filled = FilledCells(revision: document.history.revision, posts: changedPosts(gone, new))
    if let place = (new.first ?? gone.first).flatMap({ try? plan.place($0) }) {
      board.stand(at: place.campus, day: place.day, period: place.periods.lowerBound)
    }
    say(
      "Only looking: changed cells are underlined. \(keyName(.accept, in: .looking)) takes it, "
        + "\(keyName(.cancel, in: .looking)) goes back to the list.")
  }

  /// What keys do while a repair is looked at.
  mutating func runLooking(_ command: Command) -> [Effect] {
    guard let looked = looking else { return [] }
    if command == .accept {
      endLooking(looked)
      guard mayEdit() else { return [] }
      take(looked.edit, looked.name)
      return looked.dialog.isSearching ? [.stopRepair(id: looked.dialog.id)] : []
    }
    if command == .cancel {
      endLooking(looked)
      dialogs.append(.repair(looked.dialog))
    } else if command == .nextGap || command == .previousGap {
      goToGap(forward: command == .nextGap)
    } else if command == .redraw || command == .suspend {
      return [command == .redraw ? .redraw : .suspend]
    } else if command == .help {
      dialogs.append(.help(HelpDialog(context: .looking, options, isInTour: tour != nil)))
    } else {
      move(command)
    }
    return []
  }

  private mutating func endLooking(_ looked: LookedRepair) {
    document = looked.kept
    filled = looked.filled
    looking = nil
    afterEdit()
  }

  // MARK: The call list

  /// The call list as lines of text; the trade where nobody is away.
  func callLines(of dialog: RepairDialog) -> [String] {
    let text = RepairText(plan)
    if !dialog.calls.isEmpty { return text.callList(dialog.calls) }
    return dialog.lines.flatMap { line in
      ["\(text.changes(line)): gaps \(line.gap.inHours)"] + line.steps.map { "  \(text.sentence($0))" }
    }
  }

  mutating func copyCalls(_ dialog: RepairDialog) -> [Effect] {
    say("Copied the call list, by the terminal; w writes it to a file.")
    return [.copy(callLines(of: dialog).joined(separator: "\n") + "\n")]
  }

  mutating func writeCalls(_ dialog: RepairDialog) -> [Effect] {
    [.writeText(callLines(of: dialog).joined(separator: "\n") + "\n", fileName: "call-list-\(today).txt")]
  }
}
