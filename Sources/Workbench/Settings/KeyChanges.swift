import Staffing
import TerminalKit

/// One line of the settings: the keys of a command in a place, or everywhere it is.
package struct KeySetting: Hashable, Sendable {
  /// A place by its name in the settings, or ``everywhere``.
  package var place: String
  /// A command by its name in the settings.
  package var command: String
  /// The keys by their names; none: the command has no key.
  package var keys: [String]
  /// Where it stands in the file, from 1.
  package var line: Int
  /// Where the place stands in the file.
  package var placeLine: Int

  /// The place that stands for all.
  package static let everywhere = "everywhere"

  /// A line of the settings as it is written; whether it can be so is found out by ``KeyChanges/reading(_:)``.
  package init(place: String, command: String, keys: [String], line: Int, placeLine: Int? = nil) {
    self.place = place
    self.command = command
    self.keys = keys
    self.line = line
    self.placeLine = placeLine ?? line
  }
}

/// What is wrong with a ``KeySetting``.
package struct KeyProblem: Hashable, Sendable {
  /// Where it stands in the file, from 1.
  package let line: Int
  /// One sentence, without the place in the file.
  package let sentence: String
}

/// The keys that differ from those of the table in ``Keymap``.
package struct KeyChanges: Hashable, Sendable {
  /// The keys of commands that have others than in the table.
  private(set) var keys: [Context: [Command: [Key]]] = [:]
  /// What each key does in the places that have changes.
  private var table: [Context: [Key: Command]] = [:]

  /// No changes: every key does what the table says.
  package init() {}

  /// What `key` does in `context`.
  func command(for key: Key, in context: Context) -> Command? {
    (table[context] ?? Keymap.table[context])?[key]
  }

  /// The bindings of one place in the table's order. Of several lines for one command the first has the new keys, and
  /// the others go.
  func bindings(in context: Context) -> [Binding] {
    let bindings = Keymap.bindings.filter { $0.contexts.contains(context) }
    guard let changed = keys[context] else { return bindings }
    var seen: Set<Command> = []
    return bindings.compactMap { binding in
      guard let keys = changed[binding.command] else { return binding }
      guard seen.insert(binding.command).inserted, !keys.isEmpty else { return nil }
      return binding.with(keys: keys)
    }
  }
}

extension KeyChanges {
  /// Reads settings; those with a problem change nothing.
  package static func reading(_ settings: [KeySetting]) -> (changes: KeyChanges, problems: [KeyProblem]) {
    var reader = KeyReader()
    // What is said of one place goes before what is said of all.
    let general = settings.filter { $0.place == KeySetting.everywhere }
    for setting in general + settings.filter({ $0.place != KeySetting.everywhere }) { reader.read(setting) }
    reader.dropConflicts()
    var changes = KeyChanges()
    changes.keys = reader.keys
    for context in reader.keys.keys {
      changes.table[context] = changes.bindings(in: context).reduce(into: [:]) { table, binding in
        for key in binding.keys { table[key] = binding.command }
      }
    }
    var problems = reader.problems.sorted { $0.line < $1.line }
    if reader.hasMore, let last = problems.last {
      problems.append(KeyProblem(line: last.line, sentence: "there are more problems; mend these first"))
    }
    return (changes, problems)
  }
}

/// Checks settings of keys against the table.
private struct KeyReader {
  var keys: [Context: [Command: [Key]]] = [:]
  private(set) var problems: [KeyProblem] = []
  private var known: Set<KeyProblem> = []
  /// Whether there are problems that are not told.
  private(set) var hasMore = false
  /// Where each change is said.
  private var lines: [Context: [Command: Int]] = [:]
  /// What a place cannot do without.
  private static let needed: Set<Command> = [.cancel, .quit, .accept, .help]

  mutating func read(_ setting: KeySetting) {
    guard let places = places(of: setting), let command = command(of: setting, in: places),
      let keys = keys(of: setting, command)
    else { return }
    for place in places where Keymap.bindings.contains(where: { $0.command == command && $0.contexts.contains(place) })
    {
      let characters = keys.compactMap { key -> Key? in if case .character = key { key } else { nil } }
      if let character = characters.first, place.takesText {
        note(
          setting,
          "'\(character.name(.unicode))' is typed as text in '\(place.settingName)', so it cannot be "
            + "'\(command.settingName)' there; choose a key like Ctrl-X or F5")
        continue
      }
      self.keys[place, default: [:]][command] = keys
      lines[place, default: [:]][command] = setting.line
    }
  }

  /// So many problems are told: a file of a megabyte may have as many as lines.
  private static let mostProblems = 50

  private mutating func note(_ setting: KeySetting, line: Int? = nil, _ sentence: @autoclosure () -> String) {
    guard problems.count < Self.mostProblems else {
      hasMore = true
      return
    }
    let problem = KeyProblem(line: line ?? setting.line, sentence: sentence())
    if known.insert(problem).inserted { problems.append(problem) }
  }

