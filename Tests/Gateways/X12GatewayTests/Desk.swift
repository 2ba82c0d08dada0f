import BookFiles
import Cases
import Foundation
import LarkspurStore
import PASGateway
import Primitives
import SQLiteRecords
import TemporaryFolders
import Testing
import Workflow
import X12

@testable import X12Gateway

/// The sample insurer with its registry over a store of its own, and both doors to it.
struct Desk {
    static let now = Instant("2026-03-10T15:00:00Z")!

    let workflow: Workflow
    let store: SQLiteRecordStore
    let folder: TemporaryFolder

    var x12: X12Gateway { X12Gateway(workflow: workflow) }
    var pas: PASGateway { PASGateway(workflow: workflow) }

    static func open(limits: WriterLimits = WriterLimits()) async throws -> Desk {
        let larkspur = try await LarkspurStore.open(limits: limits)
        return Desk(
            workflow: larkspur.workflow, store: larkspur.store, folder: larkspur.folder)
    }

    func submit(_ text: String, now: Instant = Desk.now) async -> X12Answer {
        do {
            return try await x12.submit(Array(text.utf8), limits: X12BatchLimits(), now: now)
        } catch {
            Issue.record("\(error)")
            return X12Answer(kind: .unavailable, bytes: [])
        }
    }

    /// What the reader makes of the only request of a file. It needs a book, and no store.
    static func read(_ text: String) throws -> RequestReader.Request {
        let (interchanges, problems) = Incoming.read(Array(text.utf8))
        guard problems.isEmpty, let set = interchanges.first?.groups.first?.sets.first,
            set.report.verdict != .rejected
        else {
            let found = interchanges.flatMap(\.groups).flatMap(\.problems)
            throw NotRead(what: "\(problems + interchanges.flatMap(\.report.problems) + found)")
        }
        return RequestReader(book: try LarkspurFiles.book().book).read(set.rows)
    }

    static func submission(_ text: String) throws -> Submission {
        guard case .submission(let submission, _) = try read(text) else {
            throw NotRead(what: "\(try read(text))")
        }
        return submission
    }

    func read(_ text: String) throws -> RequestReader.Request { try Self.read(text) }

    func submission(_ text: String) throws -> Submission { try Self.submission(text) }

    struct NotRead: Error { let what: String }

    static func file(_ name: String) throws -> String { try LarkspurStore.request(name) }

    /// A public sample message; nil, and said so, where it is missing.
    static func sample(_ name: String) throws -> String? {
        try LarkspurStore.sample("x12/\(name).edi")
    }
}

extension X12Answer {
    /// Its segments, without the envelopes' padding.
    var segments: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "~")
            .map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
    }

    func all(_ id: String) -> [String] { segments.filter { $0.hasPrefix("\(id)*") } }
}

extension String {
    /// A request with one segment replaced; the count of SE is left as it was where the number stays.
    func replacing(_ segment: String, by other: String) -> String {
        precondition(contains(segment), "'\(segment)' is not in the request")
        return replacingOccurrences(of: segment, with: other)
    }
}
