import Staffing

/// Officers from a spreadsheet.
struct OfficerImport {
  private(set) var district: District
  private var index: NameIndex<Officer>
  private var positions: [Identifier<Officer>: Int] = [:]
  private var rowsOfOfficers: [Identifier<Officer>: Int] = [:]
  private let roles: NameIndex<Role>
  private let agencies: NameIndex<Agency>
  private let funding: NameIndex<FundingSource>
  private let campuses: NameIndex<Campus>

  init(district: District) {
    self.district = district
    index = NameIndex("officer", district.officers.map { ($0.id, $0.name) })
    for (position, officer) in district.officers.enumerated() { positions[officer.id] = position }
    roles = NameIndex("role", district.roles.map { ($0.id, $0.name) })
    agencies = NameIndex("agency", (district.agencies ?? []).map { ($0.id, $0.name) })
    funding = NameIndex("funding source", (district.funding ?? []).map { ($0.id, $0.name) })
    campuses = NameIndex("campus", district.campuses.map { ($0.id, $0.name) })
  }

  func read(_ rows: some Sequence<ImportRow>) -> ImportResult {
    var reader = self
    var report = ImportReport()
    for var row in rows { report.rows.append(reader.read(&row)) }
    return ImportResult(district: reader.district, report: report)
  }

