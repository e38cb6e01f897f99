import Staffing
import TestSupport
import Testing

@Suite("Marking absences")
struct AbsenceMarkingTests {
  private let tuesday = CalendarDate.sampleMonday.advanced(by: 1)

  private func district(minVisit: Minutes? = 60) -> District {
    District(
      name: "Sample", roles: [Role(id: "sso", name: "SSO")],
      bells: [.of("school", "p1 08:00-09:00", "p2 09:00-10:00", "p3 10:00-11:00", "p4 11:00-11:30")],
      campuses: [.of("oak"), .of("elm")], needs: [NeedEntry(officers: 1, weight: 2, isRequired: true)],
      policy: Policy(minVisit: minVisit),
      officers: ["saguaro", "cholla"].map { Officer(id: Identifier($0), name: $0, role: "sso") })
  }

  private func visit(_ officer: String, _ campus: String, _ day: Weekday, _ from: String, _ to: String) -> Visit {
    Visit(
      officer: Identifier(officer), campus: Identifier(campus), day: day, from: Identifier(from), to: Identifier(to))
  }

  private func target(_ visits: [Visit]) -> DistrictWeek {
    DistrictWeek(district: district(), week: Week(monday: .sampleMonday, visits: visits))
  }

  @Test("A whole day away strikes that day's visits out, and the gap appears")
  func wholeDay() {
    let (tue, wed) = (visit("saguaro", "oak", .tue, "p1", "p3"), visit("saguaro", "oak", .wed, "p1", "p3"))
    var week = target([tue, wed, visit("cholla", "elm", .tue, "p1", "p4")])
    let before = StaffedWeek(district: week.district, week: week.week)
    let marking = week.mark(Absence(officer: "saguaro", date: tuesday, reason: "sick"))
    #expect(marking.struck == [tue])
    #expect(marking.kept.isEmpty)
    #expect(!week.week.visits.contains(tue) && week.week.visits.contains(wed))
    let after = StaffedWeek(district: week.district, week: week.week)
    #expect(after.totals.gap == before.totals.gap + 180)
    #expect(after.struckVisits.map(\.visit) == [tue])
    #expect(after.violations.isEmpty)
  }

  @Test("Taking the absence back gives the visits back")
  func lift() {
    let original = target([visit("saguaro", "oak", .tue, "p1", "p3"), visit("cholla", "elm", .tue, "p1", "p4")])
    var week = original
    week.mark(Absence(officer: "saguaro", date: tuesday, reason: "sick"))
    let marking = week.lift(at: 0)
    #expect(marking.givenBack.count == 1)
    #expect(Set(week.week.visits) == Set(original.week.visits))
    #expect(week.week.absences == nil)
  }

  @Test("Of a visit that is partly hit, what lasts long enough stays; the whole comes back")
  func hours() throws {
    let whole = visit("saguaro", "oak", .tue, "p1", "p4")
    var week = target([whole])
    let court = Absence(
      officer: "saguaro", date: tuesday, from: ClockTime(text: "09:30"), to: ClockTime(text: "10:30"), reason: "court")
    let marking = week.mark(court)
    // p4 alone lasts half an hour, less than the shortest visit.
    #expect(marking.kept == [visit("saguaro", "oak", .tue, "p1", "p1")])
    #expect(week.week.visits == marking.kept)
    let staffed = StaffedWeek(district: week.district, week: week.week)
    #expect(staffed.violations.isEmpty)
    week.lift(at: 0)
    #expect(week.week.visits == [whole])
  }

  @Test("A visit that others cover by now stays with these")
  func settled() {
    var week = target([visit("saguaro", "oak", .tue, "p1", "p3")])
    week.mark(Absence(officer: "saguaro", date: tuesday, reason: "sick"))
    week.week.visits.append(visit("cholla", "oak", .tue, "p1", "p3"))
    let staffed = StaffedWeek(district: week.district, week: week.week)
    #expect(staffed.struckVisits.isEmpty)
    let marking = week.lift(at: 0)
    #expect(marking.settled.count == 1 && marking.givenBack.isEmpty)
    #expect(week.week.visits == [visit("cholla", "oak", .tue, "p1", "p3")])
  }

  @Test("Two absences of a day: with the first one's end the other still strikes out")
  func twoAbsences() {
    let whole = visit("saguaro", "oak", .tue, "p1", "p3")
    var week = target([whole])
    week.mark(Absence(officer: "saguaro", date: tuesday, reason: "sick"))
    week.mark(Absence(officer: "saguaro", date: tuesday, from: ClockTime(text: "08:00"), to: ClockTime(text: "11:00")))
    week.lift(at: 0)
    #expect(week.week.visits.isEmpty)
    #expect(week.week.absences?.first?.struck == [whole])
    week.lift(at: 0)
    #expect(week.week.visits == [whole])
  }

  @Test("An absence of another week or of nobody strikes nothing out")
  func elsewhere() {
    let visits = [visit("saguaro", "oak", .tue, "p1", "p3")]
    var week = target(visits)
    week.mark(Absence(officer: "saguaro", date: tuesday.advanced(by: 7)))
    week.mark(Absence(officer: "nobody", date: tuesday))
    #expect(week.week.visits == visits)
  }

  @Test("Putting another list in its place lifts and marks")
  func replacing() {
    let (tue, wed) = (visit("saguaro", "oak", .tue, "p1", "p3"), visit("saguaro", "oak", .wed, "p1", "p3"))
    var week = target([tue, wed])
    week.mark(Absence(officer: "saguaro", date: tuesday, reason: "sick"))
    var moved = week.week.absences ?? []
    moved[0].date = tuesday.advanced(by: 1)
    week.replaceAbsences(with: moved)
    #expect(week.week.visits == [tue])
    #expect(week.week.absences?.first?.struck == [wed])
    week.replaceAbsences(with: [])
    #expect(Set(week.week.visits) == [tue, wed])
  }
}
