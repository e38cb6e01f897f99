import Staffing
import TerminalKit

/// What lies in front of the view and takes the keys.
enum Dialog: Hashable, Sendable {
  case fill(FillDialog)
  case assign(AssignDialog)
  case assignAll(AssignAllDialog)
  case explain(ExplainDialog)
  case visits(VisitChooser)
  case find(FindDialog)
  case weeks(WeekChooser)
  case newWeek(NewWeekDialog)
  case template(TemplateDialog)
  case note(NoteDialog)
  case whatIf(WhatIfDialog)
  case palette(PaletteDialog)
  /// Every edit, to be jumped to.
  case undoList(ListCursor)
  case help(HelpDialog)
  /// Messages that can be read again.
  case messages(ListCursor)
  /// The filter of the view is being typed; it holds the filter as it was before.
  case filter(before: String)
  case confirm(Confirmation)
  case recovery(RecoveryDialog)
  case merge(MergeDialog)
  case sheets(SheetChooser)
  case importing(ImportDialog)
  case exporting(ExportDialog)
  case publish(PublishDialog)
  case absence(AbsenceDialog)
  case repair(RepairDialog)
  case calendar(CalendarDialog)
  case fates(FatesDialog)

  /// Which keys work in it.
  var context: Context {
    switch self {
    case .fill: .fill
    case .assign, .assignAll: .assign
    case .explain: .explain
    case .visits: .visits
    case .find: .find
    case .weeks: .weeks
    case .newWeek: .newWeek
    case .template: .template
    case .note: .note
    case .whatIf: .whatIf
    case .palette: .palette
    case .undoList: .undoList
    case .help: .help
    case .messages: .messages
    case .filter: .filter
    case .merge: .merge
    case .sheets: .sheets
    case .importing: .importing
    case .exporting: .exporting
    case .publish: .publish
    case .absence: .absence
    case .repair: .repair
    case .calendar: .calendar
    case .fates: .fates
    case .confirm(let confirmation):
      switch confirmation.question {
      case .quit, .openWeek: .leaving
      case .changedOnDisk, .districtChangedOnDisk: .conflict
      case .lockedBy, .setupLockedBy: .locked
      }
    case .recovery: .recovery
    }
  }

  /// The chosen row of its list; nil in a dialog without one.
  var cursor: ListCursor? {
    get {
      switch self {
      case .fill(let dialog): dialog.cursor
      case .assign(let dialog): dialog.cursor
      case .assignAll(let dialog): dialog.cursor
      case .explain(let dialog): dialog.cursor
      case .visits(let chooser): chooser.cursor
      case .find(let dialog): dialog.cursor
      case .weeks(let chooser): chooser.cursor
      case .newWeek(let dialog): dialog.cursor
      case .whatIf(let dialog): dialog.cursor
      case .palette(let palette): palette.cursor
      case .help(let help): help.cursor
      case .undoList(let cursor), .messages(let cursor): cursor
      case .confirm(let confirmation): confirmation.cursor
      case .recovery(let dialog): dialog.cursor
      case .merge(let dialog): dialog.cursor
      case .sheets(let chooser): chooser.cursor
      case .importing(let dialog): dialog.cursor
      case .exporting(let dialog): dialog.cursor
      case .publish(let dialog): dialog.cursor
      case .absence(let dialog): dialog.form?.cursor ?? dialog.cursor
      case .repair(let dialog): dialog.cursor
      case .calendar(let dialog): dialog.cursor
      case .fates(let dialog): dialog.cursor
      case .filter, .template, .note: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .fill(var dialog):
        dialog.cursor = newValue
        self = .fill(dialog)
      case .assign(var dialog):
        dialog.cursor = newValue
        self = .assign(dialog)
      case .assignAll(var dialog):
        dialog.cursor = newValue
        self = .assignAll(dialog)
      case .explain(var dialog):
        dialog.cursor = newValue
        self = .explain(dialog)
      case .visits(var chooser):
        chooser.cursor = newValue
        self = .visits(chooser)
      case .find(var dialog):
        dialog.cursor = newValue
        self = .find(dialog)
      case .weeks(var chooser):
        chooser.cursor = newValue
        self = .weeks(chooser)
      case .whatIf(var dialog):
        dialog.cursor = newValue
        self = .whatIf(dialog)
      case .newWeek(var dialog):
        dialog.cursor = newValue
        self = .newWeek(dialog)
      case .palette(var palette):
        palette.cursor = newValue
        self = .palette(palette)
      case .undoList: self = .undoList(newValue)
      case .help(var help):
        help.cursor = newValue
        self = .help(help)
      case .messages: self = .messages(newValue)
      case .confirm(var confirmation):
        confirmation.cursor = newValue
        self = .confirm(confirmation)
      case .recovery(var dialog):
        dialog.cursor = newValue
        self = .recovery(dialog)
      case .merge(var dialog):
        dialog.cursor = newValue
        self = .merge(dialog)
      case .sheets(var chooser):
        chooser.cursor = newValue
        self = .sheets(chooser)
      case .importing(var dialog):
        dialog.cursor = newValue
        self = .importing(dialog)
      case .exporting(var dialog):
        dialog.cursor = newValue
        self = .exporting(dialog)
      case .publish(var dialog):
        dialog.cursor = newValue
        self = .publish(dialog)
      case .absence(var dialog):
        if dialog.form != nil {
          if dialog.form?.cursor.selected != newValue.selected { dialog.form?.isFresh = true }
          dialog.form?.cursor = newValue
        } else {
          dialog.cursor = newValue
        }
        self = .absence(dialog)
      case .repair(var dialog):
        dialog.cursor = newValue
        self = .repair(dialog)
      case .calendar(var dialog):
        if dialog.cursor.selected != newValue.selected { dialog.isFresh = true }
        dialog.cursor = newValue
        self = .calendar(dialog)
      case .fates(var dialog):
        dialog.cursor = newValue
        self = .fates(dialog)
      case .filter, .template, .note: break
      }
    }
  }
}

