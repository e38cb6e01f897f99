import Foundation
import Staffing
import TestSupport
import Testing

@testable import bellwatch

@Suite("bellwatch doctor")
struct DoctorCommandTests {
  private func findings(
    of variables: [String: String], isTerminal: Bool = true, size: (Int, Int)? = (80, 24), knows: Bool = true
  ) -> [String] {
    let size = size.map { (columns: $0.0, rows: $0.1) }
    return Surrounds(
      variables: { variables[$0] }, isTerminal: isTerminal, size: size, knowsTerminal: { _ in knows }, system: "Linux 6"
    ).findings.map { "\($0.state.rawValue) \($0.subject): \($0.sentence)" }
  }

  @Test("says that all is well")
  func well() {
    #expect(
      findings(of: ["TERM": "xterm-256color", "LANG": "en_US.UTF-8"]) == [
        "good version: bellwatch 0.1.0 on Linux 6", "good terminal: xterm-256color", "good size: 80 columns, 24 rows",
        "good language: LANG=en_US.UTF-8", "good colors: 256 or more",
      ])
  }

  @Test("says what would go wrong, and what to do")
  func bad() {
    #expect(
      findings(of: ["LC_ALL": "POSIX", "NO_COLOR": "1"], size: (60, 20)).dropFirst() == [
        "bad terminal: TERM is not set: set it, as in 'export TERM=xterm-256color'",
        "odd size: 60 columns, 20 rows: the screen is made for 80 by 24 and more; make the window larger",
        "odd language: LC_ALL=POSIX is no UTF-8 locale: names with accents need one, like C.UTF-8",
        "good colors: none, as NO_COLOR asks; nothing is told by color alone",
      ])
    #expect(
      findings(of: ["TERM": "kitty"], size: nil, knows: false)[1]
        == "bad terminal: the system has no description of the terminal 'kitty': install ncurses-term, or set TERM to xterm-256color"
    )
    #expect(
      findings(of: ["TERM": "xterm"], isTerminal: false)[1]
        == "odd terminal: xterm, but input or output goes elsewhere: 'bellwatch' needs a terminal, 'check', 'show' and 'export' do not"
    )
  }

  private func folder(_ path: String) -> [String] {
    DistrictDoctor(path: path, today: .sampleMonday).findings.map { "\($0.state.rawValue) \($0.subject)" }
  }

  @Test("looks at the folder, its files, who may read them, and the time zone")
  func files() throws {
    let folder = try TemporaryFolder(.staffable { $0.timeZone = "Mars/Olympus" }, visits: "ocotillo oak mon p1-p2")
    #expect(self.folder(folder.path) == ["good folder", "good district", "good permissions", "odd time zone"])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(folder.path)/2026-11-30.yaml")
    try folder.write("format: nonsense\n", to: "2026-12-07.yaml")
    #expect(
      self.folder(folder.path) == ["good folder", "good district", "bad week", "odd permissions", "odd time zone"])
    try folder.write("format: nonsense\n", to: "district.yaml")
    #expect(self.folder(folder.path) == ["good folder", "bad district"])
    #expect(self.folder("\(folder.path)/none") == ["bad folder"])
  }

  @Test("changes nothing, and prints one object with --json")
  func json() throws {
    let folder = try TemporaryFolder(.staffable(), visits: "ocotillo oak mon p1-p2")
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let (_, world) = bellwatch("doctor", folder.path, "--json")
    let value = try JSONSerialization.jsonObject(with: Data(world.output.utf8)) as? [String: Any]
    #expect((value?["findings"] as? [[String: Any]])?.count ?? 0 > 7)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
  }
}
