package import Solver
package import Staffing

/// A search for repairs in the background.
package struct RepairOrder: Hashable, Sendable {
  /// Names the search.
  package let id: Int
  /// What is to be repaired.
  package let request: RepairRequest
  /// The visits that cannot take place, for which somebody could be called.
  package let struck: [StruckVisit]

  package static func == (left: RepairOrder, right: RepairOrder) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Carries the search out: tells each finding as soon as it is there, the last of all that it is over. `tell` is called
  /// on this thread; `isWanted` is asked again and again, from then on nothing more is told. `findsFloor`
  /// says whether to look for what no roster can be below, for some seconds, once the list stands.
  package func run(
    findsFloor: Bool = true, isWanted: @escaping @Sendable () -> Bool = { true }, tell: (RepairNews) -> Void
  ) {
    func report(_ finding: RepairNews.Finding) {
      if isWanted() { tell(RepairNews(id: id, finding: finding)) }
    }
    var request = request
    request.isWanted = isWanted
    report(.calls(CallList.lists(for: struck, request)))
    var count = 0
    let list = RepairList(request) { line in
      report(.line(line, at: count))
      count += 1
      return isWanted()
    }
    if findsFloor, isWanted(), let last = list.lines.last { report(.floor(RepairFloor(request).gap(below: last.gap))) }
    report(.ended)
  }
}

/// Something that the search found.
package struct RepairNews: Hashable, Sendable {
  /// What it found.
  package enum Finding: Hashable, Sendable {
    /// Who could come.
    case calls([CallList])
    /// The best with at most so many changes.
    case line(RepairLine, at: Int)
    /// Gap minutes that no roster can be below, whatever it changes; nil where nothing is known.
    case floor(Minutes?)
    /// Nothing more is searched for.
    case ended
  }

  /// Which search.
  package let id: Int
  /// What it found.
  package let finding: Finding

  /// What the search `id` found.
  package init(id: Int, finding: Finding) {
    self.id = id
    self.finding = finding
  }
}
