public import Cases
import FHIR
import Primitives
public import Workflow

/// Who sends a request: a client of the API, or a person at this machine's own terminal.
public struct Caller: Hashable, Sendable {
    public var name: String
    public init(name: String) { self.name = name }
    public static let local = Caller(name: "local")
}

/// An answer: bytes, and what kind it is. The room above turns the kind into a status.
public struct GatewayAnswer: Sendable {
    public enum Kind: Hashable, Sendable {
        case ok
        /// The input is not what it should be.
        case invalid
        /// Understood and refused.
        case refused
        /// Try again later.
        case busy
        case unavailable
    }

    public var kind: Kind
    /// A Bundle or Parameters, else one OperationOutcome.
    public var bytes: [UInt8]
    /// The case that was answered, for those who want to explain it.
    public var authorization: Case?
    public var rejections: [Rejection] = []

    init(
        kind: Kind, bytes: [UInt8], authorization: Case? = nil, rejections: [Rejection] = []
    ) {
        self.kind = kind
        self.bytes = bytes
        self.authorization = authorization
        self.rejections = rejections
    }

    static func invalid(_ problems: [Problem]) -> GatewayAnswer {
        GatewayAnswer(kind: .invalid, bytes: OperationOutcome(problems).bytes)
    }

    static func refused(_ outcome: OperationOutcome) -> GatewayAnswer {
        GatewayAnswer(kind: .refused, bytes: outcome.bytes)
    }

    static func failed(_ error: WorkflowError) -> GatewayAnswer {
        switch error {
        case .busy:
            GatewayAnswer(kind: .busy, bytes: OperationOutcome(.transient, error.message).bytes)
        case .unavailable:
            GatewayAnswer(
                kind: .unavailable, bytes: OperationOutcome(.exception, error.message).bytes)
        default: refused(OperationOutcome(.processing, error.message))
        }
    }
}
