import ScheduleFiles
import Staffing
import Workbench

/// What the user's file of settings says. What is wrong with the file leaves the default, and the rest of it holds.
struct UserSettings {
  var theme = ThemeName.standard
  var keys = KeyChanges()
  /// Which former versions of weeks are kept; nil: the file does not say.
  var history: HistoryPolicy?
  /// A sentence each, with the place in the file.
  var problems: [String] = []

  init() {}

  /// Reads the file at `path`; without one, all is as usual.
  init(path: String) {
    self = SettingsFile.read(path).map { UserSettings($0, name: path) } ?? UserSettings()
  }

  /// What `file` says, which is called `name` in messages.
  init(_ file: SettingsFile, name: String) {
    var found = file.problems
    func report(_ sentence: String, key: String, line: Int) {
      found.append(FileProblem(file: name, line: line, key: key, fault: .setting(sentence)))
    }
    if let text = file.theme {
      if let theme = ThemeName(rawValue: text.text) {
        self.theme = theme
      } else {
        let names = ThemeName.allCases.map(\.rawValue)
        let advice = nearest(to: text.text, among: names).map { "did you mean '\($0)'?" }
        report(
          "there is no theme '\(printable(text.text))'; \(advice ?? "themes are \(names.joined(separator: ", "))")",
          key: "theme", line: text.line)
      }
    }
    if let text = file.history {
      history = HistoryPolicy(text: text.text)
      if history == nil {
        report(
          "'\(printable(text.text))' says not what is kept; write how many versions of a week (10), also for how many "
            + "days (10/90), or off", key: "history", line: text.line)
      }
    }
    let (changes, keyProblems) = KeyChanges.reading(
      file.keys.map {
        KeySetting(place: $0.place.text, command: $0.command, keys: $0.keys, line: $0.line, placeLine: $0.place.line)
      })
    keys = changes
    for problem in keyProblems { report(problem.sentence, key: "keys", line: problem.line) }
    problems = found.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.map(\.message)
  }
}
