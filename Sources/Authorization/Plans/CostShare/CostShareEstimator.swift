import Primitives

/// Reckons the member's share, line by line, each line on the limits that the ones before have left.
///
/// Not done, on purpose: coordination with another payer (the estimate cautions), benefit limits in money, fourth
/// -quarter carry-over of deductibles, deductibles of a single benefit, the good-faith estimate of the uninsured
/// (45 CFR 149.610) and the advanced explanation of benefits (its enforcement is deferred).
public struct CostShareEstimator: Hashable, Sendable {
    public var situation: CostShareSituation

    public init(_ situation: CostShareSituation) {
        self.situation = situation
    }

    /// Estimates the lines on the dates they carry; lines after the end of the plan year use the next year's limits.
    public func estimate(_ lines: [CostShareLine]) -> CostShareEstimate {
        estimate(lines, rollsOver: true)
    }

    /// The estimate, and how far it moves with what is not known yet.
    ///
    /// Claims in flight may use the limits first; and a service planned after the end of the plan year costs
    /// something else if it is done before. Both are shown beside the estimate itself.
    public func range(_ lines: [CostShareLine]) -> CostShareRange {
        var scenarios = [
            CostShareScenario(name: "as the limits stand", estimate: estimate(lines))
        ]
        if let flight = situation.inFlight {
            var later = self
            later.situation.accumulators.use(
                deductible: later.situation.accumulators.capped(deductible: flight.deductible),
                outOfPocket: later.situation.accumulators.capped(outOfPocket: flight.outOfPocket))
            scenarios.append(
                CostShareScenario(
                    name: "after the claims that are on their way", estimate: later.estimate(lines))
            )
        }
        if lines.contains(where: isAfterPlanYear) {
            scenarios.append(
                CostShareScenario(
                    name: "if done before the plan year ends",
                    estimate: estimate(lines, rollsOver: false)))
        }
        return CostShareRange(scenarios: scenarios, asOf: situation.accumulators.asOf)
    }

    private func isAfterPlanYear(_ line: CostShareLine) -> Bool {
        guard let end = situation.accumulators.planYear?.end else { return false }
        return line.serviceDate > end
    }

    private func estimate(_ lines: [CostShareLine], rollsOver: Bool) -> CostShareEstimate {
        let lines = lines.sorted(by: Self.inOrder)
        var ledger = CostShareLedger(situation)
        var estimates: [CostShareLineEstimate] = []
        for line in lines {
            if rollsOver, isAfterPlanYear(line) { ledger.rollOver(situation) }
            estimates.append(LineReckoning(line, situation).reckon(&ledger))
        }
        return CostShareEstimate(
            lines: estimates, accumulatorsAfter: ledger.accumulators,
            outOfNetworkAfter: ledger.outOfNetwork,
            cautions: cautions(lines, estimates, rolledOver: ledger.hasRolledOver))
    }

    private static func inOrder(_ one: CostShareLine, _ other: CostShareLine) -> Bool {
        (one.serviceDate, one.sequence) < (other.serviceDate, other.sequence)
    }

    private func cautions(
        _ lines: [CostShareLine], _ estimates: [CostShareLineEstimate], rolledOver: Bool
    ) -> [String] {
        var cautions: [String] = []
        for line in estimates {
            guard let reason = line.unpriced else { continue }
            cautions.append("Line \(line.sequence) is not in the total: \(reason).")
        }
        for line in lines where line.mayBeBalanceBilled(in: situation) && line.billedPerUnit == nil
        {
            cautions.append(
                "Line \(line.sequence): the provider is out of network and its charge is not known; "
                    + "it may bill the rest of it.")
        }
        if situation.hasOtherCoverage {
            cautions.append("Other coverage may pay part of this; it is not reckoned here.")
        }
        if situation.inFlight != nil {
            cautions.append("Claims on their way may use the limits first.")
        }
        if rolledOver {
            cautions.append("A new plan year begins before the service; its limits are used.")
        }
        return cautions
    }
}

/// One way things may go.
public struct CostShareScenario: Hashable, Sendable {
    public var name: String
    public var estimate: CostShareEstimate
}
