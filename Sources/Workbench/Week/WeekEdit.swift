import Staffing

/// One step of the history: of the roster, or of what the week is made from.
enum WeekEdit: Hashable, Sendable {
  case roster(RosterEdit)
  case setup(DistrictEdit)

  /// The edit that takes this one back.
  var inverse: WeekEdit {
    switch self {
    case .roster(let edit): .roster(edit.inverse)
    case .setup(let edit): .setup(edit.inverse)
    }
  }

  /// Whether the week's file holds what it changes.
  var changesWeek: Bool {
    switch self {
    case .roster: true
    case .setup(let edit): edit.changesWeek
    }
  }

  /// Whether `district.yaml` holds what it changes.
  var changesDistrict: Bool {
    switch self {
    case .roster: false
    case .setup(let edit): edit.changesDistrict
    }
  }
}
