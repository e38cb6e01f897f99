import Glibc
import Staffing
import SystemPackage
import Testing

@testable import ScheduleFiles

@Suite struct SavingTests {
  private let old = "old text\n"
  private let new = Array("new text, longer than the old\n".utf8)

  private func save(
    to folder: TemporaryFolder, name: String = "file.yaml", since version: FileVersion? = nil,
    files: any FileSystem = LiveFileSystem()
  ) throws(FileError) -> SaveOutcome {
    try FileStore(files: files).replace("\(folder.path)/\(name)", with: new, since: version)
  }

  // MARK: Faults

  /// Every call that saving makes fails once; each time the file is the old or the new one, whole, and nothing
  /// else is left in the folder.
  @Test(arguments: [true, false])
  func whateverFailsTheFileIsWholeAndAlone(fileExists: Bool) throws {
    let clean = FaultyFileSystem(.init(chunk: 7))
    let folder = try TemporaryFolder()
    if fileExists { try folder.write(old, to: "file.yaml") }
    _ = try save(to: folder, since: fileExists ? FileVersion(of: Array(old.utf8)) : .absent, files: clean)
    let calls = clean.recorded
    #expect(calls.contains("write") && calls.contains("synchronize") && calls.contains("rename"))

    for (number, name) in calls.enumerated() {
      let folder = try TemporaryFolder()
      if fileExists { try folder.write(old, to: "file.yaml") }
      let version = fileExists ? FileVersion(of: Array(old.utf8)) : FileVersion.absent
      let faulty = FaultyFileSystem(.init(failing: number, chunk: 7))
      let isSaved = (try? save(to: folder, since: version, files: faulty)) != nil
      let names = folder.names
      #expect(names == ["file.yaml"] || (!fileExists && names.isEmpty), "\(name), call \(number)")
      let text = try? folder.read("file.yaml")
      #expect(text == (fileExists ? old : nil) || text == String(decoding: new, as: UTF8.self), "\(name) \(number)")
      if isSaved { #expect(text == String(decoding: new, as: UTF8.self), "\(name), call \(number)") }
      // Only closing a file that was read, or the folder at the end, may fail without anyone's loss.
      if isSaved { #expect(name == "close", "\(name), call \(number)") }
    }
  }

  @Test func aFailedSynchronisationIsNotRepeated() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml")
    let faulty = FaultyFileSystem(.init(failingName: "synchronize"))
    #expect(throws: FileError.self) { try save(to: folder, files: faulty) }
    #expect(faulty.recorded.count { $0 == "synchronize" } == 1)
    #expect(!faulty.recorded.contains("rename"))
    #expect(faulty.recorded.suffix(3) == ["close", "remove", "close"])
    #expect(try folder.read("file.yaml") == old)
  }

  @Test func theOrderIsWriteSynchroniseCloseRenameSynchronise() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml")
    let recorder = FaultyFileSystem()
    _ = try save(to: folder, files: recorder)
    let steps = recorder.recorded.filter { !["status", "linkTarget", "resolved"].contains($0) }
    #expect(
      steps == [
        "openFolder", "create", "write", "setPermissions", "synchronize", "close", "rename", "synchronize", "close",
      ])
  }

  @Test(arguments: ["write", "read"])
  func interruptedCallsAreRepeated(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml")
    let faulty = FaultyFileSystem(.init(failingName: name, errno: .interrupted, isTransient: true, chunk: 3))
    let version = FileVersion(of: Array(old.utf8))
    #expect(try save(to: folder, since: version, files: faulty) == .saved(FileVersion(of: new)))
    #expect(try folder.read("file.yaml") == String(decoding: new, as: UTF8.self))
  }

  @Test(arguments: [
    (
      "create", Errno.permissionDenied, FileError.Category.cannotCreate,
      "cannot create the file: Permission denied; check who may use it with 'ls -l'"
    ),
    (
      "openFolder", .noSuchFileOrDirectory, .cannotCreate,
      "cannot create the file: No such file or directory; what was there before is untouched"
    ),
    ("write", .noSpace, .inputOutput, "cannot write the file: No space left on device; make room, then save again"),
    (
      "synchronize", .ioError, .inputOutput,
      "cannot bring the file safely to the disk: Input/output error; what was there before is untouched"
    ),
    (
      "rename", .ioError, .inputOutput,
      "cannot put the new file in place: Input/output error; what was there before is untouched"
    ),
  ])
  func refusalsAreSentences(name: String, errno: Errno, category: FileError.Category, sentence: String) throws {
    let folder = try TemporaryFolder()
    let faulty = FaultyFileSystem(.init(failingName: name, errno: errno))
    do {
      _ = try save(to: folder, files: faulty)
      Issue.record("saved although \(name) failed")
    } catch {
      #expect(error.messages == ["\(folder.path)/file.yaml: \(sentence)"])
      #expect(error.category == category)
    }
  }

  /// After the folder could not be brought to the disk the new file is in place; saving again is no conflict.
  @Test func savingAgainAfterTheFolderFailedIsNoConflict() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml")
    let version = FileVersion(of: Array(old.utf8))
    let recorder = FaultyFileSystem()
    _ = try save(to: folder, since: version, files: recorder)
    let last = recorder.recorded.lastIndex(of: "synchronize")
    try folder.write(old, to: "file.yaml")
    #expect(throws: FileError.self) {
      try save(to: folder, since: version, files: FaultyFileSystem(.init(failing: last)))
    }
    #expect(try folder.read("file.yaml") == String(decoding: new, as: UTF8.self))
    #expect(try save(to: folder, since: version) == .saved(FileVersion(of: new)))
  }

  // MARK: What is kept

  @Test(arguments: [0o600, 0o640, 0o644, 0o664, 0o400])
  func permissionsAreKept(mode: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml", mode: mode_t(mode))
    _ = try save(to: folder)
    #expect(try folder.mode(of: "file.yaml") == mode)
  }

  /// Only root can give the test a file of someone else.
  @Test(.enabled(if: geteuid() == 0)) func ownerAndGroupAreKept() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml", mode: 0o664)
    chown("\(folder.path)/file.yaml", 12_345, 23_456)
    _ = try save(to: folder)
    let status = try LiveFileSystem().status(of: "\(folder.path)/file.yaml")
    #expect((status.user, status.group) == (12_345, 23_456))
    #expect(status.permissions.rawValue == 0o664)
  }

  /// Where the group cannot be kept, our own group gets no rights that it did not have.
  @Test(.enabled(if: geteuid() == 0)) func aGroupThatCannotBeKeptLosesItsRights() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml", mode: 0o664)
    chown("\(folder.path)/file.yaml", 12_345, 23_456)
    _ = try save(to: folder, files: FaultyFileSystem(.init(failingName: "setOwner", errno: .notPermitted)))
    #expect(try folder.read("file.yaml") == String(decoding: new, as: UTF8.self))
    #expect(try folder.mode(of: "file.yaml") == 0o604)
  }

  @Test func newFilesAreTheirOwnersOnly() throws {
    let folder = try TemporaryFolder()
    _ = try save(to: folder, since: .absent)
    #expect(try folder.mode(of: "file.yaml") == 0o600)
  }

  @Test func linksAreFollowedAndStay() throws {
    let folder = try TemporaryFolder()
    try LiveFileSystem().makeFolder("\(folder.path)/far", .ownerReadWriteExecute)
    try folder.write(old, to: "far/real.yaml")
    symlink("far/real.yaml", "\(folder.path)/middle.yaml")
    symlink("\(folder.path)/middle.yaml", "\(folder.path)/file.yaml")
    #expect(try save(to: folder, since: FileVersion(of: Array(old.utf8))) == .saved(FileVersion(of: new)))
    #expect(try folder.read("far/real.yaml") == String(decoding: new, as: UTF8.self))
    #expect(try LiveFileSystem().linkTarget(of: "\(folder.path)/middle.yaml") == "far/real.yaml")
    #expect(folder.names == ["far", "file.yaml", "middle.yaml"])
  }

  @Test func aLinkToNothingMakesItsTarget() throws {
    let folder = try TemporaryFolder()
    symlink("real.yaml", "\(folder.path)/file.yaml")
    _ = try save(to: folder, since: .absent)
    #expect(try folder.read("real.yaml") == String(decoding: new, as: UTF8.self))
    #expect(try LiveFileSystem().linkTarget(of: "\(folder.path)/file.yaml") == "real.yaml")
  }

  @Test func aRingOfLinksIsRefused() throws {
    let folder = try TemporaryFolder()
    symlink("other.yaml", "\(folder.path)/file.yaml")
    symlink("file.yaml", "\(folder.path)/other.yaml")
    #expect(throws: FileError.self) { try save(to: folder) }
    #expect(folder.names == ["file.yaml", "other.yaml"])
  }

  @Test(arguments: [nil, FileVersion.absent])
  func pipesAndFoldersAreNotReplaced(version: FileVersion?) throws {
    let folder = try TemporaryFolder()
    mkfifo("\(folder.path)/pipe.yaml", 0o600)
    try LiveFileSystem().makeFolder("\(folder.path)/folder.yaml", .ownerReadWriteExecute)
    for name in ["pipe.yaml", "folder.yaml"] {
      #expect(throws: FileError.self) { try save(to: folder, name: name, since: version) }
    }
    #expect(try LiveFileSystem().status(of: "\(folder.path)/pipe.yaml").kind == .other)
    #expect(folder.names == ["folder.yaml", "pipe.yaml"])
  }

  // MARK: Conflicts

  @Test func aChangeBySomeoneElseIsAConflict() throws {
    let folder = try TemporaryFolder()
    let version = FileVersion(of: Array(old.utf8))
    try folder.write("OLD text\n", to: "file.yaml")
    #expect(try save(to: folder, since: version) == .conflict(.changed))
    #expect(try save(to: folder, since: .absent) == .conflict(.created))
    #expect(try folder.read("file.yaml") == "OLD text\n")
    #expect(try save(to: folder, name: "gone.yaml", since: version) == .conflict(.deleted))
    #expect(folder.names == ["file.yaml"])
    #expect(try save(to: folder, since: nil) == .saved(FileVersion(of: new)))
    #expect(
      FileConflict.changed.message(file: "2026-11-30.yaml")
        == "2026-11-30.yaml: the file has changed on disk since it was read; "
        + "overwrite it, save a copy under another name, or reload")
  }

  @Test func aFileRewrittenWithTheSameTextIsNoConflict() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "file.yaml")
    unlink("\(folder.path)/file.yaml")
    try folder.write(old, to: "file.yaml")
    #expect(try save(to: folder, since: FileVersion(of: Array(old.utf8))) == .saved(FileVersion(of: new)))
  }
}
