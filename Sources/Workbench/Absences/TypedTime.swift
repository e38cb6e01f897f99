package import Staffing

extension ClockTime {
  /// A time as people type it: `7:30`, `730`, `7:30am`, `7 pm`, `13`, `24:00`; nil for any other text.
  package init?(typed text: String) {
    var word = text.lowercased().filter { $0 != " " && $0 != "." }
    var isAfternoon: Bool?
    for (suffix, value) in [("am", false), ("pm", true), ("a", false), ("p", true)] where word.hasSuffix(suffix) {
      word.removeLast(suffix.count)
      isAfternoon = value
      break
    }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
      word.count <= 5
    else { return nil }
    var (hour, minute) = (0, 0)
    if parts.count == 2 {
      guard parts[1].count == 2 else { return nil }
      (hour, minute) = (Int(parts[0]) ?? 99, Int(parts[1]) ?? 99)
    } else if parts[0].count <= 2 {
      hour = Int(parts[0]) ?? 99
    } else {
      let number = Int(parts[0]) ?? 9999
      (hour, minute) = (number / 100, number % 100)
    }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
    self.init(hour * 60 + minute)
  }
}
