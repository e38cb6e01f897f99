import ArgumentParser
import Staffing

/// Which district and which of its weeks, as most commands take them.
struct WeekArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The folder of the district.", valueName: "dir"), completion: Completions.districts)
  var directory = "."

  @OptionGroup var choice: WeekChoice

  /// The Monday that was asked for.
  var week: CalendarDate? { choice.week }
}

/// Which week.
struct WeekChoice: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The week, named by its Monday (default: the one nearest to today).", valueName: "monday"),
    completion: Completions.weeks, transform: Self.monday)
  var week: CalendarDate?

  /// Reads a Monday.
  static func monday(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text: text) else {
      throw ValidationError("there is no such day; write YYYY-MM-DD")
    }
    guard date == date.monday else {
      throw ValidationError("a week is named by its Monday, \(date.monday)")
    }
    return date
  }
}
