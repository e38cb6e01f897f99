import Foundation
import Synchronization
import TerminalKit
import Testing

@testable import Workbench

/// Expects that `frame` looks as `drawing` says.
///
/// With `RECORD_DRAWINGS=1` in the environment the drawing in the test's source is written anew where it differs; the
/// test fails all the same, so that nobody takes a recording for a check.
///
/// - Parameter name: Stands before the drawing in the source; unlike that of any other drawing of the file.
func expectDrawing(
  _ name: String, _ frame: Frame, _ drawing: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectText(name, frame.text, drawing, file: file, sourceLocation: sourceLocation)
}

/// The same of a text: of a frame's styles.
func expectText(
  _ name: String, _ text: String, _ drawing: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard text != drawing else { return }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = drawing.split(separator: "\n", omittingEmptySubsequences: false)
  let difference = (0..<max(lines.count, expected.count)).first { row in
    (row < lines.count ? lines[row] : nil) != (row < expected.count ? expected[row] : nil)
  }
  Issue.record(
    "drawing '\(name)' differs from row \(difference ?? 0) on; it is:\n\(text)", sourceLocation: sourceLocation)
  if ProcessInfo.processInfo.environment["RECORD_DRAWINGS"] == "1" { record(name, text, in: file) }
}

private let recording = Mutex(())

/// Puts `text` in place of the literal that follows `name` in the source.
private func record(_ name: String, _ text: String, in file: String) {
  recording.withLock { _ in
    do {
      let source = try String(contentsOfFile: file, encoding: .utf8)
      guard let start = source.range(of: "\"\(name)\","),
        let opening = source.range(of: "\"\"\"\n", range: start.upperBound..<source.endIndex),
        let closing = source.range(of: "\"\"\"", range: opening.upperBound..<source.endIndex)
      else { throw RecordingFailure(name: name) }
      let indent = source[..<closing.lowerBound].reversed().prefix { $0 == " " }.count
      let margin = String(repeating: " ", count: indent)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
      let literal = lines.joined(separator: "\n") + "\n" + margin
      try source.replacingCharacters(in: opening.upperBound..<closing.lowerBound, with: literal)
        .write(toFile: file, atomically: true, encoding: .utf8)
    } catch {
      Issue.record("drawing '\(name)' could not be recorded: \(error)")
    }
  }
}

private struct RecordingFailure: Error {
  let name: String
}
