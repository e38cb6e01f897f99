import Testing

@testable import TerminalKit

@Suite("Names of keys")
struct KeyTests {
  @Test(arguments: [
    (Key.character("a"), "a", "a"), (.character(" "), "Space", "Space"),
    (.character("\u{200B}"), "<U+200B>", "<U+200B>"),
    (.ctrl("s"), "Ctrl-S", "Ctrl-S"), (.ctrl(" "), "Ctrl-Space", "Ctrl-Space"), (.alt("x"), "Alt-x", "Alt-x"),
    (.up, "↑", "Up"), (.shiftLeft, "Shift-←", "Shift-Left"), (.backTab, "Shift-Tab", "Shift-Tab"),
    (.enter, "Enter", "Enter"), (.escape, "Esc", "Esc"), (.pageDown, "PgDn", "PgDn"), (.function(5), "F5", "F5"),
  ])
  func names(key: Key, unicode: String, ascii: String) {
    #expect(key.name(.unicode) == unicode)
    #expect(key.name(.ascii) == ascii)
  }
}
