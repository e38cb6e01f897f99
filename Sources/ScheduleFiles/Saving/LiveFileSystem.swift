import Glibc
package import SystemPackage

/// The file system of this machine.
package struct LiveFileSystem: FileSystem {
  /// There is nothing to set up.
  package init() {}

  /// By stat(2).
  package func status(of path: String) throws(Errno) -> FileStatus {
    var status = stat()
    try check(stat(path, &status))
    return FileStatus(status)
  }

  /// By readlink(2), up to `PATH_MAX` bytes.
  package func linkTarget(of path: String) throws(Errno) -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &buffer, buffer.count)
    try check(length)
    return String(decoding: buffer.prefix(length), as: UTF8.self)
  }

  /// By realpath(3).
  package func resolved(_ path: String) throws(Errno) -> String {
    guard let resolved = realpath(path, nil) else { throw current }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// By readdir(3).
  package func names(in folder: String) throws(Errno) -> [String] {
    guard let stream = opendir(folder) else { throw current }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw current }
    return names
  }

  /// By mkdir(2): the permissions without those that the umask takes.
  package func makeFolder(_ path: String, _ permissions: FilePermissions) throws(Errno) {
    try check(mkdir(path, permissions.rawValue))
  }

  /// By open(2).
  package func open(_ path: String) throws(Errno) -> FileDescriptor {
    FileDescriptor(rawValue: try check(Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)))
  }

  /// By open(2); fails where the path is no folder.
  package func openFolder(_ path: String) throws(Errno) -> FileDescriptor {
    FileDescriptor(rawValue: try check(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)))
  }

  /// By openat(2); a symbolic link of that name is never followed.
  package func create(_ name: String, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return FileDescriptor(rawValue: try check(openat(folder.rawValue, name, flags, 0o600)))
  }

  /// By fstat(2).
  package func status(of descriptor: FileDescriptor) throws(Errno) -> FileStatus {
    var status = stat()
    try check(fstat(descriptor.rawValue, &status))
    return FileStatus(status)
  }

  /// By read(2), which may bring less than the buffer holds.
  package func read(
    _ descriptor: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Errno) -> Int {
    try check(Glibc.read(descriptor.rawValue, buffer.baseAddress, buffer.count))
  }

  /// By write(2), which may take less than the buffer holds.
  package func write(_ descriptor: FileDescriptor, from buffer: UnsafeRawBufferPointer) throws(Errno) -> Int {
    try check(Glibc.write(descriptor.rawValue, buffer.baseAddress, buffer.count))
  }

  /// By fchown(2).
  package func setOwner(_ descriptor: FileDescriptor, user: UInt32?, group: UInt32) throws(Errno) {
    // All bits set: the owner stays.
    try check(fchown(descriptor.rawValue, user ?? .max, group))
  }

  /// By fchmod(2).
  package func setPermissions(
    _ descriptor: FileDescriptor, _ permissions: FilePermissions
  ) throws(Errno) {
    try check(fchmod(descriptor.rawValue, permissions.rawValue))
  }

  /// By fsync(2).
  package func synchronize(_ descriptor: FileDescriptor) throws(Errno) {
    try check(fsync(descriptor.rawValue))
  }

  /// By close(2).
  package func close(_ descriptor: FileDescriptor) throws(Errno) {
    try check(Glibc.close(descriptor.rawValue))
  }

  /// By renameat(2), which replaces a file of the new name.
  package func rename(
    _ name: String, to newName: String, in folder: FileDescriptor
  ) throws(Errno) {
    try check(renameat(folder.rawValue, name, folder.rawValue, newName))
  }

  /// By unlinkat(2).
  package func remove(_ name: String, in folder: FileDescriptor) throws(Errno) {
    try check(unlinkat(folder.rawValue, name, 0))
  }

  /// By linkat(2).
  package func link(_ name: String, as newName: String, in folder: FileDescriptor) throws(Errno) {
    try check(linkat(folder.rawValue, name, folder.rawValue, newName, 0))
  }

  /// Throws what `errno` says where a call returned -1.
  @discardableResult
  private func check<Result: FixedWidthInteger>(_ result: Result) throws(Errno) -> Result {
    if result == -1 { throw current }
    return result
  }

  private var current: Errno { Errno(rawValue: errno) }
}

extension FileStatus {
  init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), permissions: FilePermissions(rawValue: status.st_mode & 0o7777),
      user: status.st_uid, group: status.st_gid, links: Int(status.st_nlink),
      identity: [UInt64(status.st_dev), UInt64(status.st_ino)], modified: status.st_mtim.tv_sec)
  }
}
