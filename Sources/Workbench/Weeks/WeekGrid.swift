import Staffing

// The school year as a calendar of weeks, and what new weeks are made from.
extension State {
  /// The Mondays of the school year, from 1 July on, that holds the week of `monday`.
  static func schoolYear(around monday: CalendarDate) -> [CalendarDate] {
    let (year, month, _) = monday.components
    let first = CalendarDate(year: month >= 7 ? year : year - 1, month: 7, day: 1) ?? monday
    let last = CalendarDate(year: month >= 7 ? year + 1 : year, month: 6, day: 30) ?? monday
    let start = first.weekday == .mon ? first : first.monday.advanced(by: 7)
    return stride(from: 0, through: last.daysSinceEpoch - start.daysSinceEpoch, by: 7).map { start.advanced(by: $0) }
  }

  /// What is known of a week: of the open one as it is on the screen.
  func weekState(of monday: CalendarDate) -> WeekState? {
    if monday == self.monday, !isNewWeek {
      return WeekState(isPublished: document.publication != nil, gap: staffed.totals.gap)
    }
    return weekStudy.states[monday]
  }

  /// `published, gaps 12:30`.
  func words(of row: WeekChooser.Row) -> String {
    let open = row.monday == monday ? "open now" : nil
    let file: String? =
      if let state = weekState(of: row.monday) {
        "\(state.isPublished ? "published" : "draft"), gaps \(state.gap.inHours)"
      } else if row.hasFile {
        "draft"
      } else {
        plan.district.hasSchool(in: row.monday) ? "none yet" : "no school"
      }
    return [open, file].compactMap(\.self).joined(separator: ", ")
  }

  /// Moves in the calendar; false where the list is one of what was typed.
  mutating func moveInWeeks(_ command: Command, _ chooser: WeekChooser) -> Bool {
    guard chooser.field.text.isEmpty, chooser.rows.indices.contains(chooser.cursor.selected) else { return false }
    let here = chooser.rows[chooser.cursor.selected].monday
    let target: CalendarDate? =
      if command == .moveLeft {
        here.advanced(by: -7)
      } else if command == .moveRight {
        here.advanced(by: 7)
      } else if command == .moveUp || command == .moveDown {
        Self.monthsLater(here, command == .moveDown ? 1 : -1)
      } else if command == .pageUp || command == .pageDown {
        here.advanced(by: command == .pageDown ? 52 * 7 : -52 * 7)
      } else {
        nil
      }
    guard let target, (1900...2200).contains(target.components.year) else { return false }
    var moved = chooser
    show(target, in: &moved)
    replaceDialog(with: .weeks(moved))
    return true
  }

  /// Puts the cursor on a week, and shows its year.
  mutating func show(_ monday: CalendarDate, in chooser: inout WeekChooser) {
    chooser.rows = Self.schoolYear(around: monday).map { WeekChooser.Row(monday: $0, hasFile: weeks.contains($0)) }
    let row = chooser.rows.firstIndex { $0.monday == monday } ?? 0
    chooser.cursor.choose(row, of: chooser.rows.count, page: chooser.rows.count)
  }

  /// The week at the same place of another month, or its last.
  private static func monthsLater(_ monday: CalendarDate, _ count: Int) -> CalendarDate {
    let (year, month, day) = monday.components
    let (place, months) = ((day - 1) / 7, year * 12 + month - 1 + count)
    func week(_ place: Int) -> CalendarDate? {
      guard let first = CalendarDate(year: months / 12, month: months % 12 + 1, day: 1) else { return nil }
      let start = first.weekday == .mon ? first : first.monday.advanced(by: 7)
      let date = start.advanced(by: 7 * place)
      return date.components.month == months % 12 + 1 ? date : nil
    }
    return week(place) ?? week(place - 1) ?? monday
  }

  // MARK: New weeks

  /// Asks what a week without a file is made from.
  mutating func openNewWeek(_ monday: CalendarDate) {
    let near = weeks.sorted {
      (abs($0.daysSinceEpoch - monday.daysSinceEpoch), $0) < (abs($1.daysSinceEpoch - monday.daysSinceEpoch), $1)
    }
    let sources: [WeekSource] =
      [.empty, .fill] + weekStudy.templates.map { .template($0) } + near.map { .copy($0) }
    dialogs.append(.newWeek(NewWeekDialog(monday: monday, sources: sources)))
  }

  func words(of source: WeekSource) -> String {
    switch source {
    case .empty: "Empty"
    case .fill: "Filled: asks what and for how long"
    case .template(let name): "From the template '\(name)'"
    case .copy(let monday): "A copy of the week \(monday.weekName)\(monday == self.monday ? ", open now" : "")"
    }
  }

  /// Opens the week that was asked for as its source says, after asking where edits would be lost.
  mutating func accept(_ dialog: NewWeekDialog) -> [Effect] {
    dialogs.removeAll()
    newWeek = NewWeek(monday: dialog.monday, source: dialog.sources[dialog.cursor.selected])
    return open(dialog.monday)
  }

  /// The effect that opens a week: as a new one where it was asked for as such.
  func opening(_ monday: CalendarDate) -> Effect {
    guard let newWeek, newWeek.monday == monday else { return .openWeek(monday) }
    switch newWeek.source {
    case .empty, .fill: return .openWeek(monday)
    case .copy, .template: return .makeWeek(monday, newWeek.source)
    }
  }

  /// Puts the visits of another week into the one that was just opened, as one edit, and keeps what did not fit among the
  /// messages.
  mutating func showMade(_ opened: OpenedWeek, of source: Week, title: String) -> [Effect] {
    let effects = show(opened)
    guard dialogs.isEmpty, mayEdit() else { return effects }
    let bells = WeekPlan(district: opened.district, monday: source.monday)
    let adaptation = WeekAdaptation(of: source.visits, from: bells, into: plan)
    let name = "\(title): \(counted(adaptation.visits.count, "visit"))"
    let edits = staffed.visits.map { RosterEdit.remove($0) } + adaptation.visits.map { RosterEdit.restore($0) }
    guard !edits.isEmpty, perform(.several(edits), name: name) else { return effects }
    for misfit in adaptation.misfits {
      keep(Message(text: "Did not fit: \(misfit.sentence(in: plan, names: document.names)).", kind: .warning))
    }
    let misfits = adaptation.misfits.count
    let sentence = "\(name)\(misfits == 0 ? ", all as they were" : "; \(misfits) did not fit (\(keyName(.messages)))")."
    if misfits == 0 { say(sentence) } else { warn(sentence) }
    return effects
  }

  // MARK: Templates

  /// Keeps the week under the name that was typed.
  mutating func accept(_ dialog: TemplateDialog) -> [Effect] {
    let name = Identifier<Week>(dialog.field.text)
    guard name.isWellFormed else {
      warn("A template's name consists of a-z, 0-9 and '-'.")
      return []
    }
    dialogs.removeLast()
    return [.saveTemplate(name, week)]
  }

  mutating func endTemplate(_ name: Identifier<Week>, _ failure: String?) -> [Effect] {
    if let failure {
      report(failure)
    } else {
      weekStudy.templates = Set(weekStudy.templates + [name]).sorted()
      say("Kept the week as the template '\(name)': new weeks can be made from it.")
    }
    return []
  }
}
