import Policies
import Primitives

/// What policies made of their examples, for a terminal.
struct TrialReport {
    private let trials: [PolicyTrial]

    init(_ trials: [PolicyTrial]) { self.trials = trials }

    var failureCount: Int { trials.reduce(0) { $0 + $1.failures.count } }

    /// Leaves that are tried on one side only or held by no example, and versions without any.
    var gapCount: Int {
        trials.reduce(0) { $0 + ($1.outcomes.isEmpty ? 1 : $1.oneSided.count + $1.survivors.count) }
    }

    var text: String {
        var lines: [String] = []
        for trial in trials { append(trial, to: &lines) }
        let count = trials.reduce(0) { $0 + $1.outcomes.count }
        let mutants = trials.reduce(0) { $0 + $1.policy.criteria.leaves.count }
        let survivors = trials.reduce(0) { $0 + $1.survivors.count }
        lines.append(
            "\(count - failureCount) of \(count) examples as expected; "
                + "\(mutants - survivors) of \(mutants) flipped leaves noticed")
        return lines.joined(separator: "\n")
    }

    private func append(_ trial: PolicyTrial, to lines: inout [String]) {
        let name = "\(trial.policy.id) version \(trial.policy.version)"
        guard !trial.outcomes.isEmpty else {
            lines.append("gap   \(name): no example is of its time")
            return
        }
        lines.append(
            "\(trial.failures.isEmpty ? "ok  " : "FAIL")  \(name): \(trial.outcomes.count) examples"
        )
        for outcome in trial.failures {
            let place = outcome.place.map { "\($0): " } ?? ""
            lines.append(Console.wrapped("\(place)\(outcome.name)", indent: 6))
            for difference in outcome.differences {
                let what = difference.leaf ?? "policy"
                let found = difference.found?.rawValue ?? "no such leaf"
                lines.append(
                    "        \(what): expected \(difference.expected.rawValue), found \(found)")
                if let finding = difference.finding {
                    lines.append(Console.wrapped(finding, indent: 10))
                }
            }
        }
        for gap in trial.oneSided {
            let missing =
                switch gap.missing {
                case .met: "is met in no example"
                case .notMetOrUnknown: "is met in every example"
                case .both: "is reached by no example"
                }
            lines.append("gap   \(name): \(gap.leaf) \(missing)")
        }
        for leaf in trial.survivors {
            lines.append(
                "gap   \(name): \(leaf) could say the opposite, and no example would notice")
        }
    }
}
