import TerminalKit
import Testing

@testable import Workbench

/// The board's styles in each theme, in the order in which they appear there. What it says and where is the same in all.
@Suite struct ThemeDrawingTests {
  private func styles(_ theme: ThemeName, _ colors: Capabilities.Colors = .palette256) -> String {
    SampleWeek.state(Options(colors: colors, theme: theme)).render().styledText
      .split(separator: "\n").filter { $0.contains(": ") }.joined(separator: "\n")
  }

  @Test func dark() {
    expectText(
      "dark styles", styles(.dark),
      """
      a: bold color252 on color234
      b: color252 on color234
      c: bold color210 on color234
      d: reverse color252 on color234
      e: bold underline color252 on color234
      f: bold reverse color252 on color234
      g: bold color114 on color234
      h: bold color80 on color234
      i: bold color75 on color234
      j: color246 on color234
      k: bold color215 on color234
      """)
  }

  @Test func light() {
    expectText(
      "light styles", styles(.light),
      """
      a: bold color235 on color231
      b: color235 on color231
      c: bold color160 on color231
      d: reverse color235 on color231
      e: bold underline color235 on color231
      f: bold reverse color235 on color231
      g: bold color28 on color231
      h: bold color23 on color231
      i: bold color26 on color231
      j: color242 on color231
      k: bold color130 on color231
      l: bold color23 on color231
      """)
  }

  @Test func highContrast() {
    expectText(
      "high contrast styles", styles(.highContrast),
      """
      a: bold color231 on color16
      b: color231 on color16
      c: bold color231 on color124
      d: reverse color231 on color16
      e: bold underline color231 on color16
      f: bold reverse color231 on color16
      g: bold color120 on color16
      h: bold color159 on color16
      i: bold color123 on color16
      j: color252 on color16
      k: bold color16 on color226
      l: bold color226 on color16
      """)
  }

  @Test func redGreenBlind() {
    expectText(
      "red-green-blind styles", styles(.redGreenBlind),
      """
      a: bold color252 on color16
      b: color252 on color16
      c: bold color226 on color16
      d: reverse color252 on color16
      e: bold underline color252 on color16
      f: bold reverse color252 on color16
      g: bold color32 on color16
      h: bold color110 on color16
      i: bold color38 on color16
      j: color246 on color16
      k: bold color215 on color16
      l: bold color117 on color16
      """)
  }

  @Test func blueYellowBlind() {
    expectText(
      "blue-yellow-blind styles", styles(.blueYellowBlind),
      """
      a: bold color252 on color16
      b: color252 on color16
      c: bold color231 on color124
      d: reverse color252 on color16
      e: bold underline color252 on color16
      f: bold reverse color252 on color16
      g: bold color30 on color16
      h: bold color80 on color16
      i: bold color44 on color16
      j: color246 on color16
      k: bold color203 on color16
      """)
  }

  @Test func monochrome() {
    expectText(
      "monochrome styles", styles(.monochrome),
      """
      a: bold
      b: reverse
      c: bold underline
      d: dim
      """)
  }

}
