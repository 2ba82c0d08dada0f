import Cases
import Plans
import Policies
import Primitives

/// Every name that one file uses of another is there, and nothing lies unused.
///
/// A name is not missed as long as something is wrong in the files that would hold it: the one mistake there would be
/// told once for every place that uses the name.
struct BookReferences {
    private let parts: BookParts
    private let log: FindingLog
    private let planIDs: Set<PlanID>
    private let networkIDs: Set<String>
    private let policyIDs: Set<String>
    private let knowsPlans: Bool
    private let knowsNetworks: Bool
    private let knowsPolicies: Bool

    init(_ parts: BookParts, _ log: FindingLog) {
        self.parts = parts
        self.log = log
        planIDs = Set(parts.plans.map(\.plan.id))
        networkIDs = Set(parts.networks.map(\.value.id))
        policyIDs = Set(parts.policies.map(\.value.id))
        knowsPlans = !log.hasErrors(in: "plans")
        knowsNetworks = !log.hasErrors(in: "networks.csv")
        knowsPolicies = !log.hasErrors(in: "policies/")
    }

    func check() {
        parts.plans.forEach(checkPlan)
        for row in parts.rows {
            guard knowsPolicies, let policy = row.value.policy, !policyIDs.contains(policy)
            else { continue }
            log.error("book-unknown-policy", "no policy `\(policy)`", row.spot)
        }
        checkScopes()
        for delegation in parts.delegations { check(delegation.value.plans, delegation.spot) }
        for exemption in parts.exemptions { check(exemption.value.plans, exemption.spot) }
        for benefit in parts.benefits { check([benefit.value.plan], benefit.spot) }
        for fee in parts.fees {
            guard let network = fee.value.network else { continue }
            check(network: network, fee.spot)
        }
        checkUnused()
    }

    private func checkPlan(_ named: PlanReader.Named) {
        let plan = named.plan
        let map = named.map
        if !log.hasErrors(in: "payers.yaml"),
            !parts.payers.contains(where: { $0.value.id == plan.payer })
        {
            map.fail("book-unknown-payer", "no payer `\(plan.payer)`", at: "payer")
        }
        if !log.hasErrors(in: "calendars.yaml"),
            !parts.calendars.contains(where: { $0.value.name == plan.calendar })
        {
            map.fail("book-unknown-calendar", "no calendar `\(plan.calendar)`", at: "calendar")
        }
        for (network, spot) in named.networks { check(network: network, spot) }
        for (list, spot) in named.lists where parts.lists[list] == nil {
            log.error("book-unknown-list", "no list `\(list)`: lists/\(list).csv", spot)
        }
        if plan.networks.isEmpty, plan.outOfNetwork != .anyProvider {
            map.fail(
                "book-never-applies",
                "a plan without networks takes any provider: `rule: anyProvider`",
                at: "outOfNetwork")
        }
        if !log.hasErrors(in: "benefits/"),
            !parts.benefits.contains(where: { $0.value.plan == plan.id })
        {
            log.warning("book-no-benefit", "the plan has no benefits", map.spot)
        }
    }

    private func check(_ plans: Set<PlanID>, _ spot: Spot) {
        guard knowsPlans else { return }
        for plan in plans.sorted() where !planIDs.contains(plan) {
            log.error("book-unknown-plan", "no plan `\(plan)`", spot)
        }
    }

    private func check(network: String, _ spot: Spot) {
        guard knowsNetworks, !networkIDs.contains(network) else { return }
        log.error("book-unknown-network", "no network `\(network)`", spot)
    }

    /// What a policy says it was written for is what rows name it for.
    private func checkScopes() {
        for policy in parts.policies { check(policy.value.plans, policy.spot) }
        guard knowsPolicies else { return }
        let versions = Dictionary(grouping: parts.policies.map(\.value), by: \.id)
        for row in parts.rows {
            let named = row.value.policy.flatMap { versions[$0] } ?? []
            for version in named where version.effective.overlaps(row.value.effective) {
                if !version.codes.isEmpty,
                    !version.codes.contains(where: { $0.covers(row.value.codes) })
                {
                    log.error(
                        "policy-codes",
                        "policy `\(version.id)` version \(version.version) was not written for \(row.value.codes)",
                        row.spot)
                }
                let users = parts.plans.map(\.plan).filter {
                    $0.authorizationLists.contains(row.value.list)
                }
                for plan in users where !version.plans.isEmpty && !version.plans.contains(plan.id) {
                    log.error(
                        "policy-plans",
                        "policy `\(version.id)` version \(version.version) was not written for plan `\(plan.id)`",
                        row.spot)
                }
            }
        }
    }

    private func checkUnused() {
        let used = Set(parts.plans.flatMap(\.plan.authorizationLists))
        for (list, file) in parts.lists.sorted(by: { $0.key < $1.key }) where !used.contains(list) {
            log.warning("book-unused", "no plan uses this list", Spot(file))
        }
        let asked = Set(parts.rows.compactMap(\.value.policy))
        for policy in parts.policies where !asked.contains(policy.value.id) {
            log.warning("book-unused", "no row asks policy `\(policy.value.id)`", policy.spot)
        }
    }
}
