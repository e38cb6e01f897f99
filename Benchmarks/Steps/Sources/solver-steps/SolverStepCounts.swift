import Glibc
import SolverSteps

/// Does so much of one step, and prints how much that was: `pricing 200`, `repricing 200`, `cutting 200`, `annealing 2`, `balancing 2`;
/// with 0, nothing but what comes before.
///
/// Two runs under `valgrind --tool=callgrind` differ by the instructions of the step alone.
@main struct SolverStepCounts {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let step = arguments.first, ["pricing", "repricing", "cutting", "annealing", "balancing"].contains(step),
      let count = arguments.dropFirst().first.flatMap({ Int($0) })
    else {
      print("usage: solver-steps pricing|repricing|cutting|annealing|balancing COUNT")
      exit(64)
    }
    var steps = SolverSteps()
    switch step {
    case "pricing": print(steps.price(count))
    case "repricing": print(steps.priceAgain(count))
    case "cutting": print(steps.priceWithCuts(count))
    case "balancing": print((0..<count).reduce(0) { sum, _ in sum + steps.balance() })
    default: print((0..<count).reduce(0) { sum, _ in sum + steps.anneal() })
    }
  }
}
