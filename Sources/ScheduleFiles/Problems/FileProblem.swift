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
  package var fault: Fault

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
  }

  case folderMissing
  case notAFolder
  case folderHoldsADistrict
  case fileMissing
  case isAFolder
  case notARegularFile
  /// The system refused an operation.
  case refused(Operation, Errno)
  /// Bytes.
  case tooLarge(limit: Int)
  case empty
  case notUTF8(Encoding)
  case controlCharacter(UInt8)
  /// What the parser said.
  case notYAML(String)
  case anchor
  case alias
  case tag(String)
  case severalDocuments
  case wrongFormat(found: String, expected: String)
  case newerFormat(found: String, expected: String)
  case weekOfAnotherFile(week: CalendarDate)
  /// A warning: a file named like a week's, by a day that is no Monday.
  case namedByNoMonday(CalendarDate)
}

/// What is wrong with the keys of an entry, or among entries.
package enum EntryFault: Hashable, Sendable {
  case missingKey
  case unknownKey(suggestion: String?)
  case duplicateKey
  case keyIsNoText
  case duplicateIdentifier(String, firstLine: Int)
  case unknownReference(String, to: EntryKind, suggestion: String?)
  /// One of latitude and longitude without the other.
  case missingCoordinate(given: String)
  case overlapsPrevious(previous: String, ends: ClockTime, starts: ClockTime)
  case startsBeforePrevious(previous: String)
}

/// What is wrong with the value at a key.
package enum ValueFault: Error, Hashable, Sendable {
  /// What stands in a file where something else is expected.
  package enum NodeType: String, Hashable, Sendable {
    case text, list, mapping
  }

  case noValue(expected: NodeType)
  case wrongType(found: NodeType, expected: NodeType)
  case emptyText
  case badIdentifier(String)
  case badTime(String)
  case badWindow(String)
  case badDate(String)
  case badFlag(String)
  case badNumber(String)
  case badWholeNumber(String)
  case unknownWord(String, allowed: [String], suggestion: String?)
  case outOfRange(String, lowest: Int, highest: Int)
  case notAMonday(CalendarDate)
  /// Two times as the file has them, of which the second has to come later.
  case endsBeforeStart(start: String, end: String)
  case lastDayBeforeFirst(first: CalendarDate, last: CalendarDate)
  /// A warning: an absence that this week never meets.
  case outsideTheWeek(date: CalendarDate, monday: CalendarDate)
}

/// The kinds of entries in the files, named as in messages.
package enum EntryKind: String, Hashable, Sendable {
  case role, agency
  case fundingSource = "funding source"
  case bellSchedule = "bell schedule"
  case period, campus, need, target
  case travelPair = "travel pair"
  case closure
  case bellChange = "bell change"
  case officer, certification, absence, visit
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

  package var steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }
}
