import Solver
import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// A place of the program that is drawn at every size and in every mode.
struct DrawnState: Sendable, CustomTestStringConvertible {
  /// Names its file.
  let name: String
  let make: @Sendable (_ size: Size, _ options: Options) -> State

  init(_ name: String, _ make: @escaping @Sendable (_ size: Size, _ options: Options) -> State) {
    self.name = name
    self.make = make
  }

  /// The sample after some keys.
  init(_ name: String, _ keys: Key...) {
    self.init(name) { size, options in
      var state = State(opened: SampleWeek.opened(), options: options, size: size)
      for key in keys { state.press(key) }
      return state
    }
  }

  /// The sample after some keys, from a place of the board.
  init(_ name: String, at campus: Identifier<Campus>, _ day: Weekday, period: Int, _ keys: Key...) {
    self.init(name) { size, options in
      var state = State(opened: SampleWeek.opened(), options: options, size: size)
        .withCursor(campus, day, period: period)
      for key in keys { state.press(key) }
      return state
    }
  }

  var testDescription: String { name }
}

extension DrawnState {
  static let all = views + dialogs + absences + fills + interruptions + setup + tour + exchange

  // MARK: Views

  private static let views: [DrawnState] = [
    DrawnState("board"), DrawnState("board-marked", at: "saddleback", .mon, period: 1, .shiftRight, .shiftRight),
    DrawnState("board-block", at: "pima-butte", .mon, period: 1, .shiftRight, .shiftDown),
    DrawnState("board-picked", .character(" "), .down, .character(" ")),
    DrawnState("day", .character("z")), DrawnState("officers", .character("2"), .down, .down),
    DrawnState("problems", .character("3")),
    DrawnState("problems-by-day", .character("3"), .character("b"), .character("b")),
    DrawnState("totals", .character("4")), DrawnState("totals-officers", .character("4"), .right),
    DrawnState("totals-days", .character("4"), .right, .right), DrawnState("totals-report", .character("4"), .left),
    DrawnState("campus", .character("5"), .down),
    DrawnState("map") { size, options in
      State(opened: SampleWeek.mapped(), options: options, size: size).after(.character("6"))
    },
    DrawnState("map-without-coordinates", .character("6")),
  ]

  // MARK: Dialogs

  private static let dialogs: [DrawnState] = [
    DrawnState("assign", at: "santa-rosa", .thu, period: 0, .character("a")),
    DrawnState(
      "assign-several", at: "saddleback", .mon, period: 4, .character("v"), .right, .character("d"), .character("d"),
      .character("a")),
    DrawnState("hand-over", .character("2"), .character("a")),
    DrawnState("explain", at: "santa-rosa", .thu, period: 5, .enter),
    DrawnState("visits", at: "pima-butte", .mon, period: 1, .character("x")),
    DrawnState("find", .character("/"), .character("s"), .character("a")),
    DrawnState("weeks", .character("g")),
    DrawnState("week-new", .character("g"), .right, .enter),
    DrawnState("template", .character("T"), .character("a")),
    DrawnState("note", at: "pima-butte", .mon, period: 0, .character("c"), .character("h"), .character("i")),
    DrawnState("what-if", .character("W")),
    DrawnState("publish", .character("P")),
    DrawnState("palette", .character(":")),
    DrawnState("palette-searched", .character(":"), .character("g"), .character("a"), .character("p")),
    DrawnState("undo-list", .character("x"), .character("u"), .character("L"), .character("H")),
    DrawnState("filter", .character("&"), .character("d"), .character("e"), .character("s")),
    DrawnState("help", .character("?")),
    DrawnState("help-searched", .character("?"), .character("g"), .character("a"), .character("p")),
    DrawnState("messages") { size, options in
      var opened = SampleWeek.opened()
      opened.warnings = ["2026-11-25.yaml is named by no Monday: it was not read.", "A second warning."]
      return State(opened: opened, options: options, size: size).after(.character("m"))
    },
  ]

