import Staffing
import TerminalKit
import Testing

@testable import Workbench

/// What the themes promise whoever looks at them.
@Suite struct ThemeTests {
  /// The themes with a text and a background of their own, whose contrast is known.
  static let painted: [ThemeName] = [.dark, .light, .highContrast, .redGreenBlind, .blueYellowBlind]

  /// The styles of every view and of some dialogs.
  private static func styles(_ theme: ThemeName, _ colors: Capabilities.Colors) -> Set<Style> {
    var styles: Set<Style> = []
    for way in ScreenTests.ways {
      var state = State(
        opened: SampleWeek.mapped(), options: Options(colors: colors, theme: theme),
        size: Size(width: 80, height: 24))
      for key in way { state.press(key) }
      let frame = state.render()
      for row in 0..<frame.size.height { styles.formUnion(frame.cells(row: row).map(\.style)) }
    }
    return styles
  }

  @Test(arguments: painted) func everyTextCanBeReadOn256Colors(_ theme: ThemeName) throws {
    let least = theme == .highContrast ? 7.0 : 4.5
    for style in Self.styles(theme, .palette256) {
      let text = try #require(Contrast.rgb(style.foreground), "\(theme): \(style)")
      let background = try #require(Contrast.rgb(style.background), "\(theme): \(style)")
      #expect(Contrast.ratio(text, background) >= least, "\(theme): \(style)")
    }
  }

  @Test(arguments: painted, Contrast.eightColors.keys.sorted())
  func everyTextCanBeReadOnEightColors(_ theme: ThemeName, _ terminal: String) throws {
    let palette = try #require(Contrast.eightColors[terminal])
    for style in Self.styles(theme, .eight) {
      let (text, background) = (Int(style.foreground.fallback), Int(style.background.fallback))
      try #require(text >= 0 && background >= 0, "\(theme): \(style)")
      #expect(Contrast.ratio(palette[text], palette[background]) >= 2.5, "\(theme) on \(terminal): \(style)")
    }
  }

  @Test func theStandardThemeCanBeReadOnBlackAndOnWhite() throws {
    for style in Self.styles(.standard, .palette256) where ![.standard, .red].contains(style.foreground) {
      let text = try #require(Contrast.rgb(style.foreground), "\(style)")
      if style.background == .standard {
        for background in [[0, 0, 0], [255, 255, 255]] { #expect(Contrast.ratio(text, background) >= 3, "\(style)") }
      } else {
        // A block: its text can be read on it, and it can be seen on both.
        let block = try #require(Contrast.rgb(style.background), "\(style)")
        #expect(Contrast.ratio(text, block) >= 4.5, "\(style)")
        for background in [[0, 0, 0], [255, 255, 255]] { #expect(Contrast.ratio(block, background) >= 3, "\(style)") }
      }
    }
  }

  @Test(arguments: ThemeName.allCases, [Capabilities.Colors.eight, .palette256])
  func campusesNextToEachOtherDiffer(_ name: ThemeName, _ colors: Capabilities.Colors) {
    guard name != .monochrome else { return }
    let theme = Theme(name, colors: colors)
    func color(_ position: Int) -> Int {
      let style = theme.campus(CampusIndex(position))
      return colors == .eight ? Int(style.foreground.fallback) : Int(style.background.index)
    }
    for position in 0..<12 { #expect(color(position) != color(position + 1), "\(name), \(position)") }
  }

  /// Text has no other colour on the terminal's own background; the blocks have one of their own.
  @Test func onlyBlocksHaveABackgroundInTheStandardTheme() {
    let theme = Theme(colors: .palette256)
    let blocks = Set((0..<12).map { theme.campus(CampusIndex($0)) })
    #expect(blocks.count == 6)
    for style in Self.styles(.standard, .palette256) where style.background != .standard {
      #expect(blocks.contains(style), "\(style)")
    }
  }

  /// Of the sixteen that every terminal shows as it likes, the standard theme has red alone, since all show it as it
  /// should be.
  @Test(arguments: Contrast.reds.keys.sorted()) func theRedOfTerminalsCanBeReadOnBlackAndOnWhite(
    _ terminal: String
  ) throws {
    let red = try #require(Contrast.reds[terminal])
    for background in [[0, 0, 0], [255, 255, 255]] { #expect(Contrast.ratio(red, background) >= 3, "\(red)") }
  }

  @Test(arguments: [ThemeName.redGreenBlind, .blueYellowBlind])
  func statesDifferInLightnessForWhoCannotTellHues(_ name: ThemeName) throws {
    let theme = Theme(name, colors: .palette256)
    let states: [CellState] = [.gap, .partial, .open, .covered]
    let lights = try states.map { state in
      (state, try #require(Contrast.rgb(theme.style(of: state).foreground), "\(state)"))
    }
    for (position, (state, light)) in lights.enumerated() {
      for (other, otherLight) in lights[(position + 1)...] {
        #expect(Contrast.ratio(light, otherLight) >= 1.4, "\(state) and \(other)")
      }
    }
  }

  @Test func monochromeHasNoColors() {
    for style in Self.styles(.monochrome, .palette256) {
      #expect(style.foreground == .standard && style.background == .standard, "\(style)")
    }
  }

  @Test(arguments: ThemeName.allCases) func withoutColorsEveryThemeIsPlain(_ theme: ThemeName) {
    #expect(Self.styles(theme, .none) == Self.styles(.monochrome, .palette256))
  }

  @Test(arguments: ThemeName.allCases) func everyStateHasAGlyphOfItsOwn(_ theme: ThemeName) {
    let state = SampleWeek.state(Options(theme: theme))
    #expect(state.render().text == SampleWeek.state().render().text)
  }
}
