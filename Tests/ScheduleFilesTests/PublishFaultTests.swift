import Staffing
import SystemPackage
import TestSupport
import Testing

@testable import ScheduleFiles

/// A fault at every call that the file system is asked for while a week is signed off, and while it is kept as a
/// template.
@Suite struct PublishFaultTests {
  private static let file = "2026-11-30.yaml"
  private static let copy = "published/2026-11-30.yaml"
  private static let template = "templates/usual.yaml"
  private static let dead = try? endedProcess()

  private static let district =
    (try? DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")) ?? .sample()

  private static let published: Week = {
    var week = (try? WeekFile.read(Array(Fixture.week.utf8), file: file))?.week ?? Week(monday: Fixture.monday)
    week.published = Publication(at: Moment(Fixture.monday, ClockTime(400)), by: "mesquite")
    return week
  }()
  private static let text = WeekFile.text(of: published, in: district)

  /// A folder with the week, and with an older copy and template where `hasCopies` says so.
  private func folder(hasCopies: Bool) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Fixture.week, to: Self.file, mode: 0o600)
    guard hasCopies else { return folder }
    for copy in [Self.copy, Self.template] {
      try LiveFileSystem().makeFolder("\(folder.path)/\(copy.split(separator: "/")[0])", .ownerReadWriteExecute)
      try folder.write(Fixture.week, to: copy, mode: 0o600)
    }
    return folder
  }

  private struct Outcome {
    var isPublished = false
    var isTemplateKept = false
    var errors: [FileError] = []
  }

  private func carryOut(in folder: TemporaryFolder, _ files: any FileSystem) -> Outcome {
    var outcome = Outcome()
    do throws(FileError) {
      let district = try DistrictFolder(path: folder.path, files: files)
      do throws(FileError) {
        try district.saveTemplate("usual", of: Self.published, in: Self.district)
        outcome.isTemplateKept = true
      } catch {
        outcome.errors.append(error)
      }
      let version = try district.readWeek(Fixture.monday).version
      if case .published = try district.publish(Self.published, in: Self.district, since: version) {
        outcome.isPublished = true
      }
    } catch {
      outcome.errors.append(error)
    }
    return outcome
  }

  @Test(arguments: InjectedFault.allCases, [false, true])
  func allFilesAreTheOldOrTheNewOnesWhole(fault: InjectedFault, hasCopies: Bool) throws {
    let dead = try #require(Self.dead)
    let recorder = FaultyFileSystem()
    let clean = carryOut(in: try folder(hasCopies: hasCopies), recorder)
    #expect(clean.isPublished && clean.isTemplateKept && clean.errors.isEmpty)
    for (number, name) in recorder.recorded.enumerated() {
      let folder = try folder(hasCopies: hasCopies)
      let outcome = carryOut(in: folder, FaultyFileSystem(fault.plan(failing: number, process: dead)))
      let place = "\(fault) at call \(number), \(name)"
      try check(folder, outcome, hasCopies: hasCopies, place)
      if fault == .shortWrite { #expect(outcome.errors.isEmpty, "\(place)") }
      for message in outcome.errors.flatMap(\.messages) where fault != .killed {
        #expect(message.contains("; "), "\(place): \(message) does not say what to do")
      }
    }
  }

  private func check(_ folder: TemporaryFolder, _ outcome: Outcome, hasCopies: Bool, _ place: String) throws {
    let week = try folder.read(Self.file)
    #expect(week == Fixture.week || week == Self.text, "\(place)")
    let (copy, template) = (try? folder.read(Self.copy), try? folder.read(Self.template))
    #expect(copy == Self.text || copy == (hasCopies ? Fixture.week : nil), "\(place)")
    #expect(try folder.mode(of: Self.file) == 0o600, "\(place)")
    // A week that says that it is published has its copy.
    if week == Self.text { #expect(copy == Self.text, "\(place)") }
    if outcome.isPublished { #expect(week == Self.text, "\(place)") }
    if outcome.isTemplateKept {
      #expect(template != nil && template != Fixture.week, "\(place)")
    } else if let template {
      let kept = try WeekFile.read(Array(template.utf8), file: Self.template).week
      #expect(template == Fixture.week || kept.visits == Self.published.visits, "\(place)")
    }
    // The next start clears what was left.
    try DistrictFolder(path: folder.path).clearLitter()
    #expect(Set(folder.names).isSubset(of: [Self.file, "published", "templates"]), "\(place) leaves \(folder.names)")
    for (path, name) in [("published", Self.file), ("templates", "usual.yaml")] {
      let names = (try? LiveFileSystem().names(in: "\(folder.path)/\(path)")) ?? []
      #expect(Set(names).isSubset(of: [name]), "\(place) leaves \(names) in \(path)")
    }
  }
}
