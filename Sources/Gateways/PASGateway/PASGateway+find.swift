import Cases
import FHIR
import JSON
import Primitives
import Records
public import Workflow

extension PASGateway {
    /// Types of which there are reads and searches.
    public enum ResourceType: String, Sendable, CaseIterable {
        case claim = "Claim"
        case claimResponse = "ClaimResponse"
    }

    /// So many cases are looked at for one page; a page that ends there has a link to the next all the same.
    static let lookedAtMax = 1_000

    /// One resource of the caller's own, by its id. A request that did not come over FHIR has no Claim.
    public func read(
        _ type: ResourceType, id: String, caller: Caller
    ) async -> GatewayAnswer {
        do {
            let own = workflow.acting(for: caller)
            guard let authorization = try await own.ownCase(CaseID(id)),
                let found = try await found(type, authorization)
            else { return .notFound("There is no \(type.rawValue) with this id.") }
            var writer = JSONWriter()
            found.write(to: &writer)
            var answer = GatewayAnswer(
                kind: .ok, bytes: writer.bytes, authorization: authorization)
            answer.version = found.versionID
            answer.modified = found.modified
            return answer
        } catch { return .failed(error) }
    }

    /// A page of the caller's own resources, as a Bundle of type searchset.
    ///
    /// - Parameters:
    ///   - pairs: names and values, decoded.
    ///   - isStrict: a parameter that is not known is refused; else it is told and ignored (FHIR R4, section 3.1.1.5).
    ///   - base: the address of this endpoint.
    public func search(
        _ type: ResourceType, _ pairs: [(name: String, value: String)], isStrict: Bool,
        base: String, caller: Caller
    ) async -> GatewayAnswer {
        let search = CaseSearch(pairs, of: type)
        guard search.problems.isEmpty else { return .invalid(search.problems) }
        if isStrict, !search.ignored.isEmpty {
            return .invalid(search.ignored.map { Self.unknown($0, .error) })
        }
        do {
            let page = try await page(search, type, workflow.acting(for: caller))
            if search.isCounting, page.next != nil { return .invalid([Self.tooMany]) }
            let set = SearchSet(type: type, base: base, pairs: pairs, page: page, search: search)
            var answer = GatewayAnswer(kind: .ok, bytes: set.bytes)
            answer.cases = page.found.map(\.authorization.id)
            return answer
        } catch { return .failed(error) }
    }

    static func unknown(_ parameter: String, _ severity: Problem.Severity = .warning) -> Problem {
        Problem(
            severity: severity, code: "pas-search",
            message: "The search parameter '\(parameter)' is not known here.")
    }

    private static let tooMany = Problem(
        code: "pas-search",
        message: "More than \(lookedAtMax) cases would have to be looked at to count what is meant."
    )

    private func found(
        _ type: ResourceType, _ authorization: Case
    ) async throws(WorkflowError) -> FoundResource? {
        guard let response = try await writer(of: authorization, for: .submission),
            type != .claim || !response.echo.isDerived
        else { return nil }
        return FoundResource(type: type, response: response)
    }

    // MARK: Searching

    struct SearchPage {
        /// None where only their count is asked.
        var found: [FoundResource] = []
        /// How many fit, of those that were looked at.
        var matchCount = 0
        /// Where the next page begins; nil where there is none.
        var next: String?
    }

    private func page(
        _ search: CaseSearch, _ type: ResourceType, _ own: Workflow
    ) async throws(WorkflowError) -> SearchPage {
        guard search.canMatch else { return SearchPage() }
        if let ids = search.ids { return try await named(ids, search, type, own) }
        var page = SearchPage()
        var (after, lookedAt) = (search.isCounting ? nil : search.after, 0)
        while lookedAt < Self.lookedAtMax {
            let summaries = try await own.ownSummaries(
                members: search.members, after: after, limit: 100)
            for summary in summaries {
                lookedAt += 1
                guard search.lastUpdated.allSatisfy({ $0.holds(summary.updatedAt) }),
                    let authorization = try await own.ownCase(summary.caseID),
                    let found = try await match(authorization, search, type, own)
                else { continue }
                page.matchCount += 1
                if search.isCounting { continue }
                // One more than fits: so there is a page behind this one.
                guard page.found.count < search.count else { return page }
                page.found.append(found)
                page.next = CaseSearch.page(after: summary)
            }
            guard let last = summaries.last, summaries.count == 100 else {
                page.next = nil
                return page
            }
            after = CaseQuery.Cursor(last)
            if lookedAt >= Self.lookedAtMax { page.next = CaseSearch.page(after: last) }
        }
        return page
    }

    private func named(
        _ ids: [String], _ search: CaseSearch, _ type: ResourceType, _ own: Workflow
    ) async throws(WorkflowError) -> SearchPage {
        var page = SearchPage()
        for id in ids.uniqued {
            guard let authorization = try await own.ownCase(CaseID(id)),
                let found = try await match(authorization, search, type, own)
            else { continue }
            page.matchCount += 1
            if !search.isCounting { page.found.append(found) }
        }
        return page
    }

    private func match(
        _ authorization: Case, _ search: CaseSearch, _ type: ResourceType, _ own: Workflow
    ) async throws(WorkflowError) -> FoundResource? {
        let names = authorization.request.transaction.traceNumbers
        let isNamed = search.tokens.allSatisfy { alternatives in
            alternatives.contains { token in
                names.contains { token.names(system: $0.system, $0.value) }
            }
        }
        guard isNamed else { return nil }
        if !search.members.isEmpty {
            let coverage = authorization.coverage
            let isMember = try await own.isMember(
                coverage.member, of: coverage.payer, identifiedBy: search.members)
            guard isMember else { return nil }
        }
        guard let found = try await found(type, authorization),
            search.patients.allSatisfy({ $0.contains(where: found.isAbout(patient:)) }),
            search.lastUpdated.allSatisfy({ $0.holds(found.modified) }),
            search.created.allSatisfy({ $0.holds(found.created) })
        else { return nil }
        return found
    }
}
