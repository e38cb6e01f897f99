package import Staffing
import Synchronization
import SystemPackage

/// The edits of a week since it was saved, kept in a file as they are made.
///
/// Each record is handed to the system with one call as soon as it is made, so that it outlives this program;
/// ``synchronization`` brings it to the disk, so that it outlives the machine's next failure.
///
/// Records that could not be written are kept, and are written with the next: the journal is then written anew, since
/// nobody knows how much of it reached the disk.
package final class Journal {
  /// The week whose edits it keeps.
  package let monday: CalendarDate
  private let files: any FileSystem
  /// A path without links.
  private let folder: String
  private let name: String
  private var text: JournalText
  private var file: OpenFile?
  /// Whether the file has to be written anew.
  private var isBroken = false
  /// Which files the edits have changed since they were saved.
  private var pending: (week: Bool, district: Bool) = (false, false)

  /// A journal that has no file before its first record. With `replacing` the file of that name is its predecessor,
  /// which stays until the first record is written.
  init(
    of monday: CalendarDate, since versions: FileVersions, in folder: String, named name: String, replacing: Bool,
    files: any FileSystem
  ) {
    self.monday = monday
    self.files = files
    self.folder = folder
    self.name = name
    text = JournalText(of: monday, since: versions)
    isBroken = replacing
  }

  /// Where it lies, without links; before the first record there is no file yet.
  package var path: String { "\(folder)/\(name)" }

  /// Records edits.
  package func append(_ edits: [EditRecord]) throws(FileError) {
    for edit in edits {
      pending.week = pending.week || edit.edit.changesWeek
      pending.district = pending.district || edit.edit.changesDistrict
    }
    try append(edits.map { .edit($0) })
  }

  /// Notes that a file is about to become what `version` says.
  package func noteSaving(_ file: SavedFile, _ version: FileVersion) throws(FileError) {
    try append([.saving(file, version)])
  }

  /// Takes in that a file holds all edits so far.
  package func hasSaved(_ file: SavedFile) {
    switch file {
    case .district: pending.district = false
    case .week: pending.week = false
    }
  }

  /// Whether the files hold all edits, so that the journal is not needed any more.
  package var isSpent: Bool { !pending.week && !pending.district }

  /// Begins anew with `edits` of other versions of the files: the journal is replaced as a whole, or removed where there
  /// are none.
  package func restart(_ edits: [EditRecord], since versions: FileVersions) throws(FileError) {
    text = JournalText(of: monday, since: versions)
    pending = (false, false)
    if edits.isEmpty { return try remove() }
    isBroken = true
    try append(edits)
  }

  private func append(_ records: [JournalText.Record]) throws(FileError) {
    var lines: [UInt8] = []
    for record in records { lines += text.append(record) }
    do {
      if isBroken {
        try writeAnew()
      } else if let file {
        try asking(.journal) { () throws(Errno) in try files.write(all: lines, to: file.descriptor) }
      } else {
        try create()
      }
      isBroken = false
    } catch {
      isBroken = true
      throw FileError(file: path, error)
    }
  }

  /// Writes the journal anew where its file is not to be trusted.
  package func repair() throws(FileError) {
    isBroken = true
    try append([JournalText.Record]())
  }

  private func create() throws(FileFault) {
    let folder = try asking(.journal) { () throws(Errno) in try files.openFolder(self.folder) }
    defer { try? files.close(folder) }
    let descriptor = try asking(.journal) { () throws(Errno) in try files.create(name, in: folder) }
    let file = OpenFile(descriptor, files)
    do {
      try asking(.journal) { () throws(Errno) in try files.write(all: text.bytes, to: descriptor) }
    } catch {
      try? files.remove(name, in: folder)
      throw error
    }
    self.file = file
  }

  private func writeAnew() throws(FileFault) {
    let folder = try asking(.journal) { () throws(Errno) in try files.openFolder(self.folder) }
    defer { try? files.close(folder) }
    let temporary = try TemporaryFile.make(in: folder, files)
    let file = OpenFile(temporary.descriptor, files)
    do {
      try asking(.journal) { () throws(Errno) in
        try files.write(all: text.bytes, to: temporary.descriptor)
        // Before its predecessor goes.
        try files.synchronize(temporary.descriptor)
        try files.rename(temporary.name, to: name, in: folder)
      }
    } catch {
      try? files.remove(temporary.name, in: folder)
      throw error
    }
    self.file = file
  }

  /// Removes the file, unless another program has put its own in its place.
  package func remove() throws(FileError) {
    guard let file else { return }
    do {
      let own = try asking(.journal) { () throws(Errno) in try files.status(of: file.descriptor) }
      let found = try? files.status(of: path)
      guard found?.identity == own.identity else { return }
      let folder = try asking(.journal) { () throws(Errno) in try files.openFolder(self.folder) }
      defer { try? files.close(folder) }
      try asking(.journal) { () throws(Errno) in try files.remove(name, in: folder) }
      self.file = nil
    } catch {
      throw FileError(file: path, error)
    }
  }

  // MARK: Bringing it to the disk

  /// Brings what was appended to the disk; nil before there is anything. To be carried out on any thread.
  package var synchronization: Synchronization? {
    file.map { Synchronization(file: $0, folder: folder, path: path) }
  }

  /// One wait for the disk, which any thread may do while the journal goes on.
  package struct Synchronization: Sendable {
    fileprivate let file: OpenFile
    fileprivate let folder: String
    fileprivate let path: String

    /// Waits for the disk. A failed call must not be repeated, since the system may have dropped what it could not
    /// write: ``Journal/repair()`` writes the journal anew.
    package func carryOut() throws(FileError) {
      do {
        try asking(.journalSynchronize) { () throws(Errno) in
          try file.files.synchronize(file.descriptor)
          guard !file.isInFolder else { return }
          let folder = try file.files.openFolder(folder)
          defer { try? file.files.close(folder) }
          try file.files.synchronize(folder)
          file.isInFolder = true
        }
      } catch {
        throw FileError(file: path, error)
      }
    }
  }
}

/// A descriptor that is closed when nobody needs it any more, on whatever thread.
private final class OpenFile: Sendable {
  let descriptor: FileDescriptor
  let files: any FileSystem
  private let folderIsWritten = Mutex(false)

  init(_ descriptor: FileDescriptor, _ files: any FileSystem) {
    self.descriptor = descriptor
    self.files = files
  }

  deinit {
    try? files.close(descriptor)
  }

  /// Whether the folder that names the file is on the disk too.
  var isInFolder: Bool {
    get { folderIsWritten.withLock(\.self) }
    set { folderIsWritten.withLock { $0 = newValue } }
  }
}
