/// A district and one of its weeks: everything that the program can change.
package struct DistrictWeek: Hashable, Sendable {
  /// What `district.yaml` holds.
  package var district: District
  /// What the week's file holds.
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
    /// As the title of the screen shows it.
    package var name: String
    /// The state's two letters, as `AZ`; for reports only.
    package var state: String?
    /// The name in the time zone database, as `America/Phoenix`; for calendar files only.
    package var timeZone: String?
    /// Free text, kept as it is.
    package var notes: String?
  }

  /// What it says of itself, apart from its lists.
  package var general: General {
    get { General(name: name, state: state, timeZone: timeZone, notes: notes) }
    set { (name, state, timeZone, notes) = (newValue.name, newValue.state, newValue.timeZone, newValue.notes) }
  }
}
