import TerminalKit

/// One command that the palette offers, with what the keymap says of it.
struct PaletteEntry: Hashable, Sendable {
  let command: Command
  let keys: [String]
  let help: String
  /// Where it works, as the user would say it; nil: here.
  let place: Place?
  /// Whether it would do something now.
  let works: Bool

  /// A place to go to before the command is carried out.
  struct Place: Hashable, Sendable {
    let context: Context
    /// What goes there.
    let way: Command
  }

  /// All keys, as help shows them.
  var keyText: String { keys.joined(separator: " ") }
}

/// What the palette found, with the letters that were typed.
struct PaletteMatch: Hashable, Sendable {
  let entry: PaletteEntry
  let score: Int
  /// Positions of letters to be highlighted.
  private(set) var name: [Int] = []
  private(set) var keys: [Int] = []
  private(set) var help: [Int] = []

  /// nil where a word of `words` is neither in the name, nor a key, nor in the help.
  init?(_ entry: PaletteEntry, _ words: [String]) {
    self.entry = entry
    var score = entry.place == nil ? 0 : -10
    for word in words {
      guard let found = Self.best(of: word, in: entry) else { return nil }
      score += found.score
      switch found.part {
      case .name: name += found.letters
      case .keys: keys += found.letters
      case .help: help += found.letters
      }
    }
    if words.joined(separator: "-").lowercased() == entry.command.name { score += 1000 }
    // Of equally good ones the shorter name is more of what was meant.
    self.score = words.isEmpty ? 0 : score * 4 - entry.command.name.count
  }

  private enum Part { case name, keys, help }

  private static func best(of word: String, in entry: PaletteEntry) -> (part: Part, score: Int, letters: [Int])? {
    var column = 0
    for key in entry.keys {
      if key == word || (key.count > 1 && key.lowercased() == word.lowercased()) {
        return (.keys, 400, Array(column..<column + key.count))
      }
      column += key.count + 1
    }
    let name = FuzzyMatch(word, in: entry.command.name)
    let help = match(word, within: entry.help)
    if let name, name.score + 8 >= help?.score ?? 0 { return (.name, name.score + 8, name.letters) }
    return help.map { (.help, $0.score, $0.letters) }
  }

  /// The word within one word of a sentence: its letters strewn over the whole of it would mean nothing.
  private static func match(_ typed: String, within sentence: String) -> (score: Int, letters: [Int])? {
    var best: (score: Int, letters: [Int])?
    var start = 0
    for word in sentence.split(separator: " ", omittingEmptySubsequences: false) {
      if let match = FuzzyMatch(typed, in: String(word)), match.score > best?.score ?? 0,
        match.letters.first == 0 || match.letters == Array(match.letters[0]..<match.letters[0] + match.letters.count)
      {
        best = (match.score, match.letters.map { $0 + start })
      }
      start += word.count + 1
    }
    return best
  }
}

/// Every command by its name, its key and what it does.
struct PaletteDialog: Hashable, Sendable {
  let entries: [PaletteEntry]
  var field = TextField()
  /// Best first.
  private(set) var matches: [PaletteMatch]
  var cursor = ListCursor()

  init(_ entries: [PaletteEntry]) {
    self.entries = entries
    matches = []
    search()
  }

  /// Finds what was typed anew: all in the order of the keymap where nothing was.
  mutating func search() {
    let words = field.text.split(separator: " ").map(String.init)
    let found = entries.compactMap { PaletteMatch($0, words) }
    matches = found.indices.sorted { (found[$1].score, $0) < (found[$0].score, $1) }.map { found[$0] }
    cursor = ListCursor()
  }

  var chosen: PaletteMatch? { matches.indices.contains(cursor.selected) ? matches[cursor.selected] : nil }
}

extension Command {
  /// What the palette calls it: `next-gap`.
  var name: String {
    rawValue.reduce(into: "") { name, character in
      if character.isUppercase { name.append("-") }
      name += character.lowercased()
    }
  }
}

extension Keymap {
  /// The places a command can be carried out in from elsewhere, each with the command that goes there.
  static let palettePlaces: [PaletteEntry.Place] =
    State.View.allCases.map { view in
      PaletteEntry.Place(
        context: view.context, way: State.views.first { $0.value == view }?.key ?? .showBoard)
    } + [PaletteEntry.Place(context: .setup, way: .openSetup)]
}

extension State {
  /// Every command that can be carried out from here: those of this place as the keymap orders them, then those of
  /// other places, which are gone to first.
  var paletteEntries: [PaletteEntry] {
    let here: Context = setup.isOpen ? .setup : view.context
    let ways = Keymap.palettePlaces.filter { $0.context != here }
    let places: [(context: Context, place: PaletteEntry.Place?)] =
      (fill?.isShown == true && !setup.isOpen ? [(.filling, nil)] : []) + [(here, nil)]
      + ways.map { ($0.context, $0) }
    var known: Set<Command> = tour == nil ? [.palette, .skipStep] : [.palette]
    var entries: [PaletteEntry] = []
    for (context, place) in places {
      let new = Keymap.bindings(in: context, options.keys).filter { !known.contains($0.command) }
      entries += new.map { binding in
        PaletteEntry(
          command: binding.command, keys: binding.keys.map { $0.name(options.alphabet) }, help: binding.help,
          place: place, works: place != nil || binding.works(in: self))
      }
      known.formUnion(new.map(\.command))
    }
    return entries
  }

  mutating func openPalette() { dialogs.append(.palette(PaletteDialog(paletteEntries))) }

  /// Carries out the chosen command, after going to where it works.
  mutating func accept(_ palette: PaletteDialog) -> [Effect] {
    guard let entry = palette.chosen?.entry else { return [] }
    dialogs.removeLast()
    guard let place = entry.place else { return run(entry.command) }
    return run(place.way) + run(entry.command)
  }
}
