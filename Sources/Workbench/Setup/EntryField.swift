import Staffing

/// How the value of a field is given.
enum FieldInput: Hashable, Sendable {
  /// Any text that can be read as what the field holds.
  case text
  /// One of these words, or several.
  case words([String], isList: Bool)
  /// The id of an entry of the district, or several.
  case entries(SetupKind, isList: Bool)
  /// Windows of a week, painted or written.
  case week

  /// Whether several values are given, with commas between them.
  var isList: Bool {
    switch self {
    case .text, .week: false
    case .words(_, let isList), .entries(_, let isList): isList
    }
  }
}

/// What is wrong with the text of a field.
enum FieldFault: Error, Hashable, Sendable {
  case value(ValueFault)
  case entry(EntryFault)
  /// What no file can have, as a sentence about the key.
  case other(String)

  /// The sentence that a file with that text would be answered with.
  func sentence(key: String) -> String {
    switch self {
    case .value(let fault): "\(key) \(fault.sentence)"
    case .entry(let fault): fault.sentence(key: key)
    case .other(let text): "\(key) \(text)"
    }
  }
}

/// One line of a form: a key of a file's entry, its text, and how that becomes a value.
struct EntryField<Entity>: Sendable {
  /// The key in the file's spelling.
  let key: String
  let label: String
  let help: String
  let input: FieldInput
  let text: @Sendable (Entity) -> String
  /// Puts what the text says into the entry; the district tells which ids exist.
  let set: @Sendable (inout Entity, String, District) throws(FieldFault) -> Void
}

/// A value that a form shows as the file writes it.
protocol FieldValue: Sendable {
  var fieldText: String { get }
}

extension String: FieldValue { var fieldText: String { self } }
extension Int: FieldValue { var fieldText: String { "\(self)" } }
extension Bool: FieldValue { var fieldText: String { self ? "true" : "false" } }
extension Minutes: FieldValue { var fieldText: String { "\(rawValue)" } }
extension ExactNumber: FieldValue { var fieldText: String { description } }
extension Hours: FieldValue { var fieldText: String { number.description } }
extension ClockTime: FieldValue { var fieldText: String { description } }
extension CalendarDate: FieldValue { var fieldText: String { description } }
extension Weekday: FieldValue { var fieldText: String { text } }
extension Identifier: FieldValue { var fieldText: String { text } }
extension Campus.Level: FieldValue { var fieldText: String { rawValue } }
extension Period.Kind: FieldValue { var fieldText: String { rawValue } }
extension Agency.Kind: FieldValue { var fieldText: String { rawValue } }

/// Texts of lists: `a, b`, nothing where the key is left out, `[]` where the list is empty.
enum ListText {
  /// Stands for a list that is there and empty.
  static let empty = "[]"

  static func text(_ values: [some FieldValue]?) -> String {
    guard let values else { return "" }
    return values.isEmpty ? empty : values.map(\.fieldText).joined(separator: ", ")
  }

  /// The words of `text`; nil where it holds nothing.
  static func words(_ text: String) -> [String]? {
    let trimmed = text.trimmingSpaces
    if trimmed.isEmpty { return nil }
    if trimmed == empty { return [] }
    return trimmed.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[first...last])
  }
}

// MARK: - Kinds of fields

extension EntryField {
  /// A value that has to be there.
  static func required<Value: FieldValue>(
    _ key: String, _ label: String, _ path: any WritableKeyPath<Entity, Value> & Sendable, _ type: ScalarType<Value>,
    _ input: FieldInput, _ help: String
  ) -> EntryField {
    EntryField(
      key: key, label: label, help: help, input: input, text: { $0[keyPath: path].fieldText },
      set: { entity, text, district throws(FieldFault) in
        entity[keyPath: path] = try input.read(text, type, in: district)
      })
  }

  /// A value that may be left out, by leaving the field empty.
  static func optional<Value: FieldValue>(
    _ key: String, _ label: String, _ path: any WritableKeyPath<Entity, Value?> & Sendable, _ type: ScalarType<Value>,
    _ input: FieldInput, _ help: String
  ) -> EntryField {
    EntryField(
      key: key, label: label, help: help, input: input, text: { $0[keyPath: path]?.fieldText ?? "" },
      set: { entity, text, district throws(FieldFault) in
        entity[keyPath: path] = text.trimmingSpaces.isEmpty ? nil : try input.read(text, type, in: district)
      })
  }

  /// A value that has to be there and is written as it is.
  static func required<Value: FieldValue>(
    _ key: String, _ label: String, _ path: any WritableKeyPath<Entity, Value> & Sendable, _ type: ScalarType<Value>,
    _ help: String
  ) -> EntryField {
    required(key, label, path, type, .text, help)
  }

  /// A value that may be left out and is written as it is.
  static func optional<Value: FieldValue>(
    _ key: String, _ label: String, _ path: any WritableKeyPath<Entity, Value?> & Sendable, _ type: ScalarType<Value>,
    _ help: String
  ) -> EntryField {
    optional(key, label, path, type, .text, help)
  }

