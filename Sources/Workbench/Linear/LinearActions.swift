import Staffing
import TerminalKit

// What is said instead of walked or pressed.
extension State {
  mutating func goDirectly(to campus: CampusIndex, _ day: Weekday, _ period: Int) -> [Effect] {
    let last = plan.day(day, of: campus).posts.count - 1
    goTo(campus, day, period: min(max(0, period), max(0, last)))
    return []
  }

  mutating func choose(row: Int) -> [Effect] {
    if dialogs.isEmpty, setup.isOpen {
      chooseSetupRow(row)
      return []
    }
    guard var dialog = dialogs.last, var cursor = dialog.cursor else { return [] }
    cursor.choose(row, of: rowCount(of: dialog), page: dialogPage)
    dialog.cursor = cursor
    replaceDialog(with: dialog)
    return []
  }

  /// Chooses a section, an entry, or a row of what lies in front of them.
  private mutating func chooseSetupRow(_ row: Int) {
    guard setup.context == .setup else { return chooseRowInSetup(row) }
    let layout = SetupLayout(size)
    if setup.isInList {
      setup.list.choose(row, of: entryCount, page: layout.listPage)
    } else {
      setup.section.choose(row, of: SetupKind.sections.count, page: layout.sections.height)
      setup.list = ListCursor()
      setup.refresh(plan)
    }
  }

  mutating func forgetMessage() -> [Effect] {
    message = nil
    return []
  }
}
