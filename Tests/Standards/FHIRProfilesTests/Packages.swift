import Foundation
import JSON
import Primitives
import Testing

@testable import FHIRProfiles

/// The packages of the guides: `../shared/igs`, which lies beside the checkout and is no part of it.
enum Packages {
    static let shared = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared")

    static var areThere: Bool {
        FileManager.default.fileExists(atPath: shared.appendingPathComponent("igs").path)
    }

    struct Example: Sendable, CustomStringConvertible {
        var version: String
        var name: String
        var bytes: [UInt8]

        var guide: ProfileGuide { version == "2.0.1" ? .pas201 : .pas221 }
        var description: String { "\(version) \(name)" }
    }

    /// Every example of both packages, unpacked once.
    static let examples: [Example] = ["2.0.1", "2.2.1"].flatMap(read)

    private static func read(_ version: String) -> [Example] {
        guard areThere else { return [] }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("assent-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let package = shared.appendingPathComponent("igs/hl7.fhir.us.davinci-pas-\(version).tgz")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["tar", "-xzf", package.path, "-C", folder.path, "package/example"]
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? process.run()
        process.waitUntilExit()
        let inner = folder.appendingPathComponent("package/example")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: inner.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: inner.appendingPathComponent(name)) else { return nil }
            return Example(version: version, name: name, bytes: [UInt8](data))
        }
    }
}

/// The sentence that a test says where the packages are not.
let packagesHint: Comment = "../shared/igs is not beside the checkout"
