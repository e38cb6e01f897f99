import Staffing
import TestSupport

/// Makes districts and weeks that a file may hold, with texts that YAML is known to trip over.
struct RandomFiles {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// Texts that are something else in one YAML or another, or are written wrong easily.
  static let nastyTexts = [
    "no", "NO", "y", "On", "null", "Null", "~", "true", "1.5", "1e3", "0x1F", "0o17", "0123", "1_000", "+12", "-0",
    ".5",
    ".inf", "-.Inf", ".NaN", "12:30", "1:2:3.5", "2026-11-30", "2026-11-30 12:00:00Z", "=", "<<", "-", "--", "---",
    "- a",
    "...", "? a", "?", ": a", ":", "a: b", "a:", "a:b", "a::b", " a", "a ", "  ", "a # b", "a#b", "#", "&a", "*a",
    "A & B",
    "!a", "!!str a", "|", "|-", ">", ">-", "'", "''", "\"", "\"a\"", "it's", "a\"b", "%", "@a", "`a`", "\\", "a\\nb",
    "[a]",
    "{a: b}", "a, b", "a]b", "a}b", ",", "]", "{", "a\nb", "\na", "a\n", "a\n\n b", "a\r\nb", "\r", "\t", "a\tb",
    "\u{0}",
    "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}", "\u{AD}", "\u{2028}", "\u{2029}", "a\u{FEFF}b",
    "\u{202E}abc", "\u{200D}", "e\u{301}", "\u{E9}", "Ñandú", "学校", "🏫", "👩‍🏫", "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}",
    "\u{E000}", "Period 1", "8th grade", "Sheriff's Office", "O'Connor", "K-8", "(a)", "a=b", "100%", "a?", "a ?b",
    "a-",
    "http://example.org/?a=b&c=*", "free text, kept as it is", "%YAML 1.2", "a:\u{A0}b", "\u{A0}#a", "a\u{85}#b",
  ]

  private static let letters = Array("ab \n\t:#-?,[]{}&*!|>'\"%@`\\.0123456789éß学🏫\u{0}\u{85}\u{2028}\r".unicodeScalars)

  // MARK: Values

  private mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? { chance(60) ? value(&self) : nil }

  private mutating func list<Value>(_ count: ClosedRange<Int>, _ value: (inout Self, Int) -> Value) -> [Value] {
    (0..<Int.random(in: count, using: &random)).map { value(&self, $0) }
  }

