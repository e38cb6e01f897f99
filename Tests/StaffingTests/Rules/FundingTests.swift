import Staffing
import TestSupport
import Testing

@Suite struct FundingTests {
  private func findings(
    paysFor: [Identifier<Role>]? = nil, from starts: String? = nil, to ends: String? = nil,
    source: Identifier<FundingSource>? = "grant", _ visits: String...
  ) -> [String] {
    let district = District.sample { district in
      district.funding = [
        FundingSource(
          id: "grant", name: "Safety Grant", paysFor: paysFor, starts: starts.map { .of($0) },
          ends: ends.map { .of($0) }, hours: .of("0.5"), amount: .of("0.01"), hourlyRate: .of("65.00"))
      ]
      district.officers[0] = .of("ocotillo", funding: source)
    }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func anOpenSourceForTheRolePaysWhateverItsHoursAndAmount() {
    #expect(findings(paysFor: ["sro", "sso"], "ocotillo oak mon arrival-dismissal") == [])
    #expect(findings("ocotillo oak mon arrival-dismissal") == [])
  }

  @Test func theFirstAndTheLastDayCount() {
    #expect(findings(from: "2026-12-01", to: "2026-12-02", "ocotillo oak tue p1", "ocotillo oak wed p1") == [])
  }

  @Test func theDayBeforeAndTheDayAfterBreakTheRule() {
    #expect(
      findings(from: "2026-12-01", to: "2026-12-02", "ocotillo oak mon p1", "ocotillo oak thu p1") == [
        "funding: Ocotillo: Safety Grant pays from 2026-12-01", "funding: Ocotillo: Safety Grant ended on 2026-12-02",
      ])
  }

  @Test func anotherRoleBreaksTheRuleOnEveryDayOfWork() {
    let sentence = "funding: Ocotillo: Safety Grant does not pay for the role sso"
    #expect(
      findings(paysFor: ["sro"], "ocotillo oak mon p1", "ocotillo oak mon p3", "ocotillo oak tue p1")
        == [sentence, sentence])
    #expect(findings(paysFor: [], "ocotillo oak mon p1") == [sentence])
    #expect(findings(paysFor: ["sro"]) == [])
  }

  @Test func whoNamesNoSourceNeedsNone() {
    #expect(findings(paysFor: ["sro"], source: nil, "ocotillo oak mon p1") == [])
  }
}
