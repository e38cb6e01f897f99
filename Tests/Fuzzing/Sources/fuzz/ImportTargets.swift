import ScheduleFiles
import Staffing
import TerminalKit

/// A spreadsheet; the first byte says of what: the first letter of a kind, or any other byte for one of them.
struct SpreadsheetTarget: FuzzTarget {
  static let name = "csv"

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    guard let first = input.first else { return }
    let kinds = ImportKind.allCases
    let kind = kinds.first { $0.rawValue.utf8.first == first } ?? kinds[Int(first) % kinds.count]
    checkImport(of: Array(input.dropFirst()), kind)
  }
}

/// A calendar with absences.
struct CalendarTarget: FuzzTarget {
  static let name = "ics"

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    // What does not begin so is read as a spreadsheet, which has a target of its own.
    checkImport(of: Array("BEGIN:VCALENDAR\r\n".utf8) + Array(input), .absences)
  }
}

/// What is understood can be written and read again; what is not is told in words that show every character.
private func checkImport(of bytes: [UInt8], _ kind: ImportKind) {
  guard let result = imported(bytes, kind, into: Example.district, [Example.monday: Example.week]) else { return }
  for row in result.report.rows {
    let lines = result.report.lines(of: row)
    require(!lines.isEmpty, "a row of which nothing is told")
    for line in lines {
      require(!line.unicodeScalars.contains(where: isHidden), "a line that is not harmless: \(line.sanitized())")
      require(line.count < 1_000, "a line of \(line.count) characters")
    }
  }
  var district = result.district
  if result.hasChangedDistrict {
    do throws(FileError) {
      let text = DistrictFile.text(of: result.district)
      district = try DistrictFile.read(Array(text.utf8), file: "district.yaml")
      require(DistrictFile.text(of: district) == text, "written twice, the district is not the same")
    } catch {
      // Rows that are right one by one need not make a whole: the command writes nothing then.
      return
    }
  }
  for (monday, week) in result.weeks {
    require(monday == week.monday && monday.weekday == .mon, "a week of another day")
    do throws(FileError) {
      let text = WeekFile.text(of: week, in: district)
      let again = try WeekFile.read(Array(text.utf8), file: "week.yaml").week
      require(WeekFile.text(of: again, in: district) == text, "written twice, the week is not the same")
    } catch {
      fatalError("what was imported cannot be read: \(error)")
    }
    _ = StaffedWeek(district: district, week: week).violations
  }
  checkAgain(bytes, kind, result)
}

/// Where every row was taken in, the same file changes nothing any more.
private func checkAgain(_ bytes: [UInt8], _ kind: ImportKind, _ result: ImportResult) {
  guard result.report.counts.refused == 0 else { return }
  var weeks = result.weeks
  if weeks[Example.monday] == nil { weeks[Example.monday] = Example.week }
  guard let again = imported(bytes, kind, into: result.district, weeks) else {
    fatalError("what was imported cannot be imported again")
  }
  if again.report.counts.refused == 0 {
    require(again.report.counts.taken == 0 || kind == .bells, "imported again, a row is taken again")
  }
}

private func imported(
  _ bytes: [UInt8], _ kind: ImportKind, into district: District, _ weeks: [CalendarDate: Week]
) -> ImportResult? {
  var reader = SpreadsheetImport(kind: kind, file: "sheet.csv")
  reader.monday = Example.monday
  do throws(FileError) {
    return try reader.read(bytes, into: district) { monday in weeks[monday] ?? Week(monday: monday) }
  } catch {
    require(error.category == .badData, "the wrong category: \(error.category)")
    for message in error.messages {
      require(!message.unicodeScalars.contains(where: isHidden), "a message that is not harmless: \(message)")
      require(message.count < 1_000, "a message of \(message.count) characters")
    }
    return nil
  }
}
