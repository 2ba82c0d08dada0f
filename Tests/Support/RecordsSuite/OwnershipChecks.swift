import CaseSamples
import Cases
import Plans
import Records
import Testing

extension ContractCheck {
    static let ownership: [ContractCheck] = [
        .ofBench("a store has one writer, until it is closed") { bench in
            let first = try bench.open(waitingMax: nil)
            #expect(throws: RecordsError.self) { try bench.open(waitingMax: nil) }
            do throws(RecordsError) {
                _ = try bench.open(waitingMax: nil)
            } catch {
                guard case .lockedBy = error else {
                    Issue.record("\(error)")
                    return
                }
            }
            // Who was turned away has done no harm.
            _ = try await first.append(Appends.opening("R1"))
            await first.close()
            let second = try bench.open(waitingMax: nil)
            #expect(try await second.loadCase(CaseID("R1")) != nil)
            await second.close()
        },
        .ofBench("who only reads does so beside the writer, and sees what is committed") {
            bench in
            let writer = try bench.open(waitingMax: nil)
            let reader = try bench.openReadOnly()
            let append = try Appends.opening("R1")
            #expect(try await reader.loadCase(CaseID("R1")) == nil)
            _ = try await writer.append(append)
            #expect(try await reader.loadCase(CaseID("R1")) == append.opened())
            #expect(try await reader.summaries(CaseQuery()) == [append.summary])
            #expect(try await reader.verify().isIntact)
            await reader.close()
            _ = try await writer.append(Appends.opening("R2"))
            await writer.close()
        },
        .ofBench("who only reads can not write") { bench in
            let writer = try bench.open(waitingMax: nil)
            await writer.close()
            let reader = try bench.openReadOnly()
            #expect(!reader.isWritable)
            guard case .failure(.unavailable) = await reader.result(try Appends.opening("R1"))
            else {
                Issue.record("a reader wrote")
                return
            }
            await #expect(throws: RecordsError.self) {
                try await reader.put(members: [RegistrySamples.member("M1")])
            }
            await #expect(throws: RecordsError.self) { try await reader.reindex() }
            await #expect(throws: RecordsError.self) {
                try await reader.nextNumber(payer: CaseSamples.payer, space: "R")
            }
            await reader.close()
            await reader.close()
        },
        .ofBench("who registers does so beside the writer, who knows of it within a second or two")
        {
            bench in
            let writer = try bench.open(waitingMax: nil)
            let payer = CaseSamples.payer
            try await writer.put(providers: [RegistrySamples.provider("P1")])
            #expect(try await writer.members(payer: payer, identifiers: ["M1"]).isEmpty)
            #expect(try await writer.provider(identifiers: ["P2"]) == nil)
            let registrar = try bench.openRegistering()
            try await registrar.put(members: [RegistrySamples.member("M1")])
            try await registrar.put(providers: [RegistrySamples.provider("P2")])
            #expect(try await registrar.provider(identifiers: ["P2"])?.id == "P2")
            // Both can go on.
            _ = try await writer.append(Appends.opening("R1"))
            let end = ContinuousClock.now + .seconds(20)
            while try await writer.members(payer: payer, identifiers: ["M1"]).isEmpty {
                guard ContinuousClock.now < end else {
                    Issue.record("the writer does not know the member")
                    break
                }
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(try await writer.provider(identifiers: ["P2"])?.id == "P2")
            await registrar.close()
            _ = try await writer.append(Appends.opening("R2"))
            await writer.close()
        },
        .ofBench("who registers writes nothing else") { bench in
            let writer = try bench.open(waitingMax: nil)
            let registrar = try bench.openRegistering()
            guard case .failure(.unavailable) = await registrar.result(try Appends.opening("R1"))
            else {
                Issue.record("a case came in beside the writer")
                return
            }
            await #expect(throws: RecordsError.self) { try await registrar.reindex() }
            await #expect(throws: RecordsError.self) {
                try await registrar.nextNumber(payer: CaseSamples.payer, space: "R")
            }
            await registrar.close()
            await writer.close()
        },
        .ofBench("there has to be a store to be read, or to register in") { bench in
            #expect(throws: RecordsError.self) { try bench.openReadOnly() }
            #expect(throws: RecordsError.self) { try bench.openRegistering() }
        },
    ]
}
