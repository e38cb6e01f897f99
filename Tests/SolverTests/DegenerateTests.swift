@testable import Staffing
import TestSupport
import Testing

@testable import Solver

@Suite("Weeks at the edge")
struct DegenerateTests {
  /// Fills the week of `district`, and expects a legal roster and a sound bound from every start.
  @discardableResult
  private func fill(
    _ district: District, visits: [Visit] = [], absences: [Absence] = [], rounds: Int = 9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> FillResult {
    let plan = WeekPlan(district: district, monday: .sampleMonday, absences: absences)
    var last: FillResult?
    // From nothing, all starts are the same.
    for start in visits.isEmpty ? [.improve] : FillRequest.Start.allCases {
      for threads in start == .improve ? [1, 2] : [1] {
        let result = Fill.run(
          FillRequest(
            plan: plan, visits: visits, start: start, threads: threads, stopping: [IterationLimit(count: rounds)]))
        let kept = start == .keep ? visits : visits.filter(\.isLocked)
        WeekEnumeration(plan: plan, locked: kept, keepsAll: start == .keep).expectLegal(
          result.visits, "\(start)", sourceLocation: sourceLocation)
        #expect(result.bound <= result.cost, sourceLocation: sourceLocation)
        #expect(result.bound >= 0, sourceLocation: sourceLocation)
        #expect(result.gap >= 0 && result.gap <= 1, sourceLocation: sourceLocation)
        #expect(
          result.cost == StaffedWeek(plan: plan, visits: result.visits).totals.cost.total,
          sourceLocation: sourceLocation)
        last = result
      }
    }
    guard let last else { preconditionFailure("there are starts") }
    return last
  }

  /// The sample with needs everywhere.
  private func needy(_ officers: Int = 1, weight: Int = 1, _ change: (inout District) -> Void = { _ in }) -> District {
    .sample {
      $0.needs = [NeedEntry(officers: officers, weight: weight, isRequired: true)]
      change(&$0)
    }
  }

