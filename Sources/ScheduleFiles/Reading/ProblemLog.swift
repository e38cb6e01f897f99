/// What is wrong with a file being read, gathered so that all of it is told at once.
final class ProblemLog {
  let file: String
  /// How many problems there are, including those not kept.
  private(set) var count = 0
  private var kept: [FileProblem] = []
  /// Problems of later lines than this one will not be listed.
  private var horizon = Int.max
  private static let mostKept = 40 * FileError.mostListed

  init(file: String) {
    self.file = file
  }

  /// Notes a problem; `place` is the entry it stands in.
  func report(_ fault: Fault, line: Int?, in place: Entry? = nil, key: String? = nil) {
    count += 1
    guard line ?? 0 <= horizon else { return }
    if kept.count == Self.mostKept {
      kept = Array(problems.prefix(FileError.mostListed))
      horizon = kept.last?.line ?? 0
    }
    kept.append(FileProblem(file: file, line: line, entry: place?.path, key: key, fault: fault))
  }

  /// Throws what has been reported, if anything has.
  func throwIfAny() throws(FileError) {
    guard count > 0 else { return }
    throw FileError(problems, found: count)
  }

  /// In order of line, those of one line in the order in which they were found.
  var problems: [FileProblem] {
    kept.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
    }.map(\.element)
  }
}
