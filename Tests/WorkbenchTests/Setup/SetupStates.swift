import Staffing
import TerminalKit
import TestSupport

@testable import Workbench

extension State {
  /// The setup with its cursor in the list of a kind, of the first entry where that is a part of one.
  func inList(_ kind: SetupKind) -> State {
    switch kind {
    case .periods: return inSetup(.bells).after(.enter, .right)
    case .certifications: return inSetup(.officers).after(.enter, .right)
    case .district, .policy, .week: return inSetup(kind)
    case .bells, .campuses, .roles, .agencies, .funding, .officers, .needs, .targets, .travelPairs, .hourCounters,
      .closures, .bellChanges, .events, .absences:
      return inSetup(kind).after(.enter)
    }
  }

  /// The form of the first entry of a kind.
  func withForm(_ kind: SetupKind) -> State { inList(kind).after(.enter) }

  /// The availability of the first officer being painted.
  func withPainter() -> State {
    var state = withForm(.officers)
    while state.setup.form?.field?.key != "availability" { state.press(.down) }
    state.press(.enter, .down, .down, .shiftRight, .shiftRight)
    return state
  }
}

extension SetupFlowTests {
  /// A folder without a district, just opened.
  static func empty() -> State {
    let opened = OpenedWeek(
      district: District(name: ""), week: Week(monday: .sampleMonday), isNew: true, isNewDistrict: true)
    var state = State(opened: opened, size: Size(width: 80, height: 24))
    state.type(keys: "Mesa Unified")
    return state.after(.ctrl("s"))
  }

  /// A changed district whose file someone else saved meanwhile.
  static func conflict() -> State {
    var state = state().inList(.closures).after(.character("x"), .character("s"))
    _ = state.update(.districtSaveEnded(revision: 1, .changedOnDisk))
    var (base, theirs) = (state.district, state.district)
    base.calendar = nil
    theirs.calendar = nil
    theirs.campuses[0].enrollment = 640
    let merge = DistrictMerge(base: base, ours: state.district, theirs: theirs)
    _ = state.update(.districtCompared(.changed(theirs: theirs, merge: merge, canJoin: true)))
    return state
  }
}
