import Staffing
import TerminalKit
import TestSupport
import Testing

@testable import Workbench

/// `district.yaml`, changed by someone else.
@Suite struct DistrictMergingTests {
  private static let base = SampleWeek.opened().district

  private static func theirs(_ change: (inout District) -> Void = { $0.campuses[0].enrollment = 77 }) -> District {
    var district = base
    change(&district)
    return district
  }

  private static func changed(_ theirs: District, beside state: State, canJoin: Bool = true) -> OutsideDistrict {
    .changed(
      theirs: theirs, merge: DistrictMerge(base: base, ours: state.district, theirs: theirs), canJoin: canJoin)
  }

  /// The sample with another name of its second campus.
  private static func edited(_ change: (inout District) -> Void = { $0.campuses[1].name = "Mine" }) -> State {
    var state = SampleWeek.state()
    var target = state.document.setup
    change(&target.district)
    state.perform(DistrictEdit(from: state.document.setup, to: target), name: "Mine")
    _ = state.document.takeRecords()
    return state
  }

  @Test func withoutEditsItIsTakenOverAndCanBeTakenBack() {
    var state = SampleWeek.state()
    let theirs = Self.theirs()
    let effects = state.update(.districtChangedOutside(Self.changed(theirs, beside: state))).withoutJournal
    #expect(effects == [.adoptDistrict(state.document.setup)])
    #expect(state.district == theirs && !state.isUnsaved && state.outsideDistrict == nil)
    #expect(state.message?.text == "district.yaml changed on disk: 1 change taken over; u takes them back.")
    state.press(.character("u"))
    #expect(state.district == Self.base && state.isUnsaved)
  }

