package import Staffing
import SystemPackage

// What lies beside a week while it is edited: a lock and a journal.
extension DistrictFolder {
  /// The name of the journal of a week's edits.
  package static func journalFile(of monday: CalendarDate) -> String { ".\(weekFile(of: monday)).journal" }

  /// The folder without links, to which everything beside a week is relative.
  private func resolved() throws(FileError) -> String {
    do {
      return try store.files.resolved(path)
    } catch {
      throw FileError(file: path, .refused(.read, error))
    }
  }

  /// Takes the lock of a file where nobody has it or its holder has ended; with `force` whoever has it.
  package func lock(
    _ file: SavedFile, for holder: LockHolder, force: Bool = false
  ) throws(FileError) -> LockOutcome {
    let lock = LockFile(files: store.files, folder: try resolved(), name: file.lockName)
    do {
      return try lock.take(for: holder, force: force)
    } catch {
      throw FileError(file: location(file.lockName), error)
    }
  }

  /// Who has a file open and has not ended; nil where nobody has.
  package func holder(of file: SavedFile) throws(FileError) -> LockHolder? {
    let lock = LockFile(files: store.files, folder: try resolved(), name: file.lockName)
    do {
      guard let holder = try lock.read().map({ LockHolder(reading: $0) }) else { return nil }
      return holder.process?.hasEnded() == true ? nil : holder
    } catch {
      throw FileError(file: location(file.lockName), error)
    }
  }

  /// Removes what writers that have ended left half-written, here and in the folders of kept versions, signed-off weeks
  /// and templates.
  package func clearLitter() {
    let folders = [Self.historyFolder, Self.publishedFolder, Self.templateFolder].map { location($0) }
    for folder in [path] + folders { store.clearLitter(in: folder) }
  }

  // MARK: The journal

  /// The journal of a week whose files are of `versions`: in the state folder, else beside it. A spent one is removed
  /// where `clearing` says so.
  ///
  /// - Parameter state: The folder for journals that cannot lie beside their week; nil: there is none.
  package func findJournal(
    of monday: CalendarDate, fileVersions versions: FileVersions, state: String?, clearing: Bool = true
  ) -> FoundJournal? {
    // The one kept elsewhere is the later one: it was begun since the one beside the week could not be gone on with.
    for place in journalPlaces(of: monday, state: state).reversed() {
      let path = "\(place.folder)/\(place.name)"
      let found: FoundJournal
      do throws(FileError) {
        // A link must not lead out of the journal's own folder, which the state folder is as well.
        let own = FileStore(files: store.files, root: try? store.files.resolved(place.folder))
        guard let bytes = try own.read(path, limit: Limits.journalSize) else { continue }
        found = FoundJournal(reading: bytes, at: path, of: monday, fileVersions: versions)
      } catch {
        return FoundJournal(at: path, refused: error)
      }
      guard found.isSpent else { return found }
      if clearing { try? discard(found) }
    }
    return nil
  }

  /// The Mondays of the weeks beside which a journal lies, ascending.
  package func journalledWeeks() -> [CalendarDate] {
    let names = (try? store.files.names(in: path)) ?? []
    return names.compactMap { name in
      guard name.hasPrefix("."), name.hasSuffix(".yaml.journal"),
        let monday = CalendarDate(text: String(name.dropFirst().dropLast(".yaml.journal".count)))
      else { return nil }
      return Self.journalFile(of: monday) == name ? monday : nil
    }.sorted()
  }

  /// Removes a journal that was found.
  package func discard(_ found: FoundJournal) throws(FileError) {
    let path = FilePath(found.path)
    guard let name = path.lastComponent else { return }
    do {
      let folder = try store.files.openFolder(path.removingLastComponent().string)
      defer { try? store.files.close(folder) }
      try store.files.remove(name.string, in: folder)
    } catch {
      guard error != .noSuchFileOrDirectory else { return }
      throw FileError(file: found.path, .refused(.remove, error))
    }
  }

  /// A journal for edits of a week whose files are of `versions`.
  ///
  /// - Parameters:
  ///   - found: The journal whose edits the new one begins with: it is replaced.
  ///   - state: nil: beside the week; else in this folder, which is made.
  package func journal(
    of monday: CalendarDate, since versions: FileVersions, replacing found: FoundJournal? = nil, state: String? = nil
  ) throws(FileError) -> Journal {
    if let found {
      let path = FilePath(found.path)
      return Journal(
        of: monday, since: versions, in: path.removingLastComponent().string,
        named: path.lastComponent?.string ?? "", replacing: true, files: store.files)
    }
    let places = try allPlaces(of: monday, state: state)
    let place = state == nil ? places[0] : places[places.count - 1]
    if state != nil { try store.makeFolders(place.folder) }
    return Journal(
      of: monday, since: versions, in: place.folder, named: place.name, replacing: false, files: store.files)
  }

  private func journalPlaces(of monday: CalendarDate, state: String?) -> [(folder: String, name: String)] {
    (try? allPlaces(of: monday, state: state)) ?? []
  }

  private func allPlaces(
    of monday: CalendarDate, state: String?
  ) throws(FileError) -> [(folder: String, name: String)] {
    let folder = try resolved()
    let name = Self.journalFile(of: monday)
    guard let state else { return [(folder, name)] }
    // The districts of one user share the state folder.
    let district = hexadecimal(Fingerprint(of: folder.utf8).value)
    return [(folder, name), ("\(state)/bellwatch", "\(district)-\(name.dropFirst())")]
  }
}
