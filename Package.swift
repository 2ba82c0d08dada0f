// swift-tools-version: 6.2
// The manifest is the drawing of the house (docs/architecture.md): six floors, arrows run down or to a neighbour.

import PackageDescription

/// With ASSENT_CORE=1 only the two pure floors exist and nothing is fetched: the fast inner loop,
/// the address sanitizer and the fuzz drivers build from it in seconds.
let coreOnly = Context.environment["ASSENT_CORE"] == "1"

let folders = ["Standards", "Authorization", "Records", "Workflow", "Gateways", "App"]

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// One room of a floor: a target in `Sources/<floor>/<name>`.
func floor(
    _ number: Int, _ name: String, on rooms: String..., using packages: Target.Dependency...
) -> Target? {
    guard !coreOnly || number <= 1, number < 5 || hasProgram else { return nil }
    return .target(
        name: name, dependencies: rooms.map { .byName(name: $0) } + packages,
        path: "Sources/\(folders[number])/\(name)", swiftSettings: strict)
}

/// With ASSENT_TESTS=CasesTests,PlansTests only these test targets exist, and the program only where its tests are among
/// them: a change is tested without compiling the rest.
let testsWanted = Context.environment["ASSENT_TESTS"].map {
    Set($0.split(separator: ",").map(String.init))
}

let hasProgram =
    !coreOnly
    && (testsWanted.map { !$0.isDisjoint(with: ["ServerTests", "CommandsTests"]) } ?? true)

/// The tests of a room: `Tests/<floor>/<name>Tests`. `leaving` names what is no source there: golden files.
func tests(
    _ number: Int, _ name: String, on rooms: String..., using packages: Target.Dependency...,
    leaving others: [String] = []
) -> Target? {
    guard !coreOnly || number <= 1 else { return nil }
    guard testsWanted?.contains("\(name)Tests") ?? true else { return nil }
    return .testTarget(
        name: "\(name)Tests", dependencies: ([name] + rooms).map { .byName(name: $0) } + packages,
        path: "Tests/\(folders[number])/\(name)Tests", exclude: others, swiftSettings: strict)
}

/// What the tests of several rooms share: `Tests/Support/<name>`.
func support(_ number: Int, _ name: String, on rooms: String...) -> Target? {
    guard !coreOnly || number <= 1 else { return nil }
    return .target(
        name: name, dependencies: rooms.map { .byName(name: $0) }, path: "Tests/Support/\(name)",
        swiftSettings: strict)
}

/// The program itself.
func program(_ name: String, on rooms: String..., using packages: Target.Dependency...) -> Target? {
    guard hasProgram else { return nil }
    return .executableTarget(
        name: name, dependencies: rooms.map { .byName(name: $0) } + packages,
        path: "Sources/App/\(name)", swiftSettings: strict)
}

