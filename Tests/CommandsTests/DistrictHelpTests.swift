import ArgumentParser
import Testing

@testable import bellwatch

/// Of the commands that a new district begins with.
@Suite("Help")
struct DistrictHelpTests {
  @Test("of import")
  func imports() {
    #expect(
      Bellwatch.helpMessage(for: ImportCommand.self, columns: 80) == """
        OVERVIEW: Read campuses, officers, bells, visits or absences from a
        spreadsheet.

        The file is CSV whose first rows name the columns; the names that people
        usually write are known, and --column tells others. Times may be 7:30, 07:30,
        7:30 AM or 730, days 2026-11-30 or 11/30/2026. Entries are found by id or by
        name; those that are there are changed where the file says otherwise, and
        nothing is removed; what is replaced is kept, and 'bellwatch history
        --district' brings it back. The national list of schools is read with
        'bellwatch import campuses schools.csv --into <dir> --lea 0404720', and
        absences from a calendar (.ics) as well.

        Each row is told: taken, changed, as it is, or refused and why. Where one is
        refused, nothing is written; with --partial the others are.

        Exit codes: 0 every row is right; 1 rows are refused and the others were
        written; 64 wrong usage; 65 rows are refused and nothing was written, or
        something in a file is wrong; 66 there is no such file; 73 and 74 something
        could not be written.

        USAGE: bellwatch import <kind> <file> --into <dir> [--week <monday>] [--lea <id>] [--officer <id>] [--column <field=heading> ...] [--partial] [--dry-run] [--json]

        ARGUMENTS:
          <kind>                  What the file holds. (values: campuses, officers,
                                  bells, visits, absences)
          <file>                  The spreadsheet, saved as CSV, or a calendar.

        OPTIONS:
          --into <dir>            The folder of the district.
          -w, --week <monday>     The week of visits that name only a weekday.
          --lea <id>              Only the schools of this agency of the national list.
          --officer <id>          Whose absences a calendar holds, by id.
          --column <field=heading>
                                  A column of another name, as in --column start='Bell
                                  rings'.
          --partial               Write what is understood, though rows are refused.
          --dry-run               Write nothing.
          --json                  Print one JSON object instead of lines for people.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of doctor")
  func doctor() {
    #expect(
      Bellwatch.helpMessage(for: DoctorCommand.self, columns: 80) == """
        OVERVIEW: Look at the terminal, the language, the folder and its files: what
        would go wrong, and what to do.

        Nothing is changed.

        Exit codes: 0 all is well; 1 something would go wrong; 64 wrong usage.

        USAGE: bellwatch doctor [<dir>] [--json]

        ARGUMENTS:
          <dir>                   The folder of the district. (default: .)

        OPTIONS:
          --json                  Print one JSON object instead of lines for people.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of new")
  func new() {
    #expect(
      Bellwatch.helpMessage(for: NewCommand.self, columns: 80) == """
        OVERVIEW: Make a folder with a small district to change into your own.

        Exit codes: 0 the folder was made; 64 wrong usage; 73 and 74 something could
        not be written.

        USAGE: bellwatch new <dir> --name <name>

        ARGUMENTS:
          <dir>                   The folder to make.

        OPTIONS:
          --name <name>           The district's name.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }
}
