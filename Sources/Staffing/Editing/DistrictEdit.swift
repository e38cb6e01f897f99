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

  private init(position: Int, old: [Element], new: [Element], wasThere: Bool, isThere: Bool) {
    self.position = position
    self.old = old
    self.new = new
    self.wasThere = wasThere
    self.isThere = isThere
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

  private init(goes: [Visit], comes: [Visit]) { (self.goes, self.comes) = (goes, comes) }

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
