import Staffing
import TerminalKit

// The dialogs, drawn over the view.
extension State {
  func draw(_ dialog: Dialog, _ layout: Layout, _ canvas: inout Canvas) {
    switch dialog {
    case .filter: return
    case .fill(let dialog): drawFillDialog(dialog, layout, &canvas)
    case .assign(let dialog): drawAssign(dialog, &canvas)
    case .assignAll(let dialog): drawAssignAll(dialog, &canvas)
    case .explain(let dialog): drawExplanation(dialog, &canvas)
    case .visits(let chooser): drawVisits(chooser, layout, &canvas)
    case .find(let dialog): drawFind(dialog, &canvas)
    case .weeks(let chooser): drawWeeks(chooser, &canvas)
    case .newWeek(let dialog): drawNewWeek(dialog, &canvas)
    case .template(let dialog): drawTemplate(dialog, &canvas)
    case .note(let dialog): drawNote(dialog, &canvas)
    case .whatIf(let dialog): drawWhatIf(dialog, &canvas)
    case .palette(let palette): drawPalette(palette, &canvas)
    case .undoList(let cursor): drawUndoList(cursor, &canvas)
    case .help(let help): drawHelp(help, &canvas)
    case .messages(let cursor): drawMessages(cursor, &canvas)
    case .confirm(let confirmation): drawConfirmation(confirmation, layout, &canvas)
    case .recovery(let dialog): drawRecovery(dialog, &canvas)
    case .merge(let dialog): drawMerge(dialog, &canvas)
    case .sheets(let chooser): drawSheets(chooser, &canvas)
    case .importing(let dialog): drawImport(dialog, &canvas)
    case .exporting(let dialog): drawExport(dialog, layout, &canvas)
    case .publish(let dialog): drawPublish(dialog, &canvas)
    case .absence(let dialog): drawAbsence(dialog, layout, &canvas)
    case .repair(let dialog): drawRepair(dialog, &canvas)
    case .calendar(let dialog): drawCalendar(dialog, layout, &canvas)
    case .fates(let dialog): drawFates(dialog, &canvas)
    }
  }

  /// A dialog with a line to type in and a list that scrolls; returns where its parts are.
  func drawListDialog(
    title: String, field: TextField?, prompt: String, cursor: ListCursor, count: Int, most: Int? = nil,
    _ canvas: inout Canvas
  ) -> DialogBox {
    let box = DialogBox(size, rows: most ?? count)
    canvas.box(box.box, title: title)
    canvas.hideCursor()
    if let field {
      let end = canvas.put([("\(prompt) ", canvas.theme.faint), (field.text, .bold)], in: box.field)
      canvas.setCursor(column: end, row: box.field.top)
    }
    canvas.scrollBar(
      Rect(left: box.box.right - 2, top: box.list.top, width: 1, height: box.list.height), first: cursor.top,
      total: count)
    return box
  }

  /// The rows of a list that are in sight, each with its line and whether it is chosen; marks the chosen one.
  func rows(
    _ cursor: ListCursor, count: Int, in list: Rect, _ canvas: inout Canvas
  )
    -> [(row: Int, line: Rect, isChosen: Bool)]
  {
    (cursor.top..<max(cursor.top, min(count, cursor.top + list.height))).map { row in
      var line = list.row(list.top + row - cursor.top)
      canvas.rowPlaces.append((row, line))
      line.splitRight(1)
      let pointer = line.splitLeft(BoardColumns.pointer)
      let isChosen = row == cursor.selected
      if isChosen {
        canvas.put(canvas.alphabet.pointer, column: pointer.left, row: pointer.top)
        // Where nothing is typed, the terminal's cursor tells a screen reader which row it is.
        if canvas.frame.cursor == nil { canvas.setCursor(column: pointer.left, row: pointer.top) }
      }
      return (row, line, isChosen)
    }
  }

  // MARK: Find

