import Staffing

extension Limits {
  /// Bytes of a file: thirty times the largest district known.
  static let fileSize = 32 << 20
  /// Bytes of a journal: the largest district filled and emptied some hundred times without saving.
  static let journalSize = 256 << 20
}
