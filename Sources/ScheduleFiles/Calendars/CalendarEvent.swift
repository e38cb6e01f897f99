/// A VEVENT of an iCalendar file, as its lines.
struct CalendarEvent {
  /// The line of its `BEGIN`, from 1.
  let line: Int
  private(set) var lines: [ContentLine] = []

  /// The first line called `name`.
  subscript(name: String) -> ContentLine? { lines.first { $0.name == name } }

  /// The text of the first line called `name`.
  func text(_ name: String) -> String? { self[name].map { ContentLine.unescaped($0.value) } }

  /// The events of a file, in its order; what stands in them in components of their own, like alarms, is left out.
  static func all(in text: String) -> [CalendarEvent] {
    var events: [CalendarEvent] = []
    /// The components around the line, outermost first.
    var open: [String] = []
    for (number, text) in ContentLine.unfolded(text) {
      guard let line = ContentLine(reading: text) else { continue }
      switch line.name {
      case "BEGIN":
        open.append(line.value.uppercased())
        if open.last == "VEVENT" { events.append(CalendarEvent(line: number)) }
      case "END": _ = open.popLast()
      default:
        if open.last == "VEVENT", !events.isEmpty { events[events.count - 1].lines.append(line) }
      }
    }
    return events
  }
}
