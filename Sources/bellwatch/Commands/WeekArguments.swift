import ArgumentParser
import Staffing

/// Which district and which of its weeks, as every command takes them.
struct WeekArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The folder of the district.", valueName: "dir"), completion: .directory)
  var directory = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The week, named by its Monday (default: the one nearest to today).", valueName: "monday"),
    transform: Self.monday)
  var week: CalendarDate?

  private static func monday(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text: text) else {
      throw ValidationError("there is no such day; write YYYY-MM-DD")
    }
    guard date == date.monday else {
      throw ValidationError("a week is named by its Monday, \(date.monday)")
    }
    return date
  }
}
