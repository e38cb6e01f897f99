import Staffing

/// Bell schedules from a spreadsheet: a row a period. A schedule that is there is replaced by the rows that name it.
struct BellImport {
  private(set) var district: District
  private let bells: NameIndex<BellSchedule>
  private var schedules: [BellSchedule] = []
  /// Where each of them is.
  private var positions: [Identifier<BellSchedule>: Int] = [:]
  private var rows: [Identifier<BellSchedule>: [Int]] = [:]

  /// How many periods that one meets are told.
  private static let mostTold = 3

  init(district: District) {
    self.district = district
    bells = NameIndex("bell schedule", district.bells.map { ($0.id, $0.name) })
  }

  func read(_ rows: some Sequence<ImportRow>) -> ImportResult {
    var reader = self
    var report = ImportReport()
    for var row in rows { report.rows.append(reader.read(&row)) }
    reader.put(&report)
    return ImportResult(district: reader.district, report: report)
  }

  private mutating func read(_ row: inout ImportRow) -> ImportReport.Row {
    let (schedule, name) = (row.needed(.bells), row.needed(.period))
    _ = row.needed(.start)
    _ = row.needed(.end)
    let (start, end) = (row.time(.start), row.time(.end))
    let kind = row.value(.kind, { Period.Kind(rawValue: $0.lowercased()) ?? Self.kind($0) }, "is no kind of period")
    if let start, let end, end <= start {
      row.refuse(.end, "the period ends at \(end), before it begins at \(start); write AM or PM")
    }
    guard let schedule, let name, let start, let end, row.problems.isEmpty else {
      return row.report(name ?? schedule, .same)
    }
    let id: Identifier<BellSchedule> =
      if case .one(let known) = bells.find(schedule) { known } else { Identifier(slug(schedule)) }
    guard id.isWellFormed else {
      row.refuse(.bells, "no id can be made of '\(printable(schedule, limit: 40))'; write 1 to 64 of a-z, 0-9 and -")
      return row.report(name, .same)
    }
    if positions[id] == nil {
      let former = district.bells.first { $0.id == id }
      positions[id] = schedules.count
      schedules.append(
        BellSchedule(
          id: id, name: former?.name ?? (schedule == id.text ? nil : schedule), periods: [], notes: former?.notes))
    }
    let period = Period(
      id: Identifier(slug(name)), name: name, kind: kind ?? Self.kind(name) ?? .class, time: ClockRange(start, end),
      notes: row.text(.notes))
    if let position = positions[id] { add(period, to: position, &row) }
    if row.problems.isEmpty { rows[id, default: []].append(row.row.number) }
    return row.report("\(id.text) \(name)", .taken)
  }

  private mutating func add(_ period: Period, to position: Int, _ row: inout ImportRow) {
    guard period.id.isWellFormed else {
      return row.refuse(.period, "no id can be made of '\(printable(period.name, limit: 40))'; use letters or digits")
    }
    for other in schedules[position].periods where row.problems.count < Self.mostTold {
      if other.id == period.id { row.refuse(.period, "the schedule has '\(other.name)' already") }
      if other.time.meets(period.time) {
        row.refuse(.start, "\(period.time) meets '\(printable(other.name, limit: 40))', \(other.time)")
      }
    }
    guard row.problems.isEmpty else { return }
    schedules[position].periods.append(period)
    schedules[position].periods.sort { $0.time.start < $1.time.start }
  }

  private mutating func put(_ report: inout ImportReport) {
    let known = Dictionary(district.bells.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for schedule in schedules where !schedule.periods.isEmpty {
      guard let position = known[schedule.id] else {
        district.bells.append(schedule)
        continue
      }
      let former = district.bells[position]
      district.bells[position] = schedule
      let numbers = Set(rows[schedule.id] ?? [])
      for index in report.rows.indices where numbers.contains(report.rows[index].number) {
        report.rows[index].outcome = former == schedule ? .same : .changed(["periods"])
      }
    }
  }

  /// What a period's name speaks of.
  private static func kind(_ name: String) -> Period.Kind? {
    let name = name.lowercased()
    let words: [(String, Period.Kind)] = [
      ("arriv", .arrival), ("dismiss", .dismissal), ("lunch", .lunch), ("recess", .recess), ("passing", .passing),
      ("before", .before), ("after school", .after), ("afterschool", .after), ("event", .event), ("assembly", .event),
      ("period", .class), ("class", .class), ("block", .class),
    ]
    return words.first { name.contains($0.0) }?.1
  }
}
