// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that who builds the program does not build this. `package` access ends at a package's border:
// the modules stand in Sources as symbolic links and are compiled here as targets of this package.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")

let package = Package(
  name: "bellwatch-benchmarks",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(name: "Staffing", dependencies: [algorithms, collections], swiftSettings: settings),
    .target(name: "Solver", dependencies: ["Staffing"], swiftSettings: settings),
    .target(name: "TerminalKit", swiftSettings: settings),
    .target(
      name: "Workbench", dependencies: ["Staffing", "Solver", "TerminalKit", algorithms, collections],
      swiftSettings: settings),
    .target(
      name: "ScheduleFiles",
      dependencies: [
        "Staffing", .product(name: "Yams", package: "Yams"), collections,
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Mustache", package: "swift-mustache"), .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["Staffing", "Solver", "ScheduleFiles", "TerminalKit", "Workbench"],
      swiftSettings: settings),
  ]
)
