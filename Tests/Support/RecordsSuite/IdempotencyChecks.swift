import CaseSamples
import Cases
import Records
import Testing

extension ContractCheck {
    static let idempotency: [ContractCheck] = [
        .ofStore("a key that was appended is answered with its case") { store in
            let key = Appends.key("B1")
            _ = try await store.append(
                Appends.opening("R1", with: Appends.Company(key: key)))
            #expect(try await store.findCase(idempotency: key) == CaseID("R1"))
            let again = try Appends.opening("R2", with: Appends.Company(key: key))
            #expect(await store.result(again) == .failure(.alreadyDone(CaseID("R1"))))
            #expect(try await store.loadCase(CaseID("R2")) == nil)
        },
        .ofStore("a repeat is told so before its version is looked at") { store in
            let key = Appends.key("B1")
            let first = try Appends.opening("R1", with: Appends.Company(key: key))
            _ = try await store.append(first)
            #expect(await store.result(first) == .failure(.alreadyDone(CaseID("R1"))))
            let stale = try Appends.opening("R1", with: Appends.Company(ledger: 9, key: key))
            #expect(await store.result(stale) == .failure(.alreadyDone(CaseID("R1"))))
        },
        .ofStore("a key is the same only where every part is") { store in
            let keys = [
                Appends.key("B1"), Appends.key("B1", content: "1"),
                Appends.key("B1", payer: PayerID("other")), Appends.key("B1", submitter: "x"),
                Appends.key("B1", operation: "cancel"), Appends.key("B2"),
            ]
            for (number, key) in keys.enumerated() {
                _ = try await store.append(
                    Appends.opening("R\(number)", with: Appends.Company(key: key)))
            }
            for (number, key) in keys.enumerated() {
                #expect(try await store.findCase(idempotency: key) == CaseID("R\(number)"))
            }
        },
        .ofStore("a later append has a key of its own") { store in
            let first = try Appends.opening("R1", with: Appends.Company(key: Appends.key("B1")))
            _ = try await store.append(first)
            let key = Appends.key("B1", operation: "cancel")
            let more = try Appends.more(
                first.opened(), [.note("a")], with: Appends.Company(key: key))
            _ = try await store.append(more)
            #expect(try await store.findCase(idempotency: key) == CaseID("R1"))
            #expect(await store.result(more) == .failure(.alreadyDone(CaseID("R1"))))
        },
        .ofStore("an append that is refused leaves no key") { store in
            _ = try await store.append(Appends.opening("R1"))
            let key = Appends.key("B1")
            let refused = try Appends.opening("R1", with: Appends.Company(key: key))
            #expect(await store.result(refused) == .failure(.conflict(.caseVersion)))
            #expect(try await store.findCase(idempotency: key) == nil)
            _ = try await store.append(
                Appends.opening("R2", with: Appends.Company(key: key)))
        },
        .ofStore("of two repeats at one moment one is taken in") { store in
            let results = await withTaskGroup(of: Result<AppendReceipt, AppendError>.self) {
                group in
                for number in 1...10 {
                    group.addTask {
                        let company = Appends.Company(key: Appends.key("B1"))
                        let append = try? Appends.opening("R\(number)", with: company)
                        guard let append else { return .failure(.full) }
                        return await store.result(append)
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.filter { (try? $0.get()) != nil }.count == 1)
            let stored = try #require(try await store.summaries(CaseQuery()).first)
            #expect(results.filter { $0 == .failure(.alreadyDone(stored.caseID)) }.count == 9)
        },
    ]
}
