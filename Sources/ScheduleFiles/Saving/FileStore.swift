import Staffing
import SystemPackage

/// Reads whole files and replaces them so that at any moment, whatever fails or is killed, the old or the new
/// one is there, whole.
struct FileStore {
  let files: any FileSystem
  /// The real path of the folder that links must not lead out of; nil: links are followed wherever they lead.
  var root: String?

  // MARK: Reading

  /// The bytes of the file at `path`; nil where there is none.
  func read(_ path: String, limit: Int = Limits.fileSize) throws(FileError) -> [UInt8]? {
    do {
      return try contents(of: path, limit: limit)
    } catch {
      if error == .refused(.read, .noSuchFileOrDirectory) { return nil }
      throw FileError(file: path, error)
    }
  }

  func contents(of path: String, limit: Int = Limits.fileSize) throws(FileFault) -> [UInt8] {
    if root != nil { _ = try place(of: path, for: .read) }
    // Asked before opening too, since opening a device can do something.
    try check(try asking(.read) { () throws(Errno) in try files.status(of: path) }, limit)
    let descriptor = try asking(.read) { () throws(Errno) in try files.open(path) }
    defer { try? files.close(descriptor) }
    let status = try asking(.read) { () throws(Errno) in try files.status(of: descriptor) }
    try check(status, limit)
    return try asking(.read) { () throws(Errno) in try read(descriptor, size: status.size, limit) }
  }

  private func check(_ status: FileStatus, _ limit: Int) throws(FileFault) {
    switch status.kind {
    case .file: if status.size > limit { throw .tooLarge(limit: limit) }
    case .folder: throw .isAFolder
    case .other: throw .notARegularFile
    }
  }

  /// At most one byte more than the limit, so that a file that grows meanwhile ends too.
  private func read(_ descriptor: FileDescriptor, size: Int, _ limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= limit {
      let count = try retrying { () throws(Errno) in
        // The array's own memory, as read(2) takes it; it is not kept beyond the call.
        let result = buffer.withUnsafeMutableBytes { bytes in
          Result { () throws(Errno) in try files.read(descriptor, into: bytes) }
        }
        return try result.get()
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  // MARK: Saving

  /// Replaces the file at `path`, following links, where it is still as in `version` (nil: however it is).
  func replace(
    _ path: String, with bytes: [UInt8], since version: FileVersion?
  ) throws(FileError) -> SaveOutcome {
    do {
      let (folder, name) = try place(of: path, for: .create)
      let written = FileVersion(of: bytes)
      if let version, let conflict = try conflict(at: "\(folder)/\(name)", since: version, written: written) {
        return .conflict(conflict)
      }
      try AtomicReplacement(files: files, folder: folder, name: name).perform(bytes)
      return .saved(written)
    } catch {
      throw FileError(file: path, error)
    }
  }

  /// Removes from a folder what writers that have ended left half-written; a link out of ``root`` is not followed.
  func clearLitter(in folder: String) {
    guard let litter = try? files.names(in: folder).filter(TemporaryFile.isLitter), let first = litter.first,
      let inside = try? place(of: "\(folder)/\(first)", for: .remove).folder,
      let descriptor = try? files.openFolder(inside)
    else { return }
    for name in litter { try? files.remove(name, in: descriptor) }
    try? files.close(descriptor)
  }

  private func conflict(
    at path: String, since version: FileVersion, written: FileVersion
  ) throws(FileFault) -> FileConflict? {
    let current = try self.version(of: path)
    // What is there already is no loss: an earlier try may have got as far as putting the file in place.
    if current == version || current == written { return nil }
    if current == .absent { return .deleted }
    return version == .absent ? .created : .changed
  }

  private func version(of path: String) throws(FileFault) -> FileVersion {
    do {
      return FileVersion(of: try contents(of: path))
    } catch {
      guard error == .refused(.read, .noSuchFileOrDirectory) else { throw error }
      return .absent
    }
  }

  /// The real folder and name behind `path`, which has to lie within ``root``.
  private func place(
    of path: String, for operation: FileFault.Operation
  ) throws(FileFault) -> (
    folder: String, name: String
  ) {
    let place = try asking(operation) { () throws(Errno) in try resolve(path) }
    guard let root, place.folder != root, !place.folder.hasPrefix(root == "/" ? root : root + "/") else { return place }
    throw .outsideTheFolder(target: "\(place.folder)/\(place.name)")
  }

  /// The real folder and name behind `path`, which need not exist yet, also where it is a link to nothing.
  private func resolve(_ path: String) throws(Errno) -> (folder: String, name: String) {
    var path = FilePath(path)
    for _ in 0..<40 {
      do {
        let target = FilePath(try files.linkTarget(of: path.string))
        path = path.removingLastComponent().pushing(target)
      } catch {
        guard error == .invalidArgument || error == .noSuchFileOrDirectory else { throw error }
        guard let name = path.lastComponent else { throw .isDirectory }
        let folder = path.removingLastComponent()
        return (try files.resolved(folder.isEmpty ? "." : folder.string), name.string)
      }
    }
    throw .tooManySymbolicLinkLevels
  }
}

/// Makes an error of the system the fault of a file.
func asking<Value>(
  _ operation: FileFault.Operation, _ call: () throws(Errno) -> Value
) throws(FileFault) -> Value {
  do {
    return try call()
  } catch {
    throw .refused(operation, error)
  }
}

/// Calls again while a signal interrupts the call.
func retrying<Value>(_ call: () throws(Errno) -> Value) throws(Errno) -> Value {
  while true {
    do {
      return try call()
    } catch {
      guard error == .interrupted else { throw error }
    }
  }
}
