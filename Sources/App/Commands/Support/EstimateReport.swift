import Plans
import Primitives
import Workflow

/// The out-of-pocket estimate with every step.
enum EstimateReport {
    static func text(_ answer: EstimateAnswer) -> String {
        var lines = ["\(answer.member.name), \(answer.plan.name)"]
        for scenario in answer.range.scenarios {
            lines.append("")
            if answer.range.scenarios.count > 1 {
                lines.append("\(scenario.name.capitalizingFirst):")
            }
            for line in scenario.estimate.lines {
                lines.append("  Line \(line.sequence): \(line.code) on \(line.serviceDate)")
                if let reason = line.unpriced {
                    lines.append(Console.wrapped("No amount: \(reason).", indent: 4))
                }
                for step in line.steps {
                    lines.append(Console.wrapped(step.description, indent: 4))
                }
            }
            let isPriced = scenario.estimate.lines.contains { $0.unpriced == nil }
            lines.append(
                isPriced
                    ? "  You pay \(scenario.estimate.patientTotal), the plan \(scenario.estimate.planTotal)."
                    : "  No price is known for this service.")
            for caution in scenario.estimate.cautions {
                lines.append(Console.wrapped(caution, indent: 2))
            }
        }
        lines.append("")
        for source in answer.sources { lines.append(Console.wrapped(source)) }
        lines.append(CostShareEstimate.label)
        return lines.joined(separator: "\n")
    }
}
