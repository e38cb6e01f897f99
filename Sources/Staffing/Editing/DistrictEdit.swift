/// One change of a district, and of a week so far as that follows from it, as a value; what it did is undone by its
/// ``inverse``.
///
/// It holds what was there before and what is there afterwards, of each list only the stretch that differs.
package struct DistrictEdit: Hashable, Sendable {
  private var general: ValueChange<District.General>?
  private var roles: ListChange<Role>?
  private var agencies: ListChange<Agency>?
  private var funding: ListChange<FundingSource>?
  private var bells: ListChange<BellSchedule>?
  private var campuses: ListChange<Campus>?
  private var needs: ListChange<NeedEntry>?
  private var targets: ListChange<TargetEntry>?
  private var policy: ValueChange<Policy?>?
  private var calendar: ValueChange<SchoolCalendar?>?
  private var officers: ListChange<Officer>?
  private var weekNotes: ValueChange<String?>?
  private var absences: ListChange<Absence>?
  private var visits: VisitChange?

  /// What makes `new` of `old`, which are the same week; linear in what they hold, much less where they share it.
  package init(from old: DistrictWeek, to new: DistrictWeek) {
    let (before, after) = (old.district, new.district)
    general = ValueChange(from: before.general, to: after.general)
    roles = ListChange(from: before.roles, to: after.roles)
    agencies = ListChange(from: before.agencies, to: after.agencies)
    funding = ListChange(from: before.funding, to: after.funding)
    bells = ListChange(from: before.bells, to: after.bells)
    campuses = ListChange(from: before.campuses, to: after.campuses)
    needs = ListChange(from: before.needs, to: after.needs)
    targets = ListChange(from: before.targets, to: after.targets)
    policy = ValueChange(from: before.policy, to: after.policy)
    calendar = ValueChange(from: before.calendar, to: after.calendar)
    officers = ListChange(from: before.officers, to: after.officers)
    weekNotes = ValueChange(from: old.week.notes, to: new.week.notes)
    absences = ListChange(from: old.week.absences, to: new.week.absences)
    visits = VisitChange(from: old.week.visits, to: new.week.visits)
  }

  /// The edit that takes this one back.
  package var inverse: DistrictEdit {
    var inverse = self
    inverse.general = general?.inverse
    inverse.roles = roles?.inverse
    inverse.agencies = agencies?.inverse
    inverse.funding = funding?.inverse
    inverse.bells = bells?.inverse
    inverse.campuses = campuses?.inverse
    inverse.needs = needs?.inverse
    inverse.targets = targets?.inverse
    inverse.policy = policy?.inverse
    inverse.calendar = calendar?.inverse
    inverse.officers = officers?.inverse
    inverse.weekNotes = weekNotes?.inverse
    inverse.absences = absences?.inverse
    inverse.visits = visits?.inverse
    return inverse
  }

  /// Whether it changes what `district.yaml` holds.
  package var changesDistrict: Bool {
    general != nil || roles != nil || agencies != nil || funding != nil || bells != nil || campuses != nil
      || needs != nil || targets != nil || policy != nil || calendar != nil || officers != nil
  }

  /// Whether it changes what the week's file holds.
  package var changesWeek: Bool { weekNotes != nil || absences != nil || visits != nil }

  /// Whether it changes nothing.
  package var isEmpty: Bool { !changesDistrict && !changesWeek }

  /// Carries it out. The visits of the week stay in their order, those that come are put last.
  ///
  /// - Throws: ``EditRefusal/otherDistrict`` where what it changes is not there; `target` is then as it was.
  package func apply(to target: inout DistrictWeek) throws(EditRefusal) {
    var result = target
    try general?.apply(to: &result.district.general)
    try roles?.apply(to: &result.district.roles)
    try agencies?.apply(to: &result.district.agencies)
    try funding?.apply(to: &result.district.funding)
    try bells?.apply(to: &result.district.bells)
    try campuses?.apply(to: &result.district.campuses)
    try needs?.apply(to: &result.district.needs)
    try targets?.apply(to: &result.district.targets)
    try policy?.apply(to: &result.district.policy)
    try calendar?.apply(to: &result.district.calendar)
    try officers?.apply(to: &result.district.officers)
    try weekNotes?.apply(to: &result.week.notes)
    try absences?.apply(to: &result.week.absences)
    try visits?.apply(to: &result.week.visits)
    target = result
  }
}

