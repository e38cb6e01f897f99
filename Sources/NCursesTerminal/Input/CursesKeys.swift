private import CNCurses
import TerminalKit

extension InputUnit {
  /// What `wgetch` returned; nil for key codes that the program has no use for.
  init?(code: Int32) {
    if let byte = UInt8(exactly: code) {
      self = .byte(byte)
    } else if let key = Self.keys[code] {
      self = .key(key)
    } else if cn_function_key(code) > 0 {
      self = .key(.function(Int(cn_function_key(code))))
    } else {
      return nil
    }
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_SR: .shiftUp, KEY_SF: .shiftDown, KEY_SLEFT: .shiftLeft, KEY_SRIGHT: .shiftRight,
    KEY_HOME: .home, KEY_END: .end, KEY_FIND: .home, KEY_SELECT: .end, KEY_A1: .home, KEY_C1: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_A3: .pageUp, KEY_C3: .pageDown,
    KEY_BTAB: .backTab, KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert,
  ]
}
