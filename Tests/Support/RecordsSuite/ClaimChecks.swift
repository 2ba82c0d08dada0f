import CaseSamples
import Cases
import CodeSets
import Primitives
import Records
import Testing

extension ContractCheck {
    /// A claim of one line that used a unit of a case.
    private static func claim(
        _ number: String, identity: String? = nil, control: String = "PAT-1",
        payer: PayerID = CaseSamples.payer, version: Int = 1, successor: String? = nil
    ) -> FiledClaim {
        let payment = LinePayment(
            charge: Money(cents: 12_000), paid: Money(cents: 8_000), allowed: Money(cents: 10_000),
            adjustments: [
                ClaimAdjustment(.contractual, "45", Money(cents: 2_000)),
                ClaimAdjustment(.patient, "2", Money(cents: 2_000)),
            ])
        let line = FiledClaim.Line(
            number: 1, control: "L-1", code: ProcedureCode(system: .hcpcs, code: "E0601"),
            modifiers: [Modifier("RR")!], units: Decimal(1),
            dates: DateRange(start: CaseSamples.date("2026-03-11")), key: "\(number)/1",
            caseID: CaseID("R1"), authorization: AuthorizationNumber("A1"), payment: payment)
        return FiledClaim(
            payer: payer, number: number, submitter: "2000101032", patientControlNumber: control,
            identity: identity ?? number, version: version, member: CaseSamples.member,
            filedAt: CaseSamples.noon, lines: [line], predecessor: nil, successor: successor)
    }

    private static func use(_ claim: String) -> CaseEvent.Kind {
        .unitsUsed(
            ClaimUse(
                claim: claim, subject: .line(1), units: Decimal(1),
                serviceDate: CaseSamples.date("2026-03-11")))
    }

    private static func refusal(
        _ store: any RecordStore, _ filing: ClaimFiling
    ) async -> AppendError? {
        do {
            try await store.file(filing)
            return nil
        } catch {
            return error
        }
    }

    static let claims: [ContractCheck] = [
        .ofStore("a claim is filed with what it uses of several cases") { store in
            var appends: [Append] = []
            for id in ["R1", "R2"] {
                let opening = try Appends.opening(id, then: [Appends.approval("A-\(id)")])
                _ = try await store.append(opening)
                appends.append(try Appends.more(opening.opened(), [use("C1/1")]))
            }
            try await store.file(ClaimFiling(appends: appends, claims: [claim("C1")]))
            for id in ["R1", "R2"] {
                #expect(try await store.loadCase(CaseID(id))?.uses.map(\.claim) == ["C1/1"])
            }
            #expect(
                try await store.claim(payer: CaseSamples.payer, number: "C1") == claim("C1"))
            #expect(try await store.claim(payer: PayerID("other"), number: "C1") == nil)
            #expect(try await store.verify().breaks.isEmpty)
        },
        .ofStore("of a filing that is refused nothing is stored") { store in
            let first = try Appends.opening("R1")
            let second = try Appends.opening("R2")
            _ = try await store.append(first)
            _ = try await store.append(second)
            _ = try await store.append(Appends.more(second.opened(), [.note("a")]))
            let filing = try ClaimFiling(
                appends: [
                    Appends.more(first.opened(), [use("C1/1")]),
                    Appends.more(second.opened(), [use("C1/1")]),
                ], claims: [claim("C1")])
            #expect(await refusal(store, filing) == .conflict(.caseVersion))
            #expect(try await store.loadCase(CaseID("R1"))?.uses.isEmpty == true)
            #expect(try await store.claim(payer: CaseSamples.payer, number: "C1") == nil)
        },
        .ofStore("a claim is filed once, whatever number it would get") { store in
            try await store.file(ClaimFiling(appends: [], claims: [claim("C1", identity: "I")]))
            for other in [claim("C2", identity: "I"), claim("C1", identity: "J")] {
                let filing = ClaimFiling(appends: [], claims: [other])
                #expect(await refusal(store, filing) == .conflict(.claim))
            }
            let elsewhere = claim("C1", identity: "I", payer: PayerID("other"))
            #expect(await refusal(store, ClaimFiling(appends: [], claims: [elsewhere])) == nil)
        },
        .ofStore("a version of a claim takes the place of the one before, and of no other") {
            store in
            try await store.file(ClaimFiling(appends: [], claims: [claim("C1")]))
            let replaced = claim("C1", version: 2, successor: "C2")
            try await store.file(ClaimFiling(appends: [], claims: [replaced, claim("C2")]))
            #expect(try await store.claim(payer: CaseSamples.payer, number: "C1") == replaced)
            for version in [1, 2, 4] {
                let stale = claim("C1", version: version, successor: "C3")
                #expect(
                    await refusal(store, ClaimFiling(appends: [], claims: [stale]))
                        == .conflict(.claim))
            }
        },
        .ofStore("claims are found by who sent them and the patient's account, in their order") {
            store in
            for number in ["C9", "C1", "C5"] {
                try await store.file(ClaimFiling(appends: [], claims: [claim(number)]))
            }
            try await store.file(
                ClaimFiling(appends: [], claims: [claim("C2", control: "PAT-2")]))
            func found(_ submitter: String, _ control: String) async throws -> [String] {
                try await store.claims(
                    payer: CaseSamples.payer, submitter: submitter, patientControlNumber: control
                ).map(\.number)
            }
            #expect(try await found("2000101032", "PAT-1") == ["C9", "C1", "C5"])
            #expect(try await found("2000101032", "PAT-2") == ["C2"])
            #expect(try await found("2000101033", "PAT-1") == [])
        },
        .ofStore("a filing of nothing, or twice of one case, is a fault of the caller") { store in
            let opening = try Appends.opening("R1")
            _ = try await store.append(opening)
            let more = try Appends.more(opening.opened(), [use("C1/1")])
            for filing in [
                ClaimFiling(appends: [], claims: []),
                ClaimFiling(appends: [more, more], claims: []),
            ] {
                guard case .unavailable = await refusal(store, filing) else {
                    Issue.record("it was taken in")
                    return
                }
            }
        },
    ]
}
