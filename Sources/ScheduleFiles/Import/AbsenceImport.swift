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

  /// A week that absences are added to.
  private struct OpenWeek {
    var week: Week
    var isChanged = false
    /// Where the absence of an officer at a time of a day stands.
    var positions: [Key: Int] = [:]

    struct Key: Hashable {
      let officer: Identifier<Officer>
      let date: CalendarDate
      let time: ClockRange

      init(_ absence: Absence) { (officer, date, time) = (absence.officer, absence.date, absence.time) }
    }

    init(_ week: Week) {
      self.week = week
      for (position, absence) in (week.absences ?? []).enumerated() where positions[Key(absence)] == nil {
        positions[Key(absence)] = position
      }
    }

    /// Adds an absence, or gives the one at the same time its reason and notes.
    mutating func add(_ absence: Absence) -> ImportReport.Outcome {
      guard let twin = positions[Key(absence)] else {
        positions[Key(absence)] = week.absences?.count ?? 0
        week.absences = week.absences ?? []
        week.absences?.append(absence)
        isChanged = true
        return .taken
      }
      var absence = absence
      absence.struck = week.absences?[twin].struck ?? []
      if week.absences?[twin] == absence { return .same }
      week.absences?[twin] = absence
      isChanged = true
      return .changed(["reason", "notes"])
    }
  }

  private var weeks: [CalendarDate: OpenWeek] = [:]
  private var days = 0

  /// The weeks that have other absences than before.
  var changed: [CalendarDate: Week] { weeks.filter(\.value.isChanged).mapValues(\.week) }

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
      // Taken out meanwhile: what two hold is copied with each change.
      var open: OpenWeek
      if let known = weeks.removeValue(forKey: monday) { open = known } else { open = OpenWeek(try week(monday)) }
      let added = open.add(absence)
      weeks[monday] = open
      if outcome != .taken, added != .same { outcome = added }
    }
    return outcome
  }
}
