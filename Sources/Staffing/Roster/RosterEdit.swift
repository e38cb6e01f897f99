/// One change of a roster as a value; what it did is undone by its ``inverse``.
package indirect enum RosterEdit: Hashable, Sendable {
  case add(Visit)
  case remove(Visit)
  /// The visit at another campus, day or run of periods, or in another officer's hands.
  case move(Visit, to: Visit)
  /// The same visit from another first to another last period.
  case resize(Visit, from: Identifier<Period>, to: Identifier<Period>)
  case lock(Visit)
  case unlock(Visit)
  /// Brings back a visit that was removed, even one that names what does not exist.
  case restore(Visit)
  /// Several changes as one, in this order.
  case several([RosterEdit])

  /// The edit that takes this one back.
  package var inverse: RosterEdit {
    switch self {
    case .add(let visit), .restore(let visit): .remove(visit)
    case .remove(let visit): .restore(visit)
    case .move(let visit, let target): .several([.remove(target), .restore(visit)])
    case .resize(let visit, let from, let to):
      .several([.remove(visit.resized(from: from, to: to)), .restore(visit)])
    case .lock(let visit): visit.isLocked ? self : .unlock(visit.locked(true))
    case .unlock(let visit): visit.isLocked ? .lock(visit.locked(false)) : self
    case .several(let edits): .several(edits.reversed().map(\.inverse))
    }
  }

  /// The steps that make it up: at most one visit goes and at most one comes in each.
  var steps: [Step] {
    switch self {
    case .add(let visit): [Step(goes: nil, comes: visit, isStrict: true)]
    case .restore(let visit): [Step(goes: nil, comes: visit, isStrict: false)]
    case .remove(let visit): [Step(goes: visit, comes: nil, isStrict: false)]
    case .move(let visit, let target): [Step(goes: visit, comes: target, isStrict: true)]
    case .resize(let visit, let from, let to):
      [Step(goes: visit, comes: visit.resized(from: from, to: to), isStrict: true)]
    case .lock(let visit): [Step(goes: visit, comes: visit.locked(true), isStrict: false)]
    case .unlock(let visit): [Step(goes: visit, comes: visit.locked(false), isStrict: false)]
    case .several(let edits): edits.flatMap(\.steps)
    }
  }

  struct Step {
    let goes: Visit?
    let comes: Visit?
    /// Whether the visit that comes must name only what exists.
    let isStrict: Bool
  }
}

extension Visit {
  /// The visit over another run of periods.
  package func resized(from: Identifier<Period>, to: Identifier<Period>) -> Visit {
    var visit = self
    visit.from = from
    visit.to = to
    return visit
  }

  /// The visit, locked or not.
  package func locked(_ isLocked: Bool) -> Visit {
    var visit = self
    visit.isLocked = isLocked
    return visit
  }
}

/// Why an edit makes no sense. A broken rule is no reason: it is shown, not forbidden.
package enum EditRefusal: Error, Hashable, Sendable {
  /// The visit that should come names something unknown.
  case unknown(UnknownReference)
  /// The roster has no such visit to remove or change.
  case noSuchVisit(Visit)
  /// The officer has as many visits in the week as can be worked with: ``Limits/mostVisitsOfOfficer``.
  case tooManyVisits(Identifier<Officer>)
  /// The district is not the one that the edit was made for.
  case otherDistrict
}
