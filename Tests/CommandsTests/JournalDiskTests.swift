import Dispatch
import ScheduleFiles
import Staffing
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import bellwatch

/// Edits on their way to the disk.
@Suite("The journal's disk")
struct JournalDiskTests {
  private static let record = EditRecord(.done, .add(.of("ocotillo oak mon arrival-p1")), name: "Ocotillo to Oak")

  @Test("lets no edit wait for it, takes what came meanwhile together, and is waited for when asked to be")
  func waiting() throws {
    let folder = try TemporaryFolder()
    let files = SlowFiles()
    let district = try DistrictFolder(path: folder.path, files: files)
    let (journal, disk) = (
      try district.journal(of: .sampleMonday, since: FileVersions(week: .absent)), JournalDisk()
    )
    for _ in 0..<20 {
      try journal.append([Self.record])
      disk.bring(try #require(journal.synchronization))
    }
    // All are written, though the disk has not answered once.
    let versions = FileVersions(week: .absent)
    let found = district.findJournal(of: .sampleMonday, fileVersions: versions, state: nil, clearing: false)
    #expect(found?.records.count == 20)
    #expect(files.answers == 0)
    files.gate.signal()
    disk.wait()
    // The file, its folder, and the file once more for what came while the disk was busy.
    #expect((2...4).contains(files.answers), "\(files.answers) calls")
    #expect(disk.takeFailure() == nil)
  }
}

/// A disk that answers nothing before its gate is opened.
private final class SlowFiles: FileSystem {
  let gate = DispatchSemaphore(value: 0)
  private let count = Mutex(0)
  private let live = LiveFileSystem()

  /// How many times it has brought something to the disk.
  var answers: Int { count.withLock(\.self) }

  func synchronize(_ descriptor: FileDescriptor) throws(Errno) {
    gate.wait()
    gate.signal()
    try live.synchronize(descriptor)
    count.withLock { $0 += 1 }
  }

  func status(of path: String) throws(Errno) -> FileStatus { try live.status(of: path) }
  func linkTarget(of path: String) throws(Errno) -> String { try live.linkTarget(of: path) }
  func resolved(_ path: String) throws(Errno) -> String { try live.resolved(path) }
  func names(in folder: String) throws(Errno) -> [String] { try live.names(in: folder) }
  func makeFolder(_ path: String, _ permissions: FilePermissions) throws(Errno) {
    try live.makeFolder(path, permissions)
  }
  func open(_ path: String) throws(Errno) -> FileDescriptor { try live.open(path) }
  func openFolder(_ path: String) throws(Errno) -> FileDescriptor { try live.openFolder(path) }
  func create(_ name: String, in folder: FileDescriptor) throws(Errno) -> FileDescriptor {
    try live.create(name, in: folder)
  }
  func status(of descriptor: FileDescriptor) throws(Errno) -> FileStatus { try live.status(of: descriptor) }
  func read(_ descriptor: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try live.read(descriptor, into: buffer)
  }
  func write(_ descriptor: FileDescriptor, from buffer: UnsafeRawBufferPointer) throws(Errno) -> Int {
    try live.write(descriptor, from: buffer)
  }
  func setOwner(_ descriptor: FileDescriptor, user: UInt32?, group: UInt32) throws(Errno) {
    try live.setOwner(descriptor, user: user, group: group)
  }
  func setPermissions(_ descriptor: FileDescriptor, _ permissions: FilePermissions) throws(Errno) {
    try live.setPermissions(descriptor, permissions)
  }
  func close(_ descriptor: FileDescriptor) throws(Errno) { try live.close(descriptor) }
  func rename(_ name: String, to newName: String, in folder: FileDescriptor) throws(Errno) {
    try live.rename(name, to: newName, in: folder)
  }
  func remove(_ name: String, in folder: FileDescriptor) throws(Errno) { try live.remove(name, in: folder) }
  func link(_ name: String, as newName: String, in folder: FileDescriptor) throws(Errno) {
    try live.link(name, as: newName, in: folder)
  }
}
