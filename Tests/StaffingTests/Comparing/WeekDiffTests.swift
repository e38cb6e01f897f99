import Staffing
import TestSupport
import Testing

@Suite struct WeekDiffTests {
  private static let words = ChangeWords(WeekPlan(district: .sample(), monday: .sampleMonday))

  private static func week(absences: [Absence] = [], notes: String? = nil, _ visits: [Visit]) -> Week {
    Week(monday: .sampleMonday, notes: notes, absences: absences, visits: visits)
  }

  private func sentences(_ before: [Visit], _ after: [Visit]) -> [String] {
    Self.words.sentences(of: WeekDiff(from: Self.week(before), to: Self.week(after)).changes)
  }

  @Test func equalWeeksHaveNoDifferenceWhateverTheirOrder() {
    let visits: [Visit] = [.of("saguaro oak mon p1"), .of("ocotillo elm tue p2"), .of("saguaro oak mon p1")]
    #expect(WeekDiff(from: Self.week(visits), to: Self.week(visits.reversed())).isEmpty)
  }

  @Test(arguments: [
    ("saguaro oak tue p1-p3", "saguaro elm tue p1-p2", "Tue: Saguaro moves from Oak P1–P3 to Elm P1–P2"),
    ("saguaro oak tue p1-p3", "saguaro oak tue p1-p4", "Tue: Saguaro is at Oak P1–P4 instead of P1–P3"),
    ("saguaro oak tue p1-p3", "saguaro oak tue p5", "Tue: Saguaro is at Oak P5 instead of P1–P3"),
    ("saguaro oak tue p1-p3", "ocotillo oak tue p1-p3", "Tue: Oak P1–P3 passes from Saguaro to Ocotillo"),
    ("saguaro oak tue p1-p3", "saguaro oak wed p1-p3", "Tue: Saguaro moves from Oak P1–P3 to Wed Oak P1–P3"),
    ("saguaro oak tue p1-p3", "saguaro oak tue p1-p3 locked", "Tue: Saguaro at Oak P1–P3 is locked"),
    ("saguaro oak tue p1-p3 locked", "saguaro oak tue p1-p3", "Tue: Saguaro at Oak P1–P3 is no longer locked"),
    ("nobody nowhere tue p1-p9", "nobody oak tue p8", "Tue: nobody moves from nowhere p1–p9 to Oak p8"),
  ]) func aChangedVisitIsOneSentence(before: String, after: String, sentence: String) {
    #expect(sentences([.of(before)], [.of(after)]) == [sentence])
  }

  @Test func visitsComeAndGo() {
    #expect(sentences([], [.of("saguaro oak tue p1 locked")]) == ["Tue: Saguaro is assigned to Oak P1, locked"])
    #expect(sentences([.of("saguaro oak tue p1-p2")], []) == ["Tue: Saguaro is removed from Oak P1–P2"])
  }

