import Staffing
import TerminalKit

// What someone else made of the file beside what the user made of it.
extension State {
  func drawMerge(_ dialog: MergeDialog, _ canvas: inout Canvas) {
    let rows = dialog.rows
    let box = drawListDialog(
      title: "\(weekFileName) changed on disk", field: nil, prompt: "", cursor: dialog.cursor, count: rows.count,
      &canvas)
    canvas.put(summary(of: dialog), in: box.field, dialog.undecided > 0 ? canvas.theme.warning : .plain)
    let width = (box.headings.width - BoardColumns.pointer - 2) / 2
    drawMergeHeadings(of: dialog, in: box.headings, width: width, &canvas)
    let words = ChangeWords(plan, names: document.names)
    for (row, line, isChosen) in self.rows(dialog.cursor, count: rows.count, in: box.list, &canvas) {
      let texts = texts(of: rows[row], dialog, words)
      var rest = line
      for text in texts {
        canvas.put(
          text.text, in: rest.splitLeft(texts.count == 1 ? rest.width : width), text.style(isChosen, canvas.theme))
        rest.splitLeft(1)
      }
    }
    guard rows.indices.contains(dialog.cursor.selected) else { return }
    drawFooter(footer(of: rows[dialog.cursor.selected], dialog, words), in: box.footer, &canvas)
  }

  private func drawMergeHeadings(of dialog: MergeDialog, in line: Rect, width: Int, _ canvas: inout Canvas) {
    var rest = line
    rest.splitLeft(BoardColumns.pointer)
    rest.splitRight(1)
    guard !dialog.merge.conflicts.isEmpty else {
      canvas.put("In the file, and taken over", in: rest, canvas.theme.heading)
      return
    }
    canvas.put("Yours", in: rest.splitLeft(width), canvas.theme.heading)
    rest.splitLeft(1)
    canvas.put("In the file", in: rest, canvas.theme.heading)
  }

  /// A part of a row.
  private struct SideText {
    var text: String
    /// Whether it is what will be in the week; nil where nobody has decided.
    var isTaken: Bool?

    func style(_ isChosen: Bool, _ theme: Theme) -> Style {
      if isTaken == false { return theme.faint }
      return isChosen ? .bold : .plain
    }
  }

  /// Both sides of a conflict; of what only the file has, one text over the whole width.
  private func texts(of row: MergeDialog.Row, _ dialog: MergeDialog, _ words: ChangeWords) -> [SideText] {
    switch row {
    case .conflict(let position):
      let (conflict, chosen) = (dialog.merge.conflicts[position], dialog.sides[position])
      return WeekMerge.Side.allCases.map { side in
        let sentence = Self.sentence(conflict.changes(side), words)
        return SideText(text: "\(chosen == side ? "[x]" : "[ ]") \(sentence)", isTaken: chosen.map { $0 == side })
      }
    case .theirs(let change): return [SideText(text: "+ \(Self.sentence([change], words))", isTaken: true)]
    }
  }

  func footer(of row: MergeDialog.Row, _ dialog: MergeDialog, _ words: ChangeWords) -> String {
    switch row {
    case .conflict(let position):
      let conflict = dialog.merge.conflicts[position]
      return "Yours: \(Self.sentence(conflict.ours, words))\nFile: \(Self.sentence(conflict.theirs, words))"
    case .theirs(let change): return Self.sentence([change], words)
    }
  }

  /// Names from the files may hold line breaks, which would look like the end of a side.
  private static func sentence(_ changes: [WeekChange], _ words: ChangeWords) -> String {
    words.sentences(of: changes).map { $0.sanitized() }.joined(separator: "; ")
  }

  func summary(of dialog: MergeDialog) -> String {
    func key(_ command: Command) -> String { keyName(command, in: .merge) }
    let merge = dialog.merge
    let joined = "\(counted(merge.theirs.count, "change")) of the file and \(merge.ours.count) of yours do not meet."
    guard !merge.conflicts.isEmpty else { return joined }
    let conflicts = counted(merge.conflicts.count, "conflict")
    return dialog.undecided > 0
      ? "\(conflicts), \(dialog.undecided) to choose: \(key(.moveLeft)) yours, \(key(.moveRight)) the file's."
      : "\(conflicts), all decided: \(key(.accept)) joins."
  }
}
