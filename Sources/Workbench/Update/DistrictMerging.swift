package import Staffing

// `district.yaml` when someone else has changed it.
extension State {
  /// The district as it is now, with the edits that are not saved.
  package var district: District { plan.source }

  /// The program saw by itself that the file is another: without edits it is taken over, else it waits for the user.
  mutating func noticeOutside(_ change: OutsideDistrict) -> [Effect] {
    switch change {
    case .changed(let theirs, let merge, _):
      if merge.isSettled { return adoptDistrict() }
      if !isUnsaved, dialogs.isEmpty, fill == nil, !setup.isOpen { return takeOver(theirs, merge) }
      outsideDistrict = change
      warn(
        "district.yaml changed on disk, \(counted(merge.count, "change")): "
          + "saving or \(keyName(.compareWithFile)) shows and joins them.")
    case .deleted:
      outsideDistrict = change
      warn("district.yaml was deleted by someone else; \(keyName(.compareWithFile)) shows what can be done.")
    case .unreadable(let sentence):
      outsideDistrict = change
      report(sentence)
    }
    return []
  }

  /// Looks at what someone else made of the week's file, or else of the district's.
  func askOutside() -> [Effect] {
    outside == nil && outsideDistrict != nil ? [.compareDistrict(plan.source)] : [.compareWithFile]
  }

  /// What was found in the file when the user asked, or when it could not be saved.
  mutating func compareOutside(_ change: OutsideDistrict) -> [Effect] {
    var question = Confirmation.Question.districtChangedOnDisk(nil)
    switch change {
    case .changed(let theirs, let merge, let canJoin):
      if merge.isSettled { return adoptDistrict() + saveAfterJoining(byItself: true) }
      if !document.history.isDistrictUnsaved, fill == nil {
        return takeOver(theirs, merge) + saveAfterJoining(byItself: true)
      }
      question = .districtChangedOnDisk(DistrictJoin(merge: merge, canJoin: canJoin))
    case .deleted: break
    case .unreadable(let sentence): report(sentence)
    }
    outsideDistrict = change
    dialogs.append(.confirm(Confirmation(question: question)))
    return []
  }

  /// Whether the question in front offers to join both districts.
  var canJoinDistricts: Bool {
    guard case .confirm(let confirmation) = dialogs.last else { return false }
    return confirmation.answers.contains(.chooseJoin)
  }

  /// Carries out an answer to the question what is to become of both districts.
  mutating func answer(_ command: Command, toDistrict join: DistrictJoin?) -> [Effect] {
    if command == .chooseJoin, let merge = join?.merge { return accept(merge) }
    isDistrictSaveStopped = false
    if command == .chooseOverwrite { return saveDistrict(.overwriting) }
    if command == .chooseCopy { return saveDistrict(.asCopy) }
    sequel = nil
    if command == .chooseReload { return [.reload(monday)] }
    warn("Not saved: district.yaml changed on disk, and your edits are here only.")
    return []
  }

  private mutating func accept(_ merge: DistrictMerge) -> [Effect] {
    guard case .changed(let theirs, _, _) = outsideDistrict, become(merge.joined, named: "joined with district.yaml")
    else { return [] }
    let effects = adoptDistrict()
    say("Joined with district.yaml: \(counted(merge.theirs.count, "change")) by someone else.")
    if merge.joined == theirs { document.markDistrictSaved(document.history.districtRevision) }
    return effects + saveAfterJoining()
  }

  private mutating func saveAfterJoining(byItself: Bool = false) -> [Effect] {
    guard isDistrictSaveStopped else { return [] }
    isDistrictSaveStopped = false
    guard isUnsaved || isNewWeek else { return carryOutSequel() }
    return byItself ? saveAgain() : requestSave(then: sequel)
  }

  /// Nobody else's change is left to be joined.
  private mutating func adoptDistrict() -> [Effect] {
    outsideDistrict = nil
    return [.adoptDistrict(document.setup)]
  }

  /// Without edits of one's own there is nothing to ask.
  private mutating func takeOver(_ theirs: District, _ merge: DistrictMerge) -> [Effect] {
    guard become(theirs, named: "changes of district.yaml by someone else") else { return [] }
    document.markDistrictSaved(document.history.districtRevision)
    isNewDistrict = false
    say("district.yaml changed on disk: \(counted(merge.count, "change")) taken over; u takes them back.")
    return adoptDistrict()
  }

  private mutating func become(_ district: District, named name: String) -> Bool {
    let old = plan
    do throws(EditRefusal) {
      let target = DistrictWeek(district: district, week: week)
      try document.perform(DistrictEdit(from: document.setup, to: target), name: name)
      rebuildViews(since: old)
      return true
    } catch {
      report("\(name): not possible, \(error.sentence).")
      return false
    }
  }
}

/// Two versions of a district that wait to be joined.
struct DistrictJoin: Hashable, Sendable {
  let merge: DistrictMerge
  /// Whether what it makes is a district that can be read again.
  let canJoin: Bool

  /// What both sides did, as sentences.
  var sentences: String {
    let theirs = merge.theirs.isEmpty ? "" : " Someone else changed \(Self.list(merge.theirs))."
    guard !merge.conflicts.isEmpty else { return theirs }
    return theirs + " Both changed \(Self.list(merge.conflicts))."
  }

  private static func list(_ names: [String]) -> String {
    guard names.count > 4 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
  }
}

extension DistrictMerge {
  /// Whether the other side changed nothing that is not here too.
  fileprivate var isSettled: Bool { theirs.isEmpty && conflicts.isEmpty }
  /// How many changes the other side made that are not here.
  fileprivate var count: Int { theirs.count + conflicts.count }
}
