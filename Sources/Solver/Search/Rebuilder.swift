/// Takes a few officers that share campuses out of a roster and puts each back in with the exact best week beside the
/// others, again and again.
struct Rebuilder<Value: ExactValue> {
  private let week: CompiledWeek
  private let pricer: TourPricer<Value>
  private var prices: Prices<Value>
  /// The prices of the relaxation, by row.
  private let shadow: [Double]
  private var random: SeededRandom
  private let scale: Int
  /// How much was done, in values that the pricing went through.
  private(set) var work = 0

  init(_ week: CompiledWeek, pricer: TourPricer<Value>, scale: Int, shadow: [Double], random: SeededRandom) {
    self.week = week
    self.pricer = pricer
    self.scale = scale
    self.shadow = shadow
    self.random = random
    prices = Prices(
      scale: scale, posts: Array(repeating: 0, count: week.postCount),
      campusDays: Array(repeating: 0, count: week.campusCount * CompiledWeek.days))
  }

  /// Rebuilds the weeks of one to four officers of `own`, and keeps what is at most `allowed` worse.
  mutating func step(_ roster: inout SearchRoster, of own: [Int], allowed: Int) {
    let officers = drawOfficers(roster, own).filter { !roster.isBound($0) }
    guard !officers.isEmpty else { return }
    let before = roster.cost
    let old = officers.map { officer in roster.days.daysOfOfficer[officer].map { roster.content($0) } }
    for officer in officers {
      for day in roster.days.daysOfOfficer[officer] { roster.clear(day) }
    }
    for (position, officer) in officers.enumerated() {
      // Those put in first leave to the others what these would gain by it.
      let trust = position + 1 < officers.count ? random.unit() : 0
      price(officer, roster, trust: trust)
      let best = pricer.best(officer, prices)
      work += best.work
      for (position, tour) in best.tours.enumerated() {
        roster.put(tour, on: roster.days.daysOfOfficer[officer].lowerBound + position)
      }
    }
    if roster.cost > before + allowed {
      for officer in officers {
        for day in roster.days.daysOfOfficer[officer] { roster.clear(day) }
      }
      for (position, officer) in officers.enumerated() {
        for (day, content) in zip(roster.days.daysOfOfficer[officer], old[position]) { roster.restore(content, on: day) }
      }
    }
  }

  /// An officer and up to three others who can visit a campus on a day on which they do.
  private mutating func drawOfficers(_ roster: SearchRoster, _ own: [Int]) -> [Int] {
    let days = roster.days
    var officers = [own[random.below(own.count)]]
    let wanted = 1 + random.below(4)
    for _ in 0..<12 where officers.count < wanted {
      let known = officers[random.below(officers.count)]
      let range = days.daysOfOfficer[known]
      let day = range.lowerBound + random.below(range.count)
      guard days.days[day].placeCount > 0 else { continue }
      let tour = roster.tours[day]
      let place =
        tour.isEmpty || random.below(4) == 0
        ? random.below(days.days[day].placeCount) : Int(tour[random.below(tour.count)].place)
      let visitors = days.visitors[Int(days.campusDay[days.days[day].firstPlace + place])]
      let other = days.days[Int(visitors[random.below(visitors.count)].day)].officer
      if !officers.contains(other), !roster.isOthers(other) { officers.append(other) }
    }
    // The order in which they are put in again.
    for position in officers.indices.dropFirst() { officers.swapAt(position, random.below(position + 1)) }
    return officers
  }

  /// Sets the prices of all rows that the officer can serve to what their presence gains in the roster.
  private mutating func price(_ officer: Int, _ roster: SearchRoster, trust: Double) {
    let rows = roster.rows
    let firstCampusDay = rows.firstCampusDay
    func blend(_ gain: Int, _ row: Int) -> Value {
      let own = Double(gain)
      return Value(((own + trust * (min(own, shadow[row]) - own)) * Double(scale)).rounded())
    }
    func set(_ campusDay: Int) {
      let campus = campusDay / CompiledWeek.days
      if roster.isOthers(campus: campus) {
        // Another thread's: any visit there loses.
        for post in week.posts(of: campusDay) { prices.posts[post] = 0 }
        prices.campusDays[campusDay] = -Value(scale)
        return
      }
      let missing = week.targetMinutes[campus] - roster.covered[campus]
      for post in week.posts(of: campusDay) {
        var gain = 0
        if rows.isPriced[post], Int32(roster.present[post]) < week.need[post] {
          gain = week.needCost[post] + week.targetMinuteCost * max(0, min(missing, Int(week.postMinutes[post])))
        }
        prices.posts[post] = blend(gain, post)
      }
      let counts =
        week.countsVisit[campusDay] && roster.visitors[campusDay] == 0
        && roster.visited[campus] < week.targetDays[campus]
      prices.campusDays[campusDay] = blend(counts ? week.targetDayCost : 0, firstCampusDay + campusDay)
    }
    switch week.officers[officer].choice {
    case .weeks(let weeks):
      for run in weeks.joined() { set(Int(run.campusDay)) }
    case .tours(let days, _):
      for place in days.lazy.flatMap(\.places) { set(Int(place)) }
    }
  }
}
