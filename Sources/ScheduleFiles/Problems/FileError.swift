import SystemPackage

/// Why a file could not be read or saved: everything found, in order of line.
package struct FileError: Error, Hashable, Sendable {
  /// What the exit code of a command should tell, as in sysexits.
  package enum Category: Int32, Hashable, Sendable {
    case badData = 65
    case noInput = 66
    case cannotCreate = 73
    case inputOutput = 74
  }

  /// At least one, at most ``mostListed``, in order of line.
  package let problems: [FileProblem]
  /// How many more there are.
  package let unlisted: Int

  /// The most problems that one error lists.
  package static let mostListed = 50

  /// The first of `problems`; `found` of them were there in all.
  package init(_ problems: [FileProblem], found: Int? = nil) {
    self.problems = Array(problems.prefix(Self.mostListed))
    unlisted = max(0, (found ?? problems.count) - self.problems.count)
  }

  /// An error that is one fault of a whole file.
  package init(file: String, line: Int? = nil, _ fault: FileFault) {
    self.init([FileProblem(file: file, line: line, fault: .file(fault))])
  }

  /// The category of the first problem.
  package var category: Category {
    guard case .file(let fault) = problems.first?.fault else { return .badData }
    return fault.category
  }

  /// Every problem as a sentence, and a last line that says how many more there are.
  package var messages: [String] {
    let listed = problems.map(\.message)
    guard unlisted > 0 else { return listed }
    return listed + ["… and \(unlisted) more \(unlisted == 1 ? "problem" : "problems") like these"]
  }
}

extension FileError: CustomStringConvertible {
  /// ``messages``, a line each.
  package var description: String { messages.joined(separator: "\n") }
}

extension FileFault {
  /// What the exit code should tell of it.
  var category: FileError.Category {
    switch self {
    case .folderMissing, .notAFolder, .fileMissing, .isAFolder, .notARegularFile, .symbolicLink, .noSuchVersion,
      .outsideTheFolder:
      .noInput
    case .refused(.read, let errno), .refused(.list, let errno):
      errno == .ioError ? .inputOutput : .noInput
    case .folderHoldsADistrict, .refused(.create, _), .refused(.makeFolder, _), .refused(.lock, _): .cannotCreate
    case .refused(.write, _), .refused(.rename, _), .refused(.synchronize, _), .refused(.synchronizeFolder, _),
      .refused(.journal, _), .refused(.journalSynchronize, _), .refused(.remove, _):
      .inputOutput
    case .tooLarge, .empty, .notUTF8, .controlCharacter, .notYAML, .conflictMarker, .directive, .anchor, .alias, .tag,
      .severalDocuments,
      .wrongFormat, .newerFormat, .weekOfAnotherFile, .namedByNoMonday, .sheet:
      .badData
    }
  }
}
