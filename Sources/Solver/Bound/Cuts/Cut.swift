/// What every roster keeps, and weights of weeks may break: officers and visits cannot be shared out by halves.
///
/// A row says of a campus-day that somebody visits it or it is not visited, of a post that its officers are there or some are
/// missing; and each officer has one week. Half of each of a few such rows, added up and rounded up, is a Chvátal-Gomory cut
/// (zero-half cuts; Caprara and Fischetti, 1996; as subset-row cuts in column generation, Jepsen et al., 2008): the sum of
/// ``share(of:by:)`` over all officers, and of what is missing at the rows, is at least ``least``.
///
/// A cut of minutes is about a campus's target. Where all its posts but some are staffed, so many minutes of it are left for the
/// visits of these, and the target is missed by no less than they lack. Visits are whole: with a unit of minutes, and `part` what
/// is left besides whole units, a visit counts for `part` by unit, and for what it has besides, up to `part`. The sum of
/// ``minutes(of:role:in:)`` over all visits, and of the minutes missed, is at least ``need`` (mixed-integer rounding; Nemhauser
/// and Wolsey, 1990). With a unit of more than all that is left it says that half of a visit that is longer than that is half
/// of what is asked, and not all of it.
struct Cut: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    /// Ascending, of one weekday.
    case visits(of: [CampusDay])
    case posts(on: CampusDay)
    /// Of a campus's target.
    case minutes(of: Int)
  }

  let subject: Subject
  /// The rows of the campus-days, or of the posts, ascending; all have a price.
  let rows: [Int32]
  /// How many officers the rows ask for: an odd number together with `officers`. Of minutes: `part` for every
  /// unit that was begun.
  let need: Int
  /// The free officers whose one week is among the rows, ascending.
  let officers: [Int]
  /// In minutes; 0: the cut is not of minutes.
  let unit: Int
  private let part: Int

  /// A cut of campus-days, in ascending order.
  init(visitsOf campusDays: [CampusDay], officers: [Int], rows: PricedRows) {
    subject = .visits(of: campusDays)
    self.rows = campusDays.map { Int32(rows.firstCampusDay + $0) }
    need = campusDays.count
    self.officers = officers
    (unit, part) = (0, 0)
  }

  /// A cut of posts, in ascending order, that ask for `need` officers together: an odd number.
  init(posts: [Int32], on campusDay: CampusDay, need: Int) {
    subject = .posts(on: campusDay)
    rows = posts
    self.need = need
    officers = []
    (unit, part) = (0, 0)
  }

  /// A cut of minutes of a campus's target: with `minutes` left for `posts`, in ascending order; no multiple of `unit`.
  init(minutes: Int, of campus: Int, posts: [Int32], unit: Int) {
    subject = .minutes(of: campus)
    rows = posts
    self.unit = unit
    part = minutes % unit
    need = part * (minutes / unit + 1)
    officers = []
  }

  /// The campus of whose target it is; nil for what is shared out by officers.
  var targetCampus: Int? { if case .minutes(let campus) = subject { campus } else { nil } }

  var least: Int { (need - officers.count + 1) / 2 }

  /// What an officer adds who serves so many of the rows.
  func share(of served: Int, by officer: Int) -> Int { (served + (officers.contains(officer) ? 0 : 1)) / 2 }

  /// What a visit of an officer of `role` adds to a cut of minutes.
  func minutes(of run: PostRun, role: Int, in week: CompiledWeek) -> Int {
    counted((run.first...run.last).reduce(0) { $0 + minutes(at: $1, role: role, in: week) })
  }

  /// What an officer of `role` has at a post of the cut's.
  func minutes(at post: Int32, role: Int, in week: CompiledWeek) -> Int {
    week.qualified[role][Int(post)] && rows.contains(post) ? Int(week.postMinutes[Int(post)]) : 0
  }

  /// What a visit adds that has so many minutes at the posts: no more than these.
  func counted(_ minutes: Int) -> Int { part * (minutes / unit) + min(part, minutes % unit) }
}
