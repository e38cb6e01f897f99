import Staffing

extension DistrictReader {
  mutating func officers(_ root: Entry) -> [Officer] {
    let keys: [Key] = [
      .id, .name, .phone, .role, .agency, .funding, .post, .weeklyHours, .dailyHours, .campuses, .availability,
      .certifications, .trainingHours, .notes,
    ]
    return root.requiredEntries(.officers, .officer, keys: keys, atMost: Limits.mostOfficers).map { entry in
      let id: Identifier<Officer> = entry.required(.id, .id())
      references.declare(id, .officer, by: entry)
      return Officer(
        id: id, name: entry.required(.name, .name), phone: entry.optional(.phone, .text),
        role: references.required(.role, .role, of: entry),
        agency: references.optional(.agency, .agency, of: entry),
        funding: references.optional(.funding, .fundingSource, of: entry),
        post: references.optional(.post, .campus, of: entry),
        weeklyHours: entry.optional(.weeklyHours, .hours(Limits.hoursOfWeek)),
        dailyHours: entry.optional(.dailyHours, .hours(Limits.hoursOfDay)),
        campuses: references.list(.campuses, .campus, of: entry),
        availability: entry.mapping(.availability, keys: Key.weekdays).map { availability($0) },
        certifications: certifications(entry),
        trainingHours: entry.optional(.trainingHours, .hours(Limits.trainingHours)),
        notes: entry.optional(.notes, .text))
    }
  }

  private func availability(_ entry: Entry) -> Officer.Availability {
    var windows: [Weekday: [ClockRange]] = [:]
    for day in Weekday.allCases {
      windows[day] = entry.list(Key.weekdays[day.rawValue], .window)
    }
    return Officer.Availability(windows)
  }

  private func certifications(_ officer: Entry) -> [Certification] {
    officer.entries(.certifications, .certification, keys: [.id, .expires, .notes])?.map { entry in
      Certification(
        id: entry.required(.id, .id()), expires: entry.optional(.expires, .date), notes: entry.optional(.notes, .text))
    } ?? []
  }
}
