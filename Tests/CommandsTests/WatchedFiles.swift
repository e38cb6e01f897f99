import ScheduleFiles
import Synchronization
import SystemPackage

/// The file system of this machine, with a word in each call that changes something.
final class WatchedFiles: FileSystem {
  enum Call: Sendable {
    case makeFolder, create, write, synchronize, rename, remove, link
  }

  /// Called in place of a call, on whatever thread; carries it out by its second argument.
  typealias Watch = @Sendable (_ call: Call, _ proceed: () throws(Errno) -> Void) throws(Errno) -> Void

  private let live = LiveFileSystem()
  private let unwritable: String?
  private let watch: Watch

  /// - Parameter unwritable: A folder in which nothing can be changed, as on a disk that is mounted so.
  init(unwritable: String? = nil, _ watch: @escaping Watch = { _, proceed throws(Errno) in try proceed() }) {
    self.unwritable = unwritable
    self.watch = watch
  }

  private func check(_ folder: FileDescriptor) throws(Errno) {
    guard let unwritable else { return }
    let (found, refused) = (try live.status(of: folder), try live.status(of: unwritable))
    if found.identity == refused.identity { throw .readOnlyFileSystem }
  }

  func makeFolder(_ path: String, _ permissions: FilePermissions) throws(Errno) {
    try watch(.makeFolder) { () throws(Errno) in try live.makeFolder(path, permissions) }
  }

  func create(_ name: String, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
    try check(folder)
    var created: FileDescriptor?
    try watch(.create) { () throws(Errno) in created = try live.create(name, in: folder) }
    guard let created else { throw .canceled }
    return created
  }

  func write(_ descriptor: FileDescriptor, from buffer: UnsafeRawBufferPointer) throws(Errno) -> Int {
    var count = 0
    try watch(.write) { () throws(Errno) in count = try live.write(descriptor, from: buffer) }
    return count
  }

  func synchronize(_ descriptor: FileDescriptor) throws(Errno) {
    try watch(.synchronize) { () throws(Errno) in try live.synchronize(descriptor) }
  }

  func rename(_ name: String, to newName: String, in folder: FileDescriptor) throws(Errno) {
    try check(folder)
    try watch(.rename) { () throws(Errno) in try live.rename(name, to: newName, in: folder) }
  }

  func remove(_ name: String, in folder: FileDescriptor) throws(Errno) {
    try check(folder)
    try watch(.remove) { () throws(Errno) in try live.remove(name, in: folder) }
  }

  func link(_ name: String, as newName: String, in folder: FileDescriptor) throws(Errno) {
    try check(folder)
    try watch(.link) { () throws(Errno) in try live.link(name, as: newName, in: folder) }
  }

  func status(of path: String) throws(Errno) -> FileStatus { try live.status(of: path) }
  func linkTarget(of path: String) throws(Errno) -> String { try live.linkTarget(of: path) }
  func resolved(_ path: String) throws(Errno) -> String { try live.resolved(path) }
  func names(in folder: String) throws(Errno) -> [String] { try live.names(in: folder) }
  func open(_ path: String) throws(Errno) -> FileDescriptor { try live.open(path) }
  func openFolder(_ path: String) throws(Errno) -> FileDescriptor { try live.openFolder(path) }
  func status(of descriptor: FileDescriptor) throws(Errno) -> FileStatus { try live.status(of: descriptor) }
  func read(_ descriptor: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try live.read(descriptor, into: buffer)
  }
  func setOwner(_ descriptor: FileDescriptor, user: UInt32?, group: UInt32) throws(Errno) {
    try live.setOwner(descriptor, user: user, group: group)
  }
  func setPermissions(_ descriptor: FileDescriptor, _ permissions: FilePermissions) throws(Errno) {
    try live.setPermissions(descriptor, permissions)
  }
  func close(_ descriptor: FileDescriptor) throws(Errno) { try live.close(descriptor) }
}

/// Counts on whatever thread.
final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock(\.self) }

  func add() { count.withLock { $0 += 1 } }
}
