/// The terminal's modes that ncurses does not set, as the sequences that turn them on and off.
struct Modes: Hashable {
  /// What turns them on.
  let enter: String
  /// What turns them off, in reverse order.
  let leave: String

  /// - Parameters:
  ///   - mouse: Report the mouse: buttons, motion while one is held, in the SGR encoding that has no largest column.
  ///   - paste: Mark pasted text as such, and tell when the window becomes active.
  init(mouse: Bool, paste: Bool) {
    let numbers = (paste ? [2004, 1004] : []) + (mouse ? [1000, 1002, 1006] : [])
    enter = numbers.map { "\u{1B}[?\($0)h" }.joined()
    leave = numbers.reversed().map { "\u{1B}[?\($0)l" }.joined()
  }
}
