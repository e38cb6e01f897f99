import Staffing

/// An officer's availability as one line: `mon 07:00-12:00 13:00-16:00, wed 07:00-16:00`.
enum AvailabilityText {
  /// Nothing: all day, every day; `[]`: never.
  static func text(_ availability: Officer.Availability?) -> String {
    guard let availability else { return "" }
    let days = Weekday.allCases.compactMap { day -> String? in
      let windows = availability.windows[day.rawValue]
      guard !windows.isEmpty else { return nil }
      return ([day.text] + windows.map { "\($0.start)-\($0.end)" }).joined(separator: " ")
    }
    return days.isEmpty ? ListText.empty : days.joined(separator: ", ")
  }

  /// Reads what ``text(_:)`` writes.
  static func value(_ text: String) throws(FieldFault) -> Officer.Availability? {
    guard let days = ListText.words(text) else { return nil }
    var windows: [Weekday: [ClockRange]] = [:]
    for part in days {
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      do throws(ValueFault) {
        let day = try ScalarType<Weekday>.weekday.parse(first)
        if words.count == 1 { throw .badWindow("") }
        for word in words.dropFirst() {
          windows[day, default: []].append(try ScalarType<ClockRange>.window.parse(word))
        }
      } catch {
        throw .value(error)
      }
    }
    return Officer.Availability(windows)
  }
}

extension EntryField {
  /// Windows by weekday, painted or written.
  static func availability(
    _ key: String, _ label: String, _ path: any WritableKeyPath<Entity, Officer.Availability?> & Sendable
  ) -> EntryField {
    EntryField(
      key: key, label: label,
      help: "{accept} paints it; written like mon 07:00-12:00 13:00-16:00, wed 07:00-16:00. Empty: all day, every day.",
      input: .week, text: { AvailabilityText.text($0[keyPath: path]) },
      set: { entity, text, _ throws(FieldFault) in entity[keyPath: path] = try AvailabilityText.value(text) })
  }
}
