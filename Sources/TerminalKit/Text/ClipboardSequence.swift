/// What puts text on the clipboard of the machine that the terminal is on: the control sequence OSC 52 of xterm, which
/// works over ssh too. Terminals may refuse it; nothing is ever read from a clipboard.
package struct ClipboardSequence: Hashable, Sendable {
  /// The most bytes of text that terminals commonly take: 74,994 of the sequence, in base 64.
  package static let mostBytes = 56_244

  private let payload: String

  /// Of `text` without control characters other than ends of lines; nil where it is too long.
  package init?(_ text: String) {
    let text = text.sanitized(keepingLineFeeds: true)
    guard text.utf8.count <= Self.mostBytes else { return nil }
    payload = Self.base64(Array(text.utf8))
  }

  /// For a terminal.
  package var plain: String { "\u{1B}]52;c;\(payload)\u{07}" }

  /// For a terminal behind tmux, which takes the plain one where its option set-clipboard is on, and passes the other
  /// on where allow-passthrough is; whichever it does not take it leaves out.
  package var throughTmux: String { "\(plain)\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" }

  /// RFC 4648.
  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : nil }
      let bits = group.reduce(0) { $0 << 8 | ($1 ?? 0) }
      for position in 0..<4 {
        let isFiller = position > 0 && group[position - 1] == nil
        result.append(isFiller ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * position) & 0x3F])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
