import Adjudication
import Cases
import CodeSets
import Plans
public import Primitives
import Records

extension Workflow {
    /// Matches a claim line and uses the units, durably and once. Two claims at one moment can not overspend: the use
    /// is appended against the version of the case that was read.
    public func bill(_ question: ClaimQuestion, now: Instant) async throws(WorkflowError)
        -> ClaimAnswer
    {
        let member = try await findMember(question.member, payer: question.payer)
        let provider = try await provider(identifiers: [question.provider])
        let line = ClaimLine(
            claim: question.claim, number: question.number, member: member.id,
            code: question.code, modifiers: question.modifiers, units: question.units,
            provider: provider?.identifiers ?? [question.provider],
            serviceDate: question.on)
        return try await retrying { () async throws(WorkflowError) in
            let candidates = try await candidates(for: question, member)
            if candidates.isEmpty { return try await absent(question, line, member) }
            return try await use(line, candidates, question, member, now: now)
        }
    }

    /// Uses the first case that covers the line; nil where somebody else changed it meanwhile.
    private func use(
        _ line: ClaimLine, _ candidates: [Case], _ question: ClaimQuestion, _ member: Member,
        now: Instant
    ) async throws(WorkflowError) -> ClaimAnswer? {
        let matches = candidates.map { candidate in
            (
                candidate,
                ClaimMatch.match(
                    line, against: candidate, under: book.plan(candidate.coverage.plan))
            )
        }
        // A claim that used its units anywhere uses none elsewhere.
        for case (let candidate, .coveredBefore(let subject, let grant)) in matches {
            return .covered(
                case: candidate.id, subject: subject, number: grant.number,
                unitsLeft: candidate.unitsLeft(
                    subject, of: grant.code, on: line.authorizedDays),
                wasUsedBefore: true)
        }
        for case (_, .otherUse(let use)) in matches {
            throw .notPermitted(
                "\(line.claim) is the key of a claim line of \(use.serviceDate) that used \(use.units) "
                    + "of this service. Another line needs a key of its own.")
        }
        var nearest: (ClaimMismatch, String, CaseID)?
        var waived: ClaimAnswer?
        for (candidate, match) in matches {
            switch match {
            case .coveredBefore, .otherUse: continue
            case .notRequired(let reason, let citation):
                waived = .notRequired(reason: reason, citation)
            case .covered(let subject, let grant, let left):
                guard try await append(line, subject, grant, candidate, now: now) else {
                    return nil
                }
                return .covered(
                    case: candidate.id, subject: subject, number: grant.number, unitsLeft: left,
                    wasUsedBefore: false)
            case .mismatch(let cause, let text):
                if nearest.map({ $0.0.rank < cause.rank }) ?? true {
                    nearest = (cause, text, candidate.id)
                }
            }
        }
        if let waived { return waived }
        guard let (cause, text, id) = nearest else { return nil }
        // No authorization for something else is a reason to deny what needs none.
        if case .answered(let answer) = try await withoutAuthorization(question, member),
            case .notRequired = answer
        {
            return answer
        }
        return .notCovered(cause, message: text, case: id)
    }

    private func append(
        _ line: ClaimLine, _ subject: Subject, _ grant: Grant, _ candidate: Case, now: Instant
    ) async throws(WorkflowError) -> Bool {
        var draft = try await draft(of: candidate, by: .system, now: now)
        draft.add(
            .unitsUsed(
                ClaimUse(
                    claim: line.claim, subject: subject, units: line.units,
                    serviceDate: line.serviceDate, code: grant.code)))
        return try await commit(draft, since: candidate) != nil
    }

    /// The case of the number; without a number, the member's cases that grant something.
    private func candidates(
        for question: ClaimQuestion, _ member: Member
    ) async throws(WorkflowError) -> [Case] {
        if let number = question.number {
            guard let found = try await findCase(number: number) else { return [] }
            return [found]
        }
        var cases: [Case] = []
        try await visitCases(of: member, limit: 200, where: { $0.authorizationNumber != nil }) {
            known in
            if known.grants.contains(where: { $0.grant.code == question.code }) {
                cases.append(known)
            }
            return true
        }
        return cases
    }

    /// What one of the member's cases was told: that what is billed without a number needs no authorization; nil where none was.
    func waiver(
        for line: ClaimLine, _ member: Member
    ) async throws(WorkflowError) -> (reason: String, citation: Citation)? {
        guard line.number == nil else { return nil }
        var told: (reason: String, citation: Citation)?
        try await visitCases(
            of: member, limit: 200,
            where: { $0.action == .notRequired || $0.authorizationNumber != nil }
        ) { known in
            let plan = book.plan(known.coverage.plan)
            if case .notRequired(let reason, let citation) = ClaimMatch.match(
                line, against: known, under: plan)
            {
                told = (reason, citation)
            }
            return told == nil
        }
        return told
    }

    /// No authorization was found: the number is wrong, none is needed, or one is missing.
    private func absent(
        _ question: ClaimQuestion, _ line: ClaimLine, _ member: Member
    ) async throws(WorkflowError) -> ClaimAnswer {
        if let number = question.number {
            return .notCovered(
                .numberInvalid, message: "No authorization goes by \(number).", case: nil)
        }
        if case .answered(let answer) = try await withoutAuthorization(question, member) {
            return answer
        }
        if let told = try await waiver(for: line, member) {
            return .notRequired(reason: told.reason, told.citation)
        }
        return .notCovered(
            .absent, message: "Authorization is needed and there is none for this service.",
            case: nil)
    }

    private enum WithoutAuthorization {
        case answered(ClaimAnswer)
        /// It needs one.
        case needed
    }

    /// What the book says of the service where there is no authorization.
    private func withoutAuthorization(
        _ question: ClaimQuestion, _ member: Member
    ) async throws(WorkflowError) -> WithoutAuthorization {
        let answer = try await who(
            WhoQuestion(
                code: question.code, member: member.id.text, payer: member.payer,
                provider: question.provider, units: question.units, on: question.on), now: nil)
        let source = answer.authority.source.source
        switch answer.authority.requirement {
        case .notRequired:
            if let unpaid = answer.unpaid {
                return .answered(.notCovered(.excluded, message: unpaid, case: nil))
            }
            return .answered(
                .notRequired(reason: "This service needs no authorization.", source))
        case .excluded where !answer.takesJudgement:
            return .answered(
                .notCovered(
                    .excluded, message: "The plan does not cover this service (\(source.text)).",
                    case: nil))
        // What a clinician has to judge is asked for as anything is that needs authorization.
        case .excluded, .required, .conditional: return .needed
        }
    }
}
