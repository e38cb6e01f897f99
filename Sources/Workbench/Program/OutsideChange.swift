package import Staffing

/// What became of the open week's file through someone else, since it was read or saved.
package enum OutsideChange: Hashable, Sendable {
  /// The file holds `theirs`; it held `base`.
  case changed(base: Week, theirs: Week)
  case deleted
  /// It cannot be read: one sentence.
  case unreadable(String)
}
