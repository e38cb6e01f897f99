package import Solver
package import Staffing
import TerminalKit

/// A study of what closing more gaps would take, of the roster that a fill found.
package struct LimitsOrder: Hashable, Sendable {
  /// The fill that found the roster.
  package let fill: FillOrder
  /// The roster.
  package let visits: [Visit]
  /// Whether no roster is better.
  package let isOptimal: Bool
}

/// How far such a study is.
package struct LimitsNews: Hashable, Sendable {
  /// The fill's ``FillOrder/id``.
  package let id: Int
  /// How many changes have been tried.
  package let tried: Int
  /// How many changes are tried in all.
  package let count: Int
  /// The most valuable first.
  package let findings: [LimitFinding]

  /// The study of the fill `id` after `tried` of `count` changes.
  package init(id: Int, tried: Int, count: Int, findings: [LimitFinding]) {
    self.id = id
    self.tried = tried
    self.count = count
    self.findings = findings
  }
}

/// What the panel of a fill shows of its limits.
struct LimitsState: Hashable, Sendable {
  /// nil before the first change was tried.
  var news: LimitsNews?

  var isOver: Bool { news.map { $0.tried == $0.count } ?? false }
}

extension State {
  /// From this optimality gap on more time may close more than any change.
  private static let mostShareAtBound = 0.02

  /// Asks what closing more would take; shows it where it was asked before.
  mutating func studyLimits() -> [Effect] {
    guard let session = fill else { return [] }
    guard session.stopped != nil, let roster = session.roster else {
      say("The fill is still closing gaps; ask when it is over.")
      return []
    }
    guard session.stopped == .optimal || session.share <= Self.mostShareAtBound else {
      say("The roster is not at its bound: more time may close more. Fill for longer first.")
      return []
    }
    guard session.limits == nil else { return [] }
    fill?.limits = LimitsState()
    return [
      .studyLimits(
        LimitsOrder(fill: session.order, visits: roster.visits, isOptimal: session.stopped == .optimal))
    ]
  }

  mutating func hear(_ news: LimitsNews) -> [Effect] {
    guard fill?.order.id == news.id, fill?.limits != nil else { return [] }
    fill?.limits?.news = news
    return []
  }

  /// Why no more is closed, in lines.
  func limitLines(_ session: FillSession, _ width: Int) -> [String] {
    guard let news = session.limits?.news else { return ["The week is being filled again with small changes…"] }
    let found = news.findings.filter { $0.gap > 0 }.prefix(3)
    let progress = news.tried == news.count ? "" : " (\(news.tried) of \(news.count) tried)"
    if news.count == 0 { return ["No gap is left to close."] }
    guard !found.isEmpty else {
      return news.tried == news.count
        ? "None of \(news.count) small changes closes more: an hour more, another hour's availability, one more officer, shorter ways."
          .wrapped(to: width)
        : ["Nothing that closes more yet\(progress)."]
    }
    let kinds = Set(found.map { $0.change.limit })
    let binding = ["hours", "availability", "the number of officers", "travel"].filter { kinds.contains($0) }
    return "Closing more is impossible because of \(binding.joined(separator: " and "))\(progress). Filled again:"
      .wrapped(to: width)
      + found.map { "  \(sentence($0.change)) closes \($0.gap.inHours) gap hours" }
  }

  private func sentence(_ change: LimitChange) -> String {
    let names = document.names.officers
    switch change {
    case .hour(let officer): return "one more hour of \(names[officer.rawValue])"
    case .availability(let officer, let day, let time):
      return "\(names[officer.rawValue]) free on \(day.shortName) \(time) too"
    case .officer(let role, let day, let time):
      return "a \(plan.district.roles[role.rawValue].name) free on \(day.shortName) \(time)"
    case .travel(let less): return "every way \(less.rawValue) minutes shorter"
    }
  }
}

extension LimitChange {
  /// What limits where this change helps.
  fileprivate var limit: String {
    switch self {
    case .hour: "hours"
    case .availability: "availability"
    case .officer: "the number of officers"
    case .travel: "travel"
    }
  }
}
