import CaseSamples
import Cases
import Plans
import Primitives
import Records
import Testing

extension ContractCheck {
    static let registry: [ContractCheck] = [
        .ofStore("a member is found by any identifier, with every field") { store in
            let member = RegistrySamples.member("M1", others: ["S1", "OLD"])
            try await store.put(members: [member])
            for identifier in ["M1", "S1", "OLD"] {
                #expect(try await find([identifier], store) == [member])
            }
            #expect(try await find(["nobody", "S1", "M1"], store) == [member])
            #expect(try await find(["nobody"], store) == [])
            #expect(try await find([], store) == [])
            #expect(
                try await store.member(payer: CaseSamples.payer, id: MemberID("M1")) == member)
            #expect(try await store.member(payer: CaseSamples.payer, id: MemberID("S1")) == nil)
        },
        .ofStore("an identifier of two members finds both") { store in
            let both = ["M1", "M2"].map { RegistrySamples.member($0, others: ["S1"]) }
            try await store.put(members: both)
            #expect(try await Set(find(["S1"], store)) == Set(both))
        },
        .ofStore("payers have members of their own") { store in
            let here = RegistrySamples.member("M1")
            let there = RegistrySamples.member("M1", payer: PayerID("other"), family: "Birch")
            try await store.put(members: [here, there])
            #expect(try await find(["M1"], store) == [here])
            #expect(
                try await store.member(payer: PayerID("other"), id: MemberID("M1")) == there)
            #expect(
                try await store.members(payer: PayerID("third"), identifiers: ["M1"]) == [])
        },
        .ofStore("a member that is put again is another, with other identifiers") { store in
            try await store.put(members: [RegistrySamples.member("M1", others: ["S1"])])
            let later = RegistrySamples.member("M1", others: ["S2"], family: "Cedar")
            try await store.put(members: [later])
            #expect(try await find(["S1"], store) == [])
            #expect(try await find(["S2"], store) == [later])
        },
        .ofStore("a provider is the one of the first identifier that is known") { store in
            let clinic = RegistrySamples.provider("1234567893", others: ["X1"])
            let other = RegistrySamples.provider("1999999992", others: ["X2"])
            try await store.put(providers: [clinic, other])
            #expect(try await store.provider(identifiers: ["0", "X2", "1234567893"]) == other)
            #expect(try await store.provider(identifiers: ["X1"]) == clinic)
            #expect(try await store.provider(identifiers: ["0"]) == nil)
            #expect(try await store.provider(identifiers: []) == nil)
            try await store.put(providers: [RegistrySamples.provider("1999999992")])
            #expect(try await store.provider(identifiers: ["X2"]) == nil)
        },
        .ofStore("a provider's own id goes before another's further identifier") { store in
            let first = RegistrySamples.provider("P1", others: ["P2"])
            let second = RegistrySamples.provider("P2")
            try await store.put(providers: [first, second])
            #expect(try await store.provider(identifiers: ["P2"]) == second)
        },
        .ofStore("a reviewer is read back, and replaced") { store in
            var account = ReviewerAccount(
                reviewer: CaseSamples.physician, accessKeyDigest: CaseSamples.digest("7"),
                programs: [.selfFunded, .medicareAdvantage])
            try await store.put(reviewers: [account])
            #expect(try await store.reviewer(ReviewerID("doctor")) == account)
            account.accessKeyDigest = nil
            account.programs = []
            try await store.put(reviewers: [account])
            #expect(try await store.reviewer(ReviewerID("doctor")) == account)
            #expect(try await store.reviewer(ReviewerID("nobody")) == nil)
        },
        .ofBench("the registry outlives the process", registryOutlives),
    ]

    private static func find(
        _ identifiers: [String], _ store: any RecordStore
    ) async throws -> [Member] {
        try await store.members(payer: CaseSamples.payer, identifiers: identifiers)
    }

    private static let registryOutlives: @Sendable (any StoreBench) async throws -> Void = {
        bench in
        let members = (1...50).map { RegistrySamples.member("M\($0)", others: ["S\($0)"]) }
        let first = try bench.open(waitingMax: nil)
        try await first.put(members: members)
        await first.close()
        let second = try bench.open(waitingMax: nil)
        #expect(try await find(["S50"], second) == [members[49]])
        await second.close()
    }
}
