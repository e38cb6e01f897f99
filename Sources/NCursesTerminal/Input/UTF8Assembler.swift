/// Puts UTF-8 bytes that arrive one by one together again, however the reads were split.
struct UTF8Assembler: Hashable {
  private var bytes: [UInt8] = []

  /// Whether bytes of an unfinished character are waiting for the rest.
  var isPending: Bool { !bytes.isEmpty }

  /// Takes a byte from 0x80 on; the character that it completes, if any. Malformed sequences are dropped.
  mutating func feed(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes.removeAll(keepingCapacity: true) }
    bytes.append(byte)
    guard let length = Self.length(lead: bytes[0]) else {
      reset()
      return nil
    }
    guard bytes.count == length else { return nil }
    defer { reset() }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  /// Forgets an unfinished character.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
  }

  private static func length(lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
