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
  targets: [
    .target(name: "Staffing", swiftSettings: settings),
    .executableTarget(name: "bench", dependencies: ["Staffing"], swiftSettings: settings),
  ]
)
