import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// An extension adds to what was granted and takes none of it back (42 CFR 422.138(c)).
@Suite struct ExtensionTests {
    typealias Desk = DeskFixture

    static let march = Instant("2026-03-16T15:00:00Z")!

    /// Certification type 4 at the event, as X12 has it, or at the item alone.
    static func asked(
        _ line: ServiceLine, as type: CertificationType = .extended, atItem: Bool = false,
        identifier: String = "T2", prior: String = "h1"
    ) -> Submission {
        var update = Desk.submission(
            identifier, lines: [line], handle: "h" + identifier, prior: prior)
        if atItem {
            update.request.lines[0].certificationType = type
        } else {
            update.request.event.certificationType = type
        }
        return update
    }

    /// Seven days of a stay, granted by a person.
    private func stay(_ desk: Desk) async throws -> Case {
        let first = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)], handle: "h1"))
        return try await decide(desk, first, .approve)
    }

    private func decide(
        _ desk: Desk, _ authorization: Case, _ outcome: ReviewDecision.Outcome
    ) async throws(WorkflowError) -> Case {
        let now = max(Desk.noon, authorization.events.last?.at ?? Desk.noon)
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1), seenVersion: authorization.version,
                outcome: outcome), act: Desk.act("doctor", at: now), now: now)
    }

    private func left(
        _ desk: Desk, _ authorization: Case, _ code: ProcedureCode, _ units: Int, on day: String
    ) async throws -> Decimal? {
        let number = try #require(authorization.authorizationNumber)
        let answer = try await desk.workflow.bill(
            ClaimQuestion(
                claim: "C" + day, number: number.text, member: "M1", code: code,
                units: Decimal(units), provider: "1234567893", on: CivilDate(day)!),
            now: Self.march)
        guard case .covered(_, _, _, let left, _) = answer else { return nil }
        return left
    }

    @Test(arguments: [CertificationType.extended, .renewal], [false, true])
    func `days that an extension adds stand beside those before, and each is used for itself`(
        type: CertificationType, atItem: Bool
    ) async throws {
        let desk = try await Desk()
        let first = try await stay(desk)
        #expect(try await left(desk, first, Desk.bedDays, 7, on: "2026-03-10") == Decimal(0))
        let four = Desk.line(1, Desk.bedDays, units: 4, .days, on: "2026-03-17")
        let waiting = try await desk.submit(
            Self.asked(four, as: type, atItem: atItem), now: Self.march)
        #expect(waiting.isPended(.line(1)))
        #expect(waiting.grants.map(\.grant) == first.grants.map(\.grant))

        let decided = try await decide(desk, waiting, .approve)
        #expect(decided.grants.map(\.grant.quantity.amount) == [Decimal(7), Decimal(4)])
        #expect(decided.grantsLeft(.line(1)).map(\.left) == [Decimal(0), Decimal(4)])
        #expect(decided.unitsLeft(.line(1)) == Decimal(4))
        #expect(try await desk.store.loadCase(decided.id) == decided)
        #expect(try await left(desk, decided, Desk.bedDays, 4, on: "2026-03-17") == Decimal(0))
        let granted = try await desk.store.totals(
            payer: PayerID("larkspur"), member: MemberID("M1"), excluding: nil
        ).granted
        #expect(granted.map(\.units) == [Decimal(11)])
        #expect(
            decided.notes(of: .line(1)).contains {
                $0.hasPrefix("The earlier approval stands: 7 days, 2026-03-10")
            })
        let status = try await desk.workflow.status(of: decided, now: Self.march)
        #expect(status.lines[0].decision.contains("Approved: 4 days from 2026-03-17"))
        #expect(status.lines[0].decision.contains("Approved: 7 days from 2026-03-10"))
    }

    @Test func `an extension that is refused leaves what was granted before`() async throws {
        let desk = try await Desk()
        let first = try await stay(desk)
        let four = Desk.line(1, Desk.bedDays, units: 4, .days, on: "2026-03-17")
        let waiting = try await desk.submit(Self.asked(four), now: Self.march)
        let denied = try await decide(
            desk, waiting, .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        #expect(denied.determination(.line(1))?.action == .denied)
        #expect(denied.grants.map(\.grant) == first.grants.map(\.grant))
        #expect(try await left(desk, denied, Desk.bedDays, 7, on: "2026-03-10") == Decimal(0))
    }

    @Test func `an extension is extended, and decided anew for itself`() async throws {
        let desk = try await Desk()
        _ = try await stay(desk)
        func asked(
            _ units: Int, _ day: String, _ identifier: String, prior: String,
            as type: CertificationType = .extended
        ) async throws -> Case {
            let line = Desk.line(1, Desk.bedDays, units: units, .days, on: day)
            let update = Self.asked(line, as: type, identifier: identifier, prior: prior)
            return try await decide(
                desk, try await desk.submit(update, now: Self.march), .approve)
        }
        _ = try await asked(4, "2026-03-17", "T2", prior: "h1")
        let twice = try await asked(2, "2026-03-21", "T3", prior: "hT2")
        #expect(twice.grants.map(\.grant.quantity.amount) == [7, 4, 2].map { Decimal($0) })

        // Revised: the last of them is asked for otherwise.
        let revised = try await asked(3, "2026-03-21", "T4", prior: "hT3", as: .revised)
        #expect(revised.grants.map(\.grant.quantity.amount) == [7, 4, 3].map { Decimal($0) })
    }

    /// Some state in an extension what it adds, and some all that there is then.
    @Test func `who states all of it anew asks for no more beside it`() async throws {
        let desk = try await Desk()
        _ = try await stay(desk)
        let whole = Desk.line(1, Desk.bedDays, units: 11, .days)
        let decided = try await decide(
            desk, try await desk.submit(Self.asked(whole), now: Self.march), .approve)
        #expect(decided.grants.map(\.grant.quantity.amount) == [Decimal(11)])
    }

    // MARK: By a machine

    /// One month of what a policy approves; the plan pays for two a year.
    private func device(_ desk: Desk) async throws -> Case {
        try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.cpap)], documents: [Desk.document("study")],
                kind: "28633-6", handle: "h1"))
    }

    @Test(arguments: [(1, ActionCode.approved), (2, .pended)])
    func `a machine adds no more than the limits let it, with what stands`(
        units: Int, action: ActionCode
    ) async throws {
        let desk = try await Desk()
        let first = try await device(desk)
        #expect(try await left(desk, first, Desk.cpap, 1, on: "2026-03-10") == Decimal(0))
        let line = Desk.line(1, Desk.cpap, units: units, on: "2026-06-08")
        let extended = try await desk.submit(Self.asked(line), now: Self.march)
        #expect(extended.determination(.line(1))?.action == action)
        #expect(extended.grants.count == (action == .approved ? 2 : 1))
        #expect(extended.grants.first?.grant == first.grants.first?.grant)
        if action == .approved {
            #expect(try await left(desk, extended, Desk.cpap, 1, on: "2026-06-10") == Decimal(0))
        }
    }

    @Test func `an extension without days is a person's: what it adds is not known`() async throws {
        let desk = try await Desk()
        _ = try await device(desk)
        var line = Desk.line(1, Desk.cpap)
        line.dates = nil
        let extended = try await desk.submit(Self.asked(line), now: Self.march)
        #expect(extended.ball == .staff)
        #expect(extended.decisions[.line(1)]?.explanation.checks.last?.id == "request.extension")
        #expect(extended.grants.count == 1)
    }
}
