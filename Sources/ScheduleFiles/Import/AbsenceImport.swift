import Staffing

/// Absences from a spreadsheet.
struct AbsenceImport {
  private let district: District
  private let officers: NameIndex<Officer>
  /// The days of other weeks are passed over; nil: none are.
  private let onlyWeek: CalendarDate?

  init(district: District, onlyWeek: CalendarDate? = nil) {
    self.district = district
    self.onlyWeek = onlyWeek
    officers = NameIndex("officer", district.officers.map { ($0.id, $0.name) })
  }

  func read(
    _ rows: some Sequence<ImportRow>, week: (CalendarDate) throws(FileError) -> Week
  ) throws(FileError) -> ImportResult {
    var result = ImportResult(district: district)
    var weeks = AbsenceWeeks()
    for var row in rows {
      let absences = absences(&row).of(onlyWeek)
      if absences.isEmpty, row.problems.isEmpty {
        result.report.passedOver += 1
        continue
      }
      var outcome = ImportReport.Outcome.same
      if row.problems.isEmpty { outcome = try weeks.add(absences, week: week) }
      result.report.rows.append(row.report(row.text(.officer), outcome))
    }
    result.weeks = weeks.changed
    return result
  }

  private func absences(_ row: inout ImportRow) -> [Absence] {
    _ = row.needed(.officer)
    _ = row.needed(.date)
    let officer = row.reference(.officer, officers)
    let (first, last) = (row.date(.date), row.date(.until))
    var (from, to) = (row.time(.from), row.time(.to))
    if from == .midnight { from = nil }
    if to == .endOfDay { to = nil }
    if let from, let to, to <= from { row.refuse(.to, "the absence ends at \(to), before it begins at \(from)") }
    guard let officer, let first, row.problems.isEmpty else { return [] }
    let until = last ?? first
    guard first <= until, until.daysSinceEpoch - first.daysSinceEpoch <= AbsenceWeeks.mostDays else {
      row.refuse(.until, "\(until) is not within \(AbsenceWeeks.mostDays) days after \(first)")
      return []
    }
    return (0...(until.daysSinceEpoch - first.daysSinceEpoch)).map { day in
      Absence(
        officer: officer, date: first.advanced(by: day), from: day == 0 || last == nil ? from : from,
        to: to, reason: row.text(.reason), notes: row.text(.notes))
    }
  }
}

extension [Absence] {
  /// Those of the week of `monday`; all of them for nil.
  func of(_ monday: CalendarDate?) -> [Absence] {
    guard let monday else { return self }
    return filter { $0.date.monday == monday }
  }
}

/// Weeks that absences are read into.
struct AbsenceWeeks {
  /// A year of leave.
  static let mostDays = 366
  /// More than all officers of the largest district are away in a year.
  static let mostDaysInAll = 500_000

  private var weeks: [CalendarDate: Week] = [:]
  private(set) var changed: [CalendarDate: Week] = [:]
  private var days = 0

  /// Adds absences of one officer; those that are there are left as they are.
  mutating func add(
    _ absences: [Absence], week: (CalendarDate) throws(FileError) -> Week
  ) throws(FileError) -> ImportReport.Outcome {
    days += absences.count
    guard days <= Self.mostDaysInAll else {
      let sentence = "the file has more than \(Self.mostDaysInAll) days of absences; split it"
      return .refused([ImportReport.Problem(sentence: sentence)])
    }
    var outcome = ImportReport.Outcome.same
    for absence in absences {
      let monday = absence.date.monday
      var open: Week
      if let known = weeks[monday] { open = known } else { open = try week(monday) }
      defer { weeks[monday] = open }
      let list = open.absences ?? []
      if list.contains(absence) { continue }
      let twin = list.firstIndex {
        $0.officer == absence.officer && $0.date == absence.date && $0.time == absence.time
      }
      if let twin {
        open.absences?[twin] = absence
        outcome = outcome == .taken ? .taken : .changed(["reason", "notes"])
      } else {
        open.absences = list + [absence]
        outcome = .taken
      }
      changed[monday] = open
    }
    return outcome
  }
}
