import Glibc
import Staffing
import SystemPackage
import Testing

@testable import ScheduleFiles

/// What lies in a district's folder in place of its files, put there by someone who wants harm.
@Suite struct PathTests {
  private let home: TemporaryFolder
  private let outside: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    outside = try TemporaryFolder()
    try home.write(Fixture.district, to: "district.yaml")
  }

  /// The sentences and the category of what reading and saving the week say.
  private func refusals(file: String = "2026-11-30.yaml") throws -> [(messages: [String], category: FileError.Category)]
  {
    let folder = try DistrictFolder(path: home.path)
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    let week = Week(monday: Fixture.monday)
    var refusals: [(messages: [String], category: FileError.Category)] = []
    func expectRefusal(_ action: () throws(FileError) -> Void) {
      do throws(FileError) {
        try action()
        Issue.record("it was not refused")
      } catch {
        refusals.append((error.messages, error.category))
      }
    }
    expectRefusal { () throws(FileError) in _ = try folder.readWeek(Fixture.monday) }
    for version in [nil, FileVersion.absent, FileVersion(of: [])] {
      expectRefusal { () throws(FileError) in _ = try folder.save(week, in: district, since: version) }
    }
    return refusals
  }

  private func link(_ target: String, as name: String = "2026-11-30.yaml") {
    symlink(target, "\(home.path)/\(name)")
  }

  @Test func aLinkWithinTheFolderIsFollowedAndStays() throws {
    try LiveFileSystem().makeFolder("\(home.path)/weeks", FilePermissions(rawValue: 0o700))
    try home.write(Fixture.week, to: "weeks/real.yaml")
    link("weeks/real.yaml")
    let folder = try DistrictFolder(path: home.path)
    let week = try folder.readWeek(Fixture.monday)
    #expect(week.value.visits.count == 2)
    let district = try folder.readDistrict().value
    guard case .saved = try folder.save(Week(monday: Fixture.monday), in: district, since: week.version) else {
      Issue.record("not saved")
      return
    }
    #expect(try home.read("weeks/real.yaml").hasSuffix("visits: []\n"))
    #expect(try LiveFileSystem().linkTarget(of: "\(home.path)/2026-11-30.yaml") == "weeks/real.yaml")
  }

  @Test func aLinkOutOfTheFolderIsRefusedAndItsTargetUntouched() throws {
    try outside.write(Fixture.week, to: "victim.yaml")
    link("\(outside.path)/victim.yaml")
    let real = try LiveFileSystem().resolved(outside.path)
    for refusal in try refusals() {
      #expect(
        refusal.messages == [
          "\(home.path)/2026-11-30.yaml: this is a link that leads out of the district's folder, to '\(real)/victim.yaml'; "
            + "put the file itself here"
        ])
      #expect(refusal.category == .noInput)
    }
    #expect(try outside.read("victim.yaml") == Fixture.week)
    #expect(outside.names == ["victim.yaml"])
    #expect(home.names == ["2026-11-30.yaml", "district.yaml"])
  }

  @Test func aLinkToNothingOutsideMakesNothingThere() throws {
    link("\(outside.path)/new.yaml")
    for refusal in try refusals() { #expect(refusal.messages[0].contains("leads out of the district's folder")) }
    #expect(outside.names.isEmpty)
  }

  /// A link to a folder, through which another link goes, and `..` in the middle.
  @Test(arguments: ["sub/victim.yaml", "inner/../../victim.yaml", "chain.yaml"])
  func roundaboutWaysOutAreRefused(target: String) throws {
    try LiveFileSystem().makeFolder("\(home.path)/inner", FilePermissions(rawValue: 0o700))
    link(outside.path, as: "sub")
    link("sub/victim.yaml", as: "chain.yaml")
    try outside.write(Fixture.week, to: "victim.yaml")
    link(target)
    for refusal in try refusals() { #expect(refusal.messages[0].contains("leads out of the district's folder")) }
    #expect(try outside.read("victim.yaml") == Fixture.week)
  }

  @Test func aDistrictThatLiesElsewhereIsRefused() throws {
    try outside.write(Fixture.district, to: "victim.yaml")
    unlink("\(home.path)/district.yaml")
    link("\(outside.path)/victim.yaml", as: "district.yaml")
    let folder = try DistrictFolder(path: home.path)
    #expect(throws: FileError.self) { try folder.readDistrict() }
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    #expect(throws: FileError.self) { try folder.save(district, since: nil) }
  }

  /// Whose name merely begins as that of the district's folder is outside all the same.
  @Test func aNeighbourOfTheSameBeginningIsOutside() throws {
    let neighbour = "\(home.path)-neighbour"
    try LiveFileSystem().makeFolder(neighbour, FilePermissions(rawValue: 0o700))
    defer { rmdir(neighbour) }
    link("\(neighbour)/week.yaml")
    for refusal in try refusals() { #expect(refusal.messages[0].contains("leads out of the district's folder")) }
  }

  @Test func aDistrictsFolderMayBeReachedByALink() throws {
    symlink(home.path, "\(outside.path)/shortcut")
    let folder = try DistrictFolder(path: "\(outside.path)/shortcut")
    let district = try folder.readDistrict()
    #expect(try folder.save(district.value, since: district.version) == .saved(district.version))
  }

  @Test func pipesDevicesSocketsAndFoldersAreRefused() throws {
    let file = "\(home.path)/2026-11-30.yaml"
    mkfifo(file, 0o600)
    for refusal in try refusals() {
      #expect(refusal.messages == ["\(file): this is a pipe or a device where a file is expected; move it away"])
    }
    unlink(file)
    mkdir(file, 0o700)
    for refusal in try refusals() {
      #expect(refusal.messages == ["\(file): this is a folder where a file is expected; move it away"])
    }
    rmdir(file)
  }

  /// Only root can make a device.
  @Test(.enabled(if: geteuid() == 0)) func aDeviceIsRefusedWithoutBeingOpened() throws {
    let file = "\(home.path)/2026-11-30.yaml"
    // The device of /dev/zero, which would give bytes for ever.
    guard mknod(file, S_IFCHR | 0o600, dev_t(1 << 8 | 5)) == 0 else { return }
    for refusal in try refusals() { #expect(refusal.messages[0].contains("a pipe or a device")) }
  }

  /// Whoever guesses a temporary file's name gains nothing: it is made by this program or not at all.
  @Test func temporaryFilesAreNeverWrittenThroughWhatIsThere() throws {
    let files = LiveFileSystem()
    link("\(outside.path)/victim", as: "guessed.tmp")
    let folder = try files.openFolder(home.path)
    defer { try? files.close(folder) }
    #expect(throws: Errno.fileExists) { try files.create("guessed.tmp", in: folder) }
    #expect(outside.names.isEmpty)
  }
}
