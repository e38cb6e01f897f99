// What drafts change, and making the change.

extension Board {
  /// What the drafts would change in cost, minutes above the weeks' hours as they count now; nil where they break
  /// another rule.
  func evaluate() -> Int? {
    guard isLegal(drafts) else { return nil }
    if isPair.pointee, !isLegal(drafts + 1) { return nil }
    var change = self.excessChange() + self.change(drafts[0], by: 1)
    if isPair.pointee {
      change += self.change(drafts[1], by: 1)
      _ = self.change(drafts[1], by: -1)
    }
    _ = self.change(drafts[0], by: -1)
    return change
  }

  /// Makes the drafts, which ``evaluate()`` found legal.
  func apply() {
    cost.pointee += change(drafts[0], by: 1)
    put(drafts[0])
    if isPair.pointee {
      cost.pointee += change(drafts[1], by: 1)
      put(drafts[1])
    }
  }

  private func put(_ draft: Draft) {
    let day = draft.day
    if days[day].placeCount == 0 {
      weekChoice[day] = Int32(draft.week)
      return
    }
    weekDuty[Int(days[day].officer)] += draft.duty - Int(duty[day])
    duty[day] = Int32(draft.duty)
    ownCost[day] = draft.ownCost
    visitCount[day] = Int32(draft.count)
    (tours + day * stride).update(from: draft.visits, count: draft.count)
  }

  // MARK: Rules

  /// Whether the draft's day breaks no rule; sets its duty and what it costs by itself.
  @inline(__always)
  func isLegal(_ draft: UnsafeMutablePointer<Draft>) -> Bool {
    let day = draft.pointee.day
    let limits = days + day
    guard limits.pointee.placeCount > 0 else { return true }
    let count = draft.pointee.count
    guard count <= Int(limits.pointee.visitLimit), count <= stride else { return false }
    var duty = 0
    var travel = 0
    var presence = 0
    var hadMeal = false
    var previousEnd = 0
    var previous = places
    for position in 0..<count {
      let visit = draft.pointee.visits[position]
      let place = self.place(day, visit)
      let start = self.start(place, visit)
      if position > 0 {
        let way = self.way(previous, place)
        let spare = start - previousEnd - way
        guard spare >= 0 else { return false }
        // At one campus at least one period lies between two visits.
        if previous == place, visit.first <= draft.pointee.visits[position - 1].last + 1 { return false }
        if spare >= mealMinutes { hadMeal = true }
        travel += way
      }
      previousEnd = self.end(place, visit)
      previous = place
      duty += previousEnd - start
      if !isPresenceFree, !visit.isLocked { presence += presenceCost(place, visit) }
    }
    duty += travel
    if duty > Int(limits.pointee.dutyLimit) || duty > mealAfter && !hadMeal { return false }
    draft.pointee.duty = duty
    draft.pointee.ownCost = travelMinuteCost * travel + presence
    return true
  }

  /// What the officer's presence at a visit costs.
  private func presenceCost(_ place: UnsafeMutablePointer<BoardTables.Place>, _ visit: DayVisit) -> Int {
    let (first, end) = (Int(place.pointee.firstPost + visit.first), Int(place.pointee.firstPost + visit.last) + 1)
    let variety = varietySums[end] - varietySums[first]
    return place.pointee.isNew ? variety + familiaritySums[end] - familiaritySums[first] : variety
  }

  /// What the drafts change in minutes above the weeks' hours, as these count now.
  @inline(__always)
  func excessChange() -> Int {
    let first = drafts[0]
    let more = days[first.day].placeCount > 0 ? first.duty - Int(duty[first.day]) : 0
    let officer = Int(days[first.day].officer)
    guard isPair.pointee else { return excessChange(officer, more) }
    let second = drafts[1]
    let moreToo = days[second.day].placeCount > 0 ? second.duty - Int(duty[second.day]) : 0
    let other = Int(days[second.day].officer)
    return officer == other
      ? excessChange(officer, more + moreToo) : excessChange(officer, more) + excessChange(other, moreToo)
  }

  @inline(__always)
  private func excessChange(_ officer: Int, _ more: Int) -> Int {
    excessCost(officer, weekDuty[officer] + more) - excessCost(officer, weekDuty[officer])
  }

  // MARK: Counting

  /// Counts the draft in (`sign` 1) or out again (-1); what that changes in cost.
  private func change(_ draft: Draft, by sign: Int) -> Int {
    let day = draft.day
    guard days[day].placeCount > 0 else { return changeWeek(draft, by: sign) }
    var change = sign * (draft.ownCost - ownCost[day])
    let old = tours + day * stride
    let new = draft.visits
    change += countDifference(day, of: old, Int(visitCount[day]), without: new, draft.count, by: -sign)
    change += countDifference(day, of: new, draft.count, without: old, Int(visitCount[day]), by: sign)
    return change
  }

