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

let package = Package(
  name: "bellwatch-benchmarks",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .target(name: "Staffing", swiftSettings: settings),
    .target(
      name: "ScheduleFiles",
      dependencies: [
        "Staffing", .product(name: "Yams", package: "Yams"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "bench", dependencies: ["Staffing", "ScheduleFiles"], swiftSettings: settings),
  ]
)
