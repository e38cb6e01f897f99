package import Staffing

/// The edits of a week that a program left which ended without saving.
package struct Recovery: Hashable, Sendable {
  /// In the order in which they were made; empty where none can be read.
  package var records: [EditRecord]
  /// Whether they begin with what the files hold now.
  package var fitsFile: Bool
  /// What is wrong with the journal, a sentence; nil: nothing.
  package var problem: String?

  /// Edits that can be made again in this order.
  package init(records: [EditRecord], fitsFile: Bool = true, problem: String? = nil) {
    self.records = records
    self.fitsFile = fitsFile
    self.problem = problem
  }
}

extension Document {
  /// Makes the edits again, with what was undone and redone among them, and returns the names of those that are not
  /// possible any more.
  mutating func recover(_ records: [EditRecord]) -> [String] {
    var refused: [String] = []
    for record in records {
      do throws(EditRefusal) {
        try replay(record)
      } catch {
        refused.append("\(record.name): not possible, \(error.sentence).")
      }
    }
    return refused
  }

  /// An edit that was made before the last save can be undone in the journal without being in it.
  private mutating func replay(_ record: EditRecord) throws(EditRefusal) {
    switch record.kind {
    case .undone where history.done.last?.edit.inverse == record.edit: _ = try undo()
    case .undone: try perform(record.edit, name: record.words)
    case .redone where history.undone.last?.edit == record.edit: _ = try redo()
    case .done, .redone: try perform(record.edit, name: record.name)
    }
  }
}

extension EditRecord {
  /// What was done, as the screen said it.
  var words: String {
    switch kind {
    case .done: name
    case .undone: "undo: \(name)"
    case .redone: "redo: \(name)"
    }
  }
}
