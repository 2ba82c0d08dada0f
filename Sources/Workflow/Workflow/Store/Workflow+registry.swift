public import Cases
public import Plans
import Primitives
import Records

/// Members and providers, as the registry has them.
extension Workflow {
    /// All members of a payer that go by one of these numbers.
    public func members(
        of payer: PayerID, identifiedBy identifiers: [String]
    ) async throws(WorkflowError) -> [Member] {
        try await reading { try await store.members(payer: payer, identifiers: identifiers) }
    }

    /// The member that a coverage is of; nil where the registry has the member no more.
    public func member(of coverage: CoverageSnapshot) async throws(WorkflowError) -> Member? {
        try await reading {
            try await store.member(payer: coverage.payer, id: coverage.member)
        }
    }

    /// The member that a message means: of those who go by a number of it the one with its birth date, and its given name.
    func member(
        of payer: PayerID, identifiedBy identifiers: [String], birthDate: CivilDate?,
        given: String? = nil
    ) async throws(WorkflowError) -> MeantMember {
        let bearers = try await members(of: payer, identifiedBy: identifiers)
        let found = bearers.narrowed(to: identifiers, birthDate: birthDate, given: given)
        guard let member = found.first else { return .nobody }
        guard found.count == 1 else { return .several }
        if let birthDate, birthDate != member.birthDate { return .bornOtherwise(member, birthDate) }
        return .one(member, others: bearers.count > 1 ? bearers.filter { $0.id != member.id } : [])
    }

    /// The one member that goes by an identifier, at one payer or at any of the book.
    func findMember(_ identifier: String, payer: PayerID?) async throws(WorkflowError) -> Member {
        var found: [Member] = []
        for candidate in payer.map({ [$0] }) ?? book.payers.map(\.id) {
            found += try await members(of: candidate, identifiedBy: [identifier])
        }
        found = found.narrowed(to: [identifier], birthDate: nil)
        guard let member = found.first else { throw .unknownMember(identifier) }
        guard found.count == 1 else { throw .ambiguousMember(identifier) }
        return member
    }

    /// The plan and the member of a case.
    func planAndMember(of authorization: Case) async throws(WorkflowError) -> (Plan, Member) {
        let coverage = authorization.coverage
        guard let plan = book.plan(coverage.plan) else { throw .unknownPlan(coverage.plan) }
        guard let member = try await member(of: coverage) else {
            throw .unknownMember(coverage.member.text)
        }
        return (plan, member)
    }

    /// The provider that goes by the first of these identifiers that is known.
    public func provider(identifiers: [String]) async throws(WorkflowError) -> Provider? {
        try await reading { try await store.provider(identifiers: identifiers) }
    }

    /// These identifiers, and all that the registry knows their providers by.
    func identifiers(of provider: [String]) async throws(WorkflowError) -> Set<String> {
        var all = Set(provider)
        for identifier in provider {
            if let known = try await self.provider(identifiers: [identifier]) {
                all.formUnion(known.identifiers)
            }
        }
        return all
    }
}
