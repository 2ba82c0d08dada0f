import JSON
import LarkspurStore
import Primitives
import SQLiteRecords
import TemporaryFolders
import Workflow

@testable import PASGateway

/// The sample insurer with its registry over a store of its own, and requests to it.
struct Clinic {
    static let now = Instant("2026-03-10T15:00:00Z")!

    let gateway: PASGateway
    let store: SQLiteRecordStore
    let folder: TemporaryFolder

    static func open() async throws -> Clinic {
        let larkspur = try await LarkspurStore.open()
        return Clinic(
            gateway: PASGateway(workflow: larkspur.workflow), store: larkspur.store,
            folder: larkspur.folder)
    }

    /// - Parameter version: of the guide, in which the request is written.
    func submit(
        _ file: RequestFile, now: Instant = Clinic.now, in version: PASVersion = .v221
    ) async -> GatewayAnswer {
        await gateway.speaking(version).submit(file.bytes, caller: .local, now: now)
    }

    func inquire(_ file: RequestFile, now: Instant = Clinic.now) async -> GatewayAnswer {
        await gateway.inquire(file.bytes, caller: .local, now: now)
    }

    static func request(_ name: String) throws -> RequestFile {
        RequestFile(text: try LarkspurStore.request("\(name).json"))
    }

    /// The version that a public sample is written in.
    static func version(ofSample name: String) -> PASVersion {
        PASVersion.allCases.first { name.hasPrefix($0.number) } ?? .v221
    }

    /// A public sample message; nil, and said so, where it is missing.
    static func sample(_ name: String) throws -> RequestFile? {
        guard let text = try LarkspurStore.sample("pas/\(name).json") else { return nil }
        // The public suite keeps some inputs as a list of messages, which it sends one by one.
        guard let only = try JSONDocument.parse(Array(text.utf8)).root[0] else {
            return RequestFile(text: text)
        }
        return RequestFile(text: String(decoding: only.sourceBytes, as: UTF8.self))
    }
}
