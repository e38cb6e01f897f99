import SystemPackage
import TestSupport
import Testing

@testable import ScheduleFiles

/// A fault at every call that the file system is asked for while an export is written.
@Suite struct ExportFaultTests {
  private static let dead = try? endedProcess()

  private func write(_ text: String, _ folder: TemporaryFolder, _ files: any FileSystem) -> FileError? {
    do throws(FileError) {
      try ExportFile(path: "\(folder.path)/week.html", files: files).write(text)
      return nil
    } catch {
      return error
    }
  }

  private func folderWithExport() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "week.html", mode: 0o640)
    return folder
  }

  @Test(arguments: InjectedFault.allCases) func theFileIsTheOldOrTheNewOneWhole(fault: InjectedFault) throws {
    let dead = try #require(Self.dead)
    let recorder = FaultyFileSystem()
    #expect(write("the new one", try folderWithExport(), recorder) == nil)
    for (number, name) in recorder.recorded.enumerated() {
      let place = "\(fault) at call \(number), \(name)"
      let folder = try folderWithExport()
      let error = write("the new one", folder, FaultyFileSystem(fault.plan(failing: number, process: dead)))
      let text = try folder.read("week.html")
      #expect(text == "old" || text == "the new one", "\(place)")
      if error == nil { #expect(text == "the new one", "\(place)") }
      #expect(try folder.mode(of: "week.html") == 0o640, "\(place)")
      if fault == .shortWrite { #expect(error == nil, "\(place)") }
      for message in error?.messages ?? [] where fault != .killed {
        #expect(message.contains("; "), "\(place): \(message) does not say what to do")
      }
      // The next export, by a healthy program, clears what was left.
      #expect(write("the next one", folder, LiveFileSystem()) == nil, "\(place)")
      #expect(try folder.read("week.html") == "the next one", "\(place)")
      #expect(folder.names == ["week.html"], "\(place)")
    }
  }
}
