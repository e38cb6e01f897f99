/// The lines of a file being written.
struct BlockText {
  private(set) var text = ""

  /// Begins a line `key:` at `indent`, with `value` after it where it is given.
  mutating func line(_ key: Key, raw value: String? = nil, indent: Int = 0, dash: Bool = false) {
    text += String(repeating: " ", count: indent)
    if dash { text += "- " }
    text += key.rawValue
    text += value.map { ": \($0)\n" } ?? ":\n"
  }

  /// A line `key: value` where there is a value, in quotes where it needs them.
  mutating func line(_ key: Key, _ value: String?, indent: Int = 0) {
    if let value { line(key, raw: YAMLText.scalar(value, in: .block), indent: indent) }
  }

  /// A line `key: number` where there is a number.
  mutating func line(_ key: Key, _ value: Int?, indent: Int = 0) {
    if let value { line(key, raw: "\(value)", indent: indent) }
  }

  /// A line `key: {…}` where there is a mapping.
  mutating func line(_ key: Key, _ value: FlowMapping?, indent: Int = 0) {
    if let value { line(key, raw: value.closed, indent: indent) }
  }

  /// The entries under `key`, one a line, where there is a list.
  mutating func list(_ key: Key, _ entries: [FlowMapping]?, indent: Int = 0) {
    guard let entries else { return }
    guard !entries.isEmpty else { return line(key, raw: "[]", indent: indent) }
    line(key, indent: indent)
    for entry in entries { self.entry(entry, indent: indent) }
  }

  /// An entry of a list.
  mutating func entry(_ entry: FlowMapping, indent: Int = 0) {
    verbatim(String(repeating: " ", count: indent + 2) + "- " + entry.closed)
  }

  /// A line as it is.
  mutating func verbatim(_ line: String) {
    text += line
    text += "\n"
  }

  mutating func emptyLine() {
    text += "\n"
  }
}
