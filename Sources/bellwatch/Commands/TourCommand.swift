import ArgumentParser
import ScheduleFiles
import Staffing
import TerminalKit
import Workbench

/// `bellwatch tour`: the program shown on a practice district.
struct TourCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "Learn the main job in ten minutes, on a practice district.",
    discussion: """
      Below the program stands what to do next, and why. Nothing of yours is touched: the practice district lies in \
      bellwatch/tour in $XDG_STATE_HOME, or in ~/.local/state. Left before its end, the tour goes on where it was.

      \(ExitCodes.tour)
      """)

  @Flag(help: "Begin anew, with the practice district as it was.")
  var restart = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "Draw without colors; the variable NO_COLOR does the same.")
  var noColor = false

  private static let progress = "tour.yaml"
  private static let step = "step"

  func run(in world: some World) throws -> Int32 {
    let surroundings = world.surroundings
    guard let parent = surroundings.stateFolder else {
      throw Failure(
        "there is no place for the practice district, as neither XDG_STATE_HOME nor HOME names a folder",
        exitCode: .cannotCreate)
    }
    let folder = StateFolder(in: parent)
    try folder.make()
    let reached = restart ? nil : folder.read(Self.progress)?[Self.step]
    let path = "\(folder.path)/tour"
    if reached == nil || !Self.isSound(path) { try Self.make(path, today: world.today) }
    let client = try DistrictClient(directory: path, isEditing: true, surroundings)
    let opened = try client.open(nil, today: world.today)
    let terminal = try world.openTerminal(TerminalOptions(isASCII: ascii, hasMouse: !noMouse, hasColor: !noColor))
    let options = Options(
      alphabet: terminal.capabilities.alphabet, colors: terminal.capabilities.colors,
      theme: surroundings.settings.theme, keys: surroundings.settings.keys)
    client.setWaker(terminal.waker)
    var state = State(opened: opened, options: options, size: terminal.size)
    state.beginTour(at: reached)
    var program = ProgramLoop(terminal: terminal, client: client, state: state, threads: world.processors)
    let ending = program.run()
    terminal.restore()
    client.close(keepingEdits: ending != .quit && program.state.isUnsaved)
    if let step = program.state.tourStep {
      try folder.write([(key: Self.step, text: step)], to: Self.progress)
    } else {
      try folder.remove(Self.progress)
    }
    guard case .terminated(let signal) = ending else { return 0 }
    return 128 + signal
  }

  /// Whether the practice district can be opened.
  private static func isSound(_ path: String) -> Bool {
    (try? DistrictClient(directory: path).open(nil, today: .init(daysSinceEpoch: 0))).map { !$0.isNew } ?? false
  }

  /// Puts the practice district there as it is in the beginning, with one week.
  private static func make(_ path: String, today: CalendarDate) throws {
    try DistrictFolder.makePractice(
      at: path, PracticeDistrict.district, PracticeDistrict.week(today.monday))
  }
}
