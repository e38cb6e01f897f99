/// Which changes of two sides meet, in groups that hang together.
struct Meetings {
  struct Group {
    var ours: [Int] = []
    var theirs: [Int] = []
  }

  private(set) var groups: [Group] = []
  /// Positions of changes that meet none.
  private(set) var freeOurs: [Int] = []
  private(set) var freeTheirs: [Int] = []

  /// Groups the changes by position in `ours` and `theirs`; `plan` tells when visits take place. Quadratic only in the
  /// changes that come to one officer's day on both sides.
  init(_ ours: [WeekChange], _ theirs: [WeekChange], plan: WeekPlan?) {
    var sets = DisjointSets(count: ours.count + theirs.count)
    // Of equal visits nobody can say which one a change was of: all changes of such hang together.
    var origins: [Origin: Int] = [:]
    for (number, change) in (ours + theirs).enumerated() {
      guard let origin = Origin(change) else { continue }
      if let other = origins[origin] { sets.join(other, number) } else { origins[origin] = number }
    }
    let mine = Self.arrivals(ours, from: 0, plan)
    for (place, others) in Self.arrivals(theirs, from: ours.count, plan) {
      if let mine = mine[place] { Self.join(mine, others, in: &sets) }
    }
    collect(&sets, ours: ours.count, theirs: theirs.count)
  }

  private static func arrivals(_ changes: [WeekChange], from first: Int, _ plan: WeekPlan?) -> [Place: [Arrival]] {
    var arrivals: [Place: [Arrival]] = [:]
    for (position, change) in changes.enumerated() {
      guard let (place, arrival) = Arrival.of(change, number: first + position, plan) else { continue }
      arrivals[place, default: []].append(arrival)
    }
    return arrivals
  }

  /// Joins what comes to one place from both sides and meets there.
  private static func join(_ mine: [Arrival], _ others: [Arrival], in sets: inout DisjointSets) {
    // What nobody knows the time of meets everything: the first such one joins all others, more need only one of them.
    for (here, there) in [(mine, others), (others, mine)] {
      let timeless = here.filter { !$0.isTimed }
      guard let first = timeless.first else { continue }
      for other in there { sets.join(first.number, other.number) }
      for arrival in timeless.dropFirst() { sets.join(arrival.number, first.number) }
    }
    for arrival in mine where arrival.isTimed {
      for other in others where arrival.meets(other) { sets.join(arrival.number, other.number) }
    }
  }

  private mutating func collect(_ elements: inout DisjointSets, ours: Int, theirs: Int) {
    var positions: [Int: Int] = [:]
    var found: [Group] = []
    for element in 0..<ours + theirs {
      let root = elements.root(of: element)
      let position = positions[root] ?? found.count
      if position == found.count {
        positions[root] = position
        found.append(Group())
      }
      if element < ours { found[position].ours.append(element) } else { found[position].theirs.append(element - ours) }
    }
    for set in found {
      if set.theirs.isEmpty {
        freeOurs += set.ours
      } else if set.ours.isEmpty {
        freeTheirs += set.theirs
      } else {
        groups.append(set)
      }
    }
    freeOurs.sort()
    freeTheirs.sort()
  }
}

/// What a change begins with: two changes of the same thing meet.
private enum Origin: Hashable {
  case visit(Visit)
  case absence(Absence)
  case notes

  init?(_ change: WeekChange) {
    switch change {
    case .visit(let before?, _): self = .visit(before)
    case .absence(let before?, _): self = .absence(before)
    case .notes: self = .notes
    case .visit(nil, _), .absence(nil, _): return nil
    }
  }
}

/// Where what comes by changes can meet: an officer's day.
private enum Place: Hashable {
  case visits(Identifier<Officer>, Weekday)
  case absences(Identifier<Officer>, CalendarDate)
}

/// A visit or an absence that comes by a change.
private struct Arrival {
  /// Of the change, among those of both sides.
  let number: Int
  /// When and where a visit takes place; nil where nobody knows, and of absences.
  private let placement: Placement?
  /// The time of an absence.
  private let time: ClockRange?

  var isTimed: Bool { placement != nil || time != nil }

  static func of(_ change: WeekChange, number: Int, _ plan: WeekPlan?) -> (Place, Arrival)? {
    switch change {
    case .visit(_, let after?):
      let placement = plan.flatMap { try? $0.place(after) }
      return (.visits(after.officer, after.day), Arrival(number: number, placement: placement, time: nil))
    case .absence(_, let after?):
      return (.absences(after.officer, after.date), Arrival(number: number, placement: nil, time: after.time))
    case .visit(_, nil), .absence(_, nil), .notes: return nil
    }
  }

  func meets(_ other: Arrival) -> Bool {
    if let placement, let otherPlacement = other.placement {
      return placement.overlaps(otherPlacement) || placement.touches(otherPlacement)
    }
    if let time, let otherTime = other.time { return time.meets(otherTime) }
    return false
  }
}

/// Sets of numbers that are joined step by step.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (root(of: first), root(of: second))
    if one != other { parents[max(one, other)] = min(one, other) }
  }
}
