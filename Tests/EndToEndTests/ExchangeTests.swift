import Foundation
import Testing

@Suite("Spreadsheets in, pages out")
struct ExchangeTests {
  @Test("A list of officers is mapped, taken and taken back; the page is written, by keys alone")
  func inAndOut() throws {
    let terminal = try RealTerminal()
    let list = "Who,Job,Mon\nNora Yareta,sso,7:00-12:00\nAna Brittlebush,chief,\n"
    try list.write(to: terminal.folder.appending(path: "list.csv"), atomically: true, encoding: .utf8)
    let program = try OpenProgram(in: terminal)
    try terminal.press("E")
    try terminal.wait(for: "│ District")
    try terminal.press("I")
    try terminal.wait(for: "list.csv")
    try terminal.press("Enter")
    try terminal.wait(for: "2 rows: 1 new, 0 changed, 0 as they are, 1 refused")
    // Another field and back, each read anew in the background.
    try terminal.press("Right")
    try terminal.wait(for: "Needed and not there: name or last_name.")
    try terminal.press("Left")
    try terminal.wait(for: "2 rows: 1 new")
    try terminal.press("Enter")
    try terminal.wait(for: "Enter again takes the others.")
    try terminal.press("Enter")
    try terminal.wait(for: "1 row of list.csv taken")
    try terminal.press("u")
    try terminal.wait(for: "undo: officers from list.csv")
    try terminal.press("O")
    try terminal.wait(for: "a page for paper and phones")
    try terminal.press("Enter")
    try terminal.wait(for: "Wrote \(Sample.week).html.")
    let page = try String(contentsOf: terminal.folder.appending(path: "\(Sample.week).html"), encoding: .utf8)
    #expect(page.hasSuffix("</html>\n") && !page.contains("Yareta"))
    try terminal.press("q")
    try program.expectClean(status: 0)
  }
}
