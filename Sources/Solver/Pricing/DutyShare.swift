/// A tour's worth, and the duty minutes that it takes.
struct DutyStep<Value: ExactValue>: Sendable {
  let duty: Int
  let value: Value
}

/// Shares the duty minutes of a week out among its days: a knapsack over the days by minutes.
struct DutyShare<Value: ExactValue> {
  private var sums: [[Value]] = Array(repeating: [], count: CompiledWeek.days)

  /// The best choice of one step a day, together of at most `duty` minutes: its value and the position of each day's
  /// step. Linear in steps x minutes. At least one choice fits in.
  mutating func best(of days: [[DutyStep<Value>]], within duty: Int) -> (value: Value, steps: [Int]) {
    let last = days.count - 1
    for day in days.indices {
      sums[day].removeAll(keepingCapacity: true)
      sums[day].append(contentsOf: repeatElement(-.infinity, count: duty + 1))
      for step in days[day] where step.duty <= duty {
        if day == 0 {
          sums[0][step.duty] = max(sums[0][step.duty], step.value)
        } else if day == last {
          sums[day][duty] = max(sums[day][duty], sums[day - 1][duty - step.duty] + step.value)
        } else {
          raise(day, by: step, duty: duty)
        }
      }
      // From here on: at most so many minutes.
      if day == 0, duty > 0 {
        for minutes in 1...duty { sums[0][minutes] = max(sums[0][minutes], sums[0][minutes - 1]) }
      }
    }
    var left = duty
    var steps: [Int] = []
    for day in days.indices.reversed() {
      let value = sums[day][left]
      let step = days[day].firstIndex { step in
        guard step.duty <= left else { return false }
        return (day == 0 ? step.value : sums[day - 1][left - step.duty] + step.value) == value
      }
      guard let step else { preconditionFailure("a sum comes from a step of each day") }
      steps.append(step)
      left -= days[day][step].duty
    }
    return (sums[last][duty], steps.reversed())
  }

  private mutating func raise(_ day: Int, by step: DutyStep<Value>, duty: Int) {
    let count = duty - step.duty + 1
    sums[day - 1].withUnsafeBufferPointer { source in
      sums[day].withUnsafeMutableBufferPointer { target in
        // Vectorised only without checks; both arrays hold `duty + 1` values.
        guard let source = source.baseAddress, let target = target.baseAddress.map({ $0 + step.duty }) else { return }
        for index in 0..<count {
          let value = source[index] + step.value
          target[index] = value > target[index] ? value : target[index]
        }
      }
    }
  }
}
