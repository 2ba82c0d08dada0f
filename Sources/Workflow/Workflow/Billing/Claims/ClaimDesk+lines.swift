import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records

extension ClaimDesk {
    typealias Verdict = ClaimLineOutcome.Verdict

    /// The lines of a claim, judged and priced; with the member, where there is exactly one.
    mutating func judgeLines(
        _ claim: Claim, _ number: String
    ) async throws(WorkflowError) -> (Member?, [ClaimLineOutcome]) {
        let member: Member
        switch try await findMember(of: claim) {
        case .success(let found): member = found
        case .failure(let failure):
            return (
                nil,
                claim.lines.map { ClaimLineOutcome(refused: $0, .memberUnknown, failure.message) }
            )
        }
        // Days of a stay first: what else was done during it goes with them.
        var verdicts: [Int: Verdict] = [:]
        var stay: Verdict?
        for (index, line) in claim.lines.enumerated() where claim.isDayOfStay(line) {
            let verdict = try await judge(line, of: claim, key: Claim.key(number, line), member)
            verdicts[index] = verdict
            stay = stay.map { Self.better($0, verdict) } ?? verdict
        }
        for (index, line) in claim.lines.enumerated() where verdicts[index] == nil {
            if let stay {
                verdicts[index] = Self.alongside(stay)
            } else {
                verdicts[index] = try await judge(
                    line, of: claim, key: Claim.key(number, line), member)
            }
        }
        let judged = claim.lines.indices.compactMap { index in
            verdicts[index].map { (line: claim.lines[index], verdict: $0) }
        }
        return (member, try await price(judged, of: claim, member))
    }

    private struct NotFound: Error { let message: String }

    private func findMember(
        of claim: Claim
    ) async throws(WorkflowError) -> Result<Member, NotFound> {
        let asked = claim.member
        let names = asked.identifiers.joined(separator: ", ")
        switch try await workflow.member(
            of: claim.payer, identifiedBy: asked.identifiers, birthDate: asked.birthDate,
            given: asked.given)
        {
        case .one(let member, _): return .success(member)
        case .nobody:
            return .failure(NotFound(message: "No member has the identifier \(names)."))
        case .several:
            return .failure(NotFound(message: "\(names) are identifiers of different members."))
        case .bornOtherwise(let member, let birthDate):
            return .failure(
                NotFound(message: "The birth date \(birthDate) is not that of \(member.id)."))
        }
    }

    /// A covered day stands for the stay.
    private static func better(_ one: Verdict, _ other: Verdict) -> Verdict {
        if case .covered = one { return one }
        if case .covered = other { return other }
        return one
    }

    private static func alongside(_ stay: Verdict) -> Verdict {
        if case .covered(let number, _, _, _, _) = stay { return .partOfStay(number) }
        return stay
    }

    private mutating func judge(
        _ line: Claim.Line, of claim: Claim, key: String, _ member: Member
    ) async throws(WorkflowError) -> Verdict {
        for day in [line.dates.start, line.dates.end ?? line.dates.start] {
            guard member.coverage(on: day) != nil else {
                return .notCovered(
                    .notInsured, message: "Member \(member.id) had no coverage on \(day).")
            }
        }
        let asked = try await claimLine(line, of: claim, key: key, member)
        let candidates = try await candidates(for: asked, member)
        let matches = candidates.map { ($0, match(asked, against: $0)) }
        for case (let candidate, .coveredBefore(let subject, let grant)) in matches {
            return .covered(
                grant.number, case: candidate.id,
                units: asked.units(measuredAs: grant.quantity.unit) ?? line.units,
                unitsLeft: candidate.unitsLeft(
                    subject, of: grant.code, on: asked.authorizedDays),
                wasUsedBefore: true)
        }
        for case (_, .otherUse(let use)) in matches {
            return .notCovered(
                .duplicate,
                message: "This line was filed before with \(use.units) units on "
                    + "\(use.serviceDate): a change is a replacement (frequency 7).")
        }
        for case (let candidate, .covered(let subject, let grant, let left)) in matches {
            let units = asked.units(measuredAs: grant.quantity.unit) ?? line.units
            try session.add(
                .unitsUsed(
                    ClaimUse(
                        claim: key, subject: subject, units: units, serviceDate: line.dates.start,
                        code: grant.code)),
                to: candidate.id)
            return .covered(
                grant.number, case: candidate.id, units: units, unitsLeft: left,
                wasUsedBefore: false)
        }
        for case (_, .notRequired(let reason, let citation)) in matches {
            return .notRequired(reason: reason, citation)
        }
        return try await unmatched(line, of: claim, asked, matches.map(\.1), member)
    }

    private func match(_ line: ClaimLine, against authorization: Case) -> ClaimMatch {
        ClaimMatch.match(
            line, against: authorization,
            under: workflow.book.plan(authorization.coverage.plan))
    }

