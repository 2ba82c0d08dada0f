import CaseSamples
import Cases
import Primitives
import Records
import Testing

extension ContractCheck {
    static let journal: [ContractCheck] = [
        .ofStore("what was appended is read back") { store in
            let append = try Appends.opening("R1", then: [Appends.approval("A1")])
            let receipt = try await store.append(append)
            #expect(receipt.version == 2)
            #expect(try await store.loadCase(CaseID("R1")) == append.opened())
        },
        .ofStore("every kind of event is read back", readsEveryKindBack),
        .ofBench("what was appended outlives the process that did it", outlives),
        .ofStore("a case is opened once") { store in
            let first = try Appends.opening("R1")
            _ = try await store.append(first)
            let second = try Appends.opening("R1", then: [.note("another")])
            #expect(await store.result(second) == .failure(.conflict(.caseVersion)))
            #expect(try await store.loadCase(CaseID("R1")) == first.opened())
        },
        .ofStore("a stale version is a conflict, and nothing of it is stored") { store in
            let first = try Appends.opening("R1")
            _ = try await store.append(first)
            let base = try first.opened()
            let note = try Appends.more(base, [.note("a")])
            _ = try await store.append(note)
            let stale = try Appends.more(
                base, [.note("b")], with: Appends.Company(numbers: ["N-STALE"]))
            #expect(await store.result(stale) == .failure(.conflict(.caseVersion)))
            #expect(try await store.loadCase(CaseID("R1")) == note.applied(to: base))
            #expect(try await store.caseID(number: "N-STALE") == nil)
        },
        .ofStore("a later event of a case that is not there is a conflict") { store in
            let base = try Appends.opening("R1").opened()
            let append = try Appends.more(base, [.note("a")])
            #expect(await store.result(append) == .failure(.conflict(.caseVersion)))
            #expect(try await store.summaries(CaseQuery()).isEmpty)
        },
        .ofStore("a faulty append is refused", refusesFaults),
        .ofStore("a case stays with its payer and member", keepsOwner),
        .ofStore("what is not there is nil") { store in
            let id = CaseID("R1")
            let loaded = try await store.loadCase(id)
            #expect(loaded == nil)
            let repeated = try await store.findCase(idempotency: Appends.key("B1"))
            #expect(repeated == nil)
        },
        .ofStore("a closed store says so, and is closed twice without harm") { store in
            await store.close()
            await store.close()
            let append = try Appends.opening("R1")
            guard case .failure(.unavailable) = await store.result(append) else {
                Issue.record("a closed store took an append")
                return
            }
            await #expect(throws: RecordsError.self) { try await store.loadCase(CaseID("R1")) }
            await #expect(throws: RecordsError.self) {
                try await store.nextNumber(payer: CaseSamples.payer, space: "R")
            }
        },
    ]

    @Sendable private static func readsEveryKindBack(_ store: any RecordStore) async throws {
        let all = try CaseSamples.everyKind()
        let folded = try Case(id: CaseID("R1"), events: all)
        _ = try await store.append(
            Append(
                payer: CaseSamples.payer, caseID: folded.id, expectedVersion: 0,
                member: CaseSamples.member, events: all, summary: CaseSummary(folded)))
        #expect(try await store.loadCase(folded.id) == folded)
        #expect(try await store.summaries(CaseQuery()) == [CaseSummary(folded)])
        #expect(try await store.verify().breaks == [])
    }

    private static let outlives: @Sendable (any StoreBench) async throws -> Void = { bench in
        let append = try Appends.opening(
            "R1", then: [Appends.approval("A1")],
            with: Appends.Company(key: Appends.key("B1"), numbers: ["A1"]))
        let first = try bench.open(waitingMax: nil)
        _ = try await first.append(append)
        let before = try await first.verify()
        await first.close()
        let second = try bench.open(waitingMax: nil)
        #expect(try await second.loadCase(CaseID("R1")) == append.opened())
        #expect(try await second.verify() == before)
        #expect(try await second.caseID(number: "A1") == CaseID("R1"))
        #expect(try await second.findCase(idempotency: Appends.key("B1")) == CaseID("R1"))
        #expect(try await second.summaries(CaseQuery()) == [append.summary])
        await second.close()
    }

    @Sendable private static func refusesFaults(_ store: any RecordStore) async throws {
        let good = try Appends.opening("R1")
        var otherCase = good.summary
        otherCase.caseID = CaseID("R2")
        var otherVersion = good.summary
        otherVersion.version = 7
        func with(
            events: [CaseEvent]? = nil, version: Int = 0, summary: CaseSummary? = nil
        ) -> Append {
            Append(
                payer: good.payer, caseID: good.caseID, expectedVersion: version,
                member: good.member, events: events ?? good.events,
                summary: summary ?? good.summary)
        }
        let faulty = [
            with(events: []), with(version: -1), with(summary: otherCase),
            with(summary: otherVersion), with(events: [CaseSamples.event(.note("a"))]),
        ]
        for append in faulty {
            guard case .failure(.unavailable) = await store.result(append) else {
                Issue.record("taken in: \(append)")
                continue
            }
        }
        #expect(try await store.summaries(CaseQuery()).isEmpty)
        #expect(store.isWritable)
        _ = try await store.append(good)
    }

    @Sendable private static func keepsOwner(_ store: any RecordStore) async throws {
        let first = try Appends.opening("R1")
        _ = try await store.append(first)
        let base = try first.opened()
        let note = try Appends.more(base, [.note("a")])
        for (payer, member) in [("larkspur", "M2"), ("other", "M1")] {
            var summary = note.summary
            summary.payer = PayerID(payer)
            summary.member = MemberID(member)
            let stolen = Append(
                payer: PayerID(payer), caseID: note.caseID, expectedVersion: 1,
                member: MemberID(member), events: note.events, summary: summary)
            guard case .failure(.unavailable) = await store.result(stolen) else {
                Issue.record("a case went to \(payer), \(member)")
                continue
            }
        }
        #expect(try await store.loadCase(base.id) == base)
    }
}
