import Testing

@testable import Solver

@Suite("What prices and search take turns by")
struct YieldTests {
  @Test("Nothing done gained nothing")
  func nothing() {
    #expect(Yield().rate == 0)
  }

  @Test("Work that gains the same every time has that rate")
  func steady() {
    var yield = Yield()
    for _ in 0..<20 {
      yield.add(30, work: 10)
      #expect(yield.rate == 3)
    }
  }

  @Test("The last work counts twice as much as that before")
  func last() {
    var yield = Yield()
    yield.add(90, work: 30)
    yield.add(0, work: 30)
    #expect(yield.rate == 1)
  }

  @Test("What was gained long ago is forgotten")
  func longAgo() {
    var yield = Yield()
    yield.add(1_000_000, work: 1000)
    for _ in 0..<40 { yield.add(2, work: 1000) }
    #expect(abs(yield.rate - 0.002) < 1e-6)
  }

  @Test("A short round that gained much does not hide a long one that gained nothing")
  func short() {
    var yield = Yield()
    yield.add(100, work: 10)
    yield.add(0, work: 1000)
    #expect(yield.rate < 0.1)
  }

  @Test("No work adds nothing")
  func noWork() {
    var yield = Yield()
    yield.add(0, work: 0)
    #expect(yield.rate == 0)
    yield.add(8, work: 4)
    yield.add(0, work: 0)
    #expect(yield.rate == 2)
  }
}
