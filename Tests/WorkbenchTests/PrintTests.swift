import Staffing
import TerminalKit
import Testing
import TestSupport

@testable import Workbench

@Test func printScreens() {
  func show(_ title: String, _ state: State) {
    print("=== \(title)")
    print(state.render().lines.map { "|" + $0.padded(to: state.size.width) + "|" }.joined(separator: "\n"))
  }
  for (w, h) in [(80, 24), (160, 48)] {
    var s = SampleWeek.state(width: w, height: h)
    show("board", s)
    _ = s.update(.keyPressed(.tab))
    _ = s.update(.keyPressed(.tab))
    show("after tab", s)
    _ = s.update(.keyPressed(.character("a")))
    show("assign", s)
    _ = s.update(.keyPressed(.enter))
    show("assigned", s)
    _ = s.update(.keyPressed(.character("z")))
    show("zoom", s)
    _ = s.update(.keyPressed(.character("z")))
    _ = s.update(.keyPressed(.character("2")))
    show("officers", s)
    _ = s.update(.keyPressed(.character("3")))
    show("problems", s)
    _ = s.update(.keyPressed(.character("1")))
    _ = s.update(.keyPressed(.character("?")))
    show("help", s)
    _ = s.update(.keyPressed(.escape))
    _ = s.update(.keyPressed(.character("q")))
    show("quit", s)
    _ = s.update(.keyPressed(.escape))
    _ = s.update(.keyPressed(.character("g")))
    show("weeks", s)
    _ = s.update(.keyPressed(.escape))
    _ = s.update(.keyPressed(.character("/")))
    _ = s.update(.keyPressed(.character("s")))
    show("find", s)
    _ = s.update(.keyPressed(.escape))
    _ = s.update(.keyPressed(.escape))
    _ = s.update(.saveEnded(revision: 1, .changedOnDisk))
    show("conflict", s)
  }
}
