import ArgumentParser
import Logging
import ScheduleFiles
import Staffing
import TerminalKit

/// The program: its subcommands, and what becomes of their errors.
@main
struct Bellwatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwatch",
    abstract: "Staff the schools of a district with officers, week by week.",
    usage: """
      bellwatch [<dir>] [--week <monday>] [<options of open>]
      bellwatch check [<dir> ...] [--week <monday>] [--json]
      bellwatch fill [<dir>] [--week <monday>] [<options of fill>]
      bellwatch explain [<dir>] [--week <monday>] --campus <id> --day <day> --period <id> [--json]
      bellwatch repair [<dir>] [--week <monday>] [--absent <id> --date <date>] [<options of repair>]
      bellwatch show [<dir>] [--week <monday>] [--by campus|officer] [--json]
      bellwatch export [<dir>] [--week <monday>] --format html|ics|csv|json [<options of export>]
      bellwatch import <kind> <file> --into <dir> [<options of import>]
      bellwatch publish [<dir>] [--week <monday>] [--by <name>] [--notice] [--json]
      bellwatch whatif [<dir>] [--week <monday>] [<options of whatif>]
      bellwatch template [<dir>] [--week <monday>] [--save <name>] [--force]
      bellwatch roll [<dir>] --from <monday> --weeks <number> --template <name,…> [--force] [--dry-run] [--json]
      bellwatch history [<dir>] [--week <monday> | --district] [--restore <number>]
      bellwatch new <dir> --name <name>
      bellwatch diff <before> <after> [--district <dir>] [--json]
      bellwatch merge <base> <ours> <theirs> [--path <path>]
      bellwatch config [--check]
      bellwatch tour
      bellwatch doctor [<dir>] [--json]
      """,
    discussion: """
      A district is a folder: district.yaml says which campuses, bell schedules, needs and officers there are, and \
      each week has a file named by its Monday. 'bellwatch new' makes such a folder, 'bellwatch' opens it.

      Every command takes --verbose, which tells what is done: on the standard error, or while the screen is in use in \
      $XDG_STATE_HOME/bellwatch/log. Names of officers are told only where BELLWATCH_LOG is debug.

      Exit codes: 0 all is well; 1 'check' found a violation or a gap, 'diff' a difference, 'merge' a conflict, 'import' a \
      row that is not right, 'doctor' something that would go wrong; 64 wrong usage; 65 something in a file is wrong; 66 \
      there is no such file; 69 there is no terminal; 73 and 74 something could not be written; 75 there was no time for \
      a roster; 130 Ctrl-C ended 'fill'.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, CheckCommand.self, FillCommand.self, ExplainCommand.self, RepairCommand.self, ShowCommand.self,
      ExportCommand.self, ImportCommand.self, PublishCommand.self, WhatIfCommand.self, TemplateCommand.self,
      RollCommand.self, HistoryCommand.self, NewCommand.self, DiffCommand.self, MergeCommand.self, DoctorCommand.self,
      ConfigCommand.self, TourCommand.self, DocumentsCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    LiveWorld.exit(run(Array(CommandLine.arguments.dropFirst()), in: LiveWorld()))
  }

  /// Carries out one command line.
  ///
  /// - Returns: The exit code.
  static func run(_ arguments: [String], in world: some World) -> Int32 {
    let isVerbose = arguments.prefix { $0 != "--" }.contains(Log.flag)
    let arguments = isVerbose ? arguments.filter { $0 != Log.flag } : arguments
    let code = carryOut(arguments, isVerbose: isVerbose, in: world)
    Log.logger.info("ended", metadata: ["code": "\(code)", "seconds": "\(world.secondsSinceStart.inTenths)"])
    if isVerbose { Log.end() }
    return code
  }

  private static func carryOut(_ arguments: [String], isVerbose: Bool, in world: some World) -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      if isVerbose { Log.begin(for: command, in: world) }
      if let command = command as? any WorldCommand { return try command.run(in: world) }
      try command.run()
      return 0
    } catch let error as FileError {
      return report(Failure(error), in: world)
    } catch let failure as Failure {
      return report(failure, in: world)
    } catch {
      let code = report(error, in: world)
      if code != 0, let command = command(meantBy: arguments) {
        world.writeError("bellwatch: there is no command '\(arguments[0].sanitized())'; did you mean '\(command)'?\n")
      }
      return code
    }
  }

  /// The command that a first word was meant to be which is taken for a folder, as in `bellwatch chekc my-district`.
  private static func command(meantBy arguments: [String]) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let first = arguments.first, !first.hasPrefix("-"), !names.contains(first) else { return nil }
    return nearest(to: first, among: names)
  }

  /// Tells why a command gave up.
  ///
  /// - Returns: The exit code.
  static func report(_ failure: Failure, in world: some World) -> Int32 {
    world.writeError(failure.messages.map { "bellwatch: \($0.sanitized())\n" }.joined())
    return failure.exitCode.rawValue
  }

  /// Help and version go to the standard output, what is wrong with the command line to the standard error.
  private static func report(_ error: any Error, in world: some World) -> Int32 {
    let code = exitCode(for: error)
    let message = fullMessage(for: error).sanitized(keepingLineFeeds: true)
    guard code.isSuccess else {
      world.writeError("bellwatch: \(message.trimmingPrefix("Error: "))\n")
      return code.rawValue
    }
    do throws(Failure) {
      try world.write(message + "\n")
      return code.rawValue
    } catch {
      return report(error, in: world)
    }
  }
}

/// A subcommand that reaches the world through what it is given.
protocol WorldCommand: ParsableCommand {
  /// Carries out the command.
  ///
  /// - Returns: The exit code.
  func run(in world: some World) throws -> Int32
}

extension WorldCommand {
  func run() throws {
    throw ExitCode(try run(in: LiveWorld()))
  }
}
