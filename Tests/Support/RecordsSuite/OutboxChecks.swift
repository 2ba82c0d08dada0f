import CaseSamples
import Cases
import Records
import Testing

extension ContractCheck {
    static let outbox: [ContractCheck] = [
        .ofStore("facts come in the order in which they were appended, a page a time") {
            store in
            var facts: [OutboxFact] = []
            for number in 1...5 {
                let some = ["member", "provider"].map { fact("R\(number)", to: $0) }
                facts += some
                _ = try await store.append(
                    Appends.opening("R\(number)", with: Appends.Company(outbox: some)))
            }
            var read: [OutboxEntry] = []
            while true {
                let page = try await store.outboxFacts(
                    after: read.last?.position ?? 0, limit: 3)
                if page.isEmpty { break }
                #expect(page.count <= 3)
                read += page
            }
            #expect(read.map(\.fact) == facts)
            #expect(read.map(\.position) == read.map(\.position).sorted())
        },
        .ofStore("what is delivered is gone, and its position is not used again") { store in
            for number in 1...3 {
                _ = try await store.append(
                    Appends.opening(
                        "R\(number)", with: Appends.Company(outbox: [fact("R\(number)")])))
            }
            let before = try await store.outboxFacts(after: 0, limit: 10)
            try await store.markDelivered([before[0].position, before[2].position])
            try await store.markDelivered([before[0].position])
            try await store.markDelivered([])
            #expect(try await store.outboxFacts(after: 0, limit: 10) == [before[1]])
            _ = try await store.append(
                Appends.opening("R4", with: Appends.Company(outbox: [fact("R4")])))
            let after = try await store.outboxFacts(after: 0, limit: 10)
            #expect(after.count == 2)
            #expect((after.last?.position ?? 0) > before[2].position)
        },
        .ofStore("a refused append has nothing to tell") { store in
            _ = try await store.append(Appends.opening("R1"))
            let refused = try Appends.opening("R1", with: Appends.Company(outbox: [fact("R1")]))
            #expect(await store.result(refused) == .failure(.conflict(.caseVersion)))
            #expect(try await store.outboxFacts(after: 0, limit: 10) == [])
        },
    ]

    private static func fact(_ id: String, to recipient: String = "member") -> OutboxFact {
        OutboxFact(caseID: CaseID(id), version: 1, recipient: recipient, channel: "letter")
    }
}
