import Cases
import FHIR
import JSON
import Primitives

/// A Claim or its ClaimResponse as a resource that stands for itself: what it refers to is contained in it, since nothing of
/// that has an address here. Its id is the case's reference, so it stays the same whatever becomes of the case.
struct FoundResource {
    let type: PASGateway.ResourceType
    /// The answer as it stands now.
    let response: ResponseWriter

    var authorization: Case { response.authorization }

    private var echo: ResponseEcho { response.echo }

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

    /// Whether its request refers to its patient like this, as it is written or made absolute. No patient has an address here, so
    /// nothing else leads to one.
    func isAbout(patient reference: String) -> Bool {
        let claim = echo.claim
        guard let text = claim.resource["patient"]?["reference"]?.string else { return false }
        return text == reference
            || FHIRBundle.absolute(text, from: claim.fullUrl)
                == FHIRBundle.absolute(reference, from: claim.fullUrl)
    }

    func write(to writer: inout JSONWriter) {
        switch type {
        case .claim: write(Standalone(bundle: echo.bundle, entry: echo.claim), to: &writer)
        case .claimResponse:
            guard let root = try? JSONDocument.parse(response.bytes(now: modified)).root else {
                return
            }
            let bundle = FHIRBundle(root)
            guard let first = bundle.first else { return }
            write(
                Standalone(bundle: bundle, entry: first, claim: (echo.claim.fullUrl, claimAddress)),
                to: &writer)
        }
    }

    private func write(_ standalone: Standalone, to writer: inout JSONWriter) {
        standalone.write(
            id: authorization.id.text, version: versionID, modified: modified, to: &writer)
    }

    /// Where the Claim that is answered is read; nil where nobody sent one.
    private var claimAddress: String? {
        echo.isDerived ? nil : "\(PASGateway.ResourceType.claim.rawValue)/\(authorization.id)"
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
