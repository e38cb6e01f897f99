import ArgumentParser
import ScheduleFiles
import Solver
import Staffing
import Workbench

/// `bellwatch fill`: staffs a week, and says how close to the best possible that is.
struct FillCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: "Fill a week, and prove how close to the best possible it is.",
    discussion: """
      Makes a roster that breaks no rule, keeps improving it, and proves with a lower bound how much better any roster \
      could be at most. Locked visits stay exactly as they are. The week is saved, with the file it replaces kept in \
      .history; Ctrl-C saves nothing. Ends with the time limit, when the proven gap is small enough, or when no roster \
      can be better.

      \(ExitCodes.fill)
      """)

  @OptionGroup var arguments: WeekArguments

  @Option(help: "Stop after this many seconds, counted from the start of the program.")
  var seconds = 10.0

  @Option(
    help: ArgumentHelp(
      "Stop when the roster is proven to be within this share of the best (default: 0.2%).", valueName: "share"),
    transform: OptimalityShare.init(text:))
  var gap = OptimalityShare(percent: 0.2)

  @Option(help: "The same seed and threads search in the same order.")
  var seed: UInt64 = 1

  @Option(help: "How many threads work (default: one for each processor).")
  var threads: Int?

  @Option(
    name: .customLong("from"),
    help: "Begin with the present visits (improve), keep them all (keep), or drop those that are not locked (scratch).")
  var start = FillRequest.Start.improve

  @Flag(help: "Keep all visits, and add some only where they close gaps.")
  var onlyGaps = false

  @Flag(help: "Save nothing.")
  var dryRun = false

  @Flag(help: "Save what Ctrl-C interrupts.")
  var acceptOnInterrupt = false

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func validate() throws {
    guard seconds >= 0, seconds <= 1_000_000 else {
      throw ValidationError("--seconds \(seconds): give 0 to 1000000 seconds")
    }
    guard (1...256).contains(threads ?? 1) else {
      throw ValidationError("--threads \(threads ?? 1): give 1 to 256 threads")
    }
    guard seed <= Int.max else {
      throw ValidationError("--seed \(seed): give a number from 0 to \(Int.max)")
    }
  }

  func run(in world: some World) throws -> Int32 {
    let client = try DistrictClient(directory: arguments.directory)
    let opened = try client.open(arguments.week, today: world.today)
    let before = StaffedWeek(district: opened.district, week: opened.week, context: opened.context)
    if !dryRun { try client.holdWeek(opened.week.monday) }
    world.writeWarnings(opened.warnings + before.plan.warnings.map { $0.message(in: before.plan) })
    let run = try fill(before, in: world)
    let report = FillReport(run: run, before: before)
    let isInterrupted = run.result.stopped == .cancelled
    let isSaved = !dryRun && (!isInterrupted || acceptOnInterrupt)
    if isSaved {
      var week = opened.week
      week.visits = run.result.visits
      try client.replaceWeek(with: week)
    }
    if json {
      try world.write("\(report.json)\n")
    } else {
      let file = DistrictFolder.weekFile(of: opened.week.monday)
      try world.write("\(report.text)\n\n\(isSaved ? "Saved \(file)." : "Nothing is saved.")\n")
    }
    // What a shell tells of a program that Ctrl-C ended.
    return isInterrupted && !isSaved ? 130 : 0
  }

  private func fill(_ week: StaffedWeek, in world: some World) throws(Failure) -> FillRun {
    let begun = world.secondsSinceStart
    guard begun < seconds else { throw noRoster }
    let request = FillRequest(
      plan: week.plan, visits: week.visits, start: start, onlyGaps: onlyGaps, seed: seed,
      threads: threads ?? world.processors,
      stopping: [TimeLimit(seconds: seconds - begun), GapLimit(share: gap.share)])
    let control = FillControl(for: request)
    let interrupts = world.onInterrupt { control.cancel() }
    let meter = ProgressMeter(world: world, secondsBefore: begun, limit: seconds)
    var trajectory: [FillRun.Point] = []
    Log.began(request)
    let result = withExtendedLifetime(interrupts) {
      Fill.run(request, control: control) { progress in
        meter.show(progress)
        trajectory.record(progress, secondsBefore: begun)
      }
    }
    meter.clear()
    Log.ended(result)
    // The first round only prices: with nothing but visits that were there before, no roster was found.
    if result.stopped == .time, result.iterations <= 1, Set(result.visits).isSubset(of: week.visits) { throw noRoster }
    return FillRun(
      result: result, onlyGaps: onlyGaps, seconds: begun + result.seconds, seed: request.seed,
      threads: request.threads, trajectory: trajectory)
  }

  private var noRoster: Failure {
    Failure(
      "the limit of \(seconds) seconds passed before there was a roster; give more with --seconds",
      exitCode: .temporary)
  }
}

/// What a fill came to, and how it got there. Seconds are counted from the start of the program.
struct FillRun: Sendable {
  /// The cost of the best roster and the bound at one moment.
  struct Point: Sendable {
    let seconds: Double
    let cost: Cost
    let bound: Cost
  }

  let result: FillResult
  let onlyGaps: Bool
  let seconds: Double
  let seed: UInt64
  let threads: Int
  /// A point for each time that cost or bound improved.
  let trajectory: [Point]
}

extension [FillRun.Point] {
  fileprivate mutating func record(_ progress: Progress, secondsBefore: Double) {
    if let last, last.cost == progress.cost, last.bound == progress.bound { return }
    append(
      FillRun.Point(seconds: secondsBefore + progress.seconds, cost: progress.cost, bound: progress.bound))
  }
}

extension FillRequest.Start: ExpressibleByArgument {}

/// A share such as `0.2%`.
struct OptimalityShare: CustomStringConvertible {
  let percent: Double

  init(percent: Double) {
    self.percent = percent
  }

  /// - Throws: `ValidationError` where that is not a number of per cent with its sign.
  init(text: String) throws {
    guard text.hasSuffix("%"), let percent = Double(text.dropLast()), (0...100).contains(percent) else {
      throw ValidationError("give 0% to 100%, such as 0.2%")
    }
    self.init(percent: percent)
  }

  /// 0.002 for 0.2 %.
  var share: Double { percent / 100 }

  var description: String { "\(percent)%" }
}
