import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Records
import Testing
import Workflow

/// An update decides again what it changes around a line, takes nothing back by machine, and measures each line by its own day.
@Suite struct ReopeningTests {
    typealias Desk = DeskFixture

    private let study = Desk.document("a sleep study")

    private func device(
        _ identifier: String, lines: [ServiceLine] = [Desk.line(1, Desk.cpap)],
        diagnoses: [String] = ["G47.33"], handle: String? = nil, prior: String? = nil
    ) -> Submission {
        Desk.submission(
            identifier, lines: lines, diagnoses: diagnoses, documents: [study], kind: "28633-6",
            handle: handle, prior: prior)
    }

    /// An approved device, and what an update makes of it.
    private func updated(
        _ change: (inout Submission) -> Void
    ) async throws -> (first: Case, second: Case) {
        let desk = try await Desk()
        let first = try await desk.submit(device("T1", handle: "h1"))
        #expect(first.action == .approved)
        var update = device("T2", prior: "h1")
        change(&update)
        return (first, try await desk.submit(update))
    }

    @Test func `other diagnoses are another question: a clinician's, and the grant stands`()
        async throws
    {
        let (first, second) = try await updated {
            $0.request.event.diagnoses = [Diagnosis(sequence: 1, code: DiagnosisCode("Z00.00")!)]
        }
        #expect(second.ball == .clinician)
        #expect(second.grantInForce(.line(1)) == first.grantInForce(.line(1)))
        let checks = second.decisions[.line(1)]?.explanation.checks ?? []
        #expect(checks.first?.id == "request.reopened")
    }

    @Test func `a further diagnosis that a line does not point at changes nothing`() async throws {
        let desk = try await Desk()
        var line = Desk.line(1, Desk.cpap)
        line.diagnosisPointers = [1]
        let first = try await desk.submit(device("T1", lines: [line], handle: "h1"))
        let second = try await desk.submit(
            device("T2", lines: [line], diagnoses: ["G47.33", "Z00.00"], prior: "h1"))
        #expect(second.decisions[.line(1)] == first.decisions[.line(1)])
    }

    @Test func `what is said again in other words changes nothing`() async throws {
        let (first, second) = try await updated {
            $0.request.lines[0].text = "A machine against sleep apnea"
            $0.request.lines[0].unitPrice = Money("900.00")
            $0.request.lines[0].traceNumbers = [TraceNumber(value: "other")]
            $0.request.lines[0].change = .changed
        }
        #expect(second.decisions[.line(1)] == first.decisions[.line(1)])
    }

    @Test func `nor does another version that is in doubt take anything back`() async throws {
        let (first, second) = try await updated {
            $0.request.lines[0].doubts = ["The order was revoked."]
        }
        #expect(second.ball == .staff)
        #expect(second.grantInForce(.line(1)) == first.grantInForce(.line(1)))
    }

    /// Where a line names who gives it (PAS does), it is reopened by another like one that the event names.
    @Test func `a line's own provider out of network is no machine's to refuse either`()
        async throws
    {
        let (first, second) = try await updated {
            $0.request.lines[0].providers = [
                RequestedProvider(role: .supplier, identifiers: ["1999999992"])
            ]
        }
        #expect(second.ball == .staff)
        #expect(second.grantInForce(.line(1)) == first.grantInForce(.line(1)))
    }

    // MARK: What waits because it was reopened

    /// A granted device whose study was withdrawn: the study is asked for.
    private func waiting(_ desk: Desk) async throws -> Case {
        _ = try await desk.submit(device("T1", handle: "h1"))
        var update = device("T2", handle: "h2", prior: "h1")
        update.evidence.items = []
        update.request.attachments = []
        let digest = study.digest
        update.withdrawn = { _ in [digest] }
        let waiting = try await desk.submit(update)
        #expect(waiting.ball == .provider)
        #expect(waiting.reopenings[.line(1)]?.cause == "papers were withdrawn or replaced")
        return waiting
    }

