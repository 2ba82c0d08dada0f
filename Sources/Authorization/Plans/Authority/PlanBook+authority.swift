public import Cases
import CodeSets
import Primitives

extension PlanBook {
    /// Who decides a service under a plan, on what row, who hears appeals, who may deny.
    ///
    /// The first row of the plan's lists that applies decides. A row before it that might apply, were an input known,
    /// and that says something else, makes the answer conditional on that input.
    public func authority(for query: AuthorityQuery, under plan: Plan) -> AuthorityFinding {
        var open: [(row: AuthorizationRow, missing: [Authority.MissingInput])] = []
        for list in plan.authorizationLists {
            // Of many rows few name the code: only those are looked at as a whole.
            let rows = rows(ofList: list)
            for index in rows.indices where rows[index].codes.contains(query.code) {
                let row = rows[index]
                switch row.applicability(to: query) {
                case .doesNotApply: continue
                case .depends(let missing): open.append((row, missing))
                case .applies: return finding(row, open: open, query, plan)
                }
            }
        }
        return finding(nil, open: open, query, plan)
    }

    private func finding(
        _ row: AuthorizationRow?,
        open: [(row: AuthorizationRow, missing: [Authority.MissingInput])],
        _ query: AuthorityQuery, _ plan: Plan
    ) -> AuthorityFinding {
        let settled = row?.requirement ?? plan.unlistedRequirement
        let differing = open.filter { !$0.row.saysTheSame(as: row, settled) }
        let missing = differing.flatMap(\.missing).reduce(into: [Authority.MissingInput]()) {
            list, input in if !list.contains(input) { list.append(input) }
        }
        let requirement: Authority.Requirement =
            if !missing.isEmpty { .conditional(missing) } else {
                switch settled {
                case .required: .required
                case .notRequired: .notRequired
                case .excluded: .excluded
                }
            }
        let shown = missing.isEmpty ? row : differing.first?.row
        var authority = Authority(
            decider: plan.administrator.decider, decidesHere: plan.administrator.decidesHere,
            requirement: requirement, source: source(of: shown, plan),
            appealsTo: plan.appeals.hears, whoMayDeny: plan.reviewers.whoMayDeny,
            contact: plan.administrator.contact(plan.document))
        if requirement == .notRequired {
            authority.decider = .nobody
            authority.decidesHere = true
        } else if requirement != .excluded {
            apply(delegation(query, plan), to: &authority)
            // Who is exempt needs no review of a service that the plan covers. Whether it does may depend on what is missing.
            if settled != .excluded, !differing.contains(where: { $0.row.requirement == .excluded })
            {
                apply(exemption(query, plan), to: &authority)
            }
        }
        return AuthorityFinding(authority: authority, row: shown)
    }

    private func source(of row: AuthorizationRow?, _ plan: Plan) -> AuthoritySource {
        guard let row else {
            return AuthoritySource(list: "no list", source: plan.unlisted.citation)
        }
        return AuthoritySource(
            list: row.list, row: row.row, effective: row.effective, source: row.source)
    }

    private func delegation(_ query: AuthorityQuery, _ plan: Plan) -> Delegation? {
        delegations.first { delegation in
            delegation.codes.contains(query.code) && delegation.effective.contains(query.date)
                && (delegation.plans.isEmpty || delegation.plans.contains(plan.id))
                && (delegation.states.isEmpty
                    || query.memberState.map(delegation.states.contains) == true)
                && (delegation.memberPrefix.map { query.member.text.hasPrefix($0) } ?? true)
        }
    }

    private func apply(_ delegation: Delegation?, to authority: inout Authority) {
        guard let delegation else { return }
        authority.decider = .delegatedVendor(delegation.vendor)
        authority.decidesHere = false
        authority.appealsTo = delegation.appealsTo
        authority.whoMayDeny = delegation.whoMayDeny
        authority.contact = Contact(
            name: delegation.vendor, phone: delegation.phone, link: delegation.link,
            citation: delegation.source)
        authority.source = AuthoritySource(
            list: delegation.file, row: delegation.row, effective: delegation.effective,
            source: delegation.source)
    }

    private func exemption(_ query: AuthorityQuery, _ plan: Plan) -> Exemption? {
        exemptions.first { exemption in
            query.provider.contains(exemption.provider) && exemption.codes.contains(query.code)
                && exemption.effective.contains(query.date)
                && (exemption.plans.isEmpty || exemption.plans.contains(plan.id))
        }
    }

    private func apply(_ exemption: Exemption?, to authority: inout Authority) {
        guard let exemption else { return }
        authority.decider = .exemptProvider(exemption.provider)
        authority.decidesHere = true
        authority.requirement = .notRequired
        authority.contact = nil
        authority.source = AuthoritySource(
            list: exemption.file, row: exemption.row, effective: exemption.effective,
            source: exemption.source)
    }
}

extension AuthorizationRow {
    /// Whether it leads where another row leads, or the rule for unlisted services: by the same policy, or to the same exclusion.
    fileprivate func saysTheSame(as other: AuthorizationRow?, _ settled: Requirement) -> Bool {
        guard requirement == settled else { return false }
        return switch requirement {
        case .required: policy == other?.policy
        case .notRequired: true
        case .excluded: needsJudgement == other?.needsJudgement
        }
    }
}

extension Plan {
    var unlistedRequirement: AuthorizationRow.Requirement {
        switch unlisted.requirement {
        case .required: .required
        case .notRequired: .notRequired
        }
    }
}

extension Administrator {
    public func contact(_ citation: Citation) -> Contact {
        Contact(name: name, phone: phone, link: link, citation: citation)
    }
}

extension ReviewerRule {
    /// For people: "a physician licensed in OH".
    public var whoMayDeny: String {
        let professions = mayDeny.map(\.name).sorted().joined(separator: " or ")
        let state = licenceState.map { "licensed in \($0)" } ?? "with a current licence"
        return professions.isEmpty ? "nobody" : "a \(professions) \(state)"
    }
}
