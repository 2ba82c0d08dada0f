import CaseSamples
import Cases
import Foundation
import GRDB
import Primitives
import Records
import RecordsSuite
import SQLiteRecords
import Testing

/// Whatever is changed behind the store's back, `verify` finds.
@Suite struct TamperTests {
    /// One way to change the file, and a place that `verify` must name.
    struct Tampering: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var sql: String
        var place: ChainBreak.Place
        /// True where what was changed is built again from the events.
        var isMended = false

        init(_ name: String, _ sql: String, _ place: ChainBreak.Place, isMended: Bool = false) {
            testDescription = name
            self.sql = sql
            self.place = place
            self.isMended = isMended
        }
    }

    static let study = StoredDocument(mediaType: "text/plain", bytes: Array("a study".utf8))
    static let one = CaseID("R1")
    static let two = CaseID("R2")

    /// Entry n of the case with row number c is `WHERE case_id = c AND version = n`: R1 is 1, R2 is 2, R3 is 3.
    static let journal = [
        Tampering(
            "a changed byte",
            """
            UPDATE entry SET events = CAST(replace(CAST(events AS TEXT), 'second', 'secund') AS BLOB)
            WHERE case_id = 1 AND version = 3
            """, .entry(one, version: 3)),
        Tampering(
            "bytes that are no events",
            "UPDATE entry SET events = x'7b', size = NULL WHERE id = 1",
            .entry(one, version: 1)),
        Tampering(
            "bytes that can not be unpacked", "UPDATE entry SET size = size + 1 WHERE id = 1",
            .entry(one, version: 1)),
        Tampering(
            "a deleted case",
            """
            DELETE FROM entry WHERE case_id = 2; DELETE FROM summary WHERE case_id = 2;
            DELETE FROM number WHERE case_id = 2; DELETE FROM party WHERE case_id = 2;
            DELETE FROM ledger; DELETE FROM cases WHERE id = 2;
            """, .group(4)),
        Tampering(
            "a case without its row", "DELETE FROM cases WHERE id = 2",
            .entry(CaseID("(row 2)"), version: nil)),
        Tampering(
            "a case without entries", "DELETE FROM entry WHERE case_id = 3",
            .entry(CaseID("R3"), version: nil)),
        Tampering(
            "a deleted last entry", "DELETE FROM entry WHERE case_id = 1 AND version = 3",
            .entry(one, version: nil)),
        Tampering(
            "a deleted last entry, with the head moved back",
            """
            DELETE FROM entry WHERE case_id = 1 AND version = 3;
            UPDATE cases SET version = 2, chain = (
              SELECT chain FROM entry WHERE case_id = 1 AND version = 2) WHERE id = 1;
            """, .group(3)),
        Tampering(
            "a deleted entry in the middle", "DELETE FROM entry WHERE case_id = 1 AND version = 2",
            .entry(one, version: 3)),
        Tampering(
            "two entries swapped",
            """
            UPDATE entry SET version = CASE version WHEN 2 THEN -3 ELSE -2 END
            WHERE case_id = 1 AND version IN (2, 3);
            UPDATE entry SET version = -version WHERE version < 0;
            """, .entry(one, version: 2)),
        Tampering(
            "an entry moved to another case",
            "UPDATE entry SET case_id = 2, version = 3 WHERE case_id = 1 AND version = 3",
            .entry(two, version: 3)),
        Tampering(
            "a missing group", "DELETE FROM commit_group WHERE number = 2", .group(2)),
        Tampering(
            "a missing last group",
            "DELETE FROM commit_group WHERE number = (SELECT max(number) FROM commit_group)",
            .group(6)),
        Tampering(
            "a group with its entry",
            """
            DELETE FROM entry WHERE group_number = 2; DELETE FROM commit_group WHERE number = 2
            """, .group(2)),
        Tampering(
            "a group with another chain",
            "UPDATE commit_group SET chain = zeroblob(32) WHERE number = 2", .group(2)),
        Tampering(
            "an entry in another group", "UPDATE entry SET group_number = 3 WHERE group_number = 2",
            .group(2)),
        Tampering(
            "groups in another order",
            """
            UPDATE entry SET group_number = CASE group_number WHEN 2 THEN 3 ELSE 2 END
            WHERE group_number IN (2, 3)
            """, .group(2)),
        Tampering(
            "a head of another version", "UPDATE cases SET version = 2 WHERE id = 1",
            .entry(one, version: nil)),
        Tampering(
            "a head with another chain", "UPDATE cases SET chain = zeroblob(32) WHERE id = 1",
            .entry(one, version: nil)),
        Tampering(
            "another reference of a case", "UPDATE cases SET name = 'R9' WHERE id = 1",
            .entry(CaseID("R9"), version: 1)),
        Tampering(
            "a case of another member", "UPDATE cases SET member = 'M9' WHERE id = 1",
            .entry(one, version: nil)),
        Tampering(
            "another name of a payer", "UPDATE payer SET name = 'other'", .entry(one, version: 1)),
        Tampering(
            "another number of events", "UPDATE entry SET count = 2 WHERE id = 1",
            .entry(one, version: 1)),
        Tampering(
            "a changed document", "UPDATE document SET bytes = x'00'",
            .document(study.digest)),
    ]

    static let derived = [
        Tampering("a missing summary", "DELETE FROM summary WHERE case_id = 1", .summary(one)),
        Tampering(
            "another summary",
            "UPDATE summary SET body = (SELECT body FROM summary WHERE case_id = 2) WHERE case_id = 1",
            .summary(one)),
        Tampering(
            "an unreadable summary", "UPDATE summary SET body = x'00' WHERE case_id = 1",
            .summary(one)),
        Tampering(
            "a case that is closed in the list", "UPDATE summary SET open = 1 - open", .summary(one)
        ),
        Tampering(
            "another due instant in the list", "UPDATE summary SET due = due + 1", .summary(one)),
        Tampering("a missing provider", "DELETE FROM party", .summary(one)),
        Tampering(
            "a service that finds it and is not asked for",
            "INSERT INTO further_service VALUES ('\(CaseSamples.member)', '', 'E0601', 1, 1)",
            .summary(one)),
        Tampering(
            "sums without a grant", "UPDATE ledger SET sums = '{\"granted\":[]}'",
            .ledger(CaseSamples.payer, CaseSamples.member)),
        Tampering(
            "sums that can not be read", "UPDATE ledger SET sums = x'00'",
            .ledger(CaseSamples.payer, CaseSamples.member)),
        Tampering("a missing ledger", "DELETE FROM ledger", .summary(two)),
        Tampering(
            "a case that its own number does not find", "UPDATE cases SET place = 7 WHERE id = 1",
            .summary(one)),
        Tampering("a missing number", "DELETE FROM number", .summary(two)),
        Tampering("a number of another case", "UPDATE number SET case_id = 3", .summary(two)),
    ]

    /// Six commits: R1 in three entries, R2 in two, R3 in one.
    func filled(_ bench: SQLiteBench) async throws -> SQLiteRecordStore {
        let store = try bench.store()
        let first = try Appends.opening("R1", with: Appends.Company(documents: [Self.study]))
        let second = try Appends.more(first.opened(), [.note("first word")])
        let third = try Appends.more(second.applied(to: first.opened()), [.note("second word")])
        let other = try Appends.opening("R2")
        let approval = try Appends.more(
            other.opened(), [Appends.approval("A1"), .note("granted")])
        for append in [first, second, third] { _ = try await store.append(append) }
        for append in [other, approval] { _ = try await store.append(append) }
        _ = try await store.append(Appends.opening("R3"))
        return store
    }

    @Test func `what nobody touched is intact`() async throws {
        let bench = try SQLiteBench()
        let store = try await filled(bench)
        let verification = try await store.verify()
        #expect(verification.breaks == [])
        #expect(verification.groups == 6)
        await store.close()
    }

    @Test(arguments: journal) func `verify finds`(tampering: Tampering) async throws {
        let bench = try SQLiteBench()
        let store = try await filled(bench)
        try bench.tamper(tampering.sql)
        let verification = try await store.verify()
        #expect(verification.breaks.contains { $0.place == tampering.place }, "\(verification)")
        await store.close()
    }

    @Test(arguments: ["DELETE FROM summary", "UPDATE summary SET body = x'00'"])
    func `a case whose summary was lost goes on, and its grants count once`(sql: String)
        async throws
    {
        let bench = try SQLiteBench()
        let store = try bench.store()
        let first = try Appends.opening("R1", then: [Appends.approval("A1")])
        _ = try await store.append(first)
        let totals = try await store.totals(
            payer: CaseSamples.payer, member: CaseSamples.member, excluding: nil)
        try bench.tamper(sql)
        _ = try await store.append(Appends.more(first.opened(), [.note("a word")]))
        #expect(
            try await store.totals(
                payer: CaseSamples.payer, member: CaseSamples.member, excluding: nil
            ).granted == totals.granted)
        #expect(try await store.verify().breaks == [])
        await store.close()
    }

    @Test(arguments: derived)
    func `verify finds, and reindex mends`(tampering: Tampering) async throws {
        let bench = try SQLiteBench()
        let store = try await filled(bench)
        let before = try await store.summaries(CaseQuery())
        try bench.tamper(tampering.sql)
        let verification = try await store.verify()
        #expect(verification.breaks.contains { $0.place == tampering.place }, "\(verification)")
        #expect(try await store.reindex() == 3)
        #expect(try await store.verify().breaks == [])
        #expect(try await store.summaries(CaseQuery()) == before)
        await store.close()
    }

    /// Who can write the file can make a case's own chain again, but not the one of the groups before it.
    @Test func `verify finds a case whose chain was made again`() async throws {
        let bench = try SQLiteBench()
        let store = try await filled(bench)
        let changed = try Appends.opening("R3", at: CaseSamples.noon.adding(seconds: 1))
        let events = EventsForm.bytes(of: changed.events)
        let genesis = Chain.genesis(payer: CaseSamples.payer, caseID: CaseID("R3"))
        let chain = Data(Chain.entry(after: genesis, events: events).bytes)
        try await bench.tool().write { db in
            try db.execute(
                sql: "UPDATE entry SET events = ?, size = NULL, chain = ? WHERE case_id = 3",
                arguments: [Data(events), chain])
            try db.execute(sql: "UPDATE cases SET chain = ? WHERE id = 3", arguments: [chain])
        }
        let verification = try await store.verify()
        #expect(verification.breaks.contains { $0.place == .group(6) })
        await store.close()
    }

    /// Nothing in a file can prove that nothing was cut off its end; the head, kept elsewhere, does.
    @Test func `the head tells that the end was cut off`() async throws {
        let bench = try SQLiteBench()
        let store = try await filled(bench)
        let head = try await store.verify().head
        try bench.tamper(
            """
            DELETE FROM entry WHERE case_id = 3; DELETE FROM summary WHERE case_id = 3;
            DELETE FROM party WHERE case_id = 3; DELETE FROM number WHERE case_id = 3;
            DELETE FROM cases WHERE id = 3; DELETE FROM commit_group WHERE number = 6;
            """)
        let after = try await store.verify()
        #expect(after.isIntact)
        #expect(after.head != head)
        await store.close()
    }

    @Test func `a case that can not be read is told so, not guessed`() async throws {
        let bench = try SQLiteBench()
        let store = try await filled(bench)
        try bench.tamper("UPDATE entry SET events = x'5b5d', size = NULL WHERE case_id = 3")
        await #expect(throws: RecordsError.self) { try await store.loadCase(CaseID("R3")) }
        await #expect(throws: RecordsError.self) { try await store.reindex() }
        // A reindex that fails leaves everything as it was.
        #expect(try await store.summaries(CaseQuery()).count == 3)
        await store.close()
    }
}
