import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// Forms: what can be typed, and what is answered.
@Suite struct FormTests {
  /// Everything a district can hold, so that every kind of entry has one.
  static let target = DistrictWeek(
    district: {
      var district = SampleWeek.district
      district.agencies = [Agency(id: "city-pd", name: "City Police", kind: .police, agreement: Agency.Agreement())]
      district.funding = [FundingSource(id: "grant", name: "Safety Grant", paysFor: ["sso"])]
      district.policy?.travel?.pairs = [.init(from: "pima-butte", to: "sunrise", minutes: 9)]
      district.policy?.hourCounters = [
        .init(
          id: "retirees", name: "Retirement cap", hours: Hours(minutes: 1200), weeks: 20, starts: .of("2026-07-01"),
          officers: ["ocotillo"], roles: ["sso"], notes: "20 in 20")
      ]
      district.calendar?.bells = [.init(date: .of("2026-12-02"), bells: "early")]
      district.calendar?.events = [
        .init(
          id: "football", name: "Football game", date: .of("2026-12-04"), campus: "sunrise",
          time: ClockRange(ClockTime(18 * 60), ClockTime(21 * 60)), officers: 2, weight: 4, isRequired: true,
          roles: ["sro", "sso"])
      ]
      district.officers[0].certifications = [Certification(id: "azpost", expires: .of("2027-12-31"))]
      return district
    }(), week: Week(monday: .sampleMonday, absences: SampleWeek.absences, visits: SampleWeek.visits))

  static func place(_ kind: SetupKind, _ position: Int = 0) -> EntryPlace {
    EntryPlace(kind: kind, parent: kind == .periods || kind == .certifications ? 0 : nil, position: position)
  }

  /// The form of an entry with `texts` typed over its own.
  private static func form(_ place: EntryPlace, _ texts: [String: String]) -> Form {
    var form = Form(place, in: target)
    for (key, text) in texts {
      guard let position = form.table.field(key) else {
        Issue.record("no field \(key)")
        continue
      }
      form.lines[position].text.replace(with: text)
    }
    form.check(in: target)
    return form
  }

  /// What is wrong with `text` in the first entry of a kind.
  private static func problem(_ kind: SetupKind, _ key: String, _ text: String) -> String? {
    let form = form(place(kind), [key: text])
    return form.table.field(key).flatMap { form.lines[$0].problem }
  }

  // MARK: Every kind

  @Test(arguments: SetupKind.allCases) func aFormLeftAsItIsChangesNothing(_ kind: SetupKind) {
    let form = Form(Self.place(kind), in: Self.target)
    #expect(!form.isNew)
    guard case .good(let target, let place) = form.table.outcome(Self.target, form.place, form.texts, form.initial)
    else {
      Issue.record("\(kind) is refused")
      return
    }
    #expect(target == Self.target)
    #expect(place == form.place)
  }

  /// Also where every line is read anew, as those of a new entry are.
  @Test(arguments: SetupKind.allCases) func everyTextIsReadAsItIsShown(_ kind: SetupKind) {
    let form = Form(Self.place(kind), in: Self.target)
    let others = form.initial.map { $0 + "?" }
    guard case .good(let target, _) = form.table.outcome(Self.target, form.place, form.texts, others) else {
      Issue.record("\(kind): \(form.table.outcome(Self.target, form.place, form.texts, others))")
      return
    }
    #expect(target == Self.target, "\(kind)")
  }

  @Test(arguments: SetupKind.allCases.filter { !$0.isSingle }) func aNewEntryComesToItsListAndGoesAgain(
    _ kind: SetupKind
  ) {
    let table = SetupTables.table(kind)
    let parent = Self.place(kind).parent
    let count = table.count(Self.target, parent)
    let texts: [String: String] = [
      "name": "New One", "id": "new-one", "role": "sso", "officer": "cholla", "date": "2026-12-01", "bells": "early",
      "campus": "sunrise",
      "from": kind == .travelPairs ? "sunrise" : kind == .absences ? "" : "2026-12-24",
      "to": kind == .travelPairs ? "saddleback" : kind == .absences ? "" : "2026-12-31", "minutes": "12",
      "start": "15:00", "end": "15:30",
    ]
    let own = texts.filter { table.field($0.key) != nil }
    let form = Self.form(EntryPlace(kind: kind, parent: parent, position: count), own)
    #expect(form.isNew)
    guard case .good(var target, let place) = table.outcome(Self.target, form.place, form.texts, form.initial) else {
      Issue.record("\(kind): \(form.lines.compactMap(\.problem))")
      return
    }
    #expect(table.count(target, parent) == count + 1)
    for (key, text) in own {
      guard let position = table.field(key) else { continue }
      #expect(table.texts(target, place)[position] == text, "\(kind) \(key)")
    }
    table.remove(&target, place)
    #expect(table.count(target, parent) == count)
  }

