import Staffing
import Testing
import TestSupport

/// Renaming and removing what others name.
@Suite struct EntryReferenceTests {
  /// A week in which everything that can be named is named from everywhere it can be.
  private static func target() -> DistrictWeek {
    let district = District.sample { district in
      district.agencies = [Agency(id: "pd", name: "Police", kind: .police)]
      district.funding = [
        FundingSource(id: "grant", name: "Grant", paysFor: ["sso"]),
        FundingSource(id: "levy", name: "Levy", paysFor: ["sso", "sro"]),
      ]
      district.bells.append(.of("early", "arrival 07:30-08:00 arrival", "p1 08:00-11:00"))
      district.campuses[1].bells = Campus.Bells(default: "school", byDay: [.wed: "early", .fri: "early"])
      district.needs = [
        NeedEntry(campuses: CampusSelector(campuses: ["oak"]), officers: 1, weight: 1, roles: ["sso"]),
        NeedEntry(
          campuses: CampusSelector(campuses: ["oak", "elm"]), periods: PeriodSelector(periods: ["p5"]), officers: 1,
          weight: 2, roles: ["sso", "sro"]),
        NeedEntry(
          campuses: CampusSelector(campuses: ["oak"], levels: [.k8]), periods: PeriodSelector(periods: ["p5", "p1"]),
          officers: 1, weight: 3),
      ]
      district.targets = [TargetEntry(campuses: CampusSelector(campuses: ["oak"]), days: 2)]
      district.policy = Policy(
        travel: Policy.Travel(pairs: [
          .init(from: "oak", to: "elm", minutes: 9), .init(from: "elm", to: "mesa", minutes: 8),
        ]))
      district.calendar = SchoolCalendar(bells: [
        .init(date: .of("2026-12-02"), campuses: CampusSelector(campuses: ["oak"]), bells: "early"),
        .init(date: .of("2026-12-03"), bells: "school"),
      ])
      district.officers = [
        .of("ocotillo", campuses: ["oak", "elm"], agency: "pd", funding: "grant"), .of("saguaro", campuses: ["oak"]),
        .of("agave", role: "sro", post: "mesa"), .of("cholla", post: "oak"),
      ]
    }
    return DistrictWeek(
      district: district,
      week: Week(
        monday: .sampleMonday, absences: [.of("ocotillo 2026-12-01"), .of("saguaro 2026-12-01")],
        visits: [
          .of("ocotillo oak mon p1-p5"), .of("ocotillo elm tue p5-dismissal"), .of("saguaro oak tue p5"),
          .of("agave mesa mon arrival-p5"),
        ]))
  }

  /// What removing all mentions does, in words.
  private static func consequences(_ reference: EntryReference) -> ([String], DistrictWeek) {
    var target = target()
    let consequences = target.removeMentions(of: reference)
    return (consequences, target)
  }

  @Test func anAgencyAndAFundingSourceLeaveTheirOfficers() {
    let (agency, without) = Self.consequences(.agency("pd"))
    #expect(agency == ["officer Ocotillo has no agency any more"])
    #expect(without.district.officers[0].agency == nil)
    #expect(Self.consequences(.fundingSource("grant")).0 == ["officer Ocotillo has no funding any more"])
    #expect(Self.consequences(.fundingSource("levy")).0 == [])
  }

