import Staffing
import TestSupport
import Testing

@testable import ScheduleFiles

/// Files that somebody's editor, disk or malice has damaged.
@Suite struct HostileFileTests {
  private static let splinters = [
    "[", "]", "{", "}", ",", ":", ": ", "- ", "? ", "&a ", "*a", "!x ", "!!int ", "|\n", ">-\n", "\"", "'", "#", " #",
    "---\n", "...\n", "%YAML 2.0\n", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{85}", "\u{9B}", "\u{2028}", "\u{FEFF}",
    "\u{FFFE}", "\\", "~", "null", "<<: ", "[a]: 1", "9223372036854775807:59", "-", "1e999", "\u{202E}", "🏫",
  ].map { Array($0.utf8) }

  private func damaged(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<random.int(1...4) {
      let position = random.int(0...bytes.count - 1)
      let end = min(bytes.count, position + random.int(1...(random.chance(10) ? 400 : 6)))
      switch random.int(0...4) {
      case 0: bytes.removeSubrange(position..<end)
      case 1: bytes.insert(contentsOf: random.pick(Self.splinters), at: position)
      case 2: bytes.replaceSubrange(position..<end, with: random.pick(Self.splinters))
      case 3: bytes.insert(contentsOf: bytes[position..<end], at: random.int(0...bytes.count - 1))
      default: bytes[position] = UInt8(random.int(0...255))
      }
    }
    return bytes
  }

  /// Either it is read, and then what is written of it is read back the same, or sentences say why not.
  @Test(arguments: 0..<1_000)
  func aDamagedDistrictIsReadOrExplained(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = damaged(Fixture.district, &random)
    do throws(FileError) {
      let district = try DistrictFile.read(bytes, file: "district.yaml")
      let text = DistrictFile.text(of: district)
      #expect(try DistrictFile.read(Array(text.utf8), file: "again") == district, "seed \(seed)")
    } catch {
      check(error, seed: seed)
    }
  }

  @Test(arguments: 0..<500)
  func aDamagedWeekIsReadOrExplained(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let district = try DistrictFile.read(Array(Fixture.district.utf8), file: "district.yaml")
    let bytes = damaged(Fixture.week, &random)
    do throws(FileError) {
      let week = try WeekFile.read(bytes, file: "2026-11-30.yaml").week
      let text = WeekFile.text(of: week, in: district)
      let again = try WeekFile.read(Array(text.utf8), file: "again").week
      #expect(WeekFile.text(of: again, in: district) == text, "seed \(seed)")
    } catch {
      check(error, seed: seed)
    }
  }

  private func check(_ error: FileError, seed: Int) {
    #expect((1...FileError.mostListed).contains(error.problems.count), "seed \(seed)")
    #expect(error.category == .badData, "seed \(seed)")
    for message in error.messages {
      #expect(!message.unicodeScalars.contains(where: isHidden), "seed \(seed): \(message)")
      #expect(message.count < 500, "seed \(seed): \(message)")
    }
    let lines = error.problems.map { $0.line ?? 0 }
    #expect(lines == lines.sorted(), "seed \(seed)")
  }
}
