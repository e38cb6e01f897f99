package import Staffing

/// What became of the open week's file through someone else, since it was read or saved.
package enum OutsideChange: Hashable, Sendable {
  /// The file holds `theirs`; it held `base`.
  case changed(base: Week, theirs: Week)
  case deleted
  /// It cannot be read: one sentence.
  case unreadable(String)
}

/// What someone else made of `district.yaml`.
package enum OutsideDistrict: Hashable, Sendable {
  /// The file holds `theirs`; `merge` joins that with one's own district, and `canJoin` says whether what it makes is
  /// one that can be read again.
  case changed(theirs: District, merge: DistrictMerge, canJoin: Bool)
  case deleted
  /// It cannot be read: one sentence.
  case unreadable(String)
}
