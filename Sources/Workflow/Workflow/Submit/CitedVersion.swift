import Cases
import FHIR

/// The version of a request that an update says it was written for. Not always the current one: two of a provider's systems may
/// write at once, and one does not see what the other sent.
struct CitedVersion {
    let request: AuthorizationRequest
    let isCurrent: Bool
    /// What was cancelled after it.
    let cancelledSince: Set<Subject>

    /// nil where the update names its case by a number, or the version has no name here: it is taken for the current one.
    init?(by submission: Submission, of prior: Case) {
        guard let name = submission.prior else { return nil }
        let versions = prior.versions
        let exact = submission.priorVersion.flatMap { version in
            versions.lastIndex { $0.handle == "\(name)/_history/\(version)" }
        }
        // Of several under one name the last; a client's own server may count versions that were never sent.
        guard let position = exact ?? versions.lastIndex(where: { $0.name == name }) else {
            return nil
        }
        request = versions[position].request
        isCurrent = position == versions.count - 1
        let next = isCurrent ? prior.events.endIndex : versions[position + 1].index
        cancelledSince = Set(
            prior.events[next...].compactMap { event in
                guard case .determined(let determined) = event.kind,
                    determined.determination.action == .cancelled
                else { return nil }
                return determined.subject
            })
    }
}

extension Case.Version {
    /// Its handle, whatever version of that.
    var name: String? { handle.map { FHIRBundle.unversioned($0).reference } }
}
