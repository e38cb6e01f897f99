import Foundation
import Testing

/// The completions in the shells themselves, each in a real terminal; a shell that is not installed is passed over.
@Suite("Completions", .serialized)
struct CompletionTests {
  /// How a shell is started without its user's settings, and how it takes the completions in.
  struct Shell: CustomTestStringConvertible, Sendable {
    let name: String
    let start: String
    let load: String

    var testDescription: String { name }
  }

  static let shells = [
    Shell(name: "bash", start: "bash --norc --noprofile", load: "source ./script"),
    Shell(
      name: "zsh", start: "zsh -f",
      load: "mkdir f; cp script f/_bellwatch; fpath=($PWD/f $fpath); autoload -Uz compinit; compinit -u -D"),
    Shell(name: "fish", start: "fish --no-config --private", load: "source ./script"),
  ]

  @Test("complete districts, weeks, campuses and officers", arguments: shells)
  func complete(shell: Shell) throws {
    guard (try? Program.run("sh", ["-c", "command -v \(shell.name)"]).status) == 0 else { return }
    let terminal = try RealTerminal(columns: 120)
    _ = try Sample(in: terminal.folder)
    let script = try Program.run(["--generate-completion-script", shell.name])
    try script.output.write(to: terminal.folder.appending(path: "script"), atomically: true, encoding: .utf8)
    try terminal.run(shell.start)
    try terminal.run("\(shell.load); echo load\"\"ed")
    try terminal.wait(for: "loaded\n")
    for (line, completed) in [
      ("bellwatch check mar", "bellwatch check maricopa"),
      ("bellwatch show maricopa --week 2026-11", "bellwatch show maricopa --week 2026-11-30"),
      ("bellwatch explain maricopa --campus butter", "--campus butterfield-elementary"),
      ("bellwatch import absences x.csv --into maricopa --officer aga", "--officer agave"),
    ] {
      try terminal.type(line)
      try terminal.wait(for: line)
      try terminal.press("Tab")
      try terminal.wait(for: completed)
      try terminal.press("C-u")
      try terminal.wait { !$0.text.contains(line) }
    }
  }
}
