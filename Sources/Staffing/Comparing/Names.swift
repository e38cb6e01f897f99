/// How a district's officers and campuses are called where there is little room.
package struct Names: Hashable, Sendable {
  /// By officer: the last name, the whole name where two share it.
  package let officers: [String]
  /// By campus: the name without its kind of school, the whole name where two share it.
  package let campuses: [String]

  /// Short names of everybody and every campus in `district`.
  package init(_ district: District) {
    officers = Self.shortened(district.officers.map(\.name), by: [Self.lastName])
    campuses = Self.shortened(district.campuses.map(\.name), by: [Self.withoutKind, Self.withoutSchool])
  }

  private static func lastName(_ name: String) -> String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  private static let kinds: Set<Substring> = [
    "Elementary", "Middle", "High", "School", "Academy", "K-8", "K8", "Intermediate",
  ]

  /// `Pima Butte` for `Pima Butte Elementary School`.
  private static func withoutKind(_ name: String) -> String {
    let words = name.split(separator: " ")
    let kept = words.lastIndex { !kinds.contains($0) }
    return kept.map { words[...$0].joined(separator: " ") } ?? name
  }

  /// `Maricopa High` for `Maricopa High School`.
  private static func withoutSchool(_ name: String) -> String {
    name.hasSuffix(" School") ? String(name.dropLast(7)) : name
  }

  /// Each name as the first of `shortenings` makes it that no other name shares; else as it is.
  private static func shortened(_ names: [String], by shortenings: [(String) -> String]) -> [String] {
    let choices = shortenings.map { names.map($0) }
    let uses = choices.map { Dictionary($0.map { ($0, 1) }, uniquingKeysWith: +) }
    return names.indices.map { position in
      let choice = choices.indices.first { uses[$0][choices[$0][position]] == 1 }
      return choice.map { choices[$0][position] } ?? names[position]
    }
  }
}

extension Period {
  /// `P3` for `Period 3`; other names as they are.
  package var shortName: String {
    let words = name.split(separator: " ")
    guard words.count == 2, words[0] == "Period", words[1].count <= 3 else { return name }
    return "P\(words[1])"
  }
}
