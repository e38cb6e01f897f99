import CNCurses
import Glibc
import TerminalKit
import TestSupport
import Testing

@Suite("Widths of characters against the C library", .enabled(if: setlocale(LC_CTYPE, "C.UTF-8") != nil))
struct WidthTests {
  /// The columns of `scalar` by its class; nil where it is never drawn.
  private func columns(_ scalar: Unicode.Scalar) -> Int32? {
    switch ScalarClass(scalar) {
    case .narrow: 1
    case .wide: 2
    case .mark: 0
    case .hidden, .selector: nil
    }
  }

  /// Whether the C library may have another opinion: what came after Unicode 14, and symbols that became wide in
  /// Unicode 16 or that the C library counts as wide for the sake of old East Asian encodings.
  private func isDisputed(_ scalar: Unicode.Scalar) -> Bool {
    let disputed: [ClosedRange<UInt32>] = [
      0x3248...0x324F, 0x4DC0...0x4DFF, 0x2630...0x2637, 0x268A...0x268F, 0x1D300...0x1D376,
    ]
    guard let age = scalar.properties.age, age.major <= 14 else { return true }
    return disputed.contains { $0.contains(scalar.value) }
  }

  private func expectAgreement(_ values: some Sequence<UInt32>) -> Int {
    var compared = 0
    for scalar in values.lazy.compactMap(Unicode.Scalar.init) where !isDisputed(scalar) {
      let library = cn_width(scalar.value)
      guard library >= 0, let own = columns(scalar) else { continue }
      compared += 1
      if own != library { Issue.record("U+\(String(scalar.value, radix: 16)): \(own), C library \(library)") }
    }
    return compared
  }

  @Test("All of what texts are mostly made of")
  func commonScalars() {
    #expect(expectAgreement(0x20..<0x3400) > 10_000)
  }

  @Test("A sample of the others")
  func sample() {
    var generator = SeededGenerator(seed: 2026)
    let values = (0..<40_000).map { _ in UInt32(generator.int(0x3400...0x3FFFF)) }
    #expect(expectAgreement(values) > 5_000)
  }
}
