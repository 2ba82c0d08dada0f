import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Updates that were written before what their case holds now: nothing granted goes by them, and nothing cancelled comes back.
@Suite struct StaleUpdateTests {
    typealias Desk = DeskFixture

    private static let visit = Desk.line(1, Desk.visit)
    private static let drug = Desk.line(2, Desk.drug)

    private static func marked(_ line: ServiceLine, _ change: ServiceLine.Change) -> ServiceLine {
        var line = line
        line.change = change
        return line
    }

    private static func version(
        _ number: Int, of prior: Int? = nil, _ lines: [ServiceLine]
    ) -> Submission {
        Desk.submission(
            "T\(number)", lines: lines, handle: "h\(number)", prior: prior.map { "h\($0)" })
    }

    /// A visit; a drug is added to it, and a person grants that.
    private func granted(_ desk: Desk) async throws -> Case {
        _ = try await desk.submit(Self.version(1, [Self.visit]))
        let second = try await desk.submit(
            Self.version(2, of: 1, [Self.visit, Self.marked(Self.drug, .added)]))
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: second.id, subject: .line(2), seenVersion: second.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
    }

    private func rejections(
        _ desk: Desk, _ submission: Submission
    ) async throws -> [Rejection] {
        guard case .rejected(let list) = try await desk.workflow.submit(submission, now: Desk.noon)
        else { return [] }
        return list
    }

    /// Another system of the provider adds its own second item to the first version; or it names the case by a number only, so
    /// that nothing but the item itself shows that it has not seen the other.
    @Test(arguments: [1, nil], [Desk.visit, Desk.cpap])
    func `an item that is added where another was granted is refused, and says what stands`(
        prior: Int?, code: ProcedureCode
    ) async throws {
        let desk = try await Desk()
        let before = try await granted(desk)
        var update = Self.version(
            3, of: prior, [Self.visit, Self.marked(Desk.line(2, code), .added)])
        update.prior = update.prior ?? before.id.text
        let refused = try await rejections(desk, update)
        #expect(refused.map(\.code) == [.superseded])
        let message = refused.first?.message ?? ""
        #expect(message.contains("item 2 (HCPCS J0897, approved)"))
        #expect(message.contains("(h2, case \(before.id))"))
        let after = try #require(try await desk.store.loadCase(before.id))
        #expect(after == before)
    }

    @Test func `written for the current version, it is taken, and the grant stands`() async throws {
        let desk = try await Desk()
        _ = try await granted(desk)
        let changed = try await desk.submit(
            Self.version(
                3, of: 2, [Self.visit, Self.marked(Desk.line(2, Desk.cpap), .changed)]))
        #expect(changed.request.lines[1].code == Desk.cpap)
        #expect(changed.grants.map(\.grant.code) == [Desk.drug])
    }

    /// Who always refers to the first version, and sends what is current, says nothing against it.
    @Test func `an older version is followed where nothing contradicts it`() async throws {
        let desk = try await Desk()
        let before = try await granted(desk)
        let third = try await desk.submit(
            Self.version(
                3, of: 1,
                [Self.visit, Self.drug, Self.marked(Desk.line(3, Desk.cpap), .added)]))
        #expect(third.id == before.id)
        #expect(third.grants.map(\.subject) == [.line(2)])
        #expect(third.request.deviations.isEmpty)
    }

