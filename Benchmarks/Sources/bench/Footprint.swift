import Glibc

// What the built program takes of the machine, as the kernel counts it.
extension Responsiveness {
  /// The most memory the program ever held: after opening, after a walk through all views, and after a fill.
  func measureMemory(in folder: String, atMost megabytes: Int) throws {
    let terminal = try open(folder)
    report("memory, opened", megabytes: terminal.peakMemory / 1024, atMost: megabytes)
    for view in Self.views {
      for key in view.keys { terminal.type(key) }
    }
    for key in ["E", "j", "j", "\r", "\u{1B}[6~", "E"] { terminal.type(key) }
    report("memory, all views seen", megabytes: terminal.peakMemory / 1024, atMost: megabytes)
    try leave(terminal)

    let filling = try open(folder)
    for key in ["f", "\r"] { filling.type(key) }
    sleep(15)
    report("memory, ten seconds filled", megabytes: filling.peakMemory / 1024, atMost: nil)
    filling.type("\r")
    try leave(filling)
  }

  /// What the program does while nobody does anything: processor time, in ticks, and how often a thread was woken.
  func measureIdleness(in folder: String, seconds: UInt32) throws {
    let terminal = try open(folder)
    // What was begun at the start is over.
    sleep(2)
    let (ticks, wakes) = (terminal.ticks, terminal.wakes)
    sleep(seconds)
    let (used, woken) = (terminal.ticks - ticks, terminal.wakes - wakes)
    print(
      "idle for \(seconds) s".padded(to: 40) + "\(used) ticks of processor time, woken \(woken) times, "
        + "at most 0: \(used == 0 && woken == 0 ? "kept" : "MISSED")")
    try leave(terminal)
  }

  /// All of the screen drawn anew, for another size of the window: in the terminal's own colours, and with every cell
  /// painted by a theme.
  func measureRedraw(in folder: String, atMost figure: Duration) throws {
    try measureRedraw(in: folder, theme: nil, atMost: figure)
    try measureRedraw(in: folder, theme: "dark", atMost: figure)
  }

  private func measureRedraw(in folder: String, theme: String?, atMost figure: Duration) throws {
    let settings = try theme.map { try Self.settings("theme: \($0)\n") }
    defer { settings.map(Self.removeSettings) }
    let variables = settings.map { ["XDG_CONFIG_HOME": $0] } ?? [:]
    for view in Self.views {
      let terminal = try open(folder, variables: variables, columns: 200, rows: 60)
      terminal.type(view.keys[0])
      var times = (0..<20).map { terminal.resize(columns: 200 - UInt16($0 % 2 == 0 ? 1 : 0), rows: 60).time }
      times.sort()
      report(
        "\(view.name) 200x60\(theme.map { ", \($0)" } ?? ""): size to last byte", median: times[times.count / 2],
        rest: ("95 %", times[times.count * 95 / 100]), atMost: figure)
      try leave(terminal)
    }
  }

