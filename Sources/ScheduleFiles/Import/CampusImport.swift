import Staffing

/// Campuses from a spreadsheet: a district's own, or the national list.
struct CampusImport {
  private(set) var district: District
  private let lea: String?
  private var index: NameIndex<Campus>
  private var positions: [Identifier<Campus>: Int] = [:]
  private var rowsOfCampuses: [Identifier<Campus>: Int] = [:]
  private let bells: NameIndex<BellSchedule>
  /// How many campuses of each level have each schedule; counted on, since a national list has 80,000 rows.
  private var schedules: [Campus.Level: [Identifier<BellSchedule>: Int]] = [:]

  init(district: District, lea: String?) {
    self.district = district
    self.lea = lea
    index = NameIndex("campus", district.campuses.map { ($0.id, $0.name) })
    bells = NameIndex("bell schedule", district.bells.map { ($0.id, $0.name) })
    for (position, campus) in district.campuses.enumerated() {
      positions[campus.id] = position
      count(campus, 1)
    }
  }

  func read(_ rows: some Sequence<ImportRow>) -> ImportResult {
    var reader = self
    var report = ImportReport()
    for var row in rows {
      if let lea, row.text(.lea).map({ Self.isSame($0, lea) }) != true {
        report.passedOver += 1
        continue
      }
      report.rows.append(reader.read(&row))
    }
    return ImportResult(district: reader.district, report: report)
  }

