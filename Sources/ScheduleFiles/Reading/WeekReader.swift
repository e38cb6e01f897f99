import Staffing

/// Builds a ``Week`` from a document of the week's format.
enum WeekReader {
  /// The week in `text`, with warnings; every problem is thrown at once.
  static func read(
    _ text: String, file: String, expecting monday: CalendarDate?
  ) throws(FileError) -> (week: Week, warnings: [FileProblem]) {
    let document = try Document(text, file: file)
    let log = ProblemLog(file: file)
    let keys: [Key] = [.format, .week, .notes, .published, .absences, .visits]
    guard let root = Entry(document.root, .document, of: nil, keys: keys, log: log) else {
      try log.throwIfAny()
      throw FileError(file: file, .empty)
    }
    try Format.week.check(root)
    let found = self.monday(root, expecting: monday)
    let warnings = ProblemLog(file: file)
    let week = Week(
      monday: found ?? ScalarType.date.placeholder, notes: root.optional(.notes, .text),
      published: root.optionalMapping(.published, keys: [.at, .by]).map { entry in
        Publication(at: entry.required(.at, .moment), by: entry.optional(.by, .name))
      },
      absences: absences(root, monday: found, warnings: warnings), visits: visits(root))
    try log.throwIfAny()
    return (week, warnings.problems)
  }

  private static func monday(_ root: Entry, expecting expected: CalendarDate?) -> CalendarDate? {
    guard let date = root.expected(.week, .date) else { return nil }
    guard date.weekday == .mon else {
      root.report(.value(.notAMonday(date)), at: .week)
      return nil
    }
    if let expected, date != expected {
      root.report(.file(.weekOfAnotherFile(week: date)), at: .week)
    }
    return date
  }

  private static func absences(_ root: Entry, monday: CalendarDate?, warnings: ProblemLog) -> [Absence]? {
    root.entries(.absences, .absence, keys: [.officer, .date, .from, .to, .reason, .struck, .notes])?.map { entry in
      let (date, from, to) = (entry.expected(.date, .date), entry.optional(.from, .time), entry.optional(.to, .time))
      entry.checkOrder(from ?? .midnight, to ?? .endOfDay, at: .to)
      if let monday, let date, date.monday != monday {
        warnings.report(
          .value(.outsideTheWeek(date: date, monday: monday)), line: entry.line(of: .date), in: entry,
          key: Key.date.rawValue)
      }
      let officer: Identifier<Officer> = entry.required(.officer, .id())
      return Absence(
        officer: officer, date: date ?? ScalarType.date.placeholder, from: from, to: to,
        reason: entry.optional(.reason, .text), struck: struck(entry, officer, date),
        notes: entry.optional(.notes, .text))
    }
  }

  /// The visits that an absence took out of the roster: its officer's, on its day.
  private static func struck(_ absence: Entry, _ officer: Identifier<Officer>, _ date: CalendarDate?) -> [Visit] {
    absence.entries(.struck, .visit, keys: [.campus, .from, .to, .locked, .notes])?.map { entry in
      Visit(
        officer: officer, campus: entry.required(.campus, .id()), day: date?.weekday ?? .mon,
        from: entry.required(.from, .id()), to: entry.required(.to, .id()),
        isLocked: entry.optional(.locked, .flag) ?? false, notes: entry.optional(.notes, .text))
    } ?? []
  }

  private static func visits(_ root: Entry) -> [Visit] {
    let keys: [Key] = [.officer, .campus, .day, .from, .to, .locked, .notes]
    return root.entries(.visits, .visit, keys: keys)?.map { entry in
      Visit(
        officer: entry.required(.officer, .id()), campus: entry.required(.campus, .id()),
        day: entry.required(.day, .weekday), from: entry.required(.from, .id()), to: entry.required(.to, .id()),
        isLocked: entry.optional(.locked, .flag) ?? false, notes: entry.optional(.notes, .text))
    } ?? []
  }
}
