import Dispatch
import Glibc
import NCursesTerminal
import Staffing
import SystemPackage
import TerminalKit

/// The process's own standard output and error, clock and terminal.
struct LiveWorld: World {
  private let start = ContinuousClock.now

  var surroundings: Surroundings { .live }

  var secondsSinceStart: Double { (ContinuousClock.now - start) / .seconds(1) }

  var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  var errorTerminalWidth: Int? {
    var size = winsize()
    guard isatty(STDERR_FILENO) == 1, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  func onInterrupt(_ action: @escaping @Sendable () -> Void) -> Any? {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler(handler: action)
    source.activate()
    return source
  }

  var clock: ClockTime {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return ClockTime(Int(parts.tm_hour) * 60 + Int(parts.tm_min))
  }

  var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(daysSinceEpoch: Int(now) / 86_400)
  }

  func write(_ text: String) throws(Failure) {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      // Only where SIGPIPE was ignored before the program began; else it has ended the process by now.
      throw Failure([], exitCode: .brokenPipe)
    } catch {
      throw Failure("cannot write the output: \(error)", exitCode: .inputOutput)
    }
  }

  func readLine(prompt: String) -> String? {
    if isatty(STDIN_FILENO) == 1 { _ = try? FileDescriptor.standardOutput.writeAll(prompt.utf8) }
    return Swift.readLine()
  }

  func writeError(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }

  var logLine: @Sendable (String) -> Void {
    { line in _ = try? FileDescriptor.standardError.writeAll("\(line)\n".utf8) }
  }

  func openTerminal(_ options: TerminalOptions) throws(Failure) -> any Terminal {
    do throws(StartError) {
      let terminal = try NCursesTerminal(
        options: NCursesTerminal.Options(color: options.hasColor, mouse: options.hasMouse, ascii: options.isASCII))
      guard let file = getenv(TimingTerminal.variable) else { return terminal }
      return TimingTerminal(terminal, file: String(cString: file))
    } catch {
      throw Failure(
        "\(error); 'bellwatch check' and 'bellwatch show' need no terminal", exitCode: .unavailable)
    }
  }

  static func exit(_ code: Int32) -> Never {
    Glibc.exit(code)
  }
}
