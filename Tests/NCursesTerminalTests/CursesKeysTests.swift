import CNCurses
import TerminalKit
import Testing

@testable import NCursesTerminal

@Suite("Key codes of ncurses")
struct CursesKeysTests {
  @Test func codes() {
    #expect(InputUnit(code: 0x61) == .byte(0x61))
    #expect(InputUnit(code: 0xC3) == .byte(0xC3))
    #expect(InputUnit(code: KEY_UP) == .key(.up))
    #expect(InputUnit(code: KEY_SF) == .key(.shiftDown))
    #expect(InputUnit(code: KEY_BTAB) == .key(.backTab))
    #expect(InputUnit(code: KEY_F0 + 12) == .key(.function(12)))
  }

  @Test("Codes of no use, and no input, are nothing")
  func others() {
    for code in [KEY_RESIZE, KEY_MOUSE, KEY_F0, KEY_MAX + 100, -1] {
      #expect(InputUnit(code: code) == nil)
    }
  }
}
