import Staffing
import Yams

/// A mapping of a file being read: its values by key, and where it stands. Reports what is wrong with what is
/// asked of it; after a report the value given has no meaning, since the log will be thrown.
final class Entry {
  /// What the mapping is among its surroundings.
  enum Place {
    case document
    case item(EntryKind, number: Int)
    case value(Key)
  }

  let log: ProblemLog
  let line: Int
  private let parent: Entry?
  private let place: Place
  private var fields: [(key: Key, node: Node)] = []

  /// The mapping `node`; nil, with a report, where it is something else. Keys not among `keys` are reported.
  init?(_ node: Node, _ place: Place, of parent: Entry?, keys: [Key], log: ProblemLog) {
    self.log = log
    self.parent = parent
    self.place = place
    line = node.mark?.line ?? 1
    guard case .mapping(let mapping) = node else {
      log.report(.value(.wrongType(found: node.type, expected: .mapping)), line: line, in: self)
      return nil
    }
    fields.reserveCapacity(mapping.count)
    var strangers: [(key: String, line: Int?)] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        log.report(.entry(.keyIsNoText), line: key.mark?.line, in: self)
        continue
      }
      if let known = Key(rawValue: scalar.string), keys.contains(known) {
        fields.append((known, value))
      } else {
        strangers.append((scalar.string, scalar.mark?.line))
      }
    }
    // Reported last, so that the path can name the entry by its id.
    for (key, line) in strangers {
      // Searching takes its time; a file with hundreds of faults has another one than spelling.
      let suggestion = log.count < 4 * FileError.mostListed ? nearest(to: key, among: keys.map(\.rawValue)) : nil
      log.report(.entry(.unknownKey(suggestion: suggestion)), line: line, in: self, key: key)
    }
  }

  /// Where it stands, for messages.
  var path: EntryPath {
    let outer = parent?.path.steps ?? []
    switch place {
    case .document: return EntryPath(outer)
    case .value(let key): return EntryPath(outer + [.key(key.rawValue)])
    case .item(let kind, let number):
      if case .scalar(let id)? = node(.id), !id.isNull { return EntryPath(outer + [.named(kind, id: id.string)]) }
      return EntryPath(outer + [.numbered(kind, number)])
    }
  }

  /// The line of the value at `key`, or the entry's own.
  func line(of key: Key) -> Int {
    node(key)?.mark?.line ?? line
  }

  /// Reports a fault at `key`.
  func report(_ fault: Fault, at key: Key, line: Int? = nil) {
    log.report(fault, line: line ?? self.line(of: key), in: self, key: key.rawValue)
  }

  private func node(_ key: Key) -> Node? {
    fields.first { $0.key == key }?.node
  }
}

// MARK: - Single values

extension Entry {
  /// The value at `key`; nil where the key is left out or holds nothing, and after a report.
  func optional<Value: Sendable>(_ key: Key, _ type: ScalarType<Value>) -> Value? {
    guard let node = node(key), !node.isNull else { return nil }
    return value(of: node, at: key, type)
  }

  /// The value at `key`, which has to be there; nil after a report.
  func expected<Value: Sendable>(_ key: Key, _ type: ScalarType<Value>) -> Value? {
    guard let node = node(key) else {
      report(.entry(.missingKey), at: key)
      return nil
    }
    return value(of: node, at: key, type)
  }

  /// The value at `key`, which has to be there.
  func required<Value: Sendable>(_ key: Key, _ type: ScalarType<Value>) -> Value {
    expected(key, type) ?? type.placeholder
  }

  private func value<Value: Sendable>(of node: Node, at key: Key, _ type: ScalarType<Value>) -> Value? {
    guard case .scalar(let scalar) = node else {
      report(.value(.wrongType(found: node.type, expected: .text)), at: key)
      return nil
    }
    let line = scalar.mark?.line
    guard !scalar.isNull else {
      report(.value(.noValue(expected: .text)), at: key, line: line)
      return nil
    }
    do {
      return try type.parse(scalar.string)
    } catch {
      report(.value(error), at: key, line: line)
      return nil
    }
  }

