/// Times of one piece of work, each run of its own.
struct Measurement {
  private let sorted: [Duration]

  /// Runs `work` a few times to warm up, then `runs` times against the clock.
  init<Outcome>(runs: Int, of work: () throws -> Outcome) rethrows {
    let clock = ContinuousClock()
    for _ in 0..<max(1, runs / 10) { keep(try work()) }
    var times: [Duration] = []
    for _ in 0..<runs {
      let start = clock.now
      let outcome = try work()
      times.append(start.duration(to: clock.now))
      keep(outcome)
    }
    sorted = times.sorted()
  }

  /// The least disturbed run.
  var fastest: Duration { sorted[0] }

  var median: Duration { sorted[sorted.count / 2] }

  /// The time that 95 of 100 runs do not exceed.
  var slowest: Duration { sorted[min(sorted.count - 1, sorted.count * 95 / 100)] }

  /// Prints one line, with the figure to keep where there is one.
  func report(_ name: String, atMost figure: Duration? = nil) {
    let line =
      "\(name.padded(to: 40)) best \(Self.text(fastest)) median \(Self.text(median)) 95 % \(Self.text(slowest))"
    print(line + (figure.map { " at most \(Self.text($0)) \(median <= $0 ? "kept" : "MISSED")" } ?? ""))
  }

  private static func text(_ duration: Duration) -> String {
    let nanoseconds = duration / .nanoseconds(1)
    let (number, unit) = nanoseconds < 1e6 ? (nanoseconds / 1e3, "us") : (nanoseconds / 1e6, "ms")
    let hundredths = Int((number * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) \(unit)".padded(to: 10)
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
