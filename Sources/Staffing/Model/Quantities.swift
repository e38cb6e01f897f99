/// A duration in whole minutes.
package struct Minutes: Hashable, Sendable {
  /// The number of minutes; negative where a difference is.
  package var rawValue: Int

  /// `rawValue` minutes.
  @inlinable package init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  // Written out, as for the other small types below: what the compiler writes is not inlined into other modules.
  /// Whether both are as long.
  @inlinable package static func == (left: Minutes, right: Minutes) -> Bool {
    left.rawValue == right.rawValue
  }
}

extension Minutes: Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  /// A number of minutes written in the source.
  @inlinable package init(integerLiteral value: Int) {
    self.init(value)
  }

  /// No time at all.
  @inlinable package static var zero: Minutes { Minutes(0) }

  /// The shorter one comes first.
  @inlinable package static func < (left: Minutes, right: Minutes) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Both one after the other.
  @inlinable package static func + (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.rawValue + right.rawValue)
  }

  /// Below zero where `right` is longer.
  @inlinable package static func - (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.rawValue - right.rawValue)
  }

  /// `count` times the duration.
  @inlinable package static func * (left: Minutes, count: Int) -> Minutes {
    Minutes(left.rawValue * count)
  }
}

/// A time of day in minutes after local midnight, 0 (00:00) to 1440 (24:00).
package struct ClockTime: Hashable, Sendable {
  /// Minutes after midnight.
  package let minutesAfterMidnight: Int

  /// The time `minutesAfterMidnight` after 00:00.
  @inlinable package init(_ minutesAfterMidnight: Int) {
    self.minutesAfterMidnight = minutesAfterMidnight
  }

  /// Whether both are the same time of day.
  @inlinable package static func == (left: ClockTime, right: ClockTime) -> Bool {
    left.minutesAfterMidnight == right.minutesAfterMidnight
  }

  /// The start of the day, 00:00.
  package static let midnight = ClockTime(0)
  /// The end of the day, 24:00.
  package static let endOfDay = ClockTime(1440)

  /// Reads `HH:MM`, 00:00 to 24:00; nil for any other text.
  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard minute < 60, hour * 60 + minute <= 1440 else { return nil }
    self.init(hour * 60 + minute)
  }

  /// From `right` to `left`; below zero where `left` is earlier.
  @inlinable package static func - (left: ClockTime, right: ClockTime) -> Minutes {
    Minutes(left.minutesAfterMidnight - right.minutesAfterMidnight)
  }

  /// So much later, on the same day: nothing keeps it from passing 24:00.
  @inlinable package static func + (left: ClockTime, right: Minutes) -> ClockTime {
    ClockTime(left.minutesAfterMidnight + right.rawValue)
  }
}

extension ClockTime: Comparable, CustomStringConvertible {
  /// The earlier time comes first.
  @inlinable package static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutesAfterMidnight < right.minutesAfterMidnight
  }

  /// `HH:MM`.
  package var description: String {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return twoDigits(minutesAfterMidnight / 60) + ":" + twoDigits(minutesAfterMidnight % 60)
  }
}

