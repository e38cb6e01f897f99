package import Staffing
package import TerminalKit

/// The program as a value: all that decides what is on the screen and what a key does.
///
/// It changes by ``update(_:)`` alone and is drawn by ``render()``.
package struct State: Equatable, Sendable {
  /// The views of the week.
  enum View: Int, CaseIterable, Hashable, Sendable {
    case board, officers, problems, totals, campus, map
  }

  /// One sentence for the user, shown until the next key.
  struct Message: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case info, warning, error
    }

    let text: String
    let kind: Kind
  }

  /// What is done once the week is saved.
  enum Sequel: Hashable, Sendable {
    case quit
    case open(CalendarDate)
  }

  var options: Options
  /// What was chosen when the program was started: a week may be read-only though the program is not.
  let startOptions: Options
  /// The screen's size, as it was last told.
  package internal(set) var size: Size
  var document: Document
  /// The Mondays of the weeks that have a file, ascending.
  var weeks: [CalendarDate]
  /// Whether the week has no file yet.
  var isNewWeek: Bool
  /// Whether the district has no file yet.
  var isNewDistrict: Bool
  var view = View.board
  var board: BoardState
  var officers: OfficersState
  var problems = ProblemsState()
  var totals = TotalsState()
  var map = MapState()
  var setup = SetupState()
  /// The last one is in front and takes the keys.
  var dialogs: [Dialog] = []
  var message: Message?
  /// What was said since the program was started, to be read again.
  var log: [LoggedMessage] = []
  /// The time of day at the last action; nil where nobody tells it.
  var clock: ClockTime?
  /// What was looked for last.
  var soughtText = ""
  var sequel: Sequel?
  /// The tour, where one is under way.
  var tour: TourState?
  /// The day that was copied last.
  var clipboard: Clipboard?
  /// What the mouse does while its button is held.
  var drag: Drag?
  /// The fill that runs, or whose roster waits to be taken or left.
  var fill: FillSession?
  /// What was observed of the week for its report.
  var observation: Observation?
  /// What is known of the other weeks' files.
  var weekStudy = WeekStudy()
  /// What the week that is about to be opened is made from; nil: it has a file.
  var newWeek: NewWeek?
  /// The week as it was published, and what differs since.
  var published: PublishedState
  /// What the last fill changed.
  var filled: FilledCells?
  /// Names the fills.
  var lastFill = 0
  /// Names the spreadsheets that were asked for.
  var lastSheet = 0
  /// Names the exports.
  var lastExport = 0
  /// The export that is under way.
  var exporting: Int?
  /// The plan that the views are made from, as ``Document/planRevision`` counts.
  var shownPlan = 0
  /// The repair that is looked at on the board.
  var looking: LookedRepair?
  /// Names the searches for repairs.
  var lastRepair = 0
  /// What someone else made of the file, where it waits to be joined.
  var outside: OutsideChange?
  /// Whether the week could not be saved because of that.
  var isSaveStopped = false
  /// What someone else made of `district.yaml`, where it waits to be joined.
  var outsideDistrict: OutsideDistrict?
  /// Whether the district could not be saved because of that.
  var isDistrictSaveStopped = false
  /// Whether a save goes on by itself that had been stopped so: it is not stopped twice without asking.
  var isSavingAgain = false

  /// The program as it begins with `opened` on a screen of `size`.
  package init(opened: OpenedWeek, options: Options = Options(), size: Size, clock: ClockTime? = nil) {
    self.options = options
    startOptions = options
    self.size = size
    self.clock = clock
    document = Document(opened)
    published = PublishedState(opened.published)
    published.refresh(document)
    weeks = opened.weeks
    isNewWeek = opened.isNew
    isNewDistrict = opened.isNewDistrict
    board = BoardState(document)
    officers = OfficersState(document)
    let plan = document.plan
    let warnings = opened.warnings + plan.warnings.map { $0.message(in: plan) }
    for warning in warnings { keep(Message(text: warning, kind: .warning)) }
    greet(warnings)
    if isNewDistrict { openSetup() }
    askBeforeEditing(opened)
  }

  /// The Monday of the open week.
  package var monday: CalendarDate { document.plan.monday }

  /// The week as it is now, with the edits that are not saved.
  package var week: Week { document.week }

  /// Whether there are edits that no file holds.
  package var isUnsaved: Bool { document.history.isUnsaved }

  var plan: WeekPlan { document.staffed.plan }
  var staffed: StaffedWeek { document.staffed }

  /// Says what is to be known of a week that was just opened.
  mutating func greet(_ notices: [String]) {
    let offersPosts = isNewWeek && !options.isReadOnly && isFullTimeOfficerMissing
    if offersPosts {
      let warnings = notices.isEmpty ? "" : " (\(keyName(.messages)): \(counted(notices.count, "warning")))"
      let key = keyName(.postFullTimeOfficers)
      say("This week is new and empty: \(key) puts the full-time officers at their posts.\(warnings)")
    } else if let first = notices.first {
      warn(first + (notices.count == 1 ? "" : " (\(keyName(.messages)): \(notices.count - 1) more)"))
    } else if isNewWeek {
      say("This week is new and empty; the file is made when it is saved.")
    }
  }

  mutating func say(_ text: String) { message = Message(text: text, kind: .info) }

  mutating func warn(_ text: String) { message = Message(text: text, kind: .warning) }

  /// Reports what went wrong; it is kept whatever is said after it.
  mutating func report(_ text: String) {
    let error = Message(text: text, kind: .error)
    message = error
    keep(error)
  }
}
