import Solver
import Staffing

// Filling the week, in the background.
extension State {
  /// Asks what to fill; where a fill runs or has ended, shows it.
  mutating func openFill() {
    if fill != nil {
      fill?.isShown = true
      return
    }
    guard mayEdit() else { return }
    var parts: [FillDialog.Part] = [.week]
    if let cursor = board.cursor, view == .board {
      if board.strip[cursor.day] != nil { parts.append(.day(cursor.day)) }
      parts.append(.campus(cursor.campus))
    }
    dialogs.append(.fill(FillDialog(parts: parts + [.gaps])))
  }

  /// Begins the fill that was chosen.
  mutating func begin(_ dialog: FillDialog) -> [Effect] {
    dialogs.removeLast()
    lastFill += 1
    let order = FillOrder(
      id: lastFill, district: plan.source, week: week, start: dialog.onlyGaps ? .keep : dialog.start,
      onlyGaps: dialog.onlyGaps, scope: dialog.scope, seconds: FillDialog.times[dialog.time], context: plan.context)
    return begin(order, title: title(of: dialog.parts[dialog.part]))
  }

  private mutating func begin(_ order: FillOrder, title: String) -> [Effect] {
    let isShown = fill?.isShown ?? true
    fill = FillSession(order: order, title: title, revision: document.history.revision, before: staffed.totals)
    fill?.isShown = isShown
    return [.startFill(order)]
  }

  /// `the whole week`, `Tue 1 Dec`.
  func title(of part: FillDialog.Part) -> String {
    switch part {
    case .week: "the whole week"
    case .day(let day): plan.date(of: day).longName
    case .campus(let campus): plan[campus].name
    case .gaps: "only gaps"
    }
  }

  /// Takes in what a fill tells; news of a fill that was given up are not.
  mutating func hear(_ news: FillNews) -> [Effect] {
    guard fill?.order.id == news.id else { return [] }
    fill?.take(news)
    return []
  }

  /// The best roster so far takes the place of the week's, as one step.
  mutating func takeFill() -> [Effect] {
    guard let session = fill else { return [] }
    guard let roster = session.roster else {
      say("There is no roster yet.")
      return []
    }
    fill = nil
    let effects: [Effect] = session.stopped == nil ? [.stopFill(id: session.order.id)] : []
    let (gone, new) = Self.difference(staffed.visits, roster.visits)
    guard !gone.isEmpty || !new.isEmpty else {
      say("The fill found nothing better: the week stays as it is.")
      return effects
    }
    let changed = changedPosts(gone, new)
    let name = "fill \(session.title): \(counted(new.count, "visit")) new, \(gone.count) gone"
    let edit = RosterEdit.several(gone.map { RosterEdit.remove($0) } + new.map { RosterEdit.restore($0) })
    guard perform(edit, name: name) else { return effects }
    filled = FilledCells(revision: document.history.revision, posts: changed)
    // Short enough for 80 columns.
    say("\(name.prefix(1).uppercased())\(name.dropFirst()). New is underlined; \(keyName(.undo)) undoes it.")
    return effects
  }

  /// Leaves the week as it is.
  mutating func dropFill() -> [Effect] {
    guard let session = fill else { return [] }
    fill = nil
    say("The week is as it was.")
    return session.stopped == nil ? [.stopFill(id: session.order.id)] : []
  }

  /// Begins a fill anew whose week was edited meanwhile: what it finds is always of the week on the screen.
  mutating func refill() -> [Effect] {
    guard let session = fill, session.revision != document.history.revision else { return [] }
    let stop: [Effect] = session.stopped == nil ? [.stopFill(id: session.order.id)] : []
    lastFill += 1
    let old = session.order
    let order = FillOrder(
      id: lastFill, district: plan.source, week: week, start: old.start, onlyGaps: old.onlyGaps, scope: old.scope,
      seconds: old.seconds, context: plan.context)
    let effects = begin(order, title: session.title)
    message = message.map { Message(text: "\($0.text) The fill began anew with it.", kind: $0.kind) }
    return stop + effects
  }

  /// The visits of `old` that `new` does not have, and the other way round; of equal ones as many as there are more.
  static func difference(_ old: [Visit], _ new: [Visit]) -> (gone: [Visit], new: [Visit]) {
    var counts: [Visit: Int] = [:]
    for visit in new { counts[visit, default: 0] += 1 }
    let gone = old.filter { visit in
      guard let count = counts[visit], count > 0 else { return true }
      counts[visit] = count - 1
      return false
    }
    let added = new.filter { visit in
      guard let count = counts[visit], count > 0 else { return false }
      counts[visit] = count - 1
      return true
    }
    return (gone, added)
  }

  /// The posts at which other officers are than before.
  func changedPosts(_ gone: [Visit], _ new: [Visit]) -> Set<PostIndex> {
    struct Presence: Hashable {
      let officer: OfficerIndex
      let post: PostIndex
    }
    func presences(_ visits: [Visit]) -> Set<Presence> {
      Set(
        visits.compactMap { try? plan.place($0) }.flatMap { placement in
          placement.periods.compactMap { period in
            plan.post(at: placement.campus, placement.day, PeriodIndex(period)).map {
              Presence(officer: placement.officer, post: $0)
            }
          }
        })
    }
    return Set(presences(gone).symmetricDifference(presences(new)).map(\.post))
  }

  /// Whether the last edit was a fill, and it changed who is at the post.
  func isFilled(_ post: PostIndex) -> Bool {
    filled?.revision == document.history.revision && filled?.posts.contains(post) == true
  }
}

/// What the last fill changed, to be seen on the board until the next edit.
struct FilledCells: Hashable, Sendable {
  let revision: Int
  let posts: Set<PostIndex>
}
