import Staffing

/// A mapping written on one line, `{id: oak, name: Oak Elementary}`; nil values are left out.
struct FlowMapping {
  private(set) var text = "{"

  /// Adds `key: value`, `value` being YAML already.
  mutating func add(_ key: Key, raw value: String?) {
    guard let value else { return }
    if text.utf8.count > 1 { text += ", " }
    text += key.rawValue
    text += ": "
    text += value
  }

  /// Adds a text, in quotes where it needs them.
  mutating func add(_ key: Key, _ value: String?) {
    add(key, raw: value.map { YAMLText.scalar($0, in: .flow) })
  }

  mutating func add<Entity>(_ key: Key, _ value: Identifier<Entity>?) {
    add(key, value?.text)
  }

  mutating func add<Entity>(_ key: Key, _ values: [Identifier<Entity>]?) {
    add(key, raw: values.map { list($0.map { YAMLText.scalar($0.text, in: .flow) }) })
  }

  /// Adds a word of an enumeration; none of them needs quotes.
  mutating func add(_ key: Key, _ value: (some RawRepresentable<String>)?) {
    add(key, raw: value?.rawValue)
  }

  mutating func add(_ key: Key, _ values: [some RawRepresentable<String>]?) {
    add(key, raw: values.map { list($0.map(\.rawValue)) })
  }

  mutating func add(_ key: Key, _ values: [Weekday]?) {
    add(key, raw: values.map { list($0.map(\.text)) })
  }

  mutating func add(_ key: Key, _ value: Weekday) {
    add(key, raw: value.text)
  }

  /// Adds a time, always in quotes: `07:30` without them is a number to YAML 1.1.
  mutating func add(_ key: Key, _ value: ClockTime?) {
    add(key, raw: value.map { "\"\($0)\"" })
  }

  mutating func add(_ key: Key, _ values: [ClockRange]) {
    add(key, raw: list(values.map { "\"\($0.start)-\($0.end)\"" }))
  }

  mutating func add(_ key: Key, _ value: CalendarDate?) {
    add(key, raw: value?.description)
  }

  mutating func add(_ key: Key, _ value: Bool?) {
    add(key, raw: value.map { $0 ? "true" : "false" })
  }

  mutating func add(_ key: Key, _ value: Int?) {
    add(key, raw: value.map { "\($0)" })
  }

  mutating func add(_ key: Key, _ value: Minutes?) {
    add(key, value?.rawValue)
  }

  mutating func add(_ key: Key, _ value: ExactNumber?) {
    add(key, raw: value?.description)
  }

  mutating func add(_ key: Key, _ value: Hours?) {
    add(key, value?.number)
  }

  mutating func add(_ key: Key, _ value: FlowMapping?) {
    add(key, raw: value?.closed)
  }

  mutating func add(_ key: Key, _ values: [FlowMapping]?) {
    add(key, raw: values.map { list($0.map(\.closed)) })
  }

  /// The whole mapping.
  var closed: String { text + "}" }

  private func list(_ items: [String]) -> String {
    "[\(items.joined(separator: ", "))]"
  }
}

/// The mapping that `fill` fills.
func flow(_ fill: (inout FlowMapping) -> Void) -> FlowMapping {
  var mapping = FlowMapping()
  fill(&mapping)
  return mapping
}