/// The layout test reads the sources as text: arrows point down, files and functions stay small.
let layoutTests =
    coreOnly || testsWanted?.contains("LayoutTests") == false
    ? nil : Target.testTarget(name: "LayoutTests", path: "Tests/LayoutTests", swiftSettings: strict)

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(
    name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(
    name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// A library of the system, with its header.
func system(_ floor: Int, _ name: String, apt: String) -> Target? {
    coreOnly
        ? nil
        : .systemLibrary(
            name: name, path: "Sources/\(folders[floor])/\(name)", providers: [.apt([apt])])
}

let rooms: [Target?] = [
    // 0: formats other people defined. Pure.
    floor(0, "Primitives"),
    floor(0, "CodeSets", on: "Primitives"),
    floor(0, "JSON", on: "Primitives"),
    floor(0, "LZ4"),
    floor(0, "X12", on: "CodeSets", "Primitives"),
    floor(0, "FHIR", on: "JSON", "Primitives"),
    floor(0, "FHIRPath", on: "FHIR", "JSON", "Primitives"),
    floor(0, "FHIRProfiles", on: "FHIRPath", "FHIR", "JSON", "Primitives"),

    // 1: facts in, determination and explanation out. Pure.
    floor(1, "Cases", on: "JSON", "CodeSets", "Primitives"),
    floor(1, "Plans", on: "Cases", "CodeSets", "Primitives"),
    floor(1, "Policies", on: "Cases", "FHIRPath", "FHIR", "CodeSets", "JSON", "Primitives"),
    floor(1, "Adjudication", on: "Plans", "Policies", "Cases", "CodeSets", "JSON", "Primitives"),

    // 2: what lasts.
    system(2, "CZlib", apt: "zlib1g-dev"),
    floor(2, "Compression", on: "CZlib"),
    floor(2, "Records", on: "Cases", "Plans", "CodeSets", "JSON", "Primitives", using: crypto),
    floor(
        2, "SQLiteRecords", on: "Records", "Cases", "Plans", "CodeSets", "JSON", "LZ4",
        "Primitives", using: grdb, sqlite),
    floor(
        2, "BookFiles", on: "Plans", "Policies", "Cases", "Records", "FHIRPath", "FHIR",
        "CodeSets", "JSON", "Primitives", using: yams, crypto),

    // 3: the use cases.
    floor(
        3, "Workflow", on: "Adjudication", "Records", "Plans", "Policies", "Cases", "FHIR",
        "CodeSets", "JSON", "Primitives", using: crypto),
    floor(
        3, "Identity", on: "Records", "Cases", "JSON", "Primitives", using: crypto, cryptoExtras),

    // 4: the doors. Bytes in, bytes out.
    floor(
        4, "PASGateway", on: "Workflow", "Adjudication", "Records", "Plans", "Policies", "Cases",
        "FHIRProfiles", "FHIR", "CodeSets", "JSON", "Primitives", using: crypto),
    floor(
        4, "X12Gateway", on: "Workflow", "Adjudication", "Records", "Plans", "Policies", "Cases",
        "FHIRProfiles", "X12", "CodeSets", "JSON", "Primitives"),
    floor(
        4, "Letters", on: "Workflow", "Records", "Plans", "Cases", "CodeSets", "Primitives"),
    floor(
        4, "Delivery", on: "Workflow", "Records", "Cases", "Primitives",
        using: nio, nioPosix, nioHTTP, nioSSL),
    floor(
        4, "Portal", on: "Workflow", "Identity", "Adjudication", "Records", "Plans", "Policies",
        "Cases", "FHIRProfiles", "CodeSets", "JSON", "Primitives"),

    // 5: the program.
    floor(
        5, "Server", on: "PASGateway", "X12Gateway", "Portal", "Letters", "Delivery", "Workflow",
        "Identity", "Records", "Compression",
        "Plans", "Cases", "FHIR", "CodeSets", "JSON", "Primitives",
        using: hummingbird, hummingbirdCore, hummingbirdTLS, httpTypes, nio, nioPosix, nioHTTP,
        nioHTTPTypes, nioHTTPTypesHTTP1, nioSSL, lifecycle, signals, logging),
    floor(
        5, "Commands", on: "Server", "PASGateway", "X12Gateway", "Portal", "Letters", "Delivery",
        "Workflow", "Identity",
        "Adjudication", "BookFiles", "SQLiteRecords", "Records", "Plans", "Policies", "Cases",
        "FHIRPath", "FHIR", "X12", "CodeSets", "JSON", "Primitives", using: arguments, logging),
    program("assent", on: "Commands"),

    support(1, "CaseFixtures", on: "Cases", "CodeSets", "Primitives"),
    support(1, "PlanFixtures", on: "Plans", "Cases", "Primitives"),
    support(1, "CaseSamples", on: "Cases", "CodeSets", "Primitives"),
    support(1, "TemporaryFolders"),
    support(
        3, "LarkspurStore", on: "TemporaryFolders", "BookFiles", "SQLiteRecords", "Records",
        "Workflow"),
    support(
        2, "RecordsSuite", on: "CaseSamples", "Records", "Cases", "Plans", "CodeSets", "JSON",
        "Primitives"),

    tests(0, "Primitives"),
    tests(0, "CodeSets", on: "Primitives"),
    tests(0, "JSON", on: "Primitives"),
    tests(0, "LZ4"),
    tests(0, "X12", on: "CodeSets", "Primitives", leaving: ["Samples", "Golden"]),
    tests(0, "FHIR", on: "JSON", "Primitives"),
    tests(0, "FHIRPath", on: "JSON", "Primitives"),
    tests(0, "FHIRProfiles", on: "FHIRPath", "FHIR", "JSON", "Primitives"),
    tests(1, "Cases", on: "CaseFixtures", "CaseSamples", "JSON", "CodeSets", "Primitives"),
    tests(1, "Plans", on: "PlanFixtures", "Cases", "CodeSets", "Primitives"),
    tests(1, "Policies", on: "Cases", "FHIRPath", "CodeSets", "JSON", "Primitives"),
    tests(
        1, "Adjudication", on: "CaseFixtures", "PlanFixtures", "Plans", "Policies", "Cases",
        "CodeSets", "JSON",
        "Primitives"),
    tests(
        2, "Records", on: "CaseSamples", "Cases", "Plans", "CodeSets", "JSON", "Primitives"),
    tests(
        2, "SQLiteRecords", on: "TemporaryFolders", "RecordsSuite", "CaseSamples", "Records",
        "Cases", "Plans",
        "CodeSets", "JSON", "Primitives", using: grdb),
    tests(2, "Compression"),
    tests(
        2, "BookFiles", on: "TemporaryFolders", "Plans", "Policies", "Cases", "Records", "CodeSets",
        "JSON",
        "Primitives"),
    tests(
        3, "Workflow", on: "TemporaryFolders", "PlanFixtures", "Letters", "BookFiles",
        "SQLiteRecords",
        "Adjudication",
        "Records", "Plans",
        "Policies", "Cases", "CodeSets", "JSON", "Primitives"),
    tests(
        3, "Identity", on: "TemporaryFolders", "SQLiteRecords", "Records", "Cases", "JSON",
        "Primitives", using: crypto, cryptoExtras),
    tests(
        4, "PASGateway", on: "LarkspurStore", "TemporaryFolders", "BookFiles", "SQLiteRecords",
        "Workflow", "Adjudication", "Records",
        "Plans", "Policies", "Cases", "FHIR", "CodeSets", "JSON", "Primitives",
        leaving: ["Golden", "Requests"]),
    tests(
        4, "X12Gateway", on: "LarkspurStore", "TemporaryFolders", "CaseSamples", "PASGateway",
        "BookFiles", "SQLiteRecords", "Workflow", "Adjudication", "Records", "Plans", "Policies",
        "Cases", "X12", "CodeSets", "JSON", "Primitives", leaving: ["Golden"]),
    tests(
        4, "Letters", on: "Workflow", "Records", "Plans", "Cases", "CodeSets", "Primitives",
        leaving: ["Golden"]),
    tests(
        4, "Delivery", on: "LarkspurStore", "TemporaryFolders", "SQLiteRecords", "Workflow",
        "Records", "Plans", "Cases", "Primitives", using: nio, nioPosix, nioHTTP),
    tests(
        4, "Portal", on: "LarkspurStore", "TemporaryFolders", "PASGateway", "Letters", "BookFiles",
        "SQLiteRecords",
        "Workflow",
        "Identity",
        "Records", "Plans", "Policies", "Cases", "CodeSets", "JSON", "Primitives"),
    tests(
        5, "Server", on: "LarkspurStore", "TemporaryFolders", "PASGateway", "X12Gateway", "Portal",
        "Letters",
        "Delivery", "BookFiles", "SQLiteRecords", "Workflow", "Identity", "Records", "Compression",
        "Plans",
        "Cases",
        "CodeSets", "JSON", "Primitives",
        using: hummingbird, httpTypes, nio, nioPosix, nioHTTP, nioHTTPTypes,
        nioHTTPTypesHTTP1, nioEmbedded, logging),
    tests(
        5, "Commands", on: "TemporaryFolders", "CaseFixtures", "PlanFixtures", "CodeSets",
        "BookFiles", "SQLiteRecords",
        "Server", "PASGateway", "Portal",
        "Workflow",
        "Records", "Plans", "Policies", "Cases", "FHIRPath", "JSON", "Primitives", using: arguments),
    layoutTests,
]

/// With ASSENT_BENCH=1 two programs more, which need the packages and rooms above the pure ones: the least server, to measure
/// against, and what fills a store (Tools/bench-submit.sh, Tools/bench-seeded.sh).
let hasBench = Context.environment["ASSENT_BENCH"] == "1" && !coreOnly

func bench(
    _ name: String, on rooms: String..., using packages: Target.Dependency...
) -> Target? {
    guard hasBench else { return nil }
    return .executableTarget(
        name: name, dependencies: rooms.map { .byName(name: $0) } + packages,
        path: "Tools/Sources/\(name)", swiftSettings: strict)
}

let benches: [Target?] = [
    bench("BareStore", using: hummingbird, grdb, logging, nio),
    bench(
        "SeedCases", on: "BookFiles", "Letters", "PASGateway", "Primitives", "SQLiteRecords",
        "Workflow"),
]

/// The pure rooms stand for themselves, so that benches and fuzz drivers (the package in Tools) can use them.
let libraries: [Product] = [
    "Primitives", "CodeSets", "JSON", "X12", "FHIR", "FHIRPath", "FHIRProfiles", "Cases", "Plans",
    "Policies",
    "Adjudication",
].map { .library(name: $0, targets: [$0]) }

let package = Package(
    name: "assent",
    platforms: [.macOS(.v15)],
    products: libraries
        + (!hasProgram ? [] : [.executable(name: "assent", targets: ["assent"])]),
    dependencies: coreOnly
        ? []
        : [
            .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
            .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
            .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
            .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
            .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
            .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
            .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
            .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
            .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
            .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
            .package(
                url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        ],
    targets: (rooms + benches).compactMap { $0 }
)
