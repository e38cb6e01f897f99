import Staffing

/// Writes a district in the one shape of FILES.md: block lines outside, one line for each entry of a list.
struct DistrictWriter {
  private var out = BlockText()

  /// The text of `district`.
  static func text(_ district: District) -> String {
    var writer = DistrictWriter()
    writer.write(district)
    return writer.out.text
  }

  private mutating func write(_ district: District) {
    out.line(.format, raw: Format.district.text)
    out.line(.name, district.name)
    out.line(.state, district.state)
    out.line(.timeZone, district.timeZone)
    out.line(.notes, district.notes)
    section(.roles, district.roles.map(Self.role))
    section(.agencies, district.agencies?.map(Self.agency))
    section(.funding, district.funding?.map(Self.funding))
    write(district.bells)
    section(.campuses, district.campuses.map(Self.campus))
    section(.needs, district.needs?.map(Self.need))
    section(.targets, district.targets?.map(Self.target))
    write(district.policy)
    write(district.calendar)
    section(.officers, district.officers.map(Self.officer))
  }

  private mutating func section(_ key: Key, _ entries: [FlowMapping]?) {
    guard let entries else { return }
    out.emptyLine()
    out.list(key, entries)
  }

  private mutating func write(_ bells: [BellSchedule]) {
    out.emptyLine()
    out.line(.bells, raw: bells.isEmpty ? "[]" : nil)
    for schedule in bells {
      out.line(.id, raw: YAMLText.scalar(schedule.id.text, in: .block), indent: 2, dash: true)
      out.line(.name, schedule.name, indent: 4)
      out.line(.notes, schedule.notes, indent: 4)
      out.list(.periods, schedule.periods.map(Self.period), indent: 4)
    }
  }

  private mutating func write(_ policy: Policy?) {
    guard let policy else { return }
    out.emptyLine()
    guard policy != Policy() else { return out.line(.policy, raw: "{}") }
    out.line(.policy)
    out.line(.notes, policy.notes, indent: 2)
    out.line(.minVisit, policy.minVisit?.rawValue, indent: 2)
    out.line(.maxVisitsPerDay, policy.maxVisitsPerDay, indent: 2)
    out.line(.meal, policy.meal.map(Self.meal), indent: 2)
    out.line(.consecutiveDays, policy.consecutiveDays, indent: 2)
    out.line(.workPeriod, policy.workPeriod.map(Self.workPeriod), indent: 2)
    out.list(.hourCounters, policy.hourCounters?.map(Self.hourCounter), indent: 2)
    out.line(.travel, policy.travel.map(Self.travel), indent: 2)
    out.line(.costs, policy.costs.map(Self.costs), indent: 2)
  }

  private mutating func write(_ calendar: SchoolCalendar?) {
    guard let calendar else { return }
    out.emptyLine()
    guard calendar != SchoolCalendar() else { return out.line(.calendar, raw: "{}") }
    out.line(.calendar)
    out.line(.notes, calendar.notes, indent: 2)
    out.list(.closed, calendar.closed?.map(Self.closure), indent: 2)
    out.list(.bells, calendar.bells?.map(Self.bellChange), indent: 2)
    out.list(.events, calendar.events?.map(Self.event), indent: 2)
  }
}

// MARK: - Entries, their keys in the order of FILES.md

extension DistrictWriter {
  private static func role(_ role: Role) -> FlowMapping {
    flow {
      $0.add(.id, role.id)
      $0.add(.name, role.name)
      $0.add(.fullTime, role.isFullTime)
      $0.add(.levels, role.levels)
      $0.add(.arrestAuthority, role.arrestAuthority)
      $0.add(.requiredCertifications, role.requiredCertifications.isEmpty ? nil : role.requiredCertifications)
      $0.add(.trainingHours, role.trainingHours)
      $0.add(.notes, role.notes)
    }
  }

  private static func agency(_ agency: Agency) -> FlowMapping {
    flow {
      $0.add(.id, agency.id)
      $0.add(.name, agency.name)
      $0.add(.kind, agency.kind)
      $0.add(
        .agreement,
        agency.agreement.map { agreement in
          flow {
            $0.add(.signed, agreement.signed)
            $0.add(.expires, agreement.expires)
            $0.add(.notes, agreement.notes)
          }
        })
      $0.add(.separateEmployer, agency.separateEmployer)
      $0.add(.notes, agency.notes)
    }
  }

  private static func funding(_ source: FundingSource) -> FlowMapping {
    flow {
      $0.add(.id, source.id)
      $0.add(.name, source.name)
      $0.add(.paysFor, source.paysFor)
      $0.add(.starts, source.starts)
      $0.add(.ends, source.ends)
      $0.add(.hours, source.hours)
      $0.add(.amount, source.amount)
      $0.add(.hourlyRate, source.hourlyRate)
      $0.add(.notes, source.notes)
    }
  }

  private static func period(_ period: Period) -> FlowMapping {
    flow {
      $0.add(.id, period.id)
      $0.add(.name, period.name)
      $0.add(.kind, period.kind)
      $0.add(.start, period.time.start)
      $0.add(.end, period.time.end)
      $0.add(.notes, period.notes)
    }
  }

  private static func campus(_ campus: Campus) -> FlowMapping {
    flow {
      $0.add(.id, campus.id)
      $0.add(.name, campus.name)
      $0.add(.level, campus.level)
      if let schedule = campus.bells.default, campus.bells.byDay.allSatisfy({ $0 == nil }) {
        $0.add(.bells, schedule)
      } else {
        $0.add(.bells, bells(campus.bells))
      }
      $0.add(.lat, campus.coordinates?.latitude)
      $0.add(.lon, campus.coordinates?.longitude)
      $0.add(.enrollment, campus.enrollment)
      $0.add(.notes, campus.notes)
    }
  }

