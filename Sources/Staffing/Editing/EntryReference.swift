/// Something in a district that other entries name by its id.
package enum EntryReference: Hashable, Sendable {
  case role(Identifier<Role>)
  case agency(Identifier<Agency>)
  case fundingSource(Identifier<FundingSource>)
  case bellSchedule(Identifier<BellSchedule>)
  case period(Identifier<Period>, of: Identifier<BellSchedule>)
  case campus(Identifier<Campus>)
  case officer(Identifier<Officer>)
}

extension DistrictWeek {
  /// Gives what `reference` names the id `id` wherever it is named; the entry itself keeps its own.
  ///
  /// Only the open week is changed: other weeks' files name the old id until they are corrected.
  package mutating func rename(_ reference: EntryReference, to id: String) {
    var rewrite = ReferenceRewrite(self)
    rewrite.rewrite(reference, to: id)
    self = rewrite.result
  }

  /// Takes every mention of what `reference` names out, and says what becomes of each place, a sentence a place.
  ///
  /// What cannot be without it goes too: officers of a role, travel pairs of a campus, visits. The entry itself stays.
  package mutating func removeMentions(of reference: EntryReference) -> [String] {
    var rewrite = ReferenceRewrite(self)
    rewrite.rewrite(reference, to: nil)
    self = rewrite.result
    return rewrite.consequences
  }
}

/// One pass over everything that can name an entry. Linear in the district and the week.
struct ReferenceRewrite {
  private(set) var result: DistrictWeek
  /// What became of each place that was named, where the id goes.
  private(set) var consequences: [String] = []

  init(_ target: DistrictWeek) { result = target }

  /// The new text of the id; nil takes it out.
  mutating func rewrite(_ reference: EntryReference, to text: String?) {
    switch reference {
    case .role(let id): rewrite(id, to: text.map { Identifier($0) })
    case .agency(let id): rewrite(id, to: text.map { Identifier($0) })
    case .fundingSource(let id): rewrite(id, to: text.map { Identifier($0) })
    case .bellSchedule(let id): rewrite(id, to: text.map { Identifier($0) })
    case .period(let id, let schedule): rewrite(id, of: schedule, to: text.map { Identifier($0) })
    case .campus(let id): rewrite(id, to: text.map { Identifier($0) })
    case .officer(let id): rewrite(id, to: text.map { Identifier($0) })
    }
  }

  private mutating func tell(_ consequence: String) { consequences.append(consequence) }

  /// `list` with `id` under its new name, or without it; nil where it does not name it.
  private static func rewritten<Entity>(
    _ list: [Identifier<Entity>]?, _ id: Identifier<Entity>, to new: Identifier<Entity>?
  ) -> [Identifier<Entity>]? {
    guard let list, list.contains(id) else { return nil }
    return new.map { new in list.map { $0 == id ? new : $0 } } ?? list.filter { $0 != id }
  }
}

// MARK: - People and money

extension ReferenceRewrite {
  private mutating func rewrite(_ id: Identifier<Role>, to new: Identifier<Role>?) {
    for position in result.district.officers.indices.reversed() where result.district.officers[position].role == id {
      if let new {
        result.district.officers[position].role = new
      } else {
        let officer = result.district.officers[position]
        tell("officer \(officer.name) has this role and is removed")
        rewrite(officer.id, to: nil)
        result.district.officers.remove(at: position)
      }
    }
    rewriteFunding(id, to: new)
    removingCounters { counter in Self.rewrite(&counter.roles, id, to: new) }
    removingEvents { event in
      guard let roles = Self.rewritten(event.roles, id, to: new) else { return nil }
      event.roles = roles
      if new != nil { return .kept }
      return roles.isEmpty ? .removed("names no other role") : .changed("names it no longer")
    }
    removingNeeds { need in
      guard let roles = Self.rewritten(need.roles, id, to: new) else { return nil }
      need.roles = roles
      if new != nil { return .kept }
      return roles.isEmpty ? .removed("counts no other role") : .changed("counts it no longer")
    }
  }

  private mutating func rewriteFunding(_ id: Identifier<Role>, to new: Identifier<Role>?) {
    guard var funding = result.district.funding else { return }
    for position in funding.indices {
      guard let roles = Self.rewritten(funding[position].paysFor, id, to: new) else { continue }
      funding[position].paysFor = roles
      if new == nil {
        tell("\(funding[position].name) \(roles.isEmpty ? "pays for no role any more" : "no longer pays for it")")
      }
    }
    result.district.funding = funding
  }

  private mutating func rewrite(_ id: Identifier<Agency>, to new: Identifier<Agency>?) {
    for position in result.district.officers.indices where result.district.officers[position].agency == id {
      result.district.officers[position].agency = new
      if new == nil { tell("officer \(result.district.officers[position].name) has no agency any more") }
    }
  }

  private mutating func rewrite(_ id: Identifier<FundingSource>, to new: Identifier<FundingSource>?) {
    for position in result.district.officers.indices where result.district.officers[position].funding == id {
      result.district.officers[position].funding = new
      if new == nil { tell("officer \(result.district.officers[position].name) has no funding any more") }
    }
  }

