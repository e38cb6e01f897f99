import Staffing

// The history as a list in which one can jump.
extension State {
  /// Shows every edit, the present state chosen.
  mutating func openUndoList() {
    let history = document.history
    guard !history.steps.isEmpty else {
      say("Nothing was changed since the week was opened.")
      return
    }
    var cursor = ListCursor()
    cursor.choose(history.done.count, of: history.steps.count + 1, page: dialogPage)
    dialogs.append(.undoList(cursor))
  }

  /// Undoes or does again until the first `count` edits are done; where one is not possible any more, as far as it goes.
  mutating func goToStep(_ count: Int) {
    guard mayEdit() else { return }
    let (old, before) = (plan, document.history.done.count)
    do throws(EditRefusal) {
      while document.history.done.count > count { _ = try document.undo() }
      while document.history.done.count < min(count, document.history.steps.count) { _ = try document.redo() }
      let distance = document.history.done.count - before
      let place = document.history.done.last.map { "after: \($0.name)" } ?? "when it was opened"
      let way = "\(distance < 0 ? "Undid" : "Did again") \(counted(abs(distance), "edit"))"
      say(distance == 0 ? "This is where the week is." : "\(way); the week is as it was \(place).")
    } catch {
      report("No further: \(error.sentence).")
    }
    afterEdit()
    rebuildViews(since: old)
  }
}
