import Staffing

/// Who has a week open, as its lock file tells.
package struct LockHolder: Hashable, Sendable {
  /// The login name.
  package var user: String
  /// The machine's name.
  package var host: String
  /// nil where the lock does not say.
  package var process: ProcessIdentity?
  /// When the week was opened, as people write it.
  package var since: String

  /// A holder whose week was opened at `since`, in any words; this process where none is named.
  package init(user: String, host: String, process: ProcessIdentity? = .current, since: String) {
    self.user = user
    self.host = host
    self.process = process
    self.since = since
  }

  /// `ines on front-desk (process 4711, since 2026-12-02 06:40)`; safe to print whatever the file held.
  package var description: String {
    guard !user.isEmpty || process != nil else { return "someone" }
    let number = process.map { "process \($0.number), " } ?? ""
    return
      "\(printable(user, limit: 64)) on \(printable(host, limit: 64)) (\(number)since \(printable(since, limit: 32)))"
  }

  private static let format = "bellwatch/lock/1"

  /// The lock file's text. No two are the same, so that a lock taken over is seen to be another's.
  var text: String {
    let token = String(UInt64.random(in: .min ... .max), radix: 36)
    return """
      format: \(Self.format)
      user: \(printable(user, limit: 64))
      host: \(printable(host, limit: 64))
      process: \(process?.text ?? "")
      since: \(printable(since, limit: 32))
      token: \(token)

      """
  }

  /// What a lock file tells; what it does not is left empty.
  init(reading bytes: [UInt8]) {
    var values: [Substring: Substring] = [:]
    for line in String(decoding: bytes.prefix(4096), as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      values[line[..<colon]] = line[line.index(after: colon)...].drop { $0 == " " }
    }
    self.init(
      user: String(values["user"] ?? ""), host: String(values["host"] ?? ""),
      process: values["process"].flatMap { ProcessIdentity(text: $0) }, since: String(values["since"] ?? ""))
  }
}
