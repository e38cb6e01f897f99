import TerminalKit
import Testing

@testable import Workbench

/// The board's styles in each theme; its text is the same in all.
@Suite struct ThemeDrawingTests {
  private func styles(_ theme: ThemeName, _ colors: Capabilities.Colors = .palette256) -> String {
    SampleWeek.state(Options(colors: colors, theme: theme)).render().styledText
  }

  @Test func dark() {
    expectText(
      "dark styles", styles(.dark),
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ccccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbbbbbbbbbbbbdddddddddbbbbbbbbbb
      bbaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbaaaabeeeeeebbbaaaaabbbbaaaaabbbaaaaabbbbaaaaab
      aaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbccccbghhihcjcbcjjkjcjcbcjlllbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjhhhbchhihhjcbcjcjcbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjcjcbcjjkmmmmbcjcjcbbbcjjkjcjcbkkkkkk
      aaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhhhhhbbhhhhhhhbbcjjcjjcbhhhhhhhbbkkkkkk
      aaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhnhhhbbhhhnhhhbbhhhnhhhbhhhnhhhbbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      kkaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaakkkkkkkkkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      cbbbbbnbbbbbbjbbbbbbhbbbbbbbbbhbbbbbbbmbbbbbbbblbbbbbbibbbbbbbkbbbbbbkbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbbbbbbbbbfbbbbbbbbbfffbbbbbbfbbbbbbbbfbbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbb
      a: bold color252 on color234
      b: color252 on color234
      c: bold color210 on color234
      d: reverse color252 on color234
      e: bold underline color252 on color234
      f: bold color80 on color234
      g: reverse color114 on color234
      h: color114 on color234
      i: color80 on color234
      j: color75 on color234
      k: color246 on color234
      l: bold underline color210 on color234
      m: bold color114 on color234
      n: bold color215 on color234
      """)
  }

  @Test func light() {
    expectText(
      "light styles", styles(.light),
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ccccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbbbbbbbbbbbbdddddddddbbbbbbbbbb
      bbaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbaaaabeeeeeebbbaaaaabbbbaaaaabbbaaaaabbbbaaaaab
      aaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbccccbghhihcjcbcjjkjcjcbcjlllbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjhhhbchhihhjcbcjcjcbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjcjcbcjjkmmmmbcjcjcbbbcjjkjcjcbkkkkkk
      aaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhhhhhbbhhhhhhhbbcjjcjjcbhhhhhhhbbkkkkkk
      aaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhnhhhbbhhhnhhhbbhhhnhhhbhhhnhhhbbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      kkaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaakkkkkkkkkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      cbbbbbnbbbbbbjbbbbbbhbbbbbbbbbhbbbbbbbmbbbbbbbblbbbbbbibbbbbbbkbbbbbbkbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbbbbbbbbbfbbbbbbbbbfffbbbbbbfbbbbbbbbfbbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbb
      a: bold color235 on color231
      b: color235 on color231
      c: bold color160 on color231
      d: reverse color235 on color231
      e: bold underline color235 on color231
      f: bold color23 on color231
      g: reverse color28 on color231
      h: color28 on color231
      i: color23 on color231
      j: color26 on color231
      k: color242 on color231
      l: bold underline color160 on color231
      m: bold color28 on color231
      n: bold color130 on color231
      """)
  }

