import SystemPackage

/// What became of asking for a lock.
package enum LockOutcome: Sendable {
  /// It is ours; `formerly` had it and ended without giving it back.
  case taken(WeekLock, formerly: LockHolder?)
  /// Someone has it who is alive, or of whom that cannot be found out from here.
  case held(by: LockHolder)
}

/// A lock that this program has.
package struct WeekLock: Sendable {
  let file: LockFile
  let bytes: [UInt8]

  /// Whether nobody has taken it over.
  package var isHeld: Bool { (try? file.read()) == bytes }

  /// Gives it back; one that was taken over stays.
  package func release() {
    if isHeld { try? file.remove() }
  }
}

/// The lock beside a week, which is a file with a second name for a moment.
///
/// A file is written under a name of its own and linked to the lock's name; that it then has two names, and nothing
/// else, tells that the lock is ours, also on network folders, where the reply to a call may be lost and exclusive
/// creation is not to be relied on. Where the folder has no links, the lock is created exclusively.
struct LockFile: Sendable {
  let files: any FileSystem
  /// A path without links.
  let folder: String
  let name: String

  private var path: String { "\(folder)/\(name)" }

  /// Takes the lock where nobody has it or its holder has ended; with `force` whoever has it.
  func take(for holder: LockHolder, force: Bool = false) throws(FileFault) -> LockOutcome {
    let bytes = Array(holder.text.utf8)
    var formerly: LockHolder?
    // Others may take and break it between any two steps of ours; each time it is looked at anew.
    for _ in 0..<20 {
      if try link(bytes) { return .taken(WeekLock(file: self, bytes: bytes), formerly: formerly) }
      guard let found = try read() else { continue }
      let other = LockHolder(reading: found)
      // One of our own was left by an earlier try that failed half-way.
      let isOwn = other.process != nil && other.process == holder.process
      guard force || isOwn || other.process?.hasEnded() == true else { return .held(by: other) }
      try putAside(found)
      if !isOwn { formerly = other }
    }
    guard let found = try read() else { throw .refused(.lock, .resourceTemporarilyUnavailable) }
    return .held(by: LockHolder(reading: found))
  }

  /// What the lock file holds; nil where there is none.
  func read() throws(FileFault) -> [UInt8]? {
    do {
      return try FileStore(files: files).contents(of: path, limit: 1 << 16)
    } catch {
      guard error == .refused(.read, .noSuchFileOrDirectory) else { throw error }
      return nil
    }
  }

  func remove() throws(FileFault) {
    try withFolder { folder throws(FileFault) in
      try asking(.lock) { () throws(Errno) in try files.remove(name, in: folder) }
    }
  }

  /// Whether the lock file is now the one with `bytes`.
  private func link(_ bytes: [UInt8]) throws(FileFault) -> Bool {
    try withFolder { folder throws(FileFault) in
      let temporary = try TemporaryFile.make(in: folder, files)
      defer { try? files.remove(temporary.name, in: folder) }
      try write(bytes, to: temporary.descriptor)
      var refusal: Errno?
      do throws(Errno) {
        try files.link(temporary.name, as: name, in: folder)
      } catch {
        refusal = error
      }
      let links = try asking(.lock) { () throws(Errno) in try files.status(of: "\(self.folder)/\(temporary.name)").links
      }
      if links == 2 { return true }
      switch refusal {
      case .notPermitted, .notSupported, .noFunction, .tooManyLinks: return try create(bytes, in: folder)
      case nil, .fileExists: return false
      case let refusal?: throw .refused(.lock, refusal)
      }
    }
  }

  private func create(_ bytes: [UInt8], in folder: FileDescriptor) throws(FileFault) -> Bool {
    let descriptor: FileDescriptor
    do {
      descriptor = try files.create(name, in: folder)
    } catch {
      guard error == .fileExists else { throw .refused(.lock, error) }
      return false
    }
    try write(bytes, to: descriptor)
    return true
  }

  /// Writes and closes; others may read it, since it says nothing but who is at work.
  private func write(_ bytes: [UInt8], to descriptor: FileDescriptor) throws(FileFault) {
    defer { try? files.close(descriptor) }
    try asking(.lock) { () throws(Errno) in
      try files.write(all: bytes, to: descriptor)
      try files.setPermissions(descriptor, [.ownerReadWrite, .groupRead, .otherRead])
    }
  }

  /// Takes away the lock that held `judged`. One that came in its place meanwhile is put back.
  private func putAside(_ judged: [UInt8]) throws(FileFault) {
    try withFolder { folder throws(FileFault) in
      let aside = TemporaryFile.name(of: files.process)
      do throws(Errno) {
        try files.rename(name, to: aside, in: folder)
      } catch {
        guard error == .noSuchFileOrDirectory else { throw .refused(.lock, error) }
        return
      }
      let moved = try? FileStore(files: files).contents(of: "\(self.folder)/\(aside)", limit: 1 << 16)
      if let moved, moved != judged { try? files.link(aside, as: name, in: folder) }
      try? files.remove(aside, in: folder)
    }
  }

  private func withFolder<Value>(
    _ body: (FileDescriptor) throws(FileFault) -> Value
  ) throws(FileFault) -> Value {
    let descriptor = try asking(.lock) { () throws(Errno) in try files.openFolder(folder) }
    defer { try? files.close(descriptor) }
    return try body(descriptor)
  }
}
