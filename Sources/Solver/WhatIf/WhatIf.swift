package import Staffing

/// A change of the district that is only thought through.
package enum WhatIfChange: Hashable, Sendable {
  /// The officer is gone, with all visits.
  case drop(OfficerIndex)
  /// The officer may work so much more a week.
  case addHours(OfficerIndex, Minutes)
  /// So many more officers of the role, each as the role's others are: their usual hours, at every campus of the role.
  case officers(Int, RoleIndex)

  /// The district with the change.
  package func applied(to district: District) -> District {
    var district = district
    switch self {
    case .drop(let officer): district.officers.remove(at: officer.rawValue)
    case .addHours(let officer, let more):
      district.officers[officer.rawValue].weeklyHours = district.officers[officer.rawValue].weeklyHours.map {
        Hours(minutes: max(0, $0.minutes + more))
      }
    case .officers(let count, let role):
      let model = Self.model(of: district.roles[role.rawValue], in: district)
      for number in 1...max(1, count) where count > 0 {
        var officer = model
        // Ids that no file can have, so that they are nobody's.
        officer.id = Identifier("+\(district.officers.count).\(number)")
        district.officers.append(officer)
      }
    }
    return district
  }

  /// An officer with all that the role requires and the median weekly hours of its officers.
  private static func model(of role: Role, in district: District) -> Officer {
    let others = district.officers.filter { $0.role == role.id }
    let hours = others.compactMap(\.weeklyHours).sorted { $0.minutes < $1.minutes }
    let days = others.compactMap(\.dailyHours).sorted { $0.minutes < $1.minutes }
    return Officer(
      id: "", name: "one more \(role.name)", role: role.id,
      weeklyHours: hours.isEmpty ? nil : hours[hours.count / 2],
      dailyHours: days.isEmpty ? nil : days[days.count / 2],
      certifications: role.requiredCertifications.map { Certification(id: $0) }, trainingHours: role.trainingHours)
  }
}

/// The gap hours of a week as it stands and at its best.
package struct WhatIfSide: Hashable, Sendable {
  /// Gap minutes of the present roster.
  package var gap: Minutes
  /// The fewest gap minutes that a roster was found with.
  package var found: Minutes
  /// Gap minutes that no roster can be below.
  package var bound: Minutes
}

/// What changes of the district would do to a week; nothing is saved.
package struct WhatIf: Sendable {
  private let plan: WeekPlan
  private let visits: [Visit]
  private let stopping: [any StoppingCriterion]
  private let threads: Int
  private let seed: UInt64

  /// Looks at the week `plan` with the roster `visits`; each of its two fills ends as `stopping` says.
  package init(
    plan: WeekPlan, visits: [Visit], stopping: [any StoppingCriterion], threads: Int = 2, seed: UInt64 = 1
  ) {
    self.plan = plan
    self.visits = visits
    self.stopping = stopping
    self.threads = threads
    self.seed = seed
  }

  /// The week as it is.
  package func before(control: FillControl? = nil) -> WhatIfSide { side(plan, visits, control) }

  /// The week with `changes`, in this order; positions are those of the district as it is.
  package func after(_ changes: [WhatIfChange], control: FillControl? = nil) -> WhatIfSide {
    // Whoever goes goes last, so that the positions of the others hold.
    let order = changes.filter { if case .drop = $0 { false } else { true } }
    let drops = Set(changes.compactMap { if case .drop(let officer) = $0 { officer } else { nil } })
    var district = order.reduce(plan.fileDistrict) { $1.applied(to: $0) }
    for officer in drops.sorted().reversed() { district = WhatIfChange.drop(officer).applied(to: district) }
    let gone = Set(drops.map { plan[$0].id })
    let changed = WeekPlan(district: district, monday: plan.monday, absences: plan.absences, context: plan.context)
    return side(changed, visits.filter { !gone.contains($0.officer) }, control)
  }

  private func side(_ plan: WeekPlan, _ visits: [Visit], _ control: FillControl?) -> WhatIfSide {
    let request = FillRequest(plan: plan, visits: visits, seed: seed, threads: threads, stopping: stopping)
    let gaps = request.countingGapMinutes
    let result = Fill.run(gaps, control: control ?? FillControl(for: gaps)) { _ in }
    let gap = StaffedWeek(plan: plan, visits: visits).totals.gap
    return WhatIfSide(
      gap: gap, found: min(gap, Minutes(result.cost.rawValue)), bound: Minutes(result.bound.rawValue))
  }
}

extension WeekPlan {
  /// The district to change and plan anew.
  var fileDistrict: District { source }
}
