import Staffing
import TerminalKit

/// What one cell of the board says. Each has a glyph of its own: colour only adds to it.
enum CellState: Hashable, Sendable, CaseIterable {
  case covered, surplus, partial, gap, open, extra, noNeed, closed, violated, locked

  /// One column wide in every terminal's font.
  func glyph(_ alphabet: Alphabet) -> Character {
    switch self {
    case .covered: alphabet.pick("●", "#")
    case .surplus: "+"
    case .partial: alphabet.pick("½", "%")
    case .gap: "X"
    case .open: "o"
    case .extra: alphabet.pick("•", "*")
    case .noNeed: alphabet.pick("·", ".")
    case .closed: alphabet.pick("─", "-")
    case .violated: "!"
    case .locked: alphabet.pick("■", "L")
    }
  }

  /// How much room a legend has.
  enum Room: CaseIterable {
    case ample, narrow, least

    /// Columns between two signs.
    var space: Int { self == .ample ? 2 : 1 }
  }

  /// For a legend.
  func word(in room: Room) -> String {
    switch self {
    case .covered: "covered"
    case .surplus: room == .ample ? "more than needed" : "extra"
    case .partial: room == .ample ? "partly covered" : "part"
    case .gap: "gap"
    case .open: "open"
    case .extra: room == .ample ? "there without need" : "spare"
    case .noNeed: room == .ample ? "no need" : "none"
    case .closed: room == .least ? "shut" : "closed"
    case .violated: room == .ample ? "breaks a rule" : "rule"
    case .locked: room == .least ? "lock" : "locked"
    }
  }

  /// For the help.
  var meaning: String {
    switch self {
    case .covered: "As many officers as needed"
    case .surplus: "More officers than needed"
    case .partial: "Some of the officers needed, not all"
    case .gap: "Required, and nobody is there"
    case .open: "Officers wanted but not required, and nobody is there"
    case .extra: "Somebody is there though nobody is needed"
    case .noNeed: "Nobody is needed"
    case .closed: "The campus is closed"
    case .violated: "A visit that breaks a rule"
    case .locked: "Covered by a locked visit"
    }
  }

  /// The order in which the legend shows them.
  static let legend: [CellState] = [
    .gap, .partial, .open, .covered, .surplus, .locked, .violated, .extra, .noNeed, .closed,
  ]

  /// The cell of one post, with the visits that are there. Both are borrowed, as an initializer would copy them otherwise, for
  /// every glyph.
  init(_ index: PostIndex, in staffed: borrowing StaffedWeek, visits: borrowing [RosterIndex.Presence]) {
    let post = staffed.plan[index]
    let present = staffed.present(at: index)
    let isHere = { (presence: RosterIndex.Presence) in presence.placement.periods.contains(post.period.rawValue) }
    if visits.contains(where: { $0.isViolated && $0.placement.day == post.day && isHere($0) }) {
      self = .violated
    } else if present < post.need {
      self = present > 0 ? .partial : post.isRequired ? .gap : .open
    } else if visits.contains(where: { $0.visit.isLocked && $0.placement.day == post.day && isHere($0) }) {
      self = .locked
    } else if post.need == 0 {
      self = staffed.anyonePresent(at: index) > 0 ? .extra : .noNeed
    } else {
      self = present > post.need ? .surplus : .covered
    }
  }
}