  @Test func aVisitThatMovesAndIsLockedIsTwoSentencesAndCountsAsBoth() {
    let diff = WeekDiff(
      from: Self.week([.of("saguaro oak tue p1")]), to: Self.week([.of("saguaro elm tue p1 locked")]))
    #expect(
      Self.words.sentences(of: diff.changes) == [
        "Tue: Saguaro moves from Oak P1 to Elm P1", "Tue: Saguaro at Elm P1 is locked",
      ])
    #expect(diff.counts == WeekDiff.Counts(visits: 1, locks: 1))
    #expect(diff.changes.map(\.kind) == [.moved])
  }

  @Test func anOfficersOwnVisitsBelongTogetherBeforeOthers() {
    // Saguaro leaves Oak for Elm and Ocotillo takes Oak: nobody hands anything over.
    #expect(
      sentences([.of("saguaro oak tue p1-p3")], [.of("saguaro elm tue p1-p2"), .of("ocotillo oak tue p1-p3")]) == [
        "Tue: Ocotillo is assigned to Oak P1–P3", "Tue: Saguaro moves from Oak P1–P3 to Elm P1–P2",
      ])
  }

  @Test func ofTwoEqualVisitsOneCanGo() {
    let visit = Visit.of("saguaro oak tue p1")
    #expect(sentences([visit, visit], [visit]) == ["Tue: Saguaro is removed from Oak P1"])
  }

  @Test func absencesAndNotesAreTold() {
    var court = Absence.of("saguaro 2026-12-02 12:00-16:00")
    court.reason = "court"
    var longer = court
    longer.to = .endOfDay
    var illness = longer
    illness.reason = nil
    func told(_ before: [Absence], _ after: [Absence]) -> [String] {
      Self.words.sentences(
        of: WeekDiff(from: Self.week(absences: before, []), to: Self.week(absences: after, [])).changes)
    }
    #expect(told([], [court]) == ["Wed: Saguaro is absent 12:00–16:00 (court)"])
    #expect(told([court], []) == ["Wed: Saguaro is no longer absent 12:00–16:00 (court)"])
    #expect(told([court], [longer]) == ["Wed: Saguaro is absent 12:00–24:00 instead of 12:00–16:00 (court)"])
    #expect(told([longer], [illness]) == ["Wed: Saguaro is absent 12:00–24:00 without a reason"])
    #expect(told([], [.of("ocotillo 2026-12-09")]) == ["2026-12-09: Ocotillo is absent all day"])
    var noted = Visit.of("saguaro oak tue p1")
    noted.notes = "meets the principal"
    #expect(
      sentences([.of("saguaro oak tue p1")], [noted]) == ["Tue: Saguaro at Oak P1 has the note 'meets the principal'"])
    let diff = WeekDiff(from: Self.week(notes: "a", []), to: Self.week(absences: [court], notes: "b", [noted]))
    #expect(diff.counts == WeekDiff.Counts(visits: 1, absences: 1, notes: 1))
    #expect(Self.words.sentences(of: diff.changes).first == "the week's note is now 'b'")
  }

  @Test func weeksOfDifferentMondaysAreComparedByDay() {
    let before = Week(
      monday: .sampleMonday, absences: [.of("saguaro 2026-12-02")], visits: [.of("saguaro oak tue p1")])
    let after = Week(
      monday: .of("2026-12-07"), absences: [.of("saguaro 2026-12-09")], visits: [.of("saguaro oak tue p1")])
    #expect(WeekDiff(from: before, to: after).isEmpty)
  }

  @Test func withoutADistrictIdsAreTold() {
    let diff = WeekDiff(from: Self.week([.of("saguaro oak tue p1-p3")]), to: Self.week([.of("saguaro elm tue p1-p2")]))
    #expect(
      ChangeWords(monday: .sampleMonday).sentences(of: diff.changes) == [
        "Tue: saguaro moves from oak p1–p3 to elm p1–p2"
      ])
  }

  /// What the changes say is what is done: taken from the one week and brought into it, they make the other.
  @Test(arguments: 0..<40) func theChangesMakeTheOneWeekIntoTheOther(seed: Int) {
    var maker = RandomDistrict(seed: UInt64(seed))
    let district = maker.district()
    let plan = WeekPlan(district: district, monday: maker.monday)
    for _ in 0..<20 {
      let before = maker.roster(in: plan, visits: maker.random.int(0...10))
      let after = maker.edited(before, in: plan)
      var made = before
      let changes = WeekDiff(from: Self.week(before), to: Self.week(after)).changes
      for change in changes {
        guard case .visit(let gone, let new) = change else { continue }
        #expect(gone != new && !ChangeWords(plan).sentences(of: change).isEmpty, "seed \(seed): \(change)")
        if let gone, let position = made.firstIndex(of: gone) { made.remove(at: position) }
        if let new { made.append(new) }
      }
      #expect(Bag(made) == Bag(after), "seed \(seed)")
    }
  }
}

/// Values without their order.
struct Bag<Value: Hashable>: Equatable {
  private let counts: [Value: Int]

  init(_ values: [Value]) {
    counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
  }
}

extension RandomDistrict {
  /// The visits after a few changes: some gone, some new, some otherwise.
  mutating func edited(_ visits: [Visit], in plan: WeekPlan) -> [Visit] {
    var visits = visits
    for _ in 0..<random.int(0...4) {
      let position = visits.isEmpty ? 0 : random.int(0...visits.count - 1)
      switch random.int(0...4) {
      case 0 where !visits.isEmpty: visits.remove(at: position)
      case 1 where !visits.isEmpty: visits[position].isLocked.toggle()
      case 2 where !visits.isEmpty: visits[position].notes = random.pick([nil, "a note", "another"])
      case 3 where !visits.isEmpty: visits[position].campus = random.pick(plan.district.campuses).id
      default: if let visit = visit(in: plan) { visits.append(visit) }
      }
    }
    return visits
  }
}
