import Staffing

/// Where the entries of a kind are kept.
struct ListAccess<Entity>: Sendable {
  /// The entries, those of the parent where the list is a part of one.
  let get: @Sendable (DistrictWeek, Int?) -> [Entity]
  let set: @Sendable (inout DistrictWeek, Int?, [Entity]) -> Void

  init(
    _ get: @escaping @Sendable (DistrictWeek, Int?) -> [Entity],
    _ set: @escaping @Sendable (inout DistrictWeek, Int?, [Entity]) -> Void
  ) {
    self.get = get
    self.set = set
  }

  /// A list of the district or of its week.
  init(_ path: any WritableKeyPath<DistrictWeek, [Entity]> & Sendable) {
    self.init({ target, _ in target[keyPath: path] }) { target, _, entries in target[keyPath: path] = entries }
  }

  /// A list that a file may leave out.
  init(_ path: any WritableKeyPath<DistrictWeek, [Entity]?> & Sendable) {
    self.init({ target, _ in target[keyPath: path] ?? [] }) { target, _, entries in target[keyPath: path] = entries }
  }

  /// A single value as a list of one.
  init(single path: any WritableKeyPath<DistrictWeek, Entity> & Sendable) {
    self.init({ target, _ in [target[keyPath: path]] }) { target, _, entries in
      if let entry = entries.first { target[keyPath: path] = entry }
    }
  }
}

/// A new entry, before anything is typed.
struct Blank<Entity> {
  let entry: Entity
  /// Keys that have no value that could be meant.
  let empty: Set<String>

  init(_ entry: Entity, empty: Set<String> = []) {
    self.entry = entry
    self.empty = empty
  }
}

/// All that a kind of entries has to say for lists and forms to work with it.
struct EntryDescription<Entity: Hashable & Sendable>: Sendable {
  let kind: SetupKind
  let list: ListAccess<Entity>
  let fields: [EntryField<Entity>]
  /// A new entry at a place.
  let blank: @Sendable (DistrictWeek, EntryPlace) -> Blank<Entity>
  /// What it is called in lists and sentences.
  let name: @Sendable (Entity, EntryPlace) -> String
  /// What a list says of it besides its name.
  let detail: @Sendable (Entity, DistrictWeek) -> String
  /// What others name it by.
  let reference: @Sendable (Entity, DistrictWeek, EntryPlace) -> EntryReference?
  /// What is wrong among its values, by key.
  let check: @Sendable (Entity, DistrictWeek, EntryPlace) -> [(key: String, fault: FieldFault)]

  init(
    _ kind: SetupKind, _ list: ListAccess<Entity>, fields: [EntryField<Entity>],
    blank: @escaping @Sendable (DistrictWeek, EntryPlace) -> Blank<Entity>,
    name: @escaping @Sendable (Entity, EntryPlace) -> String,
    detail: @escaping @Sendable (Entity, DistrictWeek) -> String = { _, _ in "" },
    reference: @escaping @Sendable (Entity, DistrictWeek, EntryPlace) -> EntryReference? = { _, _, _ in nil },
    check: @escaping @Sendable (Entity, DistrictWeek, EntryPlace) -> [(key: String, fault: FieldFault)] = { _, _, _ in
      []
    }
  ) {
    self.kind = kind
    self.list = list
    self.fields = fields
    self.blank = blank
    self.name = name
    self.detail = detail
    self.reference = reference
    self.check = check
  }
}

/// What comes of the texts of a form.
enum FormOutcome: Sendable {
  /// The district and the week with the entry, and where it stands then.
  case good(DistrictWeek, EntryPlace)
  /// A sentence for each field, by its position, whose text cannot be.
  case bad([Int: String])
}

/// A kind of entries, whatever values they hold: what lists and forms ask for.
struct EntryTable: Sendable {
  /// What a form shows of a field.
  struct Field: Sendable {
    let key: String
    let label: String
    let help: String
    let input: FieldInput
  }

  let kind: SetupKind
  let fields: [Field]
  let count: @Sendable (DistrictWeek, Int?) -> Int
  /// The texts of the fields of an entry, or of a new one.
  let texts: @Sendable (DistrictWeek, EntryPlace) -> [String]
  /// What comes of `texts`, of which those equal to `initial` are left as they are.
  let outcome: @Sendable (DistrictWeek, EntryPlace, _ texts: [String], _ initial: [String]) -> FormOutcome
  /// Takes an entry out of its list.
  let remove: @Sendable (inout DistrictWeek, EntryPlace) -> Void
  /// Exchanges an entry with the one at another position.
  let exchange: @Sendable (inout DistrictWeek, EntryPlace, Int) -> Void
  let name: @Sendable (DistrictWeek, EntryPlace) -> String
  let detail: @Sendable (DistrictWeek, EntryPlace) -> String
  let reference: @Sendable (DistrictWeek, EntryPlace) -> EntryReference?

  /// The position of the field with `key`.
  func field(_ key: String) -> Int? { fields.firstIndex { $0.key == key } }
}

