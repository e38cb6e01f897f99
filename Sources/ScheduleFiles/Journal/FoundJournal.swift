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
  /// The edits that the files do not hold, in the order in which they were made.
  package let records: [EditRecord]
  /// Whether they begin with what the files hold now.
  package let fitsFile: Bool
  /// nil: nothing is wrong with it.
  package let damage: Damage?

  /// Whether all edits in it are in the files, so that nothing would be lost with it.
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
  /// What `bytes`, found at `path`, mean for files that are now of `versions`.
  init(reading bytes: [UInt8], at path: String, of monday: CalendarDate, fileVersions versions: FileVersions) {
    let contents = JournalText.read(bytes, of: monday)
    // A file that was saved before the program ended holds its part of all edits before that.
    let savedWeek = contents.records.lastIndex(of: .saving(.week(monday), versions.week))
    let savedDistrict = contents.records.lastIndex(of: .saving(.district, versions.district))
    let records = contents.records.enumerated().compactMap { position, record -> EditRecord? in
      guard case .edit(let edit) = record else { return nil }
      return edit.without(
        week: savedWeek.map { position < $0 } ?? false, district: savedDistrict.map { position < $0 } ?? false)
    }
    self.path = path
    self.records = records
    let fitsWeek = savedWeek != nil || contents.base?.week == versions.week
    let fitsDistrict = savedDistrict != nil || contents.base?.district == versions.district
    // A district that someone else has changed matters only where edits change it too.
    fitsFile = fitsWeek && (fitsDistrict || !records.contains { $0.edit.changesDistrict })
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

extension EditRecord {
  /// The step without the part that files hold; nil where nothing is left.
  fileprivate func without(week: Bool, district: Bool) -> EditRecord? {
    switch edit {
    case .roster: return week ? nil : self
    case .setup(let edit):
      guard week || district else { return self }
      let rest = week ? (district ? nil : edit.districtPart) : edit.weekPart
      return rest.map { EditRecord(kind, .setup($0), name: name) }
    }
  }
}
