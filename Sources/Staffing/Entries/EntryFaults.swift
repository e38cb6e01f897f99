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
  /// More characters than `limit`.
  case nameTooLong(limit: Int)
  case tooManyEntries(Int, limit: Int)
  case tooManyOfWeek(Int, limit: Int, monday: CalendarDate)
  case badIdentifier(String)
  case badTime(String)
  case badWindow(String)
  case badDate(String)
  case badMoment(String)
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
  case event, officer, certification, absence, visit
  case hourCounter = "hour counter"
}

extension EntryFault {
  /// What is wrong and what to do, about `key`.
  package func sentence(key: String) -> String {
    switch self {
    case .missingKey: "missing key '\(key)'; add it"
    case .unknownKey(let suggestion?): "unknown key '\(key)'; did you mean '\(suggestion)'?"
    case .unknownKey(nil): "unknown key '\(key)'; remove it (free text belongs in 'notes')"
    case .duplicateKey: "key '\(key)' is given twice in one entry; keep one of them"
    case .keyIsNoText: "a key is a list or a mapping; a key is one word before ':'"
    case .duplicateIdentifier(let id, let firstLine):
      "id '\(printable(id))' is taken by the entry on line \(firstLine); choose another"
    case .unknownReference(let id, let kind, let suggestion?):
      "\(key) '\(printable(id))' is no \(kind.rawValue) of this district; did you mean '\(suggestion)'?"
    case .unknownReference(let id, let kind, nil):
      "\(key) '\(printable(id))' is no \(kind.rawValue) of this district; add it or correct the id"
    case .missingCoordinate(let given): "'\(given)' is given without '\(key)'; give both or neither"
    case .overlapsPrevious(let previous, let ends, let starts):
      "starts at \(starts), before period '\(printable(previous))' ends at \(ends); periods must not overlap"
    case .startsBeforePrevious(let previous):
      "comes before period '\(printable(previous))' in time; list periods in order of time"
    }
  }
}

extension ValueFault {
  /// What is wrong and what to do, to be read after the value's key.
  package var sentence: String {
    switch self {
    case .noValue(.text): "has no value; give one"
    case .noValue(let expected): "has no value; give \(expected.sentence) or leave the key out"
    case .wrongType(let found, let expected): "is \(found.sentence); give \(expected.sentence)"
    case .emptyText: "is empty; write at least one character"
    case .nameTooLong(let limit): "is too long; write at most \(limit) characters"
    case .tooManyEntries(let count, let limit):
      "has \(count) entries, of which at most \(limit) are read; split the district"
    case .tooManyOfWeek(let count, let limit, let monday):
      "has \(count) entries in the week of \(monday), of which at most \(limit) are read; split the district"
    case .badIdentifier(let text): "'\(printable(text))' is not an id; use 1 to 64 of a-z, 0-9 and '-'"
    case .badTime(let text): "'\(printable(text))' is not a time; write HH:MM from \"00:00\" to \"24:00\""
    case .badWindow(let text): "'\(printable(text))' is not a span of time; write it like \"07:00-12:30\""
    case .badDate(let text): "'\(printable(text))' is not a day of the calendar; write YYYY-MM-DD"
    case .badMoment(let text): "'\(printable(text))' is not a minute of the calendar; write YYYY-MM-DDTHH:MM"
    case .badFlag(let text): "'\(printable(text))' is neither true nor false; write one of them"
    case .badNumber(let text): "'\(printable(text))' is not a number; write digits like 19.5 (15 at most)"
    case .badWholeNumber(let text): "'\(printable(text))' is not a whole number; write digits only"
    case .unknownWord(let word, let allowed, let suggestion):
      suggestion.map { "'\(printable(word))' is not known; did you mean '\($0)'?" }
        ?? "'\(printable(word))' is not known; write one of \(allowed.joined(separator: ", "))"
    case .outOfRange(let text, let lowest, let highest):
      "\(printable(text)) is out of range; write a number from \(lowest) to \(highest)"
    case .notAMonday(let date):
      "\(date) is a \(date.weekday.shortName), not a Monday; its week begins on \(date.monday)"
    case .endsBeforeStart(let start, let end):
      "\(printable(end)) does not come after \(printable(start)); correct one of the two"
    case .lastDayBeforeFirst(let first, let last): "\(last) comes before \(first); correct one of the two"
    case .outsideTheWeek(let date, let monday):
      "\(date) is not in the week of \(monday), so it changes nothing here; move it to \(date.monday).yaml"
    }
  }
}

extension ValueFault.NodeType {
  fileprivate var sentence: String {
    switch self {
    case .text: "a single value"
    case .list: "a list"
    case .mapping: "a mapping of keys to values"
    }
  }
}
