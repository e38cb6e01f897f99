/// Works out when and where each officer of a district may work in one week.
struct OfficerPlanBuilder {
  let district: District
  let monday: CalendarDate
  let absences: [Absence]
  let campusPositions: [Identifier<Campus>: Int]
  let rolePositions: [Identifier<Role>: Int]

  /// In the order of `District.officers`.
  func plans() -> [OfficerPlan] {
    let agencies = Dictionary((district.agencies ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let funding = Dictionary((district.funding ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let absencesOfOfficer = Dictionary(grouping: absences, by: \.officer)
    let levels = district.roles.map { $0.levels ?? Campus.Level.allCases }
    return district.officers.map { officer in
      let position = rolePositions[officer.role]
      let role = position.map { district.roles[$0] }
      return OfficerPlan(
        role: position.map { RoleIndex($0) }, isFullTime: role?.isFullTime ?? false,
        post: officer.post.flatMap { campusPositions[$0] }.map { CampusIndex($0) },
        windows: Weekday.allCases.map { Self.windows(of: officer, on: $0) },
        absences: days(of: absencesOfOfficer[officer.id] ?? []),
        dailyLimit: officer.dailyHours?.minutes, weeklyLimit: officer.weeklyHours?.minutes,
        bars: bars(
          of: officer, role: role, agency: officer.agency.flatMap { agencies[$0] },
          funding: officer.funding.flatMap { funding[$0] }),
        levels: position.map { levels[$0] } ?? [],
        listed: officer.campuses.map { Set($0.compactMap { campusPositions[$0] }.map { CampusIndex($0) }) })
    }
  }

  /// Windows that touch or overlap are one.
  private static func windows(of officer: Officer, on day: Weekday) -> [ClockRange] {
    guard let availability = officer.availability else { return [.wholeDay] }
    let windows = availability.windows[day.rawValue]
    if windows.count < 2 { return windows }
    return windows.sorted { $0.start < $1.start }.reduce(into: []) { joined, window in
      if let last = joined.last, window.start <= last.end {
        joined[joined.count - 1].end = max(last.end, window.end)
      } else {
        joined.append(window)
      }
    }
  }

  private static let nowhere = [[ClockRange]](repeating: [], count: Weekday.allCases.count)

  private func days(of absences: [Absence]) -> [[ClockRange]] {
    if absences.isEmpty { return Self.nowhere }
    return Weekday.allCases.map { day in
      let date = monday.advanced(by: day.rawValue)
      return absences.filter { $0.date == date }.map(\.time).sorted { $0.start < $1.start }
    }
  }

  /// By `Weekday.rawValue`.
  private func bars(
    of officer: Officer, role: Role?, agency: Agency?, funding: FundingSource?
  )
    -> [OfficerPlan.Bars]
  {
    var always: OfficerPlan.Bars = []
    if officer.trainingHours?.minutes ?? 0 < role?.trainingHours?.minutes ?? 0 { always.insert(.training) }
    if let funding, funding.paysFor?.contains(officer.role) == false { always.insert(.funding) }
    let required = role?.requiredCertifications ?? []
    return Weekday.allCases.map { day in
      let date = monday.advanced(by: day.rawValue)
      var bars = always
      let holdsAll = required.allSatisfy { required in
        officer.certifications.contains { $0.id == required && $0.expires.map { date <= $0 } ?? true }
      }
      if !holdsAll { bars.insert(.certification) }
      if let agency, agency.kind != .district, agency.agreement?.isInForce(on: date) != true {
        bars.insert(.agreement)
      }
      if let funding, !funding.isInForce(on: date) { bars.insert(.funding) }
      return bars
    }
  }
}
