import CaseSamples
import Cases
import Records
import Testing

extension ContractCheck {
    static let numbers: [ContractCheck] = [
        .ofStore("a case is found by its reference and by each number it was given") { store in
            _ = try await store.append(
                Appends.opening("R1", with: Appends.Company(numbers: ["A1", "claim/1"])))
            for number in ["R1", "A1", "claim/1"] {
                #expect(try await store.caseID(number: number) == CaseID("R1"))
            }
            #expect(try await store.caseID(number: "a1") == nil)
            #expect(try await store.caseID(number: "") == nil)
        },
        .ofStore("a number that is given again finds the later case") { store in
            let first = try Appends.opening("R1", with: Appends.Company(numbers: ["H"]))
            _ = try await store.append(first)
            _ = try await store.append(
                Appends.opening("R2", with: Appends.Company(numbers: ["H"])))
            #expect(try await store.caseID(number: "H") == CaseID("R2"))
            _ = try await store.append(
                Appends.more(first.opened(), [.note("a")], with: Appends.Company(numbers: ["H"])))
            #expect(try await store.caseID(number: "H") == CaseID("R1"))
        },
        .ofStore("numbers begin with 1, in each space") { store in
            for space in ["R", "A"] {
                for expected in 1...3 {
                    let number = try await store.nextNumber(
                        payer: CaseSamples.payer, space: space)
                    #expect(number == UInt64(expected))
                }
            }
        },
        .ofStore("no two payers are given one number") { store in
            var given: Set<UInt64> = []
            for payer in ["a", "b", "a", "b"] {
                let number = try await store.nextNumber(payer: PayerID(payer), space: "R")
                #expect(given.insert(number).inserted)
            }
        },
        .ofStore("numbers taken at one moment are all different") { store in
            let count = 1000
            let numbers = try await withThrowingTaskGroup(of: UInt64.self) { group in
                for _ in 1...count {
                    group.addTask {
                        try await store.nextNumber(payer: CaseSamples.payer, space: "R")
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(numbers.count == count)
        },
        .ofBench("no number is given again after the store was opened again", again),
    ]

    private static let again: @Sendable (any StoreBench) async throws -> Void = { bench in
        var given: Set<UInt64> = []
        for _ in 1...4 {
            let store = try bench.open(waitingMax: nil)
            for _ in 1...70 {
                let number = try await store.nextNumber(payer: CaseSamples.payer, space: "R")
                #expect(given.insert(number).inserted, "\(number) was given twice")
            }
            await store.close()
        }
    }
}
