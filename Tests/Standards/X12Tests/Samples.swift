import Foundation
import Testing

/// Files the tests read: our own beside this file, and the published ones in `shared`, which stands beside the checkout.
enum Samples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Samples")

    static let shared = folder.appending(path: "../../../../../shared/samples/x12").standardized

    static func own(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// nil where `shared` is not there: said loudly, and a failure in CI.
    static func shared(_ name: String) throws -> String? {
        let file = shared.appending(path: name)
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("SKIPPED: \(name): no samples in \(shared.path)")
            #expect(ProcessInfo.processInfo.environment["CI"] != "true", "samples are missing")
            return nil
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
