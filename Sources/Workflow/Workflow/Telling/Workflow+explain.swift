import Adjudication
public import Cases
import Plans
import Policies
import Primitives

extension Workflow {
    /// Why each line of a case stands as it does, from what was recorded with its decision.
    public func explanation(of authorization: Case) -> CaseExplanation {
        let plan = book.plan(authorization.coverage.plan)
        let zone = plan?.zone ?? .utc
        let lines = authorization.subjects.compactMap { subject -> CaseExplanation.Line? in
            guard let decision = authorization.decisions[subject] else { return nil }
            let isPolicy: (CheckRecord) -> Bool = { $0.id == "policy" && !$0.children.isEmpty }
            let checks = decision.explanation.checks
            let trees = checks.filter(isPolicy).flatMap(\.children)
            return CaseExplanation.Line(
                subject: subject,
                what: authorization.what(
                    subject, benefit: benefitName(of: subject, in: authorization)),
                action: decision.determination.action, at: decision.at,
                when: zone.brief(decision.at), by: Self.words(decision.determination.basis),
                reasons: authorization.notes(of: subject), book: decision.inputs?.book,
                policies: (decision.inputs?.policies ?? []).map { reference in
                    CaseExplanation.AppliedPolicy(
                        reference: reference,
                        notes: notes(on: reference, trees, book: decision.inputs?.book))
                },
                criteria: trees.map {
                    Self.node($0, authorization, decision.inputs?.policies ?? [])
                },
                checks: checks.filter { !isPolicy($0) })
        }
        return CaseExplanation(
            caseID: authorization.id, version: authorization.version,
            action: authorization.action,
            plan: plan?.name ?? authorization.coverage.plan.text, zone: zone.identifier,
            lines: lines)
    }

    private static func words(_ basis: Basis) -> String {
        switch basis {
        case .automated: "by the rules of the book, automatically"
        case .administrative: "administratively"
        case .attested(let attestation):
            "by \(attestation.reviewerName) (\(attestation.profession.name))"
        case .byLaw(let citation): "by law, since the clock lapsed (\(citation.text))"
        }
    }

    private static func node(
        _ record: CheckRecord, _ authorization: Case, _ policies: [PolicyReference]
    ) -> CaseExplanation.Node {
        guard record.children.isEmpty else {
            let rule = record.finding.prefix { $0 != ":" }
            return .group(
                rule: String(rule), verdict: record.verdict,
                parts: record.children.map { node($0, authorization, policies) })
        }
        let document = record.document.map { digest in
            let attachment = authorization.attachments.first { $0.digest == digest }
            return CaseExplanation.Document(
                digest: digest, kind: attachment?.kind, title: attachment?.title)
        }
        let isQuoted = record.input != nil || record.place != nil || document != nil
        // A record from before the question was kept apart has both in one sentence.
        return .criterion(
            CaseExplanation.Criterion(
                id: leafID(record, of: policies), question: record.question ?? record.finding,
                verdict: record.verdict, answer: record.question == nil ? "" : record.answer,
                evidence: isQuoted
                    ? CaseExplanation.Evidence(
                        quote: record.input, place: record.place, document: document) : nil,
                citation: record.citation, next: record.next))
    }

    /// `bmi-35` of `policy.BAR-01.bmi-35`; either id may hold dots of its own.
    private static func leafID(_ record: CheckRecord, of policies: [PolicyReference]) -> String {
        let prefix = policies.map { "policy.\($0.id)." }.first { record.id.hasPrefix($0) }
        return String(record.id.dropFirst(prefix?.count ?? 0))
    }

    // MARK: What has become of the policy since

    private func notes(
        on reference: PolicyReference, _ trees: [CheckRecord], book decided: DocumentDigest?
    ) -> [String] {
        let versions = adjudicator.policies.versions(of: reference.id)
        guard let latest = versions.last else {
            return [
                "The book of today has no policy \(reference.id). What is shown is what was recorded."
            ]
        }
        var notes: [String] = []
        if latest.version != reference.version {
            notes.append(
                "Decided under version \(reference.version)\(dates(reference)). The book has version \(latest.version), in force \(latest.effective). What is shown is what version \(reference.version) asked and what it found."
            )
        }
        let same = versions.first { $0.version == reference.version }
        if decided != book.digest, let same, Self.differs(same, trees, reference) {
            notes.append(
                "The book of today words version \(reference.version) differently. What is shown are the words of the decision."
            )
        }
        return notes
    }

    private func dates(_ reference: PolicyReference) -> String {
        reference.choice.map { ", in force \($0.effective)" } ?? ""
    }

    /// Whether the criteria that were recorded are other ones than the policy has now, or are asked in other words.
    private static func differs(
        _ policy: Policy, _ trees: [CheckRecord], _ reference: PolicyReference
    ) -> Bool {
        let recorded = trees.flatMap(\.leaves)
        let leaves = policy.criteria.leaves
        guard recorded.map({ leafID($0, of: [reference]) }) == leaves.map(\.id) else { return true }
        return zip(recorded, leaves).contains { record, leaf in
            record.citation != leaf.citation
                || !(record.question == leaf.question || record.finding.hasPrefix(leaf.question))
        }
    }
}
