import SystemPackage

/// Files that are there only while something is written. Their names say which process wrote them, so that what a
/// killed one left is known for litter.
enum TemporaryFile {
  private static let prefix = ".bellwatch-"
  private static let suffix = ".tmp"

  /// A name that nothing has yet.
  static func name(of process: ProcessIdentity) -> String {
    "\(prefix)\(process.text)-\(String(UInt64.random(in: .min ... .max), radix: 36))\(suffix)"
  }

  /// Makes a file that can be written.
  static func make(
    in folder: FileDescriptor, _ files: any FileSystem
  ) throws(FileFault) -> (name: String, descriptor: FileDescriptor) {
    var attempts = 0
    while true {
      let name = name(of: files.process)
      do {
        return (name, try files.create(name, in: folder))
      } catch {
        attempts += 1
        guard error == .fileExists || error == .interrupted, attempts < 100 else {
          throw .refused(.create, error)
        }
      }
    }
  }

  /// Whether `name` is that of a file whose writer has ended.
  static func isLitter(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count).split(separator: "-")
    guard let process = ProcessIdentity(text: parts.dropLast().joined(separator: "-")) else { return false }
    return process.hasEnded() == true
  }
}

extension FileSystem {
  /// Writes all of `bytes`, however few each call takes.
  func write(all bytes: [UInt8], to descriptor: FileDescriptor) throws(Errno) {
    var written = 0
    while written < bytes.count {
      let count = try retrying { () throws(Errno) in
        let result = bytes.withUnsafeBytes { buffer in
          Result { () throws(Errno) in
            try write(descriptor, from: UnsafeRawBufferPointer(rebasing: buffer[written...]))
          }
        }
        return try result.get()
      }
      guard count > 0 else { throw .ioError }
      written += count
    }
  }
}
