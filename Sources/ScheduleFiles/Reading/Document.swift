import Staffing
import Yams

/// A parsed file: its tree, without aliases, anchors and tags.
struct Document {
  let root: Node
  /// Nodes hold their anchors weakly; the parser holds them.
  private let parser: Parser

  /// Parses `text`. Everything that is no plain YAML document is refused before the tree is walked.
  init(_ text: String, file: String) throws(FileError) {
    // libyaml compares each '%TAG' with all others.
    if let line = Self.directiveLine(in: text) { throw FileError(file: file, line: line, .directive) }
    // Expanding aliases takes time exponential in the text, and an alias needs both an '&' and a '*'. Where both
    // occur, a copy without any '*' shows whether the '&' are anchors or letters of a name.
    let mayHoldAnchors = text.utf8.contains(UInt8(ascii: "&"))
    if mayHoldAnchors, text.utf8.contains(UInt8(ascii: "*")) {
      let starless = String(decoding: text.utf8.map { $0 == UInt8(ascii: "*") ? UInt8(ascii: "x") : $0 }, as: UTF8.self)
      try Document(parsing: starless, file: file).refuseAnchorsAndTags(file: file)
    }
    self = try Document(parsing: text, file: file)
    if mayHoldAnchors || text.utf8.contains(UInt8(ascii: "!")) { try refuseAnchorsAndTags(file: file) }
  }

  private init(parsing text: String, file: String) throws(FileError) {
    do {
      // No resolver, since every scalar is taken as text; the encoding is named, since the default one looks
      // at the environment and prints.
      parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot(), !root.isNull else { throw FileError(file: file, .empty) }
      self.root = root
    } catch let error as FileError {
      throw error
    } catch let error as YamlError {
      if let line = Self.conflictMarkerLine(in: text) { throw FileError(file: file, line: line, .conflictMarker) }
      throw FileError([error.problem(in: file)])
    } catch {
      throw FileError(file: file, .notYAML("\(error)"))
    }
  }

  /// The first line with a directive: one that begins with '%' where a document may begin.
  private static func directiveLine(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return nil }
    var mayBegin = true
    for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if mayBegin, line.first == UInt8(ascii: "%") { return number + 1 }
      let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let isComment = line.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "#")
      if !isBlank, !isComment { mayBegin = line.starts(with: "...".utf8) }
    }
    return nil
  }

  /// The first line that begins as git marks a conflict; such a text is never YAML.
  private static func conflictMarkerLine(in text: String) -> Int? {
    let marker = Array("<<<<<<< ".utf8)
    var line = 1
    var rest = text.utf8[...]
    while !rest.isEmpty {
      if rest.starts(with: marker) { return line }
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[rest.index(after: end)...]
      line += 1
    }
    return nil
  }

  private func refuseAnchorsAndTags(file: String) throws(FileError) {
    var problems: [FileProblem] = []
    var pending = [root]
    withExtendedLifetime(parser) {
      while let node = pending.popLast() {
        if node.anchor != nil {
          problems.append(FileProblem(file: file, line: node.mark?.line, fault: .file(.anchor)))
        }
        if let tag = node.explicitTag {
          problems.append(FileProblem(file: file, line: node.mark?.line, fault: .file(.tag(tag))))
        }
        switch node {
        case .mapping(let mapping): for (key, value) in mapping { pending += [key, value] }
        case .sequence(let sequence): pending += sequence
        case .scalar, .alias: break
        }
      }
    }
    guard problems.isEmpty else {
      throw FileError(problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
  }
}

extension Node {
  /// The tag written at the node, where it changes what the node is. Comparing keys has the parser fill in the
  /// tags of plain nodes, so that `!!str`, `!!seq` and `!!map` cannot be told from none; they change nothing.
  fileprivate var explicitTag: String? {
    let (tag, implied): (Tag, Tag.Name) =
      switch self {
      case .scalar(let scalar): (scalar.tag, .str)
      case .mapping(let mapping): (mapping.tag, .map)
      case .sequence(let sequence): (sequence.tag, .seq)
      case .alias(let alias): (alias.tag, .implicit)
      }
    return [Tag.Name.implicit.rawValue, implied.rawValue].contains(tag.rawValue) ? nil : tag.rawValue
  }
}

extension YamlError {
  fileprivate func problem(in file: String) -> FileProblem {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      // libyaml's own sentence tells how a programmer may raise its limit.
      let isTooDeep = problem.hasPrefix("Maximum nesting level")
      let sentence = isTooDeep ? "lists and mappings are nested too deeply" : problem
      return FileProblem(file: file, line: mark.line, fault: .file(.notYAML(sentence)))
    case .composer(_, let problem, let mark, _):
      let fault: FileFault =
        if problem.contains("undefined alias") {
          .alias
        } else if problem.contains("another document") {
          .severalDocuments
        } else {
          .notYAML(problem)
        }
      return FileProblem(file: file, line: mark.line, fault: .file(fault))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return FileProblem(
        file: file, line: context.mark.line, key: duplicates.first ?? "", fault: .entry(.duplicateKey))
    case .reader(let problem, let offset, _, let text):
      let line = offset.map { text.prefix($0).count(where: \.isNewline) + 1 }
      return FileProblem(file: file, line: line, fault: .file(.notYAML(problem)))
    case .writer(let problem), .emitter(let problem), .representer(let problem):
      return FileProblem(file: file, fault: .file(.notYAML(problem)))
    case .no, .memory, .dataCouldNotBeDecoded:
      return FileProblem(file: file, fault: .file(.notYAML("the parser gave up")))
    }
  }
}
