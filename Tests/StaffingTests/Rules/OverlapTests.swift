import Staffing
import TestSupport
import Testing

@Suite struct OverlapTests {
  /// No way takes time here, so that the rule stands alone.
  private let district = District.sample { $0.policy = Policy(travel: .init(defaultMinutes: 0)) }

  @Test func oneCampusAfterAnotherIsKept() {
    #expect(StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo elm mon p3").findings() == [])
  }

  @Test func visitsAtDifferentCampusesMayTouch() {
    #expect(StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo elm mon p2").findings() == [])
  }

  @Test func twoPlacesAtOnceBreakTheRule() {
    #expect(
      StaffedWeek.of(district, "ocotillo elm mon p2-p3", "ocotillo oak mon p1-p2").findings() == [
        "overlap: Ocotillo: 09:00–11:00 at Elm overlaps 08:00–10:00 at Oak",
        "travel: Ocotillo: at Oak until 10:00, 0 minutes away, starts at Elm at 09:00 (60 minutes short)",
      ])
  }

  @Test func aSharedMinuteBreaksTheRule() {
    let district = District.sample { district in
      district.policy = Policy(travel: .init(defaultMinutes: 0))
      district.bells.append(.of("late", "p1 08:59-10:00"))
      district.campuses[1] = .of("elm", bells: "late")
    }
    #expect(
      StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo elm mon p1").findings().first
        == "overlap: Ocotillo: 08:59–10:00 at Elm overlaps 08:00–09:00 at Oak")
  }

  /// A find of `make fuzz`: a megabyte of visits at one time took all memory.
  @Test func aVisitIsToldOfTwentyOthersAtMost() {
    var week = Week(monday: .sampleMonday)
    week.visits = (0..<30).map { _ in .of("ocotillo oak mon p1") }
    let staffed = StaffedWeek(district: district, week: week)
    // 0, 1 … 19 others, and 20 for each of the ten visits after these.
    #expect(staffed.violations.count { $0.code == .overlap } == 190 + 200)
    #expect(staffed.totals.violations == staffed.violations.count)
  }

  @Test func onePeriodBetweenTwoVisitsOfACampusIsEnough() {
    #expect(StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo oak mon p3").findings() == [])
  }

  @Test func twoVisitsOfACampusMayNotTouch() {
    #expect(
      StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo oak mon p2").findings()
        == ["overlap: Ocotillo: 08:00–09:00 and 09:00–10:00 at Oak have no period between them: make them one visit"])
  }

  @Test func aBreakBetweenTwoPeriodsIsNoPeriod() {
    let district = District.sample { $0.bells[0] = .of("school", "p1 08:00-09:00", "p2 09:30-10:00") }
    #expect(
      StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo oak mon p2").findings()
        == ["overlap: Ocotillo: 08:00–09:00 and 09:30–10:00 at Oak have no period between them: make them one visit"])
  }

  @Test func theSameVisitTwiceBreaksTheRule() {
    #expect(StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo oak mon p1").findings().count == 1)
  }

  @Test func visitsThatDoNotFollowEachOtherOverlapToo() {
    let week = StaffedWeek.of(district, "ocotillo oak mon p1-p5", "ocotillo elm mon p2", "ocotillo elm mon p4")
    #expect(week.violations(of: OfficerIndex(0)).count { $0.code == .overlap } == 2)
  }

  @Test func ofADayFullOfThemAsManyAreToldAsAnybodyReads() {
    let day = { (day: String) in Array(repeating: "ocotillo oak \(day) p1", count: 60) }
    let week = StaffedWeek(
      district: district, week: Week(monday: .sampleMonday, visits: (day("mon") + day("tue")).map(Visit.of)))
    let overlaps = week.violations(of: OfficerIndex(0)).filter { $0.code == .overlap }
    #expect(overlaps.count { $0.day == .mon } == 400)
    #expect(overlaps.count { $0.day == .tue } == 400)
  }

  @Test func otherDaysAndOfficersDoNotMatter() {
    #expect(
      StaffedWeek.of(district, "ocotillo oak mon p1", "ocotillo elm tue p1", "saguaro elm mon p1").findings() == [])
  }
}
