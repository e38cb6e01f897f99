/// A district and one of its weeks: everything that the program can change.
package struct DistrictWeek: Hashable, Sendable {
  package var district: District
  package var week: Week

  /// The week `week` of `district`.
  package init(district: District, week: Week) {
    self.district = district
    self.week = week
  }
}

extension District {
  /// What a district says of itself, apart from its lists.
  package struct General: Hashable, Sendable {
    package var name: String
    package var state: String?
    package var timeZone: String?
    package var notes: String?
  }

  /// What it says of itself, apart from its lists.
  package var general: General {
    get { General(name: name, state: state, timeZone: timeZone, notes: notes) }
    set { (name, state, timeZone, notes) = (newValue.name, newValue.state, newValue.timeZone, newValue.notes) }
  }
}
