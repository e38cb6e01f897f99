import ScheduleFiles
import Staffing
import Workbench

/// `district.yaml` as someone else made it.
struct FoundDistrict {
  /// nil where it cannot be read, or is gone.
  var district: District?
  var version: FileVersion
}

// What someone else makes of `district.yaml`.
extension DistrictClient {
  /// What someone else made of the file since it was read or saved, beside `ours`; nil where it is as it was, or was told
  /// already.
  func outsideDistrict(beside ours: District) -> OutsideDistrict? {
    guard district != nil, let version = try? folder.fileVersion(.district) else { return nil }
    guard version != districtVersion, version != foundDistrict?.version else { return nil }
    return districtComparison(with: ours)
  }

  /// The file as it is now beside `ours`, even where it is as it was.
  func districtComparison(with ours: District) -> OutsideDistrict {
    guard let base = district else { return .unreadable("no district is open") }
    do throws(FileError) {
      foundDistrict = FoundDistrict(version: try folder.fileVersion(.district))
      if foundDistrict?.version == .absent, districtVersion != .absent { return .deleted }
      let read = try folder.readDistrict()
      foundDistrict = FoundDistrict(district: read.value, version: read.version)
      let merge = DistrictMerge(base: base, ours: ours, theirs: read.value)
      return .changed(theirs: read.value, merge: merge, canJoin: Self.isSound(merge.joined))
    } catch {
      return .unreadable(error.summary)
    }
  }

  /// Whether what is written of a district can be read again: no entry names one that is gone.
  private static func isSound(_ district: District) -> Bool {
    let bytes = Array(DistrictFile.text(of: district).utf8)
    return (try? DistrictFile.read(bytes, file: DistrictFolder.districtFile)) != nil
  }

  /// What was found in the file last is known: saving may replace it. What leads from there, and from the week as its file
  /// has it, to `target` is not saved.
  func adoptDistrict(_ target: DistrictWeek) {
    guard let found = foundDistrict, let theirs = found.district, let held else { return }
    district = theirs
    districtVersion = found.version
    let edit = DistrictEdit(from: DistrictWeek(district: theirs, week: held.week), to: target)
    let name = "edits beside \(DistrictFolder.districtFile) as someone else saved it"
    restartJournal(edit.isEmpty ? [] : [EditRecord(.done, .setup(edit), name: name)])
  }
}
