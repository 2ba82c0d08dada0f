import Adjudication
import Cases
import FHIR
import JSON
import Policies

/// What a provider was asked for, and what of it an update answers. What it does not answer stays open.
struct OpenQuestions {
    /// What is answered now, by subject and question.
    let answered: [CaseEvent.AnsweredAsk]
    /// All that is answered, as the facts of a decision have it; none where no paper came.
    let keys: Set<String>
    /// The subjects with a question of a person that is still to be answered.
    private let awaited: Set<Subject>

    /// - Parameters:
    ///   - request: as it stands after the update. A question about another service is none of the new one.
    ///   - news: the papers that came now.
    init(of prior: Case, in request: AuthorizationRequest, news: [EvidenceItem]) {
        let open = prior.asks
        let papers = news.map { Set($0.kinds) }
        let answers = open.filter { subject, ask in
            papers.contains { ask.isAnswered(byOneOf: $0, of: subject, among: open) }
        }
        let unanswered = open.filter { open in
            !answers.contains { $0.subject == open.subject && $0.ask.id == open.ask.id }
        }
        let waiting = Set(unanswered.map { Facts.askKey($0.subject, $0.ask) })
        keys =
            news.isEmpty
            ? []
            : Set(prior.asked.map { Facts.askKey($0.subject, $0.ask) }).subtracting(waiting)
        answered = answers.map { CaseEvent.AnsweredAsk(subject: $0.subject, id: $0.ask.id) }
        let still = unanswered.filter { subject, ask in
            ask.isByPerson && request.code(of: subject) == prior.request.code(of: subject)
        }
        awaited = Set(still.map(\.subject))
    }

    /// Whether a finding is no more than that somebody has to look, at a line of which a person's question is still open.
    func hold(_ finding: Adjudicator.Finding) -> Bool {
        guard case .refer = finding.result else { return false }
        return awaited.contains(finding.subject)
    }

    /// What is answered of lines that go on waiting.
    func answeredOfWaiting(_ request: AuthorizationRequest) -> [CaseEvent.AnsweredAsk] {
        let active = Set(request.openSubjects.map(\.subject))
        return answered.filter { awaited.contains($0.subject) && active.contains($0.subject) }
    }
}

extension InformationAsk {
    /// A question of a person that names a kind of paper is answered by a paper of that kind, and any other of a person by what
    /// answers none that does. A policy asks again of itself, and a person reads what came where that does not meet it: its
    /// questions are answered by whatever came, but for what was asked for of another line.
    fileprivate func isAnswered(
        byOneOf kinds: Set<String>, of subject: Subject,
        among open: [(subject: Subject, ask: InformationAsk)]
    ) -> Bool {
        if let loinc, kinds.contains(loinc) { return true }
        if isByPerson, loinc != nil { return false }
        let asking = open.filter { $0.ask.loinc.map(kinds.contains) == true }
        return asking.isEmpty
            || !isByPerson && asking.contains { $0.subject == subject && !$0.ask.isByPerson }
    }
}

extension EvidenceItem {
    /// What it is by its LOINC codes, and by its type.
    var kinds: [String] {
        let codings = (resource?["code"]?.codings ?? []) + (resource?["type"]?.codings ?? [])
        return [kind].compactMap(\.self)
            + codings.filter { $0.system == FHIRSystems.loinc }.compactMap(\.code)
    }
}
