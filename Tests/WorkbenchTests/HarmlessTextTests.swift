import Staffing
import TerminalKit
import Testing

/// What messages quote is what a terminal may get: the two who decide about that agree.
@Suite struct HarmlessTextTests {
  @Test(arguments: [0..<0x1_0000, 0x1_0000..<0x3_2000, 0xE_0000..<0xE_1100 as Range<UInt32>])
  func whatIsPrintableIsShownAsItIs(scalars: Range<UInt32>) {
    for scalar in scalars.lazy.compactMap(Unicode.Scalar.init) {
      let text = printable("a\(Character(scalar))b")
      #expect(text.sanitized() == text, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func whatCannotBeSeenIsShownByItsNumber() {
    #expect(printable("a\u{34F}b\u{115F}c\u{FEFF}") == "a\\u{34f}b\\u{115f}c\\u{feff}")
    #expect(printable("\u{2764}\u{FE0F}") == "\u{2764}")
  }
}
