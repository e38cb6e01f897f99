import Foundation
import Testing

@Suite("A fill repeated")
struct RepeatedFillTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bw-\(UUID().uuidString.prefix(13))")
  }

  @Test("The same seed and threads fill the same week in every process, to the last visit")
  func processes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let weeks = try ["first", "second"].map { name in
      let parent = folder.appending(path: name)
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      let sample = try Sample(in: parent)
      let result = try Program.run([
        "fill", sample.path, "--week", Sample.week, "--from", "scratch", "--seconds", "600", "--gap", "0.3%",
        "--seed", "3", "--threads", "2", "--json",
      ])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("\"stopped\": \"gap\""), "\(result.output)")
      return try String(contentsOf: sample.file, encoding: .utf8)
    }
    #expect(weeks[0] == weeks[1])
  }
}
