import Foundation
import Testing

@Suite("A sick call in a real terminal")
struct SickCallTests {
  @Test("From the call at 6:40 to the call list: marked, repaired, listed, saved; taken back by u")
  func sickCall() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    // A week that is not past, whatever day it is today.
    let monday = try Self.comingMonday(after: 7)
    let text = try String(contentsOf: program.sample.file, encoding: .utf8)
    try text.replacing("week: 2026-11-30", with: "week: \(monday)").write(
      to: program.sample.folder.appending(path: "\(monday).yaml"), atomically: true, encoding: .utf8)
    try terminal.press("g")
    try terminal.wait(for: "The school year")
    try terminal.type(monday)
    try terminal.press("Enter")
    try terminal.wait { $0.board != nil && !$0.text.contains("Mon 30 Nov – Sun 6 Dec 2026") }
    let before = try #require(try terminal.screen().gapMinutes)
    try terminal.press("A")
    try terminal.wait(for: "Who is away?")
    try terminal.type("agave")
    try terminal.wait(for: "Name: agave")
    try terminal.press("Enter")
    try terminal.wait(for: "First day", "sick")
    try terminal.press("C-u")
    try terminal.type(try Self.comingMonday(after: 8))
    try terminal.wait(for: "strikes out 1 visit")
    try terminal.press("Enter")
    let struck = try terminal.wait(for: "struck out")
    let opened = try #require(struck.gapMinutes)
    #expect(opened > before)
    try terminal.press("F")
    // What is so without changes is there at once, who could come a moment later.
    try terminal.wait(for: "0 changes", "h left")
    try terminal.press("w")
    try terminal.wait(for: "Wrote call-list-")
    let files = try FileManager.default.contentsOfDirectory(atPath: program.sample.folder.path)
    let name = try #require(files.first { $0.hasPrefix("call-list-") })
    let calls = try String(contentsOf: program.sample.folder.appending(path: name), encoding: .utf8)
    #expect(calls.contains("Call list, Maricopa"))
    try terminal.press("Escape")
    try terminal.wait { !$0.text.contains("0 changes") }
    try terminal.press("s")
    try terminal.wait(for: "Saved \(monday).yaml")
    let saved = try String(contentsOf: program.sample.folder.appending(path: "\(monday).yaml"), encoding: .utf8)
    #expect(saved.contains("struck: [{campus: pima-butte-elementary, from: arrival, to: lunch}]"))
    try terminal.press("u")
    try terminal.wait { $0.gapMinutes == before }
    try terminal.press("q")
    try terminal.wait(for: "Quit?")
    try terminal.press("d")
    try program.expectClean(status: 0)
  }

  /// The day so many days after next Monday, as the files write it.
  private static func comingMonday(after days: Int) throws -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let today = Date()
    let weekday = calendar.component(.weekday, from: today)
    let sinceMonday = (weekday + 5) % 7
    let date = try #require(calendar.date(byAdding: .day, value: days + 7 - sinceMonday, to: today))
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return try String(
      format: "%04d-%02d-%02d", #require(parts.year), #require(parts.month), #require(parts.day))
  }
}
