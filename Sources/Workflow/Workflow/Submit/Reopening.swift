import Adjudication
import Cases

/// What an update changes around what was granted and is asked for as before: diagnoses, who gives it, where.
struct Reopening {
    let prior: Case
    /// As it stands after the update.
    let request: AuthorizationRequest
    /// The lines that the update itself names. What it leaves out stays as it was, but for what papers prove that are gone.
    let named: Set<Int>
    /// What is no evidence any more: withdrawn, or another version of it came.
    let withdrawn: Set<DocumentDigest>

    /// What to decide once more, with the reason. What was reopened and waits stays so until it is decided. An appeal has rules of
    /// its own (`Appeal`).
    var subjects: [Subject: LineFacts.Reopening] {
        var found = prior.reopenings.filter { subject, _ in
            request.isSameService(as: prior.request, subject) == true
        }
        guard !request.event.certificationType.isAppeal else { return found }
        for (subject, line) in request.openSubjects {
            let isNamed = line.map { named.contains($0.sequence) } ?? true
            guard isGranted(subject), let decided = prior.determination(subject),
                let cause =
                    (isNamed ? cause(line, line.flatMap { prior.request.line($0.sequence) }) : nil)
                    ?? withdrawal(decided)
            else { continue }
            found[subject] = LineFacts.Reopening(
                cause: cause, wasModified: decided.action == .modified)
        }
        return found
    }

    private func isGranted(_ subject: Subject) -> Bool {
        switch prior.determination(subject)?.action {
        case .approved, .modified, .notRequired, .contactAnotherEntity:
            request.isSameService(as: prior.request, subject) == true
        default: false
        }
    }

    private func cause(_ line: ServiceLine?, _ before: ServiceLine?) -> String? {
        let (old, new) = (prior.request.event, request.event)
        if !new.diagnoses.isEmpty, diagnoses(line, new) != diagnoses(before, old) {
            return "the diagnoses changed"
        }
        let now = givers(line, request)
        // Who names nobody any more says nothing of it.
        if now.contains(where: { $0.role != .requester }), now != givers(before, prior.request) {
            return "who gives the service changed"
        }
        let place = line?.placeOfService ?? new.placeOfService
        if place != nil, place != before?.placeOfService ?? old.placeOfService {
            return "the place of service changed"
        }
        if line?.dates == nil, new.dates ?? new.admission != old.dates ?? old.admission {
            return "the dates changed"
        }
        if (new.levelOfService == .emergency) != (old.levelOfService == .emergency) {
            return "whether it is an emergency changed"
        }
        let doubts = new.doubts + (line?.doubts ?? [])
        if !doubts.isEmpty, doubts != old.doubts + (before?.doubts ?? []) {
            return "what is said of it is in doubt"
        }
        return nil
    }

    private func withdrawal(_ decided: Determination) -> String? {
        // What a machine approved, it approved by papers. Who read them and set a name to it may have had others in mind.
        let isByPapers = decided.action == .approved && decided.basis == .automated
        return isByPapers && !withdrawn.isEmpty ? "papers were withdrawn or replaced" : nil
    }

    /// Without their numbers: what is said in another order is the same.
    private func diagnoses(_ line: ServiceLine?, _ event: ServiceEvent) -> Set<Diagnosis> {
        let pointers = line?.diagnosisPointers ?? []
        var found: Set<Diagnosis> = []
        for diagnosis in event.diagnoses
        where pointers.isEmpty || pointers.contains(diagnosis.sequence) {
            var diagnosis = diagnosis
            diagnosis.sequence = 0
            found.insert(diagnosis)
        }
        return found
    }

    private func givers(
        _ line: ServiceLine?, _ request: AuthorizationRequest
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
