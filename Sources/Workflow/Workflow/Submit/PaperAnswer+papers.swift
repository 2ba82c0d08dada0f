import Adjudication
import Cases
import Policies

/// What papers answer whose sender does not say it.
extension PaperAnswer {
    /// Whether it says nothing: neither what is answered nor whether more is to come.
    var isSilent: Bool { asks == nil && isLast == nil }

    /// Of policies' questions papers answer those that they settle, and those of their kinds, which a person reads. The others stay
    /// open, as long as any is answered; papers that answer none are taken for an answer to all. A person's question is for that
    /// person to settle, and is answered by whatever comes.
    ///
    /// - Parameter findings: what the machine makes of all that came so far, as if nothing had been asked yet.
    func read(
        from papers: [EvidenceItem], _ findings: [Adjudicator.Finding], of authorization: Case
    ) -> PaperAnswer {
        let kinds = Set(papers.flatMap(\.kinds))
        let missing = Set(findings.flatMap(\.asked))
        let open = authorization.asks
        let people = Set(open.filter(\.ask.isByPerson).map(\.subject))
        var answered: Set<CaseEvent.AnsweredAsk> = []
        for (subject, ask) in open where !people.contains(subject) {
            let answer = CaseEvent.AnsweredAsk(subject: subject, id: ask.id)
            if !missing.contains(answer) || ask.loinc.map(kinds.contains) == true {
                answered.insert(answer)
            }
        }
        guard !answered.isEmpty else { return self }
        for (subject, ask) in open where people.contains(subject) {
            answered.insert(CaseEvent.AnsweredAsk(subject: subject, id: ask.id))
        }
        return PaperAnswer(to: answered)
    }

    /// The keys of all that is answered by it or was before, as the facts of a decision have them.
    func keys(of authorization: Case) -> Set<String> {
        let awaited = isAwaited(of: authorization)
        return Set(
            authorization.asked.filter { !awaited.contains($0.subject) }
                .map { Facts.askKey($0.subject, $0.ask) })
    }
}

extension Adjudicator.Finding {
    /// What it asks the provider for.
    fileprivate var asked: [CaseEvent.AnsweredAsk] {
        guard case .refer(let referral) = result, case .provider(let asks) = referral.to else {
            return []
        }
        return asks.map { CaseEvent.AnsweredAsk(subject: subject, id: $0.id) }
    }
}
