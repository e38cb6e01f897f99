import TerminalKit

/// One line on the standard error that tells how many of a long command's steps are done; nothing where that is no
/// terminal, and nothing for what is done at once.
final class StepMeter<Place: World> {
  private let world: Place
  private let width: Int?
  private var isShown = false
  private var last = -1.0

  init(world: Place) {
    self.world = world
    width = world.errorTerminalWidth
  }

  /// Draws the line anew, some times a second.
  func show(_ done: Int, of total: Int) {
    guard let width, total > 50 else { return }
    let now = world.secondsSinceStart
    guard now - last >= 0.1 || done == total else { return }
    last = now
    isShown = true
    world.writeError(
      "\r\u{1B}[K" + "\(done) of \(total) (\(done * 100 / total) %)".truncated(to: width - 1, ellipsis: "…"))
  }

  /// Takes the line away.
  func clear() {
    if isShown { world.writeError("\r\u{1B}[K") }
    isShown = false
  }
}
