import Foundation
import Glibc
import Testing

/// A disk without room: nothing is lost, and all works again once there is room.
@Suite("A full disk")
struct FullDiskTests {
  /// Whether this user may mount a small file system, in a namespace of its own.
  static let canMount: Bool = {
    let result = try? Program.run(
      "unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt && echo mounted"])
    return result?.output == "mounted\n"
  }()

  @Test("Saving says so, keeps the old file and the edits, and works once there is room", .enabled(if: canMount))
  func saving() throws {
    let terminal = try RealTerminal()
    let sample = try Sample(in: terminal.folder)
    let size = try FileManager.default.contentsOfDirectory(at: sample.folder, includingPropertiesForKeys: nil)
      .reduce(0) { $0 + ((try? Data(contentsOf: $1).count) ?? 0) + 4096 }
    try terminal.run("exec unshare -rm env PS1='inside>' sh -i")
    try terminal.wait(for: "inside>")
    // Room for the district, and a file that takes the rest.
    try terminal.run(
      "mkdir disk; mount -t tmpfs -o size=\(size / 1024 + 256)k none disk; cp -r maricopa disk/d; stty -g > before")
    try terminal.run("bellwatch disk/d --week \(Sample.week)")
    try terminal.wait { $0.board != nil }
    try terminal.press("C-z")
    try terminal.wait { $0.isClean && $0.text.contains("Stopped") }
    try terminal.run("cp disk/d/\(Sample.week).yaml week; cat /dev/zero > disk/ballast; clear; fg")
    try terminal.wait { $0.board != nil }
    // An edit: the journal has no room.
    try terminal.press("o")
    try terminal.press("Tab", "a")
    try terminal.wait { $0.text.contains(/\d+ of \d+ can\b/) }
    try terminal.press("Enter")
    try terminal.wait { $0.text.contains("No space left") || $0.text.contains("* unsaved") }
    try terminal.press("s")
    try terminal.wait { $0.text.contains("No space left on device") && $0.text.contains("* unsaved") }
    try terminal.press("C-z")
    try terminal.wait { $0.isClean && $0.text.contains("Stopped") }
    try terminal.run("clear; cmp week disk/d/\(Sample.week).yaml && echo same; rm disk/ballast; fg; echo status=$?")
    try terminal.wait { $0.board != nil }
    try terminal.press("s")
    try terminal.wait { $0.text.contains("Saved \(Sample.week).yaml") && !$0.text.contains("* unsaved") }
    try terminal.press("q")
    try terminal.wait { $0.isClean && $0.text.contains("same") && $0.text.contains("status=0") }
    try terminal.run("clear; ls -A disk/d; cmp week disk/d/\(Sample.week).yaml; echo end")
    let screen = try terminal.wait(for: "\nend")
    #expect(screen.text.contains("differ"))
    #expect(!screen.text.contains("journal") && !screen.text.contains(".tmp") && !screen.text.contains(".lock"))
  }
}
