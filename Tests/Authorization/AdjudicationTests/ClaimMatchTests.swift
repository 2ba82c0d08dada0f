import Adjudication
import CaseFixtures
import Cases
import CodeSets
import JSON
import PlanFixtures
import Plans
import Primitives
import Testing

/// Which grant covers a claim line, and each cause why none does.
@Suite struct ClaimMatchTests {
    static let mri = ProcedureCode(system: .cpt, code: "72148")

    /// A case of one line: four units granted in March 2026 to provider 1234567893.
    static func granted(codeEnd: String? = nil, modifiers: [String] = []) throws -> Case {
        let line = ServiceLine(
            sequence: 1, code: mri, codeEnd: codeEnd.map { ProcedureCode(system: .cpt, code: $0) },
            modifiers: modifiers.compactMap { Modifier($0) },
            quantity: Quantity(Decimal(4), .units),
            providers: [RequestedProvider(role: .rendering, identifiers: ["1234567893"])])
        let grant = Grant(
            number: AuthorizationNumber("A1"), code: mri, quantity: Quantity(Decimal(4), .units)!,
            period: DateRange(start: CivilDate("2026-03-01")!, end: CivilDate("2026-03-31")!),
            issuedOn: CivilDate("2026-02-20")!)
        return try CaseFixture.authorization(
            lines: [line], determined: [.line(1): .approved(.automated(grant))])
    }

    static func line(
        claim: String = "C1", number: String? = "A1", member: String = "M1",
        code: ProcedureCode = mri, modifiers: [String] = [], units: Int = 1,
        provider: String = "1234567893", on date: String = "2026-03-10"
    ) -> ClaimLine {
        ClaimLine(
            claim: claim, number: number, member: MemberID(member), code: code,
            modifiers: modifiers.compactMap { Modifier($0) }, units: Decimal(units),
            provider: [provider], serviceDate: CivilDate(date)!)
    }

    static func cause(_ match: ClaimMatch) -> ClaimMismatch? {
        if case .mismatch(let cause, _) = match { cause } else { nil }
    }

    @Test func `a line within the grant is covered and says what is left`() throws {
        let match = ClaimMatch.match(Self.line(units: 3), against: try Self.granted())
        guard case .covered(.line(1), _, let left) = match else {
            Issue.record("\(match)")
            return
        }
        #expect(left == Decimal(1))
    }

    /// Two units were asked for, from 2026-03-10 on, and none needs an authorization.
    @Test(arguments: [
        (line(), true), (line(number: nil), true), (line(units: 2), true),
        (line(on: "2026-03-20"), true), (line(units: 3), false), (line(units: 0), false),
        (line(on: "2026-03-09"), false), (line(on: "2026-06-08"), false),
        (line(member: "M2"), false), (line(provider: "1999999992"), false),
        (line(code: ProcedureCode(system: .cpt, code: "72149")), false),
    ])
    func `what was told to need no authorization is not refused for its number`(
        line: ClaimLine, isWaived: Bool
    ) throws {
        let day = CivilDate("2026-03-10")!
        let asked = ServiceLine(
            sequence: 1, code: Self.mri, quantity: Quantity(Decimal(2), .units),
            dates: DateRange(start: day, end: day),
            providers: [RequestedProvider(role: .rendering, identifiers: ["1234567893"])])
        let authorization = try CaseFixture.authorization(
            lines: [asked],
            determined: [
                .line(1): .notRequired(reason: "exempt", citation: Citation("gold card"))
            ])
        let match = ClaimMatch.match(line, against: authorization, under: PlanFixture.plan)
        let waiver = ClaimMatch.notRequired(reason: "exempt", citation: Citation("gold card"))
        #expect((match == waiver) == isWaived)
        #expect((Self.cause(match) == .numberInvalid) == !isWaived)
    }

    @Test(arguments: [
        (line(member: "M2"), ClaimMismatch.numberInvalid, "15"),
        (line(number: "A2"), .numberInvalid, "15"),
        (line(code: ProcedureCode(system: .cpt, code: "72149")), .otherCode, "284"),
        (line(provider: "1999999992"), .otherProvider, "296"),
        (line(on: "2026-04-01"), .expired, "302"),
        (line(on: "2026-02-28"), .expired, "302"),
        (line(units: 5), .unitsExceeded, "198"),
    ])
    func `each cause has its adjustment reason`(
        line: ClaimLine, cause: ClaimMismatch, carc: String
    ) throws {
        #expect(Self.cause(ClaimMatch.match(line, against: try Self.granted())) == cause)
        #expect(cause.carc == carc)
    }

    @Test(arguments: ["2026-03-01", "2026-03-31"])
    func `first and last day of the period count`(date: String) throws {
        let match = ClaimMatch.match(Self.line(on: date), against: try Self.granted())
        #expect(Self.cause(match) == nil)
    }

