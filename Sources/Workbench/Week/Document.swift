import Staffing

/// The open week: the staffed roster, what was done to it, and what follows from both.
struct Document: Sendable {
  /// How an edit changed the totals.
  struct Change: Hashable, Sendable {
    let gap: Minutes
    let open: Minutes
    let covered: Minutes
    let violations: Int

    init(from old: Totals, to new: Totals) {
      gap = new.gap - old.gap
      open = new.open - old.open
      covered = new.covered - old.covered
      violations = new.violations - old.violations
    }
  }

  private(set) var staffed: StaffedWeek
  private(set) var index: RosterIndex
  private(set) var history = History()
  /// What the last edit, undo or redo changed; nil before the first.
  private(set) var lastChange: Change?
  private(set) var names: Names
  /// How often the plan was made anew since the week was opened.
  private(set) var planRevision = 0
  /// The week but for its visits.
  private var base: Week
  /// What was done and is not in the journal yet.
  private var unjournalled: [EditRecord] = []

  init(_ opened: OpenedWeek) {
    base = opened.week
    staffed = StaffedWeek(district: opened.district, week: opened.week, context: opened.context)
    index = RosterIndex(staffed)
    names = Names(staffed.plan.district)
  }

  var plan: WeekPlan { staffed.plan }

  /// When the week was published last; nil: it never was.
  var publication: Publication? { base.published }

  /// Who is away in the week, as its file gives it.
  var absences: [Absence] { base.absences ?? [] }

  /// The week as it is now, to be written: all its visits are gathered.
  var week: Week {
    var week = base
    week.visits = staffed.visits
    return week
  }

  /// Carries out `edit` and remembers it under `name`.
  mutating func perform(_ edit: RosterEdit, name: String) throws(EditRefusal) {
    try apply(edit)
    history.record(.roster(edit), name: name)
    unjournalled.append(EditRecord(.done, edit, name: name))
  }

  /// Carries out `edit` of the district, or of what the week is made from, and remembers it under `name`.
  mutating func perform(_ edit: DistrictEdit, name: String) throws(EditRefusal) {
    try apply(edit)
    history.record(.setup(edit), name: name)
    unjournalled.append(EditRecord(.done, .setup(edit), name: name))
  }

  /// Carries out `edit`, whichever it is, and remembers it under `name`.
  mutating func perform(_ edit: WeekEdit, name: String) throws(EditRefusal) {
    switch edit {
    case .roster(let edit): try perform(edit, name: name)
    case .setup(let edit): try perform(edit, name: name)
    }
  }

  /// The district and the week as they are now.
  var setup: DistrictWeek { DistrictWeek(district: plan.source, week: week) }

  /// Takes the last edit back and returns its name; nil where nothing is left to undo.
  mutating func undo() throws(EditRefusal) -> String? {
    guard let entry = history.done.last else { return nil }
    let inverse = entry.edit.inverse
    try apply(inverse)
    history.stepBack()
    unjournalled.append(EditRecord(.undone, inverse, name: entry.name))
    return entry.name
  }

  /// Does the edit that was undone last again and returns its name; nil where there is none.
  mutating func redo() throws(EditRefusal) -> String? {
    guard let entry = history.undone.last else { return nil }
    try apply(entry.edit)
    history.stepForward()
    unjournalled.append(EditRecord(.redone, entry.edit, name: entry.name))
    return entry.name
  }

  /// What was done since the last call, to be journalled.
  mutating func takeRecords() -> [EditRecord] {
    defer { unjournalled.removeAll() }
    return unjournalled
  }

  /// Makes the week `target` of the same Monday, as one edit of the history.
  mutating func join(_ target: Week, name: String) throws(EditRefusal) {
    markPublished(target.published)
    if target.absences == base.absences, target.notes == base.notes {
      try perform(WeekDiff(from: week, to: target).rosterEdit, name: name)
    } else {
      try perform(
        DistrictEdit(from: setup, to: DistrictWeek(district: plan.source, week: target)), name: name)
    }
  }

  /// The week's file says from now on when it was published.
  mutating func markPublished(_ publication: Publication?) { base.published = publication }

  mutating func markSaved(_ revision: Int) {
    history.markSaved(revision)
  }

  mutating func markDistrictSaved(_ revision: Int) {
    history.markDistrictSaved(revision)
  }

  private mutating func apply(_ edit: WeekEdit) throws(EditRefusal) {
    switch edit {
    case .roster(let edit): try apply(edit)
    case .setup(let edit): try apply(edit)
    }
  }

  /// Makes everything anew from the changed district; linear in posts and visits.
  private mutating func apply(_ edit: DistrictEdit) throws(EditRefusal) {
    var target = setup
    try edit.apply(to: &target)
    let before = staffed.totals
    base = target.week
    staffed = StaffedWeek(district: target.district, week: target.week, context: plan.context)
    lastChange = Change(from: before, to: staffed.totals)
    index = RosterIndex(staffed)
    if edit.changesDistrict { names = Names(staffed.plan.district) }
    planRevision += 1
  }

  private mutating func apply(_ edit: RosterEdit) throws(EditRefusal) {
    let before = staffed.totals
    let officers = Set(edit.officers).compactMap { plan.officer($0) }.sorted()
    let campuses = Set(officers.flatMap { staffed[$0].placements.map(\.campus) })
    try staffed.apply(edit)
    lastChange = Change(from: before, to: staffed.totals)
    index.refresh(officers, formerly: campuses, in: staffed)
  }
}

extension Document: Equatable {
  /// Whether both are the same week with the same roster and history: all else follows from these.
  static func == (left: Document, right: Document) -> Bool {
    left.history == right.history && left.lastChange == right.lastChange && left.base == right.base
      && left.staffed.visits == right.staffed.visits && left.plan.source == right.plan.source
  }
}
