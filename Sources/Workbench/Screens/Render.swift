package import TerminalKit

extension State {
  /// The screen of this state.
  ///
  /// - Parameter panel: What is still told of around the view, where it ``PanelSubject/canStay(before:)``. nil: what is
  ///   under the cursor.
  package func render(panel: PanelSubject? = nil) -> Frame { drawn(panel: panel).painted }

  /// The screen, with the places of the list in front.
  func drawn(panel: PanelSubject? = nil) -> Canvas {
    var canvas = Canvas(size: screenSize, options: options)
    canvas.panel = panel
    canvas.marked = selection
    canvas.struck = struckPosts
    guard !isTooSmall, let layout = Layout(size) else {
      drawTooSmall(in: &canvas)
      return canvas
    }
    drawTitle(in: layout.title, &canvas)
    drawTotals(in: layout.totals, &canvas)
    if setup.isOpen {
      drawSetup(&canvas)
    } else {
      drawView(layout, &canvas)
    }
    drawMessage(in: layout.message, &canvas)
    drawHints(in: layout.hints, &canvas)
    if let fill, fill.isShown, dialogs.isEmpty, !setup.isOpen { drawFill(fill, layout, &canvas) }
    if let dialog = dialogs.last { draw(dialog, layout, &canvas) }
    drawTour(&canvas)
    return canvas
  }

  private func drawView(_ layout: Layout, _ canvas: inout Canvas) {
    switch view {
    case .board:
      if board.isZoomed {
        drawDay(in: layout.body, &canvas)
        drawDetails(in: layout.details, &canvas)
      } else {
        drawBoard(in: layout.overview, &canvas)
        drawDetailsOfOverview(layout, &canvas)
      }
      drawLegend(in: layout.legend, &canvas)
    case .officers: drawOfficers(&canvas)
    case .totals: drawWeekTotals(&canvas)
    case .campus:
      drawCampusWeek(in: layout.body, &canvas)
      drawDetails(in: layout.details, &canvas)
      drawLegend(in: layout.legend, &canvas)
    case .map:
      drawMap(in: layout.body, &canvas)
      drawDetails(in: layout.details, &canvas)
      drawLegend(in: layout.legend, &canvas)
    case .problems:
      drawProblems(in: layout.body, &canvas)
      drawProblemDetails(in: layout.details, &canvas)
    }
  }

  private func drawTooSmall(in canvas: inout Canvas) {
    let least = Layout.leastSize
    let row = Rect(left: 0, top: max(0, screenSize.height / 2), width: size.width, height: 1)
    guard row.top < screenSize.height else { return }
    let sentence = "Too small: \(screenSize), \(least) needed"
    let short = "\(least) needed"
    canvas.put(sentence.displayWidth <= size.width ? sentence : short, in: row, alignment: .centered)
  }
}
