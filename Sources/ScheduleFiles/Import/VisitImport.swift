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
    private(set) var week: Week
    private(set) var isChanged = false
    private let former: Set<Visit>
    private var present: Set<Visit>
    /// Where a visit stands, whatever its lock and note.
    private var positions: [Visit: Int]

    init(_ district: District, _ week: Week) {
      plan = WeekPlan(district: district, monday: week.monday, absences: week.absences ?? [])
      self.week = week
      former = Set(week.visits)
      present = former
      positions = Dictionary(
        week.visits.enumerated().map { (Self.bare($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether there is just this visit, and whether that was so before.
    func has(_ visit: Visit) -> (now: Bool, before: Bool) { (present.contains(visit), former.contains(visit)) }

    /// Puts a visit in that is not there; the same one with another lock or note is changed, not doubled.
    mutating func put(_ visit: Visit) -> ImportReport.Outcome {
      isChanged = true
      present.insert(visit)
      if let twin = positions[Self.bare(visit)] {
        present.remove(week.visits[twin])
        week.visits[twin] = visit
        return .changed(["locked", "notes"])
      }
      positions[Self.bare(visit)] = week.visits.count
      week.visits.append(visit)
      return .taken
    }

    private static func bare(_ visit: Visit) -> Visit {
      Visit(officer: visit.officer, campus: visit.campus, day: visit.day, from: visit.from, to: visit.to)
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
      // Taken out meanwhile: what two hold is copied with each change.
      var open: OpenWeek
      if let known = weeks.removeValue(forKey: date.monday) {
        open = known
      } else {
        open = OpenWeek(district, try week(date.monday))
      }
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
    let has = open.has(visit)
    guard has.now else { return open.put(visit) }
    if !has.before { row.refuse(nil, "the same visit is in another row already; remove one") }
    return .same
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