  private func drawFind(_ dialog: FindDialog, _ canvas: inout Canvas) {
    let count = dialog.matches.count
    let box = drawListDialog(
      title: "Find a campus or an officer", field: dialog.field, prompt: "Name:", cursor: dialog.cursor, count: count,
      most: plan.district.campuses.count + plan.district.officers.count, &canvas)
    if count == 0 { canvas.put("Nothing is called that.", in: box.list) }
    for (row, line, isChosen) in rows(dialog.cursor, count: count, in: box.list, &canvas) {
      let (kind, name) =
        switch dialog.matches[row] {
        case .campus(let campus): ("campus", plan[campus].name)
        case .officer(let officer): ("officer", plan[officer].name)
        }
      var rest = line
      canvas.put(kind, in: rest.splitLeft(9), canvas.theme.faint)
      canvas.put(name, in: rest, isChosen ? .bold : .plain)
    }
  }

  // MARK: Help

  private func drawHelp(_ help: HelpDialog, _ canvas: inout Canvas) {
    let lines = help.lines
    let box = drawListDialog(
      title: "Help: \(help.context.title)", field: help.field, prompt: "Type to search:", cursor: help.cursor,
      count: lines.count, most: help.all.count, &canvas)
    if lines.isEmpty { canvas.put("No key does that here.", in: box.list) }
    let matcher = Matcher(help.field.text)
    var section = ""
    for (row, line, isChosen) in rows(help.cursor, count: lines.count, in: box.list, &canvas) {
      let shown = lines[row]
      var rest = line
      canvas.put(shown.section == section ? "" : shown.section, in: rest.splitLeft(9), canvas.theme.heading)
      section = shown.section
      canvas.put(shown.keys, highlighting: matcher.letters(in: shown.keys), in: rest.splitLeft(15), canvas.theme.key)
      let letters = matcher.letters(in: shown.text)
      canvas.put(shown.text, highlighting: letters, in: rest, isChosen ? .bold : .plain)
    }
    guard lines.indices.contains(help.cursor.selected) else { return }
    drawFooter(lines[help.cursor.selected].text, in: box.footer, &canvas)
  }

  /// Sentences below a list, set off by a rule.
  func drawFooter(_ text: String, _ style: Style = .plain, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    canvas.rule(rest.splitTop(1), canvas.theme.rule)
    canvas.putWrapped(text, in: &rest, style)
  }

  // MARK: One of several visits

  private func drawVisits(_ chooser: VisitChooser, _ layout: Layout, _ canvas: inout Canvas) {
    let area = drawSmallDialog(title: chooser.question, rows: chooser.visits.count, layout, &canvas)
    for (row, line, isChosen) in rows(chooser.cursor, count: chooser.visits.count, in: area, &canvas) {
      let presence = chooser.visits[row]
      let placement = presence.placement
      let run = plan.runName(placement.periods, at: placement.campus, on: placement.day)
      let text =
        "\(plan[placement.officer].name), \(run), \(placement.time)\(presence.visit.isLocked ? ", locked" : "")"
      canvas.put(text, in: line, isChosen ? .bold : .plain)
    }
  }

  /// A dialog as high as its rows; returns where these are.
  func drawSmallDialog(title: String, rows: Int, _ layout: Layout, _ canvas: inout Canvas) -> Rect {
    let area = layout.dialogs.centered(
      Size(width: min(80, layout.dialogs.width), height: min(layout.dialogs.height, rows + 4)))
    canvas.box(area, title: title)
    canvas.hideCursor()
    return area.inset(columns: 2, rows: 2)
  }

  // MARK: Notes

  private func drawNote(_ dialog: NoteDialog, _ canvas: inout Canvas) {
    let box = drawListDialog(title: title(of: dialog), field: nil, prompt: "", cursor: ListCursor(), count: 4, &canvas)
    var area = box.field.union(box.list)
    // Its end stays in sight, where it is written on.
    let text = dialog.field.text
    let lines = text.wrapped(to: area.width - 2).suffix(area.height)
    canvas.setCursor(column: area.left, row: area.top)
    for line in lines {
      let row = area.splitTop(1)
      let end = canvas.put(line, in: row, .bold)
      canvas.setCursor(column: end + (text.last == " " && line.last != " " ? 1 : 0), row: row.top)
    }
    drawFooter(
      "Lists, calendars and tables show it beside the visit, and so does this screen. Without a text there is none.",
      in: box.footer, &canvas)
  }

