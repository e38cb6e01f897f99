import Staffing

extension Policy.HourCounter {
  static let description = EntryDescription<Policy.HourCounter>(
    .hourCounters,
    ListAccess({ target, _ in target.district.policy?.hourCounters ?? [] }) { target, _, counters in
      var policy = target.district.policy ?? Policy()
      policy.hourCounters = counters.isEmpty ? nil : counters
      target.district.policy = policy
    },
    fields: [
      .optional("name", "Name", \.name, .name, "As people know it, like Retirement cap; empty: the id."),
      .id(\.id, "What messages name it by: a-z, 0-9 and '-'."),
      .required("hours", "Hours", \.hours, .hours(Limits.hoursOfWeek), "A week with more duty than this counts."),
      .required("weeks", "Weeks", \.weeks, .integer(Limits.countedWeeks), "How many weeks of a year may count."),
      .optional("starts", "Year begins", \.starts, .date, "A first day of the year, as 2026-07-01; empty: 1 July."),
      .list(
        "officers", "Officers", \.officers, .id(), .entries(.officers, isList: true),
        "Whose weeks are counted; empty: every officer's."),
      .list(
        "roles", "Roles", \.roles, .id(), .entries(.roles, isList: true),
        "Only officers of these roles; empty: every role."),
      .notes(\.notes),
    ],
    blank: { _, _ in
      Blank(Policy.HourCounter(id: "", hours: Hours(minutes: 20 * 60), weeks: 20), empty: ["id"])
    },
    name: { counter, _ in counter.name ?? counter.id.text },
    detail: { counter, _ in "more than \(counter.hours.number) h in at most \(counted(counter.weeks, "week"))" },
    check: { counter, target, place in
      EntryDescription<Policy.HourCounter>.unique(
        counter.id, among: (target.district.policy?.hourCounters ?? []).map(\.id), but: place.position, .hourCounters)
    })
}