    @Test func `what an update has as the version that it refers to stays as it is now`()
        async throws
    {
        let desk = try await Desk()
        _ = try await desk.submit(Self.version(1, [Self.visit, Desk.line(2, Desk.drug, units: 1)]))
        let second = try await desk.submit(
            Self.version(
                2, of: 1, [Self.visit, Self.marked(Desk.line(2, Desk.drug, units: 2), .changed)]))
        let two = try await desk.workflow.decide(
            ReviewDecision(
                caseID: second.id, subject: .line(2), seenVersion: second.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
        let third = try await desk.submit(
            Self.version(
                3, of: 1,
                [
                    Self.visit, Desk.line(2, Desk.drug, units: 1),
                    Self.marked(Desk.line(3, Desk.cpap), .added),
                ]))
        #expect(third.request.lines[1].quantity == Quantity(Decimal(2), .units))
        #expect(third.determination(.line(2)) == two.determination(.line(2)))
        #expect(third.request.deviations.map(\.code) == ["items-of-older-version"])
        #expect(third.request.deviations[0].message.contains("Item 2 was changed since"))
    }

    /// One fullUrl for all versions, and a `meta.versionId` for each.
    @Test func `versions of one name are told apart by their numbers`() async throws {
        func version(_ number: Int, of prior: Int?, _ lines: [ServiceLine]) -> Submission {
            var submission = Desk.submission(
                "T\(number)", lines: lines, handle: "h", prior: prior.map { _ in "h" })
            submission.version = "\(number)"
            submission.priorVersion = prior.map { "\($0)" }
            return submission
        }
        let desk = try await Desk()
        _ = try await desk.submit(version(1, of: nil, [Self.visit]))
        let second = try await desk.submit(
            version(2, of: 1, [Self.visit, Self.marked(Self.drug, .added)]))
        _ = try await desk.workflow.decide(
            ReviewDecision(
                caseID: second.id, subject: .line(2), seenVersion: second.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
        let other = Self.marked(Desk.line(2, Desk.cpap), .changed)
        let refused = try await rejections(desk, version(3, of: 1, [Self.visit, other]))
        #expect(refused.map(\.code) == [.superseded])
        let taken = try await desk.submit(version(3, of: 2, [Self.visit, other]))
        #expect(taken.request.lines[1].code == Desk.cpap)
    }

    // MARK: What was cancelled

    private static let device = Desk.line(1, Desk.visit)

    private func cancelled(_ desk: Desk) async throws -> Case {
        _ = try await desk.submit(Self.version(1, [Self.visit, Self.drug]))
        var cancel = Self.version(2, of: 1, [Self.visit, Self.drug])
        cancel.cancelsAll = true
        return try await desk.submit(cancel)
    }

    @Test(arguments: [1, 2])
    func `what was cancelled stays so where an update says nothing of it, and that is told`(
        prior: Int
    ) async throws {
        let desk = try await Desk()
        let before = try await cancelled(desk)
        let after = try await desk.submit(Self.version(3, of: prior, [Self.visit, Self.drug]))
        #expect(after.id == before.id)
        #expect(after.action == .cancelled)
        #expect(after.request.lines.map(\.isCancelled) == [true, true])
        #expect(after.request.deviations.map(\.code) == ["items-stay-cancelled"])
        #expect(after.decisions == before.decisions)
    }

    @Test(arguments: [ServiceLine.Change.added, .changed])
    func `what is marked is asked for again, and nothing else`(
        mark: ServiceLine.Change
    ) async throws {
        let desk = try await Desk()
        _ = try await cancelled(desk)
        let after = try await desk.submit(
            Self.version(3, of: 2, [Self.marked(Self.visit, mark)]))
        #expect(after.determination(.line(1))?.action == .notRequired)
        #expect(after.determination(.line(2))?.action == .cancelled)
    }

    @Test func `an update of a version before the cancellation brings nothing back`() async throws {
        let desk = try await Desk()
        _ = try await cancelled(desk)
        let refused = try await rejections(
            desk, Self.version(3, of: 1, [Self.marked(Self.visit, .changed), Self.drug]))
        #expect(refused.map(\.code) == [.superseded])
    }

    /// X12 has no mark: naming a service again asks for it again.
    @Test func `by X12 a service that is named again is asked for again`() async throws {
        let desk = try await Desk()
        let before = try await cancelled(desk)
        var update = Desk.submission("T3", lines: [Self.visit], prior: before.id.text)
        update.request.transaction.door = .x12
        let after = try await desk.submit(update)
        #expect(after.determination(.line(1))?.action == .notRequired)
        #expect(after.determination(.line(2))?.action == .cancelled)
    }
}
