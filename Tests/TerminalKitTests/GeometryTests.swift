import Testing

@testable import TerminalKit

@Suite("Rectangles")
struct GeometryTests {
  let area = Rect(left: 2, top: 3, width: 20, height: 10)

  @Test("Cutting pieces off covers the area without overlap")
  func splits() {
    var rest = area
    let top = rest.splitTop(2)
    let bottom = rest.splitBottom(1)
    let left = rest.splitLeft(5)
    let right = rest.splitRight(4)
    #expect(top == Rect(left: 2, top: 3, width: 20, height: 2))
    #expect(bottom == Rect(left: 2, top: 12, width: 20, height: 1))
    #expect(left == Rect(left: 2, top: 5, width: 5, height: 7))
    #expect(right == Rect(left: 18, top: 5, width: 4, height: 7))
    #expect(rest == Rect(left: 7, top: 5, width: 11, height: 7))
  }

  @Test("No more is cut off than there is, and nothing for a negative length")
  func splitsBeyondTheEdge() {
    let splits: [(inout Rect, Int) -> Rect] = [
      { $0.splitTop($1) }, { $0.splitBottom($1) }, { $0.splitLeft($1) }, { $0.splitRight($1) },
    ]
    for split in splits {
      var rest = area
      #expect(split(&rest, 99) == area)
      #expect(rest.isEmpty)
      rest = area
      #expect(split(&rest, -1).isEmpty)
      #expect(rest == area)
    }
  }

  @Test func intersections() {
    #expect(
      area.intersection(Rect(left: 0, top: 0, width: 5, height: 5)) == Rect(left: 2, top: 3, width: 3, height: 2))
    #expect(area.intersection(Rect(left: 40, top: 0, width: 5, height: 5)).isEmpty)
    #expect(area.contains(Point(column: 21, row: 12)))
    #expect(!area.contains(Point(column: 22, row: 12)))
  }

  @Test("Insets never turn a rectangle inside out")
  func insets() {
    #expect(area.inset(columns: 3, rows: 1) == Rect(left: 5, top: 4, width: 14, height: 8))
    #expect(area.interior == Rect(left: 3, top: 4, width: 18, height: 8))
    #expect(Rect(left: 0, top: 0, width: 1, height: 1).interior.isEmpty)
  }

  @Test("A dialog larger than the screen is cut to it")
  func centers() {
    #expect(area.centered(Size(width: 10, height: 4)) == Rect(left: 7, top: 6, width: 10, height: 4))
    #expect(area.centered(Size(width: 100, height: 4)) == Rect(left: 2, top: 6, width: 20, height: 4))
  }
}
