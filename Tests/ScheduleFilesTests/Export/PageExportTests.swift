import Foundation
import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite("A week as a page")
struct PageExportTests {
  private func page(
    of district: District = .needy(), absences: [String] = [], for audience: ExportAudience? = nil,
    phones: [Identifier<Officer>: String] = [:], _ visits: String...
  ) throws -> String {
    let week = StaffedWeek(
      district: district,
      week: Week(monday: .sampleMonday, absences: absences.map { .of($0) }, visits: visits.map { .of($0) }))
    return try RosterExport(week: week, phones: phones).page(for: audience)
  }

  private func body(_ page: String) throws -> String {
    try #require(page.components(separatedBy: "<main>\n").last?.components(separatedBy: "</main>").first)
  }

  @Test("has a sheet a campus: who, when, phone, and nothing of what nobody covers")
  func campus() throws {
    let page = try page(
      of: .needy { $0.campuses.removeLast(3) }, for: .campuses, phones: ["ocotillo": "+1 (520) 555-0101"],
      "ocotillo oak mon arrival-p3", "saguaro oak mon p4-p5")
    #expect(
      try body(page) == """
        <section class="sheet first" id="campus-oak">
        <h2>Oak</h2>
        <p class="soft">Officers at this school, week of 30 November 2026</p>
        <table>
        <thead><tr><th scope="col">Day</th><th scope="col">Time</th><th scope="col">Officer</th><th scope="col">Phone</th></tr></thead>
        <tbody>
        <tr><th scope="row" rowspan="2">Mon 30 Nov</th><td class="time">07:30–11:00</td><td>Ocotillo <span class="soft">School Safety Officer</span></td><td><a href="tel:+15205550101">+1 (520) 555-0101</a></td></tr>
        <tr><td class="time">12:00–14:00</td><td>Saguaro <span class="soft">School Safety Officer</span></td><td></td></tr>
        <tr><th scope="row" rowspan="1">Tue 1 Dec</th><td class="time"></td><td>–</td><td></td></tr>
        <tr><th scope="row" rowspan="1">Wed 2 Dec</th><td class="time"></td><td>–</td><td></td></tr>
        <tr><th scope="row" rowspan="1">Thu 3 Dec</th><td class="time"></td><td>–</td><td></td></tr>
        <tr><th scope="row" rowspan="1">Fri 4 Dec</th><td class="time"></td><td>Staff Day</td><td></td></tr>
        </tbody>
        </table>
        <p>Officer hours: 5:30</p>
        </section>

        """)
  }

  @Test("has a sheet an officer: day by day, with travel and absences")
  func officer() throws {
    let page = try page(
      absences: ["ocotillo 2026-12-02"], for: .officers, "ocotillo oak mon arrival-p2", "ocotillo elm mon lunch-p4")
    #expect(
      try body(page) == """
        <section class="sheet first" id="officer-ocotillo">
        <h2>Ocotillo</h2>
        <p class="soft">School Safety Officer, week of 30 November 2026</p>
        <table>
        <thead><tr><th scope="col">Day</th><th scope="col">Time</th><th scope="col">Where</th></tr></thead>
        <tbody>
        <tr><th scope="row" rowspan="3">Mon 30 Nov<br><span class="soft">4:45 hours</span></th><td class="time">07:30–10:00</td><td>Oak</td></tr>
        <tr><td class="time"></td><td class="travel">travel, 15 min</td></tr>
        <tr><td class="time">11:00–13:00</td><td>Elm</td></tr>
        <tr><th scope="row" rowspan="1">Wed 2 Dec<br><span class="soft"></span></th><td class="time"></td><td class="travel">absent</td></tr>
        </tbody>
        </table>
        <p>Duty this week: 4:45 of 19:30 hours, travel 0:15 included</p>
        </section>

        """)
    #expect(page.contains("No visits this week: Saguaro, Agave."))
  }

  @Test("has a board with what nobody covers in words, not in color alone")
  func board() throws {
    let page = try page(of: .needy { $0.campuses.removeLast(3) }, for: .board, "ocotillo oak mon p1-lunch")
    #expect(
      try body(page).components(separatedBy: "<tr><th scope=\"row\">Oak</th>").last?.components(separatedBy: "</td>")
        .prefix(2) == [
          "<td data-day=\"Mon 30 Nov\"><div class=\"gap\"><span class=\"time\">07:30–08:00</span> nobody</div>"
            + "<div><span class=\"time\">08:00–12:00</span> Ocotillo</div>",
          "<td data-day=\"Tue 1 Dec\"><div class=\"gap\"><span class=\"time\">07:30–08:00</span> nobody</div>"
            + "<div class=\"gap\"><span class=\"time\">11:00–12:00</span> nobody</div>",
        ])
    #expect(page.contains("<td data-day=\"Fri 4 Dec\"><div class=\"soft\">Staff Day</div></td>"))
  }

  @Test("runs nothing, loads nothing and says so to the browser")
  func isSelfContained() throws {
    let page = try page(phones: ["ocotillo": "1"], "ocotillo oak mon p1-p2")
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(PageStyle.hash)'; base-uri 'none'; form-action 'none'\""))
    for word in ["<script", "<link", "<img", "src=", "url(", "@import", "http:", "https:", "style=\"", "onload"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("<style>\(PageStyle.sheet)</style>"))
  }

  @Test("names its own style by its hash", .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/sha256sum")))
  func hash() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(PageStyle.sheet.utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { position in
      UInt8(text.dropFirst(position).prefix(2), radix: 16)
    }
    #expect(Data(bytes).base64EncodedString() == PageStyle.hash)
  }

  @Test(
    "holds no markup and nothing invisible of what people wrote",
    arguments: [
      "<b>bold</b>", "\"><script>alert(1)</script>", "a' onload='x", "&lt;", "<\u{301}script>", "\u{202E}gnp.exe",
      "{{title}}", "{{{style}}}", "bell\u{7}", "</style>",
    ])
  func hostileNames(name: String) throws {
    let page = try page(
      of: .needy { district in
        district.name = name
        district.campuses[0].name = name
        district.officers[0].name = name
      }, phones: ["ocotillo": name], "ocotillo oak mon p1-p2")
    #expect(page.contains(PageText.escaped(name)))
    let markup = page.components(separatedBy: "</style>")
    #expect(markup.count == 2)
    #expect(!page.contains("<script") && !page.contains("<b>") && !page.contains("<\u{301}"))
    #expect(!page.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
    #expect(!page.contains("x='") || page.contains("&#39;"))
  }

  @Test("tells how far it is, part by part")
  func progress() throws {
    let export = RosterExport(week: .of(.needy(), "ocotillo oak mon p1-p2"))
    var steps: [[Int]] = []
    _ = try export.page(for: nil) { steps.append([$0, $1]) }
    #expect(steps == [[1, 6], [2, 6], [3, 6], [4, 6], [5, 6], [6, 6]])
  }
}

extension District {
  /// The sample district with required arrivals and lunches at `oak`; Friday is a holiday.
  static func needy(_ change: (inout District) -> Void = { _ in }) -> District {
    .sample { district in
      district.needs = [
        NeedEntry(
          campuses: CampusSelector(campuses: ["oak"]), periods: PeriodSelector(kinds: [.arrival, .lunch]), officers: 1,
          weight: 4, isRequired: true)
      ]
      district.calendar = SchoolCalendar(closed: [
        .init(from: .of("2026-12-04"), to: .of("2026-12-04"), name: "Staff Day")
      ])
      district.officers = [
        .of("ocotillo", weekly: "19.5"), .of("saguaro"), .of("agave", role: "sro"),
      ]
      change(&district)
    }
  }
}
