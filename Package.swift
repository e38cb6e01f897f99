// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + strictness

// Set by .ci/run, and not for users: a newer compiler's new warning must not keep the program from being built.
var strictness: [SwiftSetting] {
  Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A module of the house: an import points only to the modules named here.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module, with the builders and fixtures of `TestSupport`; `recorded` are folders that tests read.
func tests(_ name: String, _ dependencies: [Target.Dependency], recorded: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: recorded, swiftSettings: settings)
}

let package = Package(
  name: "bellwatch",
  products: [.executable(name: "bellwatch", targets: ["bellwatch"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    module("Staffing", [algorithms, collections]),
    module("Solver", ["Staffing"]),
    module("ScheduleFiles", ["Staffing", yams, system, collections, csv, mustache]),
    module("TerminalKit"),
    module("Workbench", ["Staffing", "Solver", "TerminalKit", algorithms, collections]),
    .target(name: "CNCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    module("NCursesTerminal", ["CNCurses", "TerminalKit"]),
    .executableTarget(
      name: "bellwatch",
      dependencies: [
        "Staffing", "Solver", "ScheduleFiles", "Workbench", "TerminalKit", "NCursesTerminal", arguments, logging,
        system,
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", dependencies: ["Staffing"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("Staffing", ["Staffing"]),
    tests("Solver", ["Solver", "Staffing"]),
    tests("ScheduleFiles", ["ScheduleFiles", "Staffing", system, yams]),
    tests("TerminalKit", ["TerminalKit"]),
    tests("NCursesTerminal", ["NCursesTerminal", "TerminalKit", "CNCurses"]),
    tests(
      "Workbench", ["Workbench", "Solver", "Staffing", "ScheduleFiles", "TerminalKit"],
      recorded: ["Drawings/Recorded"]),
    tests(
      "Commands",
      ["bellwatch", "Solver", "Staffing", "ScheduleFiles", "TerminalKit", "Workbench", arguments, logging, system]),
    tests("EndToEnd", ["ScheduleFiles", "Staffing", system]),
  ]
)
