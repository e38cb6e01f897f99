import ArgumentParser
import Testing

@testable import bellwatch

/// The texts in which the program explains itself: they change on purpose or not at all.
@Suite("Help")
struct HelpTests {
  @Test("of the program")
  func root() {
    #expect(
      Bellwatch.helpMessage(columns: 80) == """
        OVERVIEW: Staff the schools of a district with officers, week by week.

        A district is a folder: district.yaml says which campuses, bell schedules,
        needs and officers there are, and each week has a file named by its Monday.
        'bellwatch new' makes such a folder, 'bellwatch' opens it.

        Every command takes --verbose, which tells what is done: on the standard error,
        or while the screen is in use in $XDG_STATE_HOME/bellwatch/log. Names of
        officers are told only where BELLWATCH_LOG is debug.

        Exit codes: 0 all is well; 1 'check' found a violation or a gap, 'diff' a
        difference, 'merge' a conflict, 'import' a row that is not right, 'doctor'
        something that would go wrong; 64 wrong usage; 65 something in a file is wrong;
        66 there is no such file; 69 there is no terminal; 73 and 74 something could
        not be written; 75 there was no time for a roster; 130 Ctrl-C ended 'fill'.

        USAGE: bellwatch [<dir>] [--week <monday>] [<options of open>]
               bellwatch check [<dir> ...] [--week <monday>] [--json]
               bellwatch fill [<dir>] [--week <monday>] [<options of fill>]
               bellwatch explain [<dir>] [--week <monday>] --campus <id> --day <day> --period <id> [--json]
               bellwatch repair [<dir>] [--week <monday>] [--absent <id> --date <date>] [<options of repair>]
               bellwatch show [<dir>] [--week <monday>] [--by campus|officer] [--json]
               bellwatch export [<dir>] [--week <monday>] --format html|ics|csv|json [<options of export>]
               bellwatch import <kind> <file> --into <dir> [<options of import>]
               bellwatch publish [<dir>] [--week <monday>] [--by <name>] [--notice] [--json]
               bellwatch whatif [<dir>] [--week <monday>] [<options of whatif>]
               bellwatch template [<dir>] [--week <monday>] [--save <name>] [--force]
               bellwatch roll [<dir>] --from <monday> --weeks <number> --template <name,…> [--force] [--dry-run] [--json]
               bellwatch history [<dir>] [--week <monday> | --district] [--restore <number>]
               bellwatch new <dir> --name <name>
               bellwatch diff <before> <after> [--district <dir>] [--json]
               bellwatch merge <base> <ours> <theirs> [--path <path>]
               bellwatch config [--check]
               bellwatch tour
               bellwatch doctor [<dir>] [--json]

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          open (default)          Open a week on the whole screen; 'bellwatch <dir>'
                                  does the same.
          check                   Say which rules a week breaks and which hours nobody
                                  covers.
          fill                    Fill a week, and prove how close to the best possible
                                  it is.
          explain                 Say what would close a gap, and why everybody else
                                  cannot come.
          repair                  Say what few changes could close again when somebody
                                  is away, and who could be called.
          show                    Print the roster of a week as plain text that can be
                                  mailed.
          export                  Write the roster of a week as a page, a calendar, a
                                  table or JSON.
          import                  Read campuses, officers, bells, visits or absences
                                  from a spreadsheet.
          publish                 Sign a week off, and say by officer what changed
                                  since it last was.
          whatif                  Say what officers who go, come or work more would do
                                  to a week's gaps.
          template                Keep a week under a name to make others from, or list
                                  those that are kept.
          roll                    Make weeks from templates, adapted to their closed
                                  days, bells and absences.
          history                 List the versions of a week or of the district that
                                  were replaced, or bring one back.
          new                     Make a folder with a small district to change into
                                  your own.
          diff                    Say in words what is different between two files of a
                                  week.
          merge                   Join two versions of a week's file by visit; a merge
                                  driver for git.
          doctor                  Look at the terminal, the language, the folder and
                                  its files: what would go wrong, and what to do.
          config                  Print the settings with their defaults, or check your
                                  own.
          tour                    Learn the main job in ten minutes, on a practice
                                  district.

          See 'bellwatch help <subcommand>' for detailed help.
        """)
  }

  @Test("of open")
  func open() {
    #expect(
      Bellwatch.helpMessage(for: OpenCommand.self, columns: 80) == """
        OVERVIEW: Open a week on the whole screen; 'bellwatch <dir>' does the same.

        Inside, ? lists the keys, and q leaves. A folder without a district.yaml is
        opened to set a new district up; nothing is written before it is saved.

        Exit codes: 0 the program was left; 64 wrong usage; 65 something in a file is
        wrong; 66 there is no such file; 69 there is no terminal; 73 and 74 something
        could not be written; 75 the input of --linear ended before all was saved; 128
        and more: a signal ended it.

        USAGE: bellwatch open [<dir>] [--week <monday>] [--read-only] [--ascii] [--no-mouse] [--no-color] [--linear]

        ARGUMENTS:
          <dir>                   The folder of the district. (default: .)

        OPTIONS:
          -w, --week <monday>     The week, named by its Monday (default: the one
                                  nearest to today).
          --read-only             Look only: nothing can be changed or saved.
          --ascii                 Draw with ASCII characters only.
          --no-mouse              Leave the mouse to the terminal.
          --no-color              Draw without colors; the variable NO_COLOR does the
                                  same.
          --linear                Lines of text instead of a screen, for screen readers
                                  and pipes.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of check")
  func check() {
    #expect(
      Bellwatch.helpMessage(for: CheckCommand.self, columns: 80) == """
        OVERVIEW: Say which rules a week breaks and which hours nobody covers.

        Prints violations, gaps and totals. A gap is a required post that is short of
        officers; a post that is not required is open. With several districts, one that
        cannot be read does not keep the others from being checked, and its exit code
        is the command's.

        Exit codes: 0 neither a violation nor a gap; 1 there is one; 64 wrong usage; 65
        something in a file is wrong; 66 there is no such file.

        USAGE: bellwatch check [<dir> ...] [--week <monday>] [--json] [--predictability]

        ARGUMENTS:
          <dir>                   The folder of the district, or of several. (default:
                                  .)

        OPTIONS:
          -w, --week <monday>     The week, named by its Monday (default: the one
                                  nearest to today).
          --json                  Print a JSON object for each district instead of
                                  lines for people.
          --predictability        Also say how well somebody who saw the four weeks
                                  before would guess who is where: 0 % is no better
                                  than knowing only the share of covered hours.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of explain")
  func explain() {
    #expect(
      Bellwatch.helpMessage(for: ExplainCommand.self, columns: 80) == """
        OVERVIEW: Say what would close a gap, and why everybody else cannot come.

        Lists what would bring one officer more to a period of a campus, the best
        first, each with its whole effect on the week; then everyone who cannot, with
        the first rule in the way. Nothing is changed.

        Exit codes: 0 the gap, or that there is none, was explained; 64 wrong usage; 65
        something in a file is wrong; 66 there is no such file.

        USAGE: bellwatch explain [<dir>] [--week <monday>] --campus <id> --day <day> --period <id> [--json]

        ARGUMENTS:
          <dir>                   The folder of the district. (default: .)

        OPTIONS:
          -w, --week <monday>     The week, named by its Monday (default: the one
                                  nearest to today).
          --campus <id>           The campus, by its id.
          --day <day>             The day: mon, tue, wed, thu, fri, sat or sun.
          --period <id>           The period, by its id.
          --json                  Print one JSON object instead of lines for people.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of fill")
  func fill() {
    #expect(
      Bellwatch.helpMessage(for: FillCommand.self, columns: 80) == """
        OVERVIEW: Fill a week, and prove how close to the best possible it is.

        Makes a roster that breaks no rule, keeps improving it, and proves with a lower
        bound how much better any roster could be at most. Locked visits stay exactly
        as they are. The week is saved, with the file it replaces kept in .history;
        Ctrl-C saves nothing. Ends with the time limit, when the proven gap is small
        enough, or when no roster can be better.

        Exit codes: 0 the week is saved; 64 wrong usage; 65 something in a file is
        wrong; 66 there is no such file; 73 and 74 something could not be written; 75
        there was no time for a roster; 130 Ctrl-C ended it.

        USAGE: bellwatch fill [<dir>] [--week <monday>] [--seconds <seconds>] [--gap <share>] [--seed <seed>] [--threads <threads>] [--from <from>] [--only-gaps] [--dry-run] [--accept-on-interrupt] [--json]

        ARGUMENTS:
          <dir>                   The folder of the district. (default: .)

        OPTIONS:
          -w, --week <monday>     The week, named by its Monday (default: the one
                                  nearest to today).
          --seconds <seconds>     Stop after this many seconds, counted from the start
                                  of the program. (default: 10.0)
          --gap <share>           Stop when the roster is proven to be within this
                                  share of the best (default: 0.2%).
          --seed <seed>           The same seed and threads search in the same order.
                                  (default: 1)
          --threads <threads>     How many threads work (default: one for each
                                  processor).
          --from <from>           Begin with the present visits (improve), keep them
                                  all (keep), or drop those that are not locked
                                  (scratch). (values: improve, keep, scratch; default:
                                  improve)
          --only-gaps             Keep all visits, and add some only where they close
                                  gaps.
          --dry-run               Save nothing.
          --accept-on-interrupt   Save what Ctrl-C interrupts.
          --json                  Print one JSON object instead of lines for people.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of show")
  func show() {
    #expect(
      Bellwatch.helpMessage(for: ShowCommand.self, columns: 80) == """
        OVERVIEW: Print the roster of a week as plain text that can be mailed.

        With --json it is the object that 'bellwatch export --format json' writes.

        Exit codes: 0 it was printed; 64 wrong usage; 65 something in a file is wrong;
        66 there is no such file.

        USAGE: bellwatch show [<dir>] [--week <monday>] [--by <order>] [--json]

        ARGUMENTS:
          <dir>                   The folder of the district. (default: .)

        OPTIONS:
          -w, --week <monday>     The week, named by its Monday (default: the one
                                  nearest to today).
          --by <order>            What the roster is ordered by. (values: campus,
                                  officer; default: campus)
          --json                  Print one JSON object instead of lines for people.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of diff")
  func diff() {
    #expect(
      Bellwatch.helpMessage(for: DiffCommand.self, columns: 80) == """
        OVERVIEW: Say in words what is different between two files of a week.

        Names come from the district.yaml beside the second file, or beside the first;
        without one, ids are shown.

        Exit codes: 0 there is no difference; 1 there is one; 64 wrong usage; 65
        something in a file is wrong; 66 there is no such file.

        USAGE: bellwatch diff <before> <after> [--district <dir>] [--json]

        ARGUMENTS:
          <before>                The file as it was.
          <after>                 The file as it is.

        OPTIONS:
          --district <dir>        The folder whose district.yaml has the names.
          --json                  Print one JSON object instead of lines for people.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of merge, with what git needs to be told")
  func merge() {
    #expect(
      Bellwatch.helpMessage(for: MergeCommand.self, columns: 80) == """
        OVERVIEW: Join two versions of a week's file by visit; a merge driver for git.

        Both versions began as <base>. Changes that do not meet are both taken; where
        they do, both forms stand in the result between '<<<<<<<' and '>>>>>>>', and
        the exit code is 1. The result takes the place of <ours>. To have git merge
        weeks so, in the repository of a district:

          git config merge.bellwatch.driver 'bellwatch merge %O %A %B --path %P'
          echo '[0-9]*.yaml merge=bellwatch' >> .gitattributes

        An empty <base> is a week without anything. When visits take place is read in
        the district.yaml beside <path> or <ours>; without it, two changes of one
        officer's day always meet.

        Exit codes: 0 all is joined; 1 a conflict was left for you; 64 wrong usage; 65
        something in a file is wrong; 66 there is no such file; 73 and 74 something
        could not be written.

        USAGE: bellwatch merge <base> <ours> <theirs> [--path <path>] [--district <dir>]

        ARGUMENTS:
          <base>                  The version that both began with.
          <ours>                  Our version, which the result replaces.
          <theirs>                Their version.

        OPTIONS:
          --path <path>           What the file is called in the repository, for
                                  messages.
          --district <dir>        The folder whose district.yaml is used.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of export")
  func export() {
    #expect(
      Bellwatch.helpMessage(for: ExportCommand.self, columns: 80) == """
        OVERVIEW: Write the roster of a week as a page, a calendar, a table or JSON.

        A page (html) holds the board, a sheet a campus and a sheet an officer, or with
        --for only one of these. It loads nothing and runs nothing, and is made for
        paper and for a phone. A calendar (ics) holds all visits, with --for officers
        one file an officer; a new one updates the entries of an old one. A table (csv)
        is one of visits, gaps and hours. --redact is for the public: hours by campus
        and month, without times and names.

        A file is replaced at once or not at all, and a new one can be read by its
        owner alone.

        Exit codes: 0 it was written; 64 wrong usage; 65 something in a file is wrong;
        66 there is no such file; 73 and 74 something could not be written.

        USAGE: bellwatch export [<dir>] [--week <monday>] --format <format> [--for <audience>] [--table <table>] [--phones <csv>] [--redact] [--output <file>]

        ARGUMENTS:
          <dir>                   The folder of the district. (default: .)

        OPTIONS:
          -w, --week <monday>     The week, named by its Monday (default: the one
                                  nearest to today).
          --format <format>       The form. (values: html, ics, csv, json)
          --for <audience>        Only the part for these. (values: campuses, officers,
                                  board)
          --table <table>         Which table (default: visits). (values: visits, gaps,
                                  hours)
          --phones <csv>          A list of officers with a column 'phone', for the
                                  campuses' sheets and JSON.
          --redact                For the public: hours by campus and month, of all
                                  weeks or of the months of --week.
          -o, --output <file>     The file to write, a folder for one file an officer,
                                  or - for the standard output (default: a file in this
                                  folder, named after the week).
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of config")
  func config() {
    #expect(
      Bellwatch.helpMessage(for: ConfigCommand.self, columns: 80) == """
        OVERVIEW: Print the settings with their defaults, or check your own.

        Settings are read from bellwatch/config.yaml in $XDG_CONFIG_HOME, or in
        ~/.config: the theme, the keys, and how many former versions of weeks are kept.
        What is printed is such a file, with comments; keep of it what you change. A
        file with a mistake never keeps the program from opening: what is wrong has its
        default, and a message says so.

        Exit codes: 0 printed, or right; 64 wrong usage; 65 a setting is wrong; 66
        there is no place for settings.

        USAGE: bellwatch config [--check] [--path]

        OPTIONS:
          --check                 Say whether the settings are right.
          --path                  Print where the settings are read from.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }

  @Test("of tour")
  func tour() {
    #expect(
      Bellwatch.helpMessage(for: TourCommand.self, columns: 80) == """
        OVERVIEW: Learn the main job in ten minutes, on a practice district.

        Below the program stands what to do next, and why. Nothing of yours is touched:
        the practice district lies in bellwatch/tour in $XDG_STATE_HOME, or in
        ~/.local/state. Left before its end, the tour goes on where it was.

        Exit codes: 0 the tour was left; 64 wrong usage; 69 there is no terminal; 73
        and 74 something could not be written.

        USAGE: bellwatch tour [--restart] [--ascii] [--no-mouse] [--no-color]

        OPTIONS:
          --restart               Begin anew, with the practice district as it was.
          --ascii                 Draw with ASCII characters only.
          --no-mouse              Leave the mouse to the terminal.
          --no-color              Draw without colors; the variable NO_COLOR does the
                                  same.
          --version               Show the version.
          -h, --help              Show help information.

        """)
  }
}
