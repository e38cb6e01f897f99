import Staffing

extension Limits {
  /// Bytes of a file of settings, or of one that says where the user was: some hundred times the longest that makes sense.
  static let settingsSize = 1 << 20
  /// Bytes of a file: thirty times the largest district known.
  static let fileSize = 32 << 20
  /// Bytes of a journal: the largest district filled and emptied some hundred times without saving.
  static let journalSize = 256 << 20
}
