import Staffing
import TerminalKit

// The setup's lists.
extension State {
  private static let tallyWidth = 7

  func drawSetup(_ canvas: inout Canvas) {
    let layout = SetupLayout(size)
    canvas.hideCursor()
    drawSections(in: layout.sections, &canvas)
    canvas.verticalRule(
      Rect(left: layout.sections.right, top: layout.area.top, width: 1, height: layout.area.height), canvas.theme.rule)
    if setup.sectionKind.isSingle {
      drawSingle(in: layout.list, &canvas)
    } else {
      drawEntries(in: layout.list, &canvas)
    }
    drawEntryDetails(layout, &canvas)
    if let removal = setup.removal { drawRemoval(removal, in: layout.removal, &canvas) }
    guard let form = setup.form else { return }
    if let painter = setup.painter {
      drawPainter(painter, in: layout.form, &canvas)
    } else {
      drawForm(form, in: layout.form, &canvas)
    }
    if let picker = setup.picker { drawPicker(picker, in: layout.picker, &canvas) }
  }

  // MARK: Sections

  private func drawSections(in area: Rect, _ canvas: inout Canvas) {
    for (offset, kind) in SetupKind.sections.dropFirst(setup.section.top).prefix(area.height).enumerated() {
      let isChosen = setup.section.top + offset == setup.section.selected
      var line = area.row(area.top + offset)
      let pointer = line.splitLeft(BoardColumns.pointer)
      if isChosen, !setup.isInList {
        canvas.put(canvas.alphabet.pointer, column: pointer.left, row: pointer.top)
        canvas.setCursor(column: pointer.left, row: pointer.top)
      }
      line.splitRight(1)
      if !kind.isSingle {
        let count = SetupTables.table(kind).count(document.setup, nil)
        canvas.put(count == 0 ? "-" : "\(count)", in: line.splitRight(5), canvas.theme.faint, alignment: .trailing)
      }
      canvas.put(kind.title, in: line, isChosen ? .bold : .plain)
    }
  }

  // MARK: Entries

  var listTitle: String {
    guard let parent = setup.parent else { return setup.kind.title }
    let place = EntryPlace(kind: setup.sectionKind, position: parent.selected)
    return "\(setup.kind.title) of \(SetupTables.table(setup.sectionKind).name(document.setup, place))"
  }

  private func drawEntries(in area: Rect, _ canvas: inout Canvas) {
    let (count, target) = (entryCount, document.setup)
    var heading = area.row(area.top)
    heading.splitRight(1)
    if setup.kind.isOrdered {
      let columns = heading.splitRight(2 * Self.tallyWidth)
      drawTally(matched: "match", won: "wins", in: columns, canvas.theme.heading, &canvas)
    } else if count > 0 {
      let position = "\(setup.list.selected + 1) of \(count)"
      canvas.put(position, in: heading.splitRight(position.displayWidth), canvas.theme.faint)
    }
    canvas.put(listTitle, in: heading, canvas.theme.heading)
    guard count > 0 else {
      let text = "None yet: \(keyName(.addEntry, in: .setup)) adds \(setup.kind.article) \(setup.kind.noun)."
      canvas.put(text, in: Rect(left: area.left + 2, top: area.top + 1, width: area.width - 2, height: 1))
      if setup.isInList { canvas.setCursor(column: area.left, row: area.top + 1) }
      return
    }
    let page = max(0, area.height - 1)
    for row in setup.list.top..<max(setup.list.top, min(count, setup.list.top + page)) {
      let place = EntryPlace(kind: setup.kind, parent: setup.parent?.selected, position: row)
      drawEntry(place, of: target, in: area.row(area.top + 1 + row - setup.list.top), &canvas)
    }
    canvas.scrollBar(
      Rect(left: area.right - 1, top: area.top + 1, width: 1, height: page), first: setup.list.top, total: count)
  }

  private func drawEntry(_ place: EntryPlace, of target: DistrictWeek, in row: Rect, _ canvas: inout Canvas) {
    var line = row
    line.splitRight(1)
    let pointer = line.splitLeft(BoardColumns.pointer)
    let isChosen = setup.isInList && place.position == setup.list.selected
    if isChosen {
      canvas.put(canvas.alphabet.pointer, column: pointer.left, row: pointer.top)
      canvas.setCursor(column: pointer.left, row: pointer.top)
    }
    if setup.kind.isOrdered, setup.tallies.indices.contains(place.position) {
      let tally = setup.tallies[place.position]
      let columns = line.splitRight(2 * Self.tallyWidth)
      drawTally(
        matched: "\(tally.matched)", won: "\(tally.won)", in: columns,
        tally.won == 0 ? canvas.theme.warning : .plain, &canvas)
    }
    let (name, detail) = (setup.table.name(target, place), setup.table.detail(target, place))
    let style: Style = isChosen ? .bold : .plain
    // What an entry of an order speaks of tells it from the others: it goes before what it says.
    let usual = max(16, line.width * 9 / 20)
    let width = detail.isEmpty ? line.width : setup.kind.isOrdered ? max(usual, longestName(target)) : usual
    canvas.put(name, in: line.splitLeft(width), style)
    line.splitLeft(1)
    canvas.put(detail, in: line, canvas.theme.faint)
  }

