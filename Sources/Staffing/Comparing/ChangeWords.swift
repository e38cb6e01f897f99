/// The words in which changes of a week are told. Sentences hold names as the files have them: whoever shows one has to
/// make it harmless.
package struct ChangeWords: Sendable {
  private let plan: WeekPlan?
  private let names: Names?
  private let monday: CalendarDate

  /// Tells changes of the week `plan` with short names of its officers and campuses; an id where it has none such.
  package init(_ plan: WeekPlan, names: Names? = nil) {
    self.plan = plan
    self.names = names ?? Names(plan.district)
    monday = plan.monday
  }

  /// Tells changes of the week of `monday` by ids, where nobody knows the district.
  package init(monday: CalendarDate) {
    plan = nil
    names = nil
    self.monday = monday
  }

  /// One sentence for each thing that the change does: `Tue: Saguaro moves from Oak P1–P3 to Elm P1–P2`.
  package func sentences(of change: WeekChange) -> [String] {
    switch change {
    case .visit(let before, let after): visit(before, after).map { "\(prefix(before ?? after)): \($0)" }
    case .absence(let before, let after): absence(before, after)
    case .notes(_, let after?): ["the week's note is now '\(after)'"]
    case .notes(_, nil): ["the week's note is taken away"]
    }
  }

  /// All sentences of `changes`.
  package func sentences(of changes: [WeekChange]) -> [String] { changes.flatMap { sentences(of: $0) } }

  private func prefix(_ visit: Visit?) -> String { visit?.day.shortName ?? "" }
}

// Visits.
extension ChangeWords {
  private func visit(_ before: Visit?, _ after: Visit?) -> [String] {
    switch (before, after) {
    case (let before?, let after?): changed(before, after)
    case (nil, let after?): ["\(officer(after)) is assigned to \(place(after))\(remarks(after))"]
    case (let before?, nil): ["\(officer(before)) is removed from \(place(before))\(remarks(before))"]
    case (nil, nil): []
    }
  }

  private func changed(_ before: Visit, _ after: Visit) -> [String] {
    var sentences: [String] = []
    if let whereabouts = whereabouts(before, after) { sentences.append(whereabouts) }
    if before.isLocked != after.isLocked {
      sentences.append("\(officer(after)) at \(place(after)) is \(after.isLocked ? "locked" : "no longer locked")")
    }
    if before.notes != after.notes {
      let note = after.notes.map { "has the note '\($0)'" } ?? "no longer has a note"
      sentences.append("\(officer(after)) at \(place(after)) \(note)")
    }
    return sentences
  }

  /// Who goes where instead; nil where the visit stays what and where it is.
  private func whereabouts(_ before: Visit, _ after: Visit) -> String? {
    let target = before.day == after.day ? place(after) : "\(after.day.shortName) \(place(after))"
    if before.officer != after.officer {
      return "\(place(before)) passes from \(officer(before)) to \(officer(after))"
        + (place(before) == target ? "" : " at \(target)")
    }
    if before.campus != after.campus || before.day != after.day {
      return "\(officer(after)) moves from \(place(before)) to \(target)"
    }
    guard (before.from, before.to) != (after.from, after.to) else { return nil }
    return "\(officer(after)) is at \(place(after)) instead of \(run(before))"
  }

  private func remarks(_ visit: Visit) -> String {
    (visit.isLocked ? ", locked" : "") + (visit.notes.map { ", with the note '\($0)'" } ?? "")
  }

  private func officer(_ visit: Visit) -> String { name(of: visit.officer) }

  private func name(of id: Identifier<Officer>) -> String {
    guard let names, let officer = plan?.officer(id) else { return id.text }
    return names.officers[officer.rawValue]
  }

  /// `Oak P1–P3`.
  private func place(_ visit: Visit) -> String {
    guard let names, let campus = plan?.campus(visit.campus) else { return "\(visit.campus.text) \(run(visit))" }
    return "\(names.campuses[campus.rawValue]) \(run(visit))"
  }

  private func run(_ visit: Visit) -> String {
    let (first, last) = (period(visit.from, of: visit), period(visit.to, of: visit))
    return first == last ? first : "\(first)–\(last)"
  }

  private func period(_ id: Identifier<Period>, of visit: Visit) -> String {
    guard let plan, let campus = plan.campus(visit.campus) else { return id.text }
    return plan.periods(of: campus, on: visit.day).first { $0.id == id }?.shortName ?? id.text
  }
}

// Absences.
extension ChangeWords {
  private func absence(_ before: Absence?, _ after: Absence?) -> [String] {
    guard let either = after ?? before else { return [] }
    let (who, when) = (name(of: either.officer), day(either.date))
    let start = "\(when): \(who)"
    switch (before, after) {
    case (nil, let after?): return ["\(start) is absent\(time(after))\(reason(after))"]
    case (let before?, nil): return ["\(start) is no longer absent\(time(before))\(reason(before))"]
    case (let before?, let after?):
      var sentences: [String] = []
      if before.time != after.time {
        sentences.append("\(start) is absent\(time(after)) instead of\(time(before))\(reason(after))")
      }
      if before.reason != after.reason {
        sentences.append("\(start) is absent\(time(after)) \(after.reason.map { "for '\($0)'" } ?? "without a reason")")
      }
      if before.notes != after.notes {
        let note = after.notes.map { "has the note '\($0)'" } ?? "no longer has a note"
        sentences.append("\(when): \(who)'s absence\(time(after)) \(note)")
      }
      // Written otherwise, it is the same: `from: "00:00"` or none.
      return sentences.isEmpty ? ["\(start)'s absence\(time(after)) is written in another way"] : sentences
    case (nil, nil): return []
    }
  }

  private func day(_ date: CalendarDate) -> String {
    date.monday == monday ? date.weekday.shortName : date.description
  }

  private func time(_ absence: Absence) -> String {
    absence.time == .wholeDay ? " all day" : " \(absence.time)"
  }

  private func reason(_ absence: Absence) -> String { absence.reason.map { " (\($0))" } ?? "" }
}
