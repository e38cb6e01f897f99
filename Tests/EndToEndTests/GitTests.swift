import Foundation
import Testing

/// `bellwatch merge` as git calls it, set up as its help says.
@Suite("As git's merge driver")
struct GitTests {
  private let folder: URL
  private let sample: Sample

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bw-\(UUID().uuidString.prefix(13))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    sample = try Sample(in: folder)
    try git("init", "--quiet", "--initial-branch=main")
    try git("config", "merge.bellwatch.driver", "'\(Program.path)' merge %O %A %B --path %P")
    try "[0-9]*.yaml merge=bellwatch\n".write(
      to: folder.appending(path: ".gitattributes"), atomically: true, encoding: .utf8)
    try commit("base")
    try git("branch", "theirs")
  }

  @discardableResult
  private func git(_ arguments: String..., failing: Bool = false) throws -> Program.Result {
    let result = try Program.run(
      "env",
      ["GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "git", "-C", folder.path]
        + ["-c", "user.name=Saguaro", "-c", "user.email=saguaro@example.org"] + arguments)
    #expect((result.status != 0) == failing, "git \(arguments): \(result.output)\(result.errors)")
    return result
  }

  private func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message)
  }

  /// Replaces `old` by `new` in the week's file and commits that.
  private func change(_ old: String, to new: String, as message: String) throws {
    let text = try String(contentsOf: sample.file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: sample.file, atomically: true, encoding: .utf8)
    try commit(message)
  }

  private static let visit = "campus: saddleback-elementary, day: wed, from: arrival, to: p3"
  private static let neighbour = "campus: santa-rosa-elementary, day: wed, from: p5, to: dismissal"

  @Test("Visits of neighbouring lines, which git alone would not join, are joined")
  func clean() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try change(Self.visit, to: "campus: saddleback-elementary, day: wed, from: arrival, to: p2", as: "ours")
    try git("checkout", "--quiet", "theirs")
    try change(Self.neighbour, to: "campus: santa-rosa-elementary, day: wed, from: p4, to: dismissal", as: "theirs")
    try git("checkout", "--quiet", "main")
    try git("merge", "--quiet", "--no-edit", "theirs")
    let lines = try sample.lines()
    #expect(lines.contains { $0.contains("saddleback-elementary, day: wed, from: arrival, to: p2") })
    #expect(lines.contains { $0.contains("santa-rosa-elementary, day: wed, from: p4, to: dismissal") })
    #expect(try Program.run(["check", sample.path, "--week", Sample.week]).status <= 1)
  }

  @Test("A visit changed on both sides is a conflict for git too")
  func conflict() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try change(Self.visit, to: "campus: saddleback-elementary, day: wed, from: arrival, to: p2", as: "ours")
    try git("checkout", "--quiet", "theirs")
    try change(Self.visit, to: "campus: santa-cruz-elementary, day: wed, from: arrival, to: p3", as: "theirs")
    try git("checkout", "--quiet", "main")
    let result = try git("merge", "--no-edit", "theirs", failing: true)
    #expect(
      (result.output + result.errors).contains(
        "bellwatch: maricopa/2026-11-30.yaml: conflict, theirs: Wed: Cholla moves from Saddleback Arrival–P3 to Santa Cruz"
      ))
    #expect(try git("diff", "--name-only", "--diff-filter=U").output == "maricopa/2026-11-30.yaml\n")
    let lines = try sample.lines()
    let ours = try #require(lines.firstIndex(of: "<<<<<<< ours"))
    #expect(lines[ours + 1].contains("to: p2") && lines[ours + 2] == "=======")
    #expect(lines[ours + 3].contains("santa-cruz") && lines[ours + 4] == ">>>>>>> theirs")
  }
}
