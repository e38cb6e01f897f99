/// How many former versions of a week are kept, and for how long.
package struct HistoryPolicy: Hashable, Sendable {
  /// The most versions of one week; 0: none is kept.
  package var versions: Int
  /// The days after which a version that was replaced goes, unless it is the last one; nil: never.
  package var days: Int?

  /// So many versions, each for so many days.
  package init(versions: Int = 10, days: Int? = nil) {
    self.versions = versions
    self.days = days
  }

  /// Reads `20`, `20 for 90 days` as `20/90`, or `off`; nil for anything else.
  package init?(text: String) {
    if text == "off" {
      self.init(versions: 0)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard let versions = parts[0], (0...10_000).contains(versions), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self.init(versions: versions)
      return
    }
    guard let days = parts[1], (1...10_000).contains(days) else { return nil }
    self.init(versions: versions, days: days)
  }
}

/// A version of a week that was replaced.
package struct KeptVersion: Hashable, Sendable {
  /// Counts a week's replaced versions, from 1.
  package let number: Int
  /// When it was replaced, in seconds since 1970.
  package let replaced: Int
  /// Bytes.
  package let size: Int
}
