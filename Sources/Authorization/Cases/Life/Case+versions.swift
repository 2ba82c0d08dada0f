public import CodeSets
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

    /// Whether an earlier grant that stands is for another service than what is asked for now in its place.
    public func standsForOther(_ subject: Subject) -> Bool {
        guard let standing = standingGrants[subject], let code = request.code(of: subject) else {
            return false
        }
        return standing.code != code
    }

    /// What is granted of what is asked for now. A grant belongs to the service that it was given for: one of another service
    /// stands, and is told with its own code.
    public var grantsAsked: [(subject: Subject, grant: Grant)] {
        grants.filter { !standsForOther($0.subject) }
    }

    /// Of an earlier grant of another service that stands, what was asked for when it was given.
    ///
    /// - Parameter benefit: what the plan calls the benefit of a code.
    public func whatStands(
        _ subject: Subject, benefit: (ProcedureCode) -> String? = { _ in nil }
    ) -> String? {
        guard standsForOther(subject), let standing = standingGrants[subject] else { return nil }
        let before = versions.last { $0.request.code(of: subject) == standing.code }
        return before?.request.what(subject, benefit: benefit(standing.code)) ?? standing.code.words
    }
}

extension AuthorizationRequest {
    /// What is asked for a subject: the submitter's own words, else the plan's for the benefit, and the code.
    public func what(_ subject: Subject, benefit: String? = nil) -> String {
        guard let line = subject.lineNumber.flatMap(line) else {
            return event.serviceType.map { "Service type \($0)" } ?? "The request"
        }
        let code = line.code.words
        return (line.text ?? benefit).map { "\($0) (\(code))" } ?? code.capitalizingFirst
    }
}

extension ProcedureCode {
    /// `HCPCS E0470`, `service type 48`.
    var words: String {
        system == .x12ServiceType ? "service type \(code)" : "\(system) \(code)"
    }
}
