import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import ScheduleFiles
@testable import Workbench
@testable import bellwatch

/// What the setup makes of a district, as files.
@Suite("The setup's files")
struct SetupFileTests {
  /// Random changes by the forms themselves: the written file reads as what is on the screen, and undo gives the first
  /// district back.
  @Test("hold what was typed, and undo takes all of it back", arguments: 0..<60 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = RandomDistrict(seed: seed &+ 500)
    let district = random.district()
    let plan = WeekPlan(district: district, monday: random.monday)
    let week = Week(
      monday: random.monday, absences: random.absences(in: district), visits: random.roster(in: plan, visits: 8))
    var state = State(opened: OpenedWeek(district: district, week: week), size: Size(width: 80, height: 24))
    let first = state.document.setup
    // Some of these districts name what they do not have, which no file may.
    let begun = DistrictFile.text(of: first.district)
    guard (try? DistrictFile.read(Array(begun.utf8), file: "district.yaml")) != nil else { return }
    _ = state.update(.keyPressed(.character("E")))
    for step in 0..<12 {
      Self.change(&state, &random.random)
      let (district, place) = (state.document.setup.district, "seed \(seed), step \(step)")
      let text = DistrictFile.text(of: district)
      let read = try DistrictFile.read(Array(text.utf8), file: "district.yaml")
      #expect(read == district, "\(place)")
      let fresh = StaffedWeek(district: district, week: state.week)
      #expect(state.document.staffed.totals == fresh.totals, "\(place)")
      #expect(state.document.staffed.violations == fresh.violations, "\(place)")
    }
    try Self.expectRecovery(of: state, from: first, "seed \(seed)")
    while !state.document.history.done.isEmpty { _ = state.update(.keyPressed(.character("u"))) }
    #expect(state.document.setup.district == first.district, "seed \(seed)")
    #expect(state.week == first.week, "seed \(seed)")
  }

  /// The journal makes the district and the week on the screen of those that were opened.
  private static func expectRecovery(of state: State, from first: DistrictWeek, _ place: String) throws {
    var state = state
    let records = state.document.takeRecords()
    var opened = OpenedWeek(district: first.district, week: first.week)
    var text = JournalText(of: opened.week.monday, since: FileVersions(week: .absent))
    for record in records { _ = text.append(.edit(record)) }
    let found = FoundJournal(
      reading: text.bytes, at: "", of: opened.week.monday, fileVersions: FileVersions(week: .absent))
    #expect(found.records == records, "\(place)")
    opened.recovery = Recovery(records: found.records)
    var next = State(opened: opened, size: Size(width: 80, height: 24))
    _ = next.update(.keyPressed(.enter))
    #expect(next.document.setup.district == state.document.setup.district, "\(place)")
    #expect(Set(next.week.visits) == Set(state.week.visits), "\(place)")
    #expect(next.week.absences == state.week.absences, "\(place)")
    #expect(next.message?.text.contains("no longer fit") != true, "\(place)")
  }

  /// Adds, changes, moves or removes an entry of a random kind.
  private static func change(_ state: inout State, _ random: inout SeededGenerator) {
    let kind = random.pick(SetupKind.allCases)
    let target = state.document.setup
    let table = SetupTables.table(kind)
    let parents = kind == .periods ? target.district.bells.count : target.district.officers.count
    let isPart = kind == .periods || kind == .certifications
    guard !isPart || parents > 0 else { return }
    let parent = isPart ? random.int(0...parents - 1) : nil
    let count = table.count(target, parent)
    let place = EntryPlace(kind: kind, parent: parent, position: kind.isSingle ? 0 : random.int(0...count))
    if random.chance(25), place.position < count, !kind.isSingle {
      var rest = target
      if let reference = table.reference(rest, place) { _ = rest.removeMentions(of: reference) }
      // What goes with the entry may have been the entries before it.
      if table.count(rest, parent) == count { table.remove(&rest, place) }
      state.perform(DistrictEdit(from: target, to: rest), name: "remove")
      return
    }
    var form = Form(place, in: target)
    for (position, field) in table.fields.enumerated() where random.chance(35) {
      form.lines[position].text.replace(with: text(of: field, in: target.district, &random))
    }
    state.setup.form = form
    state.keepForm()
    state.setup.form = nil
  }

  private static func text(
    of field: EntryTable.Field, in district: District, _ random: inout SeededGenerator
  ) -> String {
    let choices: [String]
    switch field.input {
    case .words(let words, _): choices = words
    case .entries(let kind, _): choices = district.ids(of: kind)
    case .week: choices = ["", "[]", "mon 07:00-12:00 13:00-16:00, sat 00:00-24:00", "tue 08:05-09:00"]
    case .text:
      choices = [
        "", "1", "7", "0.5", "08:00", "15:45", "2026-12-01", "2027-01-31", "new-\(random.int(0...99))", "- a: 'b' # c",
        "Línea\nzwei", "null", "true", "x: y",
      ]
    }
    guard !choices.isEmpty else { return "" }
    return field.input.isList && random.chance(60)
      ? random.some(of: choices).joined(separator: ", ") : random.pick(choices + [""])
  }

  @Test("are made in an empty folder only when they are saved")
  func beginning() throws {
    let folder = try TemporaryFolder()
    let client = try DistrictClient(directory: folder.path)
    let opened = try client.openOrBegin(.sampleMonday, today: .sampleMonday)
    #expect(opened.isNew && opened.isNewDistrict)
    #expect(client.save(District(name: "Mesa"), .ifUnchanged) == .saved(fileName: "district.yaml"))
    #expect(client.save(opened.week, .ifUnchanged) == .saved(fileName: "2026-11-30.yaml"))
    let (code, world) = bellwatch("check", folder.path)
    #expect(code == 0, "\(world.errors)")
  }

  @Test("are protected where someone else changed them meanwhile")
  func conflict() throws {
    let folder = try TemporaryFolder(.staffable())
    let client = try DistrictClient(directory: folder.path)
    var district = try client.openOrBegin(nil, today: .sampleMonday).district
    let other = try folder.text(of: "district.yaml") + "# someone else\n"
    try folder.write(other, to: "district.yaml")
    district.name = "Mine"
    #expect(client.save(district, .ifUnchanged) == .changedOnDisk)
    #expect(try folder.text(of: "district.yaml") == other)
    #expect(client.save(district, .asCopy) == .saved(fileName: "district-copy-1.yaml"))
    #expect(try folder.text(of: "district-copy-1.yaml").contains("name: Mine"))
    #expect(client.save(district, .overwriting) == .saved(fileName: "district.yaml"))
    #expect(client.save(district, .ifUnchanged) == .saved(fileName: "district.yaml"))
    let created = try TemporaryFolder()
    let beginner = try DistrictClient(directory: created.path)
    _ = try beginner.openOrBegin(nil, today: .sampleMonday)
    try created.write("format: bellwatch/district/1\n", to: "district.yaml")
    #expect(beginner.save(district, .ifUnchanged) == .changedOnDisk)
  }
}