  @Test(arguments: SetupKind.allCases) func everyFieldSaysWhatItIs(_ kind: SetupKind) {
    for field in SetupTables.table(kind).fields {
      #expect(!field.label.isEmpty && field.label.count < FormColumns.label, "\(kind) \(field.key)")
      #expect(field.help.hasSuffix("."), "\(kind) \(field.key)")
    }
  }

  // MARK: What is answered

  @Test(arguments: [
    (SetupKind.district, "name", "", "name is empty; write at least one character"),
    (.campuses, "id", "Pima Butte", "id 'Pima Butte' is not an id; use 1 to 64 of a-z, 0-9 and '-'"),
    (.campuses, "id", "sunrise", "id 'sunrise' is taken by another campus; choose another"),
    (.campuses, "level", "hihg", "level 'hihg' is not known; did you mean 'high'?"),
    (
      .campuses, "level", "university",
      "level 'university' is not known; write one of elementary, k8, middle, high, other"
    ),
    (.campuses, "level", "", "level has no value; give one"),
    (.campuses, "bells", "hihg", "bells 'hihg' is no bell schedule of this district; did you mean 'high'?"),
    (
      .campuses, "wed", "nothing-like-it",
      "wed 'nothing-like-it' is no bell schedule of this district; add it or correct the id"
    ),
    (.campuses, "lat", "91", "lat 91 is out of range; write a number from -90 to 90"),
    (.campuses, "lat", "north", "lat 'north' is not a number; write digits like 19.5 (15 at most)"),
    (.campuses, "enrollment", "6.5", "enrollment '6.5' is not a whole number; write digits only"),
    (.periods, "start", "8:00", "start '8:00' is not a time; write HH:MM from \"00:00\" to \"24:00\""),
    (.periods, "end", "07:00", "end 07:00 does not come after 07:30; correct one of the two"),
    (.periods, "end", "08:10", "end 08:10 is after 08:00, when period 'p1' starts; end it before"),
    (.periods, "kind", "recces", "kind 'recces' is not known; did you mean 'recess'?"),
    (.roles, "full_time", "yes", "full_time 'yes' is neither true nor false; write one of them"),
    (.roles, "levels", "middle, hihg", "levels 'hihg' is not known; did you mean 'high'?"),
    (.agencies, "expires", "2027-02-30", "expires '2027-02-30' is not a day of the calendar; write YYYY-MM-DD"),
    (.funding, "pays_for", "sro, ssq", "pays_for 'ssq' is no role of this district; did you mean 'sso'?"),
    (.funding, "amount", "-1", "amount -1 is out of range; write a number from 0 to 1000000000000"),
    (.officers, "role", "", "role has no value; give one"),
    (.officers, "weekly_hours", "169", "weekly_hours 169 is out of range; write a number from 0 to 168"),
    (
      .officers, "campuses", "pima-but", "campuses 'pima-but' is no campus of this district; did you mean 'pima-butte'?"
    ),
    (
      .officers, "availability", "mon 7-12",
      "availability '7-12' is not a span of time; write it like \"07:00-12:30\""
    ),
    (.officers, "availability", "mno 07:00-12:00", "availability 'mno' is not known; did you mean 'mon'?"),
    (
      .officers, "availability", "mon 12:00-07:00",
      "availability 07:00 does not come after 12:00; correct one of the two"
    ),
    (.officers, "availability", "mon", "availability '' is not a span of time; write it like \"07:00-12:30\""),
    (.needs, "officers", "1001", "officers 1001 is out of range; write a number from 0 to 1000"),
    (.needs, "days", "mon, tus", "days 'tus' is not known; did you mean 'tue'?"),
    (.needs, "periods", "p9", "periods 'p9' is no period of this district; did you mean 'p1'?"),
    (.targets, "days", "8", "days 8 is out of range; write a number from 0 to 7"),
    (.policy, "min_visit", "1441", "min_visit 1441 is out of range; write a number from 0 to 1440"),
    (.policy, "speed_mph", "0", "speed_mph 0 is out of range; write a number from 1 to 200"),
    (.travelPairs, "minutes", "", "minutes has no value; give one"),
    (.closures, "to", "2026-12-01", "to 2026-12-01 comes before 2026-12-04; correct one of the two"),
    (.bellChanges, "bells", "", "bells has no value; give one"),
    (.absences, "officer", "chola", "officer 'chola' is no officer of this district; did you mean 'cholla'?"),
    (
      .absences, "date", "2026-12-09",
      "date 2026-12-09 is not in the week of 2026-11-30, so it changes nothing here; move it to 2026-12-07.yaml"
    ),
    (.certifications, "expires", "never", "expires 'never' is not a day of the calendar; write YYYY-MM-DD"),
  ]) func aWrongTextIsAnsweredAsInAFile(_ kind: SetupKind, _ key: String, _ text: String, _ sentence: String) {
    #expect(Self.problem(kind, key, text) == sentence)
  }

