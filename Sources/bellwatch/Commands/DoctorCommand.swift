import ArgumentParser
import Glibc
import ScheduleFiles
import Staffing
import TerminalKit

/// `bellwatch doctor`: what would go wrong, and what to do.
struct DoctorCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the terminal, the language, the folder and its files: what would go wrong, and what to do.",
    discussion: """
      Nothing is changed.

      \(ExitCodes.doctor)
      """)

  @Argument(help: ArgumentHelp("The folder of the district.", valueName: "dir"), completion: Completions.districts)
  var directory = "."

  @Flag(help: "Print one JSON object instead of lines for people.")
  var json = false

  func run(in world: some World) throws -> Int32 {
    let report = DoctorReport(
      findings: Surrounds.live.findings + DistrictDoctor(path: directory, today: world.today).findings)
    try world.write(json ? "\(report.json)\n" : "\(report.text)\n")
    return report.isWell ? 0 : 1
  }
}

/// What was looked at, and how it is.
struct DoctorReport {
  struct Finding: Equatable {
    enum State: String {
      case good
      /// It works, but not as well as it might.
      case odd
      /// It would go wrong.
      case bad
    }

    let subject: String
    let state: State
    /// How it is, and where that is not good what to do.
    let sentence: String

    init(_ subject: String, _ state: State, _ sentence: String) {
      self.subject = subject
      self.state = state
      self.sentence = sentence
    }
  }

  let findings: [Finding]

  var isWell: Bool { !findings.contains { $0.state == .bad } }

  /// A line each.
  var text: String {
    let lines = findings.map { finding in
      let mark =
        switch finding.state {
        case .good: "ok  "
        case .odd: "odd "
        case .bad: "BAD "
        }
      return "\(mark) \(finding.subject.padded(to: 12)) \(finding.sentence.sanitized())"
    }
    let bad = findings.count { $0.state == .bad }
    let verdict = bad == 0 ? "All is well." : bad == 1 ? "One thing would go wrong." : "\(bad) things would go wrong."
    return (lines + ["", verdict]).joined(separator: "\n")
  }

  /// The same as one object.
  var json: JSON {
    .object([
      "well": .flag(isWell),
      "findings": .list(
        findings.map { finding in
          .object([
            "subject": .text(finding.subject), "state": .text(finding.state.rawValue),
            "message": .text(finding.sentence),
          ])
        }),
    ])
  }
}

/// The terminal and the language, as far as the program depends on them.
struct Surrounds {
  var variables: (String) -> String?
  var isTerminal: Bool
  /// Columns and rows; nil without a terminal.
  var size: (columns: Int, rows: Int)?
  /// Whether the system describes the terminal of this name.
  var knowsTerminal: (String) -> Bool
  var system: String

  /// Those of this process.
  static var live: Surrounds {
    var window = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    return Surrounds(
      variables: { name in getenv(name).map { String(cString: $0) } },
      isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      size: hasSize ? (Int(window.ws_col), Int(window.ws_row)) : nil, knowsTerminal: hasDescription,
      system: systemName)
  }

  private static var systemName: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "an unknown system" }
    return withUnsafeBytes(of: &name) { bytes in
      // Six fields of equal length, each ended by a zero; the first is the system's name, the third its release.
      let length = bytes.count / 6
      return [0, 2].map { field in
        String(decoding: bytes[(field * length)..<((field + 1) * length)].prefix { $0 != 0 }, as: UTF8.self)
      }.joined(separator: " ")
    }
  }

  private static func hasDescription(_ name: String) -> Bool {
    guard let first = name.utf8.first, !name.contains("/") else { return false }
    let home = getenv("HOME").map { ["\(String(cString: $0))/.terminfo"] } ?? []
    let folders = home + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    // Some systems name the folders by the letter, some by its code.
    let letters = [String(UnicodeScalar(first)), String(first, radix: 16)]
    return folders.contains { folder in letters.contains { ExportFile(path: "\(folder)/\($0)/\(name)").exists } }
  }

  var findings: [DoctorReport.Finding] {
    [
      .init("version", .good, "bellwatch \(Bellwatch.configuration.version) on \(system)"), terminal, space, language,
      colors,
    ]
  }

  private var terminal: DoctorReport.Finding {
    guard let name = variables("TERM"), !name.isEmpty else {
      return .init("terminal", .bad, "TERM is not set: set it, as in 'export TERM=xterm-256color'")
    }
    guard knowsTerminal(name) else {
      return .init(
        "terminal", .bad,
        "the system has no description of the terminal '\(name)': install ncurses-term, or set TERM to xterm-256color")
    }
    guard isTerminal else {
      return .init(
        "terminal", .odd,
        "\(name), but input or output goes elsewhere: 'bellwatch' needs a terminal, 'check', 'show' and 'export' do not"
      )
    }
    return .init("terminal", .good, name)
  }

  private var space: DoctorReport.Finding {
    guard let size else { return .init("size", .odd, "not known, since the output is no terminal") }
    let text = "\(size.columns) columns, \(size.rows) rows"
    guard size.columns >= 80, size.rows >= 24 else {
      return .init("size", .odd, "\(text): the screen is made for 80 by 24 and more; make the window larger")
    }
    return .init("size", .good, text)
  }

  private var language: DoctorReport.Finding {
    let setting = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in
      variables(name).flatMap { $0.isEmpty ? nil : (name, $0) }
    }.first
    guard let (name, value) = setting else {
      return .init("language", .odd, "no locale is set; C.UTF-8 is tried: set LANG=C.UTF-8 to be sure")
    }
    let isUnicode = value.lowercased().contains("utf-8") || value.lowercased().contains("utf8")
    return isUnicode
      ? .init("language", .good, "\(name)=\(value)")
      : .init("language", .odd, "\(name)=\(value) is no UTF-8 locale: names with accents need one, like C.UTF-8")
  }

  private var colors: DoctorReport.Finding {
    if let value = variables("NO_COLOR"), !value.isEmpty {
      return .init("colors", .good, "none, as NO_COLOR asks; nothing is told by color alone")
    }
    let name = variables("TERM") ?? ""
    let isRich = name.contains("256") || name.contains("direct") || variables("COLORTERM") != nil
    return .init("colors", .good, isRich ? "256 or more" : "those of \(name.isEmpty ? "the terminal" : name)")
  }
}

