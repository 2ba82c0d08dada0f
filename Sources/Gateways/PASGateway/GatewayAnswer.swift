public import Cases
import FHIR
public import Primitives
public import Workflow

/// An answer: bytes, and what kind it is. The room above turns the kind into a status.
public struct GatewayAnswer: Sendable {
    public enum Kind: Hashable, Sendable {
        case ok
        /// The input is not what it should be.
        case invalid
        /// Understood and refused.
        case refused
        /// Asked in the name of an organization that the caller is not.
        case forbidden
        /// Nothing of this name that the caller may see.
        case notFound
        /// Try again later.
        case busy
        case unavailable
    }

    public var kind: Kind
    /// A Bundle or Parameters, else one OperationOutcome.
    public var bytes: [UInt8]
    /// The case that was answered, for those who want to explain it.
    public var authorization: Case?
    /// All cases that the answer tells of.
    public var cases: [CaseID] = []
    public var rejections: [Rejection] = []
    /// What whoever runs the server has to know and mend; nothing of anybody is in it.
    public private(set) var forOperator: String?
    /// Of a resource that was read: its version, and when that came to be.
    public var version: String?
    public var modified: Instant?

    init(
        kind: Kind, bytes: [UInt8], authorization: Case? = nil, rejections: [Rejection] = []
    ) {
        self.kind = kind
        self.bytes = bytes
        self.authorization = authorization
        cases = authorization.map { [$0.id] } ?? []
        self.rejections = rejections
    }

    /// - Parameter resource: the type of what was read.
    static func invalid(_ problems: [Problem], of resource: String = "Bundle") -> GatewayAnswer {
        GatewayAnswer(
            kind: .invalid, bytes: OperationOutcome(problems, of: resource).bytes)
    }

    static func refused(_ outcome: OperationOutcome) -> GatewayAnswer {
        GatewayAnswer(kind: .refused, bytes: outcome.bytes)
    }

    static func notFound(_ text: String) -> GatewayAnswer {
        GatewayAnswer(kind: .notFound, bytes: OperationOutcome(.notFound, text).bytes)
    }

    static func forbidden(_ rejection: Rejection) -> GatewayAnswer {
        GatewayAnswer(
            kind: .forbidden, bytes: OperationOutcome(.forbidden, rejection.message).bytes,
            rejections: [rejection])
    }

    static func failed(_ error: WorkflowError) -> GatewayAnswer {
        switch error {
        case .busy:
            return GatewayAnswer(
                kind: .busy, bytes: OperationOutcome(.transient, error.message).bytes)
        case .unavailable:
            return GatewayAnswer(
                kind: .unavailable,
                bytes: OperationOutcome(.transient, error.outsideMessage).bytes)
        case .unknownPlan:
            var answer = GatewayAnswer(
                kind: .unavailable,
                bytes: OperationOutcome(.exception, error.outsideMessage).bytes)
            answer.forOperator = error.message
            return answer
        default: return refused(OperationOutcome(.processing, error.message))
        }
    }
}
