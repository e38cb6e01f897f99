private import Glibc

/// What the environment's variables say about the terminal.
struct Environment {
  let variables: [String: String]

  init(variables: [String: String]) {
    self.variables = variables
  }

  /// The variables of this process that matter here.
  static func ofProcess() -> Environment {
    var variables: [String: String] = [:]
    for name in ["TERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "TMUX"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return Environment(variables: variables)
  }

  var terminalType: String { variables["TERM"] ?? "" }

  /// `NO_COLOR` with any value but the empty one (no-color.org).
  var wantsNoColor: Bool { variables["NO_COLOR"]?.isEmpty == false }

  /// Whether tmux shows what is drawn.
  var isInTmux: Bool { variables["TMUX"]?.isEmpty == false }

  /// The locales to try for the characters' encoding, best first; the empty one is the environment's.
  ///
  /// Where none is named, or one that this machine does not have, UTF-8 is the better guess than bytes.
  var localeCandidates: [String] {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].contains { variables[$0]?.isEmpty == false }
    return named ? ["", "C.UTF-8"] : ["C.UTF-8"]
  }

  /// Sets the locale that decides about characters; whether its encoding is UTF-8.
  func adoptLocale() -> Bool {
    guard localeCandidates.contains(where: { setlocale(LC_CTYPE, $0) != nil }) else { return false }
    return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
  }
}