/// A district's folder and files.
struct DistrictDoctor {
  let path: String
  let today: CalendarDate

  var findings: [DoctorReport.Finding] {
    let folder: DistrictFolder
    do throws(FileError) {
      folder = try DistrictFolder(path: path)
    } catch {
      return [.init("folder", .bad, error.summary)]
    }
    return [access] + files(folder)
  }

  private var access: DoctorReport.Finding {
    guard Glibc.access(path, R_OK | X_OK) == 0 else {
      return .init("folder", .bad, "\(path) cannot be read: 'ls -ld' says who may")
    }
    guard Glibc.access(path, W_OK) == 0 else {
      return .init("folder", .bad, "nothing can be written in \(path): weeks can be looked at and not saved")
    }
    return .init("folder", .good, path)
  }

  private func files(_ folder: DistrictFolder) -> [DoctorReport.Finding] {
    do throws(FileError) {
      let district = try folder.readDistrict().value
      let weeks = try folder.weeks()
      var findings: [DoctorReport.Finding] = [
        .init(
          "district", .good,
          "\(district.name): \(district.campuses.count) campuses, \(district.officers.count) officers, \(weeks.mondays.count) weeks"
        )
      ]
      findings += weeks.warnings.map { .init("weeks", .odd, $0.message) }
      findings += weeks.mondays.compactMap { monday in
        do throws(FileError) {
          _ = try folder.readWeek(monday)
          return nil
        } catch {
          return .init("week", .bad, error.summary)
        }
      }
      findings += [readers(folder, weeks.mondays), zone(of: district)]
      return findings + open(folder, weeks.mondays)
    } catch {
      let isMissing = error.problems.first?.fault == .file(.fileMissing)
      return [.init("district", isMissing ? .odd : .bad, error.summary)]
    }
  }

  /// A roster tells when a school is unguarded.
  private func readers(_ folder: DistrictFolder, _ mondays: [CalendarDate]) -> DoctorReport.Finding {
    let names = [DistrictFolder.districtFile] + mondays.map { DistrictFolder.weekFile(of: $0) }
    let open = names.filter { ExportFile(path: "\(path)/\($0)").isReadableByAll }
    guard let first = open.first else {
      return .init("permissions", .good, "the files are for you and your group alone")
    }
    let others = open.count == 1 ? "" : " and \(open.count - 1) others"
    return .init(
      "permissions", .odd,
      "everyone on this machine can read \(first)\(others), and a roster tells when a school is unguarded: 'chmod o-r' ends that"
    )
  }

  private func zone(of district: District) -> DoctorReport.Finding {
    guard let zone = district.timeZone else {
      return .init("time zone", .odd, "the district names none: calendars that are exported have the clock's times")
    }
    return CalendarExport.knowsZone(zone)
      ? .init("time zone", .good, zone)
      : .init("time zone", .odd, "'\(zone)' is not known here: write one like America/Phoenix, or install tzdata")
  }

  private func open(_ folder: DistrictFolder, _ mondays: [CalendarDate]) -> [DoctorReport.Finding] {
    mondays.compactMap { monday in
      guard let holder = try? folder.holder(of: .week(monday)) else { return nil }
      return .init("lock", .odd, "the week of \(monday) is open: \(holder.description)")
    }
  }
}