  @Test func aRoleTakesItsOfficersAlong() {
    let (consequences, rest) = Self.consequences(.role("sso"))
    #expect(
      consequences == [
        "officer Cholla has this role and is removed", "officer Saguaro has this role and is removed",
        "1 visit of this week is removed", "1 absence of this week is removed",
        "officer Ocotillo has this role and is removed", "2 visits of this week are removed",
        "1 absence of this week is removed", "Grant pays for no role any more", "Levy no longer pays for it",
        "need 1 counts no other role and is removed", "need 2 counts it no longer",
      ])
    #expect(rest.district.officers.map(\.id) == ["agave"])
    #expect(rest.week.visits == [.of("agave mesa mon arrival-p5")])
    #expect(rest.week.absences == [])
    #expect(rest.district.funding?.map(\.paysFor) == [[], ["sro"]])
    #expect(rest.district.needs?.count == 2)
  }

  @Test func aCampusTakesWhatMeansNothingWithoutItAlong() {
    let (consequences, rest) = Self.consequences(.campus("oak"))
    #expect(
      consequences == [
        "2 visits of this week are removed", "officer Ocotillo may no longer staff it",
        "officer Saguaro may staff no campus any more", "officer Cholla has no post any more",
        "need 1 names no other campus and is removed", "need 2 names it no longer", "need 3 names it no longer",
        "target 1 names no other campus and is removed", "bell change 1 names no other campus and is removed",
        "1 travel time to or from it is removed",
      ])
    // An entry must never come to mean every campus because the one it named is gone.
    #expect(rest.district.officers[1].campuses == [])
    #expect(rest.district.needs?.map(\.campuses.campuses) == [["elm"], nil])
    #expect(rest.district.needs?[1].campuses.levels == [.k8])
    #expect(rest.district.policy?.travel?.pairs?.count == 1)
  }

  @Test func aBellScheduleLeavesItsCampusesAndDates() {
    let (consequences, rest) = Self.consequences(.bellSchedule("early"))
    #expect(
      consequences == [
        "Elm has no bells of its own on Wed, Fri", "the bell change of 2026-12-02 is removed",
      ])
    #expect(rest.district.campuses[1].bells == Campus.Bells(default: "school"))
    let usual = Self.consequences(.bellSchedule("school")).0
    #expect(usual.first == "Oak has no usual bells any more")
    #expect(usual.last == "the bell change of 2026-12-03 is removed")
  }

  @Test func aPeriodShortensVisits() {
    let (consequences, rest) = Self.consequences(.period("p5", of: "school"))
    #expect(
      consequences == [
        "1 visit of this week is removed", "3 visits of this week become shorter",
        "need 2 names no other period and is removed", "need 3 names it no longer",
      ])
    #expect(
      rest.week.visits == [
        .of("ocotillo oak mon p1-p4"), .of("ocotillo elm tue dismissal"), .of("agave mesa mon arrival-p4"),
      ])
    // Another schedule has a p1 as well, of which needs go on speaking.
    #expect(Self.consequences(.period("p1", of: "school")).0 == ["1 visit of this week becomes shorter"])
  }

  @Test func anOfficerTakesVisitsAndAbsencesAlong() {
    let (consequences, rest) = Self.consequences(.officer("ocotillo"))
    #expect(consequences == ["2 visits of this week are removed", "1 absence of this week is removed"])
    #expect(rest.week.visits.count == 2)
  }

  @Test(arguments: [
    EntryReference.role("sso"), .agency("pd"), .fundingSource("grant"), .bellSchedule("early"),
    .period("p5", of: "school"), .campus("oak"), .officer("ocotillo"),
  ]) func aNewNameIsFollowedEverywhere(_ reference: EntryReference) {
    let old = Self.target()
    var renamed = old
    renamed.rename(reference, to: "new-id")
    #expect(renamed != old)
    // Whatever named the entry names it still: taking the old name out finds nothing, the new one all of it.
    var rest = renamed
    #expect(rest.removeMentions(of: reference) == [])
    #expect(rest == renamed)
    #expect(renamed.week.visits.count == old.week.visits.count)
    #expect(renamed.district.officers.count == old.district.officers.count)
    #expect(renamed.district.needs?.count == old.district.needs?.count)
    #expect("\(renamed)".contains("new-id"))
  }

  @Test func whatNobodyNamesLeavesNothingBehind() {
    var target = Self.target()
    #expect(target.removeMentions(of: .campus("nowhere")) == [])
    #expect(target == Self.target())
  }
}
