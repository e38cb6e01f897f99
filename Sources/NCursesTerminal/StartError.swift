/// Why there is no screen to draw on.
package enum StartError: Error, Hashable, Sendable {
  /// Standard input is no terminal.
  case inputIsNoTerminal
  /// Standard output is no terminal.
  case outputIsNoTerminal
  /// `TERM` is empty or not set.
  case noTerminalType
  /// The terminal cannot place its cursor, as the `dumb` one.
  case incapable(type: String)
  /// ncurses has no description of the terminal.
  case unknown(type: String)
  /// The system gave no descriptor to wait on.
  case noDescriptor
}

extension StartError: CustomStringConvertible {
  /// Half a sentence that says why and what to do, to stand behind `bellwatch:`.
  package var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal"
    case .outputIsNoTerminal: "standard output is not a terminal"
    case .noTerminalType: "the variable TERM is not set: set it to the terminal's type, such as xterm-256color"
    case .incapable(let type):
      "the terminal type '\(type)' in TERM cannot show a full screen: use another terminal, or set TERM to its real type"
    case .unknown(let type):
      "the terminal type '\(type)' in TERM is unknown here: set TERM to a known type, such as xterm-256color"
    case .noDescriptor: "no file descriptor is left to wait for keys: close other programs or raise 'ulimit -n'"
    }
  }
}
