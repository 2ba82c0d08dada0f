import Cases
import Primitives

extension AuthorizationRequest {
    /// What is known of its lines, or of its event where there are none, beside what they say, for the machine.
    func facts(_ found: SubjectFindings) -> [LineFacts] {
        guard !found.isEmpty else { return [] }
        return openSubjects.compactMap { subject, _ in
            let facts = LineFacts(subject, found)
            return facts.isEmpty ? nil : facts
        }
    }

    /// - Parameters:
    ///   - prior: the case before this version of the request.
    ///   - open: the subjects that are decided now.
    ///   - now: what is asked for anew was asked for now.
    func facts(
        _ found: SubjectFindings, since prior: Case, open: Set<Subject>, now: Instant
    ) -> [LineFacts] {
        let asked = prior.askedAt
        return openSubjects.compactMap { subject, line in
            var facts = LineFacts(subject, found)
            let isOpen = open.contains(subject)
            let (kept, current) = prior.grants(subject, beside: self)
            if let line {
                let stands = current == nil ? nil : prior.stands(beside: line, of: self)
                facts.stands = stands
                facts.standing = prior.standing(
                    line, isOpen: isOpen, asked: stands == nil ? current : nil, beside: kept)
            }
            facts.beside = isOpen && !kept.isEmpty ? kept.units : nil
            let at = prior.askedAt(subject, by: self, now: now, before: asked)
            facts.askedAt = at > prior.receivedAt ? at : nil
            if isOpen, days(of: line) == nil {
                facts.granted = prior.grantInForce(subject)?.period
            }
            return facts.isEmpty ? nil : facts
        }
    }

    /// Whether another provider asks in it than in a second one.
    func isOthers(than other: AuthorizationRequest) -> Bool {
        Set(event.requester?.identifiers ?? [])
            .isDisjoint(with: other.event.requester?.identifiers ?? [])
    }

    /// What is asked for: the lines that are not cancelled, or the event where there are none.
    var openSubjects: [(subject: Subject, line: ServiceLine?)] {
        lines.isEmpty ? [(.event, nil)] : activeLines.map { (.line($0.sequence), $0) }
    }
}

extension LineFacts {
    fileprivate init(_ subject: Subject, _ found: SubjectFindings) {
        self.init(
            subject: subject, duplicateOf: found.duplicates[subject]?.id,
            isDuplicateOfOthers: found.duplicates[subject]?.isOthers ?? false,
            refusal: found.refusals[subject], reopening: found.reopened[subject])
    }
}

extension Case {
    /// What limits count of a line, where that is not what it asks for; nil: what it asks for.
    ///
    /// - Parameters:
    ///   - asked: what stands of it and is not counted for itself.
    ///   - kept: what stays beside it.
    fileprivate func standing(
        _ line: ServiceLine, isOpen: Bool, asked: Grant?, beside kept: [Grant]
    ) -> Decimal? {
        guard let action = determination(.line(line.sequence))?.action else { return nil }
        let isSettled =
            !isOpen && (action == .approved || action == .modified || action == .denied)
        let granted = asked?.quantity.amount ?? Decimal(0)
        let counted = max(granted, isSettled ? Decimal(0) : line.units)
        let all = counted.adding(kept.units) ?? Decimal(.max)
        return all == line.units ? nil : all
    }
}

extension [Grant] {
    /// A sum that does not fit is above any limit.
    fileprivate var units: Decimal {
        reduce(Decimal(0)) { $0.adding($1.quantity.amount) ?? Decimal(.max) }
    }
}
