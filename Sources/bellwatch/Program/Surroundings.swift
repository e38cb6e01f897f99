import Glibc
import ScheduleFiles

/// What keeping a week needs to know of the user and the machine.
struct Surroundings {
  var user = ""
  var host = ""
  /// The folder for journals that cannot lie beside their week: `$XDG_STATE_HOME`, else `~/.local/state`; nil without
  /// either.
  var stateFolder: String?
  /// Where the user's settings are, whether or not there are any: in `$XDG_CONFIG_HOME`, else in `~/.config`; nil
  /// without either.
  var settingsFile: String?
  /// What the settings say.
  var settings = UserSettings()
  /// How many former versions of a week are kept.
  var history = HistoryPolicy()
  /// What is wrong with the variables that say all this, a sentence each.
  var warnings: [String] = []
  /// Seconds since 1970.
  var now: () -> Int = { time(nil) }

  /// The environment's variable that says how many versions are kept.
  static let historyVariable = "BELLWATCH_HISTORY"

  /// Those of this process.
  static var live: Surroundings {
    var live = Surroundings(variables: { name in getenv(name).map { String(cString: $0) } })
    if let entry = getpwuid(getuid()) { live.user = String(cString: entry.pointee.pw_name) }
    var name = [CChar](repeating: 0, count: 256)
    if gethostname(&name, name.count - 1) == 0 {
      live.host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return live
  }

  init(variables: (String) -> String?) {
    // A relative path means nothing here, says the XDG base directory specification.
    func folder(_ name: String, else usual: String) -> String? {
      if let folder = variables(name), folder.hasPrefix("/") { return folder }
      return variables("HOME").flatMap { $0.hasPrefix("/") ? ($0 == "/" ? "/\(usual)" : "\($0)/\(usual)") : nil }
    }
    stateFolder = folder("XDG_STATE_HOME", else: ".local/state")
    settingsFile = folder("XDG_CONFIG_HOME", else: ".config").map { "\($0)/bellwatch/\(SettingsFile.fileName)" }
    if let settingsFile { settings = UserSettings(path: settingsFile) }
    history = settings.history ?? history
    guard let text = variables(Self.historyVariable), !text.isEmpty else { return }
    guard let policy = HistoryPolicy(text: text) else {
      warnings.append(
        "\(Self.historyVariable) is '\(text)': write how many versions of a week to keep (10), also for how many days "
          + "(10/90), or off; the last \(history.versions) are kept.")
      return
    }
    history = policy
  }

  /// Who has a week open from now on.
  var holder: LockHolder {
    LockHolder(user: user, host: host, since: Self.localTime(now()))
  }

  /// `2026-12-02 06:40` where the user is.
  static func localTime(_ seconds: Int) -> String {
    var (time, parts) = (time_t(seconds), tm())
    localtime_r(&time, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let length = strftime(&text, text.count, "%Y-%m-%d %H:%M", &parts)
    return String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
