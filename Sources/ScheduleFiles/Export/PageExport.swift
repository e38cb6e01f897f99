import Staffing

/// One self-contained page, for paper and for a phone.
///
/// The campuses' and officers' sheets are rendered one by one, so that a long export can tell how far it is.
struct PageWriter {
  let export: RosterExport
  private let head: PageTemplate
  private let board: PageTemplate
  private let campus: PageTemplate
  private let officer: PageTemplate
  private let foot: PageTemplate

  init(_ export: RosterExport) throws {
    self.export = export
    head = try PageTemplate(PageTemplates.head)
    board = try PageTemplate(PageTemplates.board)
    campus = try PageTemplate(PageTemplates.campus)
    officer = try PageTemplate(PageTemplates.officer)
    foot = try PageTemplate(PageTemplates.foot)
  }

  /// The page with the parts for `audience`, all of them for nil.
  func text(for audience: ExportAudience?, progress: (_ done: Int, _ of: Int) -> Void) -> String {
    let sheets = PageSheets(export)
    let hasBoard = audience == nil || audience == .board
    let campuses = audience == nil || audience == .campuses ? sheets.campuses : []
    let (working, idle) = sheets.workingOfficers
    let officers = audience == nil || audience == .officers ? working : []
    let total = campuses.count + officers.count + 1
    var text = head.render(
      PageHead(
        sheets, remarks: remarks(idle: audience == nil || audience == .officers ? idle : []), hasBoard: hasBoard,
        campuses: campuses, officers: officers))
    if hasBoard { text += board.render(sheets.board) }
    var done = 1
    progress(done, total)
    for position in campuses {
      text += campus.render(sheets.sheet(of: position, isFirst: done == 1 && !hasBoard))
      done += 1
      progress(done, total)
    }
    for position in officers {
      text += officer.render(sheets.sheet(of: position, isFirst: done == 1 && !hasBoard))
      done += 1
      progress(done, total)
    }
    return text + foot.render("")
  }

  private func remarks(idle: [OfficerIndex]) -> [String] {
    var remarks: [String] = []
    if export.unplaced > 0 {
      remarks.append("\(export.unplaced) of the visits have no place in this week and are not shown.")
    }
    if !idle.isEmpty {
      let names = idle.map { export.plan[$0].name }.joined(separator: ", ")
      remarks.append("No visits this week: \(names).")
    }
    return remarks
  }
}

extension RosterExport {
  /// The roster as one page without scripts, which loads nothing: the board, a sheet a campus, a sheet an officer, or
  /// only the part for `audience`.
  ///
  /// - Parameter progress: Called after each part with how many are done, and of how many.
  package func page(
    for audience: ExportAudience?, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> String {
    try PageWriter(self).text(for: audience, progress: progress)
  }
}

// MARK: - What the templates name

/// The top of a page.
struct PageHead: Sendable {
  struct Link: Sendable {
    let anchor: String
    let text: String
  }

  struct LinkGroup: Sendable {
    let heading: String
    let links: [Link]
  }

  let district: String
  let title: String
  let remarks: [String]
  let hasBoard: Bool
  let linkGroups: [LinkGroup]
  let style = PageStyle.sheet
  let styleHash = PageStyle.hash

  let hasLinks: Bool

  init(
    _ sheets: PageSheets, remarks: [String], hasBoard: Bool, campuses: [CampusIndex], officers: [OfficerIndex]
  ) {
    let plan = sheets.export.plan
    var groups: [LinkGroup] = []
    if !campuses.isEmpty {
      groups.append(
        LinkGroup(
          heading: "Campuses",
          links: campuses.map { Link(anchor: "campus-\(plan[$0].id.text)", text: plan[$0].name) }))
    }
    if !officers.isEmpty {
      groups.append(
        LinkGroup(
          heading: "Officers",
          links: officers.map { Link(anchor: "officer-\(plan[$0].id.text)", text: plan[$0].name) }))
    }
    district = plan.district.name
    title = sheets.title
    self.remarks = remarks
    self.hasBoard = hasBoard
    linkGroups = groups
    hasLinks = (hasBoard ? 1 : 0) + campuses.count + officers.count > 1
  }

  /// The top of a page without sheets.
  init(district: String, title: String, remarks: [String]) {
    self.district = district
    self.title = title
    self.remarks = remarks
    hasBoard = false
    linkGroups = []
    hasLinks = false
  }
}

/// The board: all campuses by day.
struct PageBoard: Sendable {
  struct Entry: Sendable {
    let time: String
    let who: String
    let isGap: Bool
  }

  struct Cell: Sendable {
    let day: String
    let entries: [Entry]
    let remarks: [String]
  }

  struct Row: Sendable {
    let name: String
    let cells: [Cell]
  }

  struct Group: Sendable {
    let level: String
    let rows: [Row]
  }

  let headings: [String]
  let columns: Int
  let groups: [Group]
}

/// The sheet of a campus or of an officer.
struct PageSheet: Sendable {
  /// The first cell of a day's rows.
  struct Heading: Sendable {
    let label: String
    let duty: String
    let count: Int
  }

  struct Phone: Sendable {
    let shown: String
    /// Digits, and a plus in front.
    let dial: String

    init(_ text: String) {
      shown = text
      let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
      dial = (text.hasPrefix("+") ? "+" : "") + String(String.UnicodeScalarView(digits))
    }
  }

  struct Row: Sendable {
    var heading: Heading?
    var time = ""
    let who: String
    var detail: String?
    var isTravel = false
    var phone: Phone?
  }

  let anchor: String
  let name: String
  let title: String
  var role: String?
  let isFirst: Bool
  let hasPhones: Bool
  let rows: [Row]
  let total: String
}
