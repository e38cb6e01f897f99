import Staffing
import TerminalKit

extension State {
  /// The edits that were found, in the order in which they were made.
  func drawRecovery(_ dialog: RecoveryDialog, _ canvas: inout Canvas) {
    let recovery = dialog.recovery
    let count = recovery.records.count
    let box = drawListDialog(
      title: "Edits that were not saved", field: nil, prompt: "", cursor: dialog.cursor, count: count, &canvas)
    let sentence =
      count == 0
      ? "The program ended without saving; none of the edits can be read."
      : "The program ended without saving. These \(counted(count, "edit")) can be made again:"
    canvas.put(sentence, in: box.field)
    for (row, line, isChosen) in rows(dialog.cursor, count: count, in: box.list, &canvas) {
      canvas.put(recovery.records[row].words, in: line, isChosen ? .bold : .plain)
    }
    let files =
      recovery.records.contains { $0.edit.changesDistrict } ? "district.yaml or \(weekFileName)" : weekFileName
    let misfit =
      recovery.fitsFile || count == 0
      ? nil : "\(files) was changed since they were begun: edits that no longer fit are left out."
    func key(_ command: Command) -> String { keyName(command, in: .recovery) }
    let remarks = [recovery.problem, misfit].compactMap(\.self)
    drawFooter(
      remarks.isEmpty
        ? "\(key(.chooseRecover)) makes them again, \(key(.chooseDiscard)) forgets them, "
          + "\(key(.cancel)) looks at the week without them."
        : remarks.joined(separator: " "),
      remarks.isEmpty ? .plain : canvas.theme.warning, in: box.footer, &canvas)
  }
}
