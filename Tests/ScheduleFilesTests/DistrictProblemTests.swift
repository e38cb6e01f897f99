import Staffing
import Testing

@testable import ScheduleFiles

/// What is said about faults in `district.yaml`: a fault, and the whole sentence.
@Suite struct DistrictProblemTests {
  @Test func theFixtureHasNoProblems() {
    #expect(Fixture.problems(district: Fixture.district) == [])
  }

  @Test(arguments: [
    (
      "training_hours: 48}", "avalability: {}}",
      "53: officer 'saguaro': unknown key 'avalability'; did you mean 'availability'?"
    ),
    ("state: AZ", "zzzzzzzz: AZ", "3: unknown key 'zzzzzzzz'; remove it (free text belongs in 'notes')"),
    ("name: Oak Elementary, ", "", "28: campus 'oak': missing key 'name'; add it"),
    ("id: oak, ", "", "28: campus 1: missing key 'id'; add it"),
    ("name: Sample Unified School District\n", "", "1: missing key 'name'; add it"),
    ("weight: 1}", "weight: [1]}", "33: need 1: weight is a list; give a single value"),
    ("[oak, elm]", "oak", "53: officer 'saguaro': campuses is a single value; give a list"),
    ("[oak, elm]", "", "53: officer 'saguaro': campuses has no value; give a list or leave the key out"),
    ("name: Wei Agave", "name: ", "54: officer 'agave': name has no value; give one"),
    ("name: Wei Agave", "name: \"\"", "54: officer 'agave': name is empty; write at least one character"),
    (
      "meal: {after_hours: 6, minutes: 30}", "meal: 6",
      "42: meal of policy is a single value; give a mapping of keys to values"
    ),
    (
      "id: p1,", "id: arrival,",
      "22: period 'arrival' of bell schedule 'elementary': id 'arrival' is taken by the entry on line 21; "
        + "choose another"
    ),
    (
      "id: agave", "id: saguaro",
      "54: officer 'saguaro': id 'saguaro' is taken by the entry on line 53; choose another"
    ),
    (
      "id: agave", "id: Agave",
      "54: officer 'Agave': id 'Agave' is not an id; use 1 to 64 of a-z, 0-9 and '-'"
    ),
    (
      "role: sro", "role: sroo",
      "54: officer 'agave': role 'sroo' is no role of this district; did you mean 'sro'?"
    ),
    (
      "post: high", "post: zenith-academy",
      "54: officer 'agave': post 'zenith-academy' is no campus of this district; add it or correct the id"
    ),
    (
      "[oak, elm]", "[oak, olm]",
      "53: officer 'saguaro': campuses 'olm' is no campus of this district; did you mean 'elm'?"
    ),
    (
      "wed: closed", "wed: close",
      "29: bells of campus 'elm': wed 'close' is no bell schedule of this district; did you mean 'closed'?"
    ),
    (
      "periods: [p1]", "periods: [p9]",
      "34: need 2: periods 'p9' is no period of this district; did you mean 'p1'?"
    ),
    (
      "from: oak, to: elm", "from: oak, to: elk",
      "43: travel pair 1 of travel of policy: to 'elk' is no campus of this district; did you mean 'elm'?"
    ),
    (
      "pays_for: [sso]", "pays_for: [ssp]",
      "15: funding source 'mini-grant': pays_for 'ssp' is no role of this district; did you mean 'sso'?"
    ),
    (", lon: -112.04710", "", "28: campus 'oak': 'lat' is given without 'lon'; give both or neither"),
    (
      "  - {id: high,", "  - [a]: 1\n  - {id: high,",
      "30: campus 3: a key is a list or a mapping; a key is one word before ':'"
    ),
  ])
  func keysIdsAndReferences(old: String, new: String, sentence: String) {
    #expect(Fixture.problems(replacing: old, with: new).first == "district.yaml:" + sentence)
  }

