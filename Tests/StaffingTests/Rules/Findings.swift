import Staffing

extension StaffedWeek {
  /// What is wrong with one officer's week, as `code: sentence`.
  func findings(_ officer: Identifier<Officer> = "ocotillo") -> [String] {
    violations.filter { $0.officer == officer }.map { "\($0.code.rawValue): \($0.message(in: plan))" }
  }
}
