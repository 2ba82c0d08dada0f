import Cases
import FHIR
import JSON
import Primitives

/// A Claim or its ClaimResponse as a resource that stands for itself: what it refers to is contained in it, since nothing of
/// that has an address here. Its id is the case's reference, so it stays the same whatever becomes of the case.
struct FoundResource {
    let type: PASGateway.ResourceType
    let authorization: Case
    let echo: ResponseEcho
    let version: PASVersion

    /// Of a Claim the number of messages that it was sent in; of its answer the number of events of the case.
    var versionID: String {
        switch type {
        case .claim: String(authorization.sources.count)
        case .claimResponse: String(authorization.version)
        }
    }

    var modified: Instant {
        switch type {
        case .claim:
            authorization.events.last { $0.isMessage }?.at ?? authorization.receivedAt
        case .claimResponse: authorization.events.last?.at ?? authorization.receivedAt
        }
    }

    /// `created` of the resource: of an answer when it was last decided.
    var created: Instant {
        switch type {
        case .claim:
            echo.claim.resource["created"]?.string.flatMap { Instant($0) }
                ?? authorization.receivedAt
        case .claimResponse:
            authorization.decisions.values.map(\.at).max() ?? authorization.receivedAt
        }
    }

    func write(to writer: inout JSONWriter) {
        switch type {
        case .claim: write(echo.bundle, echo.claim, [:], to: &writer)
        case .claimResponse:
            let answer = ResponseWriter(
                authorization: authorization, echo: echo, purpose: .submission, version: version
            ).bytes(now: modified)
            guard let root = try? JSONDocument.parse(answer).root else { return }
            let bundle = FHIRBundle(root)
            guard let first = bundle.first else { return }
            let claim = "\(PASGateway.ResourceType.claim.rawValue)/\(authorization.id)"
            write(bundle, first, [echo.claim.fullUrl: claim], to: &writer)
        }
    }

    private func write(
        _ bundle: FHIRBundle, _ entry: FHIRBundle.Entry, _ known: [String: String],
        to writer: inout JSONWriter
    ) {
        let standalone = Standalone(bundle: bundle, entry: entry, addresses: known)
        standalone.write(
            id: authorization.id.text, version: versionID, modified: modified, to: &writer)
    }
}

extension CaseEvent {
    /// Whether this is a message of the provider: the request or a later form of it.
    fileprivate var isMessage: Bool {
        switch kind {
        case .received, .revised: true
        default: false
        }
    }
}
