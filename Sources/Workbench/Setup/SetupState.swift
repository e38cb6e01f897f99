import Staffing
import TerminalKit

/// The setup of the district: sections on the left, the entries of one on the right, and what lies in front of them.
struct SetupState: Hashable, Sendable {
  /// Whether it is shown in place of the view.
  var isOpen = false
  /// Whether another program has it, so that it is only looked at.
  var isForeign = false
  /// Among ``SetupKind/sections``.
  var section = ListCursor()
  /// Whether keys go to the list of entries and not to the sections.
  var isInList = false
  var list = ListCursor()
  /// Where the cursor is in the list of which the one shown is a part, while one is.
  var parent: ListCursor?
  var form: Form?
  /// In front of the form.
  var picker: ChoicePicker?
  /// In front of the form.
  var painter: WeekPainter?
  var removal: Removal?
  /// How far the entries of the list reach, where the last one that matches decides.
  private(set) var tallies: [EntryTally] = []

  /// The section that is chosen.
  var sectionKind: SetupKind { SetupKind.sections[min(section.selected, SetupKind.sections.count - 1)] }

  /// What the list shows: the section's entries, or the parts of one of them.
  var kind: SetupKind { parent == nil ? sectionKind : sectionKind.parts ?? sectionKind }

  var table: EntryTable { SetupTables.table(kind) }

  /// The entry under the list's cursor, or the place of a new one in an empty list.
  var place: EntryPlace { EntryPlace(kind: kind, parent: parent?.selected, position: list.selected) }

  /// Where its keys go.
  var context: Context {
    if picker != nil { return .choices }
    if painter != nil { return .painter }
    if form != nil { return .form }
    return removal != nil ? .removal : .setup
  }

  /// Counts how far the entries reach, after the list or the district has changed.
  mutating func refresh(_ plan: WeekPlan) {
    tallies = Self.tallies(kind, of: plan.source, in: plan)
  }

  /// How far the entries of a list of `district` reach, whose campuses and bells are those of `plan`.
  static func tallies(_ kind: SetupKind, of district: District, in plan: WeekPlan) -> [EntryTally] {
    switch kind {
    case .needs: plan.tallies(of: district.needs ?? [])
    case .targets: plan.tallies(of: district.targets ?? [])
    case .bellChanges: plan.tallies(of: district.calendar?.bells ?? [])
    case .district, .bells, .periods, .campuses, .roles, .agencies, .funding, .officers, .certifications, .policy,
      .travelPairs, .hourCounters, .closures, .events, .absences, .week:
      []
    }
  }

  /// Brings the cursors back to what is there, after the district has changed.
  mutating func keepInSight(_ target: DistrictWeek, _ layout: SetupLayout) {
    section.choose(section.selected, of: SetupKind.sections.count, page: layout.sections.height)
    if var cursor = parent {
      let count = SetupTables.table(sectionKind).count(target, nil)
      if cursor.selected >= count {
        parent = nil
        list = ListCursor()
      } else {
        cursor.choose(cursor.selected, of: count, page: layout.listPage)
        parent = cursor
      }
    }
    if sectionKind.isSingle { isInList = false }
    list.choose(list.selected, of: table.count(target, parent?.selected), page: layout.listPage)
    if let form { self.form?.cursor.choose(form.cursor.selected, of: form.rowCount, page: layout.formPage) }
    if let picker {
      self.picker?.cursor.choose(picker.cursor.selected, of: picker.shown.count, page: layout.pickerPage)
    }
    painter?.keepInSight(width: layout.painterWidth)
    if let removal {
      self.removal?.cursor.choose(removal.cursor.selected, of: removal.consequences.count, page: layout.removalPage)
    }
  }
}
