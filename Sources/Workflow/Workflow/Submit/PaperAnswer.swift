public import Cases

/// What papers are said to answer, and whether more is to come.
public struct PaperAnswer: Sendable {
    /// nil: whatever was asked for.
    public var asks: Set<CaseEvent.AnsweredAsk>?
    /// false: more is announced, and what waits goes on waiting. true: what was not sent does not come any more. nil: nothing is
    /// said; where some of what was asked for is named, the rest is still to be answered.
    public var isLast: Bool?

    public init(to asks: Set<CaseEvent.AnsweredAsk>? = nil, isLast: Bool? = nil) {
        self.asks = asks
        self.isLast = isLast
    }

    /// What of a case's open questions it answers now.
    func named(of authorization: Case) -> [CaseEvent.AnsweredAsk] {
        authorization.asks.map { CaseEvent.AnsweredAsk(subject: $0.subject, id: $0.ask.id) }
            .filter { asks?.contains($0) ?? (isLast != false) }
    }

    /// The subjects that are to be answered further.
    func isAwaited(of authorization: Case) -> Set<Subject> {
        guard isLast != true, asks != nil else { return [] }
        let now = Set(named(of: authorization))
        return Set(
            authorization.asks.filter {
                !now.contains(CaseEvent.AnsweredAsk(subject: $0.subject, id: $0.ask.id))
            }.map(\.subject))
    }
}
