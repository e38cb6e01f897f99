import ScheduleFiles
import Staffing
import Workbench

/// A week as its file holds it.
struct HeldWeek {
  var week: Week
  var version: FileVersion
}

// What someone else makes of the open week's file.
extension DistrictClient {
  /// What someone else made of the file since it was read or saved; nil where it is as it was, or was told already.
  func outsideChange() -> OutsideChange? {
    guard let held else { return nil }
    let told = found?.version
    let change = comparison()
    switch change {
    case .changed: return found?.version == held.version || found?.version == told ? nil : change
    case .deleted, .unreadable: return change
    }
  }

  /// The file as it is now beside what it held, even where that is the same.
  func comparison() -> OutsideChange {
    guard let held else { return .unreadable("no week is open") }
    do throws(FileError) {
      let read = try folder.readWeek(held.week.monday)
      if read.version == .absent, held.version != .absent { return .deleted }
      found = HeldWeek(week: read.value, version: read.version)
      return .changed(base: held.week, theirs: read.value)
    } catch {
      return .unreadable(error.summary)
    }
  }

  /// What was found in the file last is known: saving may replace it. What leads from there, and from the district as its
  /// file has it, to `target` is not saved.
  func adoptFile(_ target: DistrictWeek) {
    guard let found else { return }
    held = found
    guard let district else { return }
    let edit = DistrictEdit(from: DistrictWeek(district: district, week: found.week), to: target)
    let name = "edits beside \(DistrictFolder.weekFile(of: found.week.monday)) as someone else saved it"
    restartJournal(edit.isEmpty ? [] : [EditRecord(.done, .setup(edit), name: name)])
  }
}