  mutating func text() -> String {
    if chance(50) { return Self.nastyTexts.randomElement(using: &random) ?? "" }
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...(chance(5) ? 200 : 12), using: &random) {
      text.append(Self.letters.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }

  private mutating func integer(_ range: ClosedRange<Int>) -> Int { random.int(range) }

  /// Unlike any other id of the same `kind`.
  private mutating func id<Entity>(_ kind: String, _ number: Int) -> Identifier<Entity> {
    let oddities = ["no", "null", "-", "---", "1e3", "0x1", "true", "2026-11-30", "y", "12"]
    return number < oddities.count && chance(30) ? Identifier(oddities[number]) : Identifier("\(kind)-\(number)")
  }

  private mutating func pick<Entity, Value>(_ values: [Entity], _ value: (Entity) -> Value) -> Value? {
    values.randomElement(using: &random).map(value)
  }

  private mutating func some<Value>(_ values: [Value]) -> [Value] { values.filter { _ in chance(40) } }

  private mutating func date() -> CalendarDate { CalendarDate(daysSinceEpoch: integer(-100_000...100_000)) }

  private mutating func dates() -> (CalendarDate, CalendarDate) {
    let first = date()
    return (first, first.advanced(by: integer(0...400)))
  }

  private mutating func number(_ range: ClosedRange<Int>) -> ExactNumber {
    let decimals = integer(0...5)
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    return ExactNumber(coefficient: integer(range.lowerBound * scale...range.upperBound * scale), decimals: decimals)
  }

  private mutating func hours(_ range: ClosedRange<Int>) -> Hours { Hours(number(range)) }

  private mutating func range() -> ClockRange {
    let start = integer(0...1439)
    return ClockRange(ClockTime(start), ClockTime(integer(start + 1...1440)))
  }

  // MARK: Entries

  mutating func district() -> District {
    let roles: [Role] = list(0...4) { make, number in
      Role(
        id: make.id("role", number), name: make.text(), isFullTime: make.chance(50),
        levels: make.maybe { $0.some(Campus.Level.allCases) }, arrestAuthority: make.maybe { $0.chance(50) },
        requiredCertifications: make.list(0...2) { $0.id("certification", $1) },
        trainingHours: make.maybe { $0.hours(0...100) }, notes: make.maybe { $0.text() })
    }
    let bells: [BellSchedule] = list(1...3) { $0.schedule($1) }
    let campuses: [Campus] = list(0...6) { $0.campus($1, bells: bells) }
    let agencies: [Agency]? = maybe { $0.list(0...3) { $0.agency($1) } }
    let funding: [FundingSource]? = maybe { $0.list(0...3) { $0.fundingSource($1, roles: roles) } }
    var district = District(
      name: text(), state: maybe { $0.text() }, timeZone: maybe { $0.text() }, notes: maybe { $0.text() }, roles: roles,
      agencies: agencies, funding: funding, bells: bells, campuses: campuses)
    district.needs = maybe { $0.list(0...4) { make, _ in make.need(in: district) } }
    district.targets = maybe {
      $0.list(0...3) { make, _ in
        TargetEntry(
          campuses: make.selector(campuses), days: make.maybe { $0.integer(0...7) },
          hours: make.maybe { $0.hours(0...168) }, notes: make.maybe { $0.text() })
      }
    }
    district.calendar = maybe { $0.calendar(in: district) }
    if !roles.isEmpty { district.officers = list(0...6) { $0.officer($1, in: district) } }
    district.policy = maybe { $0.policy(in: district) }
    return district
  }

  private mutating func schedule(_ number: Int) -> BellSchedule {
    var time = 0
    let periods: [Period] = list(0...6) { make, position in
      let start = time + make.integer(0...30)
      time = start + make.integer(1...100)
      return Period(
        id: make.id("p", position), name: make.text(), kind: Period.Kind.allCases[make.integer(0...8)],
        time: ClockRange(ClockTime(start), ClockTime(time)), notes: make.maybe { $0.text() })
    }
    return BellSchedule(
      id: id("bells", number), name: maybe { $0.text() }, periods: periods, notes: maybe { $0.text() })
  }

  private mutating func agency(_ number: Int) -> Agency {
    let (signed, expires) = dates()
    return Agency(
      id: id("agency", number), name: text(), kind: pick(Agency.Kind.allCases) { $0 },
      agreement: maybe { make in
        Agency.Agreement(
          signed: make.maybe { _ in signed }, expires: make.maybe { _ in expires }, notes: make.maybe { $0.text() })
      }, separateEmployer: maybe { $0.chance(50) }, notes: maybe { $0.text() })
  }

  private mutating func fundingSource(_ number: Int, roles: [Role]) -> FundingSource {
    let (starts, ends) = dates()
    return FundingSource(
      id: id("funding", number), name: text(), paysFor: maybe { $0.some(roles.map(\.id)) },
      starts: maybe { _ in starts }, ends: maybe { _ in ends }, hours: maybe { $0.number(0...9_000) },
      amount: maybe { $0.number(0...9_000_000) }, hourlyRate: maybe { $0.number(0...100) }, notes: maybe { $0.text() })
  }

  private mutating func campus(_ number: Int, bells: [BellSchedule]) -> Campus {
    let ids = bells.map(\.id)
    var byDay: [Weekday: Identifier<BellSchedule>] = [:]
    if chance(40) { for day in Weekday.allCases where chance(30) { byDay[day] = pick(ids) { $0 } } }
    let place = maybe { Campus.Coordinates(latitude: $0.number(-90...90), longitude: $0.number(-180...180)) }
    return Campus(
      id: id("campus", number), name: text(), level: Campus.Level.allCases[integer(0...4)],
      bells: Campus.Bells(default: chance(80) ? pick(ids) { $0 } : nil, byDay: byDay), coordinates: place,
      enrollment: maybe { $0.integer(0...5_000) }, notes: maybe { $0.text() })
  }

  private mutating func selector(_ campuses: [Campus]) -> CampusSelector {
    CampusSelector(campuses: maybe { $0.some(campuses.map(\.id)) }, levels: maybe { $0.some(Campus.Level.allCases) })
  }

  private mutating func need(in district: District) -> NeedEntry {
    NeedEntry(
      campuses: selector(district.campuses), days: maybe { $0.some(Weekday.allCases) },
      periods: PeriodSelector(
        periods: maybe { $0.some(district.bells.flatMap(\.periods).map(\.id)) },
        kinds: maybe { $0.some(Period.Kind.allCases) }), officers: integer(0...1_000), weight: integer(0...1_000_000),
      isRequired: chance(50), roles: maybe { $0.some(district.roles.map(\.id)) }, notes: maybe { $0.text() })
  }

  private mutating func policy(in district: District) -> Policy {
    let campuses = district.campuses
    return Policy(
      minVisit: maybe { Minutes($0.integer(0...1_440)) }, maxVisitsPerDay: maybe { $0.integer(0...20) },
      meal: maybe { make in
        Policy.Meal(
          afterHours: make.hours(0...24), minutes: Minutes(make.integer(0...60)), notes: make.maybe { $0.text() })
      },
      consecutiveDays: maybe { $0.integer(1...28) },
      workPeriod: maybe { make in
        Policy.WorkPeriod(
          days: 7 * make.integer(1...4), hours: make.hours(0...600), starts: make.maybe { $0.date().monday },
          notes: make.maybe { $0.text() })
      },
      hourCounters: maybe { $0.list(0...2) { $0.hourCounter($1, in: district) } },
      travel: maybe { make in
        Policy.Travel(
          speedMph: make.maybe { $0.number(1...100) }, roadFactor: make.maybe { $0.number(0...3) },
          overheadMinutes: make.maybe { Minutes($0.integer(0...60)) },
          defaultMinutes: make.maybe { Minutes($0.integer(0...60)) },
          pairs: make.maybe { $0.list(0...(campuses.isEmpty ? 0 : 3)) { make, _ in make.pair(campuses) } },
          notes: make.maybe { $0.text() })
      },
      costs: maybe { make in
        Policy.Costs(
          targetMinute: make.maybe { $0.integer(0...9) }, targetDay: make.maybe { $0.integer(0...999) },
          travelMinute: make.maybe { $0.integer(0...9) }, variety: make.maybe { $0.integer(0...9) },
          familiarity: make.maybe { $0.integer(0...9) }, notes: make.maybe { $0.text() })
      }, notes: maybe { $0.text() })
  }

  private mutating func hourCounter(_ number: Int, in district: District) -> Policy.HourCounter {
    Policy.HourCounter(
      id: id("counter", number), name: maybe { $0.text() }, hours: hours(0...100), weeks: integer(0...53),
      starts: maybe { $0.date() }, officers: maybe { $0.some(district.officers.map(\.id)) },
      roles: maybe { $0.some(district.roles.map(\.id)) }, notes: maybe { $0.text() })
  }

  private mutating func pair(_ campuses: [Campus]) -> Policy.Travel.Pair {
    Policy.Travel.Pair(
      from: pick(campuses, \.id) ?? "", to: pick(campuses, \.id) ?? "", minutes: Minutes(integer(0...60)),
      notes: maybe { $0.text() })
  }

  private mutating func calendar(in district: District) -> SchoolCalendar {
    SchoolCalendar(
      closed: maybe {
        $0.list(0...3) { make, _ in
          let (from, to) = make.dates()
          return SchoolCalendar.Closure(
            from: from, to: to, name: make.maybe { $0.text() }, notes: make.maybe { $0.text() })
        }
      },
      bells: maybe {
        $0.list(0...3) { make, _ in
          SchoolCalendar.BellChange(
            date: make.date(), campuses: make.selector(district.campuses), bells: make.pick(district.bells, \.id) ?? "",
            notes: make.maybe { $0.text() })
        }
      },
      events: maybe {
        $0.list(0...(district.campuses.isEmpty ? 0 : 3)) { make, number in
          SchoolCalendar.Event(
            id: Identifier("event-\(number)"), name: make.text(), date: make.date(),
            campus: make.pick(district.campuses, \.id) ?? "", time: make.range(), officers: make.integer(0...9),
            weight: make.integer(0...99), isRequired: make.chance(50),
            roles: make.maybe { $0.some(district.roles.map(\.id)) }, notes: make.maybe { $0.text() })
        }
      }, notes: maybe { $0.text() })
  }

  private mutating func officer(_ number: Int, in district: District) -> Officer {
    var windows: [Weekday: [ClockRange]] = [:]
    for day in Weekday.allCases { windows[day] = list(0...2) { make, _ in make.range() } }
    return Officer(
      id: id("officer", number), name: text(), phone: maybe { $0.text() }, role: pick(district.roles, \.id) ?? "",
      agency: pick(some(district.agencies ?? []), \.id), funding: pick(some(district.funding ?? []), \.id),
      post: pick(some(district.campuses), \.id), weeklyHours: maybe { $0.hours(0...168) },
      dailyHours: maybe { $0.hours(0...24) }, campuses: maybe { $0.some(district.campuses.map(\.id)) },
      availability: maybe { _ in Officer.Availability(windows) },
      certifications: list(0...2) { make, number in
        Certification(id: make.id("c", number), expires: make.maybe { $0.date() }, notes: make.maybe { $0.text() })
      }, trainingHours: maybe { $0.hours(0...100) }, notes: maybe { $0.text() })
  }

  /// A week of `district`, some of whose visits name what does not exist.
  mutating func week(of district: District) -> Week {
    let monday = date().monday
    let absences: [Absence]? = maybe { make in
      make.list(0...3) { make, number in
        let span = make.range()
        var absence = Absence(
          officer: make.pick(district.officers, \.id) ?? "nobody", date: monday.advanced(by: make.integer(-3...9)),
          from: make.maybe { _ in span.start }, to: make.maybe { _ in span.end }, reason: make.maybe { $0.text() },
          notes: make.maybe { $0.text() })
        absence.struck = make.list(0...2) { make, number in
          Visit(
            officer: absence.officer, campus: make.pick(district.campuses, \.id) ?? "nowhere",
            day: absence.date.weekday, from: make.id("period", number), to: make.id("period", number),
            isLocked: make.chance(30), notes: make.maybe { $0.text() })
        }
        return absence
      }
    }
    let visits: [Visit] = list(0...20) { make, number in
      let campus = make.pick(district.campuses) { $0 }
      let periods = district.bells.first { $0.id == campus?.bells.default }?.periods ?? []
      return Visit(
        officer: make.pick(district.officers, \.id) ?? make.id("gone", number), campus: campus?.id ?? "nowhere",
        day: Weekday.allCases[make.integer(0...6)], from: make.pick(periods, \.id) ?? make.id("p", number),
        to: make.pick(periods, \.id) ?? make.id("p", number), isLocked: make.chance(20), notes: make.maybe { $0.text() }
      )
    }
    let published: Publication? = maybe { make in
      Publication(
        at: Moment(make.date(), ClockTime(make.integer(0...1_439))), by: make.maybe { $0.text() })
    }
    return Week(
      monday: monday, notes: maybe { $0.text() }, published: published, absences: absences, visits: visits)
  }
}
