import Staffing

extension Limits {
  /// Bytes of a file: thirty times the largest district known.
  static let fileSize = 32 << 20
}
