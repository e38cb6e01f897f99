import Staffing

extension FillRequest {
  /// The same fill, whose cost is the week's gap minutes and nothing else: its bound is a number that the gap minutes of
  /// no legal roster with the visits that stay can be below.
  package var countingGapMinutes: FillRequest {
    var district = plan.source
    district.needs = district.needs?.map { entry in
      var entry = entry
      entry.weight = 1
      // Where an open post is wanted last, none is required.
      if !entry.isRequired { entry.officers = 0 }
      return entry
    }
    let events = district.calendar?.events?.map { event in
      var event = event
      event.weight = 1
      if !event.isRequired { event.officers = 0 }
      return event
    }
    district.calendar?.events = events
    district.targets = nil
    var policy = district.policy ?? Policy()
    policy.costs = Policy.Costs(targetMinute: 0, targetDay: 0, travelMinute: 0)
    district.policy = policy
    var request = self
    request.plan = WeekPlan(district: district, monday: plan.monday, absences: plan.absences, context: plan.context)
    return request
  }
}