    @Test func `used units are gone, and the same claim uses them once`() throws {
        var authorization = try Self.granted()
        let use = ClaimUse(
            claim: "C1", subject: .line(1), units: Decimal(3), serviceDate: CivilDate("2026-03-10")!
        )
        try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, .unitsUsed(use)))
        #expect(
            Self.cause(ClaimMatch.match(Self.line(claim: "C2", units: 2), against: authorization))
                == .unitsExceeded)
        #expect(
            Self.cause(ClaimMatch.match(Self.line(claim: "C2", units: 1), against: authorization))
                == nil)
        guard
            case .coveredBefore = ClaimMatch.match(
                Self.line(claim: "C1", units: 3), against: authorization)
        else {
            Issue.record("the same claim used units twice")
            return
        }
    }

    @Test(arguments: ["0", "-1", "-0.5"])
    func `a line that bills nothing, or less, gives no units back`(units: String) throws {
        var line = Self.line()
        line.units = Decimal(units)!
        #expect(Self.cause(ClaimMatch.match(line, against: try Self.granted())) == .unitsExceeded)
    }

    @Test func `a sum of uses that cannot be counted leaves nothing`() throws {
        var authorization = try Self.granted()
        for (claim, units) in [("C1", "0.000000000000000001"), ("C2", "9.5")] {
            let use = ClaimUse(
                claim: claim, subject: .line(1), units: Decimal(units)!,
                serviceDate: CivilDate("2026-03-10")!)
            try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, .unitsUsed(use)))
        }
        #expect(
            Self.cause(ClaimMatch.match(Self.line(claim: "C3"), against: authorization))
                == .unitsExceeded)
    }

    @Test func `a returned claim gives its units back`() throws {
        var authorization = try Self.granted()
        let use = ClaimUse(
            claim: "C1", subject: .line(1), units: Decimal(4), serviceDate: CivilDate("2026-03-10")!
        )
        try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, .unitsUsed(use)))
        #expect(authorization.unitsLeft(.line(1)) == Decimal(0))
        let returned = CaseEvent.Kind.unitsReturned(claim: "C1", reason: "void")
        try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, returned))
        #expect(authorization.unitsLeft(.line(1)) == Decimal(4))
    }

    /// Seven days of a stay, and four that an extension added.
    @Test(
        arguments: [
            ("2026-03-23", "2026-04-03", 11, nil), ("2026-03-28", "2026-04-02", 5, nil),
            ("2026-03-23", "2026-04-04", 12, ClaimMismatch.expired),
            ("2026-03-30", "2026-04-03", 5, .unitsExceeded),
        ] as [(String, String, Int, ClaimMismatch?)])
    func `a stay goes from one grant into the next`(
        from: String, until: String, days: Int, cause: ClaimMismatch?
    ) throws {
        let bed = ProcedureCode(system: .x12ServiceType, code: "48")
        func grant(_ days: Int, _ from: String, _ until: String) -> CaseEvent.Kind {
            let grant = Grant(
                number: AuthorizationNumber("A1"), code: bed,
                quantity: Quantity(Decimal(days), .days)!,
                period: DateRange(start: CivilDate(from)!, end: CivilDate(until)!),
                issuedOn: CivilDate("2026-02-20")!)
            return .determined(
                CaseEvent.Determined(
                    subject: .line(1), determination: .approved(.automated(grant)),
                    explanation: Explanation(subject: .line(1), checks: [])))
        }
        func line(_ days: Int, _ from: String, _ type: CertificationType) -> ServiceLine {
            ServiceLine(
                sequence: 1, code: bed, certificationType: type,
                quantity: Quantity(Decimal(days), .days),
                dates: DateRange(start: CivilDate(from)!, end: CivilDate(from)!),
                providers: [RequestedProvider(role: .rendering, identifiers: ["1234567893"])])
        }
        var authorization = try CaseFixture.authorization(
            lines: [line(7, "2026-03-23", .initial)], determined: [:])
        var request = authorization.request
        request.lines = [line(4, "2026-03-30", .extended)]
        let revised = CaseEvent.Revised(
            request: request, authorities: [], contentDigest: DocumentDigest("sha256:2"))
        for kind in [
            grant(7, "2026-03-23", "2026-03-29"), .revised(revised),
            grant(4, "2026-03-30", "2026-04-02"),
        ] {
            try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, kind))
        }
        let asked = ClaimLine(
            claim: "C1", number: "A1", member: MemberID("M1"),
            code: ProcedureCode(system: .revenue, code: "0120"), units: Decimal(days), basis: .days,
            provider: ["1234567893"], serviceDate: CivilDate(from)!, lastDate: CivilDate(until)!,
            isStay: true)
        let match = ClaimMatch.match(asked, against: authorization)
        #expect(Self.cause(match) == cause)
        guard case .covered = match else { return }
        let use = ClaimUse(
            claim: "C1", subject: .line(1), units: Decimal(days), serviceDate: CivilDate(from)!,
            code: bed)
        try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, .unitsUsed(use)))
        let left = authorization.grantsLeft(.line(1)).map(\.left)
        #expect(left == (days == 11 ? [Decimal(0), Decimal(0)] : [Decimal(2), Decimal(4)]))
    }

    @Test func `a code range covers the codes in it`() throws {
        let other = Self.line(code: ProcedureCode(system: .cpt, code: "72149"))
        let authorization = try Self.granted(codeEnd: "72158")
        #expect(Self.cause(ClaimMatch.match(other, against: authorization)) == nil)
    }

    @Test func `modifiers must meet where both sides have some`() throws {
        let authorization = try Self.granted(modifiers: ["LT"])
        #expect(
            Self.cause(ClaimMatch.match(Self.line(modifiers: ["RT"]), against: authorization))
                == .otherCode)
        #expect(
            Self.cause(
                ClaimMatch.match(Self.line(modifiers: ["LT", "26"]), against: authorization)) == nil
        )
        #expect(Self.cause(ClaimMatch.match(Self.line(), against: authorization)) == nil)
    }

    @Test func `a case that grants nothing covers nothing`() throws {
        let pend = Determination.pended(Pend(cause: .clinicianReview, reason: "no policy"))
        let authorization = try CaseFixture.authorization(
            lines: [ServiceLine(sequence: 1, code: Self.mri)], determined: [.line(1): pend])
        #expect(Self.cause(ClaimMatch.match(Self.line(), against: authorization)) == .numberInvalid)
    }
}
