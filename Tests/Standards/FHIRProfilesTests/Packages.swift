import Foundation
import JSON
import Primitives

@testable import FHIRProfiles

/// The packages of the guides: `../shared/igs`, which lies beside the checkout and is no part of it.
enum Packages {
    static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let folder = checkout.deletingLastPathComponent().appendingPathComponent("shared/igs")

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    struct Example {
        var guide: ProfileGuide
        var name: String
        var bytes: [UInt8]
    }

    struct NotUnpacked: Error { var package: String }

    /// Every example of both packages; none where they are not there.
    static func examples() throws -> [Example] {
        guard areThere else { return [] }
        return try read("2.0.1", .pas201) + read("2.2.1", .pas221)
    }

    private static func read(_ version: String, _ guide: ProfileGuide) throws -> [Example] {
        let package = folder.appendingPathComponent("hl7.fhir.us.davinci-pas-\(version).tgz")
        let target = FileManager.default.temporaryDirectory
            .appendingPathComponent("assent-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: target) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["tar", "-xzf", package.path, "-C", target.path, "package/example"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotUnpacked(package: package.path) }
        let examples = target.appendingPathComponent("package/example")
        return try FileManager.default.contentsOfDirectory(atPath: examples.path)
            .filter { $0.hasSuffix(".json") }.sorted()
            .map { name in
                let data = try Data(contentsOf: examples.appendingPathComponent(name))
                return Example(guide: guide, name: "\(version) \(name)", bytes: [UInt8](data))
            }
    }
}

/// The requests of the sample plan book.
enum Requests {
    static let folder = Packages.checkout.appendingPathComponent("Examples/larkspur/requests")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.sorted()
    }()

    static func root(_ name: String) throws -> JSONValue {
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return try JSONDocument.parse([UInt8](data)).root
    }
}
