import ArgumentParser
import Testing

@testable import bellwatch

@Suite("Help")
struct RepairHelpTests {
  @Test("of repair")
  func repair() {
    #expect(
      Bellwatch.helpMessage(for: RepairCommand.self, columns: 80) == """
        OVERVIEW: Say what few changes could close again when somebody is away, and who
        could be called.

        Lists the best that no change, one, two and three changes can do, each with
        what stays open and whether that is proven to be the best; then who could come,
        the best first. With --absent the officer is taken to be away that day, though
        the file does not say so. Nothing is saved unless --take names a line by its
        number of changes: then the absence and that repair are written. Visits of days
        that are past are never changed.

        USAGE: bellwatch repair [<dir>] [--week <monday>] [--absent <id>] [--date <date>] [--from <time>] [--to <time>] [--reason <word>] [--max-changes <max-changes>] [--take <changes>] [--call-list] [--json]

        ARGUMENTS:
          <dir>                   The folder of the district. (default: .)

        OPTIONS:
          -w, --week <monday>     The week, named by its Monday (default: the one
                                  nearest to today).
          --absent <id>           The officer who is away, by id (default: whoever the
                                  week's file says).
          --date <date>           The day of the absence (default: today).
          --from <time>           When the absence begins, as 7:30, 730 or 7:30am
                                  (default: all day).
          --to <time>             When it is over.
          --reason <word>         Why, such as sick, court, training or leave.
                                  (default: sick)
          --max-changes <max-changes>
                                  Up to how many changes the best is sought and proven;
                                  more are tried after that. (default: 3)
          --take <changes>        Save the absence and the line with this number of
                                  changes.
          --call-list             Print the call list alone: who could come, with
                                  telephone numbers.
          --json                  Print one JSON object instead of lines for people.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }
}