  /// Counts the periods of `visits` that none of `others` has at the same place, and the places that these do not
  /// visit. Both are in order of time.
  @inline(__always)
  private func countDifference(
    _ day: Int, of visits: UnsafeMutablePointer<DayVisit>, _ count: Int,
    without others: UnsafeMutablePointer<DayVisit>, _ otherCount: Int, by sign: Int
  ) -> Int {
    var change = 0
    for position in 0..<count {
      let visit = visits[position]
      var isKnown = false
      var from = visit.first
      let place = self.place(day, visit)
      for index in 0..<otherCount where others[index].place == visit.place {
        let other = others[index]
        isKnown = true
        if other.last < from || other.first > visit.last { continue }
        if other.first > from { change += self.count(place, from, other.first - 1, visit.isLocked, by: sign) }
        from = max(from, other.last + 1)
      }
      if from <= visit.last { change += self.count(place, from, visit.last, visit.isLocked, by: sign) }
      guard !isKnown, countsVisit[Int(place.pointee.campusDay)] else { continue }
      var isFirst = true
      for index in 0..<position where visits[index].place == visit.place { isFirst = false }
      if isFirst { change += countVisit(Int(place.pointee.campusDay), by: sign) }
    }
    return change
  }

  /// Counts periods of one place.
  @inline(__always)
  private func count(
    _ place: UnsafeMutablePointer<BoardTables.Place>, _ first: Int32, _ last: Int32, _ isLocked: Bool, by sign: Int
  ) -> Int {
    // Locked visits are counted beforehand.
    if isLocked { return 0 }
    let base = Int(place.pointee.firstPost)
    let role = place.pointee.countsEverywhere ? nil : counts + Int(place.pointee.firstCounted)
    return count(
      base + Int(first), base + Int(last), counted: role, campus: Int(place.pointee.campus), by: sign)
  }

  @inline(__always)
  private func count(
    _ first: Int, _ last: Int, counted: UnsafeMutablePointer<Bool>?, campus: Int, by sign: Int
  ) -> Int {
    var change = 0
    var minutes = 0
    for post in first...last {
      if let counted, !counted[post] { continue }
      let before = Int(present[post])
      present[post] = Int16(truncatingIfNeeded: before + sign)
      let isNeeded = sign > 0 ? before < Int(need[post]) : before <= Int(need[post])
      if isNeeded {
        change -= needCost[post]
        minutes += Int(postMinutes[post])
      }
    }
    if sign < 0 {
      change = -change
      minutes = -minutes
    }
    if minutes != 0 {
      let before = covered[campus]
      covered[campus] = before + minutes
      let target = targetMinutes[campus]
      change += targetMinuteCost * (max(0, target - before - minutes) - max(0, target - before))
    }
    return change
  }

  /// Counts an officer's first visit of a campus-day.
  @inline(__always)
  private func countVisit(_ campusDay: Int, by sign: Int) -> Int {
    let before = Int(visiting[campusDay])
    visiting[campusDay] = Int16(truncatingIfNeeded: before + sign)
    guard (before > 0) != (before + sign > 0) else { return 0 }
    let campus = campusDay / CompiledWeek.days
    let missing = targetDays[campus] - visited[campus]
    visited[campus] += sign
    return targetDayCost * (max(0, missing - sign) - max(0, missing))
  }

  // MARK: Weeks of full-time officers without a post

  private func changeWeek(_ draft: Draft, by sign: Int) -> Int {
    let old = Int(weekChoice[draft.day])
    if old == draft.week { return 0 }
    return sign > 0
      ? countWeek(old, draft.day, by: -1) + countWeek(draft.week, draft.day, by: 1)
      : countWeek(draft.week, draft.day, by: -1) + countWeek(old, draft.day, by: 1)
  }

  private func countWeek(_ week: Int, _ day: Int, by sign: Int) -> Int {
    let choice = known.weeks[Int(known.firstWeek[day]) + week]
    let role = counts + Int(days[day].firstCounted)
    var change = 0
    for index in 0..<Int(choice.count) {
      let run = known.runs[Int(choice.first) + index]
      let campusDay = Int(run.place.campusDay)
      change += count(
        Int(run.place.first), Int(run.place.last), counted: role, campus: campusDay / CompiledWeek.days, by: sign)
      if run.isFirst, countsVisit[campusDay] { change += countVisit(campusDay, by: sign) }
    }
    return change
  }

  // MARK: Others' campuses

  /// Whether a draft touches a campus that another thread changes.
  func touchesOthers() -> Bool {
    if touchesOthers(drafts[0]) { return true }
    return isPair.pointee && touchesOthers(drafts[1])
  }

  @inline(__always)
  private func touchesOthers(_ draft: Draft) -> Bool {
    let day = draft.day
    if days[day].placeCount == 0 {
      return frozen(week: Int(weekChoice[day]), day) || frozen(week: draft.week, day)
    }
    let old = tours + day * stride
    return differs(day, old, Int(visitCount[day]), draft.visits, draft.count)
      || differs(day, draft.visits, draft.count, old, Int(visitCount[day]))
  }

  @inline(__always)
  private func differs(
    _ day: Int, _ visits: UnsafeMutablePointer<DayVisit>, _ count: Int,
    _ others: UnsafeMutablePointer<DayVisit>, _ otherCount: Int
  ) -> Bool {
    for position in 0..<count where isFrozen[Int(place(day, visits[position]).pointee.campus)] {
      var isSame = false
      for index in 0..<otherCount where others[index] == visits[position] { isSame = true }
      if !isSame { return true }
    }
    return false
  }

  private func frozen(week: Int, _ day: Int) -> Bool {
    let choice = known.weeks[Int(known.firstWeek[day]) + week]
    return (0..<Int(choice.count)).contains {
      isFrozen[Int(known.runs[Int(choice.first) + $0].place.campusDay) / CompiledWeek.days]
    }
  }
}
