/// The rows of the relaxation: what is priced. Posts come first, in their order, then the campus-days.
struct PricedRows: Sendable {
  let count: Int
  let firstCampusDay: Int
  /// The posts of each campus whose presence is worth something.
  let posts: [[Int32]]
  /// The campus-days of each campus on which a first visit counts.
  let campusDays: [[Int32]]
  /// By row, in weighted minutes: no price above it can help.
  let caps: [Double]
  let isPriced: [Bool]

  init(_ week: CompiledWeek) {
    firstCampusDay = week.postCount
    count = week.postCount + week.campusCount * CompiledWeek.days
    var posts: [[Int32]] = []
    var campusDays: [[Int32]] = []
    var caps = [Double](repeating: 0, count: count)
    for campus in 0..<week.campusCount {
      let days = week.campusDays(of: campus)
      let own = week.posts(of: days)
      let minuteCost = week.targetMinutes[campus] > 0 ? week.targetMinuteCost : 0
      for post in own where week.need[post] > 0 {
        caps[post] = Double(week.needCost[post] + minuteCost * Int(week.postMinutes[post]))
      }
      posts.append(own.filter { caps[$0] > 0 }.map(Int32.init))
      campusDays.append(days.filter { week.countsVisit[$0] }.map(Int32.init))
      for day in days where week.countsVisit[day] { caps[firstCampusDay + day] = Double(week.targetDayCost) }
    }
    self.posts = posts
    self.campusDays = campusDays
    self.caps = caps
    isPriced = caps.map { $0 > 0 }
  }
}

/// The campuses' part of the relaxation in closed form.
struct CampusSide: Sendable {
  let week: CompiledWeek
  let rows: PricedRows

  /// The least cost of all campuses where presence costs `prices`, in units of `1 / scale` weighted minutes, rounded
  /// down: minimise `needCost (n - z) + (target_minute - c) max(0, T - sum m z) + u z` over `0 <= z <= n`, where cuts pay `c`
  /// for a missed minute, and the days likewise.
  func least<Value>(_ prices: Prices<Value>) -> Int {
    (0..<week.campusCount).reduce(0) { $0 + leastOfPosts($1, prices) + leastOfDays($1, prices) }
  }

  private func leastOfPosts<Value>(_ campus: Int, _ prices: Prices<Value>) -> Int {
    let minuteCost = week.targetMinuteCost * prices.scale - (prices.missedMinutes[campus] ?? 0)
    var missing = week.targetMinutes[campus]
    var cost = minuteCost * missing
    var candidates: [(loss: Int, minutes: Int, count: Int)] = []
    for post in rows.posts[campus] {
      let (post, need) = (Int(post), Int(week.need[Int(post)]))
      let minutes = Int(week.postMinutes[post])
      cost += week.needCost[post] * prices.scale * need
      let loss = Int(prices.posts[post]) - week.needCost[post] * prices.scale
      if loss <= 0 {
        cost += loss * need
        let counted = min(missing, minutes * need)
        missing -= counted
        cost -= minuteCost * counted
      } else if loss < minuteCost * minutes {
        candidates.append((loss, minutes, need))
      }
    }
    guard missing > 0, !candidates.isEmpty else { return cost }
    candidates.sort { $0.loss * $1.minutes < $1.loss * $0.minutes }
    for candidate in candidates where missing > 0 {
      let counted = min(missing, candidate.minutes * candidate.count)
      missing -= counted
      // Rounded down: the part of a post that reaches the target costs its share of the loss.
      cost += (candidate.loss * counted) / candidate.minutes - minuteCost * counted
    }
    return cost
  }

  private func leastOfDays<Value>(_ campus: Int, _ prices: Prices<Value>) -> Int {
    let dayCost = week.targetDayCost * prices.scale
    let losses = rows.campusDays[campus].map { Int(prices.campusDays[Int($0)]) }.sorted()
    return losses.prefix(week.targetDays[campus]).reduce(dayCost * week.targetDays[campus]) {
      $0 + min(0, $1 - dayCost)
    }
  }
}
