package import Staffing

extension CalendarDate {
  /// Monday, 30 November 2026: the week of the tests.
  package static let sampleMonday = CalendarDate.of("2026-11-30")
}

extension District {
  /// A small district to start a test from, changed by `change`.
  ///
  /// Two elementary schools `oak` and `elm`, a K-8 school `ash` and a middle school `mesa`, all with the same
  /// day: arrival 07:30, p1 to p3 of an hour from 08:00, lunch at 11:00, p4 and p5 from 12:00, dismissal 14:00 to
  /// 14:30. `ocotillo` and `saguaro` are part-time SSOs (elementary and K-8), `agave` a full-time SRO (middle and
  /// high) with the post `mesa`. Nothing is needed and no policy is set; the way between two campuses takes the
  /// default of 15 minutes.
  package static func sample(_ change: (inout District) -> Void = { _ in }) -> District {
    var district = District(
      name: "Sample Unified School District",
      roles: [
        Role(id: "sso", name: "School Safety Officer", levels: [.elementary, .k8]),
        Role(id: "sro", name: "School Resource Officer", isFullTime: true, levels: [.middle, .high]),
      ],
      bells: [
        .of(
          "school", "arrival 07:30-08:00 arrival", "p1 08:00-09:00", "p2 09:00-10:00", "p3 10:00-11:00",
          "lunch 11:00-12:00 lunch", "p4 12:00-13:00", "p5 13:00-14:00", "dismissal 14:00-14:30 dismissal")
      ],
      campuses: [.of("oak"), .of("elm"), .of("ash", .k8), .of("mesa", .middle)],
      officers: [.of("ocotillo"), .of("saguaro"), .of("agave", role: "sro", post: "mesa")])
    change(&district)
    return district
  }
}
