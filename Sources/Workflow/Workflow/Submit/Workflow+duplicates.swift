import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records

/// Services that are asked for twice: a duplicate is flagged for a person.
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

    /// The cases that look alike, and those where one names a day and the other none: what names none is for the day on which it came.
    func earlier(
        than request: AuthorizationRequest, among alike: [CaseID], _ gathered: Gathered,
        except own: CaseID? = nil
    ) async throws(WorkflowError) -> [Case] {
        var ids = alike
        let codes = request.activeLines.map(\.code).filter { $0.system != .x12ServiceType }
        if !codes.isEmpty {
            let facts = gathered.facts
            let today = gathered.plan.zone.date(of: facts.receivedAt)
            let same = SameService(
                payer: request.payer, member: facts.member.id,
                start: request.serviceDates == nil ? today : nil, codes: Set(codes.map(\.code)))
            ids += try await reading { try await store.cases(for: same) }
        }
        var cases: [Case] = []
        for id in ids.uniqued where id != own {
            if let known = try await loadCase(id) { cases.append(known) }
        }
        return cases
    }

    /// Of each line the case that asks for the same service on the same day from the same provider, and has it granted, or
    /// waited for it before. A service type names no one service: two consultations with one clinic are no duplicate by that, and
    /// only linked.
    ///
    /// - Parameters:
    ///   - earlier: those that may.
    ///   - own: the case whose request it is; nil: a new one.
    ///   - subjects: the lines that are decided.
    func duplicates(
        of request: AuthorizationRequest, among earlier: [Case], _ gathered: Gathered,
        own: Case? = nil, only subjects: Set<Subject>
    ) -> [Subject: SubjectFindings.Duplicate] {
        var duplicates: [Subject: SubjectFindings.Duplicate] = [:]
        let zone = gathered.plan.zone
        for line in request.activeLines
        where line.code.system != .x12ServiceType && subjects.contains(.line(line.sequence)) {
            duplicates[.line(line.sequence)] =
                earlier.first { $0.isFor(line, of: request, gathered.facts, own: own, zone) }
                .map { .init(id: $0.id, isOthers: $0.request.isOthers(than: request)) }
        }
        return duplicates
    }
}

extension Case {
    /// Whether one of its lines is for the same service, or was when what stands of it was granted.
    fileprivate func isFor(
        _ line: ServiceLine, of asked: AuthorizationRequest, _ facts: Facts, own: Case?,
        _ zone: TimeZoneRules
    ) -> Bool {
        func isSame(_ mine: ServiceLine, of known: AuthorizationRequest) -> Bool {
            mine.code == line.code
                && isFrom(asked.days(of: line)?.start, mine, of: known, facts, zone)
                && facts.areSame(known.servicing(mine), asked.servicing(line))
        }
        return request.activeLines.contains { mine in
            isSame(mine, of: request) && counts(mine, before: own)
        } || standingServices.contains { isSame($0.line, of: $0.request) }
    }

    /// Whether a line is for a day on. What names no day is granted from the day on which it was decided, and waits from the day on
    /// which it came.
    private func isFrom(
        _ day: CivilDate?, _ mine: ServiceLine, of known: AuthorizationRequest, _ facts: Facts,
        _ zone: TimeZoneRules
    ) -> Bool {
        switch (known.days(of: mine)?.start, day) {
        case (nil, nil): true
        case (let mine?, let day): mine == day ?? zone.date(of: facts.receivedAt)
        case (nil, let day?):
            day == grantInForce(.line(mine.sequence))?.period.start
                ?? zone.date(of: receivedAt)
        }
    }

    /// Whether it was there already, which is how two are told apart that came at one instant.
    private func cameAfter(_ other: CaseID) -> Bool {
        guard case .received(let received) = events.first?.kind else { return false }
        return received.suspectedDuplicates.contains(other)
    }

    /// What is granted counts, and what waits if it came first: else two that wait would wait for each other.
    private func counts(_ line: ServiceLine, before own: Case?) -> Bool {
        let subject = Subject.line(line.sequence)
        if grantInForce(subject)?.code == line.code { return true }
        guard determination(subject)?.action == .pended else { return false }
        return own.map { receivedAt < $0.receivedAt || $0.cameAfter(id) } ?? true
    }
}
