import Benchmark
import SolverSteps

let benchmarks: @Sendable () -> Void = {
  let configuration = Benchmark.Configuration(
    metrics: [.instructions, .cpuUser, .throughput], warmupIterations: 1, maxDuration: .seconds(10), maxIterations: 200)

  Benchmark("best week of an officer, 100 times", configuration: configuration) { benchmark, steps in
    for _ in benchmark.scaledIterations { blackHole(steps.price(100)) }
  } setup: {
    SolverSteps()
  }

  Benchmark("best week of an officer near the last one, 100 times", configuration: configuration) { benchmark, steps in
    for _ in benchmark.scaledIterations { blackHole(steps.priceAgain(100)) }
  } setup: {
    SolverSteps()
  }

  Benchmark("best week of an officer with cuts, 100 times", configuration: configuration) { benchmark, steps in
    for _ in benchmark.scaledIterations { blackHole(steps.priceWithCuts(100)) }
  } setup: {
    SolverSteps()
  }

  Benchmark("round of the annealing", configuration: configuration) { benchmark, steps in
    var steps = steps
    for _ in benchmark.scaledIterations { blackHole(steps.anneal()) }
  } setup: {
    SolverSteps()
  }

  Benchmark("next prices of the bundle", configuration: configuration) { benchmark, steps in
    for _ in benchmark.scaledIterations { blackHole(steps.balance()) }
  } setup: {
    SolverSteps()
  }
}
