import Foundation
import ScheduleFiles
import Solver
import Staffing
import Testing

/// Presence that is hard to predict, over twelve weeks of the sample that are filled one after another.
@Suite("Variety")
struct VarietyTests {
  private struct Outcome {
    var predictability = Predictability()
    /// Uncovered weighted minutes of all posts.
    var uncovered = 0
    var gap = 0
  }

  /// Twelve weeks of school from February on, each filled from nothing with a fixed number of rounds.
  private func outcome(variety: Int, rounds: Int = 12) throws -> Outcome {
    let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Schedules/maricopa")
    var district = try DistrictFolder(path: sample.path).readDistrict().value
    district.policy?.costs?.variety = variety
    var (outcome, summaries, monday) = (Outcome(), [WeekSummary](), CalendarDate(year: 2027, month: 1, day: 25))
    while let week = monday, summaries.count < 12 {
      monday = week.advanced(by: 7)
      guard district.hasSchool(in: week) else { continue }
      let context = WeekContext(summaries)
      let plan = WeekPlan(district: district, monday: week, context: context)
      let result = Fill.run(
        FillRequest(plan: plan, start: .scratch, seed: 1, threads: 1, stopping: [IterationLimit(count: rounds)]))
      let staffed = StaffedWeek(plan: plan, visits: result.visits)
      #expect(staffed.violations.allSatisfy { $0.code == .dailyHours || $0.code == .weeklyHours }, "\(week)")
      outcome.uncovered += staffed.totals.cost.posts.rawValue
      outcome.gap += staffed.totals.gap.rawValue
      // Before four weeks are seen, nobody knows much.
      if summaries.count >= WeekContext.seenWeeks {
        for campus in staffed.predictability { outcome.predictability += campus }
      }
      summaries.append(WeekSummary(staffed))
    }
    return outcome
  }

  @Test("halves predictability over twelve weeks at no more than 1 % more uncovered weighted minutes")
  func halves() throws {
    let (without, with) = (try outcome(variety: 0), try outcome(variety: 1))
    let (before, after) = (try #require(without.predictability.score), try #require(with.predictability.score))
    print("variety: predictability \(before) to \(after), uncovered \(without.uncovered) to \(with.uncovered)")
    #expect(after <= before / 2, "\(before) to \(after)")
    #expect(with.uncovered * 100 <= without.uncovered * 101, "\(without.uncovered) to \(with.uncovered)")
  }
}
