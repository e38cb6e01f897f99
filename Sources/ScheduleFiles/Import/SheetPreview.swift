package import Staffing

/// A spreadsheet as it is shown to be mapped: its first rows, which column holds what, and what would become of each
/// row. Nothing is written.
package struct SheetPreview: Sendable {
  /// One column of the spreadsheet.
  package struct Column: Hashable, Sendable {
    /// As spreadsheets call it: `A`.
    package let letter: String
    /// As it stands in the row of headings; empty where there is none.
    package let heading: String
    /// What the first rows have there, without empty ones.
    package let samples: [String]
    /// What it is about; nil: it is not used.
    package let field: ImportField?
  }

  /// None for a calendar, whose events say what they hold.
  package var columns: [Column] = []
  /// The groups of fields of which a column has to hold one and none does.
  package var missing: [[ImportField]] = []
  /// What would become of each row; nil while fields are missing, and for a list of many agencies' schools of which none
  /// was named.
  package var result: ImportResult?

  /// How many values of a column are shown.
  static let samples = 4
}

extension SpreadsheetImport {
  /// Reads the file `bytes` as far as a user needs to see it before it is taken.
  ///
  /// - Parameter assigned: What each column holds; nil: as its heading says.
  package func preview(
    _ bytes: [UInt8], of target: DistrictWeek, assigned: [ImportField?]? = nil
  ) throws(FileError) -> SheetPreview {
    let monday = target.week.monday
    var reader = self
    (reader.monday, reader.onlyWeek) = (reader.monday ?? monday, monday)
    let week = { (day: CalendarDate) throws(FileError) in day == monday ? target.week : Week(monday: day) }
    if kind == .absences, AbsenceCalendar.isCalendar(bytes) {
      return SheetPreview(result: try reader.read(bytes, into: target.district, week: week))
    }
    let sheet = try Sheet(bytes, file: file)
    let found = ImportColumns(bestOf: sheet, for: kind)
    let columns = assigned.map { found.assigned($0) } ?? found
    var preview = SheetPreview(columns: Self.columns(of: sheet, columns), missing: columns.missing(for: kind))
    // The list of all schools of the country is no district's.
    let isNational = kind == .campuses && columns.columns[.lea] != nil && lea == nil && sheet.rows.count > 2_000
    if preview.missing.isEmpty, !isNational {
      preview.result = try reader.read(sheet, columns, into: target.district, week: week)
    }
    return preview
  }

  private static func columns(of sheet: Sheet, _ columns: ImportColumns) -> [SheetPreview.Column] {
    let rows = sheet.rows.dropFirst(columns.headingRow).prefix(20)
    let count = max(columns.headings.count, rows.map(\.fields.count).max() ?? 0)
    let fields = Dictionary(columns.columns.map { ($0.value, $0.key) }) { first, _ in first }
    return (0..<count).map { column in
      let values = rows.lazy.compactMap { row in column < row.fields.count ? row.fields[column].trimmed : nil }
      return SheetPreview.Column(
        letter: columnName(column), heading: column < columns.headings.count ? columns.headings[column] : "",
        samples: Array(values.filter { !$0.isEmpty }.prefix(SheetPreview.samples)), field: fields[column])
    }
  }
}
