import Testing

@testable import Staffing

@Suite struct QuantityTests {
  @Test(arguments: [("19.5", 1170), ("0.0083", 0), ("0.0084", 1), ("8", 480), ("0.025", 2), ("1.99", 119)])
  func hoursBecomeMinutesRoundingHalfUp(text: String, minutes: Int) throws {
    #expect(try #require(ExactNumber(text: text)).hoursAsMinutes == Minutes(minutes))
  }

  @Test(arguments: ["390000.00", "-112.04710", "0.5", "7", "-0.05"])
  func numbersAreWrittenAsTheyWereRead(text: String) throws {
    #expect(try #require(ExactNumber(text: text)).description == text)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1e3", "0x1", "1234567890123456", "1.2.3", "½"])
  func otherTextIsNoNumber(text: String) {
    #expect(ExactNumber(text: text) == nil)
  }

  @Test(arguments: [("00:00", 0), ("07:30", 450), ("24:00", 1440)])
  func timesAreMinutesAfterMidnight(text: String, minutes: Int) throws {
    let time = try #require(ClockTime(text: text))
    #expect(time.minutesAfterMidnight == minutes)
    #expect(time.description == text)
  }

  @Test(arguments: ["7:30", "07:65", "24:01", "25:00", "07:3", "0730", "07-30", "", "٠٧:٣٠"])
  func otherTextIsNoTime(text: String) {
    #expect(ClockTime(text: text) == nil)
  }

  @Test func everyDayOfFourCenturiesRoundTrips() throws {
    var date = try #require(CalendarDate(year: 1899, month: 12, day: 31))
    var weekday = date.weekday
    while date.components.year < 2300 {
      let text = date.description
      #expect(CalendarDate(text: text) == date)
      date = date.advanced(by: 1)
      #expect(date.weekday.rawValue == (weekday.rawValue + 1) % 7)
      weekday = date.weekday
    }
    #expect(try #require(CalendarDate(text: "2026-11-30")).weekday == .mon)
  }

  @Test(arguments: ["2026-02-30", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "0000-01-01"])
  func daysThatDoNotExistAreRefused(text: String) {
    #expect(CalendarDate(text: text) == nil)
  }

  @Test func leapDaysExist() {
    #expect(CalendarDate(text: "2028-02-29") != nil)
    #expect(CalendarDate(text: "2000-02-29") != nil)
  }
}
