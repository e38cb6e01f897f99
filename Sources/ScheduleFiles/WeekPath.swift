package import Staffing
import SystemPackage

/// A week's file wherever it lies and whatever it is called, as version control systems hand them over.
package struct WeekPath: Sendable {
  /// As the user gave it.
  package let path: String
  /// What messages call it.
  private let name: String
  private let store: FileStore

  /// The file at `path`, called `name` in messages where that is given.
  package init(_ path: String, name: String? = nil, files: any FileSystem = LiveFileSystem()) {
    self.path = path
    self.name = name ?? path
    store = FileStore(files: files)
  }

  /// The folder that holds it.
  package var folder: String {
    let folder = FilePath(path).removingLastComponent()
    return folder.isEmpty ? "." : folder.string
  }

  /// The week in the file, nil where the file is empty: so git says that there was none.
  package func read() throws(FileError) -> Week? {
    guard let bytes = try store.read(path) else { throw FileError(file: name, .refused(.read, .noSuchFileOrDirectory)) }
    return bytes.isEmpty ? nil : try WeekFile.read(bytes, file: name).week
  }

  /// Writes `merge` over the file, with both sides of each conflict between markers.
  package func write(_ merge: WeekMerge, in district: District?) throws(FileError) {
    _ = try store.replace(path, with: Array(MergeWriter.text(merge, in: district).utf8), since: nil)
  }
}
