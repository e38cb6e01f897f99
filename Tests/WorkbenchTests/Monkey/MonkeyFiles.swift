import ScheduleFiles
import Staffing

@testable import Workbench

/// A district's folder in memory: the texts that its files would hold.
struct MonkeyFiles {
  private(set) var district: String
  private(set) var weeks: [CalendarDate: String] = [:]
  /// What was saved beside the files.
  private(set) var copies: Set<String> = []
  /// Whether the week's file is another's, which nothing of this program has replaced or taken over.
  var isForeign = false
  /// Whether `district.yaml` is another's in the same way.
  var isDistrictForeign = false

  /// The open week as the program last read or wrote it in its file: what another's change is seen against.
  private(set) var held: Week?
  /// The district in the same way.
  private(set) var heldDistrict: District?

  init(district: District, week: Week) {
    self.district = DistrictFile.text(of: district)
    write(week, in: district)
  }

  /// The Mondays of the weeks that have a file, ascending.
  var mondays: [CalendarDate] { weeks.keys.sorted() }

  mutating func write(_ district: District, _ mode: SaveMode) {
    let text = DistrictFile.text(of: district)
    switch mode {
    case .ifUnchanged, .overwriting: (self.district, isDistrictForeign, heldDistrict) = (text, false, district)
    case .asCopy: copies.insert(text)
    }
  }

  mutating func write(_ week: Week, in district: District, _ mode: SaveMode = .ifUnchanged) {
    let text = WeekFile.text(of: week, in: district)
    switch mode {
    case .ifUnchanged, .overwriting: (weeks[week.monday], isForeign, held) = (text, false, week)
    case .asCopy: copies.insert(text)
    }
  }

  /// Someone else writes the week's file.
  mutating func change(_ week: Week, in district: District) {
    weeks[week.monday] = WeekFile.text(of: week, in: district)
    isForeign = true
  }

  /// Someone else writes `district.yaml`.
  mutating func change(_ district: District) {
    self.district = DistrictFile.text(of: district)
    isDistrictForeign = true
  }

  /// The program has read `opened`.
  mutating func hold(_ opened: OpenedWeek) { (held, heldDistrict) = (opened.week, opened.district) }

  /// The program takes the week's file as it is now for what it last read.
  mutating func adopt() {
    isForeign = false
    if let held, let now = try? open(held.monday) { self.held = now.week }
  }

  /// The program takes `district.yaml` as it is now for what it last read.
  mutating func adoptDistrict() {
    isDistrictForeign = false
    if let held, let now = try? open(held.monday) { heldDistrict = now.district }
  }

  /// Whether a file holds the district.
  func hold(_ district: District) -> Bool {
    let text = DistrictFile.text(of: district)
    return text == self.district || copies.contains(text)
  }

  /// Whether a file holds the week, in whatever order of visits: that depends on the times of a district that may have
  /// changed since.
  func hold(_ week: Week, in district: District) throws -> Bool {
    try ([weeks[week.monday]] + copies).compactMap(\.self).contains { text in
      guard text.hasPrefix("format: bellwatch/week/") else { return false }
      var held = try WeekFile.read(Array(text.utf8), file: "a week").week
      held.visits = StaffedWeek(district: district, week: held).visits
      return held == week
    }
  }

  /// Reads the district and a week, an empty one where it has no file.
  func open(_ monday: CalendarDate) throws -> OpenedWeek {
    let district = try DistrictFile.read(Array(district.utf8), file: "district.yaml")
    let text = weeks[monday]
    let week = try text.map { try WeekFile.read(Array($0.utf8), file: "\(monday).yaml", expecting: monday).week }
    return OpenedWeek(
      district: district, week: week ?? Week(monday: monday), isNew: text == nil, weeks: mondays)
  }
}
