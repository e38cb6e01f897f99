import Staffing
import TestSupport
import Testing

@Suite struct ChangeNoticeTests {
  private func week(absences: [String] = [], _ visits: String...) -> Week {
    Week(monday: .sampleMonday, absences: absences.map { .of($0) }, visits: visits.map { .of($0) })
  }

  private let published = Publication(at: Moment(.of("2026-11-25"), ClockTime(14 * 60 + 5)), by: "mesquite")

  @Test func eachOfficerIsToldWhatConcernsThem() {
    let before = week("ocotillo oak mon p1-p3", "saguaro elm tue p1", "saguaro oak wed p1")
    let after = week(
      absences: ["ocotillo 2026-12-03"], "ocotillo elm mon p1-p2", "ocotillo elm tue p1", "saguaro oak wed p1 locked",
      "saguaro oak fri p4")
    let notice = ChangeNotice(from: before, to: after, in: WeekPlan(district: .sample(), monday: .sampleMonday))
    #expect(notice.visits == 3)
    #expect(
      notice.text(title: "Sample", since: published) == """
        Sample
        Changes since it was published on 2026-11-25 at 14:05 by mesquite

        Ocotillo
          Mon: Ocotillo moves from Oak P1–P3 to Elm P1–P2
          Tue: Elm P1 passes from Saguaro to Ocotillo
          Thu: Ocotillo is absent all day

        Saguaro
          Tue: Elm P1 passes from Saguaro to Ocotillo
          Fri: Saguaro is assigned to Oak P4
        """)
  }

  @Test func locksAndNotesAreNobodysNews() {
    var after = week("ocotillo oak mon p1 locked")
    after.notes = "half a week"
    after.visits[0].notes = "keys"
    let plan = WeekPlan(district: .sample(), monday: .sampleMonday)
    let notice = ChangeNotice(from: week("ocotillo oak mon p1"), to: after, in: plan)
    #expect(notice.isEmpty)
    #expect(
      notice.text(title: "Sample", since: published)
        == "Sample\nNo changes since it was published on 2026-11-25 at 14:05 by mesquite")
  }

  @Test func visitsAreMarkedAsAddedMovedOrDropped() {
    let before = week("ocotillo oak mon p1-p3", "saguaro elm tue p1", "saguaro oak wed p1")
    let after = week("ocotillo oak mon p1-p2", "ocotillo elm thu p5", "saguaro oak wed p1")
    let marks = ChangeNotice.marks(from: before, to: after)
    #expect(marks.now == [.of("ocotillo oak mon p1-p2"): .moved, .of("ocotillo elm thu p5"): .added])
    #expect(marks.gone == [.of("saguaro elm tue p1")])
  }
}
