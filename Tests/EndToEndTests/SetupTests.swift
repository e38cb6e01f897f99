import Foundation
import Testing

@Suite("Setting a district up")
struct SetupTests {
  /// The program in a folder that is empty, by keys alone.
  private struct Setup {
    let terminal: RealTerminal
    let folder: URL

    init() throws {
      terminal = try RealTerminal()
      folder = terminal.folder.appending(path: "mesa")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try terminal.run("bellwatch mesa --week \(Sample.week); echo status=$?")
      try terminal.wait(for: "The district has no name yet")
    }

    /// Types the texts of a form's lines, each over what is there; nil leaves a line as it is. Keeps the form.
    func fill(_ texts: String?..., expecting message: String) throws {
      for text in texts {
        if let text {
          try terminal.press("C-u")
          try terminal.type(text)
        }
        try terminal.press("Tab")
      }
      try terminal.press("C-s")
      try terminal.wait(for: message)
    }

    /// Goes back to the sections, `rows` down, and into the list called `title`.
    func open(_ title: String, down rows: Int) throws {
      try terminal.press("Left", "Left")
      for _ in 0..<rows { try terminal.press("Down") }
      try terminal.press("Enter")
      try terminal.wait(for: "│ \(title)")
    }
  }

  @Test("From an empty folder to a week that check accepts, by keys alone")
  func fromNothing() throws {
    let setup = try Setup()
    let terminal = setup.terminal
    #expect(try FileManager.default.contentsOfDirectory(atPath: setup.folder.path).allSatisfy { $0.hasPrefix(".") })
    try setup.fill("Mesa Unified", expecting: "change district: name")
    try terminal.press("Down", "Enter", "n")
    try setup.fill("Usual day", expecting: "add bell schedule Usual day")
    try terminal.press("p", "n")
    try setup.fill("Arrival", nil, nil, nil, "08:30", expecting: "add period Arrival")
    try terminal.press("n")
    try setup.fill("Period 1", nil, nil, nil, "11:00", expecting: "add period Period 1")
    try terminal.press("n")
    try setup.fill("Lunch", nil, "lunch", nil, "12:00", expecting: "add period Lunch")
    try setup.open("Campuses", down: 1)
    try terminal.press("n")
    try setup.fill("Oak Elementary", expecting: "add campus Oak Elementary")
    try terminal.press("n")
    try setup.fill("Elm Elementary", expecting: "add campus Elm Elementary")
    try setup.open("Roles", down: 1)
    try terminal.press("n")
    try setup.fill("Safety Officer", expecting: "add role Safety Officer")
    try setup.open("Officers", down: 3)
    try terminal.press("n")
    try setup.fill("Sam Saguaro", expecting: "add officer Sam Saguaro")
    try terminal.press("n")
    try setup.fill("Olga Ocotillo", expecting: "add officer Olga Ocotillo")
    try setup.open("Needs", down: 1)
    try terminal.press("n")
    try setup.fill(nil, nil, nil, "arrival, lunch", nil, "1", "4", "true", expecting: "add need 1 every campus")
    let screen = try terminal.screen()
    #expect(screen.gapMinutes == 2 * 5 * 90)
    #expect(screen.text.contains("20     20"))

    // One gap by hand, the others by a fill.
    try terminal.press("1")
    try terminal.wait { $0.board != nil && $0.details != nil }
    try terminal.press("Tab", "a")
    try terminal.wait { $0.text.contains(/\d+ of \d+ can\b/) }
    try terminal.press("Enter")
    try terminal.wait { ($0.gapMinutes ?? .max) < 2 * 5 * 90 }
    try terminal.press("f")
    try terminal.wait(for: "my visits, and add to them")
    try terminal.press("Enter")
    try terminal.wait(for: "Filled the whole week")
    try terminal.press("Enter")
    try terminal.wait { $0.gapMinutes == 0 && $0.text.contains("u undoes it") }
    try terminal.press("s")
    try terminal.wait { $0.text.contains("Saved \(Sample.week).yaml") && !$0.text.contains("* unsaved") }
    try terminal.press("q")
    try terminal.wait { $0.isClean && $0.text.contains("status=0\n") }
    let check = try Program.run(["check", setup.folder.path, "--week", Sample.week])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test("A district that nobody saved leaves nothing behind")
  func nothing() throws {
    let setup = try Setup()
    try setup.fill("Mesa Unified", expecting: "change district: name")
    try setup.terminal.press("q")
    try setup.terminal.wait(for: "Quit?")
    try setup.terminal.press("d")
    try setup.terminal.wait { $0.isClean && $0.text.contains("status=0\n") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: setup.folder.path).isEmpty)
  }
}
