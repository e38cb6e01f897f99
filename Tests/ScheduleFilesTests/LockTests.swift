import Glibc
import Staffing
import SystemPackage
import Testing

@testable import ScheduleFiles

/// Who has a week open.
@Suite struct LockTests {
  private static let monday = Fixture.monday
  private static let name = ".2026-11-30.yaml.lock"
  private static let me = LockHolder(user: "ines", host: "desk", since: "2026-12-02 06:40")
  /// A process that is not this one and lives as long as the tests.
  private static let parent = LockHolder(
    user: "rosa", host: "desk", process: ProcessIdentity(number: getppid()), since: "2026-12-02 06:30")

  private func lock(
    in folder: TemporaryFolder, for holder: LockHolder = me, force: Bool = false,
    files: any FileSystem = LiveFileSystem()
  ) throws -> LockOutcome {
    try DistrictFolder(path: folder.path, files: files).lock(.week(Self.monday), for: holder, force: force)
  }

  /// The lock; nil where someone has it.
  private func taken(_ outcome: LockOutcome) -> WeekLock? {
    switch outcome {
    case .taken(let lock, _): lock
    case .held: nil
    }
  }

  private func holder(_ outcome: LockOutcome) -> LockHolder? {
    switch outcome {
    case .taken: nil
    case .held(let holder): holder
    }
  }

  @Test func itIsTakenGivenBackAndLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let lock = try #require(taken(try lock(in: folder)))
    #expect(folder.names == [Self.name])
    #expect(try folder.mode(of: Self.name) == 0o644)
    #expect(lock.isHeld)
    lock.release()
    #expect(folder.names.isEmpty)
  }

  @Test func aSecondProgramSeesWhoHasIt() throws {
    let folder = try TemporaryFolder()
    _ = try lock(in: folder, for: Self.parent)
    let found = try #require(holder(try lock(in: folder)))
    #expect(found == Self.parent)
    #expect(found.description == "rosa on desk (process \(getppid()), since 2026-12-02 06:30)")
    #expect(try DistrictFolder(path: folder.path).holder(of: .week(Self.monday)) == Self.parent)
    #expect(folder.names == [Self.name])
  }

  @Test func aProgramThatEndedHasItNoMore() throws {
    let folder = try TemporaryFolder()
    var dead = Self.parent
    dead.process = try endedProcess()
    _ = try lock(in: folder, for: dead)
    #expect(try DistrictFolder(path: folder.path).holder(of: .week(Self.monday)) == nil)
    guard case .taken(let lock, let formerly) = try lock(in: folder) else {
      Issue.record("the lock of a process that ended was not taken over")
      return
    }
    #expect(formerly == dead)
    #expect(lock.isHeld)
    #expect(folder.names == [Self.name])
  }

  @Test func aProcessIsKnownByMoreThanItsNumber() throws {
    let here = ProcessIdentity.current
    #expect(here.hasEnded() == false)
    #expect(ProcessIdentity(text: here.text) == here)
    func other(
      machine: String? = nil, boot: String? = nil, namespace: String? = nil, start: UInt64? = nil
    ) -> ProcessIdentity {
      ProcessIdentity(
        machine: machine ?? here.machine, boot: boot ?? here.boot, namespace: namespace ?? here.namespace,
        number: here.number, start: start ?? here.start)
    }
    // The number was given to another process, or the machine was started again.
    #expect(other(start: here.start + 1).hasEnded() == (here.machine.isEmpty ? nil : true))
    #expect(other(boot: "0").hasEnded() == (here.machine.isEmpty ? nil : true))
    // From here nobody can tell.
    #expect(other(machine: "0").hasEnded() == nil)
    #expect(other(machine: "").hasEnded() == nil)
    #expect(other(namespace: "0").hasEnded() == nil)
  }

  @Test(arguments: ["", "-", "----", "a-b-c-1-2-3", "0-0-0-0-0", "0-0-0-99999999999-0", "zz-0-0-1-1", "0-0-0-1--1"])
  func whatIsNoIdentityIsNone(text: String) {
    #expect(ProcessIdentity(text: text) == nil)
  }

  @Test(arguments: ["", "\u{0}\u{1B}[2J", "user: x\nprocess: 1", "process: a-b-c-d-e\nuser: \u{1B}]0;x\u{7}"])
  func aLockThatSaysNothingIsHeldBySomeone(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: Self.name)
    let found = try #require(holder(try lock(in: folder)))
    #expect(!found.description.unicodeScalars.contains { $0.value < 0x20 })
    #expect(taken(try lock(in: folder, force: true))?.isHeld == true)
    #expect(folder.names == [Self.name])
  }

  @Test func oneThatWasTakenOverIsNotGivenBack() throws {
    let folder = try TemporaryFolder()
    let mine = try #require(taken(try lock(in: folder)))
    let theirs = try #require(taken(try lock(in: folder, for: Self.parent, force: true)))
    #expect(!mine.isHeld)
    mine.release()
    #expect(theirs.isHeld)
  }

  /// What network folders may do: the link is made, the reply is lost.
  @Test func theNumberOfNamesDecidesAndNotTheReply() throws {
    let folder = try TemporaryFolder()
    let files = LossyLinks()
    #expect(taken(try lock(in: folder, files: files))?.isHeld == true)
  }

  /// FAT and some network folders have no links.
  @Test func withoutLinksItIsCreatedExclusively() throws {
    let folder = try TemporaryFolder()
    let files = FaultyFileSystem(.init(failingName: "link", errno: .notPermitted))
    #expect(taken(try lock(in: folder, for: Self.parent, files: files))?.isHeld == true)
    #expect(holder(try lock(in: folder, files: files)) == Self.parent)
    #expect(folder.names == [Self.name])
  }

  @Test func aFolderThatCannotBeWrittenHasNoLock() throws {
    let folder = try TemporaryFolder()
    let files = FaultyFileSystem(.init(failingName: "create", errno: .readOnlyFileSystem))
    do {
      _ = try lock(in: folder, files: files)
      Issue.record("locked in a folder that cannot be written")
    } catch let error as FileError {
      #expect(error.problems.first?.fault == .file(.refused(.create, .readOnlyFileSystem)))
    }
  }

  /// Of many that find a dead one's lock at the same moment, at most one has it in the end.
  @Test func oneOfManyGetsADeadOnesLock() async throws {
    for _ in 0..<20 {
      let folder = try TemporaryFolder()
      let path = folder.path
      var dead = Self.parent
      dead.process = try endedProcess()
      _ = try lock(in: folder, for: dead)
      let locks = try await withThrowingTaskGroup(of: WeekLock?.self) { group in
        for number in 0..<4 {
          group.addTask {
            // Without a process, so that none takes another's for its own.
            let holder = LockHolder(user: "user \(number)", host: "", process: nil, since: "")
            let file = LockFile(files: LiveFileSystem(), folder: path, name: Self.name)
            guard case .taken(let lock, _) = try file.take(for: holder) else { return nil }
            return lock
          }
        }
        return try await group.reduce(into: [WeekLock]()) { if let lock = $1 { $0.append(lock) } }
      }
      #expect(locks.count { $0.isHeld } == 1)
      #expect(folder.names == [Self.name])
    }
  }

  // MARK: Litter

  @Test func theLitterOfTheDeadIsClearedAndNothingElse() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    let dead = TemporaryFile.name(of: try endedProcess())
    let alive = TemporaryFile.name(of: .current)
    let names = [dead, alive, ".bellwatch-notes.tmp", "2026-11-30.yaml"]
    for name in [".history", "published"] {
      try LiveFileSystem().makeFolder("\(folder.path)/\(name)", .ownerReadWriteExecute)
    }
    symlink(outside.path, "\(folder.path)/templates")
    for name in names {
      for place in ["", ".history/", "published/"] { try folder.write("", to: place + name) }
      try outside.write("", to: name)
    }
    try DistrictFolder(path: folder.path).clearLitter()
    #expect(Set(folder.names) == Set(names + [".history", "published", "templates"]).subtracting([dead]))
    for place in [".history", "published"] {
      #expect(Set(try LiveFileSystem().names(in: "\(folder.path)/\(place)")) == Set(names).subtracting([dead]))
    }
    #expect(Set(outside.names) == Set(names))
  }
}

/// Links are made, and an error is told all the same.
private struct LossyLinks: FileSystem {
  private let live = LiveFileSystem()

  func link(_ name: String, as newName: String, in folder: FileDescriptor) throws(Errno) {
    try live.link(name, as: newName, in: folder)
    throw .fileExists
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
  func synchronize(_ descriptor: FileDescriptor) throws(Errno) { try live.synchronize(descriptor) }
  func close(_ descriptor: FileDescriptor) throws(Errno) { try live.close(descriptor) }
  func rename(_ name: String, to newName: String, in folder: FileDescriptor) throws(Errno) {
    try live.rename(name, to: newName, in: folder)
  }
  func remove(_ name: String, in folder: FileDescriptor) throws(Errno) { try live.remove(name, in: folder) }
}