    @Test func `is reopened still when a paper comes, until it is decided`() async throws {
        let desk = try await Desk()
        let first = try await waiting(desk)
        let paper = SuppliedDocument(
            document: Desk.document("another study"), kind: "28633-6", date: Desk.today)
        let second = try await desk.workflow.supply(
            [paper], to: first.id, by: .submitter("1234567893"), now: Desk.noon.adding(hours: 1))
        #expect(second.action == .approved)
        #expect(second.decisions[.line(1)]?.explanation.checks.first?.id == "request.reopened")
        #expect(second.reopenings.isEmpty)
    }

    @Test func `is reopened still when a second update comes`() async throws {
        let desk = try await Desk()
        let first = try await waiting(desk)
        var update = device("T3", prior: "h2")
        update.evidence.items = []
        update.request.attachments = []
        update.request.event.providers.append(
            RequestedProvider(role: .supplier, identifiers: ["1999999992"]))
        let second = try await desk.submit(update, now: Desk.noon.adding(hours: 1))
        #expect(second.ball == .staff)
        #expect(second.grantInForce(.line(1)) == first.grantInForce(.line(1)))
    }

    // MARK: Days

    /// A line without days is granted from the day of its decision on.
    @Test(arguments: [1, 2])
    func `another version of what names no day takes none of the granted days back`(units: Int)
        async throws
    {
        let desk = try await Desk()
        var line = Desk.line(1, Desk.cpap)
        line.dates = nil
        let first = try await desk.submit(device("T1", lines: [line], handle: "h1"))
        line.quantity = Quantity(Decimal(units), .units)
        let second = try await desk.submit(
            device("T2", lines: [line], diagnoses: ["Z00.00", "G47.33"], prior: "h1"),
            now: Desk.noon.adding(hours: 24 * 20))
        let granted = try #require(second.grantInForce(.line(1)))
        #expect(second.action == .approved)
        #expect(granted.quantity == Quantity(Decimal(units), .units))
        #expect(granted.period == first.grantInForce(.line(1))?.period)
        #expect(second.decisions[.line(1)] != first.decisions[.line(1)])
    }

    @Test func `a provider out of network is no machine's to refuse after a yes`() async throws {
        let (first, second) = try await updated {
            $0.request.event.providers.append(
                RequestedProvider(role: .supplier, identifiers: ["1999999992"]))
        }
        #expect(second.ball == .staff)
        #expect(second.grantInForce(.line(1)) == first.grantInForce(.line(1)))
    }

    @Test func `a proof that is withdrawn is asked for again, and the grant stands`() async throws {
        let digest = study.digest
        let (first, second) = try await updated {
            $0.evidence.items = []
            $0.request.attachments = []
            $0.withdrawn = { _ in [digest] }
        }
        #expect(second.ball == .provider)
        #expect(second.asks.map(\.ask.id) == ["study"])
        #expect(second.grantInForce(.line(1)) == first.grantInForce(.line(1)))
    }

    @Test func `it is asked for again for every line, also for those that are not named`()
        async throws
    {
        let desk = try await Desk()
        let lines = [
            Desk.line(1, Desk.cpap), Desk.line(2, Desk.cpap, on: "2026-04-10"),
        ]
        let first = try await desk.submit(device("T1", lines: lines, handle: "h1"))
        #expect(first.action == .approved)
        var update = device("T2", lines: [lines[0]], prior: "h1")
        update.evidence.items = []
        update.request.attachments = []
        let digest = study.digest
        update.withdrawn = { _ in [digest] }
        let second = try await desk.submit(update)
        #expect(second.asks.map(\.subject) == [.line(1), .line(2)])
        #expect(second.grantInForce(.line(2)) == first.grantInForce(.line(2)))
    }

