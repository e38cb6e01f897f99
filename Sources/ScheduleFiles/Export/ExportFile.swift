package import Staffing
import SystemPackage

/// A file that leaves the program: it replaces what was there at once or not at all, and only its owner may read it
/// where it is new.
package struct ExportFile: Sendable {
  /// Where it is to stand, as the user gave it.
  package let path: String
  private let store: FileStore

  /// The file at `path`, of which nothing is touched before ``write(_:)``.
  package init(path: String, files: any FileSystem = LiveFileSystem()) {
    self.path = path
    store = FileStore(files: files)
  }

  /// Writes the file, once what a killed program left half-written beside it is gone.
  package func write(_ text: String) throws(FileError) {
    let folder = FilePath(path).removingLastComponent()
    store.clearLitter(in: folder.isEmpty ? "." : folder.string)
    _ = try store.replace(path, with: Array(text.utf8), since: nil)
  }

  /// What the file holds; nil where there is none.
  package func text() throws(FileError) -> String? {
    try store.read(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the spreadsheet or calendar there holds, which has to exist.
  package func spreadsheet() throws(FileError) -> [UInt8] {
    do {
      return try store.contents(of: path, limit: Sheet.sizeLimit)
    } catch {
      throw FileError(file: path, error)
    }
  }

  /// When the file was last changed, in seconds since 1970; 0 where there is none.
  package var changed: Int { (try? store.files.status(of: path))?.modified ?? 0 }

  /// Whether something is there.
  package var exists: Bool { (try? store.files.status(of: path)) != nil }

  /// Whether everybody on the machine may read it.
  package var isReadableByAll: Bool {
    (try? store.files.status(of: path))?.permissions.contains(.otherRead) == true
  }

  /// The names of the folders in a folder, in order; none where there is no such folder.
  package var folders: [String] {
    let names = (try? store.files.names(in: path)) ?? []
    return names.filter { ExportFile(path: "\(path)/\($0)", files: store.files).isFolder }.sorted()
  }

  /// The names of the spreadsheets and calendars in a folder, in order; none where there is no such folder.
  package var sheets: [String] {
    let names = (try? store.files.names(in: path)) ?? []
    let endings = [".csv", ".ics", ".tsv"]
    return names.filter { name in
      let lower = name.lowercased()
      return !name.hasPrefix(".") && endings.contains { lower.hasSuffix($0) }
    }.sorted()
  }

  /// Whether a folder is there.
  package var isFolder: Bool { (try? store.files.status(of: path))?.kind == .folder }

  /// Makes a folder there for its owner alone; one that is there is as good.
  package func makeFolder() throws(FileError) {
    do {
      try store.files.makeFolder(path, [.ownerReadWriteExecute])
    } catch {
      guard error == .fileExists, isFolder else { throw FileError(file: path, .refused(.makeFolder, error)) }
    }
  }
}

extension DistrictFolder {
  /// When the week of `monday` or the district was last changed, in seconds since 1970.
  package func changed(_ monday: CalendarDate) -> Int {
    max(
      ExportFile(path: location(Self.districtFile), files: store.files).changed,
      ExportFile(path: location(Self.weekFile(of: monday)), files: store.files).changed)
  }
}
