import Adjudication
import Cases
import CodeSets
import Plans
import Primitives

/// What an update changes of lines that it names and leaves as they are: what stands at the event decides them, too.
struct Reopening {
    let prior: Case
    /// As it stands after the update.
    let request: AuthorizationRequest
    /// The lines that the update itself names. What it leaves out stays as it was.
    let named: Set<Int>
    let withdrawn: Set<DocumentDigest>

    /// The lines to decide once more, with the reason. An appeal has rules of its own (`Appeal`).
    var lines: [Subject: LineFacts.Reopening] {
        var found: [Subject: LineFacts.Reopening] = [:]
        guard !request.event.certificationType.isAppeal else { return found }
        for line in request.activeLines where named.contains(line.sequence) {
            let subject = Subject.line(line.sequence)
            guard let before = prior.request.line(line.sequence), !before.isCancelled,
                let decided = prior.determination(subject),
                [.approved, .modified, .notRequired, .contactAnotherEntity].contains(
                    decided.action),
                let cause = cause(line, before, decided)
            else { continue }
            found[subject] = LineFacts.Reopening(
                cause: cause, wasModified: decided.action == .modified)
        }
        return found
    }

    private func cause(
        _ line: ServiceLine, _ before: ServiceLine, _ decided: Determination
    ) -> String? {
        let (old, new) = (prior.request.event, request.event)
        if !new.diagnoses.isEmpty, diagnoses(line, new) != diagnoses(before, old) {
            return "the diagnoses changed"
        }
        let now = givers(line, request)
        // Who names nobody any more says nothing of it.
        if now.contains(where: { $0.role != .requester }), now != givers(before, prior.request) {
            return "who gives the service changed"
        }
        let place = line.placeOfService ?? new.placeOfService
        if place != nil, place != before.placeOfService ?? old.placeOfService {
            return "the place of service changed"
        }
        if line.dates == nil, new.dates ?? new.admission != old.dates ?? old.admission {
            return "the dates changed"
        }
        if (new.levelOfService == .emergency) != (old.levelOfService == .emergency) {
            return "whether it is an emergency changed"
        }
        // What a machine approved, it approved by papers. Who read them and set a name to it may have had others in mind.
        let isByPapers = decided.action == .approved && decided.basis == .automated
        return isByPapers && !withdrawn.isEmpty ? "papers were withdrawn" : nil
    }

    /// Without their numbers: what is said in another order is the same.
    private func diagnoses(_ line: ServiceLine, _ event: ServiceEvent) -> Set<Diagnosis> {
        var found: Set<Diagnosis> = []
        for diagnosis in event.diagnoses
        where line.diagnosisPointers.isEmpty
            || line.diagnosisPointers.contains(diagnosis.sequence)
        {
            var diagnosis = diagnosis
            diagnosis.sequence = 0
            found.insert(diagnosis)
        }
        return found
    }

    private func givers(
        _ line: ServiceLine, _ request: AuthorizationRequest
    ) -> Set<Giver> {
        Set(
            request.servicing(line).map {
                Giver(role: $0.role, identifiers: Set($0.identifiers))
            })
    }

    private struct Giver: Hashable {
        var role: ProviderRole
        var identifiers: Set<String>
    }
}
