package import Staffing
import SystemPackage

// The versions of files that were replaced.
extension DistrictFolder {
  /// The folder, within a district's, of the files that were replaced.
  package static let historyFolder = ".history"

  /// The name of a kept version, such as `.history/2026-11-30-3.yaml`.
  package static func versionFile(_ number: Int, of file: SavedFile) -> String {
    "\(historyFolder)/\(file.stem)-\(number).yaml"
  }

  /// The kept versions of a file, the oldest first.
  package func versions(of file: SavedFile) throws(FileError) -> [KeptVersion] {
    guard try historyExists() else { return [] }
    var versions: [KeptVersion] = []
    for number in try numbers(of: file) {
      // One that goes meanwhile is no version.
      guard let status = try? store.files.status(of: location(Self.versionFile(number, of: file))) else { continue }
      versions.append(KeptVersion(number: number, replaced: status.modified, size: status.size))
    }
    return versions
  }

  /// A kept version of a week.
  package func readVersion(_ number: Int, of monday: CalendarDate) throws(FileError) -> Week {
    let kept = try readKept(number, of: .week(monday))
    return try WeekFile.read(kept.bytes, file: kept.name, expecting: monday).week
  }

  /// A kept version of the district.
  package func readDistrictVersion(_ number: Int) throws(FileError) -> District {
    let kept = try readKept(number, of: .district)
    return try DistrictFile.read(kept.bytes, file: kept.name)
  }

  private func readKept(_ number: Int, of file: SavedFile) throws(FileError) -> (name: String, bytes: [UInt8]) {
    let name = Self.versionFile(number, of: file)
    guard try historyExists(), let bytes = try store.read(location(name)) else {
      throw FileError(file: name, .noSuchVersion(number))
    }
    return (name, bytes)
  }

  /// What a file holds now, be it sound or not.
  package func fileVersion(_ file: SavedFile) throws(FileError) -> FileVersion {
    try store.read(location(file.name)).map { FileVersion(of: $0) } ?? .absent
  }

  /// Brings a kept version back as it was, where the file is still as in `version`.
  package func restoreVersion(
    _ number: Int, of file: SavedFile, since version: FileVersion
  ) throws(FileError) -> SaveOutcome {
    try store.replace(location(file.name), with: readKept(number, of: file).bytes, since: version)
  }

  /// Keeps what a file holds, before it is replaced, and lets go of what `policy` no longer keeps.
  ///
  /// - Parameter now: Seconds since 1970.
  /// - Returns: The number of the version; nil where there is no file, or nothing is kept. What the last kept version
  ///   holds already is not kept twice.
  @discardableResult
  package func keepVersion(of file: SavedFile, _ policy: HistoryPolicy, now: Int) throws(FileError) -> Int? {
    guard policy.versions > 0, let bytes = try store.read(location(file.name)) else { return nil }
    if try !historyExists() {
      let folder = location(Self.historyFolder)
      do {
        try store.files.makeFolder(folder, .ownerReadWriteExecute)
      } catch {
        throw FileError(file: folder, .refused(.makeFolder, error))
      }
    }
    var numbers = try numbers(of: file)
    if let last = numbers.last, try store.read(location(Self.versionFile(last, of: file))) == bytes { return last }
    var number = (numbers.last ?? 0) + 1
    while try store.replace(location(Self.versionFile(number, of: file)), with: bytes, since: .absent).isConflict {
      number += 1
    }
    numbers.append(number)
    try letGo(numbers, of: file, policy, now: now)
    return number
  }

  private func letGo(
    _ numbers: [Int], of file: SavedFile, _ policy: HistoryPolicy, now: Int
  ) throws(FileError) {
    var leaving = Array(numbers.dropLast(policy.versions))
    if let days = policy.days {
      let oldest = now - days * 86_400
      for number in numbers.suffix(policy.versions).dropLast() {
        let status = try? store.files.status(of: location(Self.versionFile(number, of: file)))
        if let status, status.modified < oldest { leaving.append(number) }
      }
    }
    guard !leaving.isEmpty else { return }
    let folder = location(Self.historyFolder)
    do {
      let descriptor = try store.files.openFolder(folder)
      defer { try? store.files.close(descriptor) }
      for number in leaving { try store.files.remove("\(file.stem)-\(number).yaml", in: descriptor) }
    } catch {
      // What someone else has removed is gone as it should be.
      guard error != .noSuchFileOrDirectory else { return }
      throw FileError(file: folder, .refused(.remove, error))
    }
  }

  /// The numbers of a file's kept versions, ascending.
  private func numbers(of file: SavedFile) throws(FileError) -> [Int] {
    let folder = location(Self.historyFolder)
    let prefix = "\(file.stem)-"
    do {
      return try store.files.names(in: folder).compactMap { name in
        guard name.hasPrefix(prefix), name.hasSuffix(".yaml"),
          let number = Int(name.dropFirst(prefix.count).dropLast(5)), (1...1_000_000_000).contains(number)
        else { return nil }
        return number
      }.sorted()
    } catch {
      throw FileError(file: folder, .refused(.list, error))
    }
  }

  /// Whether there is a history; a link in its place is refused, since it would lead out of the district's folder.
  private func historyExists() throws(FileError) -> Bool {
    let folder = location(Self.historyFolder)
    do {
      _ = try store.files.linkTarget(of: folder)
    } catch {
      switch error {
      case .noSuchFileOrDirectory: return false
      case .invalidArgument: return true
      default: throw FileError(file: folder, .refused(.read, error))
      }
    }
    throw FileError(file: folder, .symbolicLink)
  }
}

extension SaveOutcome {
  fileprivate var isConflict: Bool {
    switch self {
    case .saved: false
    case .conflict: true
    }
  }
}
