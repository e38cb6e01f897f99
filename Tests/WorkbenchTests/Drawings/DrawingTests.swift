import Foundation
import TerminalKit
import Testing

@testable import Workbench

/// Every view, dialog and form at 80x24 and 160x48, in colour with its attributes and in ASCII, as recorded in
/// `Recorded`, a file for each state.
///
/// With `RECORD_DRAWINGS=1` in the environment the files are written anew where they differ; the test fails all the same.
@Suite struct DrawingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")
  private static let sizes = [Size(width: 80, height: 24), Size(width: 160, height: 48)]

  @Test(arguments: DrawnState.all) func everyPlaceIsDrawnAsRecorded(_ drawn: DrawnState) throws {
    let text = Self.sizes.map { Self.drawings(of: drawn, at: $0) }.joined()
    let file = Self.folder.appending(path: "\(drawn.name).txt")
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard text != recorded else { return }
    let (lines, expected) = (text.components(separatedBy: "\n"), recorded.components(separatedBy: "\n"))
    let row = zip(lines, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, expected.count)
    Issue.record(
      """
      \(file.lastPathComponent) differs from line \(row + 1) on; it is
      \(lines.dropFirst(row).prefix(6).joined(separator: "\n"))
      and should be
      \(expected.dropFirst(row).prefix(6).joined(separator: "\n"))
      """)
    if ProcessInfo.processInfo.environment["RECORD_DRAWINGS"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private static func drawings(of drawn: DrawnState, at size: Size) -> String {
    let colored = drawn.make(size, Options()).render()
    let plain = drawn.make(size, Options(alphabet: .ascii, colors: .none)).render()
    return """
      ==== \(drawn.name) \(size)
      \(colored.text)
      ==== \(drawn.name) \(size), styles
      \(colored.styledText)
      ==== \(drawn.name) \(size), ASCII without color
      \(plain.text)

      """
  }

  /// A dialog or a form that nobody drew would be missed here.
  @Test func noPlaceIsLeftOut() {
    let states = DrawnState.all.map { $0.make(Self.sizes[0], Options()) }
    let drawn = Set(states.map(\.context))
    #expect(Context.allCases.filter { !drawn.contains($0) }.isEmpty)
    #expect(Set(State.View.allCases).isSubset(of: Set(states.map(\.view))))
    #expect(Set(states.compactMap { $0.setup.form?.place.kind }) == Set(SetupKind.allCases))
    #expect(Set(DrawnState.all.map(\.name)).count == DrawnState.all.count)
  }

  /// No file is left of a state that is no longer drawn.
  @Test func everyFileIsOfAState() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(DrawnState.all.map { "\($0.name).txt" }))
  }
}
