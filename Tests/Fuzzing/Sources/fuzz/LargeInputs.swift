import Glibc
import ScheduleFiles
import Staffing

/// An input and who reads it, which says what became of it.
struct LargeInput {
  let name: String
  let bytes: [UInt8]
  let take: ([UInt8]) -> String

  init(_ name: String, _ text: String, _ take: @escaping ([UInt8]) -> String) {
    self.init(name, Array(text.utf8), take)
  }

  init(_ name: String, _ bytes: [UInt8], _ take: @escaping ([UInt8]) -> String) {
    (self.name, self.bytes, self.take) = (name, bytes, take)
  }
}

/// Inputs of a megabyte, each of a shape that is a burden to something: all of them have to be accepted, the week checked
/// in full, or refused within two seconds of one processor.
enum LargeInputs {
  private static let size = 1 << 20
  /// The address sanitizer and the counters of libFuzzer make all of it seven times slower; four are allowed for.
  private static let mostSeconds = 8.0

  /// Prints how long each takes, as soon as it is known; false where one takes too long.
  static func run() -> Bool {
    var isGood = true
    let readers = (files + districts + weeks).map { LargeInput($0.0, $0.1, take) } + otherReaders
    for input in readers {
      let (name, bytes) = (input.name, input.bytes)
      let start = clock()
      let outcome = input.take(bytes)
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      isGood = isGood && seconds <= mostSeconds
      let milliseconds = String(Int(seconds * 1000))
      let padding = String(repeating: " ", count: max(0, 6 - milliseconds.count))
      print(
        "\(padding)\(milliseconds) ms  \(seconds <= mostSeconds ? "ok " : "SLOW")  \(name), \(bytes.count) bytes: \(outcome)"
      )
      fflush(nil)
    }
    return isGood
  }

  private static func take(_ bytes: [UInt8]) -> String {
    do throws(FileError) {
      if String(decoding: bytes.prefix(64), as: UTF8.self).contains("/week/") {
        let week = try WeekFile.read(bytes, file: "2026-11-30.yaml").week
        let merge = WeekMerge(
          base: Example.week, ours: Example.week, theirs: week,
          plan: WeekPlan(district: Example.district, monday: Example.monday))
        let staffed = StaffedWeek(district: Example.district, week: week)
        return "accepted, \(staffed.violations.count) violations, \(merge.conflicts.count) conflicts"
      }
      let district = try DistrictFile.read(bytes, file: "district.yaml")
      let staffed = StaffedWeek(district: district, week: Week(monday: Example.monday))
      return "accepted, \(staffed.plan.posts.count) posts, \(staffed.violations.count) violations"
    } catch {
      return "refused, " + (error.messages.first.map { String($0.prefix(70)) } ?? "")
    }
  }

  static func filled(_ start: String = "", _ unit: (Int) -> String, _ end: String = "") -> String {
    var text = start
    var number = 0
    while text.utf8.count < size {
      text += unit(number)
      number += 1
    }
    return text + end
  }

  // MARK: Shapes

  private static let files: [(String, String)] = [
    ("open brackets", filled { _ in "[" }), ("open braces", filled { _ in "{" }), ("dashes", filled { _ in "- " }),
    ("question marks", filled { _ in "? " }), ("colons", filled { _ in "a: " }), ("one letter", filled { _ in "a" }),
    ("empty lines", filled { _ in "\n" }), ("spaces", filled { _ in " " }), ("tabs", filled { _ in "\t" }),
    ("comments", filled { _ in "# x\n" }), ("an open quote", filled("a: \"") { _ in "\\u202E" }),
    ("line feeds in quotes", filled("a: '") { _ in "\n\n''" }), ("a block scalar", filled("a: |\n") { _ in " x\n" }),
    ("a folded scalar", filled("a: >\n") { _ in " x\n\n" }), ("anchors", filled { "- &a\($0) x\n" }),
    ("aliases", filled("- &a x\n") { _ in "- *a\n" }),
    ("a bomb", filled("a0: &a0 [x, x]\n") { "a\($0 + 1): &a\($0 + 1) [*a\($0), *a\($0)]\n" }),
    ("tags", filled { _ in "- !x y\n" }), ("directives", filled { "%TAG !a\($0)! tag:x\n" }),
    ("documents", filled { _ in "--- a\n" }), ("keys of one mapping", filled { "k\($0): v\n" }),
    ("the same key", filled { _ in "k: v\n" }), ("a flow list", filled("a: [") { _ in "b," }),
    ("a flow mapping", filled("a: {") { "b\($0): c, " }),
    ("lists in lists", filled { _ in "[[[[[[[[[[a]]]]]]]]]],\n" }),
    ("combining marks", filled("name: a") { _ in "\u{301}" }), ("wide letters", filled("name: ") { _ in "学" }),
    ("merge keys", filled { _ in "<<: {a: b}\n" }), ("conflict markers", filled { _ in "<<<<<<< a\n" }),
  ]