  private mutating func rewrite(_ id: Identifier<Officer>, to new: Identifier<Officer>?) {
    removingCounters { counter in Self.rewrite(&counter.officers, id, to: new) }
    rewriteVisits {
      $0.officer == id
    } change: { visit in
      guard let new else { return false }
      visit.officer = new
      return true
    }
    guard let absences = result.week.absences, absences.contains(where: { $0.officer == id }) else { return }
    if let new {
      result.week.absences = absences.map { absence in
        var absence = absence
        if absence.officer == id { absence.officer = new }
        return absence
      }
    } else {
      let rest = absences.filter { $0.officer != id }
      tell(count(absences.count - rest.count, "absence", "of this week is removed", "of this week are removed"))
      result.week.absences = rest
    }
  }
}

// MARK: - Places and times

extension ReferenceRewrite {
  private mutating func rewrite(_ id: Identifier<BellSchedule>, to new: Identifier<BellSchedule>?) {
    for position in result.district.campuses.indices {
      let bells = result.district.campuses[position].bells
      guard bells.default == id || bells.byDay.contains(id) else { continue }
      if bells.default == id { result.district.campuses[position].bells.default = new }
      result.district.campuses[position].bells.byDay = bells.byDay.map { $0 == id ? new : $0 }
      if new == nil {
        let days = Weekday.allCases.filter { bells.byDay[$0.rawValue] == id }.map(\.shortName)
        let usual = bells.default == id ? ["has no usual bells any more"] : []
        let named = days.isEmpty ? [] : ["has no bells of its own on \(days.joined(separator: ", "))"]
        tell("\(result.district.campuses[position].name) \((usual + named).joined(separator: " and "))")
      }
    }
    guard var changes = result.district.calendar?.bells, changes.contains(where: { $0.bells == id }) else { return }
    if let new {
      for position in changes.indices where changes[position].bells == id { changes[position].bells = new }
    } else {
      for change in changes where change.bells == id { tell("the bell change of \(change.date) is removed") }
      changes.removeAll { $0.bells == id }
    }
    result.district.calendar?.bells = changes
  }

  private mutating func rewrite(
    _ id: Identifier<Period>, of schedule: Identifier<BellSchedule>, to new: Identifier<Period>?
  ) {
    let isElsewhere = result.district.bells.contains { $0.id != schedule && $0.periods.contains { $0.id == id } }
    rewritePeriodVisits(id, of: schedule, to: new)
    removingNeeds { need in
      guard let periods = need.periods.periods, periods.contains(id) else { return nil }
      if let new {
        // Where another schedule has a period of the old name, the entry goes on speaking of that one too.
        need.periods.periods = periods.flatMap { $0 == id ? (isElsewhere ? [id, new] : [new]) : [$0] }
        return .kept
      }
      if isElsewhere { return nil }
      let rest = periods.filter { $0 != id }
      need.periods.periods = rest.isEmpty && need.periods.kinds != nil ? nil : rest
      return rest.isEmpty && need.periods.kinds == nil
        ? .removed("names no other period") : .changed("names it no longer")
    }
  }

  /// Visits that begin or end with the period: under the new name, or shorter by it.
  private mutating func rewritePeriodVisits(
    _ id: Identifier<Period>, of schedule: Identifier<BellSchedule>, to new: Identifier<Period>?
  ) {
    let plan = WeekPlan(district: result.district, monday: result.week.monday)
    guard let position = result.district.bells.firstIndex(where: { $0.id == schedule }),
      let place = result.district.bells[position].periods.firstIndex(where: { $0.id == id })
    else { return }
    let periods = result.district.bells[position].periods
    let touches = { (visit: Visit) in
      guard visit.from == id || visit.to == id, let campus = plan.campus(visit.campus) else { return false }
      return plan.day(visit.day, of: campus).schedule == position
    }
    rewriteVisits(touches) { visit in
      if let new {
        if visit.from == id { visit.from = new }
        if visit.to == id { visit.to = new }
        return true
      }
      if visit.from == id, visit.to == id { return false }
      if visit.from == id, place + 1 < periods.count { visit.from = periods[place + 1].id }
      if visit.to == id, place > 0 { visit.to = periods[place - 1].id }
      return true
    }
  }

  private mutating func rewrite(_ id: Identifier<Campus>, to new: Identifier<Campus>?) {
    rewriteVisits {
      $0.campus == id
    } change: { visit in
      guard let new else { return false }
      visit.campus = new
      return true
    }
    rewriteOfficers(id, to: new)
    removingNeeds { need in Self.rewrite(&need.campuses, id, to: new) }
    result.district.targets = removing(result.district.targets, "target") { Self.rewrite(&$0.campuses, id, to: new) }
    if let changes = result.district.calendar?.bells {
      let rest = removing(changes, "bell change") { Self.rewrite(&$0.campuses, id, to: new) }
      result.district.calendar?.bells = rest
    }
    removingEvents { event in
      guard event.campus == id else { return nil }
      guard let new else { return .removed("is at this campus") }
      event.campus = new
      return .kept
    }
    guard var pairs = result.district.policy?.travel?.pairs,
      pairs.contains(where: { $0.from == id || $0.to == id })
    else { return }
    if let new {
      for position in pairs.indices {
        if pairs[position].from == id { pairs[position].from = new }
        if pairs[position].to == id { pairs[position].to = new }
      }
    } else {
      let count = pairs.count
      pairs.removeAll { $0.from == id || $0.to == id }
      tell(self.count(count - pairs.count, "travel time", "to or from it is removed", "to or from it are removed"))
    }
    result.district.policy?.travel?.pairs = pairs
  }

