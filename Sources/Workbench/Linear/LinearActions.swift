import Staffing

// What is said instead of walked or pressed.
extension State {
  mutating func goDirectly(to campus: CampusIndex, _ day: Weekday, _ period: Int) -> [Effect] {
    let last = plan.day(day, of: campus).posts.count - 1
    goTo(campus, day, period: min(max(0, period), max(0, last)))
    return []
  }

  mutating func choose(row: Int) -> [Effect] {
    guard var dialog = dialogs.last, var cursor = dialog.cursor else { return [] }
    cursor.choose(row, of: rowCount(of: dialog), page: dialogPage)
    dialog.cursor = cursor
    replaceDialog(with: dialog)
    return []
  }

  mutating func forgetMessage() -> [Effect] {
    message = nil
    return []
  }
}
