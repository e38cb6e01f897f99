import ArgumentParser
import ScheduleFiles
import Staffing
import SystemPackage

/// What a shell offers where an argument names something of a district. Each looks in the district that the command
/// line names, else in the present folder, and offers nothing where there is none.
enum Completions {
  static let districts = CompletionKind.custom { _, _, prefix in folders(prefix) }

  static let weeks = custom(.weeks)
  static let campuses = custom(.campuses)
  static let officers = custom(.officers)
  static let periods = custom(.periods)

  static let days = CompletionKind.list(Weekday.allCases.map(\.text))

  /// What of a district is named.
  enum Kind {
    case weeks, campuses, officers, periods
  }

  private static func custom(_ kind: Kind) -> CompletionKind {
    .custom { words, _, _ in ids(kind, words) }
  }

  /// What the command line `words` may name.
  static func ids(_ kind: Kind, _ words: [String]) -> [String] {
    switch kind {
    case .weeks: (try? folder(words)?.weeks().mondays.map(\.description)) ?? []
    case .campuses: district(words)?.campuses.map(\.id.text) ?? []
    case .officers: district(words)?.officers.map(\.id.text) ?? []
    case .periods: Set(district(words)?.bells.flatMap(\.periods).map(\.id.text) ?? []).sorted()
    }
  }

  private static func folder(_ words: [String]) -> DistrictFolder? {
    let named = (words.dropFirst() + ["."]).first { isDistrict($0) }
    return named.flatMap { try? DistrictFolder(path: $0) }
  }

  private static func district(_ words: [String]) -> District? {
    try? folder(words)?.readDistrict().value
  }

  private static func isDistrict(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("-") && ExportFile(path: "\(path)/\(DistrictFolder.districtFile)").exists
  }

  /// The districts that begin with `prefix`, and folders that hold some; all folders where there are neither.
  static func folders(_ prefix: String) -> [String] {
    let slash = prefix.lastIndex(of: "/")
    let base = slash.map { String(prefix[...$0]) } ?? ""
    let folders = ExportFile(path: base.isEmpty ? "." : base).folders.filter { !$0.hasPrefix(".") }.map { base + $0 }
    let matching = folders.filter { $0.hasPrefix(prefix) }
    let offered = matching.compactMap { path -> String? in
      if isDistrict(path) { return path }
      let holdsSome = ExportFile(path: path).folders.contains { isDistrict("\(path)/\($0)") }
      return holdsSome ? "\(path)/" : nil
    }
    return offered.isEmpty ? matching : offered
  }
}