  @Test func withEditsOfTheWeekAloneNothingIsAskedEither() {
    var state = SampleWeek.state().after(.character("x"))
    let theirs = Self.theirs()
    #expect(state.update(.districtChangedOutside(Self.changed(theirs, beside: state))) == [])
    #expect(state.district == Self.base)
    #expect(
      state.message?.text == "district.yaml changed on disk, 1 change: saving or M shows and joins them.")
    #expect(state.render().text.contains("* unsaved ! file changed"))
    #expect(state.update(.keyPressed(.character("M"))) == [.compareDistrict(Self.base)])
    let effects = state.update(.districtCompared(Self.changed(theirs, beside: state))).withoutJournal
    #expect(effects == [.adoptDistrict(state.document.setup)])
    #expect(state.district == theirs && state.document.history.isWeekUnsaved)
    #expect(!state.document.history.isDistrictUnsaved && state.outsideDistrict == nil)
  }

  @Test func aSaveThatFindsItChangedJoinsBothAndGoesOn() {
    var state = Self.edited()
    let revision = state.document.history.districtRevision
    #expect(
      state.update(.keyPressed(.character("s"))) == [.saveDistrict(state.district, revision: revision, .ifUnchanged)])
    #expect(
      state.update(.districtSaveEnded(revision: revision, .changedOnDisk)) == [.compareDistrict(state.district)])
    #expect(state.update(.districtCompared(Self.changed(Self.theirs(), beside: state))) == [])
    #expect(state.context == .conflict)
    let effects = state.update(.keyPressed(.character("m"))).withoutJournal
    #expect(state.district.campuses[0].enrollment == 77 && state.district.campuses[1].name == "Mine")
    #expect(
      effects == [
        .adoptDistrict(state.document.setup),
        .saveDistrict(state.district, revision: state.document.history.districtRevision, .ifUnchanged),
      ])
    #expect(state.dialogs.isEmpty && state.outsideDistrict == nil)
    #expect(state.document.history.done.map(\.name).last == "joined with district.yaml")
    state.press(.character("u"))
    #expect(state.district.campuses[0] == Self.base.campuses[0] && state.district.campuses[1].name == "Mine")
  }

  @Test func aDistrictThatChangesAgainAndAgainIsNotRunAfter() {
    var state = Self.edited()
    _ = state.update(.keyPressed(.character("s")))
    let revision = state.document.history.districtRevision
    _ = state.update(.districtSaveEnded(revision: revision, .changedOnDisk))
    let effects = state.update(.districtCompared(Self.changed(Self.base, beside: state)))
    let save = Effect.saveDistrict(state.district, revision: revision, .ifUnchanged)
    #expect(effects == [.adoptDistrict(state.document.setup), save])
    #expect(state.update(.districtSaveEnded(revision: revision, .changedOnDisk)) == [])
    #expect(state.context == .conflict && state.isUnsaved)
  }

  @Test func whatBothChangedIsNamed() {
    var state = Self.edited()
    let theirs = Self.theirs {
      $0.campuses[1].name = "Other"
      $0.officers.removeLast()
    }
    _ = state.update(.districtCompared(Self.changed(theirs, beside: state)))
    let text = state.render().text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(text.contains("Someone else changed officer '\(Self.base.officers.last?.id.text ?? "")'"))
    #expect(text.contains("Both changed campus '\(Self.base.campuses[1].id)'"))
    #expect(text.contains("Join both; what both changed stays as I have it"))
  }

  /// Whoever only asked is not surprised by a save.
  @Test func joiningByHandSavesNothing() {
    var state = Self.edited()
    _ = state.update(.districtChangedOutside(Self.changed(Self.theirs(), beside: state)))
    _ = state.update(.districtCompared(Self.changed(Self.theirs(), beside: state)))
    let effects = state.update(.keyPressed(.character("m"))).withoutJournal
    #expect(effects == [.adoptDistrict(state.document.setup)])
    #expect(state.isUnsaved)
  }

  @Test func whatWouldBeNoDistrictIsNotOffered() {
    var state = Self.edited()
    _ = state.update(.districtCompared(Self.changed(Self.theirs(), beside: state, canJoin: false)))
    #expect(!state.render().text.contains("Join both"))
    let before = state.district
    #expect(state.update(.keyPressed(.character("m"))) == [])
    #expect(state.district == before && state.context == .conflict)
  }

  @Test func theOtherWaysOutAreThereAndEscapeIsReminded() {
    var asked = Self.edited().after(.character("s"))
    let revision = asked.document.history.districtRevision
    _ = asked.update(.districtSaveEnded(revision: revision, .changedOnDisk))
    _ = asked.update(.districtCompared(Self.changed(Self.theirs(), beside: asked)))
    let answers: [(Character, Effect)] = [
      ("w", .saveDistrict(asked.district, revision: revision, .overwriting)),
      ("c", .saveDistrict(asked.district, revision: revision, .asCopy)), ("r", .reload(.sampleMonday)),
    ]
    for (key, effect) in answers {
      var state = asked
      #expect(state.update(.keyPressed(.character(key))) == [effect])
      #expect(state.dialogs.isEmpty)
    }
    asked.press(.escape)
    #expect(asked.dialogs.isEmpty && asked.isUnsaved)
    #expect(asked.render().text.contains("! file changed"))
    // Undone to what was read, the file is taken over.
    asked.press(.character("u"))
    #expect(asked.update(.keyPressed(.character("M"))) == [.compareDistrict(Self.base)])
    _ = asked.update(.districtCompared(Self.changed(Self.theirs(), beside: asked)))
    #expect(asked.district == Self.theirs() && !asked.isUnsaved)
    #expect(!asked.render().text.contains("! file changed"))
  }

  @Test func aDeletedOrDamagedFileIsToldAndWrittenAnewOnlyWhenAsked() {
    for outside in [OutsideDistrict.deleted, .unreadable("district.yaml:3: it is not YAML.")] {
      var state = Self.edited()
      #expect(state.update(.districtChangedOutside(outside)) == [])
      #expect(state.message?.text.contains("district.yaml") == true)
      #expect(state.update(.keyPressed(.character("M"))) == [.compareDistrict(state.district)])
      #expect(state.update(.districtCompared(outside)) == [])
      #expect(state.context == .conflict && !state.canJoinDistricts)
      let revision = state.document.history.districtRevision
      #expect(
        state.update(.keyPressed(.character("w"))) == [
          .saveDistrict(state.district, revision: revision, .overwriting)
        ])
      _ = state.update(.districtSaveEnded(revision: revision, .saved(fileName: "district.yaml")))
      #expect(state.outsideDistrict == nil && !state.isUnsaved)
    }
  }

  @Test func onlyAnotherFormOfTheFileIsNoNews() {
    var state = Self.edited()
    let effects = state.update(.districtChangedOutside(Self.changed(Self.base, beside: state)))
    #expect(effects == [.adoptDistrict(state.document.setup)])
    #expect(state.message?.text.contains("changed on disk") != true && state.isUnsaved)
  }
}
