package import Staffing

/// The forms in which a roster leaves.
package enum ExportForm: String, CaseIterable, Hashable, Sendable {
  case page = "html"
  case calendar = "ics"
  case table = "csv"
  case json

  /// What each can hold, the usual first.
  var parts: [ExportPart] {
    switch self {
    case .page: [.all, .board, .campuses, .officers, .public]
    case .calendar: [.all, .officers]
    case .table: [.visits, .gaps, .hours, .public]
    case .json: [.all, .public]
    }
  }
}

/// What of a roster leaves.
package enum ExportPart: String, CaseIterable, Hashable, Sendable {
  case all, board, campuses, officers
  case visits, gaps, hours
  /// Hours by campus and month, of all weeks, without times and names.
  case `public`
}

/// A roster to be written in another form.
package struct ExportOrder: Hashable, Sendable {
  /// Names the order.
  package var id: Int
  /// The form of the file.
  package var form: ExportForm
  /// What it holds.
  package var part: ExportPart
  /// The file, or the folder where there is one file an officer.
  package var path: String
  /// The district and the week as they are on the screen.
  package var target: DistrictWeek

  /// An order to write `target` to `path`.
  package init(id: Int, form: ExportForm, part: ExportPart, path: String, target: DistrictWeek) {
    (self.id, self.form, self.part, self.path, self.target) = (id, form, part, path, target)
  }
}

/// How far an ``Effect/export(_:)`` is.
package enum ExportNews: Hashable, Sendable {
  /// So many parts of so many are done.
  case at(Int, of: Int)
  /// What was written where: one sentence.
  case wrote(String)
  /// Why nothing was written: one sentence.
  case failed(String)
}

/// In which form the week leaves, and where to.
struct ExportDialog: Hashable, Sendable {
  enum Row: Int, CaseIterable, Hashable, Sendable {
    case form, part, path
  }

  let monday: CalendarDate
  private(set) var form = ExportForm.page
  private(set) var part = ExportPart.all
  /// What was typed; nil: the usual name.
  private(set) var typed: TextField?
  var cursor = ListCursor()

  init(monday: CalendarDate) {
    self.monday = monday
  }

  var row: Row { Row(rawValue: cursor.selected) ?? .form }

  /// Where it is written to.
  var path: String { typed?.text ?? usualPath }

  /// Named after the week, as `bellwatch export` names it.
  private var usualPath: String {
    switch (form, part) {
    case (.calendar, .officers): "\(monday)-officers"
    case (_, .public): "public-hours.\(form.rawValue)"
    case (.page, .all), (.calendar, _), (.table, .visits), (.json, _): "\(monday).\(form.rawValue)"
    case (.page, _), (.table, _): "\(monday)-\(part.rawValue).\(form.rawValue)"
    }
  }

  /// Another choice in the row under the cursor.
  mutating func change(by step: Int) {
    switch row {
    case .form:
      let all = ExportForm.allCases
      form = all[((all.firstIndex(of: form) ?? 0) + step + all.count) % all.count]
      part = form.parts.contains(part) ? part : form.parts[0]
    case .part:
      let all = form.parts
      part = all[((all.firstIndex(of: part) ?? 0) + step + all.count) % all.count]
    case .path: break
    }
  }

  /// Changes the path, wherever the cursor is, and goes there.
  mutating func changePath(_ change: (inout TextField) -> Void) {
    var field = typed ?? TextField(text: usualPath)
    change(&field)
    typed = field
    cursor.choose(Row.path.rawValue, of: Row.allCases.count, page: Row.allCases.count)
  }
}