  /// A folder of settings with `text` in the program's file; the caller removes it.
  private static func settings(_ text: String) throws -> String {
    var template = Array("/tmp/bellwatch-settings-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PseudoTerminal.Failed(what: "no temporary folder") }
    let path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard mkdir("\(path)/bellwatch", 0o700) == 0, let file = fopen("\(path)/bellwatch/config.yaml", "w") else {
      throw PseudoTerminal.Failed(what: "no settings in \(path)")
    }
    defer { fclose(file) }
    fputs(text, file)
    return path
  }

  private static func removeSettings(_ path: String) {
    unlink("\(path)/bellwatch/config.yaml")
    rmdir("\(path)/bellwatch")
    rmdir(path)
  }

  private static let sizes: [(columns: UInt16, rows: UInt16)] = [(80, 24), (160, 48), (200, 60)]

  /// Where the cursor goes on the board: the keys of each kind of move.
  private static let moves: [(name: String, keys: [String])] = [
    ("a period on", Array(repeating: "l", count: 40) + Array(repeating: "h", count: 20)),
    ("a campus on", Array(repeating: ["j", "j", "j", "k", "k", "k"], count: 10).flatMap { $0 }),
    ("a campus on, scrolling", Array(repeating: "j", count: 60)),
  ]

  /// What is written for one move of the cursor on the board: along a campus's week, to another campus, and to one that
  /// has to be scrolled into sight.
  func measureBytes(in folder: String, atMost bytes: Int) throws {
    for (columns, rows) in Self.sizes {
      let terminal = try open(folder, columns: columns, rows: rows)
      for (name, keys) in Self.moves {
        if name.hasSuffix("scrolling") {
          // To the last row in sight first.
          for _ in 0..<Int(rows) { terminal.type("j") }
        }
        measureMoves(keys, named: "board \(columns)x\(rows): \(name)", on: terminal, atMost: bytes)
      }
      try leave(terminal)
    }
  }

  /// Where the cursor goes in the other views: down past the last row in sight, and on the map to one neighbor after the other.
  private static let movesElsewhere: [(view: String, keys: [String])] =
    ["2", "3", "4", "5"].map { ($0, Array(repeating: "j", count: 75)) }
    + [("6", Array(repeating: ["j", "l", "j", "k", "j", "h", "j"], count: 6).flatMap { $0 })]

  /// What is written for one move of the cursor in the other views.
  func measureBytesElsewhere(in folder: String, atMost bytes: Int) throws {
    for (columns, rows) in Self.sizes {
      for (view, keys) in Self.movesElsewhere {
        let terminal = try open(folder, columns: columns, rows: rows)
        terminal.type(view)
        let name = Self.views.first { $0.keys[0] == view }?.name ?? view
        measureMoves(keys, named: "\(name) \(columns)x\(rows)", on: terminal, atMost: bytes)
        try leave(terminal)
      }
    }
  }

  /// Moves with a key held down, where what stands around the view waits until it is let go, then the last of them one at a
  /// time, where all of it follows each.
  private func measureMoves(_ keys: [String], named name: String, on terminal: PseudoTerminal, atMost bytes: Int) {
    _ = terminal.rest()
    // Where the view ends, nothing moves any more.
    let held = keys.map { terminal.type($0).bytes }.filter { $0 > 0 }.sorted()
    _ = terminal.rest()
    let single = keys.suffix(15).map { terminal.type($0).bytes + terminal.rest() }.filter { $0 > 0 }.sorted()
    for (way, counts) in [("held", held), ("single", single)] {
      print(
        "\(name), \(way): bytes".padded(to: 48) + Self.spread(counts) + Self.verdict(counts.last ?? 0, atMost: bytes))
    }
  }

  private static func spread(_ sorted: [Int]) -> String {
    guard let most = sorted.last else { return "nothing written" }
    return "median \(sorted[sorted.count / 2]), 95 % \(sorted[sorted.count * 95 / 100]), most \(most)"
  }

  private static func verdict(_ most: Int, atMost bytes: Int) -> String {
    ", at most \(bytes): \(most <= bytes ? "kept" : "MISSED")"
  }

  private func report(_ name: String, megabytes: Int, atMost figure: Int?) {
    let verdict = figure.map { ", at most \($0): \(megabytes <= $0 ? "kept" : "MISSED")" } ?? ""
    print(name.padded(to: 40) + "\(megabytes) MB at most so far\(verdict)")
    fflush(nil)
  }
}

extension PseudoTerminal {
  /// The most memory that was ever resident, in kilobytes.
  var peakMemory: Int { Self.number(after: "VmHWM:", in: "/proc/\(id)/status") }

  /// Processor time of all threads, in clock ticks of 10 ms.
  var ticks: Int {
    // The name in parentheses is one word: bellwatch.
    let fields = Self.text(of: "/proc/\(id)/stat").split(separator: " ")
    return fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
  }

  /// How often one of its threads has waited and was woken.
  var wakes: Int {
    guard let folder = opendir("/proc/\(id)/task") else { return 0 }
    defer { closedir(folder) }
    var count = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard Int(name) != nil else { continue }
      count += Self.number(after: "voluntary_ctxt_switches:", in: "/proc/\(id)/task/\(name)/status")
    }
    return count
  }

  private static func number(after key: String, in path: String) -> Int {
    let line = text(of: path).split(separator: "\n").first { $0.hasPrefix(key) }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0
  }

  private static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  }
}
