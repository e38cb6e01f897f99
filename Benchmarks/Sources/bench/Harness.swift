import Foundation

/// Times of one piece of work, each run of its own.
struct Measurement {
  /// Which time a figure speaks of.
  enum Clock {
    /// What passes on the wall, with all waiting.
    case wall
    /// What the process computes: nearly the same on an idle machine, and all that can be told on a busy one.
    case core
  }

  private let wall: [Duration]
  private let core: [Duration]

  /// Runs `work` a few times to warm up, then `runs` times against the clocks.
  init<Outcome>(runs: Int, of work: () throws -> Outcome) rethrows {
    let clock = ContinuousClock()
    for _ in 0..<max(1, runs / 10) { keep(try work()) }
    var (wall, core): ([Duration], [Duration]) = ([], [])
    for _ in 0..<runs {
      let (start, computed) = (clock.now, Self.computed)
      let outcome = try work()
      core.append(Self.computed - computed)
      wall.append(start.duration(to: clock.now))
      keep(outcome)
    }
    (self.wall, self.core) = (wall.sorted(), core.sorted())
  }

  /// Prints one line; `figure` is the time that half of the runs should not exceed on `clock`.
  func report(_ name: String, atMost figure: Duration? = nil, on clock: Clock = .core) {
    let columns = [
      "wall", Self.text(Self.median(wall)), "95 %", Self.text(slowest), "core", Self.text(Self.median(core)),
    ]
    var line = name.padded(to: 40) + columns.joined(separator: " ")
    if let figure {
      let median = Self.median(clock == .wall ? wall : core)
      line += "at most \(Self.text(figure))\(median <= figure ? "kept" : "MISSED")"
    }
    print(line)
    // Seen at once in a file too.
    fflush(nil)
  }

  /// Prints one line; `figure` is what 95 of 100 runs should not compute longer than.
  func reportSlowest(_ name: String, atMost figure: Duration) {
    let slowest = core[min(core.count - 1, core.count * 95 / 100)]
    let columns = [
      "core", Self.text(Self.median(core)), "95 %", Self.text(slowest), "slowest", Self.text(core[core.count - 1]),
    ]
    print(
      name.padded(to: 40) + columns.joined(separator: " ")
        + "at most \(Self.text(figure))\(slowest <= figure ? "kept" : "MISSED")")
  }

  /// The wall time that 95 of 100 runs do not exceed.
  private var slowest: Duration { wall[min(wall.count - 1, wall.count * 95 / 100)] }

  private static func median(_ sorted: [Duration]) -> Duration { sorted[sorted.count / 2] }

  /// What the process has computed since it began.
  private static var computed: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func text(_ duration: Duration) -> String {
    let nanoseconds = duration / .nanoseconds(1)
    let (number, unit) = nanoseconds < 1e6 ? (nanoseconds / 1e3, "us") : (nanoseconds / 1e6, "ms")
    let hundredths = Int((number * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) \(unit)".padded(to: 11)
  }
}

/// Keeps the optimizer from leaving out work whose outcome nobody reads.
@inline(never) func keep<Outcome>(_ outcome: Outcome) {
  _ = outcome
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
