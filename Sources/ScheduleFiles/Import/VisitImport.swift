import Staffing

/// Visits from a spreadsheet: last year's roster, or one that was made elsewhere.
struct VisitImport {
  private let district: District
  private let monday: CalendarDate?
  /// The rows of other weeks are passed over; nil: none are.
  private let onlyWeek: CalendarDate?
  private let officers: NameIndex<Officer>
  private let campuses: NameIndex<Campus>

  init(district: District, monday: CalendarDate?, onlyWeek: CalendarDate? = nil) {
    self.district = district
    self.monday = monday
    self.onlyWeek = onlyWeek
    officers = NameIndex("officer", district.officers.map { ($0.id, $0.name) })
    campuses = NameIndex("campus", district.campuses.map { ($0.id, $0.name) })
  }

  /// A week that rows are read into.
  private struct OpenWeek {
    let plan: WeekPlan
    var week: Week
    let former: Set<Visit>
    var isChanged = false

    init(_ district: District, _ week: Week) {
      plan = WeekPlan(district: district, monday: week.monday, absences: week.absences ?? [])
      self.week = week
      former = Set(week.visits)
    }
  }

  func read(
    _ rows: some Sequence<ImportRow>, week: (CalendarDate) throws(FileError) -> Week
  ) throws(FileError) -> ImportResult {
    var result = ImportResult(district: district)
    var weeks: [CalendarDate: OpenWeek] = [:]
    for var row in rows {
      let (officer, campus) = (named(.officer, officers, &row), named(.campus, campuses, &row))
      let date = date(&row)
      guard let date, let officer, let campus else {
        result.report.rows.append(row.report(row.text(.officer), .same))
        continue
      }
      if let onlyWeek, date.monday != onlyWeek {
        result.report.passedOver += 1
        continue
      }
      if weeks[date.monday] == nil { weeks[date.monday] = OpenWeek(district, try week(date.monday)) }
      guard var open = weeks[date.monday] else { continue }
      let outcome = take(officer, campus, date, &row, &open)
      weeks[date.monday] = open
      result.report.rows.append(row.report("\(officer) at \(campus), \(date)", outcome))
    }
    for (monday, open) in weeks where open.isChanged { result.weeks[monday] = open.week }
    return result
  }

  private func named<Entity>(
    _ field: ImportField, _ index: NameIndex<Entity>, _ row: inout ImportRow
  ) -> Identifier<Entity>? {
    guard row.needed(field) != nil else { return nil }
    return row.reference(field, index)
  }

  private func date(_ row: inout ImportRow) -> CalendarDate? {
    if row.text(.date) != nil { return row.date(.date) }
    guard row.text(.day) != nil else {
      row.refuse(row.columns.columns[.date] == nil ? .day : .date, "neither a date nor a day is given; fill one in")
      return nil
    }
    let day = row.value(.day, { Weekday(written: $0) }, "is no day of the week; write mon or Monday")
    guard let day else { return nil }
    guard let monday else {
      row.refuse(.day, "a weekday alone says no week; give --week, or a column 'date'")
      return nil
    }
    return monday.advanced(by: day.rawValue)
  }

  private func take(
    _ officer: Identifier<Officer>, _ campus: Identifier<Campus>, _ date: CalendarDate, _ row: inout ImportRow,
    _ open: inout OpenWeek
  ) -> ImportReport.Outcome {
    guard let index = open.plan.campus(campus) else { return .same }
    let periods = open.plan.periods(of: index, on: date.weekday)
    guard !periods.isEmpty else {
      row.refuse(.campus, "\(open.plan[index].name) is closed on \(date)")
      return .same
    }
    guard let run = row.text(.from) == nil ? runByTime(periods, &row) : runByName(periods, &row) else { return .same }
    let isLocked = row.flag(.locked) ?? false
    guard row.problems.isEmpty else { return .same }
    let visit = Visit(
      officer: officer, campus: campus, day: date.weekday, from: periods[run.lowerBound].id,
      to: periods[run.upperBound].id, isLocked: isLocked, notes: row.text(.notes))
    if open.week.visits.contains(visit) {
      if !open.former.contains(visit) { row.refuse(nil, "the same visit is in another row already; remove one") }
      return .same
    }
    open.isChanged = true
    // The same visit with another lock or note is changed, not doubled.
    let twin = open.week.visits.firstIndex {
      $0.officer == officer && $0.campus == campus && $0.day == visit.day && $0.from == visit.from && $0.to == visit.to
    }
    if let twin {
      open.week.visits[twin] = visit
      return .changed(["locked", "notes"])
    }
    open.week.visits.append(visit)
    return .taken
  }

  private func runByName(_ periods: [Period], _ row: inout ImportRow) -> ClosedRange<Int>? {
    func position(_ field: ImportField) -> Int? {
      row.value(
        field,
        { text in
          periods.firstIndex { $0.id.text == text.lowercased() }
            ?? periods.firstIndex { $0.name.lowercased() == text.lowercased() }
        }, "is no period there that day; it has \(periods.prefix(12).map(\.id.text).joined(separator: ", "))")
    }
    guard let from = position(.from) else { return nil }
    guard let to = row.text(.to) == nil ? from : position(.to) else { return nil }
    guard from <= to else {
      row.refuse(.to, "the last period comes before the first")
      return nil
    }
    return from...to
  }

  /// The periods that lie between two times.
  private func runByTime(_ periods: [Period], _ row: inout ImportRow) -> ClosedRange<Int>? {
    _ = row.needed(.start)
    _ = row.needed(.end)
    guard let start = row.time(.start), let end = row.time(.end) else { return nil }
    let inside = periods.indices.filter { periods[$0].time.start >= start && periods[$0].time.end <= end }
    guard let first = inside.first, let last = inside.last else {
      let times = ClockRange(start, end)
      row.refuse(
        .start,
        "no whole period lies in \(times); the day's are from \(periods[0].time.start) to \(periods[periods.count - 1].time.end)"
      )
      return nil
    }
    let time = ClockRange(periods[first].time.start, periods[last].time.end)
    if time != ClockRange(start, end) {
      row.remarks.append("\(ClockRange(start, end)) as \(periods[first].name) to \(periods[last].name), \(time)")
    }
    return first...last
  }
}
