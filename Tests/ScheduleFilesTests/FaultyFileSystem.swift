import Foundation
import Glibc
import ScheduleFiles
import Synchronization
import SystemPackage

/// The file system of this machine, with faults: any single call can be made to fail, writes can be cut short,
/// and the calls are recorded.
final class FaultyFileSystem: FileSystem {
  struct Plan: Sendable {
    /// The call that fails, from 0; nil: none.
    var failing: Int?
    /// A call by its name that fails each time, in addition.
    var failingName: String?
    var errno = Errno.ioError
    /// Whether the process is killed at the failing call, a write being half done: no later call does anything.
    var isFatal = false
    /// Whether the failing call, where it is a write, writes half of the bytes and tells so.
    var isShort = false
    /// Whose calls these are.
    var process = ProcessIdentity.current
    /// How many times an error is thrown before the call is carried out.
    var isTransient = false
    /// The most bytes of a single write or read.
    var chunk = Int.max
  }

  private let live = LiveFileSystem()
  private let plan: Plan
  private let calls = Mutex<[String]>([])
  private let failures = Mutex(0)
  private let isDead = Mutex(false)

  init(_ plan: Plan = Plan()) {
    self.plan = plan
  }

  /// The calls made so far, in order.
  var recorded: [String] { calls.withLock { $0 } }

  var process: ProcessIdentity { plan.process }

  private func call<Value>(_ name: String, _ body: () throws(Errno) -> Value) throws(Errno) -> Value {
    if isDead.withLock(\.self) {
      // A killed process's descriptors are closed.
      if name == "close" { _ = try? body() }
      throw .ioError
    }
    let number = calls.withLock { calls in
      calls.append(name)
      return calls.count - 1
    }
    let isMeant = number == plan.failing || name == plan.failingName
    let isFirst =
      isMeant
      && failures.withLock { failures in
        failures += 1
        return failures == 1
      }
    if isMeant, !plan.isTransient || isFirst {
      if plan.isShort { return try body() }
      // As the system does: the descriptor is gone, whatever `close` says.
      if name == "close" { _ = try? body() }
      if plan.isFatal { isDead.withLock { $0 = true } }
      throw plan.errno
    }
    return try body()
  }

  /// How many of `count` bytes the call to come writes.
  private func share(of count: Int) -> Int {
    let number = calls.withLock(\.count)
    guard number == plan.failing, plan.isShort || plan.isFatal, !isDead.withLock(\.self) else {
      return min(count, plan.chunk)
    }
    return (count + 1) / 2
  }

  func status(of path: String) throws(Errno) -> FileStatus {
    try call("status") { () throws(Errno) in try live.status(of: path) }
  }

  func linkTarget(of path: String) throws(Errno) -> String {
    try call("linkTarget") { () throws(Errno) in try live.linkTarget(of: path) }
  }

  func resolved(_ path: String) throws(Errno) -> String {
    try call("resolved") { () throws(Errno) in try live.resolved(path) }
  }

  func names(in folder: String) throws(Errno) -> [String] {
    try call("names") { () throws(Errno) in try live.names(in: folder) }
  }

  func makeFolder(_ path: String, _ permissions: FilePermissions) throws(Errno) {
    try call("makeFolder") { () throws(Errno) in try live.makeFolder(path, permissions) }
  }

  func open(_ path: String) throws(Errno) -> FileDescriptor {
    try call("open") { () throws(Errno) in try live.open(path) }
  }

  func openFolder(_ path: String) throws(Errno) -> FileDescriptor {
    try call("openFolder") { () throws(Errno) in try live.openFolder(path) }
  }

  func create(_ name: String, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
    try call("create") { () throws(Errno) in try live.create(name, in: folder) }
  }

  func status(of descriptor: FileDescriptor) throws(Errno) -> FileStatus {
    try call("status") { () throws(Errno) in try live.status(of: descriptor) }
  }

  func read(
    _ descriptor: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Errno) -> Int {
    try call("read") { () throws(Errno) in
      try live.read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(plan.chunk)))
    }
  }

  func write(_ descriptor: FileDescriptor, from buffer: UnsafeRawBufferPointer) throws(Errno) -> Int {
    let part = UnsafeRawBufferPointer(rebasing: buffer.prefix(share(of: buffer.count)))
    if plan.isFatal, part.count < min(buffer.count, plan.chunk) { _ = try live.write(descriptor, from: part) }
    return try call("write") { () throws(Errno) in try live.write(descriptor, from: part) }
  }

  func setOwner(_ descriptor: FileDescriptor, user: UInt32?, group: UInt32) throws(Errno) {
    try call("setOwner") { () throws(Errno) in try live.setOwner(descriptor, user: user, group: group) }
  }

  func setPermissions(
    _ descriptor: FileDescriptor, _ permissions: FilePermissions
  ) throws(Errno) {
    try call("setPermissions") { () throws(Errno) in try live.setPermissions(descriptor, permissions) }
  }

  func synchronize(_ descriptor: FileDescriptor) throws(Errno) {
    try call("synchronize") { () throws(Errno) in try live.synchronize(descriptor) }
  }

  func close(_ descriptor: FileDescriptor) throws(Errno) {
    try call("close") { () throws(Errno) in try live.close(descriptor) }
  }

  func rename(
    _ name: String, to newName: String, in folder: FileDescriptor
  ) throws(Errno) {
    try call("rename") { () throws(Errno) in try live.rename(name, to: newName, in: folder) }
  }

  func remove(_ name: String, in folder: FileDescriptor) throws(Errno) {
    try call("remove") { () throws(Errno) in try live.remove(name, in: folder) }
  }

  func link(_ name: String, as newName: String, in folder: FileDescriptor) throws(Errno) {
    try call("link") { () throws(Errno) in try live.link(name, as: newName, in: folder) }
  }
}

/// A folder of the test's own, removed with everything in it at the end.
final class TemporaryFolder {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/bellwatch-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String, mode: mode_t = 0o644) throws {
    let descriptor = try FileDescriptor.open(
      FilePath("\(path)/\(name)"), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(Array(text.utf8)) }
    chmod("\(path)/\(name)", mode)
  }

  func read(_ name: String) throws -> String {
    let descriptor = try FileDescriptor.open(FilePath("\(path)/\(name)"), .readOnly)
    return try descriptor.closeAfter {
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      var count = 0
      while true {
        let step = try bytes.withUnsafeMutableBytes { try descriptor.read(into: .init(rebasing: $0[count...])) }
        if step == 0 { break }
        count += step
      }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  var names: [String] {
    ((try? LiveFileSystem().names(in: path)) ?? []).sorted()
  }

  func mode(of name: String) throws -> Int {
    Int(try LiveFileSystem().status(of: "\(path)/\(name)").permissions.rawValue)
  }
}
