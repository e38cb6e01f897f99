import Foundation
import Testing

/// Random keys, clicks, pastes and resizes over random small districts, in a terminal in memory: whatever is done,
/// everything stays in step.
///
/// 1,000 actions as a rule, as many as the variable `MONKEY_KEYS` says where it is set (the release is tried with
/// 100,000), in districts from the seed `MONKEY_SEED` on. Each district takes ``actionsPerDistrict`` of them; a failure
/// names the district's seed and the action's number, and both lead to the same again.
@Suite struct MonkeyTests {
  private static let actionsPerDistrict = 250
  private static let first = variable("MONKEY_SEED") ?? 0
  private static let districts = (variable("MONKEY_KEYS") ?? 1_000) / actionsPerDistrict

  private static func variable(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(arguments: (first..<first + districts).map { UInt64($0) })
  func whateverIsDoneEverythingStaysInStep(_ seed: UInt64) throws {
    var monkey = try Monkey(seed: seed)
    for _ in 0..<Self.actionsPerDistrict {
      monkey.act()
      try monkey.check()
    }
    try monkey.takeEverythingBack()
  }
}
