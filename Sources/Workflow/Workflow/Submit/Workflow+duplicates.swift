import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records

/// Services that are asked for twice (regulation.md, A1: a duplicate is flagged for a person).
extension Workflow {
    /// Cases of the same member that ask for the same code from the same day on: linked, for a person to see.
    func lookalikes(
        of request: AuthorizationRequest, _ gathered: Gathered, except own: CaseID? = nil
    ) async throws(WorkflowError) -> [CaseID] {
        let lines = request.activeLines
        let first = request.serviceDates?.start
        var same = SameService(
            payer: request.payer, member: gathered.member.id, start: first,
            codes: Set(lines.map(\.code.code)))
        var found = try await reading { [same] in try await store.cases(for: same) }
        // Lines of other days than the first may be asked for by cases of those days.
        for day in Set(lines.compactMap { $0.dates?.start }) where day != first {
            same.start = day
            same.codes = Set(lines.filter { $0.dates?.start == day }.map(\.code.code))
            found += try await reading { [same] in try await store.cases(for: same) }
        }
        return lines.count > 1 || own != nil ? found.uniqued.filter { $0 != own } : found
    }

    /// Of each line the case that asks for the same service on the same day from the same provider, and has it granted, or
    /// waited for it before. A service type names no one service: two consultations with one clinic are no duplicate by that, and
    /// only linked.
    ///
    /// - Parameters:
    ///   - own: the case whose request it is; nil: a new one.
    ///   - subjects: the lines that are decided.
    func duplicates(
        of request: AuthorizationRequest, among alike: [CaseID], _ facts: Facts,
        own: Case? = nil, only subjects: Set<Subject>? = nil
    ) async throws(WorkflowError) -> [Subject: CaseID] {
        var duplicates: [Subject: CaseID] = [:]
        let lines = request.activeLines.filter {
            $0.code.system != .x12ServiceType
                && subjects?.contains(.line($0.sequence)) ?? true
        }
        for id in alike where duplicates.count < lines.count {
            guard let other = try await loadCase(id) else { continue }
            for line in lines where duplicates[.line(line.sequence)] == nil {
                if other.isFor(line, of: request, facts, own: own) {
                    duplicates[.line(line.sequence)] = id
                }
            }
        }
        return duplicates
    }
}

extension Case {
    /// Whether one of its lines is for the same service.
    fileprivate func isFor(
        _ line: ServiceLine, of asked: AuthorizationRequest, _ facts: Facts, own: Case?
    ) -> Bool {
        request.activeLines.contains { mine in
            mine.code == line.code && request.days(of: mine)?.start == asked.days(of: line)?.start
                && counts(.line(mine.sequence), before: own)
                && isFrom(request.servicing(mine).first, asked.servicing(line).first, facts)
        }
    }

    /// What is granted counts, and what waits if it came first: else two that wait would wait for each other.
    private func counts(_ subject: Subject, before own: Case?) -> Bool {
        if grantInForce(subject) != nil { return true }
        guard determination(subject)?.action == .pended else { return false }
        return own.map { receivedAt < $0.receivedAt } ?? true
    }

    /// Whether two providers are one, by any name that the registry has; nobody named may be anybody.
    private func isFrom(
        _ one: RequestedProvider?, _ other: RequestedProvider?, _ facts: Facts
    ) -> Bool {
        guard let one, let other else { return true }
        return other.identifiers.contains { identifier in
            let known = facts.providers[identifier]
            return one.identifiers.contains(identifier)
                || known.map { one.identifiers.contains($0.id) } == true
                || known?.otherIdentifiers.contains(where: one.identifiers.contains) == true
        }
    }
}
