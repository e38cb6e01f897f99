import Staffing

/// Absences from a calendar: court dates and leave.
///
/// An event is of the officer whose name or id stands in its summary, its attendees or its description, or of the one
/// that the user names. Times of other zones become those of the district.
struct AbsenceCalendar {
  let file: String
  /// Whose calendar it is, where the user says so.
  let officer: Identifier<Officer>?
  let district: District
  private let names: OfficerWords
  /// The days of other weeks are passed over; nil: none are.
  let onlyWeek: CalendarDate?

  init(file: String, officer: Identifier<Officer>?, district: District, onlyWeek: CalendarDate? = nil) {
    self.file = file
    self.officer = officer
    self.district = district
    self.onlyWeek = onlyWeek
    names = OfficerWords(district.officers)
  }

  /// Whether a file is a calendar.
  static func isCalendar(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).prefix(15)
    return String(decoding: start, as: UTF8.self).uppercased() == "BEGIN:VCALENDAR"
  }

  func read(
    _ bytes: [UInt8], week: (CalendarDate) throws(FileError) -> Week
  ) throws(FileError) -> ImportResult {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(file: file, .notUTF8(.byte(bytes.first { $0 >= 0x80 } ?? 0x80)))
    }
    var result = ImportResult(district: district)
    result.report.unit = "line"
    var weeks = AbsenceWeeks()
    for event in CalendarEvent.all(in: text) {
      let summary = event.text("SUMMARY") ?? "event"
      var row = ImportReport.Row(number: event.line, subject: summary, outcome: .same)
      switch absences(of: event) {
      case .failure(let refusal):
        row.outcome = .refused([ImportReport.Problem(sentence: refusal.sentence)])
      case .success(let absences):
        let wanted = absences.of(onlyWeek)
        if wanted.isEmpty, !absences.isEmpty {
          result.report.passedOver += 1
          continue
        }
        row.outcome = try weeks.add(wanted, week: week)
      }
      result.report.rows.append(row)
    }
    result.weeks = weeks.changed
    return result
  }

  private struct Refusal: Error {
    let sentence: String
  }

  private func absences(of event: CalendarEvent) -> Result<[Absence], Refusal> {
    Result { () throws(Refusal) in
      if event["STATUS"]?.value.uppercased() == "CANCELLED" { return [] }
      guard event["RRULE"] == nil else {
        throw Refusal(sentence: "the event repeats; export the calendar with each of its dates, or enter them by hand")
      }
      let officer = try owner(of: event)
      guard let line = event["DTSTART"] else { throw Refusal(sentence: "the event has no start") }
      let start = try moment(line)
      var end = try event["DTEND"].map { line throws(Refusal) in try moment(line) } ?? start
      if event["DTEND"] == nil { end = try self.end(of: event, from: start) }
      // An end at midnight, or the day after a whole day, is not a day of the absence.
      let isShort = (end.time ?? .midnight) == .midnight && end.date > start.date
      let last = isShort ? end.date.advanced(by: -1) : end.date
      let days = last.daysSinceEpoch - start.date.daysSinceEpoch
      guard (0...AbsenceWeeks.mostDays).contains(days) else {
        throw Refusal(sentence: "the event ends before it begins, or lasts longer than \(AbsenceWeeks.mostDays) days")
      }
      let reason = reason(of: event, officer)
      return (0...days).map { day in
        let from = day == 0 && start.time != .midnight ? start.time : nil
        let to = day == days && !isShort ? end.time : nil
        return Absence(officer: officer, date: start.date.advanced(by: day), from: from, to: to, reason: reason)
      }.filter { $0.time.start < $0.time.end }
    }
  }

  /// When an event without an end ends: after its duration, or a day that has no time after itself.
  private func end(
    of event: CalendarEvent, from start: (date: CalendarDate, time: ClockTime?)
  ) throws(Refusal) -> (date: CalendarDate, time: ClockTime?) {
    guard let written = event["DURATION"]?.value else {
      guard start.time == nil else { throw Refusal(sentence: "the event has no end; give it one") }
      return (start.date.advanced(by: 1), nil)
    }
    guard let minutes = Self.minutes(ofDuration: written) else {
      throw Refusal(sentence: "DURATION '\(printable(written, limit: 40))' is no length of time")
    }
    guard let time = start.time else { return (start.date.advanced(by: max(1, minutes / 1440)), nil) }
    let end = time.minutesAfterMidnight + minutes
    return (start.date.advanced(by: end / 1440), ClockTime(end % 1440))
  }

  /// The minutes of `PT1H30M`, `P2D` or `P1W`; nil for anything else.
  private static func minutes(ofDuration text: String) -> Int? {
    guard
      let parts = text.wholeMatch(
        of: /\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,5}S)?)?/)?.output
    else { return nil }
    let factors = [(parts.1, 10_080), (parts.2, 1440), (parts.3, 60), (parts.4, 1)]
    let minutes = factors.reduce(0) { $0 + ($1.0.flatMap { Int($0) } ?? 0) * $1.1 }
    return minutes > 0 ? minutes : nil
  }

  // MARK: Whose it is

  private func owner(of event: CalendarEvent) throws(Refusal) -> Identifier<Officer> {
    if let officer { return officer }
    let places = [event.text("SUMMARY"), event.text("DESCRIPTION"), event["ATTENDEE"]?.parameters["CN"]]
    let found = names.officers(in: places.compactMap(\.self)).map { district.officers[$0] }
    guard let first = found.first else {
      throw Refusal(sentence: "it names no officer; give --officer, or write the officer's name in the summary")
    }
    guard found.count == 1 else {
      throw Refusal(sentence: "it names \(found.prefix(3).map(\.name).joined(separator: " and ")); give --officer")
    }
    return first.id
  }

  /// The summary without the officer's name.
  private func reason(of event: CalendarEvent, _ officer: Identifier<Officer>) -> String? {
    guard var text = event.text("SUMMARY") else { return nil }
    if let name = names.position(of: officer).map({ district.officers[$0].name }),
      let range = text.range(ofIgnoringCase: name)
    {
      text.removeSubrange(range)
    }
    let trimmed = text.trimmed.drop { ":-–,".contains($0) || $0.isWhitespace }
    let kept = String(trimmed.reversed().drop { ":-–,".contains($0) || $0.isWhitespace }.reversed())
    return kept.isEmpty ? nil : String(kept.prefix(200))
  }

  // MARK: When it is

  private func moment(_ line: ContentLine) throws(Refusal) -> (date: CalendarDate, time: ClockTime?) {
    let value = line.value
    guard let date = CalendarDate(calendarText: value.prefix(8)) else {
      throw Refusal(sentence: "\(line.name) '\(printable(value, limit: 40))' is no date")
    }
    if value.utf8.count == 8 { return (date, nil) }
    let digits = value.dropFirst(9).prefix(6)
    guard value.dropFirst(8).first == "T", digits.utf8.count == 6, let number = Int(digits), number >= 0,
      number / 10_000 < 24, number / 100 % 100 < 60
    else { throw Refusal(sentence: "\(line.name) '\(printable(value, limit: 40))' is no date and time") }
    let minutes = number / 10_000 * 60 + number / 100 % 100
    let own = district.timeZone
    let isUTC = value.hasSuffix("Z")
    guard isUTC || (line.parameters["TZID"] != nil && line.parameters["TZID"] != own), let own else {
      return (date, ClockTime(minutes))
    }
    let local = date.daysSinceEpoch * 1440 + minutes
    guard let here = ZoneRules.ofSystem(own) else {
      throw Refusal(sentence: "time_zone '\(printable(own, limit: 40))' of the district is not known here")
    }
    var utc = local
    if !isUTC, let id = line.parameters["TZID"] {
      guard let there = ZoneRules.ofSystem(id) else {
        throw Refusal(
          sentence: "the zone '\(printable(id, limit: 40))' is not known here; export the calendar in the district's")
      }
      utc = local - there.offset(atLocal: local) / 60
    }
    let shifted = utc + here.offset(atUTC: utc) / 60
    let (day, minute) = ((shifted - (shifted % 1440 + 1440) % 1440) / 1440, (shifted % 1440 + 1440) % 1440)
    return (CalendarDate(daysSinceEpoch: day), ClockTime(minute))
  }
}

extension String {
  /// Where `part` stands, in letters of either case.
  fileprivate func range(ofIgnoringCase part: String) -> Range<String.Index>? {
    guard !part.isEmpty else { return nil }
    let wanted = Array(part.lowercased())
    for start in indices {
      guard let end = index(start, offsetBy: wanted.count, limitedBy: endIndex) else { return nil }
      if Array(self[start..<end].lowercased()) == wanted { return start..<end }
    }
    return nil
  }
}
