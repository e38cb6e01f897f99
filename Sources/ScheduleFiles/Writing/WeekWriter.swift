import Staffing

/// Writes a week in the one shape of FILES.md.
enum WeekWriter {
  /// The text of `week`; `district` tells when the visits start.
  static func text(_ week: Week, in district: District) -> String {
    var out = BlockText()
    out.line(.format, raw: Format.week.text)
    out.line(.week, raw: week.monday.description)
    out.line(.notes, week.notes)
    out.line(.published, week.published.map(publication))
    out.list(.absences, week.absences?.map(absence))
    out.list(.visits, StaffedWeek(district: district, week: week).visits.map(visit))
    return out.text
  }

  static func publication(_ publication: Publication) -> FlowMapping {
    flow {
      $0.add(.at, publication.at.description)
      $0.add(.by, publication.by)
    }
  }

  static func absence(_ absence: Absence) -> FlowMapping {
    flow {
      $0.add(.officer, absence.officer)
      $0.add(.date, absence.date)
      $0.add(.from, absence.from)
      $0.add(.to, absence.to)
      $0.add(.reason, absence.reason)
      $0.add(.struck, absence.struck.isEmpty ? nil : absence.struck.map { struckVisit($0) })
      $0.add(.notes, absence.notes)
    }
  }

  /// A visit of the absence's own officer and day, which need not be said again.
  private static func struckVisit(_ visit: Visit) -> FlowMapping {
    flow {
      $0.add(.campus, visit.campus)
      $0.add(.from, visit.from)
      $0.add(.to, visit.to)
      $0.add(.locked, visit.isLocked ? true : nil)
      $0.add(.notes, visit.notes)
    }
  }

  static func visit(_ visit: Visit) -> FlowMapping {
    flow {
      $0.add(.officer, visit.officer)
      $0.add(.campus, visit.campus)
      $0.add(.day, visit.day)
      $0.add(.from, visit.from)
      $0.add(.to, visit.to)
      $0.add(.locked, visit.isLocked ? true : nil)
      $0.add(.notes, visit.notes)
    }
  }
}
