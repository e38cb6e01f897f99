import ArgumentParser
import ScheduleFiles
import SystemPackage
import Workbench

/// `bellwatch documents`: writes what is made from the commands and the keymap. For those who work on the program.
struct DocumentsCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Write the manual pages, Commands.md and Keys.md.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder of the documents.", valueName: "dir"), completion: .directory)
  var directory: String

  func run(in world: some World) throws -> Int32 {
    for (name, text) in try Self.documents() {
      try ExportFile(path: FilePath(directory).appending(name).string).write(text)
    }
    return 0
  }

  /// The documents by their names in `Documentation/`.
  static func documents() throws -> [(name: String, text: String)] {
    let program = try CommandTree.ofProgram()
    return [("Commands.md", CommandsDocument.text(of: program)), ("Keys.md", KeysDocument.text)]
      + ManualPage.all(of: program).map { ("man/\($0.file)", $0.text) }
  }
}
