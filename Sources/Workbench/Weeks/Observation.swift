package import Solver
package import Staffing

/// A week to be observed: how predictable it is, and what opens where somebody is called away.
package struct ObservationOrder: Hashable, Sendable {
  /// Unlike that of any other order of the program.
  package let id: Int
  /// The district as it is on the screen.
  package let district: District
  /// The week as it is on the screen.
  package let week: Week
  /// The other weeks, as the week's rules count with them.
  package let context: WeekContext
}

/// What was observed so far.
package struct ObservationNews: Hashable, Sendable {
  /// The order's ``ObservationOrder/id``.
  package let id: Int
  /// How many weeks before were seen.
  package let seenWeeks: Int
  /// By campus how predictable the week is.
  package let predictability: [Predictability]
  /// How many of the absences were looked at.
  package let tried: Int
  /// How many there are.
  package let count: Int
  /// The absence that leaves most open; nil as long as none opens anything.
  package let worst: ResilienceLine?

  /// What was observed so far; see the members.
  package init(
    id: Int, seenWeeks: Int, predictability: [Predictability], tried: Int, count: Int, worst: ResilienceLine?
  ) {
    self.id = id
    self.seenWeeks = seenWeeks
    self.predictability = predictability
    self.tried = tried
    self.count = count
    self.worst = worst
  }
}

/// An observation under way or over.
struct Observation: Hashable, Sendable {
  let id: Int
  /// The week's revision that it is about.
  let revision: Int
  var news: ObservationNews?
}

extension State {
  /// Observes the week anew where the report is shown and is about another state of it.
  mutating func observe() -> [Effect] {
    guard view == .totals, totals.section == .report, !setup.isOpen,
      observation?.revision != document.history.revision
    else { return [] }
    let id = (observation?.id ?? 0) + 1
    observation = Observation(id: id, revision: document.history.revision)
    return [.observe(ObservationOrder(id: id, district: plan.source, week: week, context: plan.context))]
  }

  mutating func hear(_ news: ObservationNews) -> [Effect] {
    if observation?.id == news.id { observation?.news = news }
    return []
  }

  /// How predictable each campus is, the most predictable first.
  var predictabilitySentences: [String] {
    guard let news = observation?.news, news.predictability.count == plan.campuses.count else { return [] }
    guard news.seenWeeks > 0 else { return ["None of the last 4 weeks has a file to compare with."] }
    var all = Predictability()
    for campus in news.predictability { all += campus }
    guard let score = all.score else { return ["Nothing is left to guess: all is covered always or never."] }
    let scores = news.predictability.enumerated().compactMap { position, campus in
      campus.score.map { (score: $0, position: position) }
    }.sorted { ($1.score, $0.position) < ($0.score, $1.position) }
    let words = scores.map { "\(document.names.campuses[$0.position]) \(Self.percent($0.score))" }
    return [
      "\(Self.percent(score)) for who saw the last \(counted(news.seenWeeks, "week")) (0% tells no more than the hours, "
        + "100% is certain).",
      "By campus: \(words.joined(separator: ", ")).",
    ]
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  /// What the worst absence opens.
  var resilienceSentences: [String] {
    guard let news = observation?.news else { return [] }
    let progress = news.tried < news.count ? " (\(news.tried) of \(news.count) absences looked at)" : ""
    guard let worst = news.worst, worst.officer.rawValue < plan.officers.count else {
      return ["No absence of one officer for a day opens a gap\(progress)."]
    }
    return [
      "Worst to miss: \(plan[worst.officer].name) on \(worst.day.shortName), \(worst.opened.inHours) gap hours, "
        + "\(worst.left.inHours) of them after the best that others can do\(progress)."
    ]
  }
}
