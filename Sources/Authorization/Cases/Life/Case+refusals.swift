public import Primitives

extension Case {
    /// What a person denied or reduced, as it was asked for then.
    public struct Refusal: Hashable, Sendable {
        public var subject: Subject
        public var request: AuthorizationRequest
        public var isReduction: Bool
        public var reason: String
        public var at: Instant
        /// Whether it is of the review before the one that runs, or ran last: its appeal was heard, or is.
        public var isBeforeReview: Bool

        public var line: ServiceLine? { subject.lineNumber.flatMap(request.line) }
    }

    /// What people refused, in whole or in part, and nobody granted since. It does not go away with another version of the request,
    /// nor where what was reduced is cancelled and asked for again.
    public var refusals: [Refusal] {
        var found: [Subject: Refusal] = [:]
        var asked = request
        for (index, event) in events.enumerated() {
            switch event.kind {
            case .received(let received): asked = received.request
            case .revised(let revised): asked = revised.request
            case .determined(let determined):
                func refusal(_ reason: SpecificReason, isReduction: Bool) -> Refusal {
                    Refusal(
                        subject: determined.subject, request: asked, isReduction: isReduction,
                        reason: reason.text, at: event.at,
                        isBeforeReview: index < reviewStart(of: determined.subject))
                }
                switch determined.determination {
                case .denied(.clinical(let denial)):
                    found[determined.subject] = refusal(denial.reason, isReduction: false)
                case .modified(let change):
                    found[determined.subject] = refusal(change.reason, isReduction: true)
                case .approved: found[determined.subject] = nil
                default: break
                }
            default: break
            }
        }
        return found.values.sorted { $0.subject < $1.subject }
    }
}
