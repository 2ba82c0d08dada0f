import CaseSamples
import Cases
import Primitives
import Records
import Testing

extension ContractCheck {
    static let care: [ContractCheck] = [
        .ofStore("an empty journal is intact and has no head") { store in
            let verification = try await store.verify()
            #expect(verification.isIntact)
            #expect(verification == Verification())
            #expect(try await store.reindex() == 0)
        },
        .ofStore("verify counts what there is, and its head moves with each commit") { store in
            let study = StoredDocument(mediaType: "text/plain", bytes: [1])
            let first = try Appends.opening(
                "R1", then: [.note("a")], with: Appends.Company(documents: [study]))
            _ = try await store.append(first)
            let before = try await store.verify()
            _ = try await store.append(Appends.more(first.opened(), [.note("b")]))
            let after = try await store.verify()
            #expect(after.breaks == [])
            #expect(after.cases == 1)
            #expect(after.events == 3)
            #expect(after.entries == 2)
            #expect(after.groups == 2)
            #expect(after.documents == 1)
            #expect(before.head != nil)
            #expect(before.head != after.head)
        },
        .ofStore("reindex gives what was written with the events") { store in
            let all = try await SummarySamples.fill(store)
            let newest = CaseQuery(order: .newest, limit: 1000)
            let summaries = try await store.summaries(newest)
            let ledgers = try await ledgers(store)
            #expect(try await store.reindex() == all.count)
            #expect(try await store.summaries(newest) == summaries)
            #expect(try await Self.ledgers(store) == ledgers)
            #expect(try await store.verify().breaks == [])
            for query in SummarySamples.queries.prefix(50) {
                let found = try await SummarySamples.pages(of: query, store)
                #expect(Set(found.map(\.caseID)) == SummarySamples.expected(query, of: all))
            }
        },
        .ofStore("a store that was indexed again goes on") { store in
            let first = try Appends.opening("R1", then: [Appends.approval("A1")])
            _ = try await store.append(first)
            _ = try await store.reindex()
            let cancelled = CaseSamples.determined(.cancelled(reason: "asked to"))
            _ = try await store.append(
                Appends.more(
                    first.opened(), [cancelled], with: Appends.Company(ledger: 1)))
            #expect(try await store.verify().breaks == [])
        },
    ]

    private static func ledgers(_ store: any RecordStore) async throws -> [MemberTotals] {
        var ledgers: [MemberTotals] = []
        for payer in SummarySamples.payers {
            for member in SummarySamples.members {
                ledgers.append(try await store.totals(payer: payer, member: member, excluding: nil))
            }
        }
        return ledgers
    }
}
