import Glibc
import Staffing

/// Which process of which machine, told apart from every other one: also from a later one with the same number.
package struct ProcessIdentity: Hashable, Sendable {
  /// Names the machine, from `/etc/machine-id`; empty where it has none.
  let machine: String
  /// Names the run of its kernel.
  let boot: String
  /// Names the process numbers' namespace: a container's numbers mean nothing outside of it.
  let namespace: String
  let number: Int32
  /// When it began, in clock ticks since the machine did.
  let start: UInt64

  /// The parts joined with `-`.
  package var text: String { "\(machine)-\(boot)-\(namespace)-\(number)-\(start)" }

  /// Reads what ``text`` writes; nil for any other text.
  package init?(text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 5, let number = Int32(parts[3]), number > 0, let start = UInt64(parts[4]),
      parts[0...2].allSatisfy({ $0.utf8.count <= 8 && $0.utf8.allSatisfy(Self.isHexadecimal) })
    else { return nil }
    self.init(
      machine: String(parts[0]), boot: String(parts[1]), namespace: String(parts[2]), number: number, start: start)
  }

  init(machine: String, boot: String, namespace: String, number: Int32, start: UInt64) {
    self.machine = machine
    self.boot = boot
    self.namespace = namespace
    self.number = number
    self.start = start
  }

  /// This process.
  package static let current = ProcessIdentity(number: getpid())

  /// The process of this machine that has the number now.
  init(number: Int32) {
    let namespace = (try? LiveFileSystem().linkTarget(of: "/proc/self/ns/pid")) ?? ""
    self.init(
      machine: Self.short(Self.text(of: "/etc/machine-id")),
      boot: Self.short(Self.text(of: "/proc/sys/kernel/random/boot_id")), namespace: Self.short(namespace),
      number: number, start: Self.stat(of: number)?.start ?? 0)
  }

  /// Whether the process has ended; nil where that cannot be found out from here. A process that was killed and that
  /// nobody has asked after yet has ended.
  package func hasEnded(seenFrom here: ProcessIdentity = .current) -> Bool? {
    guard !machine.isEmpty, machine == here.machine, !boot.isEmpty, !here.boot.isEmpty else { return nil }
    guard boot == here.boot else { return true }
    guard namespace == here.namespace else { return nil }
    if kill(number, 0) == -1, errno == ESRCH { return true }
    guard let found = Self.stat(of: number) else { return false }
    return found.start != start || found.isZombie
  }

  // MARK: Reading /proc

  private static func stat(of number: Int32) -> (start: UInt64, isZombie: Bool)? {
    // The name in parentheses may hold anything; after it come the state and 18 more fields before the start.
    guard let text = text(of: "/proc/\(number)/stat"), let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 19, let start = UInt64(fields[19]) else { return nil }
    return (start, fields[0] == "Z" || fields[0] == "X")
  }

  private static func text(of path: String) -> String? {
    guard let bytes = try? FileStore(files: LiveFileSystem()).read(path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Eight hexadecimal digits that stand for `text`; empty for no text.
  private static func short(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    return String(hexadecimal(Fingerprint(of: text.utf8).value).suffix(8))
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