  @Test("Nothing at all, no officers, no campuses: optimal at once")
  func empty() {
    #expect(fill(District(name: "Empty")).stopped == .optimal)
    #expect(fill(District(name: "Empty")).cost == 0)
    #expect(fill(needy { $0.officers = [] }).stopped == .optimal)
    #expect(
      fill(
        needy {
          $0.campuses = []; $0.officers[2].post = nil
        }
      ).stopped == .optimal)
    let strays: [Visit] = [.of("nobody oak mon p1 locked"), .of("nobody nowhere tue p9")]
    #expect(fill(District(name: "Empty"), visits: strays).stopped == .optimal)
  }

  @Test("All closed, nothing needed, nobody able: optimal at once")
  func idle() {
    let monday = CalendarDate.sampleMonday
    let closed = needy {
      $0.calendar = SchoolCalendar(closed: [SchoolCalendar.Closure(from: monday, to: monday.advanced(by: 6))])
    }
    #expect(fill(closed).stopped == .optimal)
    #expect(fill(closed, visits: [.of("ocotillo oak mon p1 locked")]).stopped == .optimal)
    #expect(fill(needy(0)).cost == 0)
    #expect(fill(needy(0)).stopped == .optimal)
    #expect(fill(needy(weight: 0)).stopped == .optimal)
    let away = fill(
      needy(),
      absences: (0..<7).flatMap { day in
        ["ocotillo", "saguaro", "agave"].map { Absence(officer: $0, date: monday.advanced(by: day)) }
      })
    #expect(away.stopped == .optimal)
    #expect(away.visits.isEmpty)
    #expect(fill(needy { $0.roles[0].requiredCertifications = ["azpost"] }).stopped == .optimal)
    #expect(
      fill(
        needy {
          $0.officers[0].campuses = []; $0.officers[1].campuses = ["mesa"]
        }
      ).stopped == .optimal)
    #expect(
      fill(
        needy {
          $0.officers[0].dailyHours = .of("0"); $0.officers[1].weeklyHours = .of("0")
        }
      ).stopped == .optimal)
  }

  @Test("Needs beyond all officers, and as many as there can be")
  func crowded() {
    #expect(fill(needy(1000)).cost > 0)
    #expect(fill(needy(3)).cost > 0)
    fill(needy(2) { $0.targets = [TargetEntry(days: 7, hours: .of("168000"))] })
    fill(needy(1) { $0.targets = [TargetEntry(days: 0, hours: .of("0"))] })
  }

  @Test("An availability of one minute, a period of 600 minutes, one of a whole day")
  func extremeTimes() {
    let minute = fill(needy { $0.officers[0].availability = .of(["mon 08:00-08:01"]) })
    #expect(!minute.visits.contains { $0.officer == "ocotillo" })
    let bells: [BellSchedule] = [.of("school", "p1 07:00-17:00")]
    #expect(fill(needy { $0.bells = bells }).visits.contains { $0.officer == "ocotillo" })
    #expect(fill(needy { $0.bells = [.of("school", "p1 00:00-24:00")] }).visits.contains { $0.officer == "saguaro" })
    let short = fill(
      needy {
        $0.bells = [.of("school", "p1 00:00-00:01", "p2 00:01-00:02", "p3 23:59-24:00")]
        $0.policy = Policy(travel: Policy.Travel(defaultMinutes: 0))
      })
    #expect(!short.visits.isEmpty)
  }

  @Test("Twenty visits of a day allowed, and any number, of a quarter of an hour each")
  func manyVisits() {
    let periods = (0..<14).map { position in
      let start = 480 + position * 15
      return Period(
        id: Identifier("p\(position)"), name: "P\(position)", kind: .class,
        time: ClockRange(ClockTime(start), ClockTime(start + 15)))
    }
    for limit in [20, nil] {
      // One officer on one day: there are thousands of tours.
      let district = needy {
        $0.officers = [$0.officers[0]]
        $0.campuses = Array($0.campuses.prefix(2))
        $0.bells = [BellSchedule(id: "school", periods: periods)]
        $0.calendar = SchoolCalendar(closed: [
          SchoolCalendar.Closure(from: .sampleMonday.advanced(by: 1), to: .sampleMonday.advanced(by: 6))
        ])
        $0.targets = [TargetEntry(days: 1)]
        $0.policy = Policy(
          maxVisitsPerDay: limit, meal: Policy.Meal(afterHours: .of("1"), minutes: 15),
          travel: Policy.Travel(defaultMinutes: 0))
      }
      let visits = fill(district, rounds: 9).visits.count
      #expect((2...14).contains(visits), "\(visits) visits")
    }
  }

  @Test("Weights and factors of nothing and of a million: no overflow, and no rounding above the truth")
  func weights() {
    for (factor, weight) in [(0, 0), (0, 1), (1_000_000, 0), (1_000_000, 1_000_000), (0, 1_000_000)] {
      let district = needy(1000, weight: weight) {
        $0.targets = [TargetEntry(days: 7, hours: .of("168000"))]
        $0.policy = Policy(costs: Policy.Costs(targetMinute: factor, targetDay: factor, travelMinute: factor))
      }
      // Prices only, but where all is as large as can be.
      let rounds = min(factor, weight) > 1 ? 9 : 8
      fill(district, rounds: rounds)
      fill(district, visits: [.of("ocotillo oak mon p1-p3 locked"), .of("saguaro mesa tue p1 locked")], rounds: rounds)
    }
    fill(
      needy { $0.policy = Policy(costs: Policy.Costs(targetMinute: 0, targetDay: 0, travelMinute: 1_000_000)) },
      visits: [.of("ocotillo oak mon p1 locked"), .of("ocotillo elm mon p3 locked")], rounds: 9)
  }

  @Test("Rules that leave no room: nobody may visit, no visit is long enough, a meal after no work at all")
  func strictRules() {
    #expect(fill(needy { $0.policy = Policy(maxVisitsPerDay: 0) }).visits.allSatisfy { $0.officer == "agave" })
    #expect(fill(needy { $0.policy = Policy(minVisit: 1440) }).visits.allSatisfy { $0.officer == "agave" })
    fill(needy { $0.policy = Policy(meal: Policy.Meal(afterHours: .of("0"), minutes: 0)) })
    fill(needy { $0.policy = Policy(meal: Policy.Meal(afterHours: .of("0"), minutes: 1440)) })
    fill(needy { $0.policy = Policy(minVisit: 0, meal: Policy.Meal(afterHours: .of("24"), minutes: 30)) })
    fill(needy { $0.policy = Policy(travel: Policy.Travel(defaultMinutes: 1440)) })
  }

  @Test("Locked visits that break every rule stay, alone on their day")
  func brokenLocks() {
    let visits: [Visit] = [
      .of("ocotillo oak mon p1-p3 locked"), .of("ocotillo elm mon p2 locked"), .of("ocotillo mesa tue p1 locked"),
      .of("ocotillo oak wed p1 locked"), .of("ocotillo oak wed p2 locked"), .of("ocotillo nowhere thu p1 locked"),
      .of("ocotillo oak fri p9 locked"), .of("ocotillo oak sat p1 locked"), .of("agave oak mon p1 locked"),
      .of("saguaro oak mon p1 locked"), .of("saguaro elm mon p2 locked"),
    ]
    let result = fill(needy(), visits: visits)
    for visit in visits where visit.officer != "agave" { #expect(result.visits.contains(visit), "\(visit)") }
    #expect(!result.visits.contains { $0.officer == "agave" && $0.campus == "oak" })
    // The hours of the week are exceeded by what is locked: the other days stay as they are.
    let long = fill(needy { $0.officers[0].weeklyHours = .of("3") }, visits: [.of("ocotillo oak mon p1-p4 locked")])
    #expect(long.visits.filter { $0.officer == "ocotillo" } == [.of("ocotillo oak mon p1-p4 locked")])
  }

  @Test("A post that exceeds its officer's own hours is staffed, and no other rule is broken")
  func postBeyondHours() {
    let result = fill(
      needy {
        $0.officers[2].dailyHours = .of("1"); $0.officers[2].weeklyHours = .of("2")
      })
    #expect(result.visits.filter { $0.officer == "agave" }.count == 5)
    // Without a post there is a choice, and nothing at all is the only legal one.
    let free = fill(
      needy {
        $0.officers[2].post = nil; $0.officers[2].dailyHours = .of("1")
      })
    #expect(!free.visits.contains { $0.officer == "agave" })
  }
}