    @Test func `what a person granted does not hang on a paper that is withdrawn since`()
        async throws
    {
        let desk = try await Desk()
        func stay(_ identifier: String, handle: String? = nil, prior: String? = nil) -> Submission {
            device(
                identifier, lines: [Desk.line(1, Desk.bedDays, units: 3, .days)], handle: handle,
                prior: prior)
        }
        let opened = try await desk.submit(stay("T1", handle: "h1"))
        let granted = try await desk.workflow.decide(
            ReviewDecision(
                caseID: opened.id, subject: .line(1), seenVersion: opened.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
        var update = stay("T2", prior: "h1")
        let digest = study.digest
        update.withdrawn = { _ in [digest] }
        let second = try await desk.submit(update)
        #expect(second.decisions[.line(1)] == granted.decisions[.line(1)])
        // Another diagnosis is another question to the person, too.
        var other = stay("T3", prior: "h1")
        other.request.event.diagnoses = [Diagnosis(sequence: 1, code: DiagnosisCode("Z00.00")!)]
        #expect(try await desk.submit(other).ball == .clinician)
    }

    @Test func `who leaves a line out says nothing of it`() async throws {
        let (first, second) = try await updated {
            $0.request.lines = [Desk.line(2, Desk.visit)]
            $0.request.event.diagnoses = [Diagnosis(sequence: 1, code: DiagnosisCode("Z00.00")!)]
        }
        #expect(second.decisions[.line(1)] == first.decisions[.line(1)])
    }

    // MARK: Limits

    @Test func `a limit counts what the case itself was granted before`() async throws {
        let desk = try await Desk()
        let one = Desk.line(1, Desk.cpap)
        let two = Desk.line(2, Desk.cpap, on: "2026-03-11")
        let three = Desk.line(3, Desk.cpap, on: "2026-03-12")
        _ = try await desk.submit(device("T1", lines: [one], handle: "h1"))
        let second = try await desk.submit(
            device("T2", lines: [one, two], handle: "h2", prior: "h1"))
        #expect(second.action == .approved)
        let third = try await desk.submit(device("T3", lines: [one, two, three], prior: "h2"))
        #expect(third.determination(.line(3))?.action == .pended)
        #expect(third.ball == .staff)
        #expect(third.grants.count == 2)
    }

    @Test func `nor do two lines of one request make less of it`() async throws {
        let desk = try await Desk()
        let lines = [Desk.line(1, Desk.cpap, units: 1), Desk.line(2, Desk.cpap, units: 2)]
        #expect(try await desk.submit(device("T1", lines: lines)).ball == .staff)
    }

    // MARK: Lateness

    @Test func `a line that comes late is late, whenever the case began`() async throws {
        let desk = try await Desk()
        let one = Desk.line(1, Desk.cpap)
        let late = Desk.line(2, Desk.cpap, on: "2026-04-20")
        let first = try await desk.submit(device("T1", lines: [one], handle: "h1"))
        let second = try await desk.submit(
            device("T2", lines: [one, late], handle: "h2", prior: "h1"),
            now: Instant("2026-12-20T17:00:00Z")!)
        #expect(second.decisions[.line(1)] == first.decisions[.line(1)])
        #expect(second.determination(.line(2))?.action == .pended)
        let last = try #require(second.decisions[.line(2)]?.explanation.checks.last)
        #expect(last.id == "request.timely")
        // A further update that leaves it as it is does not make it earlier, nor do papers.
        let third = try await desk.submit(
            device("T3", lines: [one, late], prior: "h2"), now: Instant("2026-12-21T17:00:00Z")!)
        #expect(third.decisions[.line(2)]?.explanation.checks.last?.id == "request.timely")
        let paper = SuppliedDocument(document: Desk.document("more"), date: Desk.today)
        let fourth = try await desk.workflow.supply(
            [paper], to: third.id, by: .submitter("1234567893"),
            now: Instant("2026-12-22T17:00:00Z")!)
        #expect(fourth.decisions[.line(2)]?.explanation.checks.last?.id == "request.timely")
    }
}