  private mutating func rewriteOfficers(_ id: Identifier<Campus>, to new: Identifier<Campus>?) {
    for position in result.district.officers.indices {
      let name = result.district.officers[position].name
      if result.district.officers[position].post == id {
        result.district.officers[position].post = new
        if new == nil { tell("officer \(name) has no post any more") }
      }
      guard let campuses = Self.rewritten(result.district.officers[position].campuses, id, to: new) else { continue }
      result.district.officers[position].campuses = campuses
      if new == nil {
        tell("officer \(name) \(campuses.isEmpty ? "may staff no campus any more" : "may no longer staff it")")
      }
    }
  }

  private static func rewrite(
    _ selector: inout CampusSelector, _ id: Identifier<Campus>, to new: Identifier<Campus>?
  ) -> Fate? {
    guard let campuses = rewritten(selector.campuses, id, to: new) else { return nil }
    // An entry that names no campus any more must not come to mean all of them.
    selector.campuses = campuses.isEmpty && selector.levels != nil ? nil : campuses
    if new != nil { return .kept }
    return campuses.isEmpty && selector.levels == nil
      ? .removed("names no other campus") : .changed("names it no longer")
  }
}

// MARK: - Lists without ids, and visits

extension ReferenceRewrite {
  /// What becomes of an entry that named the id.
  private enum Fate {
    /// It names the new id.
    case kept
    /// It stays without the id.
    case changed(String)
    /// Without the id it means nothing.
    case removed(String)
  }

  private mutating func removingCounters(_ change: (inout Policy.HourCounter) -> Fate?) {
    guard let counters = result.district.policy?.hourCounters else { return }
    let rest = removing(counters, "hour counter", change)
    result.district.policy?.hourCounters = rest
  }

  /// A counter that counts nobody any more must not come to count all.
  private static func rewrite<Entity>(
    _ list: inout [Identifier<Entity>]?, _ id: Identifier<Entity>, to new: Identifier<Entity>?
  ) -> Fate? {
    guard let ids = rewritten(list, id, to: new) else { return nil }
    list = ids
    if new != nil { return .kept }
    return ids.isEmpty ? .removed("counts nobody else") : .changed("counts it no longer")
  }

  private mutating func removingEvents(_ change: (inout SchoolCalendar.Event) -> Fate?) {
    guard result.district.calendar?.events != nil else { return }
    let rest = removing(result.district.calendar?.events, "event", change)
    result.district.calendar?.events = rest
  }

  private mutating func removingNeeds(_ change: (inout NeedEntry) -> Fate?) {
    result.district.needs = removing(result.district.needs, "need", change)
  }

  /// `entries` after `change`; nil where there are none.
  private mutating func removing<Element>(
    _ entries: [Element]?, _ kind: String, _ change: (inout Element) -> Fate?
  ) -> [Element]? {
    guard let entries else { return nil }
    var rest: [Element] = []
    for (position, entry) in entries.enumerated() {
      var entry = entry
      switch change(&entry) {
      case nil, .kept: rest.append(entry)
      case .changed(let how):
        tell("\(kind) \(position + 1) \(how)")
        rest.append(entry)
      case .removed(let why): tell("\(kind) \(position + 1) \(why) and is removed")
      }
    }
    return rest
  }

  /// Changes the visits that `isNamed` finds; those for which `change` answers false go.
  private mutating func rewriteVisits(_ isNamed: (Visit) -> Bool, change: (inout Visit) -> Bool) {
    var (gone, changed) = (0, 0)
    var visits: [Visit] = []
    for visit in result.week.visits {
      guard isNamed(visit) else {
        visits.append(visit)
        continue
      }
      var visit = visit
      if change(&visit) {
        visits.append(visit)
        changed += 1
      } else {
        gone += 1
      }
    }
    result.week.absences = result.week.absences?.map { absence in
      var absence = absence
      absence.struck = absence.struck.compactMap { visit in
        var visit = visit
        return !isNamed(visit) || change(&visit) ? visit : nil
      }
      return absence
    }
    guard gone + changed > 0 else { return }
    result.week.visits = visits
    if gone > 0 { tell(count(gone, "visit", "of this week is removed", "of this week are removed")) }
    if changed > 0 { tell(count(changed, "visit", "of this week becomes shorter", "of this week become shorter")) }
  }

  private func count(_ number: Int, _ noun: String, _ one: String, _ many: String) -> String {
    number == 1 ? "1 \(noun) \(one)" : "\(number) \(noun)s \(many)"
  }
}