  // MARK: In and out

  private static let exchange: [DrawnState] = [
    DrawnState("exporting", .character("O"), .down),
    DrawnState("sheets") { size, options in
      var state = inSetup(size, options).inList(.officers).after(.character("I"))
      _ = state.update(.sheetsListed(["officers.csv", "schools.csv", "maricopa/court.ics"]))
      return state
    },
    DrawnState("importing") { size, options in ImportFlowTests.reading(in: inSetup(size, options).inList(.officers)) },
    DrawnState("importing-rows") { size, options in
      ImportFlowTests.reading(in: inSetup(size, options).inList(.officers)).after(.tab)
    },
    DrawnState("importing-unmapped") { size, options in
      ImportFlowTests.reading(in: inSetup(size, options).inList(.officers), isMapped: false, question: .agency)
    },
  ]

  // MARK: Absences and school days

  private static let absences: [DrawnState] = [
    DrawnState("absence", .character("A")), DrawnState("absence-form", .character("A"), .down, .down, .enter),
    DrawnState("repair") { size, options in sick(size, options).afterRepair() },
    DrawnState("looking") { size, options in sick(size, options).afterRepair(.character(" ")) },
    DrawnState("struck") { size, options in sick(size, options).withCursor("santa-rosa", .tue, period: 1) },
    DrawnState("calendar", .character("K")),
    DrawnState("fates", .character("K"), .down, .right, .right, .enter),
  ]

  private static func sick(_ size: Size, _ options: Options) -> State {
    var state = State(opened: SampleWeek.opened(), options: options, size: size)
    state.press(.character("A"))
    state.type(keys: "oco")
    state.press(.enter)
    state.type(keys: "12/1")
    state.press(.enter)
    return state
  }

  // MARK: Filling

  private static let fills: [DrawnState] = [
    DrawnState("fill", .character("f")),
    DrawnState("filling") { filling($0, $1, stopped: nil) },
    DrawnState("filled") { filling($0, $1, stopped: .time) },
    DrawnState("filled-limits") { size, options in
      var state = filling(size, options, stopped: .optimal)
      state.press(.character("w"))
      let id = state.fill?.order.id ?? 0
      let findings = [
        LimitFinding(change: .hour(OfficerIndex(2)), gap: 45, cost: Cost(180)),
        LimitFinding(
          change: .officer(RoleIndex(1), .tue, ClockRange(ClockTime(660), ClockTime(780))), gap: 192, cost: Cost(700)),
      ]
      _ = state.update(.limitsTold(LimitsNews(id: id, tried: 7, count: 9, findings: findings)))
      return state
    },
  ]

  private static func filling(_ size: Size, _ options: Options, stopped: StopReason?) -> State {
    var state = State(opened: SampleWeek.opened(), options: options, size: size)
    state.press(.character("f"), .enter)
    let visits =
      SampleWeek.visits.dropLast() + [
        .of("ocotillo saddleback wed lunch-dismissal"), .of("saguaro santa-rosa thu arrival-p2"),
      ]
    let roster = FilledRoster(Array(visits), in: state.plan)
    for (second, cost) in [13_000, 11_500, 10_200, 9600, 9400].enumerated() {
      let news = FillNews(
        id: state.fill?.order.id ?? 0, seconds: Double(second) + 0.5, cost: Cost(cost),
        bound: stopped == .optimal && second == 4 ? roster.cost : Cost(7000 + 400 * second), gapBound: 900,
        roster: roster,
        stopped: second == 4 ? stopped : nil)
      _ = state.update(.fillTold(news))
    }
    return state
  }

  // MARK: Questions

