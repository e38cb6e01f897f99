/// What work gained lately: the older it is, the less it counts.
struct Yield {
  private var gain = 0.0
  private var work = 0.0

  /// Weighted minutes for a move's work; 0 before any.
  var rate: Double { work > 0 ? gain / work : 0 }

  mutating func add(_ gain: Double, work: Int) {
    self.gain = self.gain / 2 + gain
    self.work = self.work / 2 + Double(work)
  }
}
