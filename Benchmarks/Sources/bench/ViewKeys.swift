import Staffing
import TerminalKit
import Workbench

/// How long the program computes for a key in each view: the change of its state, the drawing, and what of it is new.
struct ViewKeys {
  let opened: OpenedWeek

  private static let views: [(name: String, keys: [Key])] = [
    ("board", keys("1jl") + [.tab, .pageDown] + keys("kxuzjz")),
    ("officers", keys("2jll") + [.pageDown] + keys(">uxudDj")),
    ("gaps", keys("3jj") + [.pageDown] + keys("djlbjbjb")),
    ("totals", keys("4j") + [.pageDown] + keys("bjljjllj")),
    ("campus", keys("5jlj") + [.pageDown] + keys("hk") + [.tab] + keys("xuj")),
    ("map", keys("6ljh>dt+l-bbb")),
  ]

  private static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  func measure(atMost figure: Duration) {
    for size in [Size(width: 80, height: 24), Size(width: 160, height: 48)] {
      for view in Self.views {
        var state = State(opened: opened, size: size)
        var frame = state.render()
        var position = 0
        Measurement(runs: view.keys.count * 30) {
          _ = state.update(.keyPressed(view.keys[position % view.keys.count]))
          position += 1
          let next = state.render()
          let changes = next.changes(since: frame)
          frame = next
          return changes.count
        }.reportSlowest("\(view.name) \(size): key to frame", atMost: figure)
      }
    }
  }
}
