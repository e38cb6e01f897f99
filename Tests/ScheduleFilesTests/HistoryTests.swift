import Foundation
import Glibc
import Staffing
import Testing

@testable import ScheduleFiles

/// The versions of a week that were replaced.
@Suite struct HistoryTests {
  private static let monday = Fixture.monday
  private static let file = "2026-11-30.yaml"
  private static let now = 1_800_000_000

  private func week(_ number: Int) -> String { Fixture.week + "# version \(number)\n" }

  /// A folder whose week was replaced by the versions from 1 to `count`, the last of which is the present one.
  private func folder(
    versions count: Int, _ policy: HistoryPolicy = HistoryPolicy()
  ) throws -> (TemporaryFolder, DistrictFolder) {
    let folder = try TemporaryFolder()
    let district = try DistrictFolder(path: folder.path)
    for number in 1...count {
      try folder.write(week(number), to: Self.file)
      if number < count { try district.keepVersion(of: .week(Self.monday), policy, now: Self.now) }
    }
    return (folder, district)
  }

  private func numbers(_ district: DistrictFolder) throws -> [Int] {
    try district.versions(of: .week(Self.monday)).map(\.number)
  }

  @Test func theLastTenAreKeptForTheirOwnerAlone() throws {
    let (folder, district) = try folder(versions: 14)
    #expect(try numbers(district) == Array(4...13))
    #expect(try folder.read(".history/2026-11-30-13.yaml") == week(13))
    #expect(try folder.mode(of: ".history") == 0o700)
    #expect(try folder.mode(of: ".history/2026-11-30-13.yaml") == 0o600)
    #expect(folder.names == [".history", Self.file])
  }

  @Test func numbersAreNotUsedAgain() throws {
    let (folder, district) = try folder(versions: 5, HistoryPolicy(versions: 2))
    #expect(try numbers(district) == [3, 4])
    try folder.write(week(6), to: Self.file)
    #expect(try district.keepVersion(of: .week(Self.monday), HistoryPolicy(versions: 1), now: Self.now) == 5)
    #expect(try numbers(district) == [5])
  }

  @Test func whatIsKeptAlreadyIsNotKeptTwice() throws {
    let (folder, district) = try folder(versions: 3)
    #expect(try district.keepVersion(of: .week(Self.monday), HistoryPolicy(), now: Self.now) == 3)
    #expect(try district.keepVersion(of: .week(Self.monday), HistoryPolicy(), now: Self.now) == 3)
    #expect(try numbers(district) == [1, 2, 3])
    _ = folder
  }

  @Test func oldVersionsGoButNeverTheLast() throws {
    let (folder, district) = try folder(versions: 5)
    for (number, days) in [(1, 100), (2, 31), (3, 29), (4, 200)] {
      var times = [timeval](repeating: timeval(tv_sec: Self.now - days * 86_400, tv_usec: 0), count: 2)
      utimes("\(folder.path)/.history/2026-11-30-\(number).yaml", &times)
    }
    try district.keepVersion(of: .week(Self.monday), HistoryPolicy(days: 30), now: Self.now)
    #expect(try numbers(district) == [3, 5])
    #expect(try district.versions(of: .week(Self.monday)).first?.replaced == Self.now - 29 * 86_400)
    try district.keepVersion(of: .week(Self.monday), HistoryPolicy(days: 1), now: Self.now + 10 * 86_400)
    #expect(try numbers(district).last == 5)
  }

  @Test func itCanBeOff() throws {
    let (folder, district) = try folder(versions: 3, HistoryPolicy(versions: 0))
    #expect(try numbers(district) == [])
    #expect(folder.names == [Self.file])
  }

  @Test func aWeekWithoutAFileHasNothingToKeep() throws {
    let folder = try TemporaryFolder()
    let district = try DistrictFolder(path: folder.path)
    #expect(try district.keepVersion(of: .week(Self.monday), HistoryPolicy(), now: Self.now) == nil)
    #expect(folder.names.isEmpty)
    #expect(try numbers(district) == [])
  }

  @Test func weeksDoNotMeetInTheHistory() throws {
    let (folder, district) = try folder(versions: 2)
    try folder.write("", to: ".history/2026-12-07-1.yaml")
    for name in ["2026-11-30-x.yaml", "2026-11-30-0.yaml", "2026-11-30--1.yaml", "2026-11-30-1.txt", "2026-11-30.yaml"]
    {
      try folder.write("", to: ".history/\(name)")
    }
    #expect(try numbers(district) == [1])
  }

  @Test func aVersionIsReadLikeAWeek() throws {
    let (folder, district) = try folder(versions: 2)
    #expect(try district.readVersion(1, of: Self.monday).visits.count == 2)
    #expect(throws: FileError(file: ".history/2026-11-30-7.yaml", .noSuchVersion(7))) {
      try district.readVersion(7, of: Self.monday)
    }
    try folder.write("visits: 7\n", to: ".history/2026-11-30-1.yaml")
    #expect(throws: FileError.self) { try district.readVersion(1, of: Self.monday) }
  }

  @Test func aLinkInPlaceOfTheHistoryLeadsNowhere() throws {
    let (outside, folder) = (try TemporaryFolder(), try TemporaryFolder())
    try folder.write(week(1), to: Self.file)
    symlink(outside.path, "\(folder.path)/.history")
    let district = try DistrictFolder(path: folder.path)
    #expect(throws: FileError(file: "\(folder.path)/.history", .symbolicLink)) {
      try district.keepVersion(of: .week(Self.monday), HistoryPolicy(), now: Self.now)
    }
    #expect(outside.names.isEmpty)
  }

  @Test(arguments: [
    ("10", HistoryPolicy(versions: 10)), ("0", HistoryPolicy(versions: 0)), ("off", HistoryPolicy(versions: 0)),
    ("20/90", HistoryPolicy(versions: 20, days: 90)), ("", nil), ("-1", nil), ("10/", nil), ("10/0", nil),
    ("1/2/3", nil), ("99999999999999999999", nil), ("on", nil),
  ])
  func howManyAndHowLongIsOneWord(text: String, policy: HistoryPolicy?) {
    #expect(HistoryPolicy(text: text) == policy)
  }
}