  @Test(arguments: [
    (
      "start: \"08:00\"", "start: \"7:65\"",
      "22: period 'p1' of bell schedule 'elementary': start '7:65' is not a time; "
        + "write HH:MM from \"00:00\" to \"24:00\""
    ),
    (
      "end: \"08:50\"", "end: \"08:00\"",
      "22: period 'p1' of bell schedule 'elementary': end 08:00 does not come after 08:00; correct one of the two"
    ),
    (
      "start: \"08:55\"", "start: \"08:30\"",
      "23: period 'p2' of bell schedule 'elementary': starts at 08:30, before period 'p1' ends at 08:50; "
        + "periods must not overlap"
    ),
    (
      "start: \"08:55\", end: \"09:45\"", "start: \"06:00\", end: \"06:30\"",
      "23: period 'p2' of bell schedule 'elementary': comes before period 'p1' in time; "
        + "list periods in order of time"
    ),
    (
      "expires: 2027-12-31", "expires: 2027-02-30",
      "53: certification 'azpost' of officer 'saguaro': expires '2027-02-30' is not a day of the calendar; "
        + "write YYYY-MM-DD"
    ),
    (
      "expires: 2027-06-30", "expires: 2024-06-30",
      "12: agreement of agency 'city-pd': expires 2024-06-30 comes before 2025-07-01; correct one of the two"
    ),
    (
      "to: 2026-11-27", "to: 2026-11-24",
      "48: closure 1 of calendar: to 2026-11-24 comes before 2026-11-25; correct one of the two"
    ),
    (
      "\"13:00-16:00\"", "\"13-16\"",
      "53: availability of officer 'saguaro': mon '13-16' is not a span of time; write it like \"07:00-12:30\""
    ),
    (
      "\"13:00-16:00\"", "afternoon",
      "53: availability of officer 'saguaro': mon 'afternoon' is not a span of time; "
        + "write it like \"07:00-12:30\""
    ),
    (
      "\"13:00-16:00\"", "\"16:00-13:00\"",
      "53: availability of officer 'saguaro': mon 13:00 does not come after 16:00; correct one of the two"
    ),
    (
      "full_time: true", "full_time: yes", "8: role 'sro': full_time 'yes' is neither true nor false; write one of them"
    ),
    (
      "kind: class", "kind: clas",
      "22: period 'p1' of bell schedule 'elementary': kind 'clas' is not known; did you mean 'class'?"
    ),
    (
      "level: high", "level: university",
      "30: campus 'high': level 'university' is not known; write one of elementary, k8, middle, high, other"
    ),
    (
      "days: [fri]", "days: [friday]",
      "34: need 2: days 'friday' is not known; write one of mon, tue, wed, thu, fri, sat, sun"
    ),
    (
      "weight: 3", "weight: -3",
      "34: need 2: weight -3 is out of range; write a number from 0 to 1000000"
    ),
    (
      "weight: 3", "weight: 99999999999999999999",
      "34: need 2: weight 99999999999999999999 is out of range; write a number from 0 to 1000000"
    ),
    ("weight: 3", "weight: 1.5", "34: need 2: weight '1.5' is not a whole number; write digits only"),
    ("officers: 2", "officers: 1001", "34: need 2: officers 1001 is out of range; write a number from 0 to 1000"),
    ("lat: 33.05812", "lat: 91", "28: campus 'oak': lat 91 is out of range; write a number from -90 to 90"),
    (
      "lon: -112.04710", "lon: -180.5",
      "28: campus 'oak': lon -180.5 is out of range; write a number from -180 to 180"
    ),
    (
      "weekly_hours: 19.5", "weekly_hours: 19h",
      "53: officer 'saguaro': weekly_hours '19h' is not a number; write digits like 19.5 (15 at most)"
    ),
    (
      "speed_mph: 25", "speed_mph: 0", "43: travel of policy: speed_mph 0 is out of range; write a number from 1 to 200"
    ),
    (
      "hours: 6000", "hours: 9223372036854775807:59",
      "15: funding source 'mini-grant': hours '9223372036854775807:59' is not a number; "
        + "write digits like 19.5 (15 at most)"
    ),
  ])
  func values(old: String, new: String, sentence: String) {
    #expect(Fixture.problems(replacing: old, with: new) == ["district.yaml:" + sentence])
  }

