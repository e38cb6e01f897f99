import Staffing
import TestSupport
import Testing

@Suite struct AgreementTests {
  private func findings(
    kind: Agency.Kind? = .police, _ agreement: Agency.Agreement?, agency: Identifier<Agency>? = "city-pd",
    _ visits: String...
  ) -> [String] {
    let district = District.sample { district in
      district.agencies = [Agency(id: "city-pd", name: "City Police", kind: kind, agreement: agreement)]
      district.officers[0] = .of("ocotillo", agency: agency)
    }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func anAgreementWithoutDatesIsAlwaysInForce() {
    #expect(findings(Agency.Agreement(), "ocotillo oak mon p1") == [])
  }

  @Test func theFirstAndTheLastDayCount() {
    let agreement = Agency.Agreement(signed: .of("2026-12-01"), expires: .of("2026-12-02"))
    #expect(findings(agreement, "ocotillo oak tue p1", "ocotillo oak wed p1") == [])
  }

  @Test func theDayBeforeAndTheDayAfterBreakTheRule() {
    let agreement = Agency.Agreement(signed: .of("2026-12-01"), expires: .of("2026-12-02"))
    #expect(
      findings(agreement, "ocotillo oak mon p1", "ocotillo oak thu p1") == [
        "agreement: Ocotillo: the agreement (MOU) of City Police is in force from 2026-12-01",
        "agreement: Ocotillo: the agreement (MOU) of City Police ended on 2026-12-02",
      ])
  }

  @Test(arguments: [Agency.Kind.police, .sheriff, .security, nil]) func everyOtherAgencyNeedsOne(kind: Agency.Kind?) {
    #expect(
      findings(kind: kind, nil, "ocotillo oak mon p1", "ocotillo oak mon p3")
        == ["agreement: Ocotillo: City Police has no agreement (MOU) with the district"])
    #expect(findings(kind: kind, nil) == [])
  }

  @Test func theDistrictItselfNeedsNone() {
    #expect(findings(kind: .district, nil, "ocotillo oak mon p1") == [])
  }

  @Test func anOfficerWithoutAnAgencyNeedsNone() {
    #expect(findings(nil, agency: nil, "ocotillo oak mon p1") == [])
  }
}
