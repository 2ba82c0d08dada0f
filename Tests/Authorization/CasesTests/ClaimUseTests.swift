import CaseSamples
import Cases
import CodeSets
import Primitives
import Testing

/// What claims use and give back, as the fold of a case tells it.
@Suite struct ClaimUseTests {
    static func use(
        _ claim: String, _ units: Int, of subject: Subject = .line(1)
    ) -> CaseEvent.Kind {
        .unitsUsed(
            ClaimUse(
                claim: claim, subject: subject, units: Decimal(units),
                serviceDate: CaseSamples.date("2026-03-11")))
    }

    static func returned(_ claim: String) -> CaseEvent.Kind {
        .unitsReturned(claim: claim, reason: "replaced")
    }

    func folded(_ kinds: [CaseEvent.Kind]) throws -> Case {
        var authorization = try CaseSamples.opened()
        let granted = CaseSamples.determined(.approved(.automated(CaseSamples.grant("A1"))))
        for kind in [granted] + kinds { try authorization.apply(CaseSamples.event(kind)) }
        return authorization
    }

    @Test func `a line of a claim uses units once, however often it is told`() throws {
        let authorization = try folded([Self.use("C1/1", 2), Self.use("C1/1", 2)])
        #expect(authorization.unitsUsed(.line(1)) == Decimal(2))
    }

    @Test func `units are given back once, and no other line's`() throws {
        let authorization = try folded([
            Self.use("C1/1", 2), Self.use("C1/2", 1), Self.returned("C1/1"),
            Self.returned("C1/1"),
        ])
        #expect(authorization.unitsUsed(.line(1)) == Decimal(1))
    }

    @Test func `what was never used gives nothing back`() throws {
        let authorization = try folded([Self.returned("C1/1"), Self.use("C2/1", 1)])
        #expect(authorization.unitsUsed(.line(1)) == Decimal(1))
    }

    @Test func `a replacement uses its own units in the place of those before`() throws {
        let authorization = try folded([
            Self.use("C1/1", 2), Self.returned("C1/1"), Self.use("C2/1", 1),
        ])
        #expect(authorization.uses.map(\.claim) == ["C2/1"])
        #expect(authorization.unitsUsed(.line(1)) == Decimal(1))
    }

    /// A grant belongs to the service that it was given for, and so does what was used of it.
    @Test func `what was used of another service is not used of this one`() throws {
        var authorization = try folded([Self.use("C1/1", 1)])
        var grant = CaseSamples.grant("A1")
        grant.code = ProcedureCode(system: .hcpcs, code: "E0470")
        let other = CaseSamples.determined(.approved(.automated(grant)))
        try authorization.apply(CaseSamples.event(other))
        #expect(authorization.unitsLeft(.line(1)) == grant.quantity.amount)
        try authorization.apply(CaseSamples.event(Self.use("C2/1", 1)))
        #expect(authorization.uses.map(\.code) == [CaseSamples.cpap, grant.code])
        #expect(
            authorization.unitsLeft(.line(1)) == grant.quantity.amount.subtracting(Decimal(1)))
    }

    @Test func `more used than a later decision grants leaves none, not fewer than none`() throws {
        let authorization = try folded([Self.use("C1/1", 1_000_000)])
        #expect(authorization.unitsLeft(.line(1)) == Decimal(0))
    }
}
