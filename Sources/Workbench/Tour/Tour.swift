import Staffing
import TerminalKit

/// How far the tour is.
struct TourState: Hashable, Sendable {
  var step: TourStep
  /// Where the cursor was when the step began.
  var start: Cursor?
  /// Rows of the panel below the program.
  static let panel = 4
}

extension State {
  /// Begins the tour, or goes on with it at the step of this name.
  package mutating func beginTour(at name: String?) {
    let full = size
    tour = TourState(step: (name.flatMap { TourStep(rawValue: $0) } ?? .welcome).resumed)
    size = programSize(of: full)
    tour?.start = board.cursor
    message = nil
    // What was saved needs not be done again, but only where it can be told from not having been begun.
    if tour?.step == .walk, isDone(.assign, since: nil) { tour?.step = .gap }
  }

  /// The step that the tour is at, as it is kept; nil where it is over, so that the next one begins anew.
  package var tourStep: String? { tour.flatMap { $0.step == .end ? nil : $0.step.rawValue } }

  /// Goes on to the next steps while what they ask for is done.
  mutating func advanceTour() {
    guard var tour else { return }
    // One thing that is done is one step, so that each is read.
    if isDone(tour.step, since: tour.start) {
      tour.step = tour.step.following
      tour.start = board.cursor
    }
    self.tour = tour
  }

  mutating func skipTourStep() {
    guard let step = tour?.step else { return }
    tour = TourState(step: step.following, start: board.cursor)
  }

  /// The whole screen, of which the program has the part above the tour's panel.
  var screenSize: Size {
    Size(width: size.width, height: size.height + (tour == nil ? 0 : TourState.panel))
  }

  /// What is left of a screen for the program.
  func programSize(of screen: Size) -> Size {
    Size(width: screen.width, height: max(0, screen.height - (tour == nil ? 0 : TourState.panel)))
  }

  /// Whether the screen is too small to be drawn on.
  var isTooSmall: Bool {
    Layout(size) == nil || screenSize.height < Layout.leastSize.height
  }

  func drawTour(_ canvas: inout Canvas) {
    guard let tour else { return }
    var rest = Rect(left: 0, top: size.height, width: size.width, height: TourState.panel)
    let rule = rest.splitTop(1)
    canvas.rule(rule, canvas.theme.rule)
    let all = TourStep.allCases
    let number = (all.firstIndex(of: tour.step) ?? 0) + 1
    let skip = tour.step == .end ? "" : " \(keyName(.skipStep)) skips "
    var title = rule.inset(columns: 2)
    canvas.put(skip, in: title.splitRight(skip.displayWidth), canvas.theme.faint)
    canvas.put(" Tour, \(number) of \(all.count): \(tour.step.title) ", in: title, canvas.theme.key)
    canvas.putWrapped(text(of: tour.step), in: &rest)
  }
}

extension TourStep {
  /// The one after this; the last is its own.
  var following: TourStep {
    let all = Self.allCases
    let position = (all.firstIndex(of: self) ?? 0) + 1
    return all.indices.contains(position) ? all[position] : self
  }
}
