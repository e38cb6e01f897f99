import TerminalKit

/// The text of `Documentation/Keys.md`: the keymap as it is, place by place.
package enum KeysDocument {
  /// The whole text, in Markdown.
  package static var text: String {
    let head = """
      # Keys

      Made from the keymap with `make docs`; a test fails where it is out of date. In the program `?` shows the keys of the
      place where you are.

      """
    return head + Context.allCases.compactMap(section).joined()
  }

  /// A place with its keys; nil where it has none.
  private static func section(_ context: Context) -> String? {
    let bindings = Keymap.bindings(in: context)
    guard !bindings.isEmpty else { return nil }
    let title = context.title.prefix(1).uppercased() + context.title.dropFirst()
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\(escaped($0.name(.unicode)))`" }.joined(separator: " ")
      return "| \(keys) | \(escaped(binding.help)) |\n"
    }
    return "\n## \(title)\n\n| Keys | What they do |\n|---|---|\n" + rows.joined()
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
