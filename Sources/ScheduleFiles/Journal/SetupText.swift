import Staffing

/// A change of the district, or of what the week is made from, as words on one line: where the stretches of its lists
/// begin, then of what goes and of what comes the parts of `district.yaml` and of a week's file, and the visits.
///
/// What is read back has passed the same checks as the files' own entries.
enum SetupText {
  /// Stands for a part that holds nothing.
  private static let nothing = "-"
  /// Stands for the week's own, which an edit does not name.
  private static let monday = CalendarDate(daysSinceEpoch: 4)

  /// The words of `edit`.
  static func words(of edit: DistrictEdit) -> [String] {
    let halves = edit.halves(of: monday)
    return [halves.positions.map(String.init).joined(separator: ",")] + words(of: halves.old) + words(of: halves.new)
  }

  private static func words(of half: DistrictWeek) -> [String] {
    let none = DistrictWeek(district: District(name: ""), week: Week(monday: monday))
    var week = half.week
    week.visits = []
    return [
      half.district == none.district ? nothing : EditText.escaped(DistrictWriter.text(half.district)),
      week == none.week ? nothing : EditText.escaped(WeekWriter.text(week, in: none.district)),
      "\(half.week.visits.count)",
    ] + half.week.visits.flatMap(EditText.words)
  }

  /// The edit in `words`, all of them; nil where they are none.
  static func edit(in words: ArraySlice<Substring>) -> DistrictEdit? {
    var rest = words
    let positions = (rest.popFirst() ?? "").split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard let old = half(from: &rest), let new = half(from: &rest), rest.isEmpty else { return nil }
    return DistrictEdit(
      DistrictEdit.Halves(old: old, new: new, positions: positions.compactMap(\.self)))
  }

  private static func half(from words: inout ArraySlice<Substring>) -> DistrictWeek? {
    guard let district = words.popFirst(), let week = words.popFirst(),
      let count = words.popFirst().flatMap({ Int($0) }), (0...words.count).contains(count)
    else { return nil }
    var half = DistrictWeek(district: District(name: ""), week: Week(monday: monday))
    if district != nothing {
      guard let text = EditText.unescaped(district), let part = try? DistrictReader.readPart(text) else { return nil }
      half.district = part
    }
    if week != nothing {
      guard let text = EditText.unescaped(week),
        let part = try? WeekReader.read(text, file: "", expecting: monday).week, part.visits.isEmpty
      else { return nil }
      half.week = part
    }
    for _ in 0..<count {
      guard let visit = EditText.visit(from: &words) else { return nil }
      half.week.visits.append(visit)
    }
    return half
  }
}
