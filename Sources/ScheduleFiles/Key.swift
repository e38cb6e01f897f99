/// Every key of the files, in the files' spelling.
enum Key: String {
  case absences, agencies, agreement, amount, at, availability, bells, by, calendar, campus, campuses, certifications
  case closed, costs, date, day, days, `default`, end, ends, enrollment, events, expires, familiarity, format, from,
    funding, hours
  case id, kind, kinds, lat, level, levels, locked, lon, meal, minutes, name, needs, notes, officer, officers
  case pairs, periods, phone, policy, post, published, reason, required, role, roles, signed, start, starts, state
  case struck, targets, to
  case travel, variety, visits, week, weeks, weight
  case mon, tue, wed, thu, fri, sat, sun
  case afterHours = "after_hours"
  case arrestAuthority = "arrest_authority"
  case consecutiveDays = "consecutive_days"
  case dailyHours = "daily_hours"
  case defaultMinutes = "default_minutes"
  case fullTime = "full_time"
  case hourCounters = "hour_counters"
  case hourlyRate = "hourly_rate"
  case maxVisitsPerDay = "max_visits_per_day"
  case minVisit = "min_visit"
  case overheadMinutes = "overhead_minutes"
  case paysFor = "pays_for"
  case agency
  case requiredCertifications = "required_certifications"
  case roadFactor = "road_factor"
  case separateEmployer = "separate_employer"
  case speedMph = "speed_mph"
  case targetDay = "target_day"
  case targetMinute = "target_minute"
  case timeZone = "time_zone"
  case trainingHours = "training_hours"
  case travelMinute = "travel_minute"
  case weeklyHours = "weekly_hours"
  case workPeriod = "work_period"
}

extension Key {
  /// The keys of the weekdays, Monday first.
  static let weekdays: [Key] = [.mon, .tue, .wed, .thu, .fri, .sat, .sun]
}
