import Staffing

/// A day that was copied, to be put on other days.
struct Clipboard: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    /// One officer's tour.
    case tour(Identifier<Officer>)
    /// The visits at some campuses.
    case campuses([Identifier<Campus>])
    /// Every visit of the district.
    case district
  }

  let source: Source
  let day: Weekday
  let visits: [Visit]
  /// `Saguaro's Mon`, `Mon of 3 campuses`.
  let title: String
}

/// What pasting does: its edits, and what did not fit, each with its reason.
struct PastePlan: Hashable, Sendable {
  var edits: [RosterEdit] = []
  var placed = 0
  /// Visits of the target days that make room.
  var gone = 0
  /// Visits that are there already, as they were copied.
  var kept = 0
  var misfits: [String] = []
}

// Copying a day or an officer's tour to other days.
extension State {
  // MARK: Copying

  /// Remembers the tour of the chosen officer, or the day of the marked campuses, or of the one under the cursor.
  mutating func copyDay() {
    if view == .officers {
      guard let officer = officers.chosen else { return }
      let title = "\(shownDay.shortName) of \(document.names.officers[officer.rawValue])"
      return remember(.tour(plan[officer].id), staffed[officer].entries.map(\.visit), title)
    }
    guard let cursor = board.cursor else { return }
    let campuses = selection?.campuses ?? [cursor.campus]
    let place = campuses.count == 1 ? document.names.campuses[campuses[0].rawValue] : "\(campuses.count) campuses"
    let visits = campuses.flatMap { document.index.visits(at: $0, on: cursor.day).map(\.visit) }
    remember(.campuses(campuses.map { plan[$0].id }), visits, "\(cursor.day.shortName) of \(place)")
  }

  /// Remembers the whole district's day.
  mutating func copyDistrictDay() {
    remember(.district, staffed.visits, "\(shownDay.shortName) of all campuses")
  }

  private mutating func remember(_ source: Clipboard.Source, _ visits: [Visit], _ title: String) {
    let day = shownDay
    let copied = visits.filter { $0.day == day && (try? plan.place($0)) != nil }
    guard !copied.isEmpty else {
      say("\(title): nobody is there, nothing was copied.")
      return
    }
    clipboard = Clipboard(source: source, day: day, visits: copied, title: title)
    dropSelection()
    say(
      "Copied \(title): \(counted(copied.count, "visit")). \(keyName(.paste)) puts it on the day you go to, "
        + "\(keyName(.pasteEverywhere)) on all other days.")
  }

  // MARK: Pasting

  /// Puts what was copied on the cursor's day, or on the marked days.
  mutating func pasteHere() {
    let days = selection.map { $0.days.lowerBound == $0.days.upperBound ? nil : $0.days } ?? nil
    let targets = days.map { range in Weekday.allCases.filter(range.contains) } ?? [shownDay]
    paste(onto: targets)
  }

  /// Puts what was copied on all other days of the week.
  mutating func pasteEverywhere() { paste(onto: board.strip.days.map(\.day)) }

  /// As one step, with a sentence about what did not fit.
  private mutating func paste(onto days: [Weekday]) {
    guard mayEdit() else { return }
    guard let clipboard else {
      say("Nothing was copied yet: \(keyName(.copyTour)) copies the day.")
      return
    }
    let targets = days.filter { $0 != clipboard.day }
    guard let first = targets.first, let last = targets.last else {
      say("This is the day that was copied: go to another one.")
      return
    }
    let pasting = planPaste(clipboard, onto: targets)
    let place = targets.count == 1 ? first.shortName : "\(first.shortName)–\(last.shortName)"
    let misfits = pasting.misfits.isEmpty ? "" : " Did not fit: \(pasting.misfits.joined(separator: "; "))."
    guard !pasting.edits.isEmpty else {
      if pasting.misfits.isEmpty {
        say("\(place) is like \(clipboard.title) already.")
      } else {
        warn("Nothing was pasted.\(misfits)")
      }
      return
    }
    let gone = pasting.gone > 0 ? ", \(pasting.gone) gone" : ""
    let name = "\(clipboard.title) to \(place): \(counted(pasting.placed, "visit")) new\(gone)"
    guard perform(.several(pasting.edits), name: name) else { return }
    dropSelection()
    if !misfits.isEmpty { warn("\(name).\(misfits)") }
  }

  private func planPaste(_ clipboard: Clipboard, onto days: [Weekday]) -> PastePlan {
    var pasting = PastePlan()
    var trial = staffed
    for day in days { paste(clipboard, on: day, &trial, &pasting) }
    return pasting
  }

