import Staffing

/// One campus on one day: `campus * 7 + day`.
typealias CampusDay = Int

/// A visit of the solver: a campus-day and the run of its posts, as positions in `WeekPlan.posts`.
struct PostRun: Hashable, Sendable {
  var campusDay: Int32
  var first: Int32
  var last: Int32
}

/// What a free officer may do on one day, with all rules of the day worked in.
struct FreeDay: Sendable {
  /// A period from which a visit may begin, with the periods with which it may end.
  struct Start: Sendable {
    /// Position in `FreeDay.places`.
    let place: Int32
    /// Positions among the campus-day's posts.
    let period: Int32
    let firstEnd: Int32
    let lastEnd: Int32
    /// Minutes after midnight.
    let time: Int32
    /// A locked visit: every tour of the day contains it.
    let isLocked: Bool
  }

  /// By `Weekday.rawValue`.
  let day: Int
  /// The campus-days that a visit is possible at, ascending.
  let places: [Int32]
  /// By time, then place.
  let starts: [Start]
  /// Most duty minutes of the tour.
  let dutyLimit: Int
  /// Most visits; nil where the duty limit alone keeps them fewer.
  let visitLimit: Int?
  /// The locked visits, by time.
  let locked: [PostRun]
  /// The first position in `places` ends.
  let firstEndOfPlace: [Int32]
}

/// An officer with a choice: a part-time officer with days on which visits can be put in, or a full-time officer
/// without a post.
struct FreeOfficer: Sendable {
  enum Choice: Sendable {
    /// Any legal tour on each of the days, within so many duty minutes together.
    case tours([FreeDay], duty: Int)
    /// One of these weeks or nothing.
    case weeks([[PostRun]])
  }

  let officer: OfficerIndex
  /// Position among `CompiledWeek.qualified`.
  let role: Int
  let choice: Choice
}

/// A district's week as flat arrays: what is left to decide once the visits that no roster can change are counted.
///
/// Costs here are those of the visits that can be chosen; `constant` is the rest.
struct CompiledWeek: Sendable {
  static let days = 7

  let plan: WeekPlan
  /// Minutes after midnight, by post.
  let postStart: [Int32]
  let postEnd: [Int32]
  let postMinutes: [Int32]
  let campusOfPost: [Int32]
  /// How many of the free officers' visits still count at the post.
  let need: [Int32]
  /// Cost of the whole post short of one officer.
  let needCost: [Int]
  /// The first post of each campus-day, with one more at the end.
  let firstPost: [Int32]
  /// Covered minutes that count for the target yet, by campus.
  let targetMinutes: [Int]
  /// Visited days that count for the target yet, by campus.
  let targetDays: [Int]
  /// Whether a first visit counts as a visited day, by campus-day.
  let countsVisit: [Bool]
  let targetMinuteCost: Int
  let targetDayCost: Int
  let travelMinuteCost: Int
  let meal: (after: Int, minutes: Int)?
  let minVisit: Int
  /// By role, then post: whether the role counts at it.
  let qualified: [[Bool]]
  private(set) var officers: [FreeOfficer]
  /// Visits in every roster: those of full-time officers with a post, and locked ones.
  let fixedVisits: [Visit]
  let constant: CostTerms
  /// The most by which a roster's cost can be below what is counted here, in weighted minutes: where only gaps count, and
  /// where days were left out so that none has too many in a row.
  let uncounted: Int
  let travel: CompactTravel
  let presence: CompactPresence
  /// By campus-day, the position of its table in `endedTables`.
  let endedTable: [Int32]
  /// How many periods of a schedule are over at each minute of a day, 1441 entries a schedule.
  let endedTables: [Int16]

  var constantCost: Int { constant.total.rawValue }
  var campusCount: Int { plan.campuses.count }
  var postCount: Int { postStart.count }

  /// The posts of a campus-day.
  @inline(__always)
  func posts(of campusDay: CampusDay) -> Range<Int> {
    Int(firstPost[campusDay])..<Int(firstPost[campusDay + 1])
  }

  /// The days of a campus's week.
  func campusDays(of campus: Int) -> Range<CampusDay> { campus * Self.days..<(campus + 1) * Self.days }

  /// The posts of some campus-days that follow each other.
  func posts(of campusDays: Range<CampusDay>) -> Range<Int> {
    Int(firstPost[campusDays.lowerBound])..<Int(firstPost[campusDays.upperBound])
  }

  /// How many periods of the campus-day are over at `minute`; 0 before midnight.
  @inline(__always)
  func ended(_ campusDay: CampusDay, at minute: Int) -> Int {
    minute < 0 ? 0 : Int(endedTables[Int(endedTable[campusDay]) * 1441 + min(minute, 1440)])
  }

  /// Minutes from the first post's start to the last post's end.
  @inline(__always)
  func duration(of run: PostRun) -> Int {
    Int(postEnd[Int(run.last)] - postStart[Int(run.first)])
  }
}

extension CompiledWeek {
  /// The same week where officers make at most `limit` visits a day, or one more than are locked; nil where that changes
  /// no day's own limit. What is legal in it is legal in the week.
  func withVisits(atMost limit: Int) -> CompiledWeek? {
    var fewer = self
    fewer.officers = officers.map { $0.withVisits(atMost: limit) }
    return zip(officers, fewer.officers).contains { $0.visitLimits != $1.visitLimits } ? fewer : nil
  }
}

extension FreeOfficer {
  fileprivate var visitLimits: [Int?] {
    guard case .tours(let days, _) = choice else { return [] }
    return days.map(\.visitLimit)
  }

  fileprivate func withVisits(atMost limit: Int) -> FreeOfficer {
    guard case .tours(let days, let duty) = choice else { return self }
    return FreeOfficer(
      officer: officer, role: role, choice: .tours(days.map { $0.withVisits(atMost: limit) }, duty: duty))
  }
}

extension FreeDay {
  fileprivate func withVisits(atMost limit: Int) -> FreeDay {
    let limit = max(limit, locked.count + 1)
    return FreeDay(
      day: day, places: places, starts: starts, dutyLimit: dutyLimit, visitLimit: min(visitLimit ?? limit, limit),
      locked: locked, firstEndOfPlace: firstEndOfPlace)
  }
}

/// Travel minutes between the campuses that free officers may visit, as one matrix.
struct CompactTravel: Sendable {
  /// By campus, its row; -1 where no free officer goes.
  let position: [Int32]
  let count: Int
  let minutes: [Int32]

  init(plan: WeekPlan, campuses: [Int]) {
    var position = [Int32](repeating: -1, count: plan.campuses.count)
    for (row, campus) in campuses.enumerated() { position[campus] = Int32(row) }
    let count = campuses.count
    minutes = [Int32](unsafeUninitializedCapacity: count * count) { buffer, filled in
      for row in 0..<count {
        buffer[row * count + row] = 0
        for column in 0..<row {
          let time = plan.travel.minutes(from: CampusIndex(campuses[column]), to: CampusIndex(campuses[row])).rawValue
          buffer[row * count + column] = Int32(clamping: time)
          buffer[column * count + row] = Int32(clamping: time)
        }
      }
      filled = count * count
    }
    self.position = position
    self.count = count
  }

  /// Minutes between two campuses that free officers may visit.
  @inline(__always)
  func callAsFunction(_ from: Int, _ to: Int) -> Int {
    Int(minutes[Int(position[from]) * count + Int(position[to])])
  }
}
