import Foundation
import Testing

@testable import bellwatch

@Suite("bellwatch new")
struct NewCommandTests {
  @Test("makes a district that checks, and says what to do next")
  func makes() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/mine"
    let (code, world) = bellwatch("new", path, "--name", "My District")
    #expect(code == 0)
    #expect(world.errors == "")
    #expect(
      world.output == """
        Made \(path) with a small example district, My District, and its week.

        Change \(path)/district.yaml into your district: the notes in it say how. Then
          bellwatch check \(path)    says what is wrong or not covered, and
          bellwatch \(path)          opens the week.

        """)
    let check = bellwatch("check", path)
    #expect(check.world.errors == "")
    #expect(check.world.output.hasPrefix("My District, week of Monday, 30 November 2026\n"))
  }

  @Test("leaves a district alone that is there already")
  func refuses() throws {
    let folder = try TemporaryFolder(.staffable())
    let before = try folder.text(of: "district.yaml")
    let (code, world) = bellwatch("new", folder.path, "--name", "Other")
    #expect(code == 73)
    #expect(
      world.errors == "bellwatch: \(folder.path): the folder holds a district.yaml already; choose another folder\n")
    #expect(world.output == "")
    #expect(try folder.text(of: "district.yaml") == before)
  }

  @Test("quotes a folder's name for the shell")
  func quotes() throws {
    let folder = try TemporaryFolder()
    let (_, world) = bellwatch("new", "\(folder.path)/it's mine/", "--name", "X")
    #expect(world.output.contains(#"  bellwatch check '\#(folder.path)/it'\''s mine'    says"#))
  }
}
