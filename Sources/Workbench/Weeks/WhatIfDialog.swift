package import Solver
package import Staffing
import TerminalKit

/// A change to be thought through in the background.
package struct WhatIfOrder: Hashable, Sendable {
  /// The district as it is on the screen.
  package let district: District
  /// The week as it is on the screen.
  package let week: Week
  /// The other weeks, as the week's rules count with them.
  package let context: WeekContext
  /// What would be otherwise.
  package let change: WhatIfChange
}

/// What a change would do.
package struct WhatIfNews: Hashable, Sendable {
  /// What would be otherwise.
  package let change: WhatIfChange
  /// The week as it is.
  package let before: WhatIfSide
  /// The week with the change.
  package let after: WhatIfSide

  /// What `change` would do.
  package init(change: WhatIfChange, before: WhatIfSide, after: WhatIfSide) {
    self.change = change
    self.before = before
    self.after = after
  }
}

/// Changes to choose from, and what those that were chosen would do. Nothing of it is saved.
struct WhatIfDialog: Hashable, Sendable {
  let choices: [WhatIfChange]
  var field = TextField()
  /// The positions of the choices that what was typed leaves.
  var shown: [Int]
  var cursor = ListCursor()
  /// What is being looked at.
  var asked: Set<WhatIfChange> = []
  var news: [WhatIfChange: WhatIfNews] = [:]

  init(choices: [WhatIfChange]) {
    self.choices = choices
    shown = Array(choices.indices)
  }
}

extension State {
  mutating func openWhatIf() {
    let officers = plan.officers.indices.map { OfficerIndex($0) }
    let more = plan.district.roles.indices.map { WhatIfChange.officers(1, RoleIndex($0)) }
    let hours = officers.filter { plan[$0].weeklyHours != nil }.map { WhatIfChange.addHours($0, 240) }
    dialogs.append(.whatIf(WhatIfDialog(choices: more + officers.map { .drop($0) } + hours)))
  }

  func words(of change: WhatIfChange) -> String {
    switch change {
    case .drop(let officer): "Without \(plan[officer].name)"
    case .addHours(let officer, let more): "\(more.inHours) hours more for \(plan[officer].name)"
    case .officers(let count, let role): "\(count) more \(plan.district.roles[role.rawValue].name)"
    }
  }

  /// The choices that what was typed leaves.
  func filter(_ dialog: inout WhatIfDialog) {
    let matcher = Matcher(dialog.field.text)
    dialog.shown = dialog.choices.indices.filter { matcher.matches(words(of: dialog.choices[$0])) }
    dialog.cursor = ListCursor()
  }

  /// Looks what the chosen change would do.
  mutating func accept(_ dialog: WhatIfDialog) -> [Effect] {
    guard dialog.shown.indices.contains(dialog.cursor.selected) else { return [] }
    let change = dialog.choices[dialog.shown[dialog.cursor.selected]]
    guard !dialog.asked.contains(change) else { return [] }
    var asked = dialog
    asked.asked.insert(change)
    replaceDialog(with: .whatIf(asked))
    return [
      .studyWhatIf(WhatIfOrder(district: plan.source, week: week, context: plan.context, change: change))
    ]
  }

  mutating func hear(_ news: WhatIfNews) -> [Effect] {
    guard let position = dialogs.lastIndex(where: { if case .whatIf = $0 { true } else { false } }),
      case .whatIf(var dialog) = dialogs[position], dialog.asked.contains(news.change)
    else { return [] }
    dialog.news[news.change] = news
    dialogs[position] = .whatIf(dialog)
    return []
  }

  func drawWhatIf(_ dialog: WhatIfDialog, _ canvas: inout Canvas) {
    let count = dialog.shown.count
    let box = drawListDialog(
      title: "What if: nothing is saved", field: dialog.field, prompt: "Type to search:", cursor: dialog.cursor,
      count: count, most: dialog.choices.count, &canvas)
    var headings = box.headings
    headings.splitRight(1)
    canvas.put("Gap hours: now → then, best possible", in: headings, canvas.theme.heading, alignment: .trailing)
    for (row, line, isChosen) in rows(dialog.cursor, count: count, in: box.list, &canvas) {
      let change = dialog.choices[dialog.shown[row]]
      var rest = line
      canvas.put(result(of: change, dialog), in: rest.splitRight(34), canvas.theme.key, alignment: .trailing)
      canvas.put(words(of: change), in: rest, isChosen ? .bold : .plain)
    }
    guard dialog.shown.indices.contains(dialog.cursor.selected) else { return }
    drawFooter(
      whatIfSentence(dialog.choices[dialog.shown[dialog.cursor.selected]], dialog), in: box.footer, &canvas)
  }

  /// `12:30 → 15:00, 7:45 → 10:00`.
  private func result(of change: WhatIfChange, _ dialog: WhatIfDialog) -> String {
    guard let news = dialog.news[change] else { return dialog.asked.contains(change) ? "looking…" : "" }
    return "\(news.before.gap.inHours) → \(news.after.gap.inHours), "
      + "\(news.before.bound.inHours) → \(news.after.bound.inHours)"
  }

  func whatIfSentence(_ change: WhatIfChange, _ dialog: WhatIfDialog) -> String {
    guard let news = dialog.news[change] else {
      return "\(keyName(.accept, in: .whatIf)) looks what this would do: some seconds."
    }
    let (before, after) = (news.before, news.after)
    return
      "\(words(of: change)): gaps \(before.gap.inHours) now, \(after.gap.inHours) then. The best rosters found have "
      + "\(before.found.inHours) and \(after.found.inHours); none can have less than \(before.bound.inHours) and "
      + "\(after.bound.inHours)."
  }
}
