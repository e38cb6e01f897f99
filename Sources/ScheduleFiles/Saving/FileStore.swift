import SystemPackage

/// Reads whole files and replaces them so that at any moment, whatever fails or is killed, the old or the new
/// one is there, whole.
struct FileStore {
  let files: any FileSystem

  // MARK: Reading

  /// The bytes of the file at `path`; nil where there is none.
  func read(_ path: String) throws(FileError) -> [UInt8]? {
    let descriptor: FileDescriptor
    do {
      // Asked before opening, since opening a device can do something.
      if let fault = Self.fault(of: try files.status(of: path)) { throw FileError(file: path, fault) }
      descriptor = try files.open(path)
    } catch let error as FileError {
      throw error
    } catch let errno as Errno where errno == .noSuchFileOrDirectory {
      return nil
    } catch {
      throw FileError(file: path, .refused(.read, error as? Errno ?? .ioError))
    }
    defer { try? files.close(descriptor) }
    do {
      let status = try files.status(of: descriptor)
      if let fault = Self.fault(of: status) { throw FileError(file: path, fault) }
      return try read(descriptor, size: status.size)
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(file: path, .refused(.read, error as? Errno ?? .ioError))
    }
  }

  private static func fault(of status: FileStatus) -> FileFault? {
    switch status.kind {
    case .file: status.size > Limits.fileSize ? .tooLarge(limit: Limits.fileSize) : nil
    case .folder: .isAFolder
    case .other: .notARegularFile
    }
  }

  /// At most one byte more than the limit, so that a file that grows meanwhile ends too.
  private func read(_ descriptor: FileDescriptor, size: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= Limits.fileSize {
      let count = try retrying { () throws(Errno) in
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
    let place: (folder: String, name: String)
    do {
      place = try resolve(path)
    } catch {
      throw FileError(file: path, .refused(.create, error))
    }
    let target = "\(place.folder)/\(place.name)"
    let written = FileVersion(of: bytes)
    if let version, let conflict = try conflict(at: target, since: version, written: written) {
      return .conflict(conflict)
    }
    do {
      try AtomicReplacement(files: files, folder: place.folder, name: place.name).perform(bytes)
    } catch {
      throw FileError(file: path, .refused(error.operation, error.errno))
    }
    return .saved(written)
  }

  private func conflict(
    at path: String, since version: FileVersion, written: FileVersion
  ) throws(FileError) -> FileConflict? {
    let current = try read(path).map { FileVersion(of: $0) } ?? .absent
    // What is there already is no loss: an earlier try may have got as far as putting the file in place.
    if current == version || current == written { return nil }
    if current == .absent { return .deleted }
    return version == .absent ? .created : .changed
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
