import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite("A spreadsheet before it is taken")
struct SheetPreviewTests {
  private let target = DistrictWeek(district: .sample(), week: Week(monday: .sampleMonday))

  private func preview(
    _ kind: ImportKind, _ text: String, assigned: [ImportField?]? = nil
  ) throws -> SheetPreview {
    try SpreadsheetImport(kind: kind, file: "file.csv").preview(Array(text.utf8), of: target, assigned: assigned)
  }

  @Test("shows its columns with their first values, and what becomes of the rows")
  func columns() throws {
    let preview = try preview(
      .campuses, "Mascot,School,Level\nOwl,Palo Verde School,Elementary\n,Oak,Kollege\nFox,,\n")
    #expect(preview.columns.map(\.letter) == ["A", "B", "C"])
    #expect(preview.columns.map(\.field) == [nil, .name, .level])
    #expect(
      preview.columns.map(\.samples) == [["Owl", "Fox"], ["Palo Verde School", "Oak"], ["Elementary", "Kollege"]])
    #expect(preview.missing.isEmpty)
    let counts = try #require(preview.result?.report.counts)
    #expect(counts.refused >= 1)
  }

  @Test("Without headings that are known it says what is needed, and columns can be given their fields")
  func assigned() throws {
    let text = "Xyz,Qrs\nOak,Elementary\n"
    let unknown = try preview(.campuses, text)
    #expect(unknown.missing == [[.name]] && unknown.result == nil)
    // No row names columns, so that the first is a row like others.
    #expect(unknown.columns.map(\.samples) == [["Xyz", "Oak"], ["Qrs", "Elementary"]])
    let mapped = try preview(.campuses, text, assigned: [.name, .level])
    #expect(mapped.missing.isEmpty && mapped.result?.report.rows.count == 2)
    #expect(mapped.columns.map(\.field) == [.name, .level])
  }

  @Test("A column can be left out though its heading is known")
  func leftOut() throws {
    let text = "School,Students\nOak,900\n"
    #expect(try preview(.campuses, text).result?.report.counts.changed == 1)
    #expect(try preview(.campuses, text, assigned: [.name, nil]).result?.report.counts.same == 1)
  }

  @Test("Of visits and absences only those of the open week are taken")
  func otherWeeks() throws {
    let absences = try preview(
      .absences, "Officer,Date,Until\nocotillo,2026-12-02,\nocotillo,2026-12-04,2026-12-08\nocotillo,2026-12-14,\n")
    let result = try #require(absences.result)
    #expect(result.report.passedOver == 1 && result.report.counts.taken == 2)
    #expect(Array(result.weeks.keys) == [.sampleMonday])
    // From Friday on, the days of this week.
    #expect(
      result.weeks[.sampleMonday]?.absences?.map(\.date.description) == [
        "2026-12-02", "2026-12-04", "2026-12-05", "2026-12-06",
      ])
    let visits = try preview(
      .visits,
      "Officer,Campus,Date,From,To\nocotillo,oak,2026-11-30,p1,p2\nocotillo,oak,2026-12-07,p1,p2\n")
    #expect(visits.result?.report.passedOver == 1 && visits.result?.report.counts.taken == 1)
  }

  @Test("A weekday alone is one of the open week")
  func weekday() throws {
    let visits = try preview(.visits, "Officer,Campus,Day,From,To\nocotillo,oak,tue,p1,p2\n")
    #expect(visits.result?.weeks[.sampleMonday]?.visits.first?.day == .tue)
  }

  @Test("A calendar has no columns")
  func calendar() throws {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Court: ocotillo\r\nDTSTART;VALUE=DATE:20261201\r\nEND:VEVENT\r\n"
      + "BEGIN:VEVENT\r\nSUMMARY:Leave ocotillo\r\nDTSTART;VALUE=DATE:20270101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    let preview = try preview(.absences, text)
    #expect(preview.columns.isEmpty && preview.missing.isEmpty)
    #expect(preview.result?.report.counts.taken == 1 && preview.result?.report.passedOver == 1)
  }
}