  /// The name of a row: whole, or in two columns.
  static func name(of row: ImportRow) -> String? {
    if let name = row.text(.name) { return name }
    let parts = [row.text(.firstName), row.text(.lastName)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private mutating func read(_ row: inout ImportRow) -> ImportReport.Row {
    guard let name = Self.name(of: row) else {
      row.refuse(.name, "name is empty; fill it in")
      return row.report(nil, .same)
    }
    guard let (id, position) = identify(name, &row) else { return row.report(name, .same) }
    if let first = rowsOfOfficers[id] {
      row.refuse(nil, "the officer '\(id)' is in row \(first) already; give ids of their own in a column 'id'")
    }
    let role = row.reference(.role, roles) ?? (district.roles.count == 1 ? district.roles.first?.id : nil)
    var officer: Officer
    if let position {
      officer = district.officers[position]
      officer.name = name
      if let role { officer.role = role }
    } else {
      if role == nil, row.problems.isEmpty {
        row.refuse(row.columns.columns[.role] == nil ? nil : .role, "no role is given; fill in a column 'role'")
      }
      officer = Officer(id: id, name: name, role: role ?? "")
    }
    fill(&officer, from: &row)
    guard row.problems.isEmpty else { return row.report(name, .same) }
    rowsOfOfficers[id] = row.row.number
    return row.report(name, put(officer, at: position))
  }

  /// The officer that the row is about: by id, else by name; a new id where there is none.
  private func identify(_ name: String, _ row: inout ImportRow) -> (id: Identifier<Officer>, position: Int?)? {
    if let text = row.text(.id) {
      let id = Identifier<Officer>(text.lowercased())
      guard id.isWellFormed else {
        row.refuse(.id, "'\(printable(text, limit: 40))' is no id; write 1 to 64 of a-z, 0-9 and -")
        return nil
      }
      return (id, positions[id])
    }
    switch index.find(name) {
    case .one(let id): return (id, positions[id])
    case .several(let ids):
      row.refuse(
        .name,
        "several officers are called so: give one of the ids \(ids.prefix(5).map(\.text).joined(separator: ", "))")
      return nil
    case .none: break
    }
    let last = Identifier<Officer>(slug(name.split(separator: " ").last.map(String.init) ?? name))
    let whole = Identifier<Officer>(slug(name))
    guard let id = [last, whole].first(where: { $0.isWellFormed && positions[$0] == nil }) else {
      row.refuse(.name, "no id can be made of '\(printable(name, limit: 40))'; add a column 'id'")
      return nil
    }
    return (id, nil)
  }

  private func fill(_ officer: inout Officer, from row: inout ImportRow) {
    if let phone = row.text(.phone) { officer.phone = phone }
    if let agency = row.reference(.agency, agencies) { officer.agency = agency }
    if let funding = row.reference(.funding, funding) { officer.funding = funding }
    if let post = row.reference(.post, campuses) { officer.post = post }
    if let hours = row.hours(.weeklyHours, in: Limits.hoursOfWeek) { officer.weeklyHours = hours }
    if let hours = row.hours(.dailyHours, in: Limits.hoursOfDay) { officer.dailyHours = hours }
    if let hours = row.hours(.trainingHours, in: Limits.trainingHours) { officer.trainingHours = hours }
    if let list = row.references(.campuses, campuses) { officer.campuses = list }
    if let list = row.value(
      .certifications, Self.certifications, "is no list of certifications; write azpost 2027-12-31; first-aid")
    {
      officer.certifications = list
    }
    if let availability = availability(&row) { officer.availability = availability }
    if let notes = row.text(.notes) { officer.notes = notes }
  }

  /// Windows of the columns of weekdays; nil where there are none.
  private func availability(_ row: inout ImportRow) -> Officer.Availability? {
    let fields: [ImportField] = [.mon, .tue, .wed, .thu, .fri, .sat, .sun]
    guard fields.contains(where: { row.text($0) != nil }) else { return nil }
    var windows: [Weekday: [ClockRange]] = [:]
    for (day, field) in zip(Weekday.allCases, fields) {
      let isOff = row.text(field).map { ["-", "–", "off", "no", "none", "x", "n/a"].contains($0.lowercased()) } ?? true
      guard !isOff else { continue }
      windows[day] = row.value(
        field, { $0.lowercased() == "all day" ? [.wholeDay] : WrittenTime.windows($0) },
        "is no time of a day; write 7:30-12:00; 1-4 PM, or off")
    }
    return Officer.Availability(windows)
  }

  /// `azpost 2027-12-31; first-aid`.
  private static func certifications(_ text: String) -> [Certification]? {
    var list: [Certification] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," || $0 == "\n" }) {
      let words = part.split { $0.isWhitespace || $0 == ":" || $0 == "(" || $0 == ")" }.map(String.init)
      let date = words.last.flatMap { WrittenTime.date($0) }
      let names = (date == nil ? words : words.dropLast()).filter {
        !["expires", "until", "exp"].contains($0.lowercased())
      }
      let id = Identifier<Certification>(slug(names.joined(separator: " ")))
      guard id.isWellFormed, !list.contains(where: { $0.id == id }) else { return nil }
      list.append(Certification(id: id, expires: date))
    }
    return list.isEmpty ? nil : list
  }

  private mutating func put(_ officer: Officer, at position: Int?) -> ImportReport.Outcome {
    guard let position else {
      positions[officer.id] = district.officers.count
      district.officers.append(officer)
      index.add(officer.id, officer.name)
      return .taken
    }
    let former = district.officers[position]
    district.officers[position] = officer
    let changes = [
      former.name != officer.name ? "name" : nil, former.phone != officer.phone ? "phone" : nil,
      former.role != officer.role ? "role" : nil,
      former.agency != officer.agency ? "agency" : nil, former.funding != officer.funding ? "funding" : nil,
      former.post != officer.post ? "post" : nil, former.weeklyHours != officer.weeklyHours ? "weekly_hours" : nil,
      former.dailyHours != officer.dailyHours ? "daily_hours" : nil,
      former.campuses != officer.campuses ? "campuses" : nil,
      former.availability != officer.availability ? "availability" : nil,
      former.certifications != officer.certifications ? "certifications" : nil,
      former.trainingHours != officer.trainingHours ? "training_hours" : nil,
      former.notes != officer.notes ? "notes" : nil,
    ].compactMap(\.self)
    return changes.isEmpty ? .same : .changed(changes)
  }
}
