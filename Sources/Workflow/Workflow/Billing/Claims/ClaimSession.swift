import Cases
import Plans
import Primitives
import Records

/// What a number of claims have read, and what they are about to write: each claim sees what the ones before it used, and
/// nothing is written before all are judged.
struct ClaimSession {
    let workflow: Workflow
    let now: Instant
    private var cases: [CaseID: Working] = [:]
    private var claims: [ClaimKey: FiledClaim] = [:]
    private var storedVersions: [ClaimKey: Int] = [:]
    private var order: [ClaimKey] = []
    /// Those drafted under an account, so that a file of thousands does not look through all for each.
    private var drafted: [Account: [ClaimKey]] = [:]
    private var members: [MemberKey: Member] = [:]
    /// Units of limited benefits that were taken without an authorization.
    private var taken: [TakenKey: Decimal] = [:]

    private struct Working {
        let base: Case
        var current: Case
    }

    private struct ClaimKey: Hashable {
        let payer: PayerID
        let number: String
    }

    private struct Account: Hashable {
        let payer: PayerID
        let submitter: String
        let patientControlNumber: String
    }

    private struct MemberKey: Hashable {
        let payer: PayerID
        let id: MemberID
    }

    private struct TakenKey: Hashable {
        let member: MemberKey
        let plan: PlanID
        let benefit: String
        let year: Int
    }

    init(workflow: Workflow, now: Instant) {
        self.workflow = workflow
        self.now = now
    }

    // MARK: Cases

    mutating func authorization(_ id: CaseID) async throws(WorkflowError) -> Case? {
        if let known = cases[id] { return known.current }
        guard let base = try await workflow.loadCase(id) else { return nil }
        cases[id] = Working(base: base, current: base)
        return base
    }

    mutating func add(_ kind: CaseEvent.Kind, to id: CaseID) throws(WorkflowError) {
        guard var working = cases[id] else { return }
        do {
            try working.current.apply(CaseEvent(at: now, by: .system, kind))
        } catch {
            throw .unavailable(error.reason)
        }
        cases[id] = working
    }

    // MARK: Members

    /// With what earlier claims of the session have moved.
    func current(_ member: Member) -> Member {
        members[MemberKey(payer: member.payer, id: member.id)] ?? member
    }

    mutating func keep(_ member: Member) {
        members[MemberKey(payer: member.payer, id: member.id)] = member
    }

    // MARK: Limits

    /// What the claims of the session took of a benefit in a year without an authorization.
    func taken(of benefit: Benefit, by member: Member, in year: Int) -> Decimal {
        taken[Self.key(benefit, member, year)] ?? Decimal(0)
    }

    mutating func take(_ units: Decimal, of benefit: Benefit, by member: Member, in year: Int) {
        let key = Self.key(benefit, member, year)
        // A sum that does not fit was refused before.
        taken[key] = (taken[key] ?? Decimal(0)).adding(units) ?? units
    }

    private static func key(_ benefit: Benefit, _ member: Member, _ year: Int) -> TakenKey {
        TakenKey(
            member: MemberKey(payer: member.payer, id: member.id), plan: benefit.plan,
            benefit: benefit.id, year: year)
    }

    // MARK: Claims

    mutating func claim(
        _ payer: PayerID, _ number: String
    ) async throws(WorkflowError) -> FiledClaim? {
        let key = ClaimKey(payer: payer, number: number)
        if let known = claims[key] { return known }
        let workflow = workflow
        let stored = try await workflow.reading {
            try await workflow.store.claim(payer: payer, number: number)
        }
        return stored.map { see($0) }
    }

    /// All claims of a submitter under the account number of a claim, in the order of filing.
    mutating func claims(like claim: Claim) async throws(WorkflowError) -> [FiledClaim] {
        let workflow = workflow
        let stored = try await workflow.reading {
            try await workflow.store.claims(
                payer: claim.payer, submitter: claim.submitter,
                patientControlNumber: claim.patientControlNumber)
        }
        let seen = stored.map { see($0) }
        let numbers = Set(seen.map(\.number))
        let account = Account(
            payer: claim.payer, submitter: claim.submitter,
            patientControlNumber: claim.patientControlNumber)
        let own = (drafted[account] ?? []).compactMap { claims[$0] }.filter {
            !numbers.contains($0.number)
        }
        return seen + own
    }

    private mutating func see(_ stored: FiledClaim) -> FiledClaim {
        let key = ClaimKey(payer: stored.payer, number: stored.number)
        if let drafted = claims[key] { return drafted }
        storedVersions[key] = stored.version
        return stored
    }

    /// Drafts a claim, or its change; what says nothing new is left as it is.
    mutating func put(_ claim: FiledClaim, replacing known: FiledClaim?) {
        var claim = claim
        claim.version = known?.version ?? 1
        if claim == known { return }
        let key = ClaimKey(payer: claim.payer, number: claim.number)
        claim.version = (storedVersions[key] ?? 0) + 1
        if claims[key] == nil {
            order.append(key)
            let account = Account(
                payer: claim.payer, submitter: claim.submitter,
                patientControlNumber: claim.patientControlNumber)
            drafted[account, default: []].append(key)
        }
        claims[key] = claim
    }

    // MARK: The end

    /// All that is to be written; nil where that is nothing.
    var filing: ClaimFiling? {
        let appends = cases.values.filter { $0.current.version > $0.base.version }
            .sorted { $0.base.id < $1.base.id }.map(Self.append)
        let changed = order.compactMap { claims[$0] }
        guard !appends.isEmpty || !changed.isEmpty else { return nil }
        return ClaimFiling(appends: appends, claims: changed)
    }

    private static func append(_ working: Working) -> Append {
        let (base, current) = (working.base, working.current)
        return Append(
            payer: base.coverage.payer, caseID: base.id, expectedVersion: base.version,
            member: base.coverage.member, events: Array(current.events.dropFirst(base.version)),
            summary: CaseSummary(current))
    }
}