  /// The width of the longest name in sight.
  private func longestName(_ target: DistrictWeek) -> Int {
    let page = SetupLayout(size).listPage
    return (setup.list.top..<max(setup.list.top, min(entryCount, setup.list.top + page))).reduce(0) { width, row in
      let place = EntryPlace(kind: setup.kind, parent: setup.parent?.selected, position: row)
      return max(width, setup.table.name(target, place).displayWidth)
    }
  }

  private func drawTally(matched: String, won: String, in columns: Rect, _ style: Style, _ canvas: inout Canvas) {
    var rest = columns
    canvas.put(matched, in: rest.splitLeft(Self.tallyWidth), style, alignment: .trailing)
    canvas.put(won, in: rest, style, alignment: .trailing)
  }

  // MARK: What is under the cursor

  /// The fields of a section that is one form.
  private func drawSingle(in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    canvas.put(setup.sectionKind.title, in: rest.splitTop(1), canvas.theme.heading)
    drawFields(of: EntryPlace(kind: setup.sectionKind, position: 0), in: rest, &canvas)
  }

  private func drawEntryDetails(_ layout: SetupLayout, _ canvas: inout Canvas) {
    var rest = layout.details
    let heading = rest.splitTop(1)
    if layout.isWide {
      canvas.verticalRule(
        Rect(left: rest.left - 2, top: layout.area.top, width: 1, height: layout.area.height), canvas.theme.rule)
    } else {
      canvas.rule(heading, canvas.theme.rule)
    }
    guard isOnEntry else {
      canvas.putWrapped(setup.kind.explanation, in: &rest)
      return
    }
    let title = setup.table.name(document.setup, setup.place)
    let isTitled = layout.isWide ? heading : heading.inset(columns: 2)
    canvas.put(layout.isWide ? title : " \(title) ", in: isTitled, canvas.theme.heading)
    drawEntryDetails(setup.place, in: rest, &canvas)
  }

  private func drawEntryDetails(_ place: EntryPlace, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    switch place.kind {
    case .bells, .periods:
      let schedule = place.parent ?? place.position
      guard plan.district.bells.indices.contains(schedule) else { return }
      let marked = place.kind == .periods ? place.position : nil
      draw(plan.district.bells[schedule], marked: marked, in: rest.splitTop(DayDrawing.height), &canvas)
      rest.splitTop(1)
    case .officers, .certifications:
      let officer = place.parent ?? place.position
      guard plan.district.officers.indices.contains(officer) else { return }
      drawAvailability(WeekPainter(plan.district.officers[officer].availability), in: &rest, &canvas)
      rest.splitTop(1)
    case .needs, .targets, .bellChanges:
      guard setup.tallies.indices.contains(place.position) else { break }
      canvas.putWrapped(setup.tallies[place.position].sentence(place.kind), in: &rest)
    case .district, .campuses, .roles, .agencies, .funding, .policy, .travelPairs, .hourCounters, .closures, .events,
      .absences, .week:
      break
    }
    drawFields(of: place, in: rest, &canvas)
  }

  /// The fields that have a value, a line each.
  private func drawFields(of place: EntryPlace, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    let table = SetupTables.table(place.kind)
    let shown = zip(table.fields, table.texts(document.setup, place)).filter { !$0.1.isEmpty }
    if shown.isEmpty { canvas.put("Nothing is set.", in: rest) }
    for (field, text) in shown where !rest.isEmpty {
      let width = max(1, rest.width - FormColumns.label)
      // A long selector is seen to its end where there is room; no more of a text than could be seen is broken.
      let parts = String(text.prefix(width * rest.height + 1)).wrapped(to: width)
      for number in parts.indices where !rest.isEmpty {
        var line = rest.splitTop(1)
        let label = line.splitLeft(FormColumns.label)
        if number == 0 { canvas.put(field.label, in: label, canvas.theme.faint) }
        canvas.put(rest.isEmpty ? parts[number...].joined(separator: " ") : parts[number], in: line)
      }
    }
  }

  // MARK: Removing

  private func drawRemoval(_ removal: Removal, in area: Rect, _ canvas: inout Canvas) {
    let layout = SetupLayout(size)
    let rows = min(removal.consequences.count, layout.removalPage)
    let box = area.centered(Size(width: area.width, height: rows + 7))
    canvas.box(box, title: "Remove \(removal.subject)?")
    var rest = box.inset(columns: 2, rows: 1)
    canvas.put("It is named elsewhere. Removing it does all of this:", in: rest.splitTop(1))
    rest.splitTop(1)
    let list = rest.splitTop(rows)
    for (row, line, isChosen) in self.rows(removal.cursor, count: removal.consequences.count, in: list, &canvas) {
      canvas.put(removal.consequences[row], in: line, isChosen ? .bold : .plain)
      if isChosen { canvas.setCursor(column: list.left, row: line.top) }
    }
    canvas.scrollBar(
      Rect(left: list.right, top: list.top, width: 1, height: list.height), first: removal.cursor.top,
      total: removal.consequences.count)
    rest.splitTop(1)
    canvas.put("Files of other weeks stay as they are; what they name is reported there.", in: rest.splitTop(1))
    canvas.put(
      [
        (keyName(.chooseRemove, in: .removal), canvas.theme.key), (" removes all of it  ", .plain),
        (keyName(.accept, in: .removal), canvas.theme.key), (" keeps it", .plain),
      ], in: rest)
  }
}

extension SetupKind {
  /// `a` or `an`, before its noun.
  var article: String { "aeiou".contains(noun.first ?? "x") ? "an" : "a" }
}
