/// Where a few typed letters are in a text, in their order but with others between them, and how well they fit: best
/// are letters at the starts of words and letters that follow one another, as in fzf's scoring.
struct FuzzyMatch: Hashable, Sendable {
  let score: Int
  /// The letters' positions in the text, ascending.
  let letters: [Int]

  private static let letter = 16
  private static let wordStart = 8
  private static let following = 10
  private static let gap = -3
  private static let gapLetter = -1
  private static let impossible = Int.min / 2

  /// nil where `text` does not hold all letters of `typed` in their order, whatever their case; in time proportional to
  /// the product of both lengths.
  init?(_ typed: String, in text: String) {
    let pattern = Self.folded(typed)
    let text = Self.folded(text)
    guard !pattern.isEmpty, pattern.count <= text.count else { return nil }
    var scores: [Int] = []
    var origins: [[Int]] = []
    for (row, wanted) in pattern.enumerated() {
      var next = [Int](repeating: Self.impossible, count: text.count)
      var origin = [Int](repeating: -1, count: text.count)
      // The best letter before, at least one other lying between, less what the letters between cost.
      var (apart, apartOrigin) = (Self.impossible, -1)
      for position in text.indices {
        if row > 0, position > 1 {
          apart += Self.gapLetter
          let candidate = scores[position - 2] + Self.gap
          if candidate > apart { (apart, apartOrigin) = (candidate, position - 2) }
        }
        guard text[position] == wanted else { continue }
        let own = Self.letter + (Self.beginsWord(position, text) ? Self.wordStart : 0)
        if row == 0 {
          next[position] = own
        } else if position > 0 {
          let adjacent = scores[position - 1] + Self.following
          (next[position], origin[position]) =
            adjacent >= apart ? (adjacent + own, position - 1) : (apart + own, apartOrigin)
        }
      }
      scores = next
      origins.append(origin)
    }
    guard let last = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[last] > 0 else { return nil }
    score = scores[last]
    var path = [last]
    for row in origins.indices.dropFirst().reversed() { path.append(origins[row][path[path.count - 1]]) }
    letters = path.reversed()
  }

  /// Letter by letter in lower case, so that positions are those of the text itself.
  private static func folded(_ text: String) -> [Character] {
    text.map { $0.lowercased().first ?? $0 }
  }

  private static func beginsWord(_ position: Int, _ text: [Character]) -> Bool {
    position == 0 || !(text[position - 1].isLetter || text[position - 1].isNumber)
  }
}
