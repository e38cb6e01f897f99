import Staffing

/// The choice of one known tour for each of a few days of officers, everything else staying as it is, as a small
/// program with whole numbers, solved by branch and bound.
///
/// Rows: one tour a day; an officer's hours; each post that the others leave short, uncovered or served; each target
/// that the others leave short. Posts that the same tours serve are one row.
final class NeighborhoodProgram {
  /// A tour to choose from.
  struct Choice: BitwiseCopyable {
    /// Position among the days of the neighborhood.
    var slot: Int32
    var column: Int32
    var duty: Int32
    var ownCost: Int
    var first: Int32
    var count: Int32
  }

  private let program = SmallProgram()
  private(set) var choices: [Choice] = []
  private(set) var visits: [DayVisit] = []
  /// By slot: its first choice, the one without free visits, with one more at the end.
  private(set) var firstChoice: [Int] = []
  /// By slot: the choice of the best solution.
  private(set) var chosen: [Int] = []
  private var best = 0.0
  private var nodes = 0
  /// The solutions looked at may be no more.
  private static let mostNodes = 20
  private static let mostPivots = 3000

  // Rows while they are built.
  private var rowOfPost: [Int32]
  private var rowOfCampusDay: [Int32]
  private var groups: [Group] = []
  private var keys: [UInt64] = []

  /// What the same choices serve: posts of a campus, or a campus-day.
  private struct Group {
    let campus: Int
    let need: Int
    var cost = 0.0
    var minutes = 0.0
    var isDay = false
    var row = -1
    var hash: UInt64 = 0
    var merged = -1
  }

  init(posts: Int, campusDays: Int) {
    rowOfPost = Array(repeating: -1, count: posts)
    rowOfCampusDay = Array(repeating: -1, count: campusDays)
  }

  /// What was done so far, in multiplications.
  var work: Int { program.work }

  // MARK: Choices

  func clear() {
    choices.removeAll(keepingCapacity: true)
    visits.removeAll(keepingCapacity: true)
    firstChoice = [0]
    chosen.removeAll(keepingCapacity: true)
  }

  /// Adds the board's draft, found legal, as a choice of the slot under way.
  func add(_ draft: Board.Draft) {
    choices.append(
      Choice(
        slot: Int32(firstChoice.count - 1), column: -1, duty: Int32(draft.duty), ownCost: draft.ownCost,
        first: Int32(visits.count), count: Int32(draft.count)))
    for position in 0..<draft.count { visits.append(draft.visits[position]) }
  }

  /// Ends the slot; the choice at `present` of it is the one of the present roster.
  func endSlot(present: Int) {
    chosen.append(firstChoice[firstChoice.count - 1] + present)
    firstChoice.append(choices.count)
  }

  // MARK: Solving

  /// The best choices where the board holds none of the slots' free visits; `present` is what the present choices
  /// bring against that. Nil where the program is too large or not solved; false where nothing is better.
  func solve(_ board: Board, days: [Int], present: Int, isOver: () -> Bool) -> Bool? {
    defer { forgetRows() }
    guard build(board, days: days) else { return nil }
    let least = program.objective
    best = least + Double(present)
    nodes = 0
    let before = best
    guard branch(isOver) else { return nil }
    return best < before
  }

  /// Looks for something better than `best`; false where the root is not solved.
  private func branch(_ isOver: () -> Bool) -> Bool {
    guard program.optimize(pivots: Self.mostPivots, isOver: isOver) else { return false }
    nodes += 1
    // Costs are whole, but for what tells them apart.
    if program.objective > best - 0.8 { return true }
    if nodes == 1 { program.closeColumns(above: best - 0.8 - program.objective) }
    var fraction = -1
    var most = 0.0
    for (index, choice) in choices.enumerated() {
      let value = program.value(Int(choice.column))
      if value < 1 - 1e-5, value > max(1e-5, most) { (most, fraction) = (value, index) }
    }
    guard fraction >= 0 else {
      keep()
      return true
    }
    guard nodes < Self.mostNodes else { return true }
    let slot = Int(choices[fraction].slot)
    let others = (firstChoice[slot]..<firstChoice[slot + 1]).filter { $0 != fraction }
    let barrier = self.barrier
    bar(others, by: barrier)
    _ = branch(isOver)
    bar(others, by: -barrier)
    guard nodes < Self.mostNodes else { return true }
    bar([fraction], by: barrier)
    _ = branch(isOver)
    bar([fraction], by: -barrier)
    return true
  }

  /// More than any solution worth having costs.
  private var barrier: Double { 1e6 + 2 * best }

  private func bar(_ indices: [Int], by amount: Double) {
    for index in indices { program.add(amount, to: Int(choices[index].column)) }
    program.refresh()
  }

  private func keep() {
    best = program.objective
    for (index, choice) in choices.enumerated() where program.value(Int(choice.column)) > 0.5 {
      chosen[Int(choice.slot)] = index
    }
  }

  // MARK: Building

