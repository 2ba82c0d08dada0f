import BookFiles
import Cases
import Foundation
import JSON
import Policies
import Primitives
import Records
import SQLiteRecords
import TemporaryFolders
import Testing
import Workflow

@testable import PASGateway

/// The sample insurer with its registry over a store of its own, and requests to it.
struct Clinic {
    static let now = Instant("2026-03-10T15:00:00Z")!

    let gateway: PASGateway
    let store: SQLiteRecordStore
    let folder: TemporaryFolder

    static func open() async throws -> Clinic {
        let loaded = try BookLoader.load(larkspur.path)
        let folder = try TemporaryFolder()
        let store = try SQLiteRecordStore(path: folder.file("s.sqlite"))
        let registry = try RegistryFiles.load(
            larkspur.appendingPathComponent("registry").path, book: loaded.book)
        try await store.put(providers: registry.providers)
        try await store.put(members: registry.members)
        let workflow = Workflow(
            store: store, book: loaded.book, policies: loaded.policies, numberKey: 42)
        return Clinic(
            gateway: PASGateway(workflow: workflow), store: store, folder: folder)
    }

    func submit(_ file: RequestFile, now: Instant = Clinic.now) async -> GatewayAnswer {
        await gateway.submit(file.bytes, caller: .local, now: now)
    }

    func inquire(_ file: RequestFile, now: Instant = Clinic.now) async -> GatewayAnswer {
        await gateway.inquire(file.bytes, caller: .local, now: now)
    }

    static func request(_ name: String) throws -> RequestFile {
        RequestFile(
            text: try String(
                contentsOf: larkspur.appendingPathComponent("requests/\(name).json"),
                encoding: .utf8))
    }

    /// A public sample message, from the folder beside the checkout; nil, and said so, where that is missing.
    static func sample(_ name: String) throws -> RequestFile? {
        let file = root.deletingLastPathComponent().appendingPathComponent(
            "shared/samples/pas/\(name).json")
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("SKIPPED: \(file.path) is missing; the public samples are not tested.")
            if ProcessInfo.processInfo.environment["CI"] == "true" {
                Issue.record("\(file.path) is missing, and CI must have it")
            }
            return nil
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        // The public suite keeps some inputs as a list of messages, which it sends one by one.
        guard let only = try JSONDocument.parse(Array(text.utf8)).root[0] else {
            return RequestFile(text: text)
        }
        return RequestFile(text: String(decoding: only.sourceBytes, as: UTF8.self))
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let larkspur = root.appendingPathComponent("Examples/larkspur")
}
