import Staffing
import Testing

@testable import ScheduleFiles

/// Files that are no good as text or as YAML, before their entries matter.
@Suite struct TextProblemTests {
  @Test(arguments: [
    ("a: [1, 2", "2: not YAML: did not find expected ',' or ']'; check indentation, quotes, brackets and commas"),
    (
      "name: x\n\tstate: y",
      "2: not YAML: found a tab character that violates indentation; "
        + "check indentation, quotes, brackets and commas"
    ),
    ("just words", "1: the file is a single value; give a mapping of keys to values"),
    ("- a\n- b", "1: the file is a list; give a mapping of keys to values"),
    ("x: &a 1\ny: *a", "1: an anchor ('&…') is not allowed; write the entry out, or quote text that begins with '&'"),
    ("x: 1\ny: *a", "2: an alias ('*…') is not allowed; write the entry out, or quote text that begins with '*'"),
    ("x: !!int 5", "1: tag 'tag:yaml.org,2002:int' is not allowed; remove it, or quote text that begins with '!'"),
    ("x: !secret y", "1: tag '!secret' is not allowed; remove it, or quote text that begins with '!'"),
    ("x: 1\n---\ny: 2", "2: a second YAML document begins here; keep one in each file"),
    ("name: x\nstate: y\nname: z", "1: key 'name' is given twice in one entry; keep one of them"),
    (
      "a: 1\nname: a\u{9B}b",
      "2: not YAML: control characters are not allowed; check indentation, quotes, brackets and commas"
    ),
    ("name: a\u{7}b", "1: control character U+0007 is not allowed in YAML; remove it"),
  ])
  func noYAML(text: String, sentence: String) {
    #expect(Fixture.problems(district: text) == ["district.yaml:" + sentence])
  }

  @Test func aThousandBracketsAreRefused() {
    let messages = Fixture.problems(district: String(repeating: "[", count: 100_000))
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("district.yaml:1: not YAML: lists and mappings are nested too deeply; ") == true)
  }

  /// Expanded, it would hold ten to the tenth entries, each compared with the others.
  @Test func aliasesAreRefusedBeforeTheyGrow() {
    var text = "a0: &a0 [x]\n"
    for level in 1...10 {
      let uses = (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
      text += "? {? &a\(level) [\(uses)] : 1}\n: 1\n"
    }
    let messages = Fixture.problems(district: text)
    #expect(messages.count == 11)
    #expect(messages.allSatisfy { $0.contains("an anchor ('&…') is not allowed") })
  }

  @Test func ampersandsAndStarsInTextAreLetters() throws {
    let text = Fixture.district.replacing("City Police Department", with: "Police & Fire * Co !")
      .replacing("Rosa Saguaro", with: "\"&Rosa *Saguaro\"")
    let district = try DistrictFile.read(Array(text.utf8), file: "district.yaml")
    #expect(district.agencies?.first?.name == "Police & Fire * Co !")
    #expect(district.officers.first?.name == "&Rosa *Saguaro")
  }

  @Test(arguments: ["", "\n\n", "  \n", "# only a comment\n", "---\n...\n# nothing\n"])
  func emptyFiles(text: String) {
    let messages = Fixture.problems(district: text)
    #expect(messages == ["district.yaml: the file is empty; its first line should say 'format: …'"])
  }

  @Test(arguments: [(UInt8(0), 20 << 20), (0x20, 1 << 16), (0x0A, 1 << 16)])
  func twentyMegabytesOfNothingAreEmpty(byte: UInt8, count: Int) {
    let messages = Fixture.problems(district: [UInt8](repeating: byte, count: count))
    #expect(messages == ["district.yaml: the file is empty; its first line should say 'format: …'"])
  }

  /// Finds of `make fuzz`: each of 80 characters was told by five, and each mark of a letter.
  @Test func whatAMessageQuotesIsShortAndHasFewMarks() {
    let feeds = String(repeating: "\\n", count: 100)
    let long = Fixture.problems(replacing: "id: oak,", with: "id: \"oak\(feeds)\",")
    #expect(!long.isEmpty && long.allSatisfy { $0.count < 250 }, "\(long)")
    let mark: Unicode.Scalar = "\u{301}"
    let marked = Fixture.problems(
      replacing: "notes: free text", with: "note\(String(repeating: String(mark), count: 9)): free text")
    #expect(marked.count == 1 && marked[0].unicodeScalars.count { $0 == mark } == 4, "\(marked)")
  }

  @Test func moreThanTheLimitIsNotParsed() {
    let messages = Fixture.problems(district: [UInt8](repeating: 0x61, count: Limits.fileSize + 1))
    #expect(
      messages == ["district.yaml: the file is larger than 32 MB, the most that is read; is it the right one?"])
  }

  @Test func latin1IsNamedWithItsLine() {
    let bytes = Array(Fixture.district.utf8)
    let position = Fixture.district.utf8.distance(
      from: Fixture.district.startIndex,
      to: Fixture.district.firstRange(of: "Rosa")?.lowerBound ?? Fixture.district.startIndex)
    #expect(
      Fixture.problems(district: bytes[..<position] + [0xE9] + bytes[position...]) == [
        "district.yaml:53: byte 0xE9 is not UTF-8 text, perhaps Latin-1 or Windows-1252; save the file as UTF-8"
      ])
  }

  @Test func utf16IsNamed() {
    #expect(
      Fixture.problems(district: [0xFF, 0xFE, 0x66, 0x00]) == [
        "district.yaml:1: the text is UTF-16; save the file as UTF-8"
      ])
  }

  @Test func byteOrderMarkAndCarriageReturnsAreAccepted() throws {
    let plain = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    let crlf =
      "\u{FEFF}" + Fixture.district.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try DistrictFile.read(Array(crlf.utf8), file: "district.yaml") == plain)
    #expect(
      Fixture.problems(district: crlf.replacing("level: high", with: "level: hi")) == [
        "district.yaml:30: campus 'high': level 'hi' is not known; did you mean 'high'?"
      ])
  }
}
