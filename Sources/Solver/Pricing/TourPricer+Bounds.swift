/// How a pricer leaves out what cannot be part of a best week.
///
/// No week is worth more than the price of all its minutes, and for each day what its best tour is worth less the price
/// of its own (``DayTable/Bounds``). If a week is found that is worth less than that by some amount, then no better one has
/// a tour that is worth less than its day's best by more. The amount is guessed from the last time, and where no such week
/// comes out, the tables are filled again.
extension TourPricer {
  /// What a pricer works out of an officer's week.
  struct Task {
    let officer: Int
    let days: [FreeDay]
    /// The days that are not settled, positions in `days`.
    let positions: [Int]
    /// Most duty minutes on them.
    let duty: Int
    let prices: Prices<Value>
    /// Those of the days whose tours are bounded.
    var bounded: [Int] = []
    /// No week is worth more.
    var promise = Double.infinity
    /// Only weeks that are worth less than `promise` by more lack tours in the tables.
    var slack = Double.infinity
    /// By position: the most that a tour is worth, less the price of its duty.
    var most: [Double] = []
  }

  /// Fills the tables of the task's days.
  func fill(_ task: inout Task, marks: (Int) -> [Mark]) {
    let (officer, days, prices) = (task.officer, task.days, task.prices)
    for position in task.positions { tables[position].open(week, days[position], officer: officer, prices: prices) }
    if memories[officer].tours.count == days.count {
      task.bounded = task.positions.filter { canBeBound(days[$0], tables[$0]) }
    }
    for position in task.positions where !task.bounded.contains(position) {
      tables[position].refill(week, days[position], officer: officer, prices: prices, marks: marks(position))
    }
    guard !task.bounded.isEmpty else { return }
    bound(&task)
    for position in task.bounded {
      tables[position].refill(week, days[position], officer: officer, prices: prices, marks: marks(position))
    }
  }

  /// Whether a best week of the tables may lack what was left out of them; if so they are filled again with more.
  func refill(_ task: inout Task, found value: Value) -> Bool {
    let missing = task.promise - Double(value)
    memories[task.officer].slack = missing.isFinite ? missing : 0
    guard !task.bounded.isEmpty, missing > task.slack else { return false }
    task.slack = missing
    for position in task.bounded {
      setFloor(task, position)
      let marks = tables[position].marks
      tables[position].refill(
        week, task.days[position], officer: task.officer, prices: task.prices, marks: marks)
    }
    return true
  }

  /// Whether a day's tours are bounded: not where they are single visits, whose table is soon filled.
  private func canBeBound(_ day: FreeDay, _ table: DayTable<Value>) -> Bool {
    day.visitLimit != 1 && day.locked.isEmpty && !day.starts.isEmpty && table.mostBonuses.allSatisfy { $0 >= 0 }
  }

  private func bound(_ task: inout Task) {
    let memory = memories[task.officer]
    // Half of what values may have: less the price of the duty they are still exact.
    let most = Double(1 << (Value.significandBitCount - 1)) / Double(max(1, task.duty))
    let price = max(0, min(memory.dutyPrice, most)).rounded()
    task.slack = memory.slack * 1.5 + Double(2 * task.prices.scale)
    task.promise = price * Double(task.duty)
    task.most = Array(repeating: 0, count: task.days.count)
    for position in task.positions {
      if task.bounded.contains(position) {
        let tour = memory.tours[position]
        let known = Double(worth(of: tour, to: task.officer, task.prices)) - price * Double(tour.duty)
        let floor = Value((known - task.slack).rounded(.down))
        tables[position].bound(
          week, task.days[position], prices: task.prices, dutyPrice: Value(price), floor: floor)
        task.most[position] = max(0, Double(tables[position].bounds.most))
      } else {
        task.most[position] = tables[position].steps.reduce(-Double.infinity) {
          max($0, Double($1.value) - price * Double($1.duty))
        }
      }
      task.promise += task.most[position]
    }
    for position in task.bounded { setFloor(task, position) }
  }

  /// Sets what is left out of a day's table.
  private func setFloor(_ task: Task, _ position: Int) {
    let floor = Value((task.most[position] - task.slack).rounded(.down))
    guard floor < tables[position].bounds.floor else {
      tables[position].bounds.floor = floor
      return
    }
    tables[position].bound(
      week, task.days[position], prices: task.prices, dutyPrice: tables[position].bounds.dutyPrice, floor: floor)
  }

  /// What a tour is worth under `prices`.
  private func worth(of tour: Tour, to officer: Int, _ prices: Prices<Value>) -> Value {
    let role = week.officers[officer].role
    var value = -Value(tour.ownCost * prices.scale)
    if let cuts = prices.cuts { value += cuts.worth(of: tour.runs, role: role, in: week) }
    var last: Int32 = -1
    for run in tour.runs {
      for post in Int(run.first)...Int(run.last) where week.qualified[role][post] { value += prices.posts[post] }
      if run.campusDay != last { value += prices.campusDays[Int(run.campusDay)] }
      last = run.campusDay
    }
    return value
  }

  /// What a duty minute is worth where the tables' best tours share `duty` minutes: the price with which the bound is least.
  func dutyPrice(_ days: Int, duty: Int) -> Double {
    func used(_ price: Double) -> Int {
      (0..<days).reduce(0) { sum, position in
        var best: (worth: Double, duty: Int) = (-.infinity, 0)
        for step in tables[position].steps {
          let worth = Double(step.value) - price * Double(step.duty)
          if worth > best.worth { best = (worth, step.duty) }
        }
        return sum + best.duty
      }
    }
    guard used(0) > duty else { return 0 }
    var (low, high) = (0.0, 1.0)
    while used(high) > duty { (low, high) = (high, high * 2) }
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded()
      if used(middle) > duty { low = middle } else { high = middle }
    }
    return high
  }
}
