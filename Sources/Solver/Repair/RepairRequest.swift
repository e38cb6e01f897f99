package import Staffing

/// What a change of a visit costs besides what it does: by how little notice it comes, in weighted minutes.
package struct ChangeWeights: Hashable, Sendable {
  /// A change on the day itself.
  package var today = 60
  /// A change tomorrow.
  package var tomorrow = 30
  /// A change on a later day.
  package var later = 15

  /// 60, 30 and 15.
  package init() {}

  /// Of a change on a day so many days from today.
  package func weight(daysAhead: Int) -> Int {
    daysAhead <= 0 ? today : daysAhead == 1 ? tomorrow : later
  }
}

/// What is to be repaired, and how far.
///
/// A repair is a roster that differs from the present one in few visits. What counts is the *wound*, the campus-days that
/// are to be closed again, with what they bring to the targets of their campuses; everywhere else only what gets worse counts. So a visit
/// that would close some gap far from the wound is no part of a repair.
package struct RepairRequest: Sendable {
  /// The roster to be repaired; what was struck out is no longer in it.
  package var week: StaffedWeek
  /// The posts that are to be covered again; the whole day of each campus counts.
  package var wound: [PostIndex]
  /// Visits of earlier days are not changed.
  package var today: CalendarDate
  /// Up to how many changes the best repair is sought, and proven where ``limit`` allows.
  package var mostChanges: Int
  /// What a change costs.
  package var weights = ChangeWeights()
  /// How many changes are tried at most for each number of changes, before it is left unproven: some seconds.
  package var limit = 12_000_000
  /// The visits that officers were told of: the published roster's. A change costs something only where it differs from
  /// them. nil where the week was not published: then the roster as it is counts.
  package var published: [Visit]?
  /// An officer who cannot come on a day, though no absence says so; nil: nobody.
  package var away: Away?
  /// Asked now and then whether the search is to go on; where not, it ends unproven.
  package var isWanted: @Sendable () -> Bool = { true }

  /// An officer and a day.
  package struct Away: Hashable, Sendable {
    /// Who cannot come.
    package var officer: OfficerIndex
    /// On which day.
    package var day: Weekday

    /// The officer is away for the whole of the day.
    package init(officer: OfficerIndex, day: Weekday) {
      self.officer = officer
      self.day = day
    }
  }

  /// The repair of `wound` in `week`.
  package init(_ week: StaffedWeek, wound: [PostIndex], today: CalendarDate, mostChanges: Int = 3) {
    self.week = week
    self.wound = wound
    self.today = today
    self.mostChanges = mostChanges
  }

  /// The repair of what visits that were struck out leave; where none were, of every gap from today on.
  package init(
    _ week: StaffedWeek, struck: [StruckVisit]? = nil, today: CalendarDate, mostChanges: Int = 3
  ) {
    let plan = week.plan
    let visits = struck ?? week.struckVisits
    let ahead = visits.filter { plan.date(of: $0.placement.day) >= today }
    var wound: Set<PostIndex> = []
    for visit in ahead {
      let first = plan.day(visit.placement.day, of: visit.placement.campus).posts.lowerBound
      for period in visit.placement.periods where week.short(at: PostIndex(first + period)) > 0 {
        wound.insert(PostIndex(first + period))
      }
    }
    if ahead.isEmpty, struck == nil { wound = Set(week.gaps.filter { plan.date(of: plan[$0].day) >= today }) }
    self.init(week, wound: wound.sorted(), today: today, mostChanges: mostChanges)
  }

  /// Counts changes against the published roster, where there is one.
  package mutating func count(against published: [Visit]?) { self.published = published }

  /// The first weekday that may be changed; nil where the whole week is past.
  var firstDay: Int? {
    let ahead = today.daysSinceEpoch - week.plan.monday.daysSinceEpoch
    return ahead > 6 ? nil : max(0, ahead)
  }

  /// What a change on `day` costs.
  func weight(on day: Int) -> Int {
    weights.weight(daysAhead: week.plan.monday.daysSinceEpoch + day - today.daysSinceEpoch)
  }
}

/// One line of the trade between changes and what stays open: the best that so many changes can do.
package struct RepairLine: Hashable, Sendable {
  /// How many visits differ from the roster as it was: moved, added, dropped or handed over.
  package let changes: Int
  /// Each change: who goes from where, who comes.
  package let steps: [RepairStep]
  /// All changes as one edit; several of nothing where there are none.
  package let edit: RosterEdit
  /// The whole roster's gap minutes afterwards.
  package let gap: Minutes
  /// The whole roster's open minutes afterwards.
  package let open: Minutes
  /// The whole roster's cost afterwards, in weighted minutes.
  package let cost: Cost
  /// What is missing to the wound, what gets worse elsewhere and the price of the changes, in weighted minutes: what the
  /// search makes small. It never rises with the number of changes.
  package let burden: Int
  /// Whether no repair with so many changes has less of it.
  package let isProven: Bool
}

extension RepairLine {
  /// The roster as it is: no change. What it leaves open of the wound is not counted yet.
  package init(unchanged week: StaffedWeek) {
    self.init(
      changes: 0, steps: [], edit: .several([]), gap: week.totals.gap, open: week.totals.open,
      cost: week.totals.cost.total, burden: .max, isProven: true)
  }
}

/// One change: a visit that goes, comes, or becomes another.
package struct RepairStep: Hashable, Sendable {
  /// The visit as it was; nil where one is added.
  package let goes: Placement?
  /// The visit as it will be, perhaps another officer's; nil where it is dropped.
  package let comes: Placement?
}