  @Test func whatBelongsTogetherIsAskedForTogether() {
    let campus = Self.form(Self.place(.campuses), ["lat": "33.05"])
    #expect(
      campus.table.field("lon").flatMap { campus.lines[$0].problem }
        == "'lat' is given without 'lon'; give both or neither")
    let policy = Self.form(Self.place(.policy), ["meal minutes": ""])
    #expect(
      policy.table.field("meal minutes").flatMap { policy.lines[$0].problem } == "meal minutes has no value; give one")
    let period = Self.form(Self.place(.periods, 1), ["start": "07:45"])
    #expect(
      period.table.field("start").flatMap { period.lines[$0].problem }
        == "starts at 07:45, before period 'arrival' ends at 08:00; periods must not overlap")
  }

  @Test func anEmptyListIsAnotherThanNone() {
    let table = SetupTables.table(.officers)
    let form = Self.form(Self.place(.officers), ["campuses": "[]", "availability": "[]"])
    guard case .good(let target, _) = table.outcome(Self.target, form.place, form.texts, form.initial) else {
      Issue.record("refused")
      return
    }
    #expect(target.district.officers[0].campuses == [])
    #expect(target.district.officers[0].availability == Officer.Availability([:]))
    #expect(table.texts(target, form.place) == form.texts)
  }

  @Test func noAgreementTakesItsDatesAlong() {
    let place = Self.place(.agencies)
    var form = Self.form(place, ["signed": "2026-07-01", "expires": "2027-06-30"])
    guard case .good(let dated, _) = form.table.outcome(Self.target, place, form.texts, form.initial) else {
      Issue.record("refused")
      return
    }
    #expect(dated.district.agencies?[0].agreement?.signed == .of("2026-07-01"))
    form = Form(place, in: dated)
    form.lines[form.table.field("agreement") ?? 0].text.replace(with: "false")
    guard case .good(let without, _) = form.table.outcome(dated, place, form.texts, form.initial) else {
      Issue.record("refused")
      return
    }
    #expect(without.district.agencies?[0].agreement == nil)
  }

  // MARK: Typing

  @Test func theIdFollowsTheNameUntilItIsTyped() {
    var form = Form(EntryPlace(kind: .campuses, position: 5), in: Self.target)
    form.change(in: Self.target) { $0.insert("Óak & Elm's School") }
    #expect(form.texts[1] == "oak-elms-school")
    form.cursor.choose(1, of: form.rowCount, page: 20)
    form.change(in: Self.target) { $0.replace(with: "oak") }
    form.cursor.choose(0, of: form.rowCount, page: 20)
    form.change(in: Self.target) { $0.insert(" II") }
    #expect(form.texts[1] == "oak")
  }

  @Test func anIdThatIsTakenGetsANumber() {
    var form = Form(EntryPlace(kind: .campuses, position: 5), in: Self.target)
    form.change(in: Self.target) { $0.insert("Sunrise") }
    #expect(form.texts[1] == "sunrise-2")
    // The id of an entry that others may name already stays.
    form = Form(Self.place(.campuses), in: Self.target)
    form.change(in: Self.target) { $0.insert(" II") }
    #expect(form.texts[1] == "pima-butte")
  }

  @Test func aNewIdIsFollowedInTheDistrictAndTheWeek() {
    let form = Self.form(Self.place(.campuses), ["id": "butte"])
    guard case .good(let target, _) = form.table.outcome(Self.target, form.place, form.texts, form.initial) else {
      Issue.record("refused")
      return
    }
    #expect(target.week.visits.contains { $0.campus == "butte" })
    #expect(!target.week.visits.contains { $0.campus == "pima-butte" })
    #expect(target.district.policy?.travel?.pairs?[0].from == "butte")
  }

  @Test func periodsComeInOrderOfTime() {
    let table = SetupTables.table(.periods)
    var target = Self.target
    target.district.bells[0].periods.remove(at: 3)
    var form = Form(EntryPlace(kind: .periods, parent: 0, position: 7), in: target)
    for (key, text) in ["name": "Break", "start": "09:40", "end": "10:00"] {
      form.lines[table.field(key) ?? 0].text.replace(with: text)
    }
    form.lines[table.field("id") ?? 0].text.replace(with: "break")
    guard case .good(let result, let place) = table.outcome(target, form.place, form.texts, form.initial) else {
      Issue.record("refused")
      return
    }
    #expect(place.position == 3)
    #expect(result.district.bells[0].periods.map(\.id)[3] == "break")
  }
}