  private static func bells(_ bells: Campus.Bells) -> FlowMapping {
    flow {
      $0.add(.default, bells.default)
      for (key, schedule) in zip(Key.weekdays, bells.byDay) { $0.add(key, schedule) }
    }
  }

  private static func need(_ need: NeedEntry) -> FlowMapping {
    flow {
      $0.add(.campuses, need.campuses.campuses)
      $0.add(.levels, need.campuses.levels)
      $0.add(.days, need.days)
      $0.add(.periods, need.periods.periods)
      $0.add(.kinds, need.periods.kinds)
      $0.add(.officers, need.officers)
      $0.add(.weight, need.weight)
      $0.add(.required, need.isRequired ? true : nil)
      $0.add(.roles, need.roles)
      $0.add(.notes, need.notes)
    }
  }

  private static func target(_ target: TargetEntry) -> FlowMapping {
    flow {
      $0.add(.campuses, target.campuses.campuses)
      $0.add(.levels, target.campuses.levels)
      $0.add(.days, target.days)
      $0.add(.hours, target.hours)
      $0.add(.notes, target.notes)
    }
  }

  private static func meal(_ meal: Policy.Meal) -> FlowMapping {
    flow {
      $0.add(.afterHours, meal.afterHours)
      $0.add(.minutes, meal.minutes)
      $0.add(.notes, meal.notes)
    }
  }

  private static func workPeriod(_ period: Policy.WorkPeriod) -> FlowMapping {
    flow {
      $0.add(.days, period.days)
      $0.add(.hours, period.hours)
      $0.add(.starts, period.starts)
      $0.add(.notes, period.notes)
    }
  }

  private static func hourCounter(_ counter: Policy.HourCounter) -> FlowMapping {
    flow {
      $0.add(.id, counter.id)
      $0.add(.name, counter.name)
      $0.add(.hours, counter.hours)
      $0.add(.weeks, counter.weeks)
      $0.add(.starts, counter.starts)
      $0.add(.officers, counter.officers)
      $0.add(.roles, counter.roles)
      $0.add(.notes, counter.notes)
    }
  }

  private static func travel(_ travel: Policy.Travel) -> FlowMapping {
    flow {
      $0.add(.speedMph, travel.speedMph)
      $0.add(.roadFactor, travel.roadFactor)
      $0.add(.overheadMinutes, travel.overheadMinutes)
      $0.add(.defaultMinutes, travel.defaultMinutes)
      $0.add(
        .pairs,
        travel.pairs?.map { pair in
          flow {
            $0.add(.from, pair.from)
            $0.add(.to, pair.to)
            $0.add(.minutes, pair.minutes)
            $0.add(.notes, pair.notes)
          }
        })
      $0.add(.notes, travel.notes)
    }
  }

  private static func costs(_ costs: Policy.Costs) -> FlowMapping {
    flow {
      $0.add(.targetMinute, costs.targetMinute)
      $0.add(.targetDay, costs.targetDay)
      $0.add(.travelMinute, costs.travelMinute)
      $0.add(.variety, costs.variety)
      $0.add(.familiarity, costs.familiarity)
      $0.add(.notes, costs.notes)
    }
  }

  private static func closure(_ closure: SchoolCalendar.Closure) -> FlowMapping {
    flow {
      $0.add(.from, closure.from)
      $0.add(.to, closure.to)
      $0.add(.name, closure.name)
      $0.add(.notes, closure.notes)
    }
  }

  private static func bellChange(_ change: SchoolCalendar.BellChange) -> FlowMapping {
    flow {
      $0.add(.date, change.date)
      $0.add(.campuses, change.campuses.campuses)
      $0.add(.levels, change.campuses.levels)
      $0.add(.bells, change.bells)
      $0.add(.notes, change.notes)
    }
  }

  private static func event(_ event: SchoolCalendar.Event) -> FlowMapping {
    flow {
      $0.add(.id, event.id)
      $0.add(.name, event.name)
      $0.add(.date, event.date)
      $0.add(.campus, event.campus)
      $0.add(.start, event.time.start)
      $0.add(.end, event.time.end)
      $0.add(.officers, event.officers)
      $0.add(.weight, event.weight)
      $0.add(.required, event.isRequired ? true : nil)
      $0.add(.roles, event.roles)
      $0.add(.notes, event.notes)
    }
  }

  private static func officer(_ officer: Officer) -> FlowMapping {
    flow {
      $0.add(.id, officer.id)
      $0.add(.name, officer.name)
      $0.add(.phone, officer.phone)
      $0.add(.role, officer.role)
      $0.add(.agency, officer.agency)
      $0.add(.funding, officer.funding)
      $0.add(.post, officer.post)
      $0.add(.weeklyHours, officer.weeklyHours)
      $0.add(.dailyHours, officer.dailyHours)
      $0.add(.campuses, officer.campuses)
      $0.add(.availability, officer.availability.map(availability))
      $0.add(.certifications, officer.certifications.isEmpty ? nil : officer.certifications.map(certification))
      $0.add(.trainingHours, officer.trainingHours)
      $0.add(.notes, officer.notes)
    }
  }

  private static func availability(_ availability: Officer.Availability) -> FlowMapping {
    flow {
      for (key, windows) in zip(Key.weekdays, availability.windows) where !windows.isEmpty { $0.add(key, windows) }
    }
  }

  private static func certification(_ certification: Certification) -> FlowMapping {
    flow {
      $0.add(.id, certification.id)
      $0.add(.expires, certification.expires)
      $0.add(.notes, certification.notes)
    }
  }
}
