/// What a spreadsheet holds.
package enum ImportKind: String, CaseIterable, Hashable, Sendable {
  case campuses, officers, bells, visits, absences
}

/// What a column of a spreadsheet is about.
package enum ImportField: String, CaseIterable, Hashable, Sendable {
  case id, name, notes
  case level, bells, lat, lon, enrollment, lea
  case firstName = "first_name"
  case lastName = "last_name"
  case role, agency, funding, post
  case weeklyHours = "weekly_hours"
  case dailyHours = "daily_hours"
  case trainingHours = "training_hours"
  case campuses, availability, certifications, phone
  case mon, tue, wed, thu, fri, sat, sun
  case period, kind, start, end
  case officer, campus, day, date, from, to, locked
  case until, reason
}

extension ImportKind {
  /// The fields that a sheet of the kind can have, with the headings under which people write them, apart from the
  /// field's own name. Headings are compared by their letters and digits alone.
  package var fields: [(field: ImportField, headings: [String])] {
    switch self {
    case .campuses: Self.campusFields
    case .officers: Self.officerFields
    case .bells:
      [
        (.bells, ["schedule", "bell schedule", "bell", "schedule id", "id", "day type"]),
        (.period, ["period name", "block", "hour", "name", "class"]), (.kind, ["type", "period type"]),
        (.start, ["begins", "from", "start time", "begin", "starts"]), (.end, ["ends", "to", "end time", "until"]),
        (.notes, Self.notes),
      ]
    case .visits:
      [
        (.officer, ["officer id", "officer name", "name", "who", "sro", "sso"]),
        (.campus, ["campus id", "campus name", "school", "school name", "site", "location", "where"]),
        (.day, ["weekday", "day of week"]), (.date, ["visit date", "when"]),
        (.from, ["first period", "from period"]), (.to, ["last period", "to period", "through"]),
        (.start, ["start time", "begins", "time in", "begin", "arrives"]),
        (.end, ["end time", "ends", "time out", "leaves"]), (.locked, ["lock", "fixed"]), (.notes, Self.notes),
      ]
    case .absences:
      [
        (.officer, ["officer id", "officer name", "name", "who", "employee"]),
        (.date, ["day", "start date", "from date", "first day", "date from", "absence date"]),
        (.until, ["end date", "to date", "last day", "date to", "through"]),
        (.from, ["start", "start time", "from time", "begins"]), (.to, ["end", "end time", "to time", "ends"]),
        (.reason, ["type", "why", "cause", "absence type", "leave type"]), (.notes, Self.notes),
      ]
    }
  }

  private static let notes = ["note", "comments", "comment", "remarks", "remark"]

  private static let campusFields: [(field: ImportField, headings: [String])] = [
    (.id, ["campus id", "school id", "ncessch", "nces id", "code", "site id", "school number"]),
    (.name, ["campus", "school", "school name", "campus name", "sch name", "site", "site name"]),
    (.level, ["school level", "type", "grade level", "level of school"]),
    (.bells, ["bell schedule", "schedule", "bell"]), (.lat, ["latitude", "lat1516", "y"]),
    (.lon, ["longitude", "long", "lng", "lon1516", "x"]),
    (.enrollment, ["enrolment", "students", "total students", "membership", "student count", "number of students"]),
    (.lea, ["leaid", "lea id", "district id", "agency id"]), (.notes, notes),
  ]

  private static let officerFields: [(field: ImportField, headings: [String])] = [
    (.id, ["officer id", "badge", "badge number", "employee id", "number"]),
    (.name, ["officer", "officer name", "full name", "employee", "who"]), (.firstName, ["first", "given name"]),
    (.lastName, ["last", "surname", "family name"]), (.role, ["position", "title", "job", "job title", "type"]),
    (.agency, ["department", "employer", "police department"]), (.funding, ["fund", "grant", "funding source"]),
    (.post, ["assigned campus", "assigned school", "home campus", "campus", "school"]),
    (.weeklyHours, ["hours per week", "hours", "max hours", "weekly limit", "hours a week"]),
    (.dailyHours, ["hours per day", "daily limit", "hours a day"]),
    (.trainingHours, ["training", "hours of training"]),
    (.campuses, ["schools", "may staff", "eligible campuses", "eligible schools"]),
    (.availability, ["available", "days", "days available"]),
    (.certifications, ["certification", "certs", "certificates"]),
    (.phone, ["telephone", "cell", "mobile", "cell phone", "phone number"]), (.mon, ["monday"]), (.tue, ["tuesday"]),
    (.wed, ["wednesday"]), (.thu, ["thursday"]), (.fri, ["friday"]), (.sat, ["saturday"]), (.sun, ["sunday"]),
    (.notes, notes),
  ]

