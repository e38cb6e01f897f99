package import Staffing

/// A file of a district that edits change.
package enum SavedFile: Hashable, Sendable {
  /// `district.yaml`.
  case district
  /// The file of the week that begins on this Monday.
  case week(CalendarDate)

  /// Its name, such as `2026-11-30.yaml`.
  package var name: String {
    switch self {
    case .district: DistrictFolder.districtFile
    case .week(let monday): DistrictFolder.weekFile(of: monday)
    }
  }

  /// The name without its ending.
  var stem: String { String(name.dropLast(".yaml".count)) }

  /// The file, beside it, that says who edits it.
  var lockName: String { ".\(name).lock" }
}

/// What both files that edits of a week change held when they were read or saved.
package struct FileVersions: Hashable, Sendable {
  /// Of the week's file.
  package var week: FileVersion
  /// Of `district.yaml`.
  package var district: FileVersion

  /// Those of a week's file and, where it is known, of the district's.
  package init(week: FileVersion, district: FileVersion = .absent) {
    self.week = week
    self.district = district
  }

  /// That of one of them, whatever its week.
  package subscript(file: SavedFile) -> FileVersion {
    switch file {
    case .district: district
    case .week: week
    }
  }
}
