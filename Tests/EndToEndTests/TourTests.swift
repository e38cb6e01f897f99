import Foundation
import Testing

@Suite("The tour")
struct TourTests {
  @Test("From the first step to the last by keys, left and taken up again on the way")
  func tour() throws {
    let terminal = try RealTerminal()
    try terminal.run("bellwatch tour; echo status=$?")
    func expect(_ step: String) throws { try terminal.wait(for: "Tour, \(step)") }
    func press(_ keys: String..., then step: String) throws {
      for key in keys { try terminal.press(key) }
      try expect(step)
    }
    try expect("1 of 19: The board")
    try press("Right", then: "2 of 19: Gaps")
    try press("Tab", then: "3 of 19: Walking")
    try press("Down", "Right", "Right", "Right", then: "4 of 19: Who can come")
    try press("a", then: "5 of 19: Assigning")
    try terminal.type("rosa")
    try press("Enter", then: "6 of 19: Undoing")
    try press("u", then: "7 of 19: And again")
    try press("U", then: "8 of 19: Another gap")
    try press("s", then: "8 of 19: Another gap")
    try terminal.press("q")
    try terminal.wait { $0.isClean && $0.text.contains("status=0") }
    try terminal.run("clear; bellwatch tour; echo status=$?")
    try expect("8 of 19: Another gap")
    try press("Tab", then: "9 of 19: What would close it")
    try press("Enter", then: "10 of 19: The best way")
    try press("Enter", then: "11 of 19: The officers")
    try press("2", then: "12 of 19: One campus")
    try press("5", then: "13 of 19: The totals")
    try press("4", then: "14 of 19: Finding commands")
    try press("?", then: "15 of 19: Back to the board")
    try press("Escape", then: "15 of 19: Back to the board")
    try terminal.wait { !$0.text.contains("Help: ") }
    try press("1", then: "16 of 19: Filling the week")
    try press("f", "Enter", then: "17 of 19: Taking the result")
    try terminal.wait { $0.text.contains(/Filled the whole week|gaps \d+:\d\d \(were/) }
    try press("Enter", then: "18 of 19: Saving")
    try press("s", then: "19 of 19: That is all")
    try terminal.press("q")
    try terminal.wait { $0.isClean && $0.text.contains("status=0") }
    let week = terminal.folder.appending(path: "state/bellwatch/tour")
    let names = try FileManager.default.contentsOfDirectory(atPath: week.path).filter { $0.hasSuffix(".yaml") }
    #expect(names.count == 2)
  }

  @Test("In lines of text on a terminal that cannot be drawn on")
  func linear() throws {
    let terminal = try RealTerminal(environment: ["TERM": "dumb"])
    let sample = try Sample(in: terminal.folder)
    let lines = try sample.lines()
    try terminal.run("bellwatch --linear maricopa --week \(Sample.week); echo status=$?")
    try terminal.wait(for: "Type help for the commands.\n>")
    try terminal.run("next")
    try terminal.wait(for: "gap, nobody is there")
    try terminal.run("explain")
    try terminal.wait(for: "Type a number")
    try terminal.run("1")
    try terminal.wait { $0.text.contains(/> 1\n.+/) }
    try terminal.run("save")
    try terminal.wait(for: "Saved \(Sample.week).yaml")
    try terminal.run("quit")
    try terminal.wait(for: "status=0")
    #expect(try sample.lines() != lines)
  }
}