    /// Nothing covers it: none is needed, or the nearest reason why not.
    private func unmatched(
        _ line: Claim.Line, of claim: Claim, _ asked: ClaimLine, _ matches: [ClaimMatch],
        _ member: Member
    ) async throws(WorkflowError) -> Verdict {
        var nearest: (cause: ClaimMismatch, text: String)?
        for case .mismatch(let cause, let text) in matches
        where nearest.map({ $0.cause.rank < cause.rank }) ?? true {
            nearest = (cause, text)
        }
        if let number = asked.number, matches.isEmpty {
            nearest = (.numberInvalid, "No authorization goes by \(number).")
        }
        // No authorization for something else is a reason to deny what needs none: another day, another place, another provider.
        if line.isEmergency {
            return .notRequired(reason: "Emergency care needs no authorization.", nil)
        }
        let answer: WhoAnswer
        do {
            answer = try await workflow.who(question(line, of: claim, member), now: nil)
        } catch {
            if case .impossibleCode = error {
                return .notCovered(.codeInvalid, message: error.message)
            }
            throw error
        }
        switch answer.authority.requirement {
        case .notRequired:
            return .notRequired(
                reason: "This service needs no authorization.", answer.authority.source.source)
        // What a clinician has to judge is asked for as anything is that needs authorization.
        case .excluded where answer.takesJudgement: break
        case .excluded:
            return .notCovered(
                .excluded,
                message: "The plan does not cover this service "
                    + "(\(answer.authority.source.source.text)).")
        case .required, .conditional: break
        }
        if let told = try await workflow.waiver(for: asked, member) {
            return .notRequired(reason: told.reason, told.citation)
        }
        if let nearest { return .notCovered(nearest.cause, message: nearest.text) }
        let decider =
            answer.authority.decidesHere ? "" : " \(answer.authority.decider.name) decides."
        return .notCovered(
            .absent,
            message: "Authorization is needed and there is none for this service.\(decider)")
    }

    private func question(
        _ line: Claim.Line, of claim: Claim, _ member: Member
    ) -> WhoQuestion {
        let isStay = claim.isDayOfStay(line)
        let named = line.rendering + claim.rendering + claim.billing
        return WhoQuestion(
            code: isStay ? claim.stay ?? line.code : line.code, member: member.id.text,
            payer: member.payer, provider: named.first, diagnoses: claim.diagnoses,
            units: line.units, placeOfService: line.placeOfService, on: line.dates.start)
    }

    private func claimLine(
        _ line: Claim.Line, of claim: Claim, key: String, _ member: Member
    ) async throws(WorkflowError) -> ClaimLine {
        // The line's rendering provider is named in place of the claim's; the biller is one either way.
        let rendering = line.rendering.isEmpty ? claim.rendering : line.rendering
        var identifiers: [String] = []
        for named in [rendering, claim.billing] where !named.isEmpty {
            identifiers += try await workflow.provider(identifiers: named)?.identifiers ?? named
        }
        let revenue = line.revenueCode.map { ProcedureCode(system: .revenue, code: $0) }
        return ClaimLine(
            claim: key, number: line.authorization, member: member.id, code: line.code,
            otherCode: revenue == line.code ? nil : revenue, modifiers: line.modifiers,
            units: line.units, basis: line.basis, provider: identifiers.uniqued,
            serviceDate: line.dates.start, lastDate: line.dates.end,
            isStay: claim.isDayOfStay(line), placeOfService: line.placeOfService,
            diagnoses: claim.diagnoses)
    }

    /// The case of the number; without a number, the member's cases that grant what is billed.
    private mutating func candidates(
        for line: ClaimLine, _ member: Member
    ) async throws(WorkflowError) -> [Case] {
        if let number = line.number {
            guard let id = try await workflow.caseID(number: number),
                let found = try await session.authorization(id)
            else { return [] }
            return [found]
        }
        let summaries = try await workflow.summaries(of: member, limit: 200)
        var cases: [Case] = []
        for summary in summaries where summary.authorizationNumber != nil {
            guard let authorization = try await session.authorization(summary.caseID) else {
                continue
            }
            let grantsIt = authorization.grants.contains { subject, grant in
                let end = subject.lineNumber.flatMap(authorization.request.line)?.codeEnd
                return line.isFor(grant.code, to: end)
                    || line.isStay && grant.quantity.unit == .days
                        && grant.code.system == .x12ServiceType
            }
            if grantsIt { cases.append(authorization) }
        }
        return cases
    }
}

extension Claim {
    /// A line of a stay that counts its days: room and board.
    func isDayOfStay(_ line: Line) -> Bool { stay != nil && line.basis == .days }
}
