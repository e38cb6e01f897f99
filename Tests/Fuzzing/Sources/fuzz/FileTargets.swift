import ScheduleFiles
import Staffing
import TerminalKit

/// The bytes of a `district.yaml`.
struct DistrictTarget: FuzzTarget {
  static let name = "district"

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    let district: District
    do throws(FileError) {
      district = try DistrictFile.read(Array(input), file: "district.yaml")
    } catch {
      return check(error)
    }
    let text = DistrictFile.text(of: district)
    do throws(FileError) {
      require(
        try DistrictFile.read(Array(text.utf8), file: "again") == district, "written, it reads as another district")
    } catch {
      fatalError("what was written cannot be read: \(error)")
    }
    let week = StaffedWeek(district: district, week: Week(monday: Example.monday))
    check(week)
  }
}

/// The bytes of a week's file.
struct WeekTarget: FuzzTarget {
  static let name = "week"

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    let week: Week
    do throws(FileError) {
      let (read, warnings) = try WeekFile.read(Array(input), file: "2026-11-30.yaml")
      week = read
      for warning in warnings { checkHarmless(warning.message) }
    } catch {
      return check(error)
    }
    let text = WeekFile.text(of: week, in: Example.district)
    do throws(FileError) {
      let again = try WeekFile.read(Array(text.utf8), file: "again").week
      require(WeekFile.text(of: again, in: Example.district) == text, "written twice, it is not the same")
    } catch {
      fatalError("what was written cannot be read: \(error)")
    }
    check(StaffedWeek(district: Example.district, week: week))
    if week.monday == Example.monday { merge(week) }
  }
}

/// Joined with a week that nobody changed it is what it is; joined with another, what is chosen is in it.
private func merge(_ week: Week) {
  let plan = WeekPlan(district: Example.district, monday: week.monday)
  let words = ChangeWords(plan)
  let changes = WeekDiff(from: Example.week, to: week).changes
  require(words.sentences(of: changes).count >= changes.count, "a change without words")
  let alone = WeekMerge(base: Example.week, ours: Example.week, theirs: week, plan: plan)
  require(alone.conflicts.isEmpty, "a conflict with nobody")
  require(WeekDiff(from: alone.week(choosing: []), to: week).isEmpty, "a merge with nobody changes something")
  let other = Week(monday: week.monday, visits: Array(week.visits.dropFirst()))
  let merge = WeekMerge(base: Example.week, ours: other, theirs: week, plan: plan)
  let chosen = merge.week(choosing: merge.conflicts.map { _ in .theirs })
  let new = Set(week.visits).subtracting(Example.week.visits)
  require(new.isSubset(of: chosen.visits), "a chosen change is lost")
}

/// A refusal has sentences that are short enough and show every character.
private func check(_ error: FileError) {
  require((1...FileError.mostListed).contains(error.problems.count), "an error without problems")
  require(error.category == .badData, "the wrong category: \(error.category)")
  for message in error.messages {
    checkHarmless(message)
    require(message.count < 600, "a message of \(message.count) characters")
  }
}

/// Whatever a week breaks is told in sentences.
private func check(_ week: StaffedWeek) {
  for violation in week.violations {
    require(!violation.message(in: week.plan).isEmpty, "a violation without words")
  }
  for warning in week.plan.warnings { require(!warning.message(in: week.plan).isEmpty, "a warning without words") }
}

private func checkHarmless(_ message: String) {
  require(message.sanitized() == message, "a message that is not harmless: \(message.sanitized())")
}
