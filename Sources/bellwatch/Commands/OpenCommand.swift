import ArgumentParser
import Staffing
import TerminalKit
import Workbench

/// `bellwatch`: the program on the whole screen.
struct OpenCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a week on the whole screen; 'bellwatch <dir>' does the same.",
    discussion: """
      Inside, ? lists the keys, and q leaves. A folder without a district.yaml is opened to set a new district up; \
      nothing is written before it is saved.
      """)

  @OptionGroup var arguments: WeekArguments

  @Flag(help: "Look only: nothing can be changed or saved.")
  var readOnly = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "Draw without colors; the variable NO_COLOR does the same.")
  var noColor = false

  func run(in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: arguments.directory)
    // Read first: what is wrong with a file is told on the user's own screen, not on one that vanishes.
    let opened =
      readOnly
      ? try client.open(arguments.week, today: world.today)
      : try client.openOrBegin(arguments.week, today: world.today)
    let terminal = try world.openTerminal(
      TerminalOptions(isASCII: ascii, hasMouse: !noMouse, hasColor: !noColor))
    let options = Options(
      alphabet: terminal.capabilities.alphabet, colors: terminal.capabilities.colors, isReadOnly: readOnly)
    var program = ProgramLoop(
      terminal: terminal, client: client, state: State(opened: opened, options: options, size: terminal.size),
      threads: world.processors)
    let ending = program.run()
    terminal.restore()
    return finish(ending, isUnsaved: program.state.isUnsaved, in: world)
  }

  /// The exit code, after a word about what was lost.
  private func finish(_ ending: ProgramLoop.Ending, isUnsaved: Bool, in world: some World) -> Int32 {
    switch ending {
    case .quit: return 0
    case .terminated(let signal):
      if isUnsaved { world.writeError("bellwatch: ended by signal \(signal); the last changes are not saved\n") }
      return 128 + signal
    }
  }
}