  private static let head = "format: bellwatch/district/1\nname: A\n"
  private static let bells =
    "bells: [{id: b, periods: [{id: p, name: P, kind: class, start: \"08:00\", end: \"09:00\"}]}]\n"
  private static let role = "roles: [{id: sso, name: S, levels: [k8]}]\n"
  private static let oak = "campuses: [{id: oak, name: Oak, level: k8, bells: b}]\n"

  private static let districts: [(String, String)] = [
    ("unknown keys", filled(head) { "kei\($0): v\n" }),
    ("unknown keys of entries", filled(head + "campuses:\n") { "  - {nmae: a, levle: b, blels: c, idd: \($0)}\n" }),
    ("entries that are none", filled(head + "officers:\n") { _ in "  - x\n" }),
    (
      "references to nothing",
      filled(head + role + bells + oak + "officers:\n") {
        "  - {id: o\($0), name: O, role: sso, campuses: [oka, elm, ash]}\n"
      }
    ),
    (
      "one id",
      filled(head + role + bells + "officers: []\ncampuses:\n") { _ in "  - {id: oak, name: Oak, level: k8, bells: b}\n"
      }
    ),
    (
      "campuses",
      filled(head + role + bells + "officers: []\ncampuses:\n") { "  - {id: c\($0), name: C, level: k8, bells: b}\n" }
    ),
    ("officers", filled(head + role + bells + oak + "officers:\n") { "  - {id: o\($0), name: O, role: sso}\n" }),
    (
      "windows of one officer",
      filled(
        head + role + bells + oak + "officers: [{id: o, name: O, role: sso, availability: {mon: [",
        { _ in "\"08:00-09:00\"," }, "]}}]\n")
    ),
    (
      "campuses of one officer",
      filled(head + role + bells + oak + "officers: [{id: o, name: O, role: sso, campuses: [", { _ in "oak," }, "]}]\n")
    ),
    (
      "periods that overlap",
      filled(head + role + oak + "officers: []\nbells:\n  - id: b\n    periods:\n") {
        "      - {id: p\($0), name: P, kind: class, start: \"08:00\", end: \"09:00\"}\n"
      }
    ),
    (
      "periods of a minute",
      filled(head + role + "officers: []\n" + bells(of: 1440) + "campuses:\n") {
        "  - {id: c\($0), name: C, level: k8, bells: b}\n"
      }
    ),
    ("needs", filled(head + role + bells + oak + "officers: []\nneeds:\n") { _ in "  - {officers: 1, weight: 1}\n" }),
    (
      "needs and campuses",
      half(
        head + role + bells + "officers: []\nneeds:\n", { "  - {days: [sat], officers: \($0 % 9), weight: 1}\n" },
        "campuses:\n", { "  - {id: c\($0), name: C, level: k8, bells: b}\n" })
    ),
    (
      "targets and campuses",
      half(
        head + role + bells + "officers: []\ntargets:\n", { "  - {campuses: [c\($0)], days: 1}\n" }, "campuses:\n",
        { "  - {id: c\($0), name: C, level: k8, bells: b}\n" })
    ),
    (
      "bell changes and campuses",
      half(
        head + role + bells + "officers: []\ncalendar:\n  bells:\n",
        { _ in "    - {date: 2026-11-30, levels: [high], bells: b}\n" }, "campuses:\n",
        { "  - {id: c\($0), name: C, level: k8, bells: b}\n" })
    ),
    (
      "closures",
      filled(head + role + bells + oak + "officers: []\ncalendar:\n  closed:\n") { _ in
        "    - {from: 2020-01-01, to: 2030-01-01}\n"
      }
    ),
    (
      "pairs of campuses",
      half(
        head + role + bells + "officers: []\npolicy:\n  travel:\n    pairs:\n",
        { "      - {from: c\($0 % 5000), to: c1, minutes: 3}\n" }, "campuses:\n",
        { "  - {id: c\($0), name: C, level: k8, bells: b}\n" })
    ),
    (
      "roles and officers",
      half(
        head + bells + oak + "roles:\n", { "  - {id: r\($0), name: R, required_certifications: [a, b]}\n" },
        "officers:\n", { "  - {id: o\($0), name: O, role: r\($0 % 5000)}\n" })
    ),
    (
      "agencies and officers",
      half(
        head + role + bells + oak + "agencies:\n", { "  - {id: a\($0), name: A, kind: police}\n" }, "officers:\n",
        { "  - {id: o\($0), name: O, role: sso, agency: a\($0 % 5000)}\n" })
    ),
    (
      "sources and officers",
      half(
        head + role + bells + oak + "funding:\n", { "  - {id: f\($0), name: F, pays_for: [sso]}\n" }, "officers:\n",
        { "  - {id: o\($0), name: O, role: sso, funding: f\($0 % 5000)}\n" })
    ),
    (
      "events of one week",
      filled(head + role + bells + oak + "officers: []\ncalendar:\n  events:\n") {
        event($0, on: Example.monday.advanced(by: $0 % 5))
      }
    ),
    (
      "events of many weeks",
      filled(head + role + bells + oak + "officers: []\ncalendar:\n  events:\n") {
        event($0, on: Example.monday.advanced(by: $0 / 490 * 7 + $0 % 5))
      }
    ),
    (
      "as many events as a week has, and officers",
      filled(
        head + role + bells + oak + "calendar:\n  events:\n" + (0..<500).map { event($0, on: Example.monday) }.joined()
          + "officers:\n"
      ) { "  - {id: o\($0), name: O, role: sso, campuses: [oak]}\n" }
    ),
    (
      "events and campuses",
      half(
        head + role + bells + "officers: []\ncalendar:\n  events:\n",
        {
          "    - {id: e\($0), name: E, date: 2026-12-01, campus: c\($0), start: \"18:00\", end: \"21:00\", officers: 1, "
            + "weight: 4}\n"
        }, "campuses:\n", { "  - {id: c\($0), name: C, level: k8, bells: b}\n" })
    ),
    (
      "as many hour counters as are read, and officers",
      filled(
        head + role + bells + oak + "policy:\n  hour_counters:\n"
          + (0..<100).map { "    - {id: h\($0), hours: 1, weeks: 0}\n" }.joined() + "officers:\n"
      ) { "  - {id: o\($0), name: Officer, role: sso, phone: 602-555-0101, weekly_hours: 19.5}\n" }
    ),
    (
      "hour counters and officers",
      half(
        head + role + bells + oak + "policy:\n  hour_counters:\n", { "    - {id: h\($0), hours: 1, weeks: 0}\n" },
        "officers:\n", { "  - {id: o\($0), name: O, role: sso}\n" })
    ),
    (
      "full-time officers",
      filled(head + "roles: [{id: sro, name: S, full_time: true, levels: [k8]}]\n" + bells + oak + "officers:\n") {
        "  - {id: o\($0), name: O, role: sro, post: oak}\n"
      }
    ),
  ]