  @Test func highContrast() {
    expectText(
      "high contrast styles", styles(.highContrast),
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ccccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbbbbbbbbbbbbdddddddddbbbbbbbbbb
      bbaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbaaaabeeeeeebbbaaaaabbbbaaaaabbbaaaaabbbbaaaaab
      aaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbccccbghhihcjcbcjjkjcjcbcjlllbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjhhhbchhihhjcbcjcjcbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjcjcbcjjkmmmmbcjcjcbbbcjjkjcjcbkkkkkk
      aaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhhhhhbbhhhhhhhbbcjjcjjcbhhhhhhhbbkkkkkk
      aaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhnhhhbbhhhnhhhbbhhhnhhhbhhhnhhhbbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      kkaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaakkkkkkkkkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      cbbbbbnbbbbbbjbbbbbbhbbbbbbbbbhbbbbbbbmbbbbbbbblbbbbbbibbbbbbbkbbbbbbkbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbbbbbbbbbfbbbbbbbbbfffbbbbbbfbbbbbbbbfbbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbb
      a: bold color231 on color16
      b: color231 on color16
      c: bold color231 on color124
      d: reverse color231 on color16
      e: bold underline color231 on color16
      f: bold color226 on color16
      g: reverse color120 on color16
      h: color120 on color16
      i: color159 on color16
      j: color123 on color16
      k: color252 on color16
      l: bold underline color231 on color124
      m: bold color120 on color16
      n: bold color16 on color226
      """)
  }

  @Test func redGreenBlind() {
    expectText(
      "red-green-blind styles", styles(.redGreenBlind),
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ccccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbbbbbbbbbbbbdddddddddbbbbbbbbbb
      bbaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbaaaabeeeeeebbbaaaaabbbbaaaaabbbaaaaabbbbaaaaab
      aaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbccccbghhihcjcbcjjkjcjcbcjlllbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjhhhbchhihhjcbcjcjcbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjcjcbcjjkmmmmbcjcjcbbbcjjkjcjcbkkkkkk
      aaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhhhhhbbhhhhhhhbbcjjcjjcbhhhhhhhbbkkkkkk
      aaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhnhhhbbhhhnhhhbbhhhnhhhbhhhnhhhbbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      kkaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaakkkkkkkkkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      cbbbbbnbbbbbbjbbbbbbhbbbbbbbbbhbbbbbbbmbbbbbbbblbbbbbbibbbbbbbkbbbbbbkbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbbbbbbbbbfbbbbbbbbbfffbbbbbbfbbbbbbbbfbbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbb
      a: bold color252 on color16
      b: color252 on color16
      c: bold color226 on color16
      d: reverse color252 on color16
      e: bold underline color252 on color16
      f: bold color117 on color16
      g: reverse color32 on color16
      h: color32 on color16
      i: color110 on color16
      j: color38 on color16
      k: color246 on color16
      l: bold underline color226 on color16
      m: bold color32 on color16
      n: bold color215 on color16
      """)
  }

  @Test func blueYellowBlind() {
    expectText(
      "blue-yellow-blind styles", styles(.blueYellowBlind),
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaaa
      ccccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcbbbbbbbbbbbbdddddddddbbbbbbbbbb
      bbaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbaaaabeeeeeebbbaaaaabbbbaaaaabbbaaaaabbbbaaaaab
      aaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbccccbghhihcjcbcjjkjcjcbcjlllbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjhhhbchhihhjcbcjcjcbbbcjjkjcjcbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbcjjkjcjcbcjjkmmmmbcjcjcbbbcjjkjcjcbkkkkkk
      aaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhhhhhbbhhhhhhhbbcjjcjjcbhhhhhhhbbkkkkkk
      aaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbccccbhhhnhhhbbhhhnhhhbbhhhnhhhbhhhnhhhbbkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      kkaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaakkkkkkkkkkkkkk
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      cbbbbbnbbbbbbjbbbbbbhbbbbbbbbbhbbbbbbbmbbbbbbbblbbbbbbibbbbbbbkbbbbbbkbbbbbbbbbb
      bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      fbbbbbbbbbfbbbbbbbbbfffbbbbbbfbbbbbbbbfbbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbfbbbbbbbb
      a: bold color252 on color16
      b: color252 on color16
      c: bold color231 on color124
      d: reverse color252 on color16
      e: bold underline color252 on color16
      f: bold color44 on color16
      g: reverse color30 on color16
      h: color30 on color16
      i: color80 on color16
      j: color44 on color16
      k: color246 on color16
      l: bold underline color231 on color124
      m: bold color30 on color16
      n: bold color203 on color16
      """)
  }

  @Test func monochrome() {
    expectText(
      "monochrome styles", styles(.monochrome),
      """
      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa......................aaaaaaaaaaaaaaaaaaaaaaaaaaa
      aaaaaaaaaa......................................a............bbbbbbbbb
      ..aaaaaa..........................aaaa.cccccc...aaaaa....aaaaa...aaaaa....aaaaa
      aaaaaaaaaa.......................aaaaa
      a.aaaaaaaaaaaaaaaaaaaaaaaaaaaa....aaaa.b....a.a.a..d.a.a.a.ccc...a..d.a.a.dddddd
      ..................................aaaa.a..d.....a......a.a.a.a...a..d.a.a.dddddd
      ..................................aaaa.a..d.a.a.a..daaaa.a.a.a...a..d.a.a.dddddd
      aaaaaa............................aaaa
      ..................................aaaa...................a..a..a..........dddddd
      aaaa..............................aaaa
      ..................................aaaa....a........a........a.......a.....dddddd







      ddaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaadddddddddddddd


      a.....a...............................a........c..............d......d

      a.........a.........aaa......a........a........a.......a.......a.......a
      a: bold
      b: reverse
      c: bold underline
      d: dim
      """)
  }

}
