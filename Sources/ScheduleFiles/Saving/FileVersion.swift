import Staffing

/// What a file held when it was read or saved, so that a change by someone else is seen before it is lost.
///
/// The content decides, not the time or the number of the file: a file that was touched, copied back or restored
/// unchanged is no conflict, and a change within one tick of the clock is one.
package struct FileVersion: Hashable, Sendable {
  private let size: Int
  private let digest: UInt64

  /// The version of a file that holds `bytes`.
  package init(of bytes: [UInt8]) {
    size = bytes.count
    digest = Fingerprint(of: bytes).value
  }

  private init(size: Int, digest: UInt64) {
    self.size = size
    self.digest = digest
  }

  /// There was no file.
  package static let absent = FileVersion(size: -1, digest: 0)

  /// How many bytes the file holds; 0 where there is none.
  package var bytes: Int { max(0, size) }

  /// As a journal names it: `absent`, or the size and the digest.
  var text: String { self == .absent ? "absent" : "\(size)-\(hexadecimal(digest))" }

  init?(text: Substring) {
    if text == "absent" {
      self = .absent
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let size = Int(parts[0]), size >= 0, let digest = UInt64(parts[1], radix: 16) else {
      return nil
    }
    self.init(size: size, digest: digest)
  }
}

/// Why a file was not saved: someone else has changed it since it was read.
package enum FileConflict: Hashable, Sendable {
  case changed, deleted, created

  /// A sentence that names the ways out.
  package func message(file: String) -> String {
    let fact =
      switch self {
      case .changed: "the file has changed on disk since it was read"
      case .deleted: "the file has been deleted since it was read"
      case .created: "the file has been created by someone else meanwhile"
      }
    return "\(printable(file, limit: .max)): \(fact); overwrite it, save a copy under another name, or reload"
  }
}

/// What became of saving.
package enum SaveOutcome: Hashable, Sendable {
  /// The file holds what was given, safely on the disk; this is its version now.
  case saved(FileVersion)
  /// Nothing was written.
  case conflict(FileConflict)
}
