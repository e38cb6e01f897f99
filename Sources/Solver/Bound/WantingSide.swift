/// What one campus wants of rows that share a target: its posts, or its days.
struct WantingSide: Sendable {
  private let rows: [Int32]
  /// By row: how much of the target one officer there is, what one gains besides, and how many are wanted at most.
  private let units: [Double]
  private let gains: [Double]
  private let most: [Double]
  private let target: Double
  /// What a unit of the target is worth while it is missed.
  private let unitCost: Double
  /// The cuts of the target's minutes.
  var cuts: [CutOfMinutes] = []

  /// A cut of minutes as a row of the bundle.
  struct CutOfMinutes: Sendable {
    let row: Int
    let minutes: Double
  }

  static func posts(_ rows: [Int32], of week: CompiledWeek, campus: Int) -> Self {
    let target = week.targetMinutes[campus]
    return Self(
      rows: rows, units: rows.map { Double(week.postMinutes[Int($0)]) },
      gains: rows.map { Double(week.needCost[Int($0)]) },
      most: rows.map { Double(week.need[Int($0)]) }, target: Double(target),
      unitCost: target > 0 ? Double(week.targetMinuteCost) : 0)
  }

  static func days(_ days: [Int32], of week: CompiledWeek, campus: Int, firstRow: Int) -> Self {
    let ones = days.map { _ in 1.0 }
    return Self(
      rows: days.map { $0 + Int32(firstRow) }, units: ones, gains: days.map { _ in 0 }, most: ones,
      target: Double(week.targetDays[campus]), unitCost: Double(week.targetDayCost))
  }

  /// Sets what is wanted of every row: the present service, moved as far as the gain is above the center's price, where a
  /// step of one costs the row's step.
  func want(_ view: PriceBundle.RowView) {
    let count = rows.count
    guard count > 0 else { return }
    // Raw, and so without an allocation, for speed: this is done for every campus in every pass.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { room in
      let (base, slope) = (
        UnsafeMutableBufferPointer(rebasing: room[..<count]), UnsafeMutableBufferPointer(rebasing: room[count...])
      )
      for position in 0..<count {
        let row = Int(rows[position])
        if let levy = view.levies?[row], levy.rise > 0 {
          let step = view.step[row] + levy.rise
          let pull = view.step[row] * view.served[row] + levy.rise * view.wanted[row]
          base[position] = (pull + gains[position] - view.center[row] - levy.price) / step
          slope[position] = units[position] / step
        } else {
          base[position] = view.served[row] + (gains[position] - view.center[row]) / view.step[row]
          slope[position] = units[position] / view.step[row]
        }
      }
      let share =
        cuts.isEmpty ? share(base, slope, unitCost: unitCost, missed: 0) : shareWithCuts(view, base, slope)
      for position in 0..<count {
        view.want(Int(rows[position]), min(most[position], max(0, base[position] + share * slope[position])))
      }
    }
  }

  /// How far the target is exceeded at a price a unit, and how fast that rises with it.
  private func reached(
    _ share: Double, _ base: UnsafeMutableBufferPointer<Double>, _ slope: UnsafeMutableBufferPointer<Double>
  ) -> (value: Double, slope: Double) {
    var (value, rise) = (-target, 0.0)
    for position in 0..<rows.count {
      let wanted = base[position] + share * slope[position]
      value += units[position] * min(most[position], max(0, wanted))
      if wanted > 0, wanted < most[position] { rise += units[position] * slope[position] }
    }
    return (value, rise)
  }

  /// The target's price a unit where cuts pay for minutes missed as well: the more are missed, the less they pay, and the more
  /// is left to pay for presence. Sets what the cuts want.
  private func shareWithCuts(
    _ view: PriceBundle.RowView, _ base: UnsafeMutableBufferPointer<Double>,
    _ slope: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    func left(_ missed: Double) -> Double {
      cuts.reduce(unitCost) {
        $0 - max(0, view.center[$1.row] + view.step[$1.row] * (1 - missed / $1.minutes - view.served[$1.row]))
          / $1.minutes
      }
    }
    let fewest = root(from: 0, to: target, left)
    let missed = root(from: fewest, to: target) { reached(max(0, left($0)), base, slope).value + $0 }
    for cut in cuts { view.want(cut.row, 1 - missed / cut.minutes) }
    return share(base, slope, unitCost: max(0, left(missed)), missed: missed)
  }

  /// Where a function that rises is 0, between two bounds: the nearer of them where it is not (false position, with the Illinois
  /// rule that neither bound stays).
  private func root(from low: Double, to high: Double, _ value: (Double) -> Double) -> Double {
    var (low, high) = (low, high)
    var (below, above) = (value(low), value(high))
    if below >= 0 { return low }
    if above <= 0 { return high }
    var wasHigh: Bool?
    for _ in 0..<60 where high - low > 1e-9 * target {
      let middle = low + (high - low) * min(0.99, max(0.01, below / (below - above)))
      let found = value(middle)
      let isHigh = found >= 0
      if isHigh {
        (high, above) = (middle, found)
        if wasHigh == true { below /= 2 }
      } else {
        (low, below) = (middle, found)
        if wasHigh == false { above /= 2 }
      }
      wasHigh = isHigh
      if abs(found) < 1e-9 * target { return middle }
    }
    return high
  }

  /// The target's price a unit: all of it where the target is missed by more than `missed`, none where it is exceeded anyway,
  /// else the one that just reaches it: Newton's method on a function of straight pieces that rises, kept between bounds.
  private func share(
    _ base: UnsafeMutableBufferPointer<Double>, _ slope: UnsafeMutableBufferPointer<Double>, unitCost: Double,
    missed: Double
  ) -> Double {
    func reached(_ share: Double) -> (value: Double, slope: Double) {
      let (value, rise) = self.reached(share, base, slope)
      return (value + missed, rise)
    }
    guard unitCost > 0, reached(unitCost).value > 0 else { return unitCost }
    guard reached(0).value < 0 else { return 0 }
    var (low, high) = (0.0, unitCost)
    var share = unitCost / 2
    for _ in 0..<40 {
      let (value, rise) = reached(share)
      if abs(value) < 1e-9 * target { return share }
      if value > 0 { high = share } else { low = share }
      let next = rise > 0 ? share - value / rise : low
      share = next > low && next < high ? next : (low + high) / 2
    }
    return high
  }
}