  /// What stands at `key`; nil where the key is left out or holds nothing.
  func type(at key: Key) -> ValueFault.NodeType? {
    node(key).flatMap { $0.isNull ? nil : $0.type }
  }

  /// Reports, at `key`, a time that does not come after the one at which its span starts.
  func checkOrder(_ start: ClockTime?, _ end: ClockTime?, at key: Key) {
    guard let start, let end, end <= start else { return }
    report(.value(.endsBeforeStart(start: start.description, end: end.description)), at: key)
  }

  /// Reports, at `key`, a last day that comes before the first.
  func checkOrder(_ first: CalendarDate?, _ last: CalendarDate?, at key: Key) {
    guard let first, let last, last < first else { return }
    report(.value(.lastDayBeforeFirst(first: first, last: last)), at: key)
  }
}

// MARK: - Lists and mappings

extension Entry {
  /// The values of the list at `key`, each with its line; nil where the key is left out.
  func locatedList<Value: Sendable>(_ key: Key, _ type: ScalarType<Value>) -> [(value: Value, line: Int)]? {
    guard let node = node(key) else { return nil }
    guard case .sequence(let sequence) = node else {
      report(.value(node.isNull ? .noValue(expected: .list) : .wrongType(found: node.type, expected: .list)), at: key)
      return nil
    }
    return sequence.compactMap { item in
      value(of: item, at: key, type).map { ($0, item.mark?.line ?? line) }
    }
  }

  /// The values of the list at `key`; nil where the key is left out.
  func list<Value: Sendable>(_ key: Key, _ type: ScalarType<Value>) -> [Value]? {
    locatedList(key, type)?.map(\.value)
  }

  /// The entries of the list at `key`; none where nothing follows the key, or more than `limit` do, nil where the key is
  /// left out.
  func entries(_ key: Key, _ kind: EntryKind, keys: [Key], atMost limit: Int = .max) -> [Entry]? {
    guard let node = node(key) else { return nil }
    if node.isNull { return [] }
    guard case .sequence(let sequence) = node else {
      report(.value(.wrongType(found: node.type, expected: .list)), at: key)
      return nil
    }
    guard sequence.count <= limit else {
      report(.value(.tooManyEntries(sequence.count, limit: limit)), at: key)
      return []
    }
    return sequence.enumerated().compactMap { position, item in
      Entry(item, .item(kind, number: position + 1), of: self, keys: keys, log: log)
    }
  }

  /// The entries of the list at `key`, which has to be there; more than `limit` are none.
  func requiredEntries(_ key: Key, _ kind: EntryKind, keys: [Key], atMost limit: Int = .max) -> [Entry] {
    if node(key) == nil { report(.entry(.missingKey), at: key) }
    return entries(key, kind, keys: keys, atMost: limit) ?? []
  }

  /// The mapping at `key`; nil where the key is left out.
  func mapping(_ key: Key, keys: [Key]) -> Entry? {
    guard let node = node(key) else { return nil }
    guard !node.isNull else {
      report(.value(.noValue(expected: .mapping)), at: key)
      return nil
    }
    return Entry(node, .value(key), of: self, keys: keys, log: log)
  }

  /// The mapping at `key`; nil where the key is left out or nothing follows it.
  func optionalMapping(_ key: Key, keys: [Key]) -> Entry? {
    node(key)?.isNull == true ? nil : mapping(key, keys: keys)
  }
}

extension Node {
  var type: ValueFault.NodeType {
    switch self {
    case .scalar, .alias: .text
    case .mapping: .mapping
    case .sequence: .list
    }
  }

  /// Whether nothing stands there: the core schema's null.
  var isNull: Bool {
    if case .scalar(let scalar) = self { scalar.isNull } else { false }
  }
}

extension Node.Scalar {
  /// Whether it is the core schema's null: nothing, `~` or `null`, not in quotes.
  fileprivate var isNull: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(string)
  }
}
