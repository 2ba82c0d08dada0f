import Adjudication
import Cases
import JSON
import Plans
import Policies
import Records

/// One recorded case, decided again.
struct CaseReplay {
    let position: Int64
    let caseID: CaseID
    private let acts: [MachineDecisions.Act]

    /// What came of one case.
    struct Result {
        var decisions = 0
        var byThisBook = 0
        var reproduced = 0
        var verbatim = 0
        var changes: [ReplayChange] = []
    }

    /// Why a case can not be decided again, in words.
    struct Impossible: Error {
        let reason: String
    }

    init(_ life: ArchivedLife) throws(Impossible) {
        position = life.position
        caseID = life.caseID
        do {
            acts = try MachineDecisions(
                entries: life.entries.map { try JSONDocument.parse($0).root }
            ).acts
        } catch {
            throw Impossible(reason: "its record can not be read: \(error)")
        }
        guard acts.allSatisfy({ $0.facts != nil }) else {
            throw Impossible(reason: Self.noFacts)
        }
    }

    static let noFacts = "it was decided before the facts of a decision were recorded"

    /// The documents that are looked at again.
    var documents: Set<DocumentDigest> {
        var digests: Set<DocumentDigest> = []
        for act in acts {
            for item in act.facts?.evidence ?? [] {
                if item.needsContent { digests.formUnion([item.digest] + act.sources) }
                if item.path != nil, let source = act.sources.first { digests.insert(source) }
            }
        }
        return digests
    }

    func run(
        _ adjudicator: Adjudicator, _ documents: [DocumentDigest: StoredDocument]
    ) throws(Impossible) -> Result {
        var result = Result()
        for act in acts {
            guard let facts = act.facts else { throw Impossible(reason: Self.noFacts) }
            let evidence = try evidence(facts, of: act, documents)
            for (plan, decisions) in Dictionary(grouping: act.decisions, by: \.inputs.coverage) {
                try compare(decisions, act, facts, evidence, plan, adjudicator, &result)
            }
        }
        return result
    }

    private func evidence(
        _ facts: DecisionFacts, of act: MachineDecisions.Act,
        _ documents: [DocumentDigest: StoredDocument]
    ) throws(Impossible) -> Evidence {
        var messages = ReplayedMessages(act.sources, documents)
        var items: [EvidenceItem] = []
        for reference in facts.evidence {
            var bytes = documents[reference.digest]?.bytes
            if reference.needsContent, bytes == nil { bytes = messages.bytes(of: reference.digest) }
            let message = reference.path == nil ? nil : messages.latest
            guard let item = EvidenceItem(reference, in: message, bytes: bytes) else {
                throw Impossible(reason: "document \(reference.digest) is not there any more")
            }
            items.append(item)
        }
        return Evidence(items: items)
    }

    private func compare(
        _ decisions: [MachineDecisions.Decision], _ act: MachineDecisions.Act,
        _ facts: DecisionFacts, _ evidence: Evidence, _ coverage: CoverageSnapshot,
        _ adjudicator: Adjudicator, _ result: inout Result
    ) throws(Impossible) {
        result.decisions += decisions.count
        guard let plan = adjudicator.book.plan(coverage.plan) else {
            for decision in decisions {
                result.changes.append(
                    try change(decision, act, to: Self.noPlan(coverage.plan), after: nil))
            }
            return
        }
        var findings = adjudicator.decide(
            act.request, facts: Facts(facts, payer: coverage.payer, member: coverage.member),
            evidence: evidence, under: plan, only: Set(decisions.map(\.subject)), now: act.at)
        if !facts.appealed.isEmpty {
            findings = Appeal(of: facts.appealed, under: plan, at: act.at).heard(findings)
        }
        for decision in decisions {
            guard let finding = findings.first(where: { $0.subject == decision.subject }) else {
                throw Impossible(reason: "\(decision.subject) is not in the recorded request")
            }
            let now = Determination(finding, number: Self.number)
            let outcome = ReplayOutcome(now)
            let isSame = outcome.isSame(as: ReplayOutcome(decision.determination))
            if decision.inputs.book == adjudicator.book.digest,
                decision.inputs.engine == Adjudicator.engine
            {
                let recorded = try explanation(decision).placeless
                let isVerbatim =
                    now == decision.determination.numbered(Self.number)
                    && finding.explanation.placeless == recorded
                result.byThisBook += 1
                result.reproduced += isSame ? 1 : 0
                result.verbatim += isVerbatim ? 1 : 0
            }
            guard !isSame else { continue }
            result.changes.append(
                try change(decision, act, to: outcome, after: finding.explanation))
        }
    }

    /// In the place of every authorization number: a replay gives none.
    private static let number = AuthorizationNumber("")

    private static func noPlan(_ plan: PlanID) -> ReplayOutcome {
        ReplayOutcome(kind: .noPlan, reason: "The book has no plan \(plan).")
    }

    private func explanation(
        _ decision: MachineDecisions.Decision
    ) throws(Impossible) -> Explanation {
        do throws(RecordingError) {
            return try decision.explanation()
        } catch {
            throw Impossible(reason: "its record can not be read: \(error)")
        }
    }

    private func change(
        _ decision: MachineDecisions.Decision, _ act: MachineDecisions.Act,
        to outcome: ReplayOutcome, after: Explanation?
    ) throws(Impossible) -> ReplayChange {
        let before = try explanation(decision)
        return ReplayChange(
            position: position, caseID: caseID, subject: decision.subject,
            code: act.request.code(of: decision.subject), plan: decision.inputs.coverage.plan,
            decidedAt: act.at, before: ReplayOutcome(decision.determination), after: outcome,
            cause: after.map { ReplayCause(from: before, to: $0) }
                ?? ReplayCause(before.checks.last, nil),
            since: decision.since.map { ReplayOutcome($0) })
    }
}

extension Determination {
    /// The same with another authorization number, where a machine granted something.
    fileprivate func numbered(_ number: AuthorizationNumber) -> Determination {
        guard case .approved(let approval) = self, approval.basis == .automated else { return self }
        var grant = approval.grant
        grant.number = number
        return .approved(.automated(grant))
    }
}

extension Explanation {
    /// Without where things stood in the message: that is for who reads the message, and is no part of what was decided.
    fileprivate var placeless: Explanation {
        Explanation(subject: subject, checks: checks.map(\.placeless))
    }
}

extension CheckRecord {
    fileprivate var placeless: CheckRecord {
        var record = self
        record.place = nil
        record.children = children.map(\.placeless)
        return record
    }
}