/// A span of one day, from `start` up to but not including `end`.
package struct ClockRange: Hashable, Sendable {
  /// When it begins.
  package var start: ClockTime
  /// When it is over.
  package var end: ClockTime

  /// The span from `start` to `end`; files are refused where `end` does not come after `start`.
  @inlinable package init(_ start: ClockTime, _ end: ClockTime) {
    self.start = start
    self.end = end
  }

  /// Whether both begin and end at the same times.
  @inlinable package static func == (left: ClockRange, right: ClockRange) -> Bool {
    left.start == right.start && left.end == right.end
  }

  /// The whole day, 00:00 to 24:00.
  package static let wholeDay = ClockRange(.midnight, .endOfDay)

  /// How long it lasts.
  @inlinable package var duration: Minutes { end - start }

  /// Whether `other` lies inside, ends included.
  @inlinable package func contains(_ other: ClockRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether it is under way at `time`: at its end no longer.
  @inlinable package func contains(_ time: ClockTime) -> Bool {
    start <= time && time < end
  }

  /// Whether the two share time; spans that only touch do not.
  @inlinable package func meets(_ other: ClockRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension ClockRange: CustomStringConvertible {
  /// `HH:MM–HH:MM`.
  package var description: String { "\(start)–\(end)" }
}

/// A cost in weighted minutes (WEEK-PROBLEM, "What makes one roster better").
package struct Cost: Hashable, Sendable {
  /// Weighted minutes.
  package var rawValue: Int

  /// `rawValue` weighted minutes.
  @inlinable package init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Whether both are as much.
  @inlinable package static func == (left: Cost, right: Cost) -> Bool {
    left.rawValue == right.rawValue
  }
}

extension Cost: Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  /// A number of weighted minutes written in the source.
  @inlinable package init(integerLiteral value: Int) {
    self.init(value)
  }

  /// What a roster costs that lacks nothing.
  @inlinable package static var zero: Cost { Cost(0) }

  /// The better one comes first.
  @inlinable package static func < (left: Cost, right: Cost) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Both together.
  @inlinable package static func + (left: Cost, right: Cost) -> Cost {
    Cost(left.rawValue + right.rawValue)
  }

  /// Below zero where `right` is dearer.
  @inlinable package static func - (left: Cost, right: Cost) -> Cost {
    Cost(left.rawValue - right.rawValue)
  }
}

/// A decimal number exactly as the file wrote it: `coefficient / 10^decimals`, so that `390000.00` is written
/// again as `390000.00`.
package struct ExactNumber: Hashable, Sendable {
  /// All digits, with the sign, as one integer.
  package let coefficient: Int
  /// How many of the digits stand behind the point.
  package let decimals: Int

  /// `coefficient / 10^decimals`.
  package init(coefficient: Int, decimals: Int = 0) {
    self.coefficient = coefficient
    self.decimals = decimals
  }

  /// Reads `-?digits(.digits)?` of at most 15 digits; nil for any other text.
  package init?(text: String) {
    var bytes = Substring(text).utf8
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    var coefficient = 0
    var decimals = 0
    var digits = 0
    var sawPoint = false
    for byte in bytes {
      if byte == UInt8(ascii: "."), !sawPoint, digits > 0 {
        sawPoint = true
      } else if (0x30...0x39).contains(byte), digits < 15 {
        coefficient = coefficient * 10 + Int(byte) - 0x30
        digits += 1
        decimals += sawPoint ? 1 : 0
      } else {
        return nil
      }
    }
    guard digits > 0, !sawPoint || decimals > 0 else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, decimals: decimals)
  }

  /// The nearest binary number (correctly rounded: both parts are exact in a `Double`).
  package var doubleValue: Double {
    Double(coefficient) / Double(scale)
  }

  /// The number times 60, rounded half up: hours as minutes.
  package var hoursAsMinutes: Minutes {
    let doubled = coefficient * 120 + scale
    let divisor = 2 * scale
    let quotient = doubled / divisor
    return Minutes(doubled % divisor < 0 ? quotient - 1 : quotient)
  }

  private var scale: Int {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }
}

extension ExactNumber: CustomStringConvertible {
  /// With all its decimals, as the file wrote it.
  package var description: String {
    guard decimals > 0 else { return "\(coefficient)" }
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (coefficient < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

/// A number of hours as the file wrote it, with its minutes (rounded half up).
package struct Hours: Hashable, Sendable {
  /// The number as written.
  package let number: ExactNumber

  /// `number` hours.
  package init(_ number: ExactNumber) {
    self.number = number
  }

  /// `minutes` as hours, exact to the hundredth where it can be.
  package init(minutes: Minutes) {
    let hundredths = (minutes.rawValue * 100 + 30) / 60
    if hundredths % 100 == 0 {
      number = ExactNumber(coefficient: hundredths / 100)
    } else if hundredths % 10 == 0 {
      number = ExactNumber(coefficient: hundredths / 10, decimals: 1)
    } else {
      number = ExactNumber(coefficient: hundredths, decimals: 2)
    }
  }

  /// Whole minutes, rounded half up.
  package var minutes: Minutes { number.hoursAsMinutes }
}
