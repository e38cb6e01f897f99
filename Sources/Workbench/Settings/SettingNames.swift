extension Command {
  /// What the settings and the linear mode call it, as the palette does.
  package var settingName: String { name }

  /// All commands by ``settingName``.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.settingName, $0) })
}

extension Context {
  /// What the settings call it: `undo-list`.
  var settingName: String {
    guard self != .problems else { return "gaps" }
    return "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
  }

  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.settingName, $0) })
}
