import ScheduleFiles
import Staffing
import Workbench

// Absences of weeks that are not open, and lists to be printed.
extension DistrictClient {
  /// Marks `absences` in the files of their weeks, each with the visits that it hits struck out. A week without a file gets
  /// one, so that whoever fills it later knows who is away.
  func markElsewhere(_ absences: [Absence]) -> Action {
    guard let district else { return .markedElsewhere("No district is open.", isDone: false) }
    var (weeks, struck) = (0, 0)
    for monday in Set(absences.map(\.date.monday)).sorted() {
      let name = DistrictFolder.weekFile(of: monday)
      do {
        struck += try mark(absences.filter { $0.date.monday == monday }, in: monday, of: district)
        weeks += 1
      } catch let error as FileError {
        return .markedElsewhere("\(name): the absence is not marked there: \(error.summary)", isDone: false)
      } catch {
        return .markedElsewhere("\(name): the absence is not marked there: \(error)", isDone: false)
      }
    }
    let visits = struck == 1 ? "1 visit" : "\(struck) visits"
    return .markedElsewhere(
      "Marked in \(weeks == 1 ? "1 other week" : "\(weeks) other weeks") too: \(visits) struck out.", isDone: true)
  }

  /// Marks the absences in one week's file; returns how many visits they struck out.
  private func mark(_ absences: [Absence], in monday: CalendarDate, of district: District) throws -> Int {
    let other = try DistrictClient(directory: folder.path)
    let opened = try other.open(monday, today: monday)
    try other.holdWeek(monday)
    defer { other.close(keepingEdits: false) }
    var target = DistrictWeek(district: district, week: opened.week)
    let known = target.week.absences ?? []
    var struck = 0
    for absence in absences
    where !known.contains(where: { $0.officer == absence.officer && $0.date == absence.date && $0.time == absence.time }
    ) {
      struck += target.mark(absence).struck.count
    }
    try other.replaceWeek(with: target.week)
    return struck
  }

  /// Writes `text` to a file of the folder, in the place of what is there.
  func write(_ text: String, _ fileName: String) -> Action {
    do throws(FileError) {
      try ExportFile(path: "\(folder.path)/\(fileName)").write(text)
      return .textWritten("Wrote \(fileName) in the district's folder.", isDone: true)
    } catch {
      return .textWritten(error.summary, isDone: false)
    }
  }
}
