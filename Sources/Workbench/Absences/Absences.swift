import Solver
import Staffing
import TerminalKit

// Marking absences, and taking them back.
extension State {
  /// The day it is; where nobody tells, the open week's Monday.
  var today: CalendarDate { options.today ?? monday }

  /// The day that a new absence begins with: today, where that lies in the open week, else the day under the cursor.
  private var absenceDay: CalendarDate { today.monday == monday ? today : plan.date(of: shownDay) }

  /// Asks who is away; the officer under the cursor stands first.
  mutating func openAbsence() {
    guard mayEdit() else { return }
    guard !plan.officers.isEmpty else { return say("The district has no officers.") }
    var dialog = AbsenceDialog()
    filter(&dialog)
    let here = view == .officers ? officers.chosen : visitsAtCursor.first?.placement.officer
    if let here, let row = dialog.shown.firstIndex(of: .officer(here)) {
      dialog.cursor.choose(row, of: dialog.shown.count, page: dialogPage)
    }
    dialogs.append(.absence(dialog))
  }

  /// Leaves the absences and officers that hold what was typed.
  func filter(_ dialog: inout AbsenceDialog) {
    let matcher = Matcher(dialog.filter.text)
    let text = RepairText(plan)
    let absences = document.absences.enumerated().filter { matcher.matches(text.absence($0.element)) }
    let matching = plan.officers.indices.map { OfficerIndex($0) }.filter { matcher.matches(plan[$0].name) }
    dialog.shown = absences.map { .absence($0.offset) } + matching.map { .officer($0) }
    // Who types a name means the officer, of whom an absence may stand there already.
    let first = dialog.filter.text.isEmpty || matching.isEmpty ? 0 : absences.count
    dialog.cursor = ListCursor()
    dialog.cursor.choose(first, of: dialog.shown.count, page: dialogPage)
  }

  /// Chooses the officer, marks the absence, or shows who could come for one that there is.
  mutating func accept(_ dialog: AbsenceDialog) -> [Effect] {
    if let form = dialog.form { return mark(form, in: dialog) }
    switch dialog.chosen {
    case nil: return []
    case .officer(let officer):
      var dialog = dialog
      dialog.form = AbsenceForm(officer, on: absenceDay)
      replaceDialog(with: .absence(dialog))
      return []
    case .absence(let position):
      let absences = document.absences
      guard absences.indices.contains(position) else { return [] }
      dialogs.removeLast()
      return openRepair(of: staffed.struckVisits.filter { $0.absence == absences[position] })
    }
  }

  private mutating func mark(_ form: AbsenceForm, in dialog: AbsenceDialog) -> [Effect] {
    if let problem = form.problem(near: today) {
      var dialog = dialog
      dialog.form?.cursor.choose(
        problem.line.rawValue, of: AbsenceForm.Line.allCases.count, page: AbsenceForm.Line.allCases.count)
      replaceDialog(with: .absence(dialog))
      warn(problem.sentence)
      return []
    }
    guard mayEdit(), let absences = form.absences(of: plan[form.officer], near: today) else { return [] }
    dialogs.removeLast()
    var target = document.setup
    var struck = 0
    let here = absences.filter { $0.date.monday == monday }
    for absence in here { struck += target.mark(absence).struck.count }
    let elsewhere = absences.filter { $0.date.monday != monday }
    let name = Self.name(of: absences, document.names.officers[form.officer.rawValue])
    let before = staffed.totals.gap
    if !here.isEmpty {
      guard perform(DistrictEdit(from: document.setup, to: target), name: name) else { return [] }
      let gaps = staffed.totals.gap - before
      let opened = gaps > 0 ? ", gaps \(gaps.signed)" : ""
      say("\(name): \(counted(struck, "visit")) struck out\(opened). \(keyName(.repair)) repairs.")
    }
    return elsewhere.isEmpty ? [] : [.markElsewhere(elsewhere)]
  }