  private static func event(_ number: Int, on date: CalendarDate) -> String {
    "    - {id: e\(number), name: E, date: \(date), campus: oak, start: \"18:00\", end: \"21:00\", officers: 2, weight: 4}\n"
  }

  private static func bells(of count: Int) -> String {
    func time(_ minute: Int) -> String { "\(ClockTime(minute))" }
    return "bells:\n  - id: b\n    periods:\n"
      + (0..<count).map {
        "      - {id: p\($0), name: P, kind: class, start: \"\(time($0))\", end: \"\(time($0 + 1))\"}\n"
      }.joined()
  }

  private static func half(
    _ start: String, _ first: (Int) -> String, _ middle: String, _ second: (Int) -> String
  ) -> String {
    var text = start
    var number = 0
    while text.utf8.count < size / 2 {
      text += first(number)
      number += 1
    }
    return filled(text + middle, second)
  }

  private static let week = "format: bellwatch/week/1\nweek: 2026-11-30\n"

  private static let weeks: [(String, String)] = [
    (
      "visits of one day",
      filled(week + "visits:\n") { _ in "  - {officer: saguaro, campus: oak, day: mon, from: p1, to: p2}\n" }
    ),
    (
      "visits of strangers",
      filled(week + "visits:\n") { "  - {officer: x\($0), campus: nowhere, day: mon, from: p1, to: p2}\n" }
    ),
    (
      "visits to nowhere",
      filled(week + "visits:\n") { "  - {officer: saguaro, campus: x\($0), day: mon, from: p1, to: p2}\n" }
    ),
    (
      "visits of a full-time officer",
      filled(week + "visits:\n") { _ in "  - {officer: agave, campus: high, day: tue, from: p1, to: p1}\n" }
    ),
    (
      "absences of one officer",
      filled(week + "absences:\n") { _ in "  - {officer: saguaro, date: 2026-11-30, from: \"12:00\", to: \"12:30\"}\n" }
    ),
    (
      "absences that struck visits",
      filled(week + "absences:\n") { _ in
        "  - {officer: saguaro, date: 2026-11-30, struck: [{campus: oak, from: p1, to: p2}]}\n"
      }
    ),
    (
      "visits struck by one absence",
      filled(
        week + "absences:\n  - {officer: saguaro, date: 2026-11-30, struck: [",
        { _ in "{campus: oak, from: p1, to: p2}," },
        "]}\n")
    ),
    ("absences of strangers", filled(week + "absences:\n") { "  - {officer: x\($0), date: 2026-12-31}\n" }),
    ("a long note", filled(week + "notes: ") { _ in "x " }),
    ("bad visits", filled(week + "visits:\n") { _ in "  - {oficer: A, campus: B, dya: mon, from: [], to: p2}\n" }),
  ]
}
