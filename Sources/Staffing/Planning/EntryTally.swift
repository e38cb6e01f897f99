/// How far one entry of `needs`, `targets` or `calendar.bells` reaches: of all entries that match, the last decides.
package struct EntryTally: Hashable, Sendable {
  /// What another entry decides instead.
  package struct Loss: Hashable, Sendable {
    /// The other entry's position.
    package let entry: Int
    /// Of how many posts or campuses the other entry decides.
    package let count: Int
  }

  /// How many posts or campuses it matches.
  package fileprivate(set) var matched = 0
  /// Of how many of them it decides.
  package fileprivate(set) var won = 0
  /// The others, by the entry that decides of them.
  package fileprivate(set) var losses: [Loss] = []

  /// Counts an entry that matches `count` times what `winner` decides of.
  fileprivate mutating func count(_ count: Int, entry: Int, winner: Int) {
    matched += count
    guard winner != entry else {
      won += count
      return
    }
    if let position = losses.firstIndex(where: { $0.entry == winner }) {
      losses[position] = Loss(entry: winner, count: losses[position].count + count)
    } else {
      losses.append(Loss(entry: winner, count: count))
    }
  }
}

extension WeekPlan {
  private struct Pattern: Hashable {
    let needs: [Int]
    let schedule: Int
    let day: Weekday
  }

  /// By entry of `needs`, which may be other ones than the district's: the posts of this week. Linear in campuses and
  /// in what tells them apart.
  package func tallies(of needs: [NeedEntry]) -> [EntryTally] {
    var patterns: [Pattern] = []
    var counts: [Pattern: Int] = [:]
    let needsOfCampus = matcher.entries(matching: needs.map(\.campuses))
    for (position, campus) in campuses.prefix(source.campuses.count).enumerated() {
      for day in Weekday.allCases {
        guard campus.days[day.rawValue].isOpen, let schedule = campus.days[day.rawValue].schedule else { continue }
        let pattern = Pattern(needs: needsOfCampus[position], schedule: schedule, day: day)
        if counts[pattern] == nil { patterns.append(pattern) }
        counts[pattern, default: 0] += 1
      }
    }
    var tallies = [EntryTally](repeating: EntryTally(), count: needs.count)
    for pattern in patterns {
      let entries = pattern.needs.filter { needs[$0].days?.contains(pattern.day) ?? true }
      for period in district.bells[pattern.schedule].periods {
        let matching = entries.filter { needs[$0].periods.matches(period) }
        guard let winner = matching.last else { continue }
        for entry in matching { tallies[entry].count(counts[pattern] ?? 0, entry: entry, winner: winner) }
      }
    }
    return tallies
  }

  /// By entry of `targets`, which may be other ones than the district's: campuses.
  package func tallies(of targets: [TargetEntry]) -> [EntryTally] {
    var tallies = [EntryTally](repeating: EntryTally(), count: targets.count)
    for entries in matcher.entries(matching: targets.map(\.campuses)).prefix(source.campuses.count) {
      guard let winner = entries.last else { continue }
      for entry in entries { tallies[entry].count(1, entry: entry, winner: winner) }
    }
    return tallies
  }

  /// By entry of `calendar.bells`, which may be other ones than the district's: campuses, where another entry of the
  /// same date may decide.
  package func tallies(of changes: [SchoolCalendar.BellChange]) -> [EntryTally] {
    var tallies = [EntryTally](repeating: EntryTally(), count: changes.count)
    for entries in matcher.entries(matching: changes.map(\.campuses)).prefix(source.campuses.count) {
      for entry in entries {
        let winner = entries.last { changes[$0].date == changes[entry].date } ?? entry
        tallies[entry].count(1, entry: entry, winner: winner)
      }
    }
    return tallies
  }

  private var matcher: CampusMatcher {
    CampusMatcher(
      district: district,
      positions: Dictionary(
        district.campuses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }
}
