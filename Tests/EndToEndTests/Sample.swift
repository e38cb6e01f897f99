import Foundation

/// A copy of the sample district for one test to change.
struct Sample {
  let folder: URL

  /// The week that is half staffed.
  static let week = "2026-11-30"

  /// The sample itself, to be read only.
  static let original = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Schedules/maricopa")

  /// Copies the sample into `parent`, by the name `maricopa`.
  init(in parent: URL) throws {
    folder = parent.appending(path: "maricopa")
    try FileManager.default.copyItem(at: Self.original, to: folder)
  }

  var path: String { folder.path }

  /// The lines of the week's file.
  func lines() throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// Does what another editor does: takes a visit out of the week's file. Returns what the file then holds.
  func removeVisit(of officer: String, at campus: String) throws -> String {
    let text = try lines().filter { !$0.contains("officer: \(officer), campus: \(campus)") }.joined(separator: "\n")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return text
  }

  var file: URL { folder.appending(path: "\(Self.week).yaml") }
}
