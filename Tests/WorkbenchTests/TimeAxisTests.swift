import Staffing
import TestSupport
import Testing

@testable import Workbench

/// Times of day as columns.
@Suite struct TimeAxisTests {
  @Test(arguments: [(120, 5), (110, 6), (72, 10), (60, 10), (40, 15), (33, 20), (20, 30)])
  func columnsAreAsFineAsTheWidthAllows(_ width: Int, _ minutes: Int) {
    let axis = TimeAxis(.of("07:10-16:35"), width: width)
    #expect(axis.start == ClockTime(7 * 60))
    #expect(axis.step == minutes)
    #expect(axis.count == 600 / minutes)
  }

  @Test func aDayThatIsTooLongIsCutOff() {
    let axis = TimeAxis(.wholeDay, width: 30)
    #expect(axis.step == 30)
    #expect(axis.count == 30)
    #expect(axis.columns(of: .of("20:00-22:00")).isEmpty)
  }

  /// Visits that touch do not share a column, and none is without one.
  @Test func timesInTheirOrderAreColumnsInTheirOrder() {
    for width in 24...140 {
      let axis = TimeAxis(.of("06:00-18:00"), width: width)
      for start in stride(from: 360, to: 1060, by: 7) {
        let first = axis.columns(of: ClockRange(ClockTime(start), ClockTime(start + 30)))
        let second = axis.columns(of: ClockRange(ClockTime(start + 30), ClockTime(start + 90)))
        #expect(!first.isEmpty)
        #expect(first.upperBound <= second.lowerBound || axis.step == 30, "\(start) in \(width)")
      }
    }
  }

  @Test func hoursAreLabelledWhereTheyHaveRoom() {
    #expect(TimeAxis(.of("07:00-17:00"), width: 40).labels.map(\.text).prefix(3) == ["07", "08", "09"])
    #expect(TimeAxis(.of("07:00-17:00"), width: 60).labels.map(\.text).prefix(2) == ["07:00", "08:00"])
    #expect(TimeAxis(.of("07:00-17:00"), width: 20).labels.map(\.text).prefix(2) == ["07", "09"])
    for width in 10...150 {
      let axis = TimeAxis(.of("06:30-18:20"), width: width)
      var end = 0
      for label in axis.labels {
        #expect(label.column >= end)
        end = label.column + label.text.count + 1
        #expect(end - 1 <= axis.count)
      }
    }
  }
}
