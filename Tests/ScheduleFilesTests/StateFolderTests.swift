import Foundation
import Testing

@testable import ScheduleFiles

/// What the program remembers of its user.
@Suite struct StateFolderTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "bellwatch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func textsComeBackAsTheyWere() throws {
    try withFolder { parent in
      let folder = StateFolder(in: "\(parent)/a/b")
      #expect(folder.isMissing)
      let texts = [("view", "board"), ("filter", "a: b # 'c' \"d\" \u{1B}[31m 臺北"), ("empty", ""), ("yes", "yes")]
      try folder.write(texts.map { (key: $0.0, text: $0.1) }, to: "x.place.yaml")
      #expect(!folder.isMissing)
      #expect(folder.read("x.place.yaml") == Dictionary(uniqueKeysWithValues: texts))
      #expect(folder.read("other.yaml") == nil)
    }
  }

  @Test func onlyTheOwnerReadsIt() throws {
    try withFolder { parent in
      let folder = StateFolder(in: parent)
      try folder.write([(key: "a", text: "b")], to: "x.yaml")
      let permissions = try [folder.path, "\(folder.path)/x.yaml"].map { path in
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(permissions == [0o700, 0o600])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.yaml"])
    }
  }

  @Test(arguments: ["", "a", "[a]", "a: [b]", "a: b\na: c", "a: &x b", "[a]: b", "\0", "a: 1:2:3\nb: \"c"])
  func aDamagedFileReadsAsNoneOrAsText(_ content: String) throws {
    try withFolder { parent in
      let folder = StateFolder(in: parent)
      try folder.make()
      try Data(content.utf8).write(to: URL(filePath: "\(folder.path)/x.yaml"))
      #expect(folder.read("x.yaml") == nil)
    }
  }

  @Test func whereNothingCanBeWrittenItSaysWhy() throws {
    try withFolder { parent in
      try Data().write(to: URL(filePath: "\(parent)/file"))
      #expect(throws: FileError.self) { try StateFolder(in: "\(parent)/file").write([], to: "x.yaml") }
      try StateFolder(in: parent).remove("x.yaml")
    }
  }
}