  // MARK: Saving

  private func drawConfirmation(_ confirmation: Confirmation, _ layout: Layout, _ canvas: inout Canvas) {
    let answers = confirmation.answers
    let sentence = self.sentence(of: confirmation.question)
    let lines = sentence.wrapped(to: 70)
    var area = drawSmallDialog(
      title: confirmation.title, rows: answers.count + lines.count + 1, layout, &canvas)
    for line in lines { canvas.put(line, in: area.splitTop(1)) }
    area.splitTop(1)
    for (row, line, isChosen) in rows(confirmation.cursor, count: answers.count, in: area, &canvas) {
      var rest = line
      let key = key(of: answers[row], in: dialogs.last?.context ?? .leaving)
      canvas.put(key?.name(canvas.alphabet) ?? "", in: rest.splitLeft(5), canvas.theme.key)
      canvas.put(label(of: answers[row], confirmation.question), in: rest, isChosen ? .bold : .plain)
      if isChosen { canvas.setCursor(column: line.left - BoardColumns.pointer, row: line.top) }
    }
  }

  func sentence(of question: Confirmation.Question) -> String {
    let edits = counted(document.history.done.count, "edit")
    switch question {
    case .quit, .openWeek: return "The week \(monday.weekName) has unsaved edits. Last: \(lastEdit)."
    case .changedOnDisk:
      return "\(weekFileName) is no longer as it was read: someone else has saved it. Nothing was written. "
        + "You made \(edits) since it was opened."
    case .districtChangedOnDisk(let join):
      return "district.yaml is no longer as it was read: someone else has saved it. Nothing was written. "
        + "You made \(edits) since it was opened.\(join?.sentences ?? "")"
    case .lockedBy(let holder): return "\(holder) has the week \(monday.weekName) open."
    case .setupLockedBy(let holder): return "\(holder) has the district's setup open."
    }
  }

  private var lastEdit: String { document.history.done.last?.name ?? "undone edits" }

  func label(of answer: Command, _ question: Confirmation.Question) -> String {
    let mine = question == .changedOnDisk ? "week" : "district"
    if answer == .chooseCopy { return "Save my \(mine) under another name" }
    if answer == .chooseJoin { return label(ofJoining: question) }
    if answer == .chooseReload { return "Reload the file; my edits are lost" }
    if answer == .chooseOverwrite { return "Overwrite the file; the other's edits are lost" }
    switch question {
    case .quit: return answer == .chooseSave ? "Save and quit" : answer == .cancel ? "Stay" : "Quit without saving"
    case .openWeek:
      return answer == .chooseSave
        ? "Save, then open the other week" : answer == .cancel ? "Stay" : "Open the other week without saving"
    case .changedOnDisk, .districtChangedOnDisk: return "Back to the week; nothing happens"
    case .lockedBy:
      return answer == .chooseTakeOver ? "Take the week over; the other may still be at work" : "Look at it only"
    case .setupLockedBy:
      return answer == .chooseTakeOver ? "Change it all the same; the other may be at work" : "Look at it only"
    }
  }

  private func label(ofJoining question: Confirmation.Question) -> String {
    guard case .districtChangedOnDisk(let join?) = question, !join.merge.conflicts.isEmpty else {
      return "Join both; all changes are kept"
    }
    return "Join both; what both changed stays as I have it"
  }
}

extension VisitChooser {
  /// What is asked.
  var question: String {
    if command == .remove { return "Remove whom?" }
    if command == .note { return "A note on whose visit?" }
    return command == .lock ? "Lock or unlock whose visit?" : "Change whose visit?"
  }
}

extension Confirmation {
  var title: String {
    switch question {
    case .quit: "Quit?"
    case .openWeek(let monday): "Open the week \(monday.weekName)?"
    case .changedOnDisk: "The file changed on disk"
    case .districtChangedOnDisk: "The district changed on disk"
    case .lockedBy: "The week is open elsewhere"
    case .setupLockedBy: "The setup is open elsewhere"
    }
  }
}
