/// The candidate nearest to `word` in spelling, the first of equals; nil where none is near.
///
/// The distance counts letters inserted, left out, replaced and swapped with their neighbour; near is at most
/// a third of the longer word's length, and at least 2.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let word = Array(word.utf8.prefix(80))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.utf8)
    let limit = min(max(2, max(word.count, letters.count) / 3), (best?.distance ?? .max) - 1)
    guard abs(letters.count - word.count) <= limit else { continue }
    let distance = editDistance(word, letters)
    if distance <= limit, distance < letters.count { best = (candidate, distance) }
  }
  return best?.candidate
}

/// The optimal string alignment distance; time and space are the product of the lengths.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var rows = [Array(0...right.count)]
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      var distance = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, rows[i - 1][j - 1] + 1)
      }
      row.append(distance)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