  private func build(_ board: Board, days: [Int]) -> Bool {
    program.clear()
    for _ in days { guard program.addRow(1) != nil else { return false } }
    guard let hours = hourRows(board, days: days) else { return false }
    findGroups(board, days: days)
    guard let targets = groupRows(board) else { return false }
    for index in choices.indices {
      guard addColumn(of: index, board, days: days, hours: hours, targets: targets) else { return false }
    }
    guard addSlacks(board, hours: hours, targets: targets) else { return false }
    program.begin()
    return true
  }

  /// By slot the row of its officer's hours; -1 where these cannot be exceeded.
  private func hourRows(_ board: Board, days: [Int]) -> [Int]? {
    var most: [(officer: Int, duty: Int, row: Int)] = []
    var result = Array(repeating: -1, count: days.count)
    for (slot, day) in days.enumerated() {
      let officer = Int(board.days[day].officer)
      let base = Int(choices[firstChoice[slot]].duty)
      let longest = (firstChoice[slot]..<firstChoice[slot + 1]).map { Int(choices[$0].duty) - base }.max() ?? 0
      if let known = most.firstIndex(where: { $0.officer == officer }) {
        most[known].duty += longest
      } else {
        most.append((officer, longest, -1))
      }
    }
    for index in most.indices {
      let left = board.weeklyDuty[most[index].officer] - board.weekDuty[most[index].officer]
      guard most[index].duty > left else { continue }
      guard let row = program.addRow(Double(left)) else { return nil }
      most[index].row = row
    }
    for (slot, day) in days.enumerated() {
      let officer = Int(board.days[day].officer)
      result[slot] = most.first { $0.officer == officer }?.row ?? -1
    }
    hourRowList = most.filter { $0.row >= 0 }.map(\.row)
    return result
  }

  private var hourRowList: [Int] = []
  private var touchedPosts: [Int] = []
  private var touchedCampusDays: [Int] = []

  private func forgetRows() {
    for post in touchedPosts { rowOfPost[post] = -1 }
    for campusDay in touchedCampusDays { rowOfCampusDay[campusDay] = -1 }
    touchedPosts.removeAll(keepingCapacity: true)
    touchedCampusDays.removeAll(keepingCapacity: true)
  }

  /// Calls `serve` with every post short of officers and every campus-day not visited that a choice serves.
  @inline(__always)
  private func forEachServed(
    _ choice: Choice, _ day: Int, _ board: Board, post: (Int, Int) -> Void, campusDay: (Int, Int) -> Void
  ) {
    for index in Int(choice.first)..<Int(choice.first + choice.count) {
      let visit = visits[index]
      guard !visit.isLocked else { continue }
      let place = board.place(day, visit)
      let campus = Int(place.pointee.campus)
      let role = place.pointee.countsEverywhere ? nil : board.counts + Int(place.pointee.firstCounted)
      for position in Int(place.pointee.firstPost + visit.first)...Int(place.pointee.firstPost + visit.last) {
        guard Int(board.present[position]) < Int(board.need[position]), role.map({ $0[position] }) ?? true else {
          continue
        }
        post(position, campus)
      }
      let key = Int(place.pointee.campusDay)
      guard board.countsVisit[key], board.visiting[key] == 0, board.targetDays[campus] > board.visited[campus],
        !(Int(choice.first)..<index).contains(where: { visits[$0].place == visit.place })
      else { continue }
      campusDay(key, campus)
    }
  }

  /// The posts and campus-days that choices serve, those that the same choices serve put together.
  private func findGroups(_ board: Board, days: [Int]) {
    groups.removeAll(keepingCapacity: true)
    for index in choices.indices {
      let choice = choices[index]
      var mixed = UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
      mixed ^= mixed >> 32
      forEachServed(choice, days[Int(choice.slot)], board) { post, campus in
        var group = Int(rowOfPost[post])
        if group < 0 {
          group = groups.count
          groups.append(
            Group(
              campus: campus, need: Int(board.need[post]) - Int(board.present[post]),
              cost: Double(board.needCost[post]), minutes: Double(board.postMinutes[post])))
          rowOfPost[post] = Int32(group)
          touchedPosts.append(post)
        }
        groups[group].hash &+= mixed
      } campusDay: { campusDay, campus in
        var group = Int(rowOfCampusDay[campusDay])
        if group < 0 {
          group = groups.count
          groups.append(Group(campus: campus, need: 1, minutes: 1, isDay: true))
          rowOfCampusDay[campusDay] = Int32(group)
          touchedCampusDays.append(campusDay)
        }
        groups[group].hash &+= mixed
      }
    }
  }

  /// Where a target falls short: its row, and the campus.
  private struct Target {
    let campus: Int
    let isDays: Bool
    let row: Int
  }