  /// What is there makes room, but for locked visits and those of full-time officers; then each copy comes whose
  /// officer breaks no rule by it. Where none can come, all stays.
  private func paste(_ clipboard: Clipboard, on day: Weekday, _ trial: inout StaffedWeek, _ pasting: inout PastePlan) {
    let copies = clipboard.visits.filter { mayPaste($0, clipboard) }.map { (visit: $0, adapted: adapted($0, to: day)) }
    let wanted = Set(copies.compactMap { try? $0.adapted.get() })
    let there = visits(of: clipboard.source, on: day)
    let old = there.filter { !$0.isLocked && mayPaste($0, clipboard) && !wanted.contains(Self.bare($0)) }
    let kept = Set(there.map(Self.bare)).intersection(wanted)
    let removals = old.map { RosterEdit.remove($0) }
    guard (try? trial.apply(.several(removals))) != nil else { return }
    var additions: [RosterEdit] = []
    for (visit, adapted) in copies {
      switch adapted {
      case .failure(let misfit): pasting.misfits.append("\(words(visit, day)) (\(misfit.reason))")
      case .success(let copy):
        if kept.contains(copy) { continue }
        if let reason = place(copy, &trial) {
          pasting.misfits.append("\(words(visit, day)) (\(reason))")
        } else {
          additions.append(.add(copy))
        }
      }
    }
    pasting.kept += kept.count
    guard !additions.isEmpty || !kept.isEmpty else {
      try? trial.apply(RosterEdit.several(removals).inverse)
      return
    }
    pasting.edits += removals + additions
    pasting.gone += removals.count
    pasting.placed += additions.count
  }

  /// Adds the visit to the trial; where that newly breaks a rule it is taken back, and the rule is told.
  private func place(_ visit: Visit, _ trial: inout StaffedWeek) -> String? {
    guard let officer = plan.officer(visit.officer), (try? trial.apply(.add(visit))) != nil else {
      return "no longer there"
    }
    let broken = trial.violations(of: officer).first { $0.isNew(after: staffed.violations(of: officer)) }
    if broken != nil { try? trial.apply(.remove(visit)) }
    return broken?.reason(in: plan)
  }

  /// Visits of full-time officers follow from their post: they are copied only as a tour.
  private func mayPaste(_ visit: Visit, _ clipboard: Clipboard) -> Bool {
    if case .tour = clipboard.source { return true }
    return plan.officer(visit.officer).map { !plan.officers[$0.rawValue].isFullTime } ?? false
  }

  private func visits(of source: Clipboard.Source, on day: Weekday) -> [Visit] {
    switch source {
    case .tour(let id):
      guard let officer = plan.officer(id) else { return [] }
      return staffed[officer].entries.filter { $0.placement?.day == day }.map(\.visit)
    case .campuses(let ids):
      return ids.compactMap { plan.campus($0) }.flatMap { document.index.visits(at: $0, on: day).map(\.visit) }
    case .district: return staffed.visits.filter { $0.day == day && (try? plan.place($0)) != nil }
    }
  }

  private struct Misfit: Error {
    let reason: String
  }

  /// The visit on another day: over the periods of the same names, else over those of about the same time.
  private func adapted(_ visit: Visit, to day: Weekday) -> Result<Visit, Misfit> {
    guard let campus = plan.campus(visit.campus), let officer = plan.officer(visit.officer) else {
      return .failure(Misfit(reason: "no longer in the district"))
    }
    guard plan.day(day, of: campus).isOpen else { return .failure(Misfit(reason: "closed on \(day.shortName)")) }
    let periods = plan.periods(of: campus, on: day)
    let first = periods.firstIndex { $0.id == visit.from }
    let last = periods.firstIndex { $0.id == visit.to }
    if let first, let last, first <= last {
      return .success(Self.bare(visit, on: day))
    }
    guard let time = (try? plan.place(visit))?.time, let run = plan.periods(of: campus, on: day, within: time),
      let copy = plan.visit(of: officer, at: campus, on: day, periods: run)
    else { return .failure(Misfit(reason: "no such periods on \(day.shortName)")) }
    return .success(copy)
  }

  /// The visit without what was said of its own day: lock and notes.
  private static func bare(_ visit: Visit, on day: Weekday) -> Visit {
    Visit(officer: visit.officer, campus: visit.campus, day: day, from: visit.from, to: visit.to)
  }

  private static func bare(_ visit: Visit) -> Visit { bare(visit, on: visit.day) }

  /// `Saguaro at Pima Butte on Wed`.
  private func words(_ visit: Visit, _ day: Weekday) -> String {
    let officer = plan.officer(visit.officer).map { document.names.officers[$0.rawValue] } ?? visit.officer.text
    let campus = plan.campus(visit.campus).map { document.names.campuses[$0.rawValue] } ?? visit.campus.text
    return "\(officer) at \(campus) on \(day.shortName)"
  }
}