extension EntryTable {
  init<Entity>(_ description: EntryDescription<Entity>) {
    let (list, fields) = (description.list, description.fields)
    kind = description.kind
    self.fields = fields.map { Field(key: $0.key, label: $0.label, help: $0.help, input: $0.input) }
    count = { list.get($0, $1).count }
    texts = { description.texts(in: $0, at: $1) }
    outcome = { description.outcome(in: $0, at: $1, texts: $2, initial: $3) }
    remove = { target, place in
      var entries = list.get(target, place.parent)
      guard entries.indices.contains(place.position) else { return }
      entries.remove(at: place.position)
      list.set(&target, place.parent, entries)
    }
    exchange = { target, place, other in
      var entries = list.get(target, place.parent)
      guard entries.indices.contains(place.position), entries.indices.contains(other) else { return }
      entries.swapAt(place.position, other)
      list.set(&target, place.parent, entries)
    }
    name = { target, place in description.entry(in: target, at: place).map { description.name($0, place) } ?? "" }
    detail = { target, place in description.entry(in: target, at: place).map { description.detail($0, target) } ?? "" }
    reference = { target, place in
      description.entry(in: target, at: place).flatMap { description.reference($0, target, place) }
    }
  }
}

extension EntryDescription {
  /// The entry at `place`; nil for a new one.
  fileprivate func entry(in target: DistrictWeek, at place: EntryPlace) -> Entity? {
    let entries = list.get(target, place.parent)
    return entries.indices.contains(place.position) ? entries[place.position] : nil
  }

  fileprivate func texts(in target: DistrictWeek, at place: EntryPlace) -> [String] {
    if let entry = entry(in: target, at: place) { return fields.map { $0.text(entry) } }
    let blank = blank(target, place)
    return fields.map { blank.empty.contains($0.key) ? "" : $0.text(blank.entry) }
  }

  fileprivate func outcome(
    in target: DistrictWeek, at place: EntryPlace, texts: [String], initial: [String]
  ) -> FormOutcome {
    let old = entry(in: target, at: place)
    var entry = old ?? blank(target, place).entry
    var problems: [Int: String] = [:]
    for (position, field) in fields.enumerated() where old == nil || texts[position] != initial[position] {
      do throws(FieldFault) {
        try field.set(&entry, texts[position], target.district)
      } catch {
        problems[position] = error.sentence(key: field.key)
      }
    }
    // What is wrong among values means nothing where one of them could not be read.
    if problems.isEmpty {
      for (key, fault) in check(entry, target, place) {
        guard let position = fields.firstIndex(where: { $0.key == key }), problems[position] == nil else { continue }
        problems[position] = fault.sentence(key: key)
      }
    }
    guard problems.isEmpty else { return .bad(problems) }
    return store(entry, instead: old, in: target, at: place)
  }

  /// Puts the entry into its list; where its id changed, everything that names it follows.
  private func store(
    _ entry: Entity, instead old: Entity?, in target: DistrictWeek, at place: EntryPlace
  ) -> FormOutcome {
    var result = target
    if let old, let before = reference(old, target, place), let after = reference(entry, target, place),
      before != after
    {
      result.rename(before, to: after.id)
    }
    var entries = list.get(result, place.parent)
    if entries.indices.contains(place.position) {
      entries[place.position] = entry
    } else {
      entries.append(entry)
    }
    list.set(&result, place.parent, entries)
    // A list that keeps an order of its own may have put it elsewhere.
    let position = list.get(result, place.parent).firstIndex(of: entry) ?? place.position
    let isElsewhere = list.get(result, place.parent)[min(place.position, entries.count - 1)] != entry
    return .good(
      result,
      EntryPlace(
        kind: kind, parent: place.parent, position: isElsewhere ? position : min(place.position, entries.count - 1)))
  }

  /// That the id is no other entry's.
  static func unique<Named>(
    _ id: Identifier<Named>, among ids: [Identifier<Named>], but position: Int, _ kind: SetupKind
  ) -> [(key: String, fault: FieldFault)] {
    let isTaken = ids.enumerated().contains { $0.offset != position && $0.element == id }
    return isTaken ? [("id", .other("'\(printable(id.text))' is taken by another \(kind.noun); choose another"))] : []
  }

  /// That a last day does not come before the first.
  static func ordered(_ first: CalendarDate?, _ last: CalendarDate?, key: String) -> [(key: String, fault: FieldFault)]
  {
    guard let first, let last, last < first else { return [] }
    return [(key, .value(.lastDayBeforeFirst(first: first, last: last)))]
  }

  /// That an end comes after its start.
  static func ordered(_ start: ClockTime, _ end: ClockTime, key: String) -> [(key: String, fault: FieldFault)] {
    guard end <= start else { return [] }
    return [(key, .value(.endsBeforeStart(start: start.description, end: end.description)))]
  }
}

extension EntryReference {
  /// The id by which the entry is named.
  var id: String {
    switch self {
    case .role(let id): id.text
    case .agency(let id): id.text
    case .fundingSource(let id): id.text
    case .bellSchedule(let id): id.text
    case .period(let id, _): id.text
    case .campus(let id): id.text
    case .officer(let id): id.text
    }
  }
}
