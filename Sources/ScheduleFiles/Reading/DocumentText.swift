import Staffing

/// Checks of a file's bytes before they are parsed, so that whatever is not text is answered at once.
enum DocumentText {
  /// The text of `bytes` without its byte order mark.
  static func decode(_ bytes: [UInt8], file: String) throws(FileError) -> String {
    guard bytes.count <= Limits.fileSize else { throw FileError(file: file, .tooLarge(limit: Limits.fileSize)) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw FileError(file: file, line: 1, .notUTF8(.utf16))
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard content.contains(where: { !isNothing($0) }) else { throw FileError(file: file, .empty) }
    if let position = content.firstIndex(where: isForbiddenControl) {
      throw FileError(file: file, line: line(of: position, in: content), .controlCharacter(content[position]))
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let position = firstInvalid(in: content)
      throw FileError(file: file, line: line(of: position, in: content), .notUTF8(.byte(content[position])))
    }
    return text
  }

  private static func isNothing(_ byte: UInt8) -> Bool {
    byte <= 0x20 && [0x00, 0x09, 0x0A, 0x0D, 0x20].contains(byte)
  }

  private static func isForbiddenControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)) || byte == 0x7F
  }

  private static func line(of position: Int, in content: ArraySlice<UInt8>) -> Int {
    content[..<position].count { $0 == 0x0A } + 1
  }

  /// Where the first byte stands that is no part of a UTF-8 sequence.
  private static func firstInvalid(in content: ArraySlice<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var remaining = content.makeIterator()
    var position = content.startIndex
    while case .valid(let sequence) = parser.parseScalar(from: &remaining) {
      position += sequence.count
    }
    return min(position, content.endIndex - 1)
  }
}
