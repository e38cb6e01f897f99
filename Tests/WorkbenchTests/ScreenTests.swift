import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

/// What holds for every screen.
@Suite struct ScreenTests {
  /// A way to every screen and dialog.
  static let ways: [[Key]] = [
    [], [.character("z")], [.character("2")], [.character("3")], [.character("a")], [.character("a"), .end, .enter],
    [.right, .character("x")], [.character("/"), .character("é")], [.character("g")], [.character("?")],
    [.character("2"), .character("?")], [.character("x"), .character("q")], [.character("&"), .character("r")],
    [.character("v"), .right, .right], [.end, .end], [.character("m")],
    [.character("2"), .character("a")], [.character("2"), .down, .down, .character("d")],
    [.character("3"), .character("b")],
    [.character("3"), .character("l"), .character("w"), .character("b"), .character("b")],
    [.character("4")], [.character("4"), .right], [.character("4"), .right, .right], [.character("4"), .left],
    [.character("5")], [.character("5"), .right, .shiftDown, .shiftDown], [.character("6")],
    [.character("6"), .right, .character("+"), .character("+"), .character("b")], [.character("6"), .character("d")],
  ]

  /// The sample with names that are wide, long, accented or not meant for a screen.
  private static func foreign(_ options: Options, _ size: Size) -> State {
    var opened = SampleWeek.mapped()
    opened.district.name = "Distrito Escolar Unificado de Peñón Ñandú"
    opened.district.campuses[0].name = "臺北市立第一國民小學附設幼兒園與社區學習中心"
    opened.district.campuses[1].name = "École élémentaire Sainte-Thérèse-de-l’Enfant-Jésus"
    opened.district.campuses[2].name = "Bell\u{7}\u{202E}tower\u{200B}"
    opened.district.officers[0].name = "José Ångström 王"
    opened.district.officers[1].name = "김민준"
    opened.warnings = ["Señal: – · …"]
    return State(opened: opened, options: options, size: size)
  }

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 117, height: 31), Size(width: 160, height: 48),
    Size(width: 300, height: 100),
  ]

  @Test(arguments: ways) func asciiDrawsNothingButASCII(_ way: [Key]) {
    for size in Self.sizes {
      var state = Self.foreign(Options(alphabet: .ascii), size)
      for key in way { state.press(key) }
      let others = state.render().text.unicodeScalars.filter { !$0.isASCII }
      #expect(others.isEmpty, "\(others) at \(size)")
    }
  }

  @Test(arguments: ways) func theTerminalsCursorIsAlwaysOnWhatIsChosen(_ way: [Key]) {
    for size in Self.sizes {
      for alphabet in Alphabet.allCases {
        var state = Self.foreign(Options(alphabet: alphabet), size)
        for key in way { state.press(key) }
        #expect(state.render().cursor != nil, "\(size)")
      }
    }
  }

  @Test(arguments: ways) func nothingIsDrawnOverTheEdgesOrHalf(_ way: [Key]) {
    for size in Self.sizes {
      var state = Self.foreign(Options(), size)
      for key in way { state.press(key) }
      let frame = state.render()
      #expect(frame.size == size)
      for line in frame.lines { #expect(line.displayWidth <= size.width) }
      if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor)) }
    }
  }

  @Test(arguments: ways) func withoutColoursEverythingIsSaidAllTheSame(_ way: [Key]) {
    var (plain, colored) = (SampleWeek.state(Options(colors: .none)), SampleWeek.state())
    for key in way {
      plain.press(key)
      colored.press(key)
    }
    let (frame, coloredFrame) = (plain.render(), colored.render())
    for row in 0..<24 {
      for (cell, colored) in zip(frame.cells(row: row), coloredFrame.cells(row: row)) {
        #expect(cell.style.foreground == .standard && cell.style.background == .standard)
        guard cell.glyph != colored.glyph else { continue }
        // A block of time without a colour is a line.
        #expect(cell.glyph.base == "─" && colored.glyph.base == " " && colored.style.background != .standard)
      }
    }
  }

  @Test func noColourIsPaleOnLightOrDarkOnDark() {
    let frames = Self.ways.map { way -> Frame in
      var state = SampleWeek.state()
      for key in way { state.press(key) }
      return state.render()
    }
    for frame in frames {
      for row in 0..<24 {
        for cell in frame.cells(row: row) {
          #expect(![Color.white, .black, .yellow].contains(cell.style.foreground))
          // Blocks of time alone have a background, with white on it.
          let isBlock = cell.style.foreground == .palette(231, fallback: .white)
          #expect((cell.style.background == .standard) == !isBlock)
        }
      }
    }
  }

  @Test func everyStateOfACellHasAGlyphOfItsOwn() {
    for alphabet in Alphabet.allCases {
      let glyphs = CellState.allCases.map { $0.glyph(alphabet) }
      #expect(Set(glyphs).count == CellState.allCases.count)
      for glyph in glyphs {
        #expect(glyph.displayWidth == 1)
        #expect(alphabet == .unicode || glyph.isASCII)
      }
    }
  }

  @Test func theLegendShowsEveryState() {
    #expect(Set(CellState.legend) == Set(CellState.allCases))
    for width in [80, 100, 134, 160] {
      for state in [SampleWeek.state(width: width), AbsenceDrawingTests.opened(width, 24).afterRepair()] {
        let legend = state.render().lines[21]
        for sign in CellState.allCases {
          let words = CellState.Room.allCases.map { sign.word(in: $0) }
          #expect(words.contains { legend.contains($0) }, "\(sign) at \(width)")
        }
        #expect(!legend.contains("…"))
      }
    }
  }

  @Test func wideNamesKeepTheColumnsAligned() {
    expectDrawing(
      "foreign names", Self.foreign(Options(), Size(width: 80, height: 24)).render(),
      """
      Distrito Escolar Unificado de Peñón Ñandú            Mon 30 Nov – Sun 6 Dec 2026
      gaps 21:40  open 45:30  covered 50%  violations 2             1 board  2 3 4 5 6
        Campus                          gaps Mon 30   Tue 1    Wed 2   Thu 3    Fri 4
      Elementary                       17:20 3 campuses, 23% covered
      ▸ 臺北市立第一國民小學附設幼兒…   6:00 ●++•●XoX Xoo·oXoX Xo!!!   Xoo·oXoX ──────
        École élémentaire Sainte-Thé…   5:10 Xoo·o●●● X●●•●●oX XoXoX   Xoo·oXoX ──────
        Bell<U+0007><U+202E>tower<U+…   6:10 Xoo·oXoX Xoo·■■■■ XoXoX   Xoo·oXoX ──────
      Middle                            1:40 1 campus, 75% covered
        Desert Wind Middle School       1:40 ●●●●●●●  ●●●●●●●  XooXooX ●●●●●●●  ──────
      High                              2:40 1 campus, 91% covered
        Desert Sunrise High School      2:40 ●●●½●●●  ●●●½●●●  ●●●½●●● ●●●½●●●  ──────







      ── Mon 30 Nov, Arrival, 07:30–08:00, 臺北市立第一國民小學附設幼兒園與社區學… ───
      1 of 1 there: José Ångström 王 07:30–09:40.
      This week: visited on 2 of 3 days, covered 5:50 of 8:00.
      X gap ½ part o open ● covered + extra ■ locked ! rule • spare · none ─ closed
      Señal: – · …
      Enter fix  a assign  x remove  Tab gap  f fill  E setup  : menu  ? help  q quit
      """)
  }

  @Test func everythingIsThereAgainAfterAScreenThatWasTooSmall() {
    let state = SampleWeek.state().after(.character("a"), .character("w"))
    var resized = state
    _ = resized.update(.resized(Size(width: 20, height: 5)))
    #expect(resized.render().text.contains("80x24 needed"))
    resized.press(.character("x"), .enter, .escape)
    _ = resized.update(.resized(Size(width: 1, height: 1)))
    #expect(resized.render().size == Size(width: 1, height: 1))
    _ = resized.update(.resized(Size(width: 80, height: 24)))
    #expect(resized == state)
  }

  @Test(arguments: [
    District(name: "Empty"), District.sample { $0.campuses = [] }, District.sample { $0.officers = [] },
    District.sample { $0.bells = [] },
  ])
  func aDistrictWithNothingInItCanBeLookedAt(_ district: District) {
    let opened = OpenedWeek(district: district, week: Week(monday: .sampleMonday), isNew: true)
    for way in Self.ways + [[.tab, .enter, .character("o"), .character("z"), .right, .down, .end, .pageDown]] {
      var state = State(opened: opened, size: Size(width: 120, height: 30))
      for key in way {
        state.press(key)
        #expect(state.render().size == state.size)
      }
      #expect(state.week.visits.isEmpty || !district.campuses.isEmpty)
    }
  }

  @Test func quittingWorksOnAScreenThatIsTooSmall() {
    var state = SampleWeek.state(width: 20, height: 5)
    #expect(state.update(.keyPressed(.character("q"))) == [.quit])
    #expect(state.update(.keyPressed(.ctrl("z"))) == [.suspend])
  }

  @Test func warningsOfThePlanAreShownAtOpening() {
    var opened = SampleWeek.opened()
    opened.district.officers[3].weeklyHours = .of("20")
    let state = State(opened: opened, size: Size(width: 80, height: 24))
    #expect(state.message?.text.hasPrefix("Miguel Agave: the periods of the post last 30:00 hours") == true)
    #expect(state.after(.character("m")).context == .messages)
    #expect(SampleWeek.state().after(.character("m")).message?.text == "There are no messages yet.")
  }

  @Test func pastedTextIsTyped() {
    var state = SampleWeek.state().after(.character("/"))
    _ = state.update(.textPasted("santa\nrosa\n"))
    #expect(state.dialogs.count == 1)
    _ = state.update(.textPasted("x"))
    #expect(state.render().text.contains("Name: santarosax"))
  }

  @Test func theMouseChoosesCellsAndRows() {
    var state = SampleWeek.state()
    _ = state.update(.mouseUsed(MouseEvent(.press, at: Point(column: 52, row: 6))))
    #expect(state.place == "saddleback tue P3")
    _ = state.update(.mouseUsed(MouseEvent(.wheelUp, at: Point(column: 0, row: 0))))
    #expect(state.place == "santa-rosa tue P3")
    _ = state.update(.mouseUsed(MouseEvent(.doubleClick, at: Point(column: 41, row: 6))))
    #expect(state.context == .explain)
    state.press(.escape, .character("2"))
    _ = state.update(.mouseUsed(MouseEvent(.press, at: Point(column: 5, row: 4))))
    #expect(state.officers.chosen == OfficerIndex(1))
  }
}