/// A value in place of another.
struct ValueChange<Value: Hashable & Sendable>: Hashable, Sendable {
  let old: Value
  let new: Value

  /// nil where both are the same.
  init?(from old: Value, to new: Value) {
    if old == new { return nil }
    (self.old, self.new) = (old, new)
  }

  private init(old: Value, new: Value) { (self.old, self.new) = (old, new) }

  var inverse: ValueChange { ValueChange(old: new, new: old) }

  func apply(to value: inout Value) throws(EditRefusal) {
    guard value == old else { throw .otherDistrict }
    value = new
  }
}

/// A stretch of a list in place of another. Whether the list was there at all counts as well: a file without a key is
/// another than one with an empty list.
struct ListChange<Element: Hashable & Sendable>: Hashable, Sendable {
  let position: Int
  let old: [Element]
  let new: [Element]
  let wasThere: Bool
  let isThere: Bool

  /// nil where both are the same.
  init?(from old: [Element]?, to new: [Element]?) {
    if old == new { return nil }
    let (before, after) = (old ?? [], new ?? [])
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
    self.init(
      position: start, old: Array(before[start..<before.count - end]), new: Array(after[start..<after.count - end]),
      wasThere: old != nil, isThere: new != nil)
  }

  fileprivate init(position: Int, old: [Element], new: [Element], wasThere: Bool, isThere: Bool) {
    self.position = position
    self.old = old
    self.new = new
    self.wasThere = wasThere
    self.isThere = isThere
  }

  /// The stretch `new` in place of `old`, of which only these are known; nil where both are the same.
  fileprivate init?(at position: Int, _ old: [Element]?, _ new: [Element]?) {
    if old == new { return nil }
    self.init(position: position, old: old ?? [], new: new ?? [], wasThere: old != nil, isThere: new != nil)
  }

  var inverse: ListChange {
    ListChange(position: position, old: new, new: old, wasThere: isThere, isThere: wasThere)
  }

  func apply(to list: inout [Element]?) throws(EditRefusal) {
    guard (list != nil) == wasThere else { throw .otherDistrict }
    var elements = list ?? []
    try apply(to: &elements)
    list = isThere ? elements : nil
  }

  func apply(to list: inout [Element]) throws(EditRefusal) {
    let end = position + old.count
    guard end <= list.count, list[position..<end].elementsEqual(old) else { throw .otherDistrict }
    list.replaceSubrange(position..<end, with: new)
  }
}

/// Visits that go and visits that come; their order is no part of a roster.
struct VisitChange: Hashable, Sendable {
  let goes: [Visit]
  let comes: [Visit]

  /// nil where both lists hold the same visits.
  init?(from old: [Visit], to new: [Visit]) {
    if old == new { return nil }
    self.init(goes: Self.difference(old, without: new), comes: Self.difference(new, without: old))
    if goes.isEmpty, comes.isEmpty { return nil }
  }

  fileprivate init(goes: [Visit], comes: [Visit]) { (self.goes, self.comes) = (goes, comes) }

  /// `visits` in their order, without as many of each as `others` hold.
  private static func difference(_ visits: [Visit], without others: [Visit]) -> [Visit] {
    var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return visits.filter { visit in
      guard let count = left[visit], count > 0 else { return true }
      left[visit] = count - 1
      return false
    }
  }

  var inverse: VisitChange { VisitChange(goes: comes, comes: goes) }

  func apply(to visits: inout [Visit]) throws(EditRefusal) {
    let rest = Self.difference(visits, without: goes)
    guard rest.count == visits.count - goes.count else { throw .otherDistrict }
    visits = rest + comes
  }
}

// MARK: - As two halves, for files

extension DistrictEdit {
  /// What an edit takes away and what it puts there, each as a district and a week that hold nothing else.
  package struct Halves: Hashable, Sendable {
    /// What goes.
    package var old: DistrictWeek
    /// What comes.
    package var new: DistrictWeek
    /// Where in its list each stretch begins: roles, agencies, funding, bells, campuses, needs, targets, officers,
    /// absences.
    package var positions: [Int] = []

    /// An edit of nothing.
    package init(of monday: CalendarDate) {
      old = DistrictWeek(district: District(name: ""), week: Week(monday: monday))
      new = old
    }

    /// Halves that were kept.
    package init(old: DistrictWeek, new: DistrictWeek, positions: [Int]) {
      self.old = old
      self.new = new
      self.positions = positions
    }
  }