  /// The fields of which each group needs one.
  var needed: [[ImportField]] {
    switch self {
    case .campuses: [[.name]]
    case .officers: [[.name, .lastName]]
    case .bells: [[.bells], [.period], [.start], [.end]]
    case .visits: [[.officer], [.campus], [.day, .date], [.from, .start]]
    case .absences: [[.officer], [.date]]
    }
  }
}

/// Which column of a spreadsheet holds which field.
package struct ImportColumns: Hashable, Sendable {
  /// Columns from 0.
  package private(set) var columns: [ImportField: Int] = [:]
  /// The row, from 1, that names them.
  package let headingRow: Int
  /// As they stand in that row.
  package let headings: [String]

  /// Headings that belong to no field.
  package var unknown: [String] {
    headings.enumerated().filter { position, heading in
      !columns.values.contains(position) && !heading.trimmed.isEmpty
    }.map(\.element)
  }

  /// The columns of the first of the rows at the top that names all that is needed.
  ///
  /// - Parameter chosen: Headings, or names of columns as spreadsheets have them, that the user says belong to a field.
  init(_ sheet: Sheet, for kind: ImportKind, chosen: [ImportField: String], file: String) throws(FileError) {
    var best: ImportColumns?
    for row in sheet.rows.prefix(20) {
      let columns = ImportColumns(row, kind, chosen)
      if columns.missing(for: kind).isEmpty {
        self = columns
        return
      }
      if columns.columns.count > best?.columns.count ?? 0 { best = columns }
    }
    let missing = (best?.missing(for: kind) ?? kind.needed).map { $0.map(\.rawValue).joined(separator: " or ") }
    let found = best?.headings ?? sheet.rows.first?.fields ?? []
    throw FileError(file: file, .sheet(.noHeadings(needed: missing, found: Array(found.prefix(12)))))
  }

  /// The columns of the first of the rows at the top that names most fields; of none, as they are without headings,
  /// where no row names any.
  init(bestOf sheet: Sheet, for kind: ImportKind) {
    let rows = sheet.rows.prefix(20).map { ImportColumns($0, kind, [:]) }
    guard let most = rows.map(\.columns.count).max(), most > 0,
      let best = rows.first(where: { $0.columns.count == most })
    else {
      (headingRow, headings) = (0, [])
      return
    }
    self = best
  }

  /// The same headings with other fields, by column.
  func assigned(_ fields: [ImportField?]) -> ImportColumns {
    var copy = self
    copy.columns = [:]
    for (column, field) in fields.enumerated() {
      if let field, copy.columns[field] == nil { copy.columns[field] = column }
    }
    return copy
  }

  private init(_ row: Sheet.Row, _ kind: ImportKind, _ chosen: [ImportField: String]) {
    headingRow = row.number
    headings = row.fields.map(\.trimmed)
    let keys = row.fields.map(Self.key)
    for (field, heading) in chosen {
      let position = keys.firstIndex(of: Self.key(heading)) ?? headings.indices.first { columnName($0) == heading }
      if let position { columns[field] = position }
    }
    for (field, headings) in kind.fields where columns[field] == nil {
      let names = ([field.rawValue] + headings).map(Self.key)
      // The order of the synonyms decides, not that of the columns.
      let taken = Set(columns.values)
      let position = names.lazy.compactMap { name in keys.indices.first { keys[$0] == name && !taken.contains($0) } }
        .first
      if let position { columns[field] = position }
    }
  }

  /// The groups of fields of which no column holds one.
  func missing(for kind: ImportKind) -> [[ImportField]] {
    kind.needed.filter { group in !group.contains { columns[$0] != nil } }
  }

  private static func key(_ heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
