/// FNV-1a of 64 bits (Fowler, Noll and Vo): finds what was torn or damaged. It keeps out nobody who wants to forge.
struct Fingerprint: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(of bytes: some Sequence<UInt8>) {
    add(bytes)
  }

  /// Goes on with `bytes`: the value depends on all that was added so far.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
