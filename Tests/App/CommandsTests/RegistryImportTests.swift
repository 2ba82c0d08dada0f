import BookFiles
import Cases
import Foundation
import Plans
import Primitives
import Records
import SQLiteRecords
import TemporaryFolders
import Testing

@testable import Commands

/// Files that did not come say nothing of what is on file.
@Suite struct RegistryImportTests {
    private static let noon = Instant("2026-03-02T17:00:00Z")!

    private let folder: TemporaryFolder
    private let store: SQLiteRecordStore
    private let book: PlanBook

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteRecordStore(
            path: folder.file("registry.sqlite"), numberKey: NumberKey(word: "registry"))
        book = try BookLoader.load("Examples/larkspur").book
        try await RegistryImport.importFolder(
            "Examples/larkspur/registry", into: store, book: book, now: Self.noon)
    }

    /// A registry of some files of the sample's.
    private func importing(_ files: [String]) async throws {
        let some = folder.file("some")
        try FileManager.default.createDirectory(
            atPath: some, withIntermediateDirectories: true)
        for file in files {
            try FileManager.default.copyItem(
                atPath: "Examples/larkspur/registry/\(file)", toPath: "\(some)/\(file)")
        }
        try await RegistryImport.importFolder(some, into: store, book: book, now: Self.noon)
    }

    private func member() async throws -> Member {
        let found = try await store.member(payer: PayerID("larkspur"), id: MemberID("LKS-1001"))
        return try #require(found)
    }

    @Test func `members alone keep their coverages and amounts`() async throws {
        let before = try await member()
        #expect(!before.coverages.isEmpty)
        try await importing(["members.csv"])
        #expect(try await member() == before)
    }

    @Test func `coverages that came replace those on file`() async throws {
        let before = try await member()
        try await importing(["members.csv", "coverages.csv"])
        let after = try await member()
        #expect(after.coverages == before.coverages)
        #expect(after.accumulators == before.accumulators)
    }

    @Test func `providers alone keep their contracts, reviewers alone their licences`()
        async throws
    {
        let provider = try await store.provider(identifiers: ["2000101024"])
        let reviewer = try await store.reviewer(ReviewerID("okafor"))
        #expect(provider?.participations.isEmpty == false)
        #expect(reviewer?.reviewer.licences.isEmpty == false)
        try await importing(["providers.csv", "reviewers.csv"])
        #expect(try await store.provider(identifiers: ["2000101024"]) == provider)
        #expect(try await store.reviewer(ReviewerID("okafor")) == reviewer)
    }

    /// 45 CFR 164.312(b): who may decide, and by what key, changes with a trace.
    @Test func `a change of a reviewer is in the audit trail`() async throws {
        let before = try await store.auditRecords(after: 0, limit: 100)
        #expect(before.map(\.entry.operation).contains("registry import reviewer okafor"))
        var account = try #require(try await store.reviewer(ReviewerID("okafor")))
        account.accessKeyDigest = nil
        try await store.put(reviewers: [account])
        try await importing(["reviewers.csv"])
        let after = try await store.auditRecords(after: Int64(before.count), limit: 100)
        #expect(after.map(\.entry.operation) == ["registry import reviewer okafor"])
    }
}
