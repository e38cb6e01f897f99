package import Staffing
package import SystemPackage

/// One thing that is wrong with a file, as facts; ``message`` turns them into a sentence.
package struct FileProblem: Error, Hashable, Sendable {
  /// The file's name, or the path as the user gave it.
  package var file: String
  /// The line, from 1; nil where the fault is the whole file's.
  package var line: Int?
  /// The entry it stands in.
  package var entry: EntryPath?
  /// The key it stands at, in the file's spelling.
  package var key: String?
  /// What is wrong there.
  package var fault: Fault

  /// The problem `fault` at a place of `file`.
  package init(file: String, line: Int? = nil, entry: EntryPath? = nil, key: String? = nil, fault: Fault) {
    self.file = file
    self.line = line
    self.entry = entry
    self.key = key
    self.fault = fault
  }
}

/// What is wrong, with the values that show it.
package enum Fault: Hashable, Sendable {
  /// With the file as a whole, or with its text before it has entries.
  case file(FileFault)
  /// With the keys of an entry, or among entries.
  case entry(EntryFault)
  /// With the value at a key.
  case value(ValueFault)
  /// With a setting that this module does not know the meaning of: the sentence of whoever does.
  case setting(String)
}

/// What is wrong with a file as a whole, or with its text.
package enum FileFault: Error, Hashable, Sendable {
  /// How bytes fail to be UTF-8.
  package enum Encoding: Hashable, Sendable {
    case byte(UInt8)
    case utf16
  }

  /// What was asked of the file system.
  package enum Operation: Hashable, Sendable {
    case read, list, makeFolder, create, write, rename, synchronize, synchronizeFolder
    case lock, journal, journalSynchronize, remove
  }

  case folderMissing
  case notAFolder
  case folderHoldsADistrict
  case fileMissing
  case isAFolder
  case notARegularFile
  /// Where something of the program's own is kept: links would lead out of the district's folder.
  case symbolicLink
  /// A version of a week that is kept no more, or never was.
  case noSuchVersion(Int)
  /// A symbolic link of the district's leads out of its folder.
  case outsideTheFolder(target: String)
  /// The system refused an operation.
  case refused(Operation, Errno)
  /// Bytes.
  case tooLarge(limit: Int)
  case empty
  case notUTF8(Encoding)
  case controlCharacter(UInt8)
  /// What the parser said.
  case notYAML(String)
  /// A version control system has left both sides of a conflict in the file.
  case conflictMarker
  case directive
  case anchor
  case alias
  case tag(String)
  case severalDocuments
  case wrongFormat(found: String, expected: String)
  case newerFormat(found: String, expected: String)
  case weekOfAnotherFile(week: CalendarDate)
  /// Of a spreadsheet, or of one of its cells.
  case sheet(SheetFault)
  /// A warning: a file named like a week's, by a day that is no Monday.
  case namedByNoMonday(CalendarDate)
}

/// Where an entry stands in its file, from the outermost inwards.
package struct EntryPath: Hashable, Sendable {
  /// One step inwards.
  package enum Step: Hashable, Sendable {
    /// An entry that says its id.
    case named(EntryKind, id: String)
    /// An entry without an id, by its place in its list, from 1.
    case numbered(EntryKind, Int)
    /// The mapping at a key.
    case key(String)
  }

  /// From the file inwards.
  package var steps: [Step]

  /// The place that `steps` lead to.
  package init(_ steps: [Step]) {
    self.steps = steps
  }
}
