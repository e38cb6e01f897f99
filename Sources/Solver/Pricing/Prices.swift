/// A number that holds whole numbers exactly: 24 bits (`Float`) or 53 (`Double`).
///
/// Prices are whole multiples of `1 / scale` and every value of the pricing stays below the last whole number that
/// is exact, so that sums and comparisons are those of integers, at the speed of floating point.
protocol ExactValue: BinaryFloatingPoint, Sendable {}

extension Float: ExactValue {}
extension Double: ExactValue {}

/// What an officer is worth at each post and on each campus-day, in units of `1 / scale` weighted minutes.
struct Prices<Value: ExactValue>: Sendable {
  /// Units a weighted minute.
  let scale: Int
  /// By post: what the presence of an officer whose role counts is worth.
  var posts: [Value]
  /// By campus-day: what the first visit of an officer's tour is worth.
  var campusDays: [Value]
  /// What cuts add to them; nil: nothing.
  var cuts: CutPrices<Value>?
  /// By campus: what cuts pay for a minute that its target is missed by; without an entry nothing.
  var missedMinutes: [Int: Int] = [:]

  /// The price of a row: the posts' come first.
  subscript(row: Int32) -> Value {
    get { Int(row) < posts.count ? posts[Int(row)] : campusDays[Int(row) - posts.count] }
    set {
      if Int(row) < posts.count { posts[Int(row)] = newValue } else { campusDays[Int(row) - posts.count] = newValue }
    }
  }

  /// Cost of a minute of travel.
  func travelMinute(of week: CompiledWeek) -> Value { Value(week.travelMinuteCost * scale) }
}
