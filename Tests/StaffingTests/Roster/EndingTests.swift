import Staffing
import TestSupport
import Testing

/// What is told of the time around a week: what ends soon, and which weeks have no file.
@Suite struct EndingTests {
  private func warnings(missing: [CalendarDate] = [], _ change: (inout District) -> Void) -> [String] {
    let plan = WeekPlan(
      district: .sample(change), monday: .sampleMonday, context: WeekContext([], missing: missing))
    return plan.warnings.map { $0.message(in: plan) }
  }

  private func funding(ends: String?, of source: Identifier<FundingSource>? = "grant") -> [String] {
    warnings { district in
      district.funding = [FundingSource(id: "grant", name: "Safety Grant", ends: ends.map { .of($0) })]
      district.officers[0].funding = source
    }
  }

  /// The week begins on 30 November; the month after it ends on 6 January.
  @Test(arguments: ["2026-11-30", "2026-12-31", "2027-01-06"]) func fundingThatEndsByTheNextMonthIsTold(date: String) {
    #expect(funding(ends: date) == ["Safety Grant pays until \(date); renew it"])
  }

  @Test(arguments: ["2026-11-29", "2027-01-07", nil]) func fundingThatEndedOrEndsLaterIsNot(date: String?) {
    #expect(funding(ends: date) == [])
  }

  @Test func fundingOfNobodyIsNot() { #expect(funding(ends: "2026-12-31", of: nil) == []) }

  private func agreement(_ kind: Agency.Kind, expires: String?, of agency: Identifier<Agency>? = "pd") -> [String] {
    warnings { district in
      let agreement = Agency.Agreement(expires: expires.map { .of($0) })
      district.agencies = [Agency(id: "pd", name: "City Police", kind: kind, agreement: agreement)]
      district.officers[0].agency = agency
    }
  }

  @Test func anAgreementThatEndsByTheNextMonthIsTold() {
    let told = ["the agreement (MOU) of City Police ends on 2027-01-06; renew it"]
    #expect(agreement(.police, expires: "2027-01-06") == told)
    #expect(agreement(.police, expires: "2027-01-07") == [])
    #expect(agreement(.police, expires: nil) == [])
    #expect(agreement(.police, expires: "2027-01-06", of: nil) == [])
  }

  @Test func theDistrictItselfNeedsNoAgreement() { #expect(agreement(.district, expires: "2027-01-06") == []) }

  private func certification(_ held: [Certification]) -> [String] {
    warnings { district in
      district.roles[0].requiredCertifications = ["azpost"]
      district.officers = [.of("ocotillo", certifications: held)]
    }
  }

  @Test func aRequiredCertificationThatExpiresByTheNextMonthIsTold() {
    let soon = Certification(id: "azpost", expires: .of("2027-01-06"))
    #expect(certification([soon]) == ["Ocotillo: certification azpost expires on 2027-01-06; renew it"])
    #expect(certification([Certification(id: "azpost", expires: .of("2027-01-07"))]) == [])
    let other = Certification(id: "first-aid", expires: .of("2027-01-06"))
    #expect(certification([other, Certification(id: "azpost")]) == [])
  }

  @Test func aCertificationThatWasRenewedIsNot() {
    let soon = Certification(id: "azpost", expires: .of("2026-12-15"))
    #expect(certification([soon, Certification(id: "azpost", expires: .of("2028-12-15"))]) == [])
    #expect(certification([soon, Certification(id: "azpost")]) == [])
  }

  @Test func weeksWithoutAFileAreTold() {
    #expect(
      warnings(missing: [.of("2026-11-23")]) { _ in } == [
        "the week of 2026-11-23 has no file: its hours count as 0 where a rule reaches over several weeks"
      ])
    #expect(
      warnings(missing: [.of("2026-11-16"), .of("2026-11-23")]) { _ in } == [
        "2 weeks from 2026-11-16 to 2026-11-23 have no file: their hours count as 0 where a rule reaches over several weeks"
      ])
    #expect(warnings { _ in } == [])
  }
}
