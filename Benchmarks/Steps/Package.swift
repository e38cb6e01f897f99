// swift-tools-version: 6.2
import PackageDescription

// Apart from the other benchmarks, which need nothing that takes long to build. `package` access ends at a package's
// border: the modules stand in Sources as symbolic links and are compiled here as targets of this package.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "bellwatch-steps",
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // Without what counts allocations.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Staffing",
      dependencies: [
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ], swiftSettings: settings),
    // Its steps are internal, and are measured as they are compiled for use.
    .target(
      name: "Solver", dependencies: ["Staffing"], swiftSettings: settings + [.unsafeFlags(["-enable-testing"])]),
    .target(name: "SolverSteps", dependencies: ["Solver", "Staffing"], swiftSettings: settings),
    .executableTarget(name: "solver-steps", dependencies: ["SolverSteps"], swiftSettings: settings),
    .executableTarget(
      name: "SolverBenchmarks",
      dependencies: ["SolverSteps", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/SolverBenchmarks", swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
