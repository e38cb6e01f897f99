/// Who is at what posts, by the weights of a bundle.
struct PostShares {
  /// What tours do on one campus-day, with what weight.
  private struct Entry {
    /// Their posts, as bits of those of the campus-day.
    let posts: UInt64
    var weight: Double
  }

  private struct Campus {
    let campusDay: CampusDay
    /// Those with a price.
    let posts: [Int32]
    var entries: [Entry] = []
  }

  private var campuses: [Campus] = []
  private let need: [Int]
  /// By post: how many officers are neither there nor wanted.
  private let missing: [Double]

  /// So much must be broken.
  private static let least = 0.06
  /// Of the first so many posts of a campus-day only: all sets of three are looked at.
  private static let most = 32

  init(_ bundle: PriceBundle) {
    let (rows, week) = (bundle.rows, bundle.week)
    var positionOfPost = [(campus: Int32, bit: Int32)](repeating: (-1, 0), count: rows.firstCampusDay)
    for campusDay in 0..<week.campusCount * CompiledWeek.days {
      let posts = week.posts(of: campusDay).filter { rows.isPriced[$0] }.prefix(Self.most)
      guard posts.count > 2 else { continue }
      for (bit, post) in posts.enumerated() { positionOfPost[post] = (Int32(campuses.count), Int32(bit)) }
      campuses.append(Campus(campusDay: campusDay, posts: posts.map(Int32.init)))
    }
    for columns in bundle.columns {
      for column in columns where column.weight > 1e-6 {
        var (campus, posts) = (Int32(-1), UInt64(0))
        for row in column.rows {
          guard Int(row) < rows.firstCampusDay else { break }
          let position = positionOfPost[Int(row)]
          if position.campus != campus {
            Self.add(posts, weight: column.weight, to: campus, of: &campuses)
            (campus, posts) = (position.campus, 0)
          }
          posts |= 1 << UInt64(position.bit)
        }
        Self.add(posts, weight: column.weight, to: campus, of: &campuses)
      }
    }
    need = (0..<rows.firstCampusDay).map { Int(week.need[$0]) }
    missing = (0..<rows.firstCampusDay).map {
      max(0, Double(week.need[$0]) - min(bundle.served[$0], bundle.wanted[$0]))
    }
  }

  private static func add(_ posts: UInt64, weight: Double, to campus: Int32, of campuses: inout [Campus]) {
    guard campus >= 0 else { return }
    if let known = campuses[Int(campus)].entries.firstIndex(where: { $0.posts == posts }) {
      campuses[Int(campus)].entries[known].weight += weight
    } else {
      campuses[Int(campus)].entries.append(Entry(posts: posts, weight: weight))
    }
  }

  /// Cuts of three posts of a campus-day that are broken, and by how much. Visits alone, which are runs of posts, break none:
  /// tours that come back to the campus do.
  func brokenCuts() -> [(amount: Double, cut: Cut)] { campuses.flatMap { brokenCuts($0) } }

  private func brokenCuts(_ campus: Campus) -> [(amount: Double, cut: Cut)] {
    guard campus.entries.contains(where: { $0.weight < 1 - 1e-6 }) else { return [] }
    let posts = campus.posts
    var found: [(amount: Double, cut: Cut)] = []
    for first in posts.indices {
      for second in posts.indices[(first + 1)...] {
        for third in posts.indices[(second + 1)...] {
          let set = [posts[first], posts[second], posts[third]]
          let asked = set.reduce(0) { $0 + need[Int($1)] }
          guard asked % 2 == 1 else { continue }
          let mask: UInt64 = 1 << UInt64(first) | 1 << UInt64(second) | 1 << UInt64(third)
          let sum = campus.entries.reduce(set.reduce(0) { $0 + missing[Int($1)] }) {
            $0 + $1.weight * Double((($1.posts & mask).nonzeroBitCount + 1) / 2)
          }
          let amount = Double((asked + 1) / 2) - sum
          if amount > Self.least { found.append((amount, Cut(posts: set, on: campus.campusDay, need: asked))) }
        }
      }
    }
    return found
  }
}
