import ScheduleFiles
import Staffing
import TerminalKit
import Testing

@testable import Workbench

// What holds whatever was done.
extension Monkey {
  /// Which action of which monkey, to be found again.
  private var when: String { "seed \(seed), action \(count), \(last.map { "\($0)" } ?? "none")" }

  /// The frame fits the terminal, and so does all that is in it.
  func checkFrame() throws {
    let frame = try #require(terminal.frame, "\(when)")
    #expect(frame.size == terminal.size && frame.size == state.size, "\(when)")
    if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor), "\(when)") }
    for row in 0..<frame.size.height { checkRow(row, of: frame) }
    let isOnBoard = !state.isTooSmall && state.view == .board && state.context == .board
    if isOnBoard, state.board.cursor != nil { #expect(frame.cursor != nil, "the cursor is out of sight, \(when)") }
  }

  /// Each column holds one glyph or its second half, and none that a terminal would obey instead of showing.
  private func checkRow(_ row: Int, of frame: Frame) {
    var halves: UInt8 = 0
    var isSound = true
    for cell in frame.cells(row: row) {
      isSound = isSound && cell.glyph.isContinuation == (halves > 0)
      halves = cell.glyph.isContinuation ? halves &- 1 : cell.glyph.columns &- 1
      let base = cell.glyph.base
      isSound = isSound && (cell.glyph.isContinuation || base.value >= 0x20 && base.value != 0x7F)
      if frame.alphabet == .ascii { isSound = isSound && base.isASCII && cell.glyph.marks == .zero }
    }
    #expect(isSound && halves == 0, "row \(row) of the frame, \(when)")
  }

  /// Checks everything after an action. The frame is looked at after each; what follows from the district and the week,
  /// after each that changed one of them or the history: of the same values, the same was found before.
  mutating func check() throws {
    try checkFrame()
    try checkTotalsOnScreen()
    checkPlace()
    guard checkedHistory != state.document.history else { return }
    checkedHistory = state.document.history
    checkRoster()
    try checkFiles()
    try checkHistory()
  }

  private func checkPlace() {
    guard let cursor = state.board.cursor else { return }
    let count = state.plan.day(cursor.day, of: cursor.campus).posts.count
    #expect((0..<max(1, count)).contains(cursor.period), "\(when)")
    #expect(state.board.rows.contains(.campus(cursor.campus)), "\(when)")
    if let mark = state.board.mark {
      let marked = state.plan.day(mark.day, of: mark.campus).posts.count
      #expect((0..<max(1, marked)).contains(mark.period), "\(when)")
    }
  }

  // MARK: The roster

  /// What the week comes to is what a check from nothing finds.
  private func checkRoster() {
    let fresh = StaffedWeek(district: state.plan.district, week: state.week)
    #expect(fresh.totals == state.staffed.totals, "\(when)")
    #expect(fresh.violations == state.staffed.violations, "\(when)")
    #expect(fresh.visits == state.week.visits, "\(when)")
    #expect(state.document.index == RosterIndex(fresh), "\(when)")
  }

  /// The second row begins with the totals: gap and open hours, covered share, violations.
  private func checkTotalsOnScreen() throws {
    guard !state.isTooSmall, Layout(state.size) != nil else { return }
    let row = try #require(terminal.frame?.lines[1], "\(when)")
    let totals = state.staffed.totals
    let number = /gaps (\d+):(\d\d)(?: \([^)]*\))?  open (\d+):(\d\d)(?: \([^)]*\))?  covered (\d+)%  violations (\d+)/
    guard let match = row.prefixMatch(of: number) else {
      Issue.record("no totals in '\(row)', \(when)")
      return
    }
    let shown = [match.1, match.2, match.3, match.4, match.5, match.6].compactMap { Int($0) }
    let (gap, open) = (totals.gap.rawValue, totals.open.rawValue)
    let share = totals.needed == 0 ? 100 : totals.covered.rawValue * 100 / totals.needed.rawValue
    #expect(shown == [gap / 60, gap % 60, open / 60, open % 60, share, totals.violations], "\(when)")
  }

  // MARK: The files

  /// What is written is read back the same; and what counts as saved is what the files hold.
  private func checkFiles() throws {
    let (district, week) = (state.plan.district, state.week)
    let text = DistrictFile.text(of: district)
    let again = try DistrictFile.read(Array(text.utf8), file: "\(when)")
    #expect(again == district, "\(when)")
    let weekText = WeekFile.text(of: week, in: district)
    #expect(try WeekFile.read(Array(weekText.utf8), file: "\(when)").week == week, "\(when)")
    let holdDistrict = files.hold(district)
    if !state.document.history.isDistrictUnsaved, !state.isNewDistrict, !files.isDistrictForeign {
      #expect(holdDistrict, "\(when)")
    }
    let holdWeek = try files.hold(week, in: district)
    if !state.document.history.isWeekUnsaved, !state.isNewWeek, !files.isForeign {
      #expect(holdWeek, "\(when)")
    }
  }

  // MARK: The history

  /// Undo from here leads to the first state: what the program holds at a revision is always what it held there before,
  /// and an edit's inverse leads to the revision before it. So every undo leads down one step of the same stairs, whose
  /// lowest is what was opened; ``takeEverythingBack()`` goes down all of them.
  private mutating func checkHistory() throws {
    let document = state.document
    let here = Snapshot(district: document.plan.district, week: document.week.withoutPublication)
    if snapshots.isEmpty { snapshots[0] = Snapshot(district: opened.district, week: opened.week.withoutPublication) }
    let known = snapshots[document.history.revision] ?? here
    #expect(known.district == here.district && known.week == here.week, "\(when)")
    snapshots[document.history.revision] = here
    var before = document
    guard try before.undo() != nil, let expected = snapshots[before.history.revision] else { return }
    #expect(
      before.plan.source == expected.district && before.week.withoutPublication == expected.week, "undo, \(when)")
    _ = try before.redo()
    #expect(before.plan.source == here.district && before.week.withoutPublication == here.week, "redo, \(when)")
  }

  /// Undoes everything that was done since the week was opened, and does it again.
  func takeEverythingBack() throws {
    var document = state.document
    while try document.undo() != nil {}
    #expect(document.plan.source == opened.district, "\(when)")
    #expect(document.week.withoutPublication == opened.week.withoutPublication, "\(when)")
    #expect(document.staffed.totals == StaffedWeek(district: opened.district, week: opened.week).totals, "\(when)")
    for _ in state.document.history.done { _ = try document.redo() }
    #expect(document.plan.source == state.plan.source && document.week == state.week, "\(when)")
  }
}

extension Week {
  /// The week but for when it was signed off, which no undo takes back.
  fileprivate var withoutPublication: Week {
    var week = self
    week.published = nil
    return week
  }
}
