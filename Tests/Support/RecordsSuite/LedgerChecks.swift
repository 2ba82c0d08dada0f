import CaseSamples
import Cases
import Primitives
import Records
import Testing

extension ContractCheck {
    static let ledger: [ContractCheck] = [
        .ofStore("a member to whom nothing was granted has version 0") { store in
            _ = try await store.append(Appends.opening("R1"))
            #expect(try await totals(store) == MemberTotals(version: 0, granted: []))
        },
        .ofStore("what is granted is in the ledger, of all cases") { store in
            let one = try Appends.opening("R1", then: [Appends.approval("A1")])
            let two = try Appends.opening("R2", then: [Appends.approval("A2")])
            _ = try await store.append(one)
            _ = try await store.append(two)
            #expect(
                try await totals(store) == MemberTotals(version: 2, granted: summed(one, two)))
        },
        .ofStore("the version rises only when a case's grants change") { store in
            let first = try Appends.opening("R1", then: [Appends.approval("A1")])
            _ = try await store.append(first)
            let note = try Appends.more(first.opened(), [.note("a")])
            _ = try await store.append(note)
            #expect(try await totals(store).version == 1)
            let base = try note.applied(to: first.opened())
            let cancelled = CaseSamples.determined(.cancelled(reason: "asked to"))
            _ = try await store.append(Appends.more(base, [cancelled]))
            #expect(try await totals(store) == MemberTotals(version: 2, granted: []))
        },
        .ofStore("what is granted is summed, and what is taken back is not in it") { store in
            let first = try Appends.opening("R1", then: [Appends.approval("A1")])
            _ = try await store.append(first)
            let one = try await totals(store)
            #expect(one == MemberTotals(version: 1, granted: summed(first)))
            #expect(one.granted.count == 1)
            let second = try Appends.opening("R2", then: [Appends.approval("A2")])
            let third = try Appends.opening("R3", then: [Appends.approval("A3")])
            _ = try await store.append(second)
            _ = try await store.append(third)
            let three = try await totals(store)
            #expect(three.granted == summed(first, second, third))
            let units = try #require(one.granted.first?.units.adding(one.granted[0].units))
            #expect(try await totals(store, excluding: "R3").granted.map(\.units) == [units])
            #expect(try await totals(store, excluding: "R9") == three)
            let cancelled = CaseSamples.determined(.cancelled(reason: "asked to"))
            _ = try await store.append(Appends.more(first.opened(), [cancelled]))
            let rest = summed(second, third)
            #expect(try await totals(store) == MemberTotals(version: 4, granted: rest))
            #expect(rest.map(\.units) == [units])
            _ = try await store.reindex()
            #expect(try await totals(store).granted == rest)
        },
        .ofStore("what was granted meanwhile is a conflict") { store in
            let company = Appends.Company(ledger: 0)
            _ = try await store.append(
                Appends.opening("R1", then: [Appends.approval("A1")], with: company))
            let late = try Appends.opening("R2", then: [Appends.approval("A2")], with: company)
            #expect(await store.result(late) == .failure(.conflict(.ledger)))
            #expect(try await store.loadCase(CaseID("R2")) == nil)
            #expect(try await totals(store).version == 1)
        },
        .ofStore("of many who saw one ledger one grants") { store in
            let results = await withTaskGroup(of: Result<AppendReceipt, AppendError>.self) {
                group in
                for number in 1...10 {
                    group.addTask {
                        let append = try? Appends.opening(
                            "R\(number)", then: [Appends.approval("A\(number)")],
                            with: Appends.Company(ledger: 0))
                        guard let append else { return .failure(.full) }
                        return await store.result(append)
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.filter { (try? $0.get()) != nil }.count == 1)
            #expect(results.filter { $0 == .failure(.conflict(.ledger)) }.count == 9)
            let ledger = try await totals(store)
            #expect(ledger.version == 1 && ledger.granted.count == 1)
        },
        .ofStore("members and payers have ledgers of their own") { store in
            let requests = [
                CaseSamples.request(), CaseSamples.request(member: MemberID("M2")),
                CaseSamples.request(payer: PayerID("other")),
            ]
            var appends: [Append] = []
            for (number, request) in requests.enumerated() {
                let append = try Appends.opening(
                    "R\(number)", request, then: [Appends.approval("A\(number)")],
                    with: Appends.Company(ledger: 0))
                _ = try await store.append(append)
                appends.append(append)
            }
            #expect(
                try await totals(store) == MemberTotals(version: 1, granted: summed(appends[0])))
            let other = try await store.totals(
                payer: PayerID("other"), member: MemberID("M1"), excluding: nil)
            #expect(other == MemberTotals(version: 1, granted: summed(appends[2])))
        },
    ]

    private static func totals(
        _ store: any RecordStore, excluding id: String? = nil
    ) async throws -> MemberTotals {
        try await store.totals(
            payer: CaseSamples.payer, member: CaseSamples.member,
            excluding: id.map { CaseID($0) })
    }

    /// The sums reckoned from what each append grants.
    private static func summed(_ appends: Append...) -> [GrantedUnits] {
        appends.flatMap(\.summary.grants).map { GrantedUnits($0) }.summed
    }
}
