#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long the way between two campuses takes (WEEK-PROBLEM, `travel(a, b)`).
package struct TravelTimes: Sendable {
  private struct Pair: Hashable {
    let near: Int
    let far: Int
  }

  private struct Place {
    let latitude: Double
    let longitude: Double
    let cosineOfLatitude: Double
  }

  /// Miles; the radius of the sphere that WEEK-PROBLEM names.
  private static let earthRadius = 3958.7613

  private let pairs: [Pair: Minutes]
  /// By campus the one at whose place it is: another one for what stands for an event. Empty without events.
  private let hosts: [Int]
  private let places: [Place?]
  private let minutesPerMile: (roadFactor: Double, speed: Double)
  private let overhead: Minutes
  private let fallback: Minutes

  /// - Parameter hosts: By campus the one at whose place it is; empty where each is at its own.
  init(
    _ policy: Policy.Travel?, campuses: [Campus], position: [Identifier<Campus>: Int], hosts: [Int] = []
  ) {
    self.hosts = hosts
    var pairs: [Pair: Minutes] = [:]
    for pair in policy?.pairs ?? [] {
      guard let from = position[pair.from], let to = position[pair.to] else { continue }
      pairs[Pair(near: min(from, to), far: max(from, to))] = pair.minutes
    }
    self.pairs = pairs
    places = campuses.map { campus in
      campus.coordinates.map { place in
        let latitude = place.latitude.doubleValue * .pi / 180
        return Place(
          latitude: latitude, longitude: place.longitude.doubleValue * .pi / 180, cosineOfLatitude: cos(latitude))
      }
    }
    minutesPerMile = (policy?.roadFactor?.doubleValue ?? 1.3, policy?.speedMph?.doubleValue ?? 25)
    overhead = policy?.overheadMinutes ?? 5
    fallback = policy?.defaultMinutes ?? 15
  }

  /// The travel time in minutes, the same either way round.
  package func minutes(from: CampusIndex, to: CampusIndex) -> Minutes {
    if from == to { return 0 }
    var (near, far) = (min(from, to).rawValue, max(from, to).rawValue)
    if !pairs.isEmpty, let given = pairs[Pair(near: near, far: far)] { return given }
    if !hosts.isEmpty {
      (near, far) = (min(hosts[near], hosts[far]), max(hosts[near], hosts[far]))
      if near == far { return 0 }
      if let given = pairs[Pair(near: near, far: far)] { return given }
    }
    guard let start = places[near], let goal = places[far] else { return fallback }
    let drive = minutesPerMile.roadFactor * Self.miles(start, goal) * 60 / minutesPerMile.speed
    // No speed at all must not overflow. Half around the world at 1 mph and a road factor of 100 is less.
    return overhead + Minutes(Int(min(max(0, (drive - 1e-9).rounded(.up)), 100_000_000)))
  }

  /// Great-circle distance by the haversine formula.
  private static func miles(_ start: Place, _ goal: Place) -> Double {
    let northing = sin((goal.latitude - start.latitude) / 2)
    let easting = sin((goal.longitude - start.longitude) / 2)
    let haversine =
      northing * northing + start.cosineOfLatitude * goal.cosineOfLatitude * easting * easting
    return 2 * earthRadius * asin(min(1, haversine.squareRoot()))
  }
}
