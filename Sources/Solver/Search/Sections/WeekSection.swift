/// Some officers of a roster, whose tours are chosen anew while all others keep theirs.
struct WeekSection {
  /// By position in the whole week, ascending.
  let officers: [Int]
  /// The section as a week of its own.
  let week: CompiledWeek
  private let whole: SearchRoster

  /// - Parameter officers: Ascending.
  init(of officers: [Int], in whole: SearchRoster) {
    self.officers = officers
    self.whole = whole
    week = whole.days.week.section(of: officers, in: whole)
  }

  /// What the officers do at present.
  func present(_ days: SearchDays, rows: PricedRows) -> SearchRoster {
    var present = SearchRoster(days, rows: rows)
    for (day, own) in pairs(days) {
      present.put(Tour(runs: whole.runs(on: day), duty: 0, ownCost: 0), on: own)
    }
    return present
  }

  /// What other days the whole roster has with the tours of `roster`, one of the section.
  func changes(to roster: SearchRoster) -> [TourChange] {
    pairs(roster.days).compactMap { day, own in
      var change = whole.content(day)
      if whole.days.days[day].placeCount == 0 {
        change.runs = roster.weeks[own]
      } else {
        let tour = Tour(runs: roster.runs(on: own), duty: 0, ownCost: 0)
        guard let visits = whole.days.visits(of: tour, on: day) else {
          preconditionFailure("what is possible in a section is so in the whole week")
        }
        change.visits = visits
      }
      return change.visits == whole.tours[day] && change.runs == whole.weeks[day] ? nil : change
    }
  }

  /// The days of the whole week and the section's own that are the same.
  private func pairs(_ days: SearchDays) -> [(whole: Int, own: Int)] {
    officers.enumerated().flatMap { position, officer in
      zip(whole.days.daysOfOfficer[officer], days.daysOfOfficer[position]).map { ($0, $1) }
    }
  }
}