/// The note of a visit while it is being written.
struct NoteDialog: Hashable, Sendable {
  let visit: RosterIndex.Presence
  var field: TextField
}

/// Who could be at a run of periods.
struct AssignDialog: Hashable, Sendable {
  let campus: CampusIndex
  let day: Weekday
  /// The marked run, or the period under the cursor.
  let periods: ClosedRange<Int>
  /// Whether each officer takes the shortest legal run from the period on.
  let isExtending: Bool
  /// Best first; those whom a rule stops come last.
  let candidates: [Candidate]
  /// Who hands their visit over; nil where a new one is made.
  var giver: OfficerIndex?
  var filter = TextField()
  /// The positions in ``candidates`` of those that the filter leaves.
  var shown: [Int]
  var cursor = ListCursor()
  /// The officer whom a rule stops and for whom Enter was pressed once.
  var isArmed = false

  /// The candidate under the cursor.
  var chosen: Candidate? {
    shown.indices.contains(cursor.selected) ? candidates[shown[cursor.selected]] : nil
  }
}

/// Which of several visits an edit is about.
struct VisitChooser: Hashable, Sendable {
  let command: Command
  let visits: [RosterIndex.Presence]
  var cursor = ListCursor()
}

/// Campuses and officers by name.
struct FindDialog: Hashable, Sendable {
  enum Match: Hashable, Sendable {
    case campus(CampusIndex)
    case officer(OfficerIndex)
  }

  var field = TextField()
  var matches: [Match] = []
  var cursor = ListCursor()
}

/// The weeks that have files, and any other by its date.
struct WeekChooser: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let monday: CalendarDate
    let hasFile: Bool
  }

  var field = TextField()
  var rows: [Row] = []
  var cursor = ListCursor()
}

/// The keys of the place where help was asked for.
struct HelpDialog: Hashable, Sendable {
  /// Where help was asked for.
  let context: Context
  /// The view behind a fill's panel: its keys work too.
  var behind: Context?
  let alphabet: Alphabet
  let keys: KeyChanges
  /// Whether the tour is under way, whose key is shown only then.
  let isInTour: Bool
  var field = TextField()
  var cursor = ListCursor()

  init(context: Context, behind: Context? = nil, _ options: Options, isInTour: Bool = false) {
    self.context = context
    self.isInTour = isInTour
    self.behind = behind
    alphabet = options.alphabet
    keys = options.keys
  }
}

/// A question with a few answers, each on a key.
struct Confirmation: Hashable, Sendable {
  enum Question: Hashable, Sendable {
    case quit
    case openWeek(CalendarDate)
    case changedOnDisk
    /// With what both sides did, where the file can be read.
    case districtChangedOnDisk(DistrictJoin?)
    /// Someone else has the week open.
    case lockedBy(String)
    /// Someone else has the district's setup open.
    case setupLockedBy(String)
  }

  let question: Question
  var cursor = ListCursor()

  /// What can be answered, the harmless answer first.
  var answers: [Command] {
    switch question {
    case .quit, .openWeek: [.chooseSave, .chooseDiscard, .cancel]
    case .districtChangedOnDisk(let join?) where join.canJoin:
      [.cancel, .chooseJoin, .chooseCopy, .chooseReload, .chooseOverwrite]
    case .changedOnDisk, .districtChangedOnDisk: [.cancel, .chooseCopy, .chooseReload, .chooseOverwrite]
    case .lockedBy, .setupLockedBy: [.chooseReadOnly, .chooseTakeOver]
    }
  }
}
