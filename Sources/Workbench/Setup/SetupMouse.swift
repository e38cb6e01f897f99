import Staffing
import TerminalKit

// Clicks in the setup.
extension State {
  /// Chooses the section, the entry or the form's line at `point`.
  mutating func clickInSetup(_ point: Point) -> [Effect] {
    if setup.painter == nil {
      _ = chooseInSetup(point)
    } else {
      _ = standInPainter(point, extending: false)
    }
    return []
  }

  /// Marks a stretch of the day that is painted, up to `point`.
  mutating func dragInPainter(to point: Point) { _ = standInPainter(point, extending: true) }

  /// Puts the painter's cursor on the column at `point`; false beside the days.
  private mutating func standInPainter(_ point: Point, extending: Bool) -> Bool {
    let days = SetupLayout(size).painterDays
    guard dialogs.isEmpty, var painter = setup.painter, setup.context == .painter, extending || days.contains(point),
      let day = extending ? painter.day : Weekday(rawValue: point.row - days.top)
    else { return false }
    let column = min(max(days.left, point.column), days.right - 1)
    painter.stand(on: day, column: painter.left + column - days.left, extending: extending)
    setup.painter = painter
    keepInSight()
    return true
  }

  /// Does what Enter does on the row at `point`; in a week that is painted it paints.
  mutating func doubleClickInSetup(_ point: Point) -> [Effect] {
    if setup.painter != nil { return standInPainter(point, extending: false) ? runSetup(.toggle) : [] }
    return dialogs.isEmpty && chooseInSetup(point) ? runSetup(.accept) : []
  }

  /// Chooses a row of the choices, of the form, or of what a removal does, whichever is in front.
  mutating func chooseRowInSetup(_ row: Int) {
    let layout = SetupLayout(size)
    if let picker = setup.picker {
      setup.picker?.cursor.choose(row, of: picker.shown.count, page: layout.pickerPage)
    } else if var form = setup.form, setup.painter == nil {
      form.leaveLine()
      form.cursor.choose(row, of: form.rowCount, page: layout.formPage)
      setup.form = form
    } else if let removal = setup.removal {
      setup.removal?.cursor.choose(row, of: removal.consequences.count, page: layout.removalPage)
    }
  }

  private mutating func chooseInSetup(_ point: Point) -> Bool {
    let layout = SetupLayout(size)
    guard dialogs.isEmpty, setup.context == .setup else { return false }
    if layout.sections.contains(point) {
      let row = setup.section.top + point.row - layout.sections.top
      guard SetupKind.sections.indices.contains(row) else { return false }
      setup.section.choose(row, of: SetupKind.sections.count, page: layout.sections.height)
      setup.isInList = false
      setup.parent = nil
      setup.list = ListCursor()
      setup.refresh(plan)
      return true
    }
    let row = setup.list.top + point.row - layout.list.top - 1
    guard layout.list.contains(point), !setup.sectionKind.isSingle, (0..<entryCount).contains(row) else { return false }
    setup.isInList = true
    setup.list.choose(row, of: entryCount, page: layout.listPage)
    return true
  }
}
