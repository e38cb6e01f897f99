import Foundation
import Staffing

/// The form in which a week's roster is exported as JSON: `Documentation/roster.schema.json` describes it, and tests
/// hold each export against that. Durations are minutes.
private struct RosterDocument: Encodable {
  struct Entry: Encodable {
    let officer: String
    let campus: String
    let date: String
    let day: String
    let from: String
    let to: String
    let start: String
    let end: String
    let minutes: Int
    let locked: Bool
    let notes: String?
  }

  struct Gap: Encodable {
    let campus: String
    let date: String
    let day: String
    let period: String
    let start: String
    let end: String
    let needed: Int
    let present: Int
    let minutes: Int
    let weight: Int
  }

  struct Person: Encodable {
    let id: String
    let name: String
    let role: String
    let agency: String?
    let phone: String?
    let dutyMinutes: Int
    let travelMinutes: Int
    let weeklyLimitMinutes: Int?
  }

  struct Site: Encodable {
    let id: String
    let name: String
    let level: String
    let latitude: Double?
    let longitude: Double?
    let neededMinutes: Int
    let coveredMinutes: Int
  }

  let format = "bellwatch/roster/1"
  let district: String
  let timeZone: String?
  let week: String
  let campuses: [Site]
  let officers: [Person]
  let visits: [Entry]
  let gaps: [Gap]
}

extension RosterExport {
  /// The week as one JSON document, with its keys in order and a line feed at its end.
  package func json() throws -> String {
    let document = RosterDocument(
      district: plan.district.name, timeZone: plan.district.timeZone, week: "\(plan.monday)",
      campuses: plan.campuses.indices.map { site(CampusIndex($0)) },
      officers: plan.officers.indices.map { person(OfficerIndex($0)) },
      visits: week.officers.flatMap(\.entries).compactMap(entry), gaps: week.gaps.map(gap))
    return try JSONText.text(of: document)
  }

  private func site(_ index: CampusIndex) -> RosterDocument.Site {
    let campus = plan[index]
    return RosterDocument.Site(
      id: campus.id.text, name: campus.name, level: campus.level.rawValue,
      latitude: campus.coordinates?.latitude.doubleValue, longitude: campus.coordinates?.longitude.doubleValue,
      neededMinutes: plan.campuses[index.rawValue].neededMinutes.rawValue,
      coveredMinutes: week.covered(at: index).rawValue)
  }

  private func person(_ index: OfficerIndex) -> RosterDocument.Person {
    let officer = plan[index]
    return RosterDocument.Person(
      id: officer.id.text, name: officer.name, role: officer.role.text, agency: officer.agency?.text,
      phone: phones[officer.id], dutyMinutes: week.duty(of: index).rawValue,
      travelMinutes: week.travel(of: index).rawValue,
      weeklyLimitMinutes: plan.officers[index.rawValue].weeklyLimit?.rawValue)
  }

  private func entry(_ entry: OfficerWeek.Entry) -> RosterDocument.Entry? {
    guard let place = entry.placement else { return nil }
    let visit = entry.visit
    return RosterDocument.Entry(
      officer: visit.officer.text, campus: visit.campus.text, date: "\(plan.date(of: place.day))",
      day: place.day.text, from: visit.from.text, to: visit.to.text, start: "\(place.time.start)",
      end: "\(place.time.end)", minutes: place.duration.rawValue, locked: visit.isLocked, notes: visit.notes)
  }

  private func gap(_ index: PostIndex) -> RosterDocument.Gap {
    let post = plan[index]
    let present = week.present(at: index)
    return RosterDocument.Gap(
      campus: plan[post.campus].id.text, date: "\(plan.date(of: post.day))", day: post.day.text,
      period: plan.period(of: index).id.text, start: "\(post.time.start)", end: "\(post.time.end)", needed: post.need,
      present: present, minutes: post.uncovered(present: present).rawValue, weight: post.weight)
  }
}

/// JSON of what is encoded, which a terminal shows as it is.
enum JSONText {
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return visible(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// Hidden characters as escapes; outside of strings there are none but line feeds.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && isHidden($0) }) else { return text }
    return text.unicodeScalars.map { scalar in
      guard scalar != "\n", isHidden(scalar) else { return String(scalar) }
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }.joined()
  }
}