  private static let interruptions: [DrawnState] = [
    DrawnState("quit", .character("L"), .character("q")),
    DrawnState("leave-week", .character("L"), .character("g"), .home, .enter),
    DrawnState("conflict") { size, options in
      var state = State(opened: SampleWeek.opened(), options: options, size: size)
        .withCursor("pima-butte", .tue, period: 5).after(.character("a"), .enter, .character("s"))
      _ = state.update(.saveEnded(revision: 1, .changedOnDisk))
      return state
    },
    DrawnState("district-conflict") { size, options in
      var state = SetupFlowTests.state(width: size.width, height: size.height, options)
        .inList(.closures).after(.character("x"), .character("s"))
      _ = state.update(.districtSaveEnded(revision: 1, .changedOnDisk))
      var (base, theirs) = (state.district, state.district)
      base.calendar = nil
      theirs.calendar = nil
      theirs.campuses[0].enrollment = 640
      let merge = DistrictMerge(base: base, ours: state.district, theirs: theirs)
      _ = state.update(.districtCompared(.changed(theirs: theirs, merge: merge, canJoin: true)))
      return state
    },
    DrawnState("merge") { size, options in
      let opened = SampleWeek.opened()
      var state = State(opened: opened, options: options, size: size)
        .withCursor("pima-butte", .mon, period: 0).after(.character("]"))
      var theirs = opened.week
      theirs.visits.removeAll { $0.officer == "saguaro" && $0.day == .mon && $0.campus == "pima-butte" }
      theirs.visits.append(.of("cholla saddleback thu p1-p3"))
      _ = state.update(.fileCompared(.changed(base: opened.week, theirs: theirs)))
      return state
    },
    DrawnState("locked") { size, options in
      var opened = SampleWeek.opened()
      opened.holder = "ines on front-desk (process 4711, since 2026-12-02 06:40)"
      return State(opened: opened, options: options, size: size)
    },
    DrawnState("recovery") { size, options in
      var opened = SampleWeek.opened()
      let visit = SampleWeek.visits[7]
      opened.recovery = Recovery(
        records: [
          EditRecord(.done, .remove(visit), name: "Saguaro away from Pima Butte, Mon Arrival–P2"),
          EditRecord(.undone, .restore(visit), name: "Saguaro away from Pima Butte, Mon Arrival–P2"),
        ], problem: "The last edit was being written when the program ended; all edits before it are here.")
      return State(opened: opened, options: options, size: size)
    },
  ]

  // MARK: Setup

  private static let setup: [DrawnState] =
    SetupKind.allCases.map { kind in
      DrawnState("setup-\(kind)") { size, options in inSetup(size, options).inList(kind) }
    }
    + SetupKind.allCases.map { kind in
      DrawnState("form-\(kind)") { size, options in inSetup(size, options).withForm(kind) }
    } + [
      DrawnState("form-wrong") { size, options in
        inSetup(size, options).withForm(.campuses).after(.down, .down, .character("x"))
      },
      DrawnState("choices") { size, options in
        inSetup(size, options).withForm(.campuses).after(.down, .down, .enter)
      },
      DrawnState("choices-several") { size, options in
        inSetup(size, options).withForm(.needs).after(.enter, .tab, .down, .tab)
      },
      DrawnState("painter") { size, options in inSetup(size, options).withPainter() },
      DrawnState("removal") { size, options in inSetup(size, options).inList(.campuses).after(.character("x")) },
      DrawnState("setup-nothing") { size, options in
        let opened = OpenedWeek(
          district: District(name: ""), week: Week(monday: .sampleMonday), isNew: true, isNewDistrict: true)
        return State(opened: opened, options: options, size: size)
      },
    ]

  // MARK: The tour

  private static let tour: [DrawnState] = [TourStep.welcome, .assign, .fill, .end].map { step in
    DrawnState("tour-\(step)") { size, options in
      var state = State(
        opened: OpenedWeek(district: PracticeDistrict.district, week: PracticeDistrict.week(.sampleMonday)),
        options: options, size: size)
      state.beginTour(at: step.rawValue)
      return state
    }
  }

  private static func inSetup(_ size: Size, _ options: Options) -> State {
    SetupFlowTests.state(width: size.width, height: size.height, options)
  }
}
