package import Staffing

/// What a spreadsheet makes of a district and its weeks. Nothing is written here.
package struct ImportResult: Sendable {
  /// The district with what the rows say.
  package var district: District
  /// The weeks that have changed, by Monday.
  package var weeks: [CalendarDate: Week] = [:]
  /// What became of each row.
  package var report = ImportReport()

  /// Whether the district's own file has changed.
  package var hasChangedDistrict = false
}

/// Reads a spreadsheet, or a calendar, into a district.
package struct SpreadsheetImport {
  /// What the rows are about.
  package let kind: ImportKind
  /// The name of the spreadsheet in messages.
  package let file: String
  /// Only campuses of this local education agency, by the id that the national list gives it.
  package var lea: String?
  /// The week of rows that name only a weekday.
  package var monday: CalendarDate?
  /// Whose absences a calendar holds, where its events do not say so.
  package var officer: Identifier<Officer>?
  /// Headings that the user says belong to a field.
  package var chosen: [ImportField: String] = [:]

  /// Only what is about this week; nil: about any.
  package var onlyWeek: CalendarDate?

  /// An import of rows about `kind`, with `file` as the spreadsheet's name in messages.
  package init(kind: ImportKind, file: String) {
    self.kind = kind
    self.file = file
  }

  /// What the file `bytes` makes of `district`.
  ///
  /// - Parameter week: Reads the week of a Monday.
  package func read(
    _ bytes: [UInt8], into district: District, week: (CalendarDate) throws(FileError) -> Week
  ) throws(FileError) -> ImportResult {
    if kind == .absences, AbsenceCalendar.isCalendar(bytes) {
      return try AbsenceCalendar(file: file, officer: officer, district: district, onlyWeek: onlyWeek)
        .read(bytes, week: week)
    }
    let sheet = try Sheet(bytes, file: file)
    let columns = try ImportColumns(sheet, for: kind, chosen: chosen, file: file)
    return try read(sheet, columns, into: district, week: week)
  }

  /// What the rows below the headings make of `district`.
  func read(
    _ sheet: Sheet, _ columns: ImportColumns, into district: District,
    week: (CalendarDate) throws(FileError) -> Week
  ) throws(FileError) -> ImportResult {
    let rows = sheet.rows.lazy.dropFirst(columns.headingRow).map { ImportRow($0, columns) }.filter { !$0.isBlank }
    var result: ImportResult
    switch kind {
    case .campuses: result = CampusImport(district: district, lea: lea).read(rows)
    case .officers: result = OfficerImport(district: district).read(rows)
    case .bells: result = BellImport(district: district).read(rows)
    case .visits:
      result = try VisitImport(district: district, monday: monday, onlyWeek: onlyWeek).read(rows, week: week)
    case .absences: result = try AbsenceImport(district: district, onlyWeek: onlyWeek).read(rows, week: week)
    }
    result.report.unknownHeadings = columns.unknown
    result.hasChangedDistrict = result.district != district
    return result
  }
}

extension SpreadsheetImport {
  /// Telephone numbers by officer, from a list of officers: those of a district's file are in no export.
  package static func phones(
    _ bytes: [UInt8], file: String, of district: District
  ) throws(FileError) -> [Identifier<Officer>: String] {
    let sheet = try Sheet(bytes, file: file)
    let columns = try ImportColumns(sheet, for: .officers, chosen: [:], file: file)
    guard columns.columns[.phone] != nil else {
      throw FileError(file: file, .sheet(.noHeadings(needed: ["phone"], found: Array(columns.headings.prefix(12)))))
    }
    let officers = NameIndex("officer", district.officers.map { ($0.id, $0.name) })
    var phones: [Identifier<Officer>: String] = [:]
    for row in sheet.rows.dropFirst(columns.headingRow).map({ ImportRow($0, columns) }) {
      let names = [row.text(.id), OfficerImport.name(of: row)].compactMap(\.self)
      for case .one(let id) in names.map(officers.find) { phones[id] = row.text(.phone) }
    }
    return phones
  }
}
