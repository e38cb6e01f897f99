import Foundation
import Testing

/// A district on a file system that is mounted for reading only.
@Suite("A folder that cannot be written")
struct ReadOnlyFolderTests {
  @Test(
    "is said at the start; edits outlive a kill all the same, and saving says why not",
    .enabled(if: FullDiskTests.canMount))
  func editing() throws {
    let terminal = try RealTerminal(columns: 160, rows: 48)
    _ = try Sample(in: terminal.folder)
    try terminal.run("exec unshare -rm env PS1='inside>' sh -i")
    try terminal.wait(for: "inside>")
    try terminal.run(
      "mount --bind maricopa maricopa && mount -o remount,bind,ro maricopa; touch maricopa/x; mkdir -p state/bellwatch")
    try terminal.wait(for: "Read-only file system")
    let open = "clear; bellwatch maricopa --week \(Sample.week); echo status=$?"
    try terminal.run(open)
    try terminal.wait { $0.board != nil && $0.text.contains("cannot be written (Read-only file system)") }
    try terminal.press("o")
    try terminal.press("Tab", "a")
    try terminal.wait { $0.text.contains(/\d+ of \d+ can\b/) }
    try terminal.press("Enter")
    let edited = try terminal.wait { $0.text.contains("* unsaved") && $0.board != nil }
    try terminal.press("C-z")
    try terminal.wait { $0.isClean && $0.text.contains("Stopped") }
    try terminal.run("kill -9 %1; wait; clear; \(open)")
    try terminal.wait(for: "Edits that were not saved")
    try terminal.press("Enter")
    try terminal.wait { $0.gapMinutes == edited.gapMinutes && $0.text.contains("* unsaved") }
    try terminal.press("s")
    try terminal.wait { $0.text.contains("Read-only file system") && $0.text.contains("* unsaved") }
    try terminal.press("q")
    try terminal.wait(for: "Save")
    try terminal.press("d")
    try terminal.wait { $0.isClean && $0.text.contains("status=0") }
    try terminal.run("clear; ls -A maricopa state/bellwatch; echo end")
    let screen = try terminal.wait(for: "\nend")
    #expect(!screen.text.contains("journal") && !screen.text.contains(".lock"))
  }
}
