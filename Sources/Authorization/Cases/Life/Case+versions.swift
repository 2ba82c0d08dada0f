import CodeSets
import Primitives

/// A case holds every version of its request. What was decided was decided of the version that was in force then.
extension Case {
    /// One version of the request, as it came.
    public struct Version: Hashable, Sendable {
        public var request: AuthorizationRequest
        /// What the submitter calls it; nil where it has no name.
        public var handle: String?
        public var contentDigest: DocumentDigest
        /// Which event of the case it is.
        public var index: Int
    }

    /// The latest last.
    public var versions: [Version] {
        events.enumerated().compactMap { index, event in
            switch event.kind {
            case .received(let received):
                Version(
                    request: received.request, handle: received.handle,
                    contentDigest: received.contentDigest, index: index)
            case .revised(let revised):
                Version(
                    request: revised.request, handle: revised.handle,
                    contentDigest: revised.contentDigest, index: index)
            default: nil
            }
        }
    }
}

extension AuthorizationRequest {
    /// What is asked for a subject: the submitter's own words, else the plan's for the benefit, and the code.
    public func what(_ subject: Subject, benefit: String? = nil) -> String {
        let line = subject.lineNumber.flatMap(line)
        guard let code = (line?.code ?? self.code(of: subject))?.words else { return "The request" }
        return (line?.text ?? benefit).map { "\($0) (\(code))" } ?? code.capitalizingFirst
    }
}

extension ProcedureCode {
    /// `HCPCS E0470`, `service type 48`.
    var words: String {
        system == .x12ServiceType ? "service type \(code)" : "\(system) \(code)"
    }
}
