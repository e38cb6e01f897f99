import Glibc
import ScheduleFiles
import Staffing

/// How soon the built program shows a district, and how soon a key is on the screen.
struct Responsiveness {
  /// The path of the built program.
  let program: String

  /// What the program tells of one run, in nanoseconds.
  private typealias Figures = [String: Int]

  /// Starts the program on the district in `folder` some times.
  func measureStart(of folder: String, named name: String, runs: Int, atMost figure: Duration) throws {
    var times: [Duration] = []
    for _ in 0..<runs { times.append(try run(folder, keys: []).start) }
    times.sort()
    report(
      "start to first frame, \(name)", median: times[runs / 2], rest: ("95 %", times[(runs * 95 + 99) / 100 - 1]),
      atMost: figure)
    print("  the slowest of \(runs), mostly the first, with files not in memory yet: \(Self.text(times[runs - 1]))")
  }

  private static let pageDown = "\u{1B}[6~"
  private static let pageUp = "\u{1B}[5~"

  /// Keys to press in each view: moving, edits taken back, what is shown in another way. On the board they stay among
  /// campuses with one officer at a time: with two, `x` asks which.
  static let views: [(name: String, keys: [String])] = [
    ("board", ["1", "j", "l", "\t", "k", pageDown, "x", "u", "z", "j", "z", pageUp, pageUp]),
    ("officers", ["2", "j", "l", "l", pageDown, ">", "u", "x", "u", "d", "D"]),
    ("gaps", ["3", "j", "j", pageDown, "d", "j", "l", "b", "j", "b", "b"]),
    ("totals", ["4", "j", pageDown, "b", "j", "l", "j", "l", "l", "j", "l"]),
    ("campus", ["5", "j", "l", "j", pageDown, "h", "k", "\t", "x", "u", "j"]),
    ("map", ["6", "l", "j", "h", ">", "d", "t", "+", "l", "-", "b", "b", "b"]),
  ]

  /// Presses keys all over the largest district, view by view; the figure is the time that 95 of 100 keys should not
  /// exceed.
  func measureKeys(in folder: String, atMost figure: Duration) throws {
    for view in Self.views { try measure(view, in: folder, before: [], atMost: figure) }
  }

  /// The same while a fill of the whole week runs, which begins anew with each edit.
  func measureKeysWhileFilling(in folder: String, atMost figure: Duration) throws {
    for view in Self.views {
      // Fill, begin it as proposed but without a limit of time, hide its panel.
      try measure(
        (view.name + " filling", view.keys), in: folder, before: ["f", "j", "j", "h", "\r", "f"], atMost: figure)
    }
  }

  private func measure(
    _ view: (name: String, keys: [String]), in folder: String, before: [String], atMost figure: Duration
  ) throws {
    let figures = try run(folder, keys: before + Array(repeating: view.keys, count: 20).flatMap { $0 }).figures
    report(
      "\(view.name): key to last byte, \(figures["keys"] ?? 0) keys", median: .nanoseconds(figures["median"] ?? 0),
      rest: ("95 %", .nanoseconds(figures["percentile_95"] ?? 0)), atMost: figure)
  }

  func report(_ name: String, median: Duration, rest: (name: String, time: Duration), atMost figure: Duration) {
    let verdict = rest.time <= figure ? "kept" : "MISSED"
    print(
      name.padded(to: 40) + "median \(Self.text(median)), \(rest.name) \(Self.text(rest.time)), "
        + "at most \(Self.text(figure)): \(verdict)")
  }

  private func run(_ folder: String, keys: [String]) throws -> (start: Duration, figures: Figures) {
    let file = "/tmp/bellwatch-timings-\(getpid())"
    defer { unlink(file) }
    let terminal = try open(folder, variables: ["BELLWATCH_TIMINGS": file])
    for key in keys { terminal.type(key) }
    try leave(terminal)
    let figures = try Self.figures(in: file)
    return (.nanoseconds((figures["first_frame_at"] ?? 0) - terminal.startedAt), figures)
  }

  /// The program with its first frame on a screen of that size.
  func open(
    _ folder: String, variables: [String: String] = [:], columns: UInt16 = 160, rows: UInt16 = 48
  ) throws -> PseudoTerminal {
    let environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let terminal = try PseudoTerminal(
      program, [folder], variables: environment.merging(variables) { $1 }, columns: columns, rows: rows)
    try terminal.wait(for: "quit")
    terminal.settle()
    return terminal
  }

  /// Out of the program, edits and all. No Escape before: on a busy machine it would be read as one key with the next.
  func leave(_ terminal: PseudoTerminal) throws {
    for key in ["q", "d"] { terminal.type(key) }
    let code = terminal.finish()
    guard code == 0 else { throw PseudoTerminal.Failed(what: "the program ended with code \(code)") }
  }

  private static func figures(in path: String) throws -> Figures {
    guard let file = fopen(path, "r") else { throw PseudoTerminal.Failed(what: "no timings in \(path)") }
    defer { fclose(file) }
    var figures: Figures = [:]
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = text.split { $0 == " " || $0 == "\n" }
      if words.count == 2 { figures[String(words[0])] = Int(words[1]) }
    }
    return figures
  }

  static func text(_ duration: Duration) -> String {
    let tenths = Int((duration / .microseconds(100)).rounded())
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}

extension Responsiveness {
  /// Writes `district` and its week into a new folder; the caller removes it.
  static func folder(with district: District, week: Week) throws -> String {
    var template = Array("/tmp/bellwatch-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PseudoTerminal.Failed(what: "no temporary folder") }
    let path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = try DistrictFolder(path: path)
    _ = try folder.save(district, since: nil)
    _ = try folder.save(week, in: district, since: nil)
    return path
  }

  /// Removes what ``folder(with:week:)`` and the runs left.
  static func remove(_ folder: String, monday: CalendarDate) {
    for name in [DistrictFolder.districtFile, DistrictFolder.weekFile(of: monday)] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
