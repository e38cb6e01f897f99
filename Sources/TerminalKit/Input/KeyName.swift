/// Why a text names no key.
package enum KeyNameFault: Error, Hashable, Sendable {
  case unknown
  /// Terminals send the same for it as for a key of this name.
  case sameAs(String)
}

extension Key {
  /// The key that ``name(_:)`` names; capitals do not matter but in characters.
  package init(named text: String) throws(KeyNameFault) {
    let name = text.lowercased()
    if let key = Self.named[name] {
      self = key
    } else if let character = Self.single(text[...]) {
      self = .character(character)
    } else if name.hasPrefix("ctrl-") {
      self = try Self.control(String(name.dropFirst(5)))
    } else if name.hasPrefix("alt-"), let character = Self.single(text.dropFirst(4)) {
      self = .alt(character)
    } else if name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      throw .unknown
    }
  }

  /// The names of all keys that have one, for suggestions.
  package static let names = ["Ctrl-A", "Alt-A", "F1", "F2", "F10", "F12"] + named.keys.sorted()

  private static func single(_ text: Substring) -> Character? {
    if text.lowercased() == "space" { return " " }
    guard text.count == 1, let character = text.first, isTypable(character) else { return nil }
    return character
  }

  /// Whether a character can be typed and seen.
  private static func isTypable(_ character: Character) -> Bool {
    String(character).sanitized() == String(character)
  }

  private static func control(_ rest: String) throws(KeyNameFault) -> Key {
    guard let character = single(rest[...]) else { throw .unknown }
    switch character {
    case "i": throw .sameAs("Tab")
    case "j", "m": throw .sameAs("Enter")
    case "h": throw .sameAs("Backspace")
    case "[": throw .sameAs("Esc")
    case "a"..."z", "\\", "]", "^", "_", " ": return .ctrl(character)
    default: throw .unknown
    }
  }

  private static let named: [String: Key] = {
    let keys: [Key] = [
      .character(" "), .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .tab, .backTab, .enter,
      .escape, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown,
    ]
    var named: [String: Key] = [
      "escape": .escape, "delete": .delete, "insert": .insert, "pageup": .pageUp, "pagedown": .pageDown,
      "return": .enter,
    ]
    for alphabet in Alphabet.allCases {
      for key in keys { named[key.name(alphabet).lowercased()] = key }
    }
    return named
  }()
}
