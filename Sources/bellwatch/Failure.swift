import ScheduleFiles

/// Why a command gave up: sentences for the standard error, and the exit code.
struct Failure: Error, Equatable {
  /// The codes of sysexits.h, of which each tells a script something else.
  enum Code: Int32 {
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
    /// Trying again, or for longer, may help.
    case temporary = 75
    /// Whoever read the output has gone: what a shell tells of a program that SIGPIPE ended.
    case brokenPipe = 141
  }

  /// One sentence each; none where there is nothing to tell.
  let messages: [String]
  let exitCode: Code

  init(_ message: String, exitCode: Code) {
    self.init([message], exitCode: exitCode)
  }

  init(_ messages: [String], exitCode: Code) {
    self.messages = messages
    self.exitCode = exitCode
  }

  init(_ error: FileError) {
    let code: Code =
      switch error.category {
      case .badData: .badData
      case .noInput: .noInput
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      }
    self.init(error.messages, exitCode: code)
  }
}
