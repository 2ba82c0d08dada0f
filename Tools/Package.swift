// swift-tools-version: 6.2
// Benches and fuzz drivers: nested, so that nobody who only wants Assent builds them. The scripts beside this file set
// ASSENT_CORE=1, with which the package above has the pure rooms only and fetches nothing.

import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let pure = ["JSON", "Primitives"].map { Target.Dependency.product(name: $0, package: "assent") }

let x12 = [Target.Dependency.product(name: "X12", package: "assent")]
let path = ["FHIRPath", "JSON", "Primitives"].map {
    Target.Dependency.product(name: $0, package: "assent")
}

let policies = ["Cases", "CodeSets", "FHIRPath", "JSON", "Policies", "Primitives"].map {
    Target.Dependency.product(name: $0, package: "assent")
}

let fuzzing: [Target.Dependency] = ["FuzzDriver"]
let x12Fuzzing = fuzzing + ["X12FuzzChecks"]

let package = Package(
    name: "assent-tools",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "assent", path: "..")],
    targets: [
        .executableTarget(name: "JSONBench", dependencies: pure, swiftSettings: strict),
        .target(name: "FuzzDriver", swiftSettings: strict),
        .executableTarget(name: "JSONFuzz", dependencies: pure + fuzzing, swiftSettings: strict),
        .executableTarget(name: "X12Bench", dependencies: x12, swiftSettings: strict),
        .executableTarget(
            name: "FHIRPathFuzz", dependencies: path + fuzzing, swiftSettings: strict),
        .executableTarget(name: "FHIRPathBench", dependencies: path, swiftSettings: strict),
        .executableTarget(name: "PolicyBench", dependencies: policies, swiftSettings: strict),
        .target(name: "X12FuzzChecks", dependencies: x12, swiftSettings: strict),
        .executableTarget(
            name: "X12Fuzz", dependencies: x12 + x12Fuzzing, swiftSettings: strict),
        .executableTarget(
            name: "X12GuideFuzz", dependencies: x12 + x12Fuzzing, swiftSettings: strict),
    ]
)
