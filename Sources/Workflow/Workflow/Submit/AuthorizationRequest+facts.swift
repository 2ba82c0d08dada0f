import Adjudication
import Cases
import Plans
import Primitives

/// What was found of single subjects beside their request.
struct SubjectFindings {
    var duplicates: [Subject: CaseID] = [:]
    var refusals: [Subject: LineFacts.Refusal] = [:]
    var reopened: [Subject: LineFacts.Reopening] = [:]

    var isEmpty: Bool { duplicates.isEmpty && refusals.isEmpty && reopened.isEmpty }
}

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
            facts.standing = line.flatMap { prior.standing($0, isOpen: open.contains(subject)) }
            let at = prior.askedAt(subject, by: self, now: now, before: asked)
            facts.askedAt = at > prior.receivedAt ? at : nil
            if open.contains(subject), days(of: line) == nil {
                facts.granted = prior.grantInForce(subject)?.period
            }
            return facts.isEmpty ? nil : facts
        }
    }

    /// What is asked for: the lines that are not cancelled, or the event where there are none.
    var openSubjects: [(subject: Subject, line: ServiceLine?)] {
        lines.isEmpty ? [(.event, nil)] : activeLines.map { (.line($0.sequence), $0) }
    }
}

extension LineFacts {
    fileprivate init(_ subject: Subject, _ found: SubjectFindings) {
        self.init(
            subject: subject, duplicateOf: found.duplicates[subject],
            refusal: found.refusals[subject], reopening: found.reopened[subject])
    }
}

extension Case {
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
