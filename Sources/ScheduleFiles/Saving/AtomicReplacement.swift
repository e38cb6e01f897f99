import SystemPackage

/// Puts a new file in the place of `name`: a temporary file in the same folder is written, brought to the disk
/// and renamed; then the folder is brought to the disk. Whatever fails, the temporary file is removed, and a
/// failed `fsync` is never repeated on the same file, since the system may have dropped what it could not write.
struct AtomicReplacement {
  let files: any FileSystem
  /// A path without links.
  let folder: String
  let name: String

  func perform(_ bytes: [UInt8]) throws(FileFault) {
    let former = try asking(.create) { () throws(Errno) in try formerStatus() }
    switch former?.kind {
    case nil, .file: break
    case .folder: throw .isAFolder
    case .other: throw .notARegularFile
    }
    let folder = try asking(.create) { () throws(Errno) in try files.openFolder(self.folder) }
    defer { try? files.close(folder) }
    let temporary = try TemporaryFile.make(in: folder, files)
    do {
      try fill(temporary.descriptor, with: bytes, as: former)
      try asking(.rename) { () throws(Errno) in try files.rename(temporary.name, to: name, in: folder) }
    } catch {
      try? files.remove(temporary.name, in: folder)
      throw error
    }
    try asking(.synchronizeFolder) { () throws(Errno) in try files.synchronize(folder) }
  }

  private func formerStatus() throws(Errno) -> FileStatus? {
    do {
      return try files.status(of: "\(folder)/\(name)")
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
      return nil
    }
  }

  /// Writes and closes the temporary file, with the owner and permissions of the one it replaces.
  private func fill(_ descriptor: FileDescriptor, with bytes: [UInt8], as former: FileStatus?) throws(FileFault) {
    do {
      try asking(.write) { () throws(Errno) in
        try files.write(all: bytes, to: descriptor)
        if let former { try takeOver(former, by: descriptor) }
      }
      try asking(.synchronize) { () throws(Errno) in try files.synchronize(descriptor) }
    } catch {
      try? files.close(descriptor)
      throw error
    }
    do {
      try files.close(descriptor)
    } catch {
      // The descriptor is gone whatever `close` says; after a signal the file is as good as without.
      if error != .interrupted { throw .refused(.write, error) }
    }
  }

  /// Owner and group first: changing them takes special bits away.
  private func takeOver(_ former: FileStatus, by descriptor: FileDescriptor) throws(Errno) {
    var permissions = former.permissions
    let own = try files.status(of: descriptor)
    if own.user != former.user || own.group != former.group {
      do {
        try files.setOwner(descriptor, user: former.user == own.user ? nil : former.user, group: former.group)
      } catch {
        guard error == .notPermitted else { throw error }
        // Only root may give a file away; keeping the group at least often is allowed.
        do {
          try files.setOwner(descriptor, user: nil, group: former.group)
        } catch {
          guard error == .notPermitted else { throw error }
          // What the former group might do, our group must not get.
          permissions.remove(.groupReadWriteExecute)
        }
      }
    }
    try files.setPermissions(descriptor, permissions)
  }
}
