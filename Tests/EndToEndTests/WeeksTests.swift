import Foundation
import Testing

@Suite("Weeks in a real terminal")
struct WeeksTests {
  @Test("P publishes, changes are shown until the week is published again, and g shows it in the school year")
  func publishing() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    try terminal.press("P")
    try terminal.wait(for: "it was not published before")
    try terminal.press("Enter")
    try terminal.wait { $0.text.contains("Published 2026-11-30.yaml on ") && $0.board != nil }
    let copy = program.sample.folder.appending(path: "published/2026-11-30.yaml")
    #expect(try Data(contentsOf: copy) == Data(contentsOf: program.sample.file))
    #expect(try program.sample.lines().contains { $0.hasPrefix("published: {at: ") })
    _ = try program.fillFirstGap()
    try terminal.wait(for: "changed since published")
    try terminal.press("P")
    try terminal.wait(for: "1 changed visit since")
    try terminal.press("Enter")
    try terminal.wait { $0.text.contains("Published 2026-11-30.yaml on ") && !$0.text.contains("changed since") }
    try terminal.press("g")
    // The other week was looked at meanwhile: its gap hours are there.
    try terminal.wait { $0.text.contains("open now, published, gaps ") && $0.text.contains(/Dec +7 . +\d+:\d\d/) }
    try terminal.press("Right", "Right")
    try terminal.wait(for: "Mon 14 Dec – Sun 20 Dec 2026: none yet")
    try terminal.press("Enter")
    try terminal.wait(for: "What it is made from")
    try terminal.press("Down", "Down", "Enter")
    try terminal.wait { $0.text.contains("Copy of the week 2026-12-07") && $0.text.contains("* unsaved") }
    try terminal.press("s")
    try terminal.wait(for: "Saved 2026-12-14.yaml")
    try terminal.press("q")
    try program.expectClean(status: 0)
  }
}
