import Staffing
import TerminalKit

// Gaps and violations as a list, the heaviest first.
extension State {
  private static let weightWidth = 8
  private static let dayWidth = 4
  private static let timeWidth = 12
  private static let presentWidth = 4

  func drawProblems(in area: Rect, _ canvas: inout Canvas) {
    drawProblemHeadings(in: area.row(area.top), &canvas)
    if problems.rows.isEmpty {
      canvas.put(noProblem, in: Rect(left: area.left + 2, top: area.top + 2, width: area.width - 2, height: 1))
    }
    let page = max(0, area.height - 1)
    for (offset, problem) in problems.rows.dropFirst(problems.cursor.top).prefix(page).enumerated() {
      let isChosen = problems.cursor.top + offset == problems.cursor.selected
      let row = area.row(area.top + 1 + offset)
      if isChosen {
        canvas.put(canvas.alphabet.pointer, column: row.left, row: row.top)
        canvas.setCursor(column: row.left, row: row.top)
      }
      draw(problem, in: row, isChosen: isChosen, &canvas)
    }
    canvas.scrollBar(
      Rect(left: area.right - 1, top: area.top + 1, width: 1, height: page), first: problems.cursor.top,
      total: problems.rows.count)
  }

  private func drawProblemHeadings(in area: Rect, _ canvas: inout Canvas) {
    var line = area
    canvas.put(
      "weight", in: line.splitLeft(BoardColumns.pointer + Self.weightWidth), canvas.theme.heading, alignment: .trailing)
    line.splitLeft(2)
    let count = counted(problems.rows.count, "row")
    canvas.put(count, in: line.splitRight(count.displayWidth), canvas.theme.faint)
    let title = problems.filter.isEmpty ? "What is wrong" : "What is wrong: \(problems.filter)"
    let end = canvas.put(title, in: line, canvas.theme.heading)
    line.splitLeft(end - line.left + 3)
    canvas.put(filterWords.joined(separator: ", "), in: line, canvas.theme.key)
  }

  /// What the list leaves out and how it is grouped, in words.
  private var filterWords: [String] {
    let filter = problems.gapFilter
    var words: [String] = []
    if let level = filter.level { words.append(level.name) }
    if let day = filter.day { words.append(day.shortName) }
    if let weight = filter.leastWeight { words.append("weight \(weight) or more") }
    switch filter.grouping {
    case .none: break
    case .campus: words.append("by campus")
    case .day: words.append("by day")
    }
    return words
  }

  private var noProblem: String {
    if !problems.filter.isEmpty { return "Nothing wrong with '\(problems.filter)'." }
    return problems.gapFilter.isOn
      ? "Nothing wrong of these; \(keyName(.cancel)) shows all." : "No gap and no violation."
  }

  private func draw(_ problem: Problem, in row: Rect, isChosen: Bool, _ canvas: inout Canvas) {
    var rest = row
    rest.splitRight(2)
    rest.splitLeft(BoardColumns.pointer)
    let weight = rest.splitLeft(Self.weightWidth)
    rest.splitLeft(2)
    let style: Style = isChosen ? .bold : .plain
    switch problem {
    case .violation(let violation):
      canvas.put("rule", in: weight, canvas.theme.bad, alignment: .trailing)
      canvas.put([("! ", canvas.theme.bad), (violation.message(in: plan), style)], in: rest)
    case .gap(let index):
      canvas.put(
        "\(plan[index].cost(present: staffed.present(at: index)).rawValue)", in: weight, style, alignment: .trailing)
      drawGap(index, in: rest, style, &canvas)
    case .group(let group):
      let heading = canvas.theme.heading
      canvas.put("\(group.cost.rawValue)", in: weight, heading, alignment: .trailing)
      canvas.put("\(group.name(in: plan)): \(group.summary)", in: rest, heading)
    }
  }

  /// Columns: campus, day, period, time, officers there of those needed.
  private func drawGap(_ index: PostIndex, in line: Rect, _ style: Style, _ canvas: inout Canvas) {
    var rest = line
    let (post, present) = (plan[index], staffed.present(at: index))
    let state: CellState = present > 0 ? .partial : .gap
    canvas.put(state.glyph(canvas.alphabet), column: rest.left, row: rest.top, canvas.theme.style(of: state))
    rest.splitLeft(2)
    let there = rest.splitRight(Self.presentWidth)
    let time = rest.splitRight(Self.timeWidth)
    if problems.gapFilter.grouping == .campus {
      canvas.put(post.day.shortName, in: rest.splitLeft(Self.dayWidth), style)
      canvas.put(plan.period(of: index).name, in: rest, style)
    } else {
      canvas.put(plan.period(of: index).name, in: rest.splitRight(rest.width > 60 ? 22 : 11), style)
      canvas.put(post.day.shortName, in: rest.splitRight(Self.dayWidth), style)
      rest.splitRight(1)
      canvas.put(campusName(post.campus, width: rest.width), in: rest, style)
    }
    canvas.put(post.time.description, in: time, style)
    canvas.put("\(present)/\(post.need)", in: there, style, alignment: .trailing)
  }

  /// The chosen row in full.
  func drawProblemDetails(in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    canvas.rule(rest.splitTop(1), canvas.theme.rule)
    canvas.putWrapped(problemText ?? "", in: &rest)
  }

  /// The chosen row as a sentence; nil without one.
  var problemText: String? {
    switch problems.chosen {
    case nil: return nil
    case .violation(let violation):
      return "\(violation.message(in: plan)) (\(violation.code.rawValue))"
    case .group(let group):
      return "\(group.name(in: plan)): \(group.summary), \(group.cost.rawValue) weighted minutes."
    case .gap(let index):
      let (post, present) = (plan[index], staffed.present(at: index))
      return
        "\(plan[post.campus].name), \(plan.date(of: post.day).longName), \(plan.period(of: index).name), \(post.time): "
        + "\(present) of \(post.need) there, \(post.uncovered(present: present).inHours) at weight \(post.weight) "
        + "= \(post.cost(present: present).rawValue) weighted minutes."
    }
  }
}

extension GapGroup {
  func name(in plan: WeekPlan) -> String {
    switch place {
    case .campus(let campus): plan[campus].name
    case .day(let day): plan.date(of: day).longName
    }
  }

  /// `5 gaps, 4:10`.
  var summary: String { "\(counted(gaps, "gap")), \(uncovered.inHours)" }
}

extension Campus.Level {
  /// For people: `Elementary`.
  var name: String {
    switch self {
    case .elementary: "Elementary"
    case .k8: "K-8"
    case .middle: "Middle"
    case .high: "High"
    case .other: "Other"
    }
  }
}
