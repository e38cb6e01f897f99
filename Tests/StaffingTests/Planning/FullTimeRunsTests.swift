import Staffing
import TestSupport
import Testing

@Suite struct FullTimeRunsTests {
  /// Agave's runs at Mesa on Monday, whose second period begins ten minutes after the first has ended.
  private func runs(available: [String]? = nil, absences: [String] = []) -> [ClosedRange<Int>] {
    let district = District.sample { district in
      district.bells[0] = .of("school", "p1 08:00-09:00", "p2 09:10-10:00", "p3 10:00-11:00")
      district.officers[2].availability = available.map { .of($0) }
    }
    let plan = WeekPlan(district: district, monday: .sampleMonday, absences: absences.map { .of($0) })
    return plan.fullTimeRuns(of: OfficerIndex(2), at: CampusIndex(3), on: .mon)
  }

  @Test func theWholeDayIsOneRun() {
    #expect(runs() == [0...2])
    #expect(runs(available: ["mon 08:00-11:00"]) == [0...2])
  }

  @Test func periodsOutsideAvailabilityOrInAnAbsenceAreLeftOut() {
    #expect(runs(available: ["mon 08:01-10:59"]) == [1...1])
    #expect(runs(available: ["tue 08:00-11:00"]) == [])
    #expect(runs(absences: ["agave 2026-11-30 09:30-09:31"]) == [0...0, 2...2])
  }

  @Test func aRunEndsWhereTheTimeBetweenTwoPeriodsCannotBeWorked() {
    #expect(runs(available: ["mon 08:00-09:00 09:10-11:00"]) == [0...0, 1...2])
    #expect(runs(absences: ["agave 2026-11-30 09:00-09:10"]) == [0...0, 1...2])
    #expect(runs(available: ["mon 08:00-09:05 09:05-11:00"]) == [0...2])
  }

  @Test func barredDaysHaveNone() {
    let district = District.sample { $0.roles[1].trainingHours = .of("40") }
    let plan = WeekPlan(district: district, monday: .sampleMonday)
    #expect(plan.fullTimeRuns(of: OfficerIndex(2), at: CampusIndex(3), on: .mon) == [])
  }
}
