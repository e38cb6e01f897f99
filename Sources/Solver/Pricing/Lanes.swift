/// The best tours by duty minutes, as three rows: the best value, the place visited before the last one, and the best
/// value with another such place. The place that a tour was at before the last one decides whether it may come back
/// there with the first-visit bonus; with two candidates one always may.
///
/// Raw memory: the loops over it are nearly all of the pricing, and without checks they are vectorised.
struct Lanes<Value: ExactValue> {
  let best: UnsafeMutablePointer<Value>
  /// Minutes between two rows.
  let stride: Int

  /// Stands for no place.
  static var noPlace: Value { -1 }

  @inline(__always)
  var previous: UnsafeMutablePointer<Value> { best + stride }

  @inline(__always)
  var second: UnsafeMutablePointer<Value> { best + 2 * stride }

  /// Forgets the minutes from `first` on.
  @inline(__always)
  func clear(_ first: Int, count: Int, isPlain: Bool) {
    (best + first).update(repeating: -.infinity, count: count)
    guard !isPlain else { return }
    (previous + first).update(repeating: Self.noPlace, count: count)
    (second + first).update(repeating: -.infinity, count: count)
  }

  /// best[i] = max(best[i], source[i] + change).
  @inline(__always)
  static func raise(
    _ target: UnsafeMutablePointer<Value>, to source: UnsafePointer<Value>, plus change: Value, count: Int
  ) {
    for index in 0..<count {
      let value = source[index] + change
      target[index] = value > target[index] ? value : target[index]
    }
  }

  /// Takes the tours of `source` on, which then were at `place` before.
  @inline(__always)
  func take(_ source: UnsafePointer<Value>, at minute: Int, plus change: Value, from place: Value, count: Int) {
    let (best, previous, second) = (best + minute, previous + minute, second + minute)
    for index in 0..<count {
      Self.merge(source[index] + change, place, best, previous, second, index)
    }
  }

  /// Takes the tours of `source` on to `goal`, which then were at `place` before; those that were at `goal` before that
  /// lose `bonus`, or are passed over for the second best.
  @inline(__always)
  func take(
    _ source: Lanes, _ first: Int, at minute: Int, plus change: Value, from place: Value, to goal: Value,
    losing bonus: Value, count: Int
  ) {
    let (best, previous, second) = (best + minute, previous + minute, second + minute)
    let (values, places, others) = (source.best + first, source.previous + first, source.second + first)
    for index in 0..<count {
      let value = Self.worth(values[index], places[index], others[index], to: goal, losing: bonus)
      Self.merge(value + change, place, best, previous, second, index)
    }
  }

  /// The same where only the best value counts from then on.
  @inline(__always)
  static func raise(
    _ target: UnsafeMutablePointer<Value>, to source: Lanes, _ first: Int, plus change: Value, goal: Value,
    losing bonus: Value, count: Int
  ) {
    let (values, places, others) = (source.best + first, source.previous + first, source.second + first)
    for index in 0..<count {
      let value = worth(values[index], places[index], others[index], to: goal, losing: bonus) + change
      target[index] = value > target[index] ? value : target[index]
    }
  }

  @inline(__always)
  static func worth(_ value: Value, _ place: Value, _ other: Value, to goal: Value, losing bonus: Value) -> Value {
    let lessened = value - bonus
    let alternative = lessened > other ? lessened : other
    return place == goal ? alternative : value
  }

  @inline(__always)
  private static func merge(
    _ value: Value, _ place: Value, _ best: UnsafeMutablePointer<Value>, _ previous: UnsafeMutablePointer<Value>,
    _ second: UnsafeMutablePointer<Value>, _ index: Int
  ) {
    let (old, oldPlace, oldSecond) = (best[index], previous[index], second[index])
    let isBetter = value > old
    let lesser = isBetter ? old : value
    let raised = lesser > oldSecond ? lesser : oldSecond
    // The lesser of the two is a second best only where it comes from another place.
    second[index] = place == oldPlace ? oldSecond : raised
    best[index] = isBetter ? value : old
    previous[index] = isBetter ? place : oldPlace
  }

  /// Takes over all tours of `source` with what they were at before.
  @inline(__always)
  func merge(_ source: Lanes, _ first: Int, at minute: Int, plus change: Value, count: Int) {
    let (best, previous, second) = (best + minute, previous + minute, second + minute)
    let (values, places, others) = (source.best + first, source.previous + first, source.second + first)
    for index in 0..<count {
      let (old, oldPlace, oldSecond) = (best[index], previous[index], second[index])
      let (value, place, other) = (values[index] + change, places[index], others[index] + change)
      let isBetter = value > old
      let isSame = place == oldPlace
      let lesser = isBetter ? old : value
      // Beside the best: of the same place only the seconds, else the lesser best or the better one's second.
      let seconds = other > oldSecond ? other : oldSecond
      let apart = isBetter ? (lesser > other ? lesser : other) : (lesser > oldSecond ? lesser : oldSecond)
      second[index] = isSame ? seconds : apart
      best[index] = isBetter ? value : old
      previous[index] = isBetter ? place : oldPlace
    }
  }
}