  /// Puts groups together, and gives each that matters a row; nil where there is no room.
  private func groupRows(_ board: Board) -> [Target]? {
    var targets: [Target] = []
    for campus in Set(groups.map(\.campus)).sorted() {
      let minutes = board.targetMinutes[campus] - board.covered[campus]
      if minutes > 0, board.targetMinuteCost > 0, groups.contains(where: { $0.campus == campus && !$0.isDay }) {
        guard let row = program.addRow(Double(minutes)) else { return nil }
        targets.append(Target(campus: campus, isDays: false, row: row))
      }
      let days = board.targetDays[campus] - board.visited[campus]
      if days > 0, board.targetDayCost > 0, groups.contains(where: { $0.campus == campus && $0.isDay }) {
        guard let row = program.addRow(Double(days)) else { return nil }
        targets.append(Target(campus: campus, isDays: true, row: row))
      }
    }
    let order = groups.indices.sorted { first, second in
      let (one, other) = (groups[first], groups[second])
      if one.campus != other.campus { return one.campus < other.campus }
      if one.isDay != other.isDay { return other.isDay }
      if one.need != other.need { return one.need < other.need }
      return one.hash != other.hash ? one.hash < other.hash : first < second
    }
    var last = -1
    for index in order {
      if last >= 0, groups[last].campus == groups[index].campus, groups[last].isDay == groups[index].isDay,
        groups[last].need == groups[index].need, groups[last].hash == groups[index].hash, !groups[index].isDay
      {
        groups[last].cost += groups[index].cost
        groups[last].minutes += groups[index].minutes
        groups[index].merged = last
      } else {
        last = index
      }
    }
    for index in groups.indices where groups[index].merged < 0 {
      let group = groups[index]
      let counts = targets.contains { $0.campus == group.campus && $0.isDays == group.isDay }
      guard counts || group.cost > 0 else { continue }
      guard let row = program.addRow(Double(group.need)) else { return nil }
      groups[index].row = row
    }
    return targets
  }

  private func addColumn(of index: Int, _ board: Board, days: [Int], hours: [Int], targets: [Target]) -> Bool {
    let choice = choices[index]
    let slot = Int(choice.slot)
    let base = choices[firstChoice[slot]]
    let posts = (choice.first..<choice.first + choice.count).reduce(0) { sum, visit in
      sum + Int(visits[Int(visit)].last - visits[Int(visit)].first) + 2
    }
    guard program.hasRoom(entries: 2 + posts + targets.count) else { return false }
    // A little more for each, so that ties are broken.
    let tie = Double((index &* 7919) % 1009) * 1e-6
    let column = program.addColumn(
      cost: Double(choice.ownCost - base.ownCost) + tie)
    choices[index].column = Int32(column)
    program.addEntry(slot, 1)
    if index == firstChoice[slot] { program.makeBasic(in: slot) }
    if hours[slot] >= 0, choice.duty != base.duty {
      program.addEntry(hours[slot], Double(choice.duty - base.duty))
    }
    var amounts: [(row: Int, amount: Double)] = []
    let serve = { [self] (group: Int) in
      let own = groups[group]
      guard own.merged < 0, own.row >= 0 else { return }
      program.addEntry(own.row, 1)
      guard let target = targets.first(where: { $0.campus == own.campus && $0.isDays == own.isDay }) else { return }
      if let known = amounts.firstIndex(where: { $0.row == target.row }) {
        amounts[known].amount += own.minutes
      } else {
        amounts.append((target.row, own.minutes))
      }
    }
    forEachServed(choice, days[slot], board) { post, _ in
      serve(Int(rowOfPost[post]))
    } campusDay: { campusDay, _ in
      serve(Int(rowOfCampusDay[campusDay]))
    }
    for (row, amount) in amounts { program.addEntry(row, amount) }
    return true
  }

  private func addSlacks(_ board: Board, hours: [Int], targets: [Target]) -> Bool {
    guard program.hasRoom(entries: 0) else { return false }
    for row in hourRowList {
      guard program.hasRoom(entries: 1) else { return false }
      _ = program.addColumn(cost: 0)
      program.addEntry(row, 1)
      program.makeBasic(in: row)
    }
    for group in groups where group.row >= 0 {
      guard program.hasRoom(entries: 3) else { return false }
      _ = program.addColumn(cost: group.cost)
      program.addEntry(group.row, 1)
      program.makeBasic(in: group.row)
      guard program.hasRoom(entries: 2) else { return false }
      _ = program.addColumn(cost: 0)
      program.addEntry(group.row, -1)
      if let target = targets.first(where: { $0.campus == group.campus && $0.isDays == group.isDay }) {
        program.addEntry(target.row, -group.minutes)
      }
    }
    for target in targets {
      guard program.hasRoom(entries: 1) else { return false }
      _ = program.addColumn(cost: Double(target.isDays ? board.targetDayCost : board.targetMinuteCost))
      program.addEntry(target.row, 1)
      program.makeBasic(in: target.row)
      guard program.hasRoom(entries: 1) else { return false }
      _ = program.addColumn(cost: 0)
      program.addEntry(target.row, -1)
    }
    return true
  }
}
