import Foundation
import ScheduleFiles
import Solver
import Staffing
import Workbench

/// Prints how long the program's heaviest steps take on the largest district.
@main struct Bench {
  static func main() throws {
    let largest = LargestDistrict()
    let district = largest.district()
    let plan = WeekPlan(district: district, monday: largest.monday)
    let visits = largest.visits(in: plan)
    let week = StaffedWeek(plan: plan, visits: visits)
    print(
      "largest district: \(plan.campuses.count) campuses, \(plan.officers.count) officers, \(plan.posts.count) posts, "
        + "\(visits.count) visits, \(week.totals.violations) violations")

    Measurement(runs: 50) { WeekPlan(district: district, monday: largest.monday) }.report("lay out the week")
    Measurement(runs: 50) { StaffedWeek(plan: plan, visits: visits) }.report("check the roster")
    Measurement(runs: 50) {
      StaffedWeek(district: district, week: Week(monday: largest.monday, visits: visits))
    }.report("check the week in full (both)", atMost: .milliseconds(25))
    try measureEdits(of: week)
    measureCandidates(in: week)
    ViewKeys(opened: OpenedWeek(district: district, week: Week(monday: largest.monday, visits: visits)))
      .measure(atMost: .milliseconds(16))
    try measureFiles(of: district, week: Week(monday: largest.monday, visits: visits))
    if let program = CommandLine.arguments.dropFirst().first {
      try measure(program, on: district, week: Week(monday: largest.monday, visits: visits))
    }
  }

  /// How soon the built program answers.
  private static func measure(_ program: String, on district: District, week: Week) throws {
    let responsiveness = Responsiveness(program: program)
    let sample = "Schedules/maricopa"
    try responsiveness.measureStart(of: sample, named: "the sample", runs: 20, atMost: .milliseconds(60))
    let folder = try Responsiveness.folder(with: district, week: week)
    defer { Responsiveness.remove(folder, monday: week.monday) }
    try responsiveness.measureStart(of: folder, named: "the largest", runs: 5, atMost: .milliseconds(1500))
    try responsiveness.measureKeys(in: folder, atMost: .milliseconds(16))
    try responsiveness.measureKeysWhileFilling(in: folder, atMost: .milliseconds(16))
    try responsiveness.measureRedraw(in: folder, atMost: .milliseconds(12))
    try responsiveness.measureBytes(in: folder, atMost: 400)
    try responsiveness.measureBytesElsewhere(in: folder, atMost: 400)
    try responsiveness.measureMemory(in: folder, atMost: 250)
    try responsiveness.measureIdleness(in: folder, seconds: 5)
  }

  /// Every edit is of another officer, so that no run profits from the one before.
  private static func measureEdits(of week: StaffedWeek) throws {
    var edited = week
    let visits = week.visits
    var position = 0
    try Measurement(runs: 2000) {
      position = (position + 7) % visits.count
      try edited.apply(.remove(visits[position]))
      try edited.apply(.restore(visits[position]))
    }.report("refresh after two edits", atMost: .milliseconds(2))
    Measurement(runs: 200) { edited.gaps.count }.report("list the gaps")
    Measurement(runs: 200) { edited.violations.count }.report("list the violations")
    Measurement(runs: 50) { edited.visits.count }.report("list the visits in the file's order")
  }

  private static func measureCandidates(in week: StaffedWeek) {
    let gaps = week.gaps
    var position = 0
    Measurement(runs: 100) {
      position = (position + 97) % gaps.count
      let post = week.plan[gaps[position]]
      let period = post.period.rawValue
      return week.candidates(at: post.campus, on: post.day, periods: period...period, extending: true)
    }.report("candidates for a gap")
    Measurement(runs: 60) {
      position = (position + 97) % gaps.count
      return GapExplanation(of: gaps[position], in: week).suggestions.count
    }.reportSlowest("what would close a gap, and who cannot", atMost: .milliseconds(100))
  }

  private static func measureFiles(of district: District, week: Week) throws {
    let folderPath = FileManager.default.temporaryDirectory.appendingPathComponent("bellwatch-\(UUID())").path
    let folder = try DistrictFolder.create(at: folderPath, named: district.name, today: week.monday)
    defer { try? FileManager.default.removeItem(atPath: folderPath) }
    try Measurement(runs: 5) {
      (try folder.save(district, since: nil), try folder.save(week, in: district, since: nil))
    }.report("save the district and its week", atMost: .milliseconds(500), on: .wall)
    try Measurement(runs: 5) {
      StaffedWeek(district: try folder.readDistrict().value, week: try folder.readWeek(week.monday).value)
    }.report("open the district and its week, checked", atMost: .milliseconds(1500), on: .wall)
  }
}
