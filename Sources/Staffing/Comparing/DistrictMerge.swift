/// Two versions of a district that both began as a third, joined by entry: what one side alone changed is as that side
/// has it; what both changed, each in its own way, is as our side has it and is named.
package struct DistrictMerge: Hashable, Sendable {
  /// Both sides' changes, and where they meet our side's.
  package private(set) var joined: District
  /// What only the other side changed, as `officer 'saguaro'` or `policy`.
  package private(set) var theirs: [String] = []
  /// What both sides changed, each in its own way.
  package private(set) var conflicts: [String] = []

  /// Joins `ours` and `theirs`, which both began as `base`; linear in their entries but for new ones.
  ///
  /// Whether what was joined holds together is for the reader of the file to say: an entry that one side removed may be
  /// named by one that the other added.
  package init(base: District, ours: District, theirs: District) {
    joined = ours
    let sides = (base, ours, theirs)
    join("name", \.name, sides)
    join("state", \.state, sides)
    join("time_zone", \.timeZone, sides)
    join("notes", \.notes, sides)
    joinList("role", \.roles, \.id, sides)
    joinList("agency", \.agencies, \.id, sides)
    joinList("funding source", \.funding, \.id, sides)
    joinList("bell schedule", \.bells, \.id, sides)
    joinList("campus", \.campuses, \.id, sides)
    // The order of these decides, so that one alone cannot be moved to another list.
    join("needs", \.needs, sides)
    join("targets", \.targets, sides)
    join("policy", \.policy, sides)
    join("calendar", \.calendar, sides)
    joinList("officer", \.officers, \.id, sides)
    joinRest(sides)
  }

  private typealias Sides = (base: District, ours: District, theirs: District)

  private mutating func join<Value: Equatable>(_ name: String, _ part: WritableKeyPath<District, Value>, _ sides: Sides)
  {
    let (base, ours, theirs) = (sides.base[keyPath: part], sides.ours[keyPath: part], sides.theirs[keyPath: part])
    guard theirs != ours, theirs != base else { return }
    if ours == base {
      joined[keyPath: part] = theirs
      self.theirs.append(name)
    } else {
      conflicts.append(name)
    }
  }

  /// What a later version of the file holds besides is joined as a whole, so that nothing is lost here.
  private mutating func joinRest(_ sides: Sides) {
    func rest(_ district: District) -> District {
      var rest = district
      rest.general = sides.base.general
      (rest.roles, rest.agencies, rest.funding) = (sides.base.roles, sides.base.agencies, sides.base.funding)
      (rest.bells, rest.campuses, rest.officers) = (sides.base.bells, sides.base.campuses, sides.base.officers)
      (rest.needs, rest.targets) = (sides.base.needs, sides.base.targets)
      (rest.policy, rest.calendar) = (sides.base.policy, sides.base.calendar)
      return rest
    }
    let (ours, theirs) = (rest(sides.ours), rest(sides.theirs))
    guard theirs != ours, theirs != sides.base else { return }
    guard ours == sides.base else { return conflicts.append("other keys") }
    var whole = sides.theirs
    whole.general = joined.general
    (whole.roles, whole.agencies, whole.funding) = (joined.roles, joined.agencies, joined.funding)
    (whole.bells, whole.campuses, whole.officers) = (joined.bells, joined.campuses, joined.officers)
    (whole.needs, whole.targets) = (joined.needs, joined.targets)
    (whole.policy, whole.calendar) = (joined.policy, joined.calendar)
    joined = whole
    self.theirs.append("other keys")
  }
}

// Lists of entries with ids.
extension DistrictMerge {
  private mutating func joinList<Entry: Equatable>(
    _ noun: String, _ list: WritableKeyPath<District, [Entry]?>, _ id: KeyPath<Entry, Identifier<Entry>>, _ sides: Sides
  ) {
    let (base, ours, theirs) = (sides.base[keyPath: list], sides.ours[keyPath: list], sides.theirs[keyPath: list])
    let entries = joinedEntries(noun, id, base ?? [], ours ?? [], theirs ?? [])
    let isThere = (ours == nil) == (base == nil) ? theirs != nil : ours != nil
    joined[keyPath: list] = entries.isEmpty && !isThere ? nil : entries
  }

  private mutating func joinList<Entry: Equatable>(
    _ noun: String, _ list: WritableKeyPath<District, [Entry]>, _ id: KeyPath<Entry, Identifier<Entry>>, _ sides: Sides
  ) {
    joined[keyPath: list] = joinedEntries(
      noun, id, sides.base[keyPath: list], sides.ours[keyPath: list], sides.theirs[keyPath: list])
  }

  private mutating func joinedEntries<Entry: Equatable>(
    _ noun: String, _ id: KeyPath<Entry, Identifier<Entry>>, _ base: [Entry], _ ours: [Entry], _ theirs: [Entry]
  ) -> [Entry] {
    func table(_ entries: [Entry]) -> [Identifier<Entry>: Entry] {
      Dictionary(entries.map { ($0[keyPath: id], $0) }) { first, _ in first }
    }
    let (known, mine, other) = (table(base), table(ours), table(theirs))
    // Whoever moved entries says in which order they stand.
    let isMoved = Self.order(ours, id, of: known) != Self.order(base, id, of: mine)
    let (leading, following) = isMoved ? (ours, theirs) : (theirs, ours)
    var places: Set<Identifier<Entry>> = []
    var ids = leading.map { $0[keyPath: id] }.filter { places.insert($0).inserted }
    for (position, entry) in following.enumerated() where places.insert(entry[keyPath: id]).inserted {
      let before = position == 0 ? nil : ids.firstIndex(of: following[position - 1][keyPath: id])
      ids.insert(entry[keyPath: id], at: before.map { $0 + 1 } ?? (position == 0 ? 0 : ids.count))
    }
    let isMovedByThem = Self.order(theirs, id, of: known) != Self.order(base, id, of: other)
    if isMovedByThem, !isMoved { self.theirs.append("order of \(noun) entries") }
    if isMovedByThem, isMoved, Self.order(ours, id, of: other) != Self.order(theirs, id, of: mine) {
      conflicts.append("order of \(noun) entries")
    }
    return ids.compactMap { entry in
      let sides = (known[entry], mine[entry], other[entry])
      guard sides.2 != sides.1, sides.2 != sides.0 else { return sides.1 }
      let name = "\(noun) '\(entry.text)'"
      if sides.1 == sides.0 {
        self.theirs.append(name)
        return sides.2
      }
      conflicts.append(name)
      return sides.1
    }
  }

  /// The ids of those entries that `others` has too, in their order.
  private static func order<Entry>(
    _ entries: [Entry], _ id: KeyPath<Entry, Identifier<Entry>>, of others: [Identifier<Entry>: Entry]
  ) -> [Identifier<Entry>] {
    entries.map { $0[keyPath: id] }.filter { others[$0] != nil }
  }
}
