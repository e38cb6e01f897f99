import Staffing
import TerminalKit

/// A line of the report.
struct ReportLine: Hashable, Sendable {
  let text: String
  let isHeading: Bool
}

// The week in sentences, as a person would report it.
extension State {
  /// The report in lines of at most `width` columns. Linear in campuses and officers.
  func reportLines(width: Int) -> [ReportLine] {
    let parts: [(heading: String, sentences: [String])] = [
      ("Coverage", coverageSentences), ("Officers", officerSentences), ("Agencies", agencySentences),
      ("Funding", fundingSentences), ("Cost", [costSentence]),
      ("Predictability", predictabilitySentences), ("Resilience", resilienceSentences),
    ]
    var lines: [ReportLine] = []
    for part in parts where !part.sentences.isEmpty {
      if !lines.isEmpty { lines.append(ReportLine(text: "", isHeading: false)) }
      lines.append(ReportLine(text: part.heading, isHeading: true))
      for sentence in part.sentences {
        lines += sentence.wrapped(to: width).map { ReportLine(text: $0, isHeading: false) }
      }
    }
    return lines
  }

  private var coverageSentences: [String] {
    let sums = staffed.totals
    let withGaps = document.index.gaps.count { $0 > 0 }
    let gaps = document.index.coverage.days.reduce(0) { $0 + $1.gaps }
    let campuses = counted(plan.campuses.count, "campus", "campuses")
    var sentences = [
      "\(sums.covered.inHours) of \(sums.needed.inHours) needed officer hours are covered (\(Self.percent(sums))) at "
        + "\(campuses).",
      gaps == 0
        ? "Every required post is covered."
        : "Required and not covered: \(sums.gap.inHours) hours, \(counted(gaps, "gap")) at \(withGaps) of them.",
      "Wanted and open: \(sums.open.inHours) hours.",
    ]
    let targets = targetSentence
    if !targets.isEmpty { sentences.append(targets) }
    let least = leastCovered
    if !least.isEmpty { sentences.append("Least covered: \(least.joined(separator: ", ")).") }
    return sentences
  }

  private var targetSentence: String {
    var (hours, days) = ((met: 0, all: 0), (met: 0, all: 0))
    for (position, campus) in plan.campuses.enumerated() {
      let index = CampusIndex(position)
      if campus.targetMinutes > 0 {
        hours.all += 1
        hours.met += staffed.covered(at: index) >= campus.targetMinutes ? 1 : 0
      }
      if campus.targetDays > 0 {
        days.all += 1
        days.met += staffed.visitedDays(of: index) >= campus.targetDays ? 1 : 0
      }
    }
    guard hours.all + days.all > 0 else { return "" }
    let parts = [
      hours.all > 0 ? "hours at \(hours.met) of \(hours.all)" : "",
      days.all > 0 ? "days at \(days.met) of \(days.all)" : "",
    ]
    return "Targets met: \(parts.filter { !$0.isEmpty }.joined(separator: ", ")) campuses."
  }

  /// The three campuses with the smallest covered share, of those that are not covered.
  private var leastCovered: [String] {
    let short = plan.campuses.indices.filter { position in
      staffed.covered(at: CampusIndex(position)) < plan.campuses[position].neededMinutes
    }
    func share(_ position: Int) -> Double {
      Double(staffed.covered(at: CampusIndex(position)).rawValue)
        / Double(max(1, plan.campuses[position].neededMinutes.rawValue))
    }
    return short.map { (share: share($0), position: $0) }.sorted { ($0.share, $0.position) < ($1.share, $1.position) }
      .prefix(3).map { entry in
        let percent = Self.percent(
          staffed.covered(at: CampusIndex(entry.position)), of: plan.campuses[entry.position].neededMinutes)
        return "\(document.names.campuses[entry.position]) \(percent)"
      }
  }

  private var officerSentences: [String] {
    guard !plan.officers.isEmpty else { return [] }
    let all = plan.officers.indices.map { OfficerIndex($0) }
    let duty = all.reduce(into: Minutes.zero) { $0 += staffed.duty(of: $1) }
    let travel = all.reduce(into: Minutes.zero) { $0 += staffed.travel(of: $1) }
    let limits = plan.officers.compactMap(\.weeklyLimit)
    let limit = limits.reduce(.zero, +)
    let share = limits.count == all.count ? ", \(Self.percent(duty, of: limit)) of the \(limit.inHours) allowed" : ""
    let working = all.count { !staffed[$0].placements.isEmpty }
    let visits = all.reduce(into: 0) { $0 += staffed[$1].placements.count }
    return [
      "\(working) of \(counted(all.count, "officer")) on duty, \(counted(visits, "visit")).",
      "\(duty.inHours) duty hours, \(travel.inHours) of them on the way\(share).",
      staffed.totals.violations == 0 ? "No rule is broken." : "Violations: \(staffed.totals.violations).",
    ]
  }

  private var agencySentences: [String] {
    (plan.district.agencies ?? []).compactMap { agency in
      let officers = plan.officers.indices.filter { plan.district.officers[$0].agency == agency.id }
      guard !officers.isEmpty else { return nil }
      let duty = officers.reduce(into: Minutes.zero) { $0 += staffed.duty(of: OfficerIndex($1)) }
      return "\(agency.name): \(counted(officers.count, "officer")), \(duty.inHours) duty hours."
    }
  }

  private var fundingSentences: [String] {
    (plan.district.funding ?? []).map { source in
      let officers = plan.officers.indices.filter { plan.district.officers[$0].funding == source.id }
      let duty = officers.reduce(into: Minutes.zero) { $0 += staffed.duty(of: OfficerIndex($1)) }
      var sentence = "\(source.name): \(duty.inHours) duty hours"
      if let rate = source.hourlyRate {
        let money = Self.money(rate.doubleValue * Double(duty.rawValue) / 60)
        sentence += ", \(money) at \(Self.money(rate.doubleValue)) an hour"
      }
      let all = [source.hours.map { "\($0) hours" }, source.amount.map { Self.money($0.doubleValue) }].compactMap { $0 }
      return sentence + (all.isEmpty ? "." : "; in all \(all.joined(separator: ", ")).")
    }
  }

  private var costSentence: String {
    let cost = staffed.totals.cost
    return "\(cost.total.rawValue) weighted minutes: posts \(cost.posts.rawValue), target hours "
      + "\(cost.targetMinutes.rawValue), target days \(cost.targetDays.rawValue), travel \(cost.travel.rawValue)."
  }

  /// `$4,777.50`; rounded to the cent.
  private static func money(_ amount: Double) -> String {
    guard amount.magnitude < 1e13 else { return "more than can be counted" }
    let cents = Int((amount.magnitude * 100).rounded())
    var digits = String(cents / 100)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    let rest = cents % 100
    return (amount < 0 ? "-$" : "$") + ([digits] + groups).joined(separator: ",")
      + (rest < 10 ? ".0\(rest)" : ".\(rest)")
  }
}