  /// Both halves, with `monday` in the place of the week's.
  package func halves(of monday: CalendarDate) -> Halves {
    var halves = Halves(of: monday)
    if let general { (halves.old.district.general, halves.new.district.general) = (general.old, general.new) }
    if let policy { (halves.old.district.policy, halves.new.district.policy) = (policy.old, policy.new) }
    if let calendar { (halves.old.district.calendar, halves.new.district.calendar) = (calendar.old, calendar.new) }
    if let weekNotes { (halves.old.week.notes, halves.new.week.notes) = (weekNotes.old, weekNotes.new) }
    if let visits { (halves.old.week.visits, halves.new.week.visits) = (visits.goes, visits.comes) }
    halves.put(roles, \.district.roles)
    halves.put(agencies, \.district.agencies)
    halves.put(funding, \.district.funding)
    halves.put(bells, \.district.bells)
    halves.put(campuses, \.district.campuses)
    halves.put(needs, \.district.needs)
    halves.put(targets, \.district.targets)
    halves.put(officers, \.district.officers)
    halves.put(absences, \.week.absences)
    return halves
  }

  /// The edit of which these are the halves; nil where the positions are none.
  package init?(_ halves: Halves) {
    let (old, new, positions) = (halves.old, halves.new, halves.positions)
    // No list is as long; what comes from a file must not overflow.
    guard positions.count == 9, positions.allSatisfy({ (0...100_000_000).contains($0) }) else { return nil }
    general = ValueChange(from: old.district.general, to: new.district.general)
    policy = ValueChange(from: old.district.policy, to: new.district.policy)
    calendar = ValueChange(from: old.district.calendar, to: new.district.calendar)
    weekNotes = ValueChange(from: old.week.notes, to: new.week.notes)
    visits = VisitChange(from: old.week.visits, to: new.week.visits)
    roles = ListChange(at: positions[0], old.district.roles, new.district.roles)
    agencies = ListChange(at: positions[1], old.district.agencies, new.district.agencies)
    funding = ListChange(at: positions[2], old.district.funding, new.district.funding)
    bells = ListChange(at: positions[3], old.district.bells, new.district.bells)
    campuses = ListChange(at: positions[4], old.district.campuses, new.district.campuses)
    needs = ListChange(at: positions[5], old.district.needs, new.district.needs)
    targets = ListChange(at: positions[6], old.district.targets, new.district.targets)
    officers = ListChange(at: positions[7], old.district.officers, new.district.officers)
    absences = ListChange(at: positions[8], old.week.absences, new.week.absences)
  }

  /// The part that `district.yaml` holds; nil where that is nothing.
  package var districtPart: DistrictEdit? {
    guard changesDistrict else { return nil }
    var part = self
    (part.weekNotes, part.absences, part.visits) = (nil, nil, nil)
    return part
  }

  /// The part that the week's file holds; nil where that is nothing.
  package var weekPart: DistrictEdit? {
    guard changesWeek else { return nil }
    var part = self
    (part.general, part.policy, part.calendar) = (nil, nil, nil)
    (part.roles, part.agencies, part.funding, part.officers) = (nil, nil, nil, nil)
    (part.bells, part.campuses, part.needs, part.targets) = (nil, nil, nil, nil)
    return part
  }
}

extension DistrictEdit.Halves {
  fileprivate mutating func put<Element>(
    _ change: ListChange<Element>?, _ path: WritableKeyPath<DistrictWeek, [Element]?>
  ) {
    positions.append(change?.position ?? 0)
    guard let change else { return }
    old[keyPath: path] = change.wasThere ? change.old : nil
    new[keyPath: path] = change.isThere ? change.new : nil
  }

  fileprivate mutating func put<Element>(
    _ change: ListChange<Element>?, _ path: WritableKeyPath<DistrictWeek, [Element]>
  ) {
    positions.append(change?.position ?? 0)
    guard let change else { return }
    old[keyPath: path] = change.old
    new[keyPath: path] = change.new
  }
}
