import Staffing

/// Finds the officers that a text names, by the words of their names or by their ids.
struct OfficerWords {
  /// By the first word of a name: the officers' positions, and all words.
  private var names: [String: [(position: Int, words: [String])]] = [:]
  private var positions: [String: Int] = [:]

  init(_ officers: [Officer]) {
    for (position, officer) in officers.enumerated() {
      if positions[officer.id.text] == nil { positions[officer.id.text] = position }
      let words = Self.words(officer.name)
      if let first = words.first { names[first, default: []].append((position, words)) }
    }
  }

  /// Where the officer is in the district; nil: nowhere.
  func position(of officer: Identifier<Officer>) -> Int? { positions[officer.text] }

  /// The positions of all who are named in any of `texts`, ascending. Linear in the words, and in officers whose names
  /// begin alike.
  func officers(in texts: [String]) -> [Int] {
    var found: Set<Int> = []
    for words in texts.map(Self.words) {
      for (start, word) in words.enumerated() {
        if let position = positions[word] { found.insert(position) }
        for name in names[word] ?? [] where words[start...].starts(with: name.words) { found.insert(name.position) }
      }
    }
    return found.sorted()
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }
}
