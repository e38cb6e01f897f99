import ArgumentParser
import Foundation

/// The program's commands as its argument parser describes them: what manual pages and documents are made from.
struct CommandTree: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// `--week` or `-w`.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let defaultValue: String?
    let allValues: [String]?
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool

    /// `-w, --week <monday>`.
    var synopsis: String {
      let names = (names ?? []).sorted { $0.kind != $1.kind ? $0.kind != "long" : $0.name < $1.name }
      let value = valueName.map { "<\($0)>" } ?? ""
      switch kind {
      case "positional": return value + (isRepeating ? " ..." : "")
      case "option": return names.map(\.text).joined(separator: ", ") + " " + value
      default: return names.map(\.text).joined(separator: ", ")
      }
    }

    /// What it does, its values and its default.
    var explanation: String {
      var parts = [abstract ?? ""]
      if let allValues, !allValues.isEmpty { parts.append("One of \(allValues.joined(separator: ", ")).") }
      if let defaultValue { parts.append("(default: \(defaultValue))") }
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let usage: String?
  let shouldDisplay: Bool
  let arguments: [Argument]?
  let subcommands: [CommandTree]?

  private enum Root: CodingKey {
    case command
  }

  /// The tree of the whole program.
  static func ofProgram() throws -> CommandTree {
    struct Document: Decodable {
      let command: CommandTree
    }
    return try JSONDecoder().decode(Document.self, from: Data(Bellwatch._dumpHelp().utf8)).command
  }

  /// The commands that people are told of.
  var shownCommands: [CommandTree] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

  /// The arguments that people are told of, but for those that every command has.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !["--version", "--help"].contains(argument.names?.last?.text ?? "")
    }
  }

  /// How the command is called, with `name` before it.
  func synopsis(_ name: String) -> String {
    let parts = shownArguments.map { argument -> String in
      let names = argument.names ?? []
      let long = names.first { $0.kind == "long" } ?? names.first
      let value = argument.valueName.map { "<\($0)>" } ?? ""
      let text =
        switch argument.kind {
        case "positional": value + (argument.isRepeating ? " ..." : "")
        case "option": "\(long?.text ?? "") \(value)"
        default: long?.text ?? ""
        }
      return argument.isOptional ? "[\(text)]" : text
    }
    return ([name] + parts).joined(separator: " ")
  }
}
