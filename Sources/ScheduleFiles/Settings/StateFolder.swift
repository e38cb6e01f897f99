import Staffing
import SystemPackage
import Yams

/// The folder in which the program keeps what it remembers of its user beyond an end: small files of texts by name. They
/// are of use, never needed: a file that is damaged reads as none.
package struct StateFolder: Sendable {
  /// Its path, whether or not it is there.
  package let path: String
  private let store: FileStore

  /// The program's folder in `parent`, which is `$XDG_STATE_HOME` or what stands for it.
  package init(in parent: String, files: any FileSystem = LiveFileSystem()) {
    path = "\(parent)/bellwatch"
    store = FileStore(files: files)
  }

  /// Whether it was never made: the program is here for the first time.
  package var isMissing: Bool {
    do {
      _ = try store.files.status(of: path)
      return false
    } catch {
      return error == .noSuchFileOrDirectory
    }
  }

  /// Makes it, with the folders above it, for its owner alone.
  package func make() throws(FileError) {
    try store.makeFolders(path)
  }

  /// The texts of a file; nil where there is none, or none that can be understood.
  package func read(_ name: String) -> [String: String]? {
    guard let bytes = try? store.read("\(path)/\(name)", limit: Limits.settingsSize),
      let document = try? Document(DocumentText.decode(bytes, file: name), file: name)
    else { return nil }
    return withExtendedLifetime(document) {
      guard case .mapping(let mapping) = document.root else { return nil }
      var texts: [String: String] = [:]
      for (key, value) in mapping {
        guard case .scalar(let key) = key, case .scalar(let value) = value else { return nil }
        texts[key.string] = value.string
      }
      return texts
    }
  }

  /// Puts a file of texts in the place of whatever is there, readable for its owner alone.
  package func write(_ texts: [(key: String, text: String)], to name: String) throws(FileError) {
    try make()
    let lines = texts.map { "\(YAMLText.scalar($0.key, in: .block)): \(YAMLText.scalar($0.text, in: .block))\n" }
    _ = try store.replace("\(path)/\(name)", with: Array(lines.joined().utf8), since: nil)
  }

  /// Removes a file; that there is none is no error.
  package func remove(_ name: String) throws(FileError) {
    do {
      let folder = try store.files.openFolder(path)
      defer { try? store.files.close(folder) }
      try store.files.remove(name, in: folder)
    } catch {
      guard error != .noSuchFileOrDirectory else { return }
      throw FileError(file: "\(path)/\(name)", .refused(.remove, error))
    }
  }
}

extension FileStore {
  /// Makes a folder and those above it that are missing, for their owner alone.
  func makeFolders(_ path: String) throws(FileError) {
    var folder = FilePath(path).root.map { FilePath(root: $0) } ?? FilePath()
    for component in FilePath(path).components {
      folder.append(component)
      do {
        try files.makeFolder(folder.string, .ownerReadWriteExecute)
      } catch {
        guard error == .fileExists || (try? files.status(of: folder.string).kind) == .folder else {
          throw FileError(file: folder.string, .refused(.makeFolder, error))
        }
      }
    }
  }
}

extension DistrictFolder {
  /// What names the district among all of its user's: the same as long as its folder stays where it is.
  package var fingerprint: String? {
    (try? store.files.resolved(path)).map { hexadecimal(Fingerprint(of: $0.utf8).value) }
  }
}
