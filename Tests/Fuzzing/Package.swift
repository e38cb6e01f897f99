// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that who builds the program does not build this; `make fuzz` does. `package` access ends at a
// package's border: the modules stand in Sources as symbolic links and are compiled here as targets of this package.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "bellwatch-fuzzing",
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
    .target(
      name: "bellwatch",
      dependencies: [
        "Staffing", "Solver", "ScheduleFiles", "Workbench", "TerminalKit", "NCursesTerminal", arguments, logging,
        system,
      ],
      // The program's own entry point makes room for the fuzzer's.
      swiftSettings: settings + [
        .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "bellwatch_main"])
      ]
    ),
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer", "Staffing", "ScheduleFiles", "Workbench", "TerminalKit", "NCursesTerminal", "bellwatch", arguments,
      ],
      swiftSettings: settings),
  ]
)
