import Staffing

/// What was done to the week, to be taken back and done again without limit.
struct History: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    /// Names the state of the week after the edit; never used twice.
    let revision: Int
    let edit: WeekEdit
    /// What the edit did, as the user would say it: `Saguaro to Pima Butte, Tue P1–P3`.
    let name: String
  }

  /// In the order they were done; the last is the next to be undone.
  private(set) var done: [Entry] = []
  /// The last is the next to be done again.
  private(set) var undone: [Entry] = []
  private var lastRevision = 0
  private var savedRevision = 0
  private var savedDistrictRevision = 0

  /// Names the present state of everything: 0 as it was opened.
  var revision: Int { done.last?.revision ?? 0 }

  /// Names the present state of what the week's file holds: 0 as it was opened.
  var weekRevision: Int { done.last { $0.edit.changesWeek }?.revision ?? 0 }

  /// Names the present state of what `district.yaml` holds: 0 as it was opened.
  var districtRevision: Int { done.last { $0.edit.changesDistrict }?.revision ?? 0 }

  /// Whether the week is another than the one that was last saved or opened.
  var isWeekUnsaved: Bool { weekRevision != savedRevision }

  /// Whether the district is another than the one that was last saved or opened.
  var isDistrictUnsaved: Bool { districtRevision != savedDistrictRevision }

  /// Whether there is something that no file holds.
  var isUnsaved: Bool { isWeekUnsaved || isDistrictUnsaved }

  /// All edits: those done, then those undone in the order in which they would be done again.
  var steps: [Entry] { done + undone.reversed() }

  /// Whether the files hold the state after the first `count` of ``steps``.
  func isSaved(after count: Int) -> Bool {
    let made = steps.prefix(count)
    return (made.last { $0.edit.changesWeek }?.revision ?? 0) == savedRevision
      && (made.last { $0.edit.changesDistrict }?.revision ?? 0) == savedDistrictRevision
  }

  mutating func record(_ edit: WeekEdit, name: String) {
    lastRevision += 1
    done.append(Entry(revision: lastRevision, edit: edit, name: name))
    undone.removeAll()
  }

  /// Moves the last edit to those undone.
  mutating func stepBack() {
    if let entry = done.popLast() { undone.append(entry) }
  }

  /// Moves the edit undone last to those done.
  mutating func stepForward() {
    if let entry = undone.popLast() { done.append(entry) }
  }

  /// The state `revision` is in the week's file.
  mutating func markSaved(_ revision: Int) {
    savedRevision = revision
  }

  /// The state `revision` is in `district.yaml`.
  mutating func markDistrictSaved(_ revision: Int) {
    savedDistrictRevision = revision
  }
}
