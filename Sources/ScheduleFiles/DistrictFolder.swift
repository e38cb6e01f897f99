package import Staffing
import SystemPackage

/// What was read from a file.
package struct Loaded<Value: Sendable>: Sendable {
  /// What the file holds.
  package var value: Value
  /// What the file held, to be given back when saving.
  package var version: FileVersion
  /// What people should know though the file is good.
  package var warnings: [FileProblem]
}

/// The weeks that a district has files for.
package struct WeekList: Hashable, Sendable {
  /// In order of time.
  package var mondays: [CalendarDate]
  /// Files named by a day that is no Monday, which are not read.
  package var warnings: [FileProblem]

  /// The week of `date` where it has a file, else the nearest that has one, of two the later; nil without files.
  package func nearest(to date: CalendarDate) -> CalendarDate? {
    let monday = date.monday
    return mondays.reversed().min {
      abs($0.daysSinceEpoch - monday.daysSinceEpoch) < abs($1.daysSinceEpoch - monday.daysSinceEpoch)
    }
  }
}

/// A district on disk: a folder with `district.yaml` and a file a week, named by its Monday.
package struct DistrictFolder: Sendable {
  /// As the user gave it.
  package let path: String
  let store: FileStore

  /// The name of the file that describes the district.
  package static let districtFile = "district.yaml"

  /// The name of a week's file.
  package static func weekFile(of monday: CalendarDate) -> String { "\(monday).yaml" }

  /// The folder at `path`, which has to exist.
  package init(path: String, files: any FileSystem = LiveFileSystem()) throws(FileError) {
    self.path = path
    let status: FileStatus
    do {
      status = try files.status(of: path)
      store = FileStore(files: files, root: try files.resolved(path))
    } catch {
      throw FileError(file: path, error == .noSuchFileOrDirectory ? .folderMissing : .refused(.list, error))
    }
    guard status.kind == .folder else { throw FileError(file: path, .notAFolder) }
  }

  func location(_ name: String) -> String {
    FilePath(path).appending(name).string
  }
}

// MARK: - Reading

extension DistrictFolder {
  /// Reads `district.yaml`.
  package func readDistrict() throws(FileError) -> Loaded<District> {
    let location = location(Self.districtFile)
    guard let bytes = try store.read(location) else { throw FileError(file: location, .fileMissing) }
    let district = try DistrictFile.read(bytes, file: Self.districtFile)
    return Loaded(value: district, version: FileVersion(of: bytes), warnings: [])
  }

  /// Reads the week of `monday`; without a file it is a week with no visits.
  package func readWeek(_ monday: CalendarDate) throws(FileError) -> Loaded<Week> {
    let name = Self.weekFile(of: monday)
    guard monday.weekday == .mon else {
      throw FileError([FileProblem(file: name, key: Key.week.rawValue, fault: .value(.notAMonday(monday)))])
    }
    guard let bytes = try store.read(location(name)) else {
      return Loaded(value: Week(monday: monday), version: .absent, warnings: [])
    }
    let (week, warnings) = try WeekFile.read(bytes, file: name, expecting: monday)
    return Loaded(value: week, version: FileVersion(of: bytes), warnings: warnings)
  }

  /// The weeks that have a file.
  package func weeks() throws(FileError) -> WeekList {
    let names: [String]
    do {
      names = try store.files.names(in: path)
    } catch {
      throw FileError(file: path, .refused(.list, error))
    }
    var list = WeekList(mondays: [], warnings: [])
    for name in names.sorted() where name.hasSuffix(".yaml") {
      guard let date = CalendarDate(text: String(name.dropLast(5))) else { continue }
      if date.weekday == .mon {
        list.mondays.append(date)
      } else {
        list.warnings.append(FileProblem(file: name, fault: .file(.namedByNoMonday(date))))
      }
    }
    return list
  }
}

// MARK: - Saving

extension DistrictFolder {
  /// Saves a week in its file, where that is still as in `version`; nil overwrites it however it is.
  ///
  /// - Parameter announce: Called with what the file is about to become, before anything is written.
  package func save(
    _ week: Week, in district: District, since version: FileVersion?, announce: (FileVersion) -> Void = { _ in }
  ) throws(FileError) -> SaveOutcome {
    let bytes = Array(WeekFile.text(of: week, in: district).utf8)
    announce(FileVersion(of: bytes))
    return try store.replace(location(Self.weekFile(of: week.monday)), with: bytes, since: version)
  }

  /// Saves `district.yaml`, where that is still as in `version`; nil overwrites it however it is.
  ///
  /// - Parameter announce: Called with what the file is about to become, before anything is written.
  package func save(
    _ district: District, since version: FileVersion?, announce: (FileVersion) -> Void = { _ in }
  ) throws(FileError) -> SaveOutcome {
    let bytes = Array(DistrictFile.text(of: district).utf8)
    announce(FileVersion(of: bytes))
    return try store.replace(location(Self.districtFile), with: bytes, since: version)
  }

  /// Saves a week beside its file, under the first free name like `2026-11-30-copy-1.yaml`, which is returned.
  package func saveCopy(of week: Week, in district: District) throws(FileError) -> String {
    let bytes = Array(WeekFile.text(of: week, in: district).utf8)
    return try keep(bytes) { "\(week.monday)-copy-\($0).yaml" }
  }

  /// Saves a district beside its file, under the first free name like `district-copy-1.yaml`, which is returned.
  package func saveCopy(of district: District) throws(FileError) -> String {
    try keep(Array(DistrictFile.text(of: district).utf8)) { "district-copy-\($0).yaml" }
  }
}

extension DistrictFolder {
  /// Writes a new file under the first free of the names with a number from 1, which is returned.
  private func keep(_ bytes: [UInt8], as name: (Int) -> String) throws(FileError) -> String {
    var number = 1
    while true {
      let name = name(number)
      if try store.read(location(name)) == nil,
        case .saved = try store.replace(location(name), with: bytes, since: .absent)
      {
        return name
      }
      number += 1
    }
  }

  /// Makes a folder with a small example district called `name` and the week of `today`, in which only the full-time
  /// officer is at work.
  ///
  /// A folder that exists is used as long as it holds no `district.yaml`; its other files are left alone.
  package static func create(
    at path: String, named name: String, today: CalendarDate, files: any FileSystem = LiveFileSystem()
  ) throws(FileError) -> DistrictFolder {
    do {
      try files.makeFolder(path, FilePermissions(rawValue: 0o777))
    } catch {
      guard error == .fileExists else { throw FileError(file: path, .refused(.makeFolder, error)) }
    }
    let folder = try DistrictFolder(path: path, files: files)
    let district = Template.district(named: name, today: today)
    // The district comes last: a folder with one is complete.
    guard try folder.store.read(folder.location(districtFile)) == nil else {
      throw FileError(file: path, .folderHoldsADistrict)
    }
    _ = try folder.save(Template.week(today.monday, of: district), in: district, since: .absent)
    guard case .saved = try folder.save(district, since: .absent) else {
      throw FileError(file: path, .folderHoldsADistrict)
    }
    return folder
  }
}
