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

      \(ExitCodes.open)
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

  @Flag(help: "Lines of text instead of a screen, for screen readers and pipes.")
  var linear = false

  func run(in world: some World) throws -> Int32 {
    let surroundings = world.surroundings
    let settings = surroundings.settings
    let client = try DistrictClient(directory: arguments.directory, isEditing: !readOnly, surroundings)
    // Read first: what is wrong with a file is told on the user's own screen, not on one that vanishes.
    var opened =
      readOnly
      ? try client.open(arguments.week, today: world.today)
      : try client.openOrBegin(arguments.week, today: world.today)
    if readOnly, client.hasUnsavedEdits(of: opened.week.monday) {
      opened.warnings.insert(
        "Unsaved edits were left: open it without --read-only to recover them.", at: 0)
    }
    opened.warnings.insert(contentsOf: settings.problems, at: 0)
    if linear { return try runLinear(opened, client, world) }
    let terminal = try world.openTerminal(
      TerminalOptions(isASCII: ascii, hasMouse: !noMouse, hasColor: !noColor))
    let options = Options(
      alphabet: terminal.capabilities.alphabet, colors: terminal.capabilities.colors, isReadOnly: readOnly,
      theme: settings.theme, keys: settings.keys, today: world.today)
    client.setWaker(terminal.waker)
    let places = PlaceKeeper(directory: arguments.directory, surroundings)
    var state = State(opened: opened, options: options, size: terminal.size, clock: world.clock)
    if places.isFirstStart() { state.welcome() }
    if let place = places.place { state.restore(place) }
    var program = ProgramLoop(
      terminal: terminal, client: client, state: state, threads: world.processors, clock: { world.clock })
    program.watcher = FolderWatcher(folder: client.path, wake: { [waker = terminal.waker] in waker.wake() })
    let ending = program.run()
    terminal.restore()
    places.keep(program.state.savedPlace)
    let isCut = ending != .quit && program.state.isUnsaved
    client.close(keepingEdits: isCut)
    return finish(ending, isUnsaved: isCut, in: world)
  }

  /// Takes in lines until one leaves the program, or there are no more.
  private func runLinear(_ opened: OpenedWeek, _ client: DistrictClient, _ world: some World) throws -> Int32 {
    let surroundings = world.surroundings
    let options = Options(
      alphabet: ascii ? .ascii : .unicode, colors: .none, isReadOnly: readOnly,
      keys: surroundings.settings.keys, today: world.today)
    var state = State(opened: opened, options: options, size: LineTerminal.extent)
    let places = PlaceKeeper(directory: arguments.directory, surroundings)
    if let place = places.place { state.restore(place) }
    var mode = LinearMode(LinearProgram(client: client, state: state, output: world))
    mode.begin()
    while !mode.host.hasEnded, let line = world.readLine(prompt: "> ") { mode.take(line) }
    mode.host.stop()
    if let failure = mode.host.failure { throw failure }
    places.keep(mode.host.state.savedPlace)
    let isCut = !mode.host.hasEnded && mode.host.state.isUnsaved
    client.close(keepingEdits: isCut)
    guard isCut else { return 0 }
    throw Failure(
      "the input ended; the edits that are not saved are offered when the week is opened again", exitCode: .temporary)
  }

  /// The exit code, after a word about what was lost.
  private func finish(_ ending: ProgramLoop.Ending, isUnsaved: Bool, in world: some World) -> Int32 {
    switch ending {
    case .quit: return 0
    case .terminated(let signal):
      if isUnsaved {
        world.writeError(
          "bellwatch: ended by signal \(signal); the edits that are not saved are offered when the week is opened again\n"
        )
      }
      return 128 + signal
    }
  }
}
