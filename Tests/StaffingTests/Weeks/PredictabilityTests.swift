import Staffing
import TestSupport
import Testing

@Suite struct PredictabilityTests {
  private func scores(among weeks: [Int: [String]], _ visits: String...) -> [Double?] {
    StaffedWeek.of(.sample(), among: weeks, visits).predictability.map(\.score)
  }

  @Test func theSameWeekAgainIsCertain() {
    let same = ["ocotillo oak mon p1-p2", "saguaro oak thu p4"]
    #expect(scores(among: [-1: same, -2: same, -3: same, -4: same], same[0], same[1])[0] == 1)
  }

  @Test func alwaysElsewhereIsNoBetterThanTheShare() {
    let weeks = [-1: ["ocotillo oak tue p1"], -2: ["ocotillo oak wed p1"]]
    #expect(scores(among: weeks, "ocotillo oak mon p1")[0] == 0)
  }

  @Test func partOfThePatternIsAPartOfTheScore() throws {
    // 2,100 minutes of a week, of which 120 are covered: s = 120/2100. Of the two hours one is as in all weeks, the other
    // is new; one hour of the past is gone. Errors: 60 for the new and 60 for the gone hour.
    let past = ["ocotillo oak mon p1", "ocotillo oak tue p1"]
    let score = try #require(scores(among: [-1: past, -2: past], "ocotillo oak mon p1", "ocotillo oak wed p1")[0])
    let share = 120.0 / 2100
    #expect(abs(score - max(0, 1 - 120 / (2100 * share * (1 - share)))) < 1e-9)
    let half = try #require(
      scores(among: [-1: past, -2: past], "ocotillo oak mon p1", "ocotillo oak tue p1", "ocotillo oak wed p1")[0])
    #expect(abs(half - (1 - 60 / (2100 * (180.0 / 2100) * (1 - 180.0 / 2100)))) < 1e-9)
  }

  @Test func withoutPastWeeksOrWhereNothingIsLeftToGuessThereIsNoScore() {
    #expect(scores(among: [:], "ocotillo oak mon p1") == [nil, nil, nil, nil])
    #expect(scores(among: [-1: []], "ocotillo oak mon p1")[1] == nil)
  }

  @Test func theDistrictsScoreIsThatOfAllPostsTogether() throws {
    let same = ["ocotillo oak mon p1", "saguaro elm mon p1"]
    let week = StaffedWeek.of(.sample(), among: [-1: same], [same[0], "saguaro elm tue p1"])
    var all = Predictability()
    for campus in week.predictability { all += campus }
    // Oak is certain, Elm tells nothing: half of what is to be guessed, less the surprise at Elm.
    #expect(week.predictability[0].score == 1)
    #expect(week.predictability[1].score == 0)
    let score = try #require(all.score)
    #expect(score < 0.5)
    let spread = 2100 * (60.0 / 2100) * (1 - 60.0 / 2100)
    #expect(abs(score - max(0, 1 - 120 / (2 * spread))) < 1e-9)
  }
}
