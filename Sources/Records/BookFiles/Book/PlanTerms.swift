import Cases
import Plans
import Primitives

/// What a plan says goes together: its state with its time zone and licences, its rule for care outside the network with its
/// benefits.
struct PlanTerms {
    private let parts: BookParts
    private let log: FindingLog

    init(_ parts: BookParts, _ log: FindingLog) {
        self.parts = parts
        self.log = log
    }

    func check() {
        for named in parts.plans {
            checkState(named.plan, named.map)
            if !log.hasErrors(in: "benefits/") { checkTiers(named.plan) }
        }
    }

    private func checkState(_ plan: Plan, _ map: YAMLMap) {
        guard let state = plan.state else { return }
        if let zones = State.timeZones[state], !zones.contains(plan.zone.identifier) {
            log.warning(
                "book-other-state",
                "\(plan.zone.identifier) is no time zone of \(state): \(zones.joined(separator: ", "))",
                map.spot("timeZone"))
        }
        if let other = plan.reviewers.licenceState, other != state {
            log.warning(
                "book-other-state",
                "a licence of \(other) is asked for, and the plan is of \(state)",
                map.map("reviewers")?.spot("licenceState") ?? map.spot)
        }
    }

    /// Where care outside the network is covered, each benefit is to say how: of what it does not say, a person finds out. Where it is not, nobody
    /// asks what it would cost.
    private func checkTiers(_ plan: Plan) {
        guard plan.outOfNetwork == .covered else {
            for outside in parts.outsideRows where outside.value == plan.id {
                log.warning(
                    "book-never-applies",
                    "`\(plan.id)` pays nothing by a row of tier out: its rule is not `covered`",
                    outside.spot)
            }
            return
        }
        for benefit in parts.benefits
        where benefit.value.plan == plan.id && benefit.value.inNetwork.isCovered
            && benefit.value.outOfNetwork == nil
        {
            log.warning(
                "book-missing-tier",
                "`\(benefit.value.id)` has no row of tier out, and `\(plan.id)` has `rule: covered`: "
                    + "say what is paid outside the network, or `covered: no`", benefit.spot)
        }
    }
}

extension State {
    /// The time zones of each state, of those that are known; a state that is not here has one of its own.
    fileprivate static let timeZones: [String: [String]] = {
        let states = [
            "America/New_York":
                "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC TN VA VT WV",
            "America/Chicago": "AL AR FL IA IL IN KS KY LA MI MN MO MS ND NE OK SD TN TX WI",
            "America/Denver": "AZ CO ID KS MT ND NE NM NV OR SD TX UT WY",
            "America/Phoenix": "AZ", "America/Los_Angeles": "CA ID NV OR WA",
            "America/Anchorage": "AK", "Pacific/Honolulu": "AK HI",
            "America/Puerto_Rico": "PR VI",
        ]
        var zones: [String: [String]] = [:]
        for (zone, names) in states.sorted(by: { $0.key < $1.key }) {
            for name in names.split(separator: " ") {
                zones[String(name), default: []].append(zone)
            }
        }
        return zones
    }()
}
