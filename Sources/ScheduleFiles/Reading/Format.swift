import Staffing

/// The first line of every file: what it is, and in which version.
struct Format {
  let name: String
  let version = 1

  static let district = Format(name: "bellwatch/district/")
  static let week = Format(name: "bellwatch/week/")

  /// The text after `format:`.
  var text: String { "\(name)\(version)" }

  /// Refuses a document of another format or of a newer version, in which nothing else can be judged.
  func check(_ document: Entry) throws(FileError) {
    guard let found = document.expected(.format, .text) else { return try document.log.throwIfAny() }
    guard found != text else { return }
    let suffix = found.hasPrefix(name) ? found.dropFirst(name.count) : ""
    let isNewer = Int(suffix).map { $0 > version } ?? false
    let fault: FileFault =
      isNewer ? .newerFormat(found: found, expected: text) : .wrongFormat(found: found, expected: text)
    throw FileError(file: document.log.file, line: document.line(of: .format), fault)
  }
}
