package import Staffing

/// How publishing a week ended.
package enum PublishEnd: Hashable, Sendable {
  /// The week's file and the signed-off copy hold this.
  case published(Week)
  /// Nothing was written: the file is another than the one that was read.
  case changedOnDisk
  /// Nothing was written, or only a part: one sentence that says why and what to do.
  case failed(String)
}

/// The week as it was signed off, and how the present one differs.
struct PublishedState: Hashable, Sendable {
  /// The copy; nil where the week was never published.
  var week: Week?
  /// The document's revision that the marks were made for.
  private(set) var revision: Int?
  private(set) var posts: [PostIndex: ChangeNotice.Mark] = [:]
  /// Visits that are gone since, where they can be placed.
  private(set) var dropped: [Placement] = []
  /// How many visits differ.
  private(set) var changes = 0

  init(_ week: Week?) { self.week = week }

  /// Marks what differs in `document`, where that is not done yet.
  mutating func refresh(_ document: Document) {
    guard let week, document.publication != nil, revision != document.history.revision else { return }
    revision = document.history.revision
    let (now, gone) = ChangeNotice.marks(from: week, to: document.week)
    let plan = document.plan
    posts = [:]
    changes = now.count + gone.count - now.values.count { $0 == .moved }
    for (visit, mark) in now {
      guard let placement = try? plan.place(visit.locked(false)) else { continue }
      for post in plan.posts(of: placement) { posts[post] = mark }
    }
    dropped = gone.compactMap { try? plan.place($0) }.sorted {
      ($0.day, $0.campus, $0.time.start, $0.officer) < ($1.day, $1.campus, $1.time.start, $1.officer)
    }
    for placement in dropped {
      for post in plan.posts(of: placement) where posts[post] == nil { posts[post] = .dropped }
    }
  }
}

extension WeekPlan {
  /// The posts that a visit is at.
  func posts(of placement: Placement) -> [PostIndex] {
    placement.periods.compactMap { post(at: placement.campus, placement.day, PeriodIndex($0)) }
  }
}

/// What changed since the week was published, before it is published again.
struct PublishDialog: Hashable, Sendable {
  /// One line of the notice.
  enum Row: Hashable, Sendable {
    case officer(String)
    case change(String)

    var text: String {
      switch self {
      case .officer(let name): name
      case .change(let sentence): "  \(sentence)"
      }
    }
  }

  let rows: [Row]
  var cursor = ListCursor()
}

extension State {
  /// The notice of what changed since the week was published; nil where it never was.
  private var notice: ChangeNotice? {
    published.week.map { ChangeNotice(from: $0, to: week, in: plan, names: document.names) }
  }

  mutating func openPublish() {
    let rows = (notice?.parts ?? []).flatMap { part in
      [PublishDialog.Row.officer(part.officer)] + part.sentences.map { .change($0) }
    }
    dialogs.append(.publish(PublishDialog(rows: rows)))
  }

  /// Signs the week off as it is on the screen.
  mutating func publish() -> [Effect] {
    dialogs.removeLast()
    if options.isReadOnly {
      warn("Read-only: nothing is published.")
      return []
    }
    guard !document.history.isDistrictUnsaved, !isNewDistrict else {
      warn("Not published: the district has unsaved edits; \(keyName(.save)) saves them.")
      return []
    }
    return [.publish(week, revision: document.history.weekRevision)]
  }

  mutating func endPublish(_ revision: Int, _ end: PublishEnd) -> [Effect] {
    switch end {
    case .published(let week):
      document.markPublished(week.published)
      document.markSaved(revision)
      published = PublishedState(week)
      isNewWeek = false
      outside = nil
      if !weeks.contains(monday) { weeks = (weeks + [monday]).sorted() }
      say("Published \(weekFileName) \(publicationWords ?? "").")
    case .changedOnDisk:
      isSaveStopped = true
      return [.compareWithFile]
    case .failed(let sentence): report(sentence)
    }
    return []
  }

  /// The notice for the clipboard, to be mailed.
  func copyNotice() -> [Effect] {
    guard let notice else { return [] }
    return [
      .copy(notice.text(title: "\(plan.district.name), week \(monday.weekName)", since: published.week?.published))
    ]
  }

  /// `on 2026-11-25 at 14:05 by ocotillo`; nil for a draft.
  var publicationWords: String? {
    document.publication.map { "on \($0.at.date) at \($0.at.time)\($0.by.map { " by \($0)" } ?? "")" }
  }

  /// Whether who is at the post is another than was published.
  func isChangedSincePublished(_ post: PostIndex) -> Bool { published.posts[post] != nil }

  /// Whether somebody else is at the post than before the last fill, or than was published.
  func isNew(_ post: PostIndex) -> Bool { isFilled(post) || isChangedSincePublished(post) }

  /// The posts of which ``isNew(_:)`` holds.
  var newPosts: Set<PostIndex> {
    let filled = filled?.revision == document.history.revision ? filled?.posts ?? [] : []
    return filled.union(published.posts.keys)
  }

  /// `new since published`, for a visit of the present week; nil where it is as published.
  func publishedMark(of placement: Placement) -> String? {
    guard published.revision == document.history.revision else { return nil }
    let marks = Set(plan.posts(of: placement).compactMap { published.posts[$0] })
    guard !marks.isEmpty else { return nil }
    return marks.contains(.added) ? "new since published" : marks.contains(.moved) ? "changed since published" : nil
  }

  /// What was published at the cell under the cursor and is gone; nil: nothing.
  var droppedHere: String? {
    guard let cursor = board.cursor, published.revision == document.history.revision else { return nil }
    let gone = published.dropped.filter {
      $0.campus == cursor.campus && $0.day == cursor.day && $0.periods.contains(cursor.period)
    }
    guard !gone.isEmpty else { return nil }
    return "Published, and gone: "
      + gone.map { "\(plan[$0.officer].name) \($0.time)" }.joined(separator: ", ") + "."
  }
}