  @Test(arguments: [
    (
      "bellwatch/district/1", "bellwatch/district/2",
      "1: format 'bellwatch/district/2' was written by a newer bellwatch, this one reads 'bellwatch/district/1'; "
        + "update bellwatch"
    ),
    (
      "bellwatch/district/1", "bellwatch/week/1",
      "1: format 'bellwatch/week/1' is not known; write 'format: bellwatch/district/1'"
    ),
    ("format: bellwatch/district/1\n", "", "1: missing key 'format'; add it"),
  ])
  func formats(old: String, new: String, sentence: String) {
    #expect(Fixture.problems(replacing: old, with: new) == ["district.yaml:" + sentence])
  }

  @Test func allProblemsAreToldInOrderOfLine() {
    let text = Fixture.district.replacing("weight: 1}", with: "weight: x}").replacing("level: high", with: "level: hi")
      .replacing("role: sro", with: "role: none").replacing("kind: police", with: "kind: sherif")
    #expect(
      Fixture.problems(district: text).map { String($0.prefix(17)) } == [
        "district.yaml:12:", "district.yaml:30:", "district.yaml:33:", "district.yaml:54:",
      ])
  }

  @Test func afterFiftyProblemsTheRestIsCounted() {
    let officers = (1...5_000).map { "  - {id: o-\($0), name: Cholla, role: sso, shoe_size: 44}\n" }
    let messages = Fixture.problems(district: Fixture.district + officers.joined())
    #expect(messages.count == 51)
    #expect(messages.first?.hasPrefix("district.yaml:55: officer 'o-1': unknown key 'shoe_size'") == true)
    #expect(messages.last == "… and 4950 more problems like these")
  }

  @Test func whatPeopleLeaveEmptyHasItsNaturalMeaning() throws {
    let text = Fixture.district.replacing(
      "closed:\n    - {from: 2026-11-25, to: 2026-11-27, name: Thanksgiving}", with: "closed:"
    )
    .replacing("agency: city-pd, post", with: "agency: ~, post").replacing(
      "weekly_hours: 40", with: "weekly_hours: null")
    let district = try DistrictFile.read(Array(text.utf8), file: "district.yaml")
    #expect(district.calendar?.closed == [])
    #expect(district.officers[1].agency == nil)
    #expect(district.officers[1].weeklyHours == nil)
  }

  @Test(arguments: ["true", "True", "TRUE"])
  func truthHasThreeSpellings(text: String) throws {
    let bytes = Array(Fixture.district.replacing("full_time: false", with: "full_time: \(text)").utf8)
    #expect(try DistrictFile.read(bytes, file: "district.yaml").roles[1].isFullTime)
  }

  @Test func messagesHoldNoControlCharactersAndNoEndlessValues() {
    let name = "\\e[31m\\x07\u{202E}" + String(repeating: "x", count: 100_000)
    let messages = Fixture.problems(replacing: "level: high", with: "level: \"\(name)\"")
    #expect(messages.count == 1)
    #expect(messages.allSatisfy { $0.count < 300 && !$0.unicodeScalars.contains(where: isHidden) })
    #expect(messages.first?.contains("level '\\u{1b}[31m\\u{7}\\u{202e}xxx") == true)
  }

  @Test(arguments: [("avalability", "availability"), ("Name", "name"), ("lvel", "level"), ("naem", "name")])
  func theNearestWordIsFound(word: String, expected: String) {
    #expect(nearest(to: word, among: ["id", "name", "level", "availability"]) == expected)
  }

  @Test(arguments: ["", "x", "zzzz", "availabilityavailability"])
  func farWordsAreNotSuggested(word: String) {
    #expect(nearest(to: word, among: ["id", "name", "level", "availability"]) == nil)
  }
}
