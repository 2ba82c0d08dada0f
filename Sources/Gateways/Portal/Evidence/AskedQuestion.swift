import Cases
import Policies

/// An ask with the way to answer it.
struct AskedQuestion {
    let ask: InformationAsk
    let question: PolicyQuestion

    /// The questions behind asks, each fact once. What no policy asks (a reviewer does) is answered with a file.
    static func questions(_ asks: [InformationAsk], _ policies: [Policy]) -> [AskedQuestion] {
        var seen: Set<PolicyQuestion> = []
        return asks.compactMap { ask in
            let leaf = policies.lazy.flatMap(\.criteria.leaves).first {
                $0.id == ask.id && $0.question == ask.question
            }
            let question =
                leaf.map { PolicyQuestion($0.test, loinc: $0.loinc) } ?? .document(loinc: ask.loinc)
            if question.field != nil, !seen.insert(question).inserted { return nil }
            return AskedQuestion(ask: ask, question: question)
        }
    }
}
