import Staffing
import TerminalKit

// The list of officers for a run of periods.
extension State {
  private static let timeWidth = 13
  private static let gapWidth = 8
  private static let costWidth = 8
  private static let leftWidth = 9

  func drawAssign(_ dialog: AssignDialog, _ canvas: inout Canvas) {
    let count = dialog.shown.count
    let box = drawListDialog(
      title: title(of: dialog), field: dialog.filter, prompt: "Name:", cursor: dialog.cursor, count: count,
      most: dialog.candidates.count, &canvas)
    let legal = dialog.candidates.count(where: \.isLegal)
    let tally = "\(legal) of \(dialog.candidates.count) can"
    canvas.put(tally, in: box.field, canvas.theme.faint, alignment: .trailing)
    if count == 0 { canvas.put("No officer is called that.", in: box.list) }
    let name = min(30, box.list.width - 48)
    drawAssignHeadings(in: box.headings, name: name, &canvas)
    for (row, line, isChosen) in rows(dialog.cursor, count: count, in: box.list, &canvas) {
      draw(dialog.candidates[dialog.shown[row]], in: line, name: name, isChosen: isChosen, &canvas)
    }
    if let chosen = dialog.chosen { drawAssignFooter(chosen, isArmed: dialog.isArmed, in: box.footer, &canvas) }
  }

  func title(of dialog: AssignDialog) -> String {
    let run = plan.runName(dialog.periods, at: dialog.campus, on: dialog.day)
    let time = plan.time(of: dialog.periods, at: dialog.campus, on: dialog.day)?.description ?? ""
    let what = dialog.giver.map { "Who takes over from \(document.names.officers[$0.rawValue]) at" } ?? "Assign to"
    return "\(what) \(plan[dialog.campus].name), \(dialog.day.shortName) \(run), \(time)"
  }

  private func drawAssignHeadings(in line: Rect, name: Int, _ canvas: inout Canvas) {
    var rest = line
    rest.splitLeft(BoardColumns.pointer)
    rest.splitRight(1)
    canvas.put("Officer", in: rest.splitLeft(name), canvas.theme.heading)
    rest.splitLeft(1)
    canvas.put("visit", in: rest.splitLeft(Self.timeWidth), canvas.theme.heading)
    canvas.put("gaps", in: rest.splitLeft(Self.gapWidth), canvas.theme.heading, alignment: .trailing)
    canvas.put("cost", in: rest.splitLeft(Self.costWidth), canvas.theme.heading, alignment: .trailing)
    canvas.put("left", in: rest.splitLeft(Self.leftWidth), canvas.theme.heading, alignment: .trailing)
  }

  private func draw(
    _ candidate: Candidate, in line: Rect, name: Int, isChosen: Bool, _ canvas: inout Canvas
  ) {
    var rest = line
    let officer = plan[candidate.officer].name
    guard let obstacle = candidate.obstacle else {
      canvas.put(officer, in: rest.splitLeft(name), isChosen ? .bold : .plain)
      rest.splitLeft(1)
      let style: Style = isChosen ? .bold : .plain
      canvas.put(candidate.placement.time.description, in: rest.splitLeft(Self.timeWidth), style)
      let gap = candidate.gapChange
      canvas.put(
        gap == 0 ? String(canvas.alphabet.pick("·", ".")) : gap.signed, in: rest.splitLeft(Self.gapWidth),
        gap < 0 ? canvas.theme.good : style, alignment: .trailing)
      let cost = candidate.costChange.rawValue
      canvas.put(cost > 0 ? "+\(cost)" : "\(cost)", in: rest.splitLeft(Self.costWidth), style, alignment: .trailing)
      canvas.put(
        candidate.minutesLeft?.inHours ?? "no limit", in: rest.splitLeft(Self.leftWidth), style, alignment: .trailing)
      return
    }
    canvas.put(officer, in: rest.splitLeft(name), isChosen ? .bold : canvas.theme.faint)
    rest.splitLeft(1)
    canvas.put(
      [
        ("! ", canvas.theme.bad),
        (brief(obstacle, at: candidate.placement.campus), .plain),
      ], in: rest)
  }

  /// What stands in the way, without repeating the campus that the list is about.
  private func brief(_ obstacle: Violation, at campus: CampusIndex) -> String {
    let name = plan[campus].name
    return obstacle.reason(in: plan).replacing(" at \(name)", with: "")
      .replacing(name, with: document.names.campuses[campus.rawValue])
  }

  private func drawAssignFooter(_ candidate: Candidate, isArmed: Bool, in area: Rect, _ canvas: inout Canvas) {
    guard let obstacle = candidate.obstacle else {
      let placement = candidate.placement
      let run = plan.runName(placement.periods, at: placement.campus, on: placement.day)
      let left = candidate.minutesLeft.map { " of the \($0.inHours) left this week" } ?? ""
      let text =
        "\(plan[candidate.officer].name): \(run), \(placement.time), takes \(placement.duration.inHours)\(left)."
      drawFooter(text, in: area, &canvas)
      return
    }
    let sentence = obstacle.message(in: plan)
    drawFooter(
      isArmed
        ? "Breaks the rule \(obstacle.code.rawValue). \(keyName(.accept, in: .assign)) again assigns all the same. "
          + sentence
        : sentence,
      isArmed ? canvas.theme.warning : .plain, in: area, &canvas)
  }
}
