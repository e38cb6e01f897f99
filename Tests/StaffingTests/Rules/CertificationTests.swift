import Staffing
import TestSupport
import Testing

@Suite struct CertificationTests {
  private func findings(_ held: [Certification], _ visits: String...) -> [String] {
    let district = District.sample { district in
      district.roles[0].requiredCertifications = ["azpost", "first-aid"]
      district.officers[0] = .of(
        "ocotillo", certifications: held + [Certification(id: "first-aid", expires: .of("2027-01-01"))])
    }
    return StaffedWeek(district: district, week: Week(monday: .sampleMonday, visits: visits.map(Visit.of))).findings()
  }

  @Test func whatIsHeldForeverIsKept() {
    #expect(findings([Certification(id: "azpost")], "ocotillo oak fri p1") == [])
  }

  @Test func theLastDayCounts() {
    #expect(findings([Certification(id: "azpost", expires: .of("2026-12-02"))], "ocotillo oak wed p1") == [])
  }

  @Test func theDayAfterBreaksTheRule() {
    #expect(
      findings(
        [Certification(id: "azpost", expires: .of("2026-12-02"))], "ocotillo oak wed p1", "ocotillo oak thu p1",
        "ocotillo oak thu p3") == ["certification: Ocotillo: certification azpost expired on 2026-12-02"])
  }

  @Test func whatIsNotHeldBreaksTheRuleOnEveryDayOfWork() {
    let sentence = "certification: Ocotillo: holds no certification azpost"
    #expect(findings([], "ocotillo oak mon p1", "ocotillo oak tue p1") == [sentence, sentence])
    #expect(findings([]) == [])
  }

  @Test func theLongerOfTwoHoldingsCounts() {
    let held = ["2026-12-01", "2026-12-03"].map { Certification(id: "azpost", expires: .of($0)) }
    #expect(findings(held, "ocotillo oak thu p1") == [])
    #expect(
      findings(held, "ocotillo oak fri p1")
        == ["certification: Ocotillo: certification azpost expired on 2026-12-03"])
  }
}
