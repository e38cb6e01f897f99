import Foundation
import Testing

/// Random keys, clicks, pastes and resizes over random small districts, in a terminal in memory: whatever is done,
/// everything stays in step.
///
/// 10,000 actions as a rule, as many as the variable `MONKEY_KEYS` says where it is set (the release is tried with
/// 100,000). Each district takes ``actionsPerDistrict`` of them; a failure names the district's seed and the action's
/// number, and both lead to the same again.
@Suite struct MonkeyTests {
  private static let actionsPerDistrict = 250
  private static let districts =
    (ProcessInfo.processInfo.environment["MONKEY_KEYS"].flatMap { Int($0) } ?? 10_000) / actionsPerDistrict

  @Test(arguments: 0..<UInt64(districts)) func whateverIsDoneEverythingStaysInStep(_ seed: UInt64) throws {
    var monkey = try Monkey(seed: seed)
    for _ in 0..<Self.actionsPerDistrict {
      monkey.act()
      try monkey.check()
    }
    try monkey.takeEverythingBack()
  }
}
