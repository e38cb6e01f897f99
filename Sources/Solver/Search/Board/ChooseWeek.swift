extension Board {
  /// Gives an officer the best of `weeks` (a known tour for each of `days`) beside all others, or leaves the present
  /// one where none is better.
  func chooseWeek(of range: Range<Int>, from weeks: [[Int]]) {
    isPair.pointee = false
    guard let first = range.first, days[first].placeCount > 0 else { return chooseWeek(on: range) }
    let before = cost.pointee
    let present = range.map { day in (0..<Int(visitCount[day])).map { visit(day, $0) } }
    let bare = present.map { $0.filter(\.isLocked) }
    put(bare, on: range)
    var best: (cost: Int, week: [Int])?
    for week in weeks {
      for (day, tour) in zip(range, week) { put(tour, on: day) }
      if cost.pointee < best?.cost ?? before { best = (cost.pointee, week) }
      put(bare, on: range)
    }
    if let best {
      for (day, tour) in zip(range, best.week) { put(tour, on: day) }
    } else {
      put(present, on: range)
    }
  }

  /// The best of all weeks of a full-time officer without a post.
  private func chooseWeek(on range: Range<Int>) {
    for day in range {
      drafts[0].day = day
      for week in 0..<Int(known.firstWeek[day + 1] - known.firstWeek[day]) {
        drafts[0].week = week
        if let change = evaluate(), change < 0 { apply() }
      }
    }
  }

  private func put(_ tours: [[DayVisit]], on range: Range<Int>) {
    for (day, tour) in zip(range, tours) {
      drafts[0].day = day
      drafts[0].count = tour.count
      for (position, visit) in tour.enumerated() { drafts[0].visits[position] = visit }
      if isLegal(drafts) { apply() }
    }
  }

  private func put(_ tour: Int, on day: Int) {
    let known = self.known.tours[Int(self.known.firstTour[day]) + tour]
    drafts[0].day = day
    drafts[0].count = Int(known.count)
    drafts[0].visits.update(from: self.known.visits + Int(known.first), count: Int(known.count))
    if isLegal(drafts) { apply() }
  }
}
