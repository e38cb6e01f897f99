import Foundation
import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite("A week as tables")
struct TableExportTests {
  private let export = RosterExport(
    week: .of(
      .needy { $0.officers[0].name = "Ocotillo, \"Rosa\"" }, "ocotillo oak mon arrival-p3", "ocotillo elm mon p4-p5"))

  @Test("has a row a visit")
  func visits() {
    #expect(
      lines(export.table(.visits)) == [
        "week,date,day,officer_id,officer,role,campus_id,campus,level,from,to,start,end,minutes,locked,notes",
        "2026-11-30,2026-11-30,mon,ocotillo,\"Ocotillo, \"\"Rosa\"\"\",sso,oak,Oak,elementary,arrival,p3,07:30,11:00,210,false,",
        "2026-11-30,2026-11-30,mon,ocotillo,\"Ocotillo, \"\"Rosa\"\"\",sso,elm,Elm,elementary,p4,p5,12:00,14:00,120,false,",
      ])
  }

  @Test("has a row a gap")
  func gaps() {
    #expect(
      lines(export.table(.gaps)).prefix(3) == [
        "week,date,day,campus_id,campus,level,period,start,end,needed,present,short,short_minutes,weight",
        "2026-11-30,2026-11-30,mon,oak,Oak,elementary,lunch,11:00,12:00,1,0,1,60,4",
        "2026-11-30,2026-12-01,tue,oak,Oak,elementary,arrival,07:30,08:00,1,0,1,30,4",
      ])
  }

  @Test("has a row an officer")
  func hours() {
    #expect(
      lines(export.table(.hours)) == [
        "week,officer_id,officer,role,agency,funding,visits,visit_minutes,travel_minutes,duty_minutes,weekly_limit_minutes",
        "2026-11-30,ocotillo,\"Ocotillo, \"\"Rosa\"\"\",sso,,,2,330,15,345,1170",
        "2026-11-30,saguaro,Saguaro,sso,,,0,0,0,0,", "2026-11-30,agave,Agave,sro,,,0,0,0,0,",
      ])
  }

  @Test(
    "is no formula in a spreadsheet",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
      ("\r=1", "'\\u{d}=1"), ("a\u{1B}[2J\u{202E}", "a\\u{1b}[2J\\u{202e}"), ("two\r\nlines", "\"two\nlines\""),
      ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""), ("two\nlines", "\"two\nlines\""),
      ("=\"x\"", "\"'=\"\"x\"\"\""), ("-\u{301}1", "'-\u{301}1"),
    ])
  func formulas(text: String, written: String) {
    var table = TableText(headings: ["a"])
    table.append([.text(text)])
    #expect(table.text.unicodeScalars.elementsEqual("a\r\n\(written)\r\n".unicodeScalars))
  }

  private func lines(_ text: String) -> [String] {
    text.components(separatedBy: "\r\n").dropLast()
  }
}
