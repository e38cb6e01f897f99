import Staffing

// The open week to people and programs.
extension State {
  mutating func openExport() {
    guard exporting == nil else { return warn("An export is under way: wait for it to end.") }
    dialogs.append(.exporting(ExportDialog(monday: monday)))
  }

  /// Begins the export, in the background.
  mutating func accept(_ dialog: ExportDialog) -> [Effect] {
    let path = dialog.path
    guard !path.isEmpty, path != "-" else {
      warn("Type the name of the file to be written.")
      return []
    }
    guard !path.hasSuffix(".yaml") else {
      warn("A district's own files end with .yaml: choose another name.")
      return []
    }
    dialogs.removeLast()
    lastExport += 1
    exporting = lastExport
    say("Writing \(path)…")
    return [
      .export(
        ExportOrder(id: lastExport, form: dialog.form, part: dialog.part, path: path, target: document.setup))
    ]
  }

  /// How far the export is, or how it ended.
  mutating func hear(_ news: ExportNews, of id: Int) -> [Effect] {
    guard exporting == id else { return [] }
    switch news {
    case .at(let done, let total):
      if message?.kind != .error { message = Message(text: "Exported \(done) of \(total).", kind: .info) }
    case .wrote(let sentence):
      exporting = nil
      say(sentence)
    case .failed(let sentence):
      exporting = nil
      report(sentence)
    }
    return []
  }
}

extension ExportForm {
  /// What the user calls it.
  var title: String {
    switch self {
    case .page: "a page for paper and phones (html)"
    case .calendar: "a calendar (ics)"
    case .table: "a table (csv)"
    case .json: "JSON, for programs"
    }
  }
}

extension ExportDialog {
  /// What the user calls the part.
  var partTitle: String {
    switch part {
    case .all:
      switch form {
      case .page: "board, campuses and officers"
      case .calendar: "all visits in one file"
      case .table, .json: "the whole week"
      }
    case .board: "the board"
    case .campuses: "a sheet a campus"
    case .officers: form == .calendar ? "one file an officer" : "a sheet an officer"
    case .visits: "visits"
    case .gaps: "gaps"
    case .hours: "hours"
    case .public: "for the public: hours only"
    }
  }

  /// What is to be known before it is written.
  var note: String {
    if part == .public {
      return "Hours by campus and month of all weeks: no names, no times, which would tell when a school is unguarded."
    }
    switch form {
    case .page: return "It opens in any browser, and is made to be printed. A file of that name is replaced."
    case .calendar: return "A new export updates the entries of an old one in people's calendars."
    case .table: return "Any spreadsheet opens it. A file of that name is replaced."
    case .json: return "Documentation/roster.schema.json describes it. A file of that name is replaced."
    }
  }
}
