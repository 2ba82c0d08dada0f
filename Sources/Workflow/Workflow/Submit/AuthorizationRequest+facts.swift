import Adjudication
import Cases
import Plans
import Primitives

extension AuthorizationRequest {
    /// What is known of its lines beside what they say, for the machine.
    ///
    /// - Parameters:
    ///   - prior: the case before this version of the request; nil: there was none.
    ///   - open: the lines that are decided now.
    ///   - receivedAt: when the request was taken in; lines that came later were asked for later.
    func facts(
        duplicates: [Subject: CaseID], since prior: Case? = nil, open: Set<Subject> = [],
        reopened: [Subject: LineFacts.Reopening] = [:], receivedAt: Instant? = nil,
        now: Instant? = nil
    ) -> [LineFacts] {
        guard prior != nil || !duplicates.isEmpty else { return [] }
        let asked = prior?.askedAt ?? [:]
        return activeLines.compactMap { line in
            let subject = Subject.line(line.sequence)
            var facts = LineFacts(
                subject: subject, duplicateOf: duplicates[subject], reopening: reopened[subject])
            facts.standing = prior?.standing(line, isOpen: open.contains(subject))
            if let prior, let receivedAt {
                let isNew = prior.request.line(line.sequence)?.asksOtherwise(than: line) ?? true
                let at = isNew ? now : asked[line.sequence]
                facts.askedAt = at.flatMap { $0 > receivedAt ? $0 : nil }
            }
            return facts.isEmpty ? nil : facts
        }
    }
}

extension Case {
    /// When each line was asked for as it is now.
    fileprivate var askedAt: [Int: Instant] {
        var asked: [Int: (line: ServiceLine, at: Instant)] = [:]
        for event in events {
            let request: AuthorizationRequest
            switch event.kind {
            case .received(let received): request = received.request
            case .revised(let revised): request = revised.request
            default: continue
            }
            for line in request.lines {
                let known = asked[line.sequence].flatMap {
                    $0.line.asksOtherwise(than: line) ? nil : $0.at
                }
                asked[line.sequence] = (line, known ?? event.at)
            }
        }
        return asked.mapValues(\.at)
    }

    /// What limits count of a line beside what it asks for; nil: what it asks for.
    fileprivate func standing(_ line: ServiceLine, isOpen: Bool) -> Decimal? {
        let subject = Subject.line(line.sequence)
        guard let determination = determination(subject) else { return nil }
        let granted = grantInForce(subject)?.quantity.amount
        let counted: Decimal =
            switch determination.action {
            case .approved, .modified,
                .denied where !isOpen:
                granted ?? Decimal(0)
            default: max(granted ?? Decimal(0), line.units)
            }
        return counted == line.units ? nil : counted
    }
}

extension ServiceLine {
    /// Whether a later version of a line asks for something else: another service, other days, another amount; or asks again
    /// for what was cancelled.
    fileprivate func asksOtherwise(than later: ServiceLine) -> Bool {
        code != later.code || codeEnd != later.codeEnd || modifiers != later.modifiers
            || dates != later.dates || quantity?.amount != later.quantity?.amount
            || quantity?.unit != later.quantity?.unit || isCancelled && !later.isCancelled
    }
}
