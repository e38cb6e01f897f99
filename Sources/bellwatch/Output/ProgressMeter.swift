import Solver
import Staffing
import TerminalKit

/// One line on the standard error that tells how far a fill is; nothing where that is no terminal.
struct ProgressMeter<Place: World> {
  private let world: Place
  private let width: Int?
  private let secondsBefore: Double
  private let limit: Double

  init(world: Place, secondsBefore: Double, limit: Double) {
    width = world.errorTerminalWidth
    self.world = world
    self.secondsBefore = secondsBefore
    self.limit = limit
  }

  /// Draws the line anew.
  func show(_ progress: Progress) {
    guard let width else { return }
    world.writeError("\r\u{1B}[K" + line(progress).truncated(to: width - 1, ellipsis: "…"))
  }

  /// Takes the line away.
  func clear() {
    if width != nil { world.writeError("\r\u{1B}[K") }
  }

  private func line(_ progress: Progress) -> String {
    let seconds = secondsBefore + progress.seconds
    let columns = 20
    let filled = limit == 0 ? columns : min(columns, Int(Double(columns) * seconds / limit))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: columns - filled)
    return "[\(bar)] \(seconds.inTenths) s  cost \(progress.cost.rawValue)  bound \(progress.bound.rawValue)  "
      + "within \(progress.gap.asPercent) of the best"
  }
}

extension Double {
  /// With one digit behind the point.
  var inTenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A share as per cent with two digits, rounded up so that «at most» stays true: `0.31 %`.
  var asPercent: String {
    let hundredths = Int((self * 10_000 - 1e-9).rounded(.up))
    let digits = hundredths % 100
    return "\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits) %"
  }
}