  private mutating func places(of setting: KeySetting) -> [Context]? {
    if setting.place == KeySetting.everywhere { return Context.allCases }
    if let place = Context.named[setting.place] { return [place] }
    note(setting, line: setting.placeLine, Self.noPlace(setting.place))
    return nil
  }

  private static func noPlace(_ place: String) -> String {
    let names = [KeySetting.everywhere] + Context.allCases.map(\.settingName)
    let advice = nearest(to: place, among: names).map { "did you mean '\($0)'?" }
    return "there is no place '\(printable(place))'; " + (advice ?? "places are \(names.joined(separator: ", "))")
  }

  private mutating func command(of setting: KeySetting, in places: [Context]) -> Command? {
    let isOfPlaces = { (binding: Binding) in places.contains { binding.contexts.contains($0) } }
    guard let command = Command.named[setting.command] else {
      note(
        setting, Self.noCommand(setting.command, among: Keymap.bindings.filter(isOfPlaces).map(\.command.settingName)))
      return nil
    }
    guard Keymap.bindings.contains(where: { $0.command == command && isOfPlaces($0) }) else {
      note(
        setting,
        "'\(setting.command)' does nothing in '\(setting.place)'; it works in "
          + Self.places(of: command).map(\.settingName).joined(separator: ", "))
      return nil
    }
    return command
  }

  private static func noCommand(_ name: String, among here: [String]) -> String {
    let near = nearest(to: name, among: here) ?? nearest(to: name, among: Command.allCases.map(\.settingName))
    let advice = near.map { "did you mean '\($0)'?" } ?? "'bellwatch config' lists them all"
    return "there is no command '\(printable(name))'; \(advice)"
  }

  /// Where the command can be.
  private static func places(of command: Command) -> [Context] {
    Context.allCases.filter { place in
      Keymap.bindings.contains { $0.command == command && $0.contexts.contains(place) }
    }
  }

  private mutating func keys(of setting: KeySetting, _ command: Command) -> [Key]? {
    guard !setting.keys.isEmpty || !Self.needed.contains(command) else {
      note(setting, "'\(setting.command)' needs a key, or there is no way on; name one")
      return nil
    }
    var keys: [Key] = []
    for text in setting.keys {
      do throws(KeyNameFault) {
        let key = try Key(named: text)
        if !keys.contains(key) { keys.append(key) }
      } catch {
        note(setting, Self.sentence(text, error))
        return nil
      }
    }
    return keys
  }

  private static func sentence(_ text: String, _ fault: KeyNameFault) -> String {
    switch fault {
    case .sameAs(let name):
      return "terminals send '\(printable(text))' as \(name); name '\(name)' or another key"
    case .unknown:
      let near = nearest(to: text.lowercased(), among: Key.names.map { $0.lowercased() })
      let advice = near.flatMap { near in Key.names.first { $0.lowercased() == near } }
      return "there is no key '\(printable(text))'; "
        + (advice.map { "did you mean '\(Self.shown($0))'?" }
          ?? "keys are characters and names like Enter, Ctrl-S, Alt-x, Shift-Tab, PgDn, F5")
    }
  }

  /// The name as help writes it.
  private static func shown(_ name: String) -> String { (try? Key(named: name))?.name(.ascii) ?? name }

  /// Two commands on one key: what the settings say is dropped until each key has one.
  mutating func dropConflicts() {
    var conflicting: Set<Int> = []
    for context in Context.allCases {
      while let (key, command, other) = conflict(in: context), let line = lines[context]?[command] {
        let problem = KeyProblem(
          line: line,
          sentence: "\(key.name(.ascii)) would be both '\(command.settingName)' and '\(other.settingName)' in "
            + "'\(context.settingName)'; give '\(other.settingName)' another key too")
        // A line for all places is one problem, however many places have it.
        if conflicting.insert(line).inserted { problems.append(problem) }
        keys[context]?[command] = nil
        lines[context]?[command] = nil
      }
    }
  }

  /// A key with two commands: the one whose keys were changed last, and the other.
  private func conflict(in context: Context) -> (Key, Command, Command)? {
    guard let changed = keys[context] else { return nil }
    var seen: Set<Command> = []
    var owners: [Key: Command] = [:]
    for binding in Keymap.bindings where binding.contexts.contains(context) {
      let command = binding.command
      let isFirst = seen.insert(command).inserted
      let keys = changed[command].map { isFirst ? $0 : [] } ?? binding.keys
      for key in keys {
        guard let owner = owners[key], owner != command else {
          owners[key] = command
          continue
        }
        let (line, other) = (lines[context]?[command] ?? 0, lines[context]?[owner] ?? 0)
        return line >= other ? (key, command, owner) : (key, owner, command)
      }
    }
    return nil
  }
}
