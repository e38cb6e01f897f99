import Staffing
import Yams

/// The user's own settings, as their file has them. What themes, places, commands and keys there are is for others to
/// say: they are texts here, each with its line.
package struct SettingsFile: Hashable, Sendable {
  /// A value as it is written, and where.
  package struct Text: Hashable, Sendable {
    /// The value, as written.
    package let text: String
    /// From 1.
    package let line: Int
  }

  /// The keys of one command in one place.
  package struct Keys: Hashable, Sendable {
    /// The view or dialog the keys belong to.
    package let place: Text
    /// What the keys do there.
    package let command: String
    /// The keys, as written; none takes the command's keys away.
    package let keys: [String]
    /// From 1.
    package let line: Int
  }

  /// The name of the theme, where the file names one.
  package var theme: Text?
  /// Which former versions of weeks are kept, as ``HistoryPolicy/init(text:)`` reads it.
  package var history: Text?
  /// The commands whose keys differ from the program's own, in the file's order.
  package var keys: [Keys] = []
  /// What is wrong with the file; the rest of it holds.
  package var problems: [FileProblem] = []

  /// The name of the file in the program's folder of settings.
  package static let fileName = "config.yaml"
  /// The keys of its top level.
  private enum Name: String, CaseIterable {
    case theme, history, keys
  }

  /// Reads the file at `path`; nil where there is none. Nothing that the file can hold is an error of this call: what
  /// is wrong is in ``problems``.
  package static func read(_ path: String, files: any FileSystem = LiveFileSystem()) -> SettingsFile? {
    do throws(FileError) {
      guard let bytes = try FileStore(files: files).read(path, limit: Limits.settingsSize) else { return nil }
      return SettingsFile(bytes, file: path)
    } catch {
      return SettingsFile(problems: error.problems)
    }
  }

  private init(problems: [FileProblem]) {
    self.problems = problems
  }

  /// Reads the content of a file named `file` in messages.
  package init(_ bytes: [UInt8], file: String) {
    let document: Document
    do throws(FileError) {
      document = try Document(DocumentText.decode(bytes, file: file), file: file)
    } catch {
      // A file of nothing, or of comments alone, says nothing: that is no mistake here.
      problems = error.problems.filter { $0.fault != .file(.empty) }
      return
    }
    withExtendedLifetime(document) { read(document.root, file: file) }
  }

  private mutating func read(_ root: Node, file: String) {
    for (name, node) in fields(of: root, key: nil, file: file) {
      switch Name(rawValue: name.text) {
      case .theme: theme = scalar(node, key: name.text, file: file)
      case .history: history = scalar(node, key: name.text, file: file)
      case .keys: readKeys(node, file: file)
      case nil:
        let suggestion = nearest(to: name.text, among: Name.allCases.map(\.rawValue))
        problems.append(
          FileProblem(
            file: file, line: name.line, key: name.text, fault: .entry(.unknownKey(suggestion: suggestion))))
      }
    }
    problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private mutating func readKeys(_ node: Node, file: String) {
    // Nothing after a key, as where all below is commented out, says nothing.
    guard !node.isNull else { return }
    for (place, commands) in fields(of: node, key: Name.keys.rawValue, file: file) where !commands.isNull {
      for (command, value) in fields(of: commands, key: place.text, file: file) {
        guard let keys = list(value, key: command.text, file: file) else { continue }
        self.keys.append(Keys(place: place, command: command.text, keys: keys, line: command.line))
      }
    }
  }

  /// The entries of a mapping; none, with a problem, where it is something else.
  private mutating func fields(of node: Node, key: String?, file: String) -> [(name: Text, node: Node)] {
    guard case .mapping(let mapping) = node else {
      report(.value(.wrongType(found: node.type, expected: .mapping)), at: node, key: key, file: file)
      return []
    }
    return mapping.compactMap { key, value in
      guard case .scalar(let scalar) = key else {
        report(.entry(.keyIsNoText), at: key, key: nil, file: file)
        return nil
      }
      return (Text(text: scalar.string, line: key.mark?.line ?? 1), value)
    }
  }

  private mutating func scalar(_ node: Node, key: String, file: String) -> Text? {
    guard case .scalar(let scalar) = node, !node.isNull else {
      let fault: ValueFault =
        node.isNull ? .noValue(expected: .text) : .wrongType(found: node.type, expected: .text)
      report(.value(fault), at: node, key: key, file: file)
      return nil
    }
    return Text(text: scalar.string, line: node.mark?.line ?? 1)
  }

  /// A list of texts, or a single one.
  private mutating func list(_ node: Node, key: String, file: String) -> [String]? {
    if case .scalar(let scalar) = node, !node.isNull { return [scalar.string] }
    guard case .sequence(let sequence) = node else {
      report(
        .value(node.isNull ? .noValue(expected: .list) : .wrongType(found: node.type, expected: .list)), at: node,
        key: key, file: file)
      return nil
    }
    var texts: [String] = []
    for item in sequence {
      guard let text = scalar(item, key: key, file: file) else { return nil }
      texts.append(text.text)
    }
    return texts
  }

  private mutating func report(_ fault: Fault, at node: Node, key: String?, file: String) {
    problems.append(FileProblem(file: file, line: node.mark?.line, key: key, fault: fault))
  }
}