  /// Several values; nil where the field is empty.
  static func list<Value: FieldValue>(
    _ key: String, _ label: String, _ path: any WritableKeyPath<Entity, [Value]?> & Sendable, _ type: ScalarType<Value>,
    _ input: FieldInput, _ help: String
  ) -> EntryField {
    EntryField(
      key: key, label: label, help: help, input: input, text: { ListText.text($0[keyPath: path]) },
      set: { entity, text, district throws(FieldFault) in
        entity[keyPath: path] = try input.readList(text, type, in: district)
      })
  }

  /// Free text that is kept as it is.
  static func notes(
    _ path: any WritableKeyPath<Entity, String?> & Sendable, key: String = "notes", label: String = "Notes"
  )
    -> EntryField
  {
    EntryField(
      key: key, label: label, help: "Free text, kept as it is; {insert-line-end} begins a new line.", input: .text,
      text: { $0[keyPath: path] ?? "" },
      set: { entity, text, _ throws(FieldFault) in
        let text = ScalarType<String>.unmarked(text)
        entity[keyPath: path] = text.isEmpty ? nil : text
      })
  }

  /// The id that others name the entry by.
  static func id<Named>(
    _ path: any WritableKeyPath<Entity, Identifier<Named>> & Sendable, _ help: String? = nil
  )
    -> EntryField
  {
    required(
      "id", "Id", path, .id(), .text,
      help ?? "By this other entries and the weeks name it: a-z, 0-9 and '-'. It follows the name until it is changed.")
  }
}

extension FieldInput {
  /// The value of `text`, which has to be there.
  fileprivate func read<Value>(
    _ text: String, _ type: ScalarType<Value>, in district: District
  ) throws(FieldFault) -> Value {
    let word = text.trimmingSpaces
    guard !word.isEmpty else { throw .value(Value.self == String.self ? .emptyText : .noValue(expected: .text)) }
    let value: Value
    do throws(ValueFault) {
      // Only of free text the spaces at its ends may be meant.
      value = try type.parse(Value.self == String.self ? text : word)
    } catch {
      throw .value(error)
    }
    try check(word, in: district)
    return value
  }

  fileprivate func readList<Value>(
    _ text: String, _ type: ScalarType<Value>, in district: District
  ) throws(FieldFault) -> [Value]? {
    guard let words = ListText.words(text) else { return nil }
    var values: [Value] = []
    for word in words { values.append(try read(word, type, in: district)) }
    return values
  }

  /// Whether the id names an entry that exists, where it has to.
  private func check(_ id: String, in district: District) throws(FieldFault) {
    guard case .entries(let kind, _) = self, let entryKind = kind.referenced else { return }
    let ids = district.ids(of: kind)
    guard !ids.contains(id) else { return }
    throw .entry(.unknownReference(id, to: entryKind, suggestion: nearest(to: id, among: ids)))
  }
}

extension SetupKind {
  /// What its ids name, where others name it by them.
  fileprivate var referenced: EntryKind? {
    switch self {
    case .bells: .bellSchedule
    case .periods: .period
    case .campuses: .campus
    case .roles: .role
    case .agencies: .agency
    case .funding: .fundingSource
    case .officers: .officer
    case .district, .certifications, .needs, .targets, .policy, .travelPairs, .hourCounters, .closures, .bellChanges,
      .events,
      .absences, .week:
      nil
    }
  }
}

extension District {
  /// The ids of all entries of a kind, those of periods each once; certifications are those that are named anywhere.
  func ids(of kind: SetupKind) -> [String] {
    switch kind {
    case .bells: return bells.map(\.id.text)
    case .periods: return Self.distinct(bells.lazy.flatMap(\.periods).map(\.id.text))
    case .campuses: return campuses.map(\.id.text)
    case .roles: return roles.map(\.id.text)
    case .agencies: return (agencies ?? []).map(\.id.text)
    case .funding: return (funding ?? []).map(\.id.text)
    case .officers: return officers.map(\.id.text)
    case .certifications:
      let required = roles.flatMap(\.requiredCertifications).map(\.text)
      return Self.distinct(required + officers.flatMap(\.certifications).map(\.id.text))
    case .district, .needs, .targets, .policy, .travelPairs, .hourCounters, .closures, .bellChanges, .events, .absences,
      .week:
      return []
    }
  }

  /// What the entry of an id is called, where it has a name.
  func name(of id: String, _ kind: SetupKind) -> String? {
    switch kind {
    case .bells: bells.first { $0.id.text == id }?.name
    case .periods: bells.lazy.flatMap(\.periods).first { $0.id.text == id }?.name
    case .campuses: campuses.first { $0.id.text == id }?.name
    case .roles: roles.first { $0.id.text == id }?.name
    case .agencies: agencies?.first { $0.id.text == id }?.name
    case .funding: funding?.first { $0.id.text == id }?.name
    case .officers: officers.first { $0.id.text == id }?.name
    case .district, .certifications, .needs, .targets, .policy, .travelPairs, .hourCounters, .closures, .bellChanges,
      .events,
      .absences, .week:
      nil
    }
  }

  private static func distinct(_ texts: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
