import Staffing
import TestSupport
import Testing

@Suite struct TravelTimesTests {
  /// The way from Oak to Elm and back.
  private func minutes(
    _ oak: String? = nil, _ elm: String? = nil, _ travel: Policy.Travel? = nil
  ) -> [Minutes] {
    let district = District.sample { district in
      district.campuses = [.of("oak", at: oak), .of("elm", at: elm), .of("ash")]
      district.policy = Policy(travel: travel)
    }
    let times = WeekPlan(district: district, monday: .sampleMonday).travel
    let (first, second) = (CampusIndex(0), CampusIndex(1))
    #expect(times.minutes(from: first, to: first) == 0)
    return [times.minutes(from: first, to: second), times.minutes(from: second, to: first)]
  }

  private let oak = "33.05812 -112.04710"

  // Distances by the spherical Vincenty formula: 0.21231, 30.65198, 57.90820 and 2149.81839 miles.
  @Test(arguments: [
    ("33.06 -112.05", 6, 4), ("33.5 -112.0", 101, 72), ("33.05812 -111.0471", 186, 134),
    ("40.7128 -74.0060", 6713, 4841),
    ("33.05812 -112.04710", 5, 3),
  ]) func theDistanceOnTheSphereDecides(elm: String, usual: Int, fast: Int) {
    #expect(minutes(oak, elm) == [Minutes(usual), Minutes(usual)])
    let travel = Policy.Travel(speedMph: .of("40"), roadFactor: .of("1.5"), overheadMinutes: 3)
    #expect(minutes(oak, elm, travel) == [Minutes(fast), Minutes(fast)])
  }

  @Test func aWholeNumberOfMinutesIsNotRoundedUp() {
    // A degree along a meridian is 3958.7613 * pi / 180 = 69.0934189855309974 miles. At very nearly as many miles an
    // hour it takes 8.7e-13 minutes more than an hour, which is no minute more; then 4.8e-9 more, which is.
    let travel = Policy.Travel(speedMph: .of("69.09341898553"), roadFactor: .of("1"), overheadMinutes: 0)
    #expect(minutes("33.0 -112.0", "34.0 -112.0", travel) == [60, 60])
    let slower = Policy.Travel(speedMph: .of("69.09341898"), roadFactor: .of("1"), overheadMinutes: 0)
    #expect(minutes("33.0 -112.0", "34.0 -112.0", slower) == [61, 61])
  }

  @Test func withoutCoordinatesOfBothTheDefaultHolds() {
    #expect(minutes() == [15, 15])
    #expect(minutes(oak, nil) == [15, 15])
    #expect(minutes(nil, oak, Policy.Travel(defaultMinutes: 22)) == [22, 22])
  }

  @Test func aPairHoldsEitherWayRoundBeforeAllElse() {
    let pairs = [Policy.Travel.Pair(from: "elm", to: "oak", minutes: 9), .init(from: "ash", to: "oak", minutes: 1)]
    #expect(minutes(oak, "40.0 -74.0", Policy.Travel(pairs: pairs)) == [9, 9])
    #expect(minutes(nil, nil, Policy.Travel(pairs: [.init(from: "oak", to: "elm", minutes: 0)])) == [0, 0])
  }

  @Test func theLastOfSeveralPairsHolds() {
    let pairs = [Policy.Travel.Pair(from: "elm", to: "oak", minutes: 9), .init(from: "oak", to: "elm", minutes: 11)]
    #expect(minutes(nil, nil, Policy.Travel(pairs: pairs)) == [11, 11])
  }

  @Test func stayingTakesNoTimeWhateverAPairSays() {
    #expect(minutes(nil, nil, Policy.Travel(pairs: [.init(from: "oak", to: "oak", minutes: 30)])) == [15, 15])
  }

  @Test func howeverLongTheWayItsMinutesAreExact() {
    // 57.9081961 miles by a factor of 100 at 1 mph: 347,449.18 minutes.
    let travel = Policy.Travel(speedMph: .of("1"), roadFactor: .of("100"), overheadMinutes: 0)
    #expect(minutes(oak, "33.05812 -111.0471", travel) == [347_450, 347_450])
  }

  @Test func pairsOfUnknownCampusesAndNoSpeedAreHarmless() {
    #expect(minutes(nil, nil, Policy.Travel(pairs: [.init(from: "oak", to: "nowhere", minutes: 30)])) == [15, 15])
    #expect(minutes(oak, "33.5 -112.0", Policy.Travel(speedMph: .of("0"))) == [100_000_005, 100_000_005])
  }
}
