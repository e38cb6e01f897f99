/// A page of the manual in mdoc, made from a command.
struct ManualPage {
  let command: CommandTree
  /// The program's name where `command` is a subcommand.
  let parent: String?
  /// The names of the other pages.
  let others: [String]

  /// `bellwatch-check`.
  var name: String { [parent, command.commandName].compactMap(\.self).joined(separator: "-") }

  /// The name of its file.
  var file: String { "\(name).1" }

  /// All pages of the program.
  static func all(of program: CommandTree) -> [ManualPage] {
    let names = [program.commandName] + program.shownCommands.map { "\(program.commandName)-\($0.commandName)" }
    let pages = [ManualPage(command: program, parent: nil, others: names)]
    return pages
      + program.shownCommands.map { ManualPage(command: $0, parent: program.commandName, others: names) }
  }

  /// The page's text.
  var text: String {
    var lines = [
      ".\\\" Made from the commands with 'make docs'.", ".Dd $Mdocdate$", ".Dt \(name.uppercased()) 1", ".Os bellwatch",
      ".Sh NAME", ".Nm \(name)", ".Nd \(Self.escaped(trimmedAbstract))", ".Sh SYNOPSIS",
    ]
    let usage =
      command.usage?.split(separator: "\n").map(String.init) ?? [
        command.synopsis([parent, command.commandName].compactMap(\.self).joined(separator: " "))
      ]
    lines += usage.flatMap { [".D1 \(Self.quoted($0))"] }
    let paragraphs = (command.discussion ?? "").components("\n\n")
    let description = paragraphs.filter { !$0.hasPrefix(ExitCodes.beginning) }
    if !description.isEmpty {
      lines.append(".Sh DESCRIPTION")
      lines += Self.lines(of: description)
    }
    if !command.shownArguments.isEmpty {
      lines += [".Sh OPTIONS", ".Bl -tag -width 6n"]
      for argument in command.shownArguments {
        lines += [".It \(Self.quoted(argument.synopsis))", Self.line(argument.explanation)]
      }
      lines.append(".El")
    }
    if parent == nil {
      lines += [".Sh COMMANDS", ".Bl -tag -width 6n"]
      for other in command.shownCommands {
        lines += [".It \(Self.quoted(other.commandName))", Self.line(other.abstract ?? "")]
      }
      lines.append(".El")
    }
    lines += Self.exitStatus(paragraphs)
    lines += [".Sh SEE ALSO"]
    let shown = others.filter { $0 != name }
    lines += shown.enumerated().map { ".Xr \($1) 1\($0 == shown.count - 1 ? "" : " ,")" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var trimmedAbstract: String {
    let abstract = command.abstract ?? ""
    return abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract
  }

  /// What the exit codes tell, a line each.
  private static func exitStatus(_ paragraphs: [String]) -> [String] {
    guard let codes = paragraphs.first(where: { $0.hasPrefix(ExitCodes.beginning) }) else { return [] }
    let sentence = codes.dropFirst(ExitCodes.beginning.count).split(separator: "\n").joined(separator: " ")
    let entries = (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence).components("; ")
    return [".Sh EXIT STATUS", ".Bl -tag -width 6n"]
      + entries.flatMap { entry -> [String] in
        // `66`, `73 and 74`, `128 and more`.
        let code = entry.prefixMatch(of: /[0-9]+( and ([0-9]+|more))?/)?.0 ?? ""
        let rest = entry.dropFirst(code.count).drop { $0 == " " || $0 == ":" }
        return [".It \(quoted(String(code)))", line(String(rest))]
      } + [".El"]
  }

  private static func lines(of paragraphs: [String]) -> [String] {
    var lines: [String] = []
    for paragraph in paragraphs {
      if !lines.isEmpty { lines.append(".Pp") }
      let parts = paragraph.split(separator: "\n").map(String.init)
      if parts.allSatisfy({ $0.hasPrefix("  ") }) {
        lines += [".Bd -literal -offset indent"] + parts.map { line(String($0.dropFirst(2))) } + [".Ed"]
      } else {
        lines += parts.map(line)
      }
    }
    return lines
  }

  /// A line of text, which is none of instructions.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  /// One argument of an instruction.
  private static func quoted(_ text: String) -> String {
    "\"" + escaped(text).replacing("\"", with: "\"\"") + "\""
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map(String.init)
  }
}
