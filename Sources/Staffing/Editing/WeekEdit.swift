/// One step in the making of a week: of its roster, or of what the week is made from.
package enum WeekEdit: Hashable, Sendable {
  /// A change of the roster.
  case roster(RosterEdit)
  /// A change of the district, or of the week's absences and notes.
  case setup(DistrictEdit)

  /// The edit that takes this one back.
  package var inverse: WeekEdit {
    switch self {
    case .roster(let edit): .roster(edit.inverse)
    case .setup(let edit): .setup(edit.inverse)
    }
  }

  /// Whether the week's file holds what it changes.
  package var changesWeek: Bool {
    switch self {
    case .roster: true
    case .setup(let edit): edit.changesWeek
    }
  }

  /// Whether `district.yaml` holds what it changes.
  package var changesDistrict: Bool {
    switch self {
    case .roster: false
    case .setup(let edit): edit.changesDistrict
    }
  }
}
