import Staffing

/// The ids of a district by kind, and what refers to them; whatever refers to nothing is reported at the end,
/// when all ids are known.
struct ReferenceTable {
  private struct Reference {
    let id: String
    let kind: EntryKind
    let line: Int
    let key: Key
    let entry: Entry
  }

  private var known: [EntryKind: [String: Int]] = [:]
  private var references: [Reference] = []

  /// Notes that `entry` is the one of `kind` with `id`; a second one is reported.
  mutating func declare<Entity>(_ id: Identifier<Entity>, _ kind: EntryKind, by entry: Entry) {
    guard id.isWellFormed else { return }
    if let first = known[kind, default: [:]][id.text] {
      entry.report(.entry(.duplicateIdentifier(id.text, firstLine: first)), at: .id)
    } else {
      known[kind, default: [:]][id.text] = entry.line(of: .id)
    }
  }

  /// Notes that an id is known that may be declared more than once, as periods are, a schedule at a time.
  mutating func declareShared<Entity>(_ id: Identifier<Entity>, _ kind: EntryKind, by entry: Entry) {
    if id.isWellFormed { known[kind, default: [:]][id.text] = entry.line(of: .id) }
  }

  /// The id at `key`, which has to be there.
  mutating func required<Entity>(_ key: Key, _ kind: EntryKind, of entry: Entry) -> Identifier<Entity> {
    let id: Identifier<Entity> = entry.required(key, .id())
    refer(id.text, kind, line: entry.line(of: key), at: key, of: entry)
    return id
  }

  /// The id at `key`; nil where it is left out.
  mutating func optional<Entity>(_ key: Key, _ kind: EntryKind, of entry: Entry) -> Identifier<Entity>? {
    let id: Identifier<Entity>? = entry.optional(key, .id())
    if let id { refer(id.text, kind, line: entry.line(of: key), at: key, of: entry) }
    return id
  }

  /// The ids of the list at `key`; nil where it is left out.
  mutating func list<Entity>(_ key: Key, _ kind: EntryKind, of entry: Entry) -> [Identifier<Entity>]? {
    let type: ScalarType<Identifier<Entity>> = .id()
    let ids = entry.locatedList(key, type)
    for (id, line) in ids ?? [] {
      refer(id.text, kind, line: line, at: key, of: entry)
    }
    return ids?.map(\.value)
  }

  private mutating func refer(_ id: String, _ kind: EntryKind, line: Int, at key: Key, of entry: Entry) {
    // An id that is none has been reported already.
    if !id.isEmpty { references.append(Reference(id: id, kind: kind, line: line, key: key, entry: entry)) }
  }

  /// Reports every reference to nothing, with the nearest id that exists.
  func reportDangling() {
    var sorted: [EntryKind: [String]] = [:]
    var suggested = 0
    for reference in references where known[reference.kind]?[reference.id] == nil {
      var suggestion: String?
      // Searching all ids takes its time; a file with hundreds of these has another fault than spelling.
      if suggested < 2 * FileError.mostListed {
        suggested += 1
        let candidates = sorted[reference.kind] ?? known[reference.kind, default: [:]].keys.sorted()
        sorted[reference.kind] = candidates
        suggestion = nearest(to: reference.id, among: candidates)
      }
      let fault = EntryFault.unknownReference(reference.id, to: reference.kind, suggestion: suggestion)
      reference.entry.report(.entry(fault), at: reference.key, line: reference.line)
    }
  }
}
