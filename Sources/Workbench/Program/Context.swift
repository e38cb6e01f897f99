/// Where a key is pressed: the view or the dialog that takes it.
enum Context: Hashable, Sendable, CaseIterable {
  case board, officers, problems, totals, campus, map
  /// A fill's panel lies over the view: its keys come first, all others do what they do in the view.
  case filling
  case fill, assign, explain, visits, find, weeks, newWeek, template, note, whatIf, publish, palette, undoList, help,
    messages,
    filter, leaving, conflict, merge, recovery, locked, sheets, importing, exporting, absence, repair, calendar, fates
  /// A repair that is looked at on the board.
  case looking
  case setup, form, choices, painter, removal

  /// What help calls it.
  var title: String {
    switch self {
    case .board: "the board"
    case .officers: "the officers"
    case .problems: "gaps and violations"
    case .totals: "the totals"
    case .campus: "the campus"
    case .map: "the map"
    case .filling: "a fill under way"
    case .fill: "what to fill"
    case .assign: "assigning an officer"
    case .explain: "closing a gap"
    case .visits: "choosing a visit"
    case .find: "finding"
    case .weeks: "the school year"
    case .newWeek: "a new week"
    case .template: "keeping a template"
    case .note: "a note on a visit"
    case .whatIf: "what if"
    case .publish: "publishing the week"
    case .palette: "the commands"
    case .undoList: "the undo list"
    case .help: "help"
    case .messages: "messages"
    case .filter: "filtering"
    case .leaving: "unsaved changes"
    case .conflict: "the file changed on disk"
    case .setup: "the setup"
    case .form: "a form"
    case .choices: "choosing a value"
    case .painter: "painting a week"
    case .removal: "removing"
    case .recovery: "edits that were not saved"
    case .locked: "a week that is open elsewhere"
    case .merge: "joining with the file"
    case .sheets: "choosing a spreadsheet"
    case .importing: "a spreadsheet before it is taken"
    case .exporting: "exporting"
    case .absence: "marking an absence"
    case .repair: "repairing"
    case .calendar: "changing a school day"
    case .fates: "what became of visits"
    case .looking: "a repair being looked at"
    }
  }

  /// Whether characters are text here, so that only other keys are commands.
  var takesText: Bool {
    switch self {
    case .assign, .explain, .find, .weeks, .template, .note, .whatIf, .palette, .help, .filter, .form, .choices,
      .sheets,
      .importing, .exporting, .absence, .calendar:
      true
    case .board, .officers, .problems, .totals, .campus, .map, .filling, .fill, .visits, .newWeek, .publish, .undoList,
      .messages, .leaving, .conflict, .merge, .setup, .painter, .removal, .recovery, .locked, .repair, .looking,
      .fates:
      false
    }
  }
}

extension State.View {
  var context: Context {
    switch self {
    case .board: .board
    case .officers: .officers
    case .problems: .problems
    case .totals: .totals
    case .campus: .campus
    case .map: .map
    }
  }
}

extension State {
  /// Where the next key goes.
  var context: Context {
    if let dialog = dialogs.last { return dialog.context }
    if looking != nil { return .looking }
    if setup.isOpen { return setup.context }
    return fill?.isShown == true ? .filling : view.context
  }
}
