import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing

@testable import Workflow

/// Claims as the workflow files them: stays by their days, limits that move from claim to claim, amounts that balance.
@Suite struct ClaimFilingTests {
    typealias Desk = DeskFixture

    static func day(_ text: String) -> CivilDate { CivilDate(text)! }

    /// Five days of a stay, granted from March 10 on.
    func stay(_ desk: Desk) async throws -> Case {
        let asked = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bedDays, units: 5, .days)]))
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: asked.id, subject: .line(1), seenVersion: asked.version, outcome: .approve),
            act: Desk.act("doctor"), now: Desk.noon)
    }

    static func claim(
        _ lines: [Claim.Line], account: String = "PAT-1", stay: ProcedureCode? = nil,
        isPrimary: Bool = true, member: String = "M1"
    ) -> Claim {
        Claim(
            payer: PayerID("larkspur"), patientControlNumber: account, isPrimary: isPrimary,
            member: RequestedMember(identifiers: [member]), billing: ["1234567893"], stay: stay,
            lines: lines, contentDigest: ContentDigest.of("\(account) \(lines)"))
    }

    static func room(_ number: Int, days: Int) -> Claim.Line {
        Claim.Line(
            number: number, code: ProcedureCode(system: .revenue, code: "0120"),
            revenueCode: "0120", charge: Money("9000")!, units: Decimal(days), basis: .days,
            dates: DateRange(start: day("2026-03-10"), end: day("2026-03-10").adding(days: days)))
    }

    static func drug(_ number: Int) -> Claim.Line {
        Claim.Line(
            number: number, code: ProcedureCode(system: .revenue, code: "0250"),
            revenueCode: "0250", charge: Money("640")!, units: Decimal(12),
            dates: DateRange(start: day("2026-03-10"), end: day("2026-03-15")))
    }

    static func visit(_ number: Int = 1, charge: String = "100") -> Claim.Line {
        Claim.Line(
            number: number, code: Desk.visit, charge: Money(charge)!, units: Decimal(1),
            dates: DateRange(start: day("2026-03-10"), end: day("2026-03-10")))
    }

    static func device(_ number: Int = 1, charge: String = "1600") -> Claim.Line {
        var line = visit(number, charge: charge)
        line.code = Desk.cpap
        line.isEmergency = true
        return line
    }

    func causes(_ outcome: ClaimOutcome) -> [ClaimMismatch?] {
        outcome.lines.map { if case .notCovered(let cause, _) = $0.verdict { cause } else { nil } }
    }

    @Test func `what was done in a stay goes with its days, whichever line comes first`()
        async throws
    {
        let desk = try await Desk()
        let authorization = try await stay(desk)
        let claim = Self.claim(
            [Self.drug(1), Self.room(2, days: 5)], stay: Desk.bedDays)
        let outcome = try await desk.workflow.file([claim], now: Desk.noon)[0]
        let number = try #require(authorization.authorizationNumber)
        #expect(outcome.lines[0].verdict == .partOfStay(number))
        #expect(outcome.lines[1].authorization == number)
        #expect(outcome.lines.allSatisfy { $0.payment.balances })
        #expect(try await desk.store.loadCase(authorization.id)?.unitsLeft(.line(1)) == Decimal(0))
    }

    @Test func `a stay longer than granted is denied with all that was done in it`() async throws {
        let desk = try await Desk()
        let authorization = try await stay(desk)
        let claim = Self.claim([Self.room(1, days: 6), Self.drug(2)], stay: Desk.bedDays)
        let outcome = try await desk.workflow.file([claim], now: Desk.noon)[0]
        #expect(causes(outcome) == [.unitsExceeded, .unitsExceeded])
        #expect(try await desk.store.loadCase(authorization.id)?.unitsLeft(.line(1)) == Decimal(5))
    }

    @Test func `a stay without an authorization lacks one`() async throws {
        let desk = try await Desk()
        let claim = Self.claim([Self.room(1, days: 2), Self.drug(2)], stay: Desk.bedDays)
        let outcome = try await desk.workflow.file([claim], now: Desk.noon)[0]
        #expect(causes(outcome) == [.absent, .absent])
    }

    @Test func `a member who was covered for a part of the days is not insured for all of them`()
        async throws
    {
        let desk = try await Desk()
        var line = Self.visit()
        line.dates = DateRange(start: Self.day("2025-12-31"), end: Self.day("2026-01-01"))
        let outcome = try await desk.workflow.file(
            [Self.claim([line], member: "M2")], now: Desk.noon)[0]
        #expect(causes(outcome) == [.notInsured])
        #expect(outcome.lines[0].payment.adjustments.map { $0.group } == [.patient])
    }

    /// $1,500 are allowed for a device; $300 of the deductible are left, and of the rest 20% are the member's.
    @Test
    func `claims of one filing share the limits, and a later filing begins at the registry's`()
        async throws
    {
        let desk = try await Desk()
        let claims = ["PAT-1", "PAT-2"].map { Self.claim([Self.device()], account: $0) }
        let outcomes = try await desk.workflow.file(claims, now: Desk.noon)
        let payments = outcomes.map { $0.lines[0].payment }
        #expect(payments.map { $0.paid } == [Money("960")!, Money("1200")!])
        #expect(payments.allSatisfy { $0.balances })
        let again = try await desk.workflow.file(
            [Self.claim([Self.device()], account: "PAT-3")], now: Desk.noon)
        #expect(again[0].lines[0].payment.paid == Money("960")!)
        #expect(
            payments[0].adjustments == [
                ClaimAdjustment(.contractual, "45", Money("100")!),
                ClaimAdjustment(.patient, "1", Money("300")!),
                ClaimAdjustment(.patient, "2", Money("240")!),
            ])
    }

    @Test func `a charge below the fee is all that is allowed`() async throws {
        let desk = try await Desk()
        let outcome = try await desk.workflow.file(
            [Self.claim([Self.device(charge: "1000")])], now: Desk.noon)[0]
        #expect(outcome.lines[0].payment.allowed == Money("1000")!)
        #expect(outcome.lines[0].payment.balances)
    }

    @Test func `what has no fee, or another payer first, is not priced by a machine`() async throws
    {
        let desk = try await Desk()
        for claim in [
            Self.claim([Self.visit()]),
            Self.claim([Self.device()], account: "PAT-2", isPrimary: false),
        ] {
            let outcome = try await desk.workflow.file([claim], now: Desk.noon)[0]
            #expect(outcome.isCovered)
            #expect(outcome.lines[0].payment.adjustments.map { $0.reason } == ["133"])
            #expect(outcome.lines[0].payment.paid == .zero)
        }
    }

    /// The registry says nothing of what this member has paid: what the deductible takes is not known, in the second claim either.
    @Test func `a share under a deductible that nobody knows is not priced by a machine`()
        async throws
    {
        let desk = try await Desk()
        // Covered to the end of 2025.
        var line = Self.device()
        line.dates = DateRange(start: Self.day("2025-12-10"), end: Self.day("2025-12-10"))
        let claims = ["PAT-1", "PAT-2"].map { Self.claim([line], account: $0, member: "M2") }
        for outcome in try await desk.workflow.file(claims, now: Desk.noon) {
            #expect(outcome.isCovered)
            #expect(outcome.lines[0].payment.adjustments.map { $0.reason } == ["133"])
            #expect(outcome.lines[0].payment.paid == .zero)
        }
    }

    /// Two devices a year are paid. A third waits for a person, whichever way the two before it were had.
    @Test(arguments: [true, false])
    func `what needs no authorization is held against the limit of its benefit`(isGranted: Bool)
        async throws
    {
        let desk = try await Desk()
        if isGranted {
            let asked = try await desk.submit(
                Desk.submission("T1", lines: [Desk.line(1, Desk.cpap, units: 2)]))
            let decided = try await desk.workflow.decide(
                ReviewDecision(
                    caseID: asked.id, subject: .line(1), seenVersion: asked.version,
                    outcome: .approve),
                act: Desk.act("doctor"), now: Desk.noon)
            #expect(decided.authorizationNumber != nil)
        }
        var claims: [Claim] = []
        for account in ["PAT-1", "PAT-2", "PAT-3"] {
            var line = Self.device()
            // Not a day that the grant is for.
            line.dates = DateRange(start: Self.day("2026-01-10"), end: Self.day("2026-01-10"))
            claims.append(Self.claim([line], account: account))
        }
        let paid = try await desk.workflow.file(claims, now: Desk.noon).map {
            $0.lines[0].payment.paid > .zero
        }
        #expect(paid == (isGranted ? [false, false, false] : [true, true, false]))
    }

    @Test func `emergency care needs no authorization`() async throws {
        let desk = try await Desk()
        let outcome = try await desk.workflow.file([Self.claim([Self.device()])], now: Desk.noon)[0]
        guard case .notRequired = outcome.lines[0].verdict else {
            Issue.record("\(outcome.lines[0].verdict)")
            return
        }
    }

    /// One line in network, allowed $100 of which 20% are the member's.
    static func estimate(
        allowed: String = "100", of code: String = "E0601", isQMB: Bool = false
    ) throws -> CostShareLineEstimate {
        let line = CostShareLine(
            sequence: 1, serviceDate: day("2026-03-10"), code: code,
            allowedPerUnit: Money(allowed)!,
            rule: CostShareRule(
                benefit: "x", deductibleApplies: false, coinsuranceBasisPoints: 2000))
        let limits = Accumulators(
            individualDeductible: Accumulator(limit: nil),
            individualOutOfPocket: Accumulator(limit: nil), asOf: Desk.noon)
        let situation = CostShareSituation(
            accumulators: limits, isQualifiedMedicareBeneficiary: isQMB)
        return try #require(CostShareEstimator(situation).estimate([line]).lines.first)
    }

    @Test(arguments: [true, false])
    func `a share that Medicaid bears is nobody's bill to the member`(isQMB: Bool) throws {
        let payment = LinePayment(Money("120")!, try Self.estimate(isQMB: isQMB))
        #expect(payment.balances)
        #expect(payment.paid == Money("80")!)
        #expect(payment.patient == (isQMB ? .zero : Money("20")!))
        #expect(payment.adjustments.map { $0.reason } == ["45", isQMB ? "209" : "2"])
    }

    @Test func `a daily rate above the charge is told as such, and balances`() throws {
        let payment = LinePayment(Money("1500")!, try Self.estimate(allowed: "2000", of: "48"))
        #expect(payment.balances)
        #expect(
            payment.adjustments == [
                ClaimAdjustment(.contractual, "94", Money("-500")!),
                ClaimAdjustment(.patient, "2", Money("400")!),
            ])
    }

    @Test func `filings of the same claim at one moment are one claim`() async throws {
        let desk = try await Desk()
        let claim = Self.claim([Self.device()])
        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...6 {
                group.addTask {
                    try await desk.workflow.file([claim], now: Desk.noon)[0].number
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(numbers.count == 1)
    }
}