  /// Spreadsheets lose the zeros in front of such ids.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.drop { $0 == "0" } == right.drop { $0 == "0" }
  }

  private mutating func read(_ row: inout ImportRow) -> ImportReport.Row {
    guard let name = row.needed(.name), let (id, position) = identify(name, &row) else {
      return row.report(row.text(.name), .same)
    }
    if let first = rowsOfCampuses[id] {
      row.refuse(.name, "the campus '\(id)' is in row \(first) already; give ids of their own in a column 'id'")
    }
    let level = row.value(.level, Self.level, "is no level; write elementary, k8, middle, high or other")
    let named = row.reference(.bells, bells)
    let coordinates = coordinates(&row)
    let enrollment = row.value(
      .enrollment, { text in Self.count(text) }, "is no number of students from 0 to \(Limits.enrollment.upperBound)")
    var campus: Campus
    if let position {
      campus = district.campuses[position]
      campus.name = name
      if let level { campus.level = level }
      if let named { campus.bells.default = named }
    } else {
      let level = level ?? Self.level(inName: name)
      let schedule = named ?? usualBells(of: level)
      if schedule == nil, row.problems.isEmpty {
        row.refuse(
          columnOfBells(row), "no bell schedule is given; add a column 'bells', or import bell schedules first")
      }
      campus = Campus(id: id, name: name, level: level, bells: Campus.Bells(default: schedule))
    }
    if let coordinates { campus.coordinates = coordinates }
    if let enrollment, enrollment >= 0 { campus.enrollment = enrollment }
    if let notes = row.text(.notes) { campus.notes = notes }
    if position == nil, district.campuses.count >= Limits.mostCampuses {
      row.refuse(
        nil,
        "a district has at most \(Limits.mostCampuses) campuses; name the agency whose schools these are with --lea")
    }
    guard row.problems.isEmpty else { return row.report(name, .same) }
    rowsOfCampuses[id] = row.row.number
    return row.report(name, put(campus, at: position))
  }

  private func columnOfBells(_ row: ImportRow) -> ImportField? { row.columns.columns[.bells] == nil ? nil : .bells }

  /// The campus that the row is about: by id, else by name; a new id where there is none.
  private func identify(_ name: String, _ row: inout ImportRow) -> (id: Identifier<Campus>, position: Int?)? {
    if let text = row.text(.id) {
      let id = Identifier<Campus>(slug(text))
      if let position = positions[id] { return (id, position) }
      // The national list's ids say nothing to people.
      let isNumber = text.allSatisfy(\.isNumber)
      if !isNumber {
        guard id.isWellFormed else {
          row.refuse(.id, "'\(printable(text, limit: 40))' is no id; write 1 to 64 of a-z, 0-9 and -")
          return nil
        }
        return (id, nil)
      }
    }
    switch index.find(name) {
    case .one(let id): return (id, positions[id])
    case .several(let ids):
      row.refuse(
        .name,
        "several campuses are called so: give one of the ids \(ids.prefix(5).map(\.text).joined(separator: ", "))")
      return nil
    case .none: break
    }
    let id = Identifier<Campus>(slug(name))
    guard id.isWellFormed, positions[id] == nil else {
      row.refuse(.name, "no id can be made of '\(printable(name, limit: 40))'; add a column 'id'")
      return nil
    }
    return (id, nil)
  }

  private mutating func put(_ campus: Campus, at position: Int?) -> ImportReport.Outcome {
    guard let position else {
      positions[campus.id] = district.campuses.count
      count(campus, 1)
      district.campuses.append(campus)
      index.add(campus.id, campus.name)
      return .taken
    }
    let former = district.campuses[position]
    count(former, -1)
    count(campus, 1)
    district.campuses[position] = campus
    let changes = [
      former.name != campus.name ? "name" : nil, former.level != campus.level ? "level" : nil,
      former.bells != campus.bells ? "bells" : nil, former.coordinates != campus.coordinates ? "coordinates" : nil,
      former.enrollment != campus.enrollment ? "enrollment" : nil, former.notes != campus.notes ? "notes" : nil,
    ].compactMap(\.self)
    return changes.isEmpty ? .same : .changed(changes)
  }

  // MARK: Values

  private func coordinates(_ row: inout ImportRow) -> Campus.Coordinates? {
    func degrees(_ field: ImportField, _ range: ClosedRange<Int>) -> ExactNumber? {
      row.value(
        field,
        { text in
          guard let number = ExactNumber(text: Self.shortened(text)),
            Double(range.lowerBound)...Double(range.upperBound) ~= number.doubleValue
          else { return nil }
          return number
        }, "is no number of degrees from \(range.lowerBound) to \(range.upperBound)")
    }
    let (latitude, longitude) = (degrees(.lat, Limits.latitude), degrees(.lon, Limits.longitude))
    guard let latitude, let longitude else {
      if row.problems.isEmpty, (latitude == nil) != (longitude == nil) {
        row.remarks.append("one coordinate alone says no place")
      }
      return nil
    }
    return Campus.Coordinates(latitude: latitude, longitude: longitude)
  }

  /// Six digits behind the point: a hand's breadth.
  private static func shortened(_ text: String) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    return String(text.prefix(upTo: text.index(point, offsetBy: 7, limitedBy: text.endIndex) ?? text.endIndex))
  }

  /// A number of students, with the commas of thousands; -1 for the marks of the national list that say it is not known.
  private static func count(_ text: String) -> Int? {
    if ["-1", "-2", "-9", "m", "n", "–", "†", "na", "n/a"].contains(text.lowercased()) { return -1 }
    let digits = text.filter { $0 != "," }
    guard let number = Int(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits) else { return nil }
    return Limits.enrollment.contains(number) ? number : nil
  }

  private static func level(_ text: String) -> Campus.Level? {
    if let level = Campus.Level(rawValue: text.lowercased()) { return level }
    let key = text.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "k8", "k8school", "elementarymiddle", "pk8", "prek8", "kto8": return .k8
    case "elementary", "elem", "es", "primary", "elementaryschool", "1", "k5", "k6", "pk5", "pk6", "prekindergarten",
      "preschool":
      return .elementary
    case "middle", "ms", "juniorhigh", "jrhigh", "intermediate", "middleschool", "2", "68", "78", "79": return .middle
    case "high", "hs", "secondary", "highschool", "seniorhigh", "3", "912", "712": return .high
    case "other", "4", "ungraded", "adulteducation", "notapplicable", "notreported", "alternative", "n", "m":
      return .other
    default: return nil
    }
  }

  /// The level that a name speaks of.
  private static func level(inName name: String) -> Campus.Level {
    let words = name.lowercased()
    if words.contains("k-8") || words.contains("k8") { return .k8 }
    if words.contains("middle") || words.contains("junior high") { return .middle }
    if words.contains("elementary") || words.contains("primary") { return .elementary }
    return words.contains("high") ? .high : .other
  }

  private mutating func count(_ campus: Campus, _ more: Int) {
    guard let schedule = campus.bells.default else { return }
    schedules[campus.level, default: [:]][schedule, default: 0] += more
  }

  /// The schedule that most campuses of the level have; else one that is called after it; else the only one.
  private func usualBells(of level: Campus.Level) -> Identifier<BellSchedule>? {
    let counts = schedules[level, default: [:]].filter { $0.value > 0 }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return most ?? district.bells.first { $0.id.text.contains(level.rawValue) }?.id
      ?? (district.bells.count == 1 ? district.bells.first?.id : nil)
  }
}
