import Glibc
import Testing

@testable import NCursesTerminal

@Suite("The environment")
struct EnvironmentTests {
  @Test("NO_COLOR counts with any value but the empty one")
  func noColor() {
    #expect(Environment(variables: ["NO_COLOR": "0"]).wantsNoColor)
    #expect(!Environment(variables: ["NO_COLOR": ""]).wantsNoColor)
    #expect(!Environment(variables: [:]).wantsNoColor)
  }

  @Test("UTF-8 is tried first where no locale is named, and last where one is")
  func locales() {
    #expect(Environment(variables: [:]).localeCandidates == ["C.UTF-8"])
    #expect(Environment(variables: ["LC_ALL": "", "LANG": ""]).localeCandidates == ["C.UTF-8"])
    #expect(Environment(variables: ["LC_ALL": "C"]).localeCandidates == ["", "C.UTF-8"])
    #expect(Environment(variables: ["LANG": "de_DE.UTF-8"]).localeCandidates == ["", "C.UTF-8"])
  }
}

@Suite("Modes and errors")
struct ModesTests {
  @Test("What is turned on is turned off, in reverse order")
  func modes() {
    let all = Modes(mouse: true, paste: true)
    #expect(all.enter == "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h")
    #expect(all.leave == "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1004l\u{1B}[?2004l")
    #expect(Modes(mouse: false, paste: false).enter.isEmpty)
    #expect(!Modes(mouse: false, paste: true).enter.contains("1002"))
  }

  @Test("Errors name the value and what to do")
  func errors() {
    #expect(
      StartError.unknown(type: "nonesuch").description
        == "the terminal type 'nonesuch' in TERM is unknown here: set TERM to a known type, such as xterm-256color")
    #expect(StartError.inputIsNoTerminal.description == "standard input is not a terminal")
  }

  @Test("Without a terminal the start fails and changes nothing", .enabled(if: !ModesTests.isTerminal))
  func noTerminal() {
    #expect(throws: StartError.self) { try NCursesTerminal() }
  }

  private static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