  /// `Saguaro away Tue 1 Dec, sick`.
  private static func name(of absences: [Absence], _ officer: String) -> String {
    guard let first = absences.first, let last = absences.last else { return officer }
    let days = first.date == last.date ? first.date.longName : "\(first.date.longName) – \(last.date.longName)"
    let time = first.time == .wholeDay ? "" : " \(first.time)"
    return "\(officer) away \(days)\(time)\(first.reason.map { ", \($0)" } ?? "")"
  }

  /// Takes the chosen absence back, with its visits given back.
  mutating func liftAbsence(_ dialog: AbsenceDialog) {
    guard dialog.form == nil, case .absence(let position) = dialog.chosen,
      document.absences.indices.contains(position), mayEdit()
    else { return }
    let absence = document.absences[position]
    var target = document.setup
    let marking = target.lift(at: position)
    let officer = plan.officer(absence.officer).map { document.names.officers[$0.rawValue] }
    let name = "\(officer ?? absence.officer.text) back \(absence.date.longName)"
    guard perform(DistrictEdit(from: document.setup, to: target), name: name) else { return }
    let settled =
      marking.settled.isEmpty ? "" : ", \(counted(marking.settled.count, "visit")) left with who took it over"
    say("\(name): \(counted(marking.givenBack.count, "visit")) given back\(settled).")
    var dialog = dialog
    filter(&dialog)
    replaceDialog(with: .absence(dialog))
  }

  /// Takes in whether the absences of other weeks are in their files.
  mutating func endMarkingElsewhere(_ sentence: String, isDone: Bool) -> [Effect] {
    if isDone {
      let before = message.map { "\($0.text) " } ?? ""
      say(before + sentence)
    } else {
      report(sentence)
    }
    return [.listWeeks]
  }

  /// Takes in whether a list is in its file.
  mutating func endWriting(_ sentence: String, isDone: Bool) -> [Effect] {
    if isDone { say(sentence) } else { report(sentence) }
    return []
  }

  // MARK: Struck visits

  /// The names of those who are away from a post that is short, as they stand in its cell.
  func struckNames(at post: PostIndex, _ canvas: Canvas) -> String {
    guard canvas.struck.contains(post) else { return "" }
    let planned = plan[post]
    let names = staffed.struckVisits.filter {
      $0.placement.campus == planned.campus && $0.placement.day == planned.day
        && $0.placement.periods.contains(planned.period.rawValue)
    }.map { "(\(document.names.officers[$0.placement.officer.rawValue]))" }
    return names.joined(separator: " ")
  }

  /// The posts that are short since somebody is away.
  var struckPosts: Set<PostIndex> {
    guard plan.absences.contains(where: { !$0.struck.isEmpty }) else { return [] }
    var posts: Set<PostIndex> = []
    for struck in staffed.struckVisits {
      for period in struck.placement.periods {
        guard let post = plan.post(at: struck.placement.campus, struck.placement.day, PeriodIndex(period)),
          staffed.short(at: post) > 0 || plan[post].need == 0
        else { continue }
        posts.insert(post)
      }
    }
    return posts
  }

  /// Who is away from the period, with the reason: `Saguaro (sick)`.
  func awayNames(at campus: CampusIndex, on day: Weekday, _ period: Int) -> String {
    guard plan.absences.contains(where: { !$0.struck.isEmpty }) else { return "" }
    return staffed.struckVisits.filter {
      $0.placement.campus == campus && $0.placement.day == day && $0.placement.periods.contains(period)
    }.map { struck in
      let name = document.names.officers[struck.placement.officer.rawValue]
      return "\(name)\(struck.absence.reason.map { " (\($0))" } ?? "")"
    }.joined(separator: ", ")
  }
}

extension Canvas {
  /// The sign of a cell, or that of a visit that is struck out.
  func glyph(_ state: CellState, at post: PostIndex) -> Character {
    struck.contains(post) ? Self.struckGlyph(alphabet) : state.glyph(alphabet)
  }

  static func struckGlyph(_ alphabet: Alphabet) -> Character { alphabet.pick("╳", "x") }
}
