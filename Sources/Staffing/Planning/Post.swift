/// A campus's period on one day of the week: the smallest thing that is staffed.
package struct Post: Hashable, Sendable {
  /// Where it is.
  package let campus: CampusIndex
  /// On which day of the week.
  package let day: Weekday
  /// Its place among the day's periods.
  package let period: PeriodIndex
  /// From the period's first to its last minute.
  package let time: ClockRange
  /// How many officers it needs; 0 where no entry of `needs` matches.
  package let need: Int
  /// Weighted minutes a minute short costs, for each officer short.
  package let weight: Int
  /// Whether a short post is a gap (true) or open (false).
  package let isRequired: Bool
  /// Which officers count; see ``WeekPlan/qualifies(_:at:)``.
  let qualification: Qualification

  /// The length of its period.
  @inlinable package var minutes: Minutes { time.duration }

  /// Uncovered minutes with `present` qualified officers there:
  /// period minutes x (officers needed - present, not below 0).
  @inlinable package func uncovered(present: Int) -> Minutes {
    minutes * max(0, need - present)
  }

  /// Covered minutes with `present` qualified officers there: period minutes x min(need, present).
  @inlinable package func covered(present: Int) -> Minutes {
    minutes * min(need, present)
  }

  /// What the uncovered minutes cost.
  @inlinable package func cost(present: Int) -> Cost {
    Cost(weight * uncovered(present: present).rawValue)
  }
}

/// Which roles count towards a post's need.
enum Qualification: Hashable, Sendable {
  case everyRole
  /// Only roles whose place in `WeekPlan.roleSets[index]` is true.
  case roleSet(index: Int)
}

/// The position of a post in `WeekPlan.posts`.
package typealias PostIndex = DenseIndex<Post>

/// One campus in one week.
package struct CampusPlan: Sendable {
  /// One day of the campus; a closed day has no posts.
  package struct Day: Sendable {
    /// The day's posts in `WeekPlan.posts`, in order of time.
    package let posts: Range<Int>
    /// The position in `District.bells` of the schedule that rings, nil on a closed day.
    package let schedule: Int?
    /// Whether the day would have periods but falls into `calendar.closed`.
    package let isHoliday: Bool

    /// Whether the campus has periods that day.
    package var isOpen: Bool { !posts.isEmpty }
  }

  /// By `Weekday.rawValue`.
  package let days: [Day]
  /// Covered minutes of the week to reach, lowered where the week has closed days.
  package let targetMinutes: Minutes
  /// Visited days to reach, lowered where the week has closed days.
  package let targetDays: Int

  /// Officer minutes that the posts of the campus need in the week.
  package let neededMinutes: Minutes
}

/// One officer in one week.
package struct OfficerPlan: Sendable {
  /// Rules that keep an officer from any work on a day.
  package struct Bars: OptionSet, Hashable, Sendable {
    /// One bit a rule.
    package let rawValue: UInt8

    /// The rules of these bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A certification that the role requires is missing or has expired.
    package static let certification = Bars(rawValue: 1)
    /// Hours of training are missing.
    package static let training = Bars(rawValue: 2)
    /// The agency's agreement is missing or not in force.
    package static let agreement = Bars(rawValue: 4)
    /// The funding source does not pay for the role or is not in force.
    package static let funding = Bars(rawValue: 8)
  }

  /// nil where the district has no such role.
  package let role: RoleIndex?
  /// Whether the role works every period of its availability at one campus.
  package let isFullTime: Bool
  /// The campus of a full-time officer, where one is given.
  package let post: CampusIndex?
  /// Availability by `Weekday.rawValue`, sorted, touching windows joined.
  package let windows: [[ClockRange]]
  /// Absences by `Weekday.rawValue`, sorted.
  package let absences: [[ClockRange]]
  /// Most duty of a day; nil: no limit.
  package let dailyLimit: Minutes?
  /// Most duty of the week; nil: no limit.
  package let weeklyLimit: Minutes?
  /// What bars the officer on each day, by `Weekday.rawValue`.
  package let bars: [Bars]
  /// Those that the role staffs; so few that looking for one is quicker than hashing it.
  let levels: [Campus.Level]
  /// The campuses the officer's list names; nil: all.
  let listed: Set<CampusIndex>?

  /// Whether `time` lies inside one window of `day`.
  package func isAvailable(_ time: ClockRange, on day: Weekday) -> Bool {
    windows[day.rawValue].contains { $0.contains(time) }
  }

  /// The first absence of `day` that meets `time`.
  package func absence(meeting time: ClockRange, on day: Weekday) -> ClockRange? {
    absences[day.rawValue].first { $0.meets(time) }
  }

  /// Whether an officer may be at work over all of `time`: available, and not absent.
  package func canWork(_ time: ClockRange, on day: Weekday) -> Bool {
    isAvailable(time, on: day) && absence(meeting: time, on: day) == nil
  }
}
