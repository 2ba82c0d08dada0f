import Cases
import Plans
import Primitives
import Records

/// What the book leans on and a registry has not: the amounts of who is under a deductible, the provider of an exemption, somebody
/// who may deny. Each is looked for only where its file is there, as a registry may come in parts.
struct RegistryNeeds {
    let book: PlanBook
    let files: FileSet
    let log: FindingLog
    /// nil: what is over by now is not known, and all is taken to last.
    let today: CivilDate?

    // MARK: Amounts

    /// A limit that nobody gives is not known, and what depends on it is not priced.
    func checkAmounts(_ members: [Member]) {
        guard files.files["coverages.csv"] != nil else { return }
        for plan in book.plans {
            guard let limit = limitNeeded(by: plan) else { continue }
            let without = members.filter { member in
                member.coverages.contains { $0.plan == plan.id && isToCome($0.active.end) }
                    && !member.accumulators.contains { $0.plan == plan.id }
            }
            guard let first = without.first else { continue }
            let who =
                without.count == 1
                ? "`\(first.id)` has" : "\(without.count) members, `\(first.id)` the first, have"
            log.warning(
                "registry-no-amounts",
                "\(who) no amounts under `\(plan.id)`: what depends on the \(limit.name) is not priced",
                Spot("accumulators.csv"))
        }
    }

    /// The first limit that a benefit of the plan depends on.
    private func limitNeeded(by plan: Plan) -> CostShareRule.Limit? {
        let isMedicaid = plan.costShareNotes == .nominal
        var found: CostShareRule.Limit?
        for benefit in book.benefits where benefit.plan == plan.id {
            for rule in [benefit.inNetwork, benefit.outOfNetwork].compactMap({ $0 }) {
                let limit = rule.limitNeeded(
                    isHighDeductible: plan.isHighDeductible, isMedicaid: isMedicaid)
                if limit == .deductible { return limit }
                found = found ?? limit
            }
        }
        return found
    }

    private func isToCome(_ end: CivilDate?) -> Bool {
        guard let today, let end else { return true }
        return end >= today
    }

    // MARK: Exemptions

    func checkExemptions(_ providers: [Provider]) {
        guard files.files["providers.csv"] != nil, !book.exemptions.isEmpty else { return }
        let known = Set(providers.flatMap(\.identifiers))
        for row in book.exemptions where !known.contains(row.provider) {
            log.warning(
                "registry-unknown-provider",
                "no provider `\(row.provider)`: nobody is exempt by this",
                Spot(row.file, row.row))
        }
    }

    // MARK: Reviewers

    /// What a clinician has to decide waits for ever where nobody may say no.
    func checkReviewers(_ reviewers: [ReviewerAccount]) {
        guard files.files["reviewers.csv"] != nil else { return }
        for plan in book.plans where plan.administrator.decidesHere {
            if !reviewers.contains(where: { mayDeny($0, under: plan) }) {
                log.warning(
                    "registry-no-reviewer",
                    "nobody may deny under `\(plan.id)`: that takes \(plan.reviewers.whoMayDeny)",
                    Spot("reviewers.csv"))
            }
        }
    }

    private func mayDeny(_ account: ReviewerAccount, under plan: Plan) -> Bool {
        guard plan.reviewers.mayDeny.contains(account.reviewer.profession),
            account.sees(plan.program)
        else { return false }
        return account.reviewer.licences.contains { licence in
            !licence.isRestricted && isToCome(licence.expires)
                && (plan.reviewers.licenceState.map { $0 == licence.state } ?? true)
        }
    }
}
