/// How long key presses took to be on the screen, for measuring.
package struct Latencies: Sendable {
  private var samples: [Duration] = []

  /// Without samples.
  package init() {}

  /// How many samples there are.
  package var count: Int { samples.count }

  /// Adds a sample.
  package mutating func record(_ duration: Duration) {
    samples.append(duration)
  }

  /// The smallest sample that at least the share `rank` of all samples do not exceed (nearest rank), as `0.95` for the
  /// 95th percentile; nil where there are none.
  package func percentile(_ rank: Double) -> Duration? {
    guard !samples.isEmpty else { return nil }
    let position = Int((rank * Double(samples.count)).rounded(.up)) - 1
    return samples.sorted()[min(max(0, position), samples.count - 1)]
  }
}
