import Testing

@Suite("The palette")
struct PaletteTests {
  @Test("Commands are found by name; the undo list goes back to any edit")
  func paletteAndUndoList() throws {
    let terminal = try RealTerminal()
    let program = try OpenProgram(in: terminal)
    let opened = try #require(try terminal.screen().gapMinutes)
    _ = try program.fillFirstGap()
    let first = try #require(try terminal.screen().gapMinutes)
    _ = try program.fillFirstGap()
    try terminal.wait { ($0.gapMinutes ?? opened) < first }
    try terminal.press(":")
    try terminal.wait(for: "Commands")
    try terminal.type("undo list")
    try terminal.wait { $0.text.contains(/▸ undo-list +H/) }
    try terminal.press("Enter")
    try terminal.wait { $0.text.contains("2 edits") && $0.text.contains("The week as it was opened") }
    try terminal.press("Up", "Enter")
    try terminal.wait { $0.gapMinutes == first && $0.text.contains("Undid 1 edit") }
    try terminal.press("H", "Home", "Enter")
    try terminal.wait { $0.gapMinutes == opened && !$0.text.contains("* unsaved") }
    try terminal.press(":")
    try terminal.wait(for: "Commands")
    try terminal.type("messages")
    try terminal.press("Enter")
    try terminal.wait { $0.text.contains(/\d\d:\d\d +Undid 1 edit; the week is as it was when/) }
    try terminal.press("Escape")
    try terminal.wait { !$0.text.contains("Messages") }
    try terminal.press(":")
    try terminal.wait(for: "Commands")
    try terminal.type("quit")
    try terminal.press("Enter")
    try program.expectClean(status: 0)
  }
}
