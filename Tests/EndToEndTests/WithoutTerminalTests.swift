import Foundation
import Testing

@Suite("Without a terminal")
struct WithoutTerminalTests {
  @Test("The program says so in one sentence that names what works")
  func refused() throws {
    let result = try Program.run([Sample.original.path])
    #expect(result.status == 69)
    #expect(result.output == "")
    #expect(
      result.errors
        == "bellwatch: standard input is not a terminal; 'bellwatch check' and 'bellwatch show' need no terminal\n")
  }

  @Test("check and show print the sample", arguments: [["check"], ["show"], ["show", "--by", "officer"]])
  func prints(command: [String]) throws {
    let result = try Program.run(command + [Sample.original.path, "--week", Sample.week])
    #expect(result.status == (command == ["check"] ? 1 : 0))
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("Maricopa Unified School District"))
  }

  @Test("A reader that stops early is no error")
  func brokenPipe() throws {
    for prefix in ["", "trap '' PIPE; "] {
      let command = "\(prefix)'\(Program.path)' show '\(Sample.original.path)' | true"
      let result = try Program.run("sh", ["-c", command])
      #expect(result.status == 0)
      #expect(result.errors == "")
    }
  }

  @Test("A full disk is one")
  func fullDisk() throws {
    let result = try Program.run("sh", ["-c", "'\(Program.path)' show '\(Sample.original.path)' > /dev/full"])
    #expect(result.status == 74)
    #expect(result.errors == "bellwatch: cannot write the output: No space left on device\n")
  }
}
