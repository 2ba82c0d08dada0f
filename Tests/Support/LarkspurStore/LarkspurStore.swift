import BookFiles
public import Foundation
import Records
public import SQLiteRecords
public import TemporaryFolders
public import Workflow

/// The sample insurer with its registry over a store of its own, for the tests of a gateway; and the messages to send it.
public struct LarkspurStore: Sendable {
    public let workflow: Workflow
    public let store: SQLiteRecordStore
    public let folder: TemporaryFolder

    public static func open(
        limits: WriterLimits = WriterLimits()
    ) async throws -> LarkspurStore {
        let loaded = try LarkspurFiles.book()
        let registry = try LarkspurFiles.registry()
        let folder = try TemporaryFolder()
        let store = try SQLiteRecordStore(
            path: folder.file("s.sqlite"), limits: limits, numberKey: NumberKey(word: "gateways"))
        try await store.put(providers: registry.providers)
        try await store.put(members: registry.members)
        let workflow = Workflow(
            store: store, book: loaded.book, policies: loaded.policies)
        return LarkspurStore(workflow: workflow, store: store, folder: folder)
    }

    /// A request of the sample insurer: `exclusion.edi`.
    public static func request(_ name: String) throws -> String {
        try String(
            contentsOf: larkspur.appendingPathComponent("requests/\(name)"), encoding: .utf8)
    }

    public struct NoSample: Error { public let path: String }

    /// A public sample message, `x12/NAME.edi`, from the folder beside the checkout; nil, and said so, where that is missing.
    /// CI must have it.
    public static func sample(_ path: String) throws -> String? {
        try shared("samples/\(path)")
    }

    /// A file of that folder, under the same conditions.
    public static func shared(_ path: String) throws -> String? {
        let file = root.deletingLastPathComponent().appendingPathComponent("shared/\(path)")
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("SKIPPED: \(file.path) is missing; what is public is not tested.")
            guard ProcessInfo.processInfo.environment["CI"] != "true" else {
                throw NoSample(path: file.path)
            }
            return nil
        }
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The checkout.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let larkspur = root.appendingPathComponent("Examples/larkspur")
}
