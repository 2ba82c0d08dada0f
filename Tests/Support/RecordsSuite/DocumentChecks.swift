import CaseSamples
import Cases
import Records
import Testing

extension ContractCheck {
    static let documents: [ContractCheck] = [
        .ofStore("a document is read back byte by byte") { store in
            let all = StoredDocument(mediaType: "application/pdf", bytes: Array(0...255))
            let empty = StoredDocument(mediaType: "text/plain", bytes: [])
            _ = try await store.append(
                Appends.opening("R1", with: Appends.Company(documents: [all, empty])))
            #expect(try await store.document(all.digest, of: CaseID("R1")) == all)
            #expect(try await store.document(empty.digest, of: CaseID("R1")) == empty)
            #expect(try await store.document(CaseSamples.digest("9"), of: CaseID("R1")) == nil)
        },
        .ofStore("a long document and one without any pattern are read back byte by byte") {
            store in
            let line = "{\"resourceType\": \"Observation\", \"status\": \"final\"},\n"
            let long = StoredDocument(
                mediaType: "application/json",
                bytes: Array(String(repeating: line, count: 5_000).utf8))
            let noise = StoredDocument(
                mediaType: "image/png",
                bytes: (0..<5_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3 ^ $0 * 31) })
            _ = try await store.append(
                Appends.opening("R1", with: Appends.Company(documents: [long, noise])))
            #expect(try await store.document(long.digest, of: CaseID("R1")) == long)
            #expect(try await store.document(noise.digest, of: CaseID("R1")) == noise)
            #expect(try await store.verify().isIntact)
        },
        .ofStore("a document is kept once in each case that has it") { store in
            let study = StoredDocument(mediaType: "text/plain", bytes: [1, 2, 3])
            let company = Appends.Company(documents: [study, study])
            _ = try await store.append(Appends.opening("R1", with: company))
            _ = try await store.append(Appends.opening("R2", with: company))
            #expect(try await store.document(study.digest, of: CaseID("R1")) == study)
            #expect(try await store.document(study.digest, of: CaseID("R2")) == study)
            #expect(try await store.document(study.digest, of: CaseID("R3")) == nil)
            #expect(try await store.verify().documents == 2)
            let before = try #require(try await store.loadCase(CaseID("R1")))
            _ = try await store.append(
                Appends.more(before, [Appends.approval("A1")], with: company))
            #expect(try await store.verify().documents == 2)
        },
        .ofStore("a document of a refused append is not kept") { store in
            _ = try await store.append(Appends.opening("R1"))
            let study = StoredDocument(mediaType: "text/plain", bytes: [1, 2, 3])
            let refused = try Appends.opening("R1", with: Appends.Company(documents: [study]))
            #expect(await store.result(refused) == .failure(.conflict(.caseVersion)))
            #expect(try await store.document(study.digest, of: CaseID("R1")) == nil)
        },
    ]
}
