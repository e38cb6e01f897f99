package import Staffing

/// What a program that ended without saving has left of its edits of a week.
package struct FoundJournal: Hashable, Sendable {
  /// What is wrong with it.
  package enum Damage: Hashable, Sendable {
    /// The last record was not written to its end.
    case torn
    /// That many lines at the end are not as they were written.
    case lines(Int)
    /// Not even the first line is.
    case unreadable
    case newer
    case ofAnotherWeek
    case cannotBeRead(FileError)
  }

  /// Where it lies.
  package let path: String
  /// The edits that the week's file does not hold, in the order in which they were made.
  package let records: [EditRecord]
  /// Whether they begin with what the week's file holds now.
  package let fitsFile: Bool
  /// nil: nothing is wrong with it.
  package let damage: Damage?

  /// Whether all edits in it are in the file, so that nothing would be lost with it.
  package var isSpent: Bool { records.isEmpty && damage == nil }

  /// What is wrong, as a sentence that says what can be done; nil where nothing is.
  package var problem: String? {
    switch damage {
    case nil: nil
    case .torn: "The last edit was being written when the program ended; all edits before it are here."
    case .lines(let count): "\(count == 1 ? "1 line is" : "\(count) lines are") damaged; the edits before are sound."
    case .unreadable: "It is damaged from its first line on: no edit can be read."
    case .newer: "It was written by a newer bellwatch: update bellwatch to recover the edits."
    case .ofAnotherWeek: "It is the journal of another week: no edit can be used here."
    case .cannotBeRead(let error): error.messages.first
    }
  }
}

extension FoundJournal {
  /// What `bytes`, found at `path`, mean for a file that is now of `version`.
  init(reading bytes: [UInt8], at path: String, of monday: CalendarDate, fileVersion version: FileVersion) {
    let contents = JournalText.read(bytes, of: monday)
    var fits = contents.base == version
    var records: [EditRecord] = []
    for record in contents.records {
      switch record {
      case .edit(let edit): records.append(edit)
      case .saving(version):
        // The file was saved before the program ended: it holds all edits up to here.
        records.removeAll()
        fits = true
      case .saving: break
      }
    }
    self.path = path
    self.records = records
    fitsFile = fits
    damage =
      if contents.isNewer {
        .newer
      } else if contents.isOfAnotherWeek {
        .ofAnotherWeek
      } else if contents.base == nil {
        // A first line that was never finished belongs to a journal without edits.
        contents.isOnlyTorn || bytes.isEmpty ? nil : .unreadable
      } else if contents.isOnlyTorn {
        .torn
      } else {
        contents.lostLines > 0 ? .lines(contents.lostLines) : nil
      }
  }

  /// A journal of which nothing can be read.
  init(at path: String, refused error: FileError) {
    self.init(path: path, records: [], fitsFile: false, damage: .cannotBeRead(error))
  }
}
