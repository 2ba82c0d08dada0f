public import Cases
import FHIR
import JSON
import Primitives
import Records
import Workflow

/// An answer about subscriptions: bytes, and what kind it is. The room above turns the kind into a status.
public struct SubscriptionAnswer: Sendable {
    public enum Kind: Hashable, Sendable {
        case ok, created, deleted
        /// The input is not what it should be.
        case invalid
        /// Understood and refused.
        case refused
        case forbidden, notFound
        /// It was changed since the version that the client names.
        case otherVersion
        case unavailable
    }

    public var kind: Kind
    public var bytes: [UInt8]
    /// Of the one subscription that is answered.
    public var id: String?
    public var version: Int?
    /// All cases that the answer tells of.
    public var cases: [CaseID] = []

    init(_ kind: Kind, _ bytes: [UInt8] = []) {
        self.kind = kind
        self.bytes = bytes
    }

    init(_ kind: Kind, _ subscription: Subscription) {
        self.init(kind, SubscriptionWriter(subscription: subscription).bytes)
        id = subscription.id
        version = subscription.state.version
    }

    static func refused(_ issues: [OperationOutcome.Issue]) -> SubscriptionAnswer {
        SubscriptionAnswer(.refused, OperationOutcome(issues).bytes)
    }

    static func invalid(_ text: String) -> SubscriptionAnswer {
        SubscriptionAnswer(.invalid, OperationOutcome(.invalid, text).bytes)
    }

    static func failed(_ error: SubscriptionError) -> SubscriptionAnswer {
        switch error {
        case .unknown:
            SubscriptionAnswer(
                .notFound,
                OperationOutcome(.notFound, "There is no subscription of yours by this id.").bytes)
        case .otherVersion:
            SubscriptionAnswer(
                .otherVersion,
                OperationOutcome(
                    .processing, "The subscription was changed since this version; read it again."
                ).bytes)
        case .refused(let place, let text):
            refused([
                OperationOutcome.Issue(
                    type: .businessRule, text: text, expression: "Subscription.\(place)")
            ])
        case .forbidden(let text):
            SubscriptionAnswer(.forbidden, OperationOutcome(.forbidden, text).bytes)
        case .failed(let error):
            SubscriptionAnswer(
                .unavailable, OperationOutcome(.transient, error.outsideMessage).bytes)
        }
    }
}
