import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite("Spreadsheets")
struct SheetTests {
  private func rows(_ text: String) throws -> [[String]] {
    try Sheet(Array(text.utf8), file: "file.csv").rows.map(\.fields)
  }

  @Test(
    "are read as spreadsheets write them",
    arguments: [
      "a,b\n1,2\n", "a,b\r\n1,2\r\n", "\u{FEFF}a,b\r\n1,2", "a;b\r\n1;2\r\n", "a\tb\n1\t2\n",
      "\"a\",\"b\"\n\"1\",\"2\"\n",
    ])
  func forms(text: String) throws {
    #expect(try rows(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("keep what stands in quotes")
  func quotes() throws {
    #expect(try rows("a,b\n\"x, \"\"y\"\"\nz\",2\n") == [["a", "b"], ["x, \"y\"\nz", "2"]])
  }

  @Test(
    "are refused with row and column where they are broken",
    arguments: [
      (
        "a,b\n1,\"2\n3,4\n",
        "file.csv: row 2, column B: a quote is opened here and never closed; close it, or write it twice"
      ),
      (
        "a,b\n1,2 \"x\"\n",
        "file.csv: row 2, column B: a quote stands inside of a field; put the whole field in quotes, and write this one twice"
      ),
      (
        "a,b\n\"1\"x,2\n",
        "file.csv: row 2, column A: text follows a closing quote; write quotes inside of a field twice"
      ),
      (
        "a,b\n1,\u{0}\n",
        "file.csv: row 2, column B: control character U+0000 has no place in a spreadsheet; is it saved as CSV?"
      ),
      (
        "a,b\n1,\u{1B}[2J\n",
        "file.csv: row 2, column B: control character U+001B has no place in a spreadsheet; is it saved as CSV?"
      ),
      (
        "a,b\n1,\u{301}2\n",
        "file.csv: row 2, column B: an accent stands where a field begins, without a letter; remove it"
      ),
      ("", "file.csv: the file is empty; its first row should name the columns"),
      (" \r\n \r\n", "file.csv: the file is empty; its first row should name the columns"),
    ])
  func broken(text: String, sentence: String) {
    let error = #expect(throws: FileError.self) { try rows(text) }
    #expect(error?.messages == [sentence])
  }

  @Test("that are no text are refused, with the line")
  func encodings() {
    let latin = #expect(throws: FileError.self) { try Sheet(Array("a,b\n".utf8) + [0x4D, 0xE9, 0x0A], file: "f.csv") }
    #expect(latin?.messages.first?.hasPrefix("f.csv:2: byte 0xE9 is not UTF-8 text") == true)
    let wide = #expect(throws: FileError.self) { try Sheet([0xFF, 0xFE, 0x61, 0x00], file: "f.csv") }
    #expect(wide?.messages == ["f.csv: the text is UTF-16; save the file as UTF-8"])
  }

  @Test("with lines of a megabyte and rows of any length take no more room than they need")
  func large() throws {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try rows("a,b\n\(long),2\n")[1] == [long, "2"])
    let wide = String(repeating: ",", count: 999)
    #expect(try rows("a,b\n\(wide)\n" + String(repeating: "1\n", count: 1_000)).count == 1_002)
    #expect(throws: FileError.self) { try rows("a,b\n\(wide),\n") }
  }

  @Test("that are random never crash the reader", arguments: 0..<300)
  func random(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces: [Unicode.Scalar] = [
      "a", ",", ";", "\"", "\n", "\r", "\t", " ", "'", "=", "é", "\u{301}", "\u{2028}", "7", ":",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<random.int(0...60) { text.append(random.pick(pieces)) }
    for kind in ImportKind.allCases {
      do throws(FileError) {
        _ = try SpreadsheetImport(kind: kind, file: "f.csv").read(Array(String(text).utf8), into: .sample()) { monday in
          Week(monday: monday)
        }
      } catch {
        #expect(!error.messages.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test(
    "call their columns as spreadsheets do", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columns(column: Int, name: String) {
    #expect(columnName(column) == name)
  }

  @Test(
    "hold times as people write them",
    arguments: [
      ("7:30", "07:30"), ("07:30", "07:30"), ("7:30 AM", "07:30"), ("7:30am", "07:30"), ("7:30 a.m.", "07:30"),
      ("730", "07:30"), ("0730", "07:30"), ("1530", "15:30"), ("3:05 PM", "15:05"), ("3:05", "15:05"),
      ("03:05", "03:05"),
      ("12:00 AM", "00:00"), ("12:00 PM", "12:00"), ("12:10", "12:10"), ("noon", "12:00"), ("7 pm", "19:00"),
      ("24:00", "24:00"), ("13:15:00", "13:15"), ("7.30", "07:30"), ("5:59", "17:59"), ("6:00", "06:00"),
    ])
  func times(text: String, time: String) {
    #expect(WrittenTime.time(text).map { "\($0)" } == time)
  }

  @Test(
    "hold no other times",
    arguments: [
      "", "7", "7:3", "7:60", "25:00", "24:01", "13:00 PM", "0:30 PM", "half past 7", "7:30-8", "99999", "-7:30",
      "٧:٣٠", "7:30 xm",
    ])
  func noTimes(text: String) {
    #expect(WrittenTime.time(text) == nil)
  }

  @Test(
    "hold dates as people write them",
    arguments: [
      ("2026-11-30", "2026-11-30"), ("11/30/2026", "2026-11-30"), ("11/30/26", "2026-11-30"),
      ("1/2/2027", "2027-01-02"),
      ("Nov 30, 2026", "2026-11-30"), ("30 November 2026", "2026-11-30"), ("Mon, Nov 30 2026", "2026-11-30"),
      ("2026/11/30", "2026-11-30"),
    ])
  func dates(text: String, date: String) {
    #expect(WrittenTime.date(text).map { "\($0)" } == date)
  }

  @Test(
    "hold no other dates", arguments: ["", "2026-02-30", "30/11/2026", "tomorrow", "2026", "11/30", "1 2 3", "45991"])
  func noDates(text: String) {
    #expect(WrittenTime.date(text) == nil)
  }

  @Test(
    "hold windows of a day",
    arguments: [
      ("7:30-12:00; 1-4 PM", "07:30–12:00 13:00–16:00"), ("7:00 AM to 3:30 PM", "07:00–15:30"),
      ("07:00–11:15", "07:00–11:15"),
    ])
  func windows(text: String, windows: String) {
    #expect(WrittenTime.windows(text)?.map(\.description).joined(separator: " ") == windows)
  }
}
