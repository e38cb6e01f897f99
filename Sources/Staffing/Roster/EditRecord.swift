/// One step in the making of a week, as it is kept beyond the end of the program.
package struct EditRecord: Hashable, Sendable {
  /// How the step came about.
  package enum Kind: Hashable, Sendable {
    /// An edit of the user's.
    case done
    /// The inverse of an edit that was taken back.
    case undone
    /// An edit that was taken back and done again.
    case redone
  }

  /// How it came about.
  package var kind: Kind
  /// What was applied to the week.
  package var edit: WeekEdit
  /// What the edit of the user's did, in words; the same for taking it back.
  package var name: String

  /// The step `edit`, of an edit of the user's called `name`.
  package init(_ kind: Kind = .done, _ edit: WeekEdit, name: String) {
    self.kind = kind
    self.edit = edit
    self.name = name
  }

  /// The step `edit` of the roster, of an edit of the user's called `name`.
  package init(_ kind: Kind = .done, _ edit: RosterEdit, name: String) {
    self.init(kind, .roster(edit), name: name)
  }
}
