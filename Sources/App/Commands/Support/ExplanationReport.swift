import Cases
import Primitives
import Workflow

/// Every check of every line, for people.
enum ExplanationReport {
    static func text(_ authorization: Case) -> String {
        var lines = [
            "Case \(authorization.id), version \(authorization.version): event "
                + "\(authorization.action.rawValue) (\(authorization.action.name))"
        ]
        if let deadline = authorization.deadline {
            lines.append(
                Console.wrapped(
                    "Due \(deadline.dueAt): \(deadline.reckoning) [\(deadline.citation.text)]"))
        }
        if let alike = Self.alike(authorization) { lines.append(Console.wrapped(alike)) }
        for deviation in authorization.request.deviations {
            lines.append(Console.wrapped("Note: \(deviation)"))
        }
        for subject in authorization.subjects {
            guard let decision = authorization.decisions[subject] else { continue }
            let action = decision.determination.action
            lines.append("")
            lines.append(
                Console.wrapped(
                    "\(subject.description.capitalizingFirst): \(authorization.what(subject)) - "
                        + "\(action.rawValue) \(action.name)"))
            for check in decision.explanation.checks { append(check, depth: 1, to: &lines) }
        }
        return lines.joined(separator: "\n")
    }

    /// Cases of the same member, service and day: for a person to compare, never for a machine to refuse.
    private static func alike(_ authorization: Case) -> String? {
        guard case .received(let received) = authorization.events.first?.kind,
            !received.suspectedDuplicates.isEmpty
        else { return nil }
        let list = received.suspectedDuplicates.map(\.text).joined(separator: ", ")
        return "Looks like \(list): the same member, service and day. A person compares them."
    }

    /// The place of what was looked at, and the document that it is in.
    private static func whence(_ check: CheckRecord) -> String? {
        let document = check.document.map { "document \($0)" }
        let parts = [check.place.map { "\($0)" }, document].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " of ")
    }

    private static func append(_ check: CheckRecord, depth: Int, to lines: inout [String]) {
        let indent = depth * 2
        let mark =
            switch check.verdict {
            case .passed: "ok  "
            case .failed: "NO  "
            case .unknown: "?   "
            case .notApplicable: "-   "
            }
        let margin = String(repeating: " ", count: indent)
        lines.append(margin + mark + check.id)
        let details = indent + 4
        lines.append(Console.wrapped(check.finding, indent: details))
        if let input = check.input {
            lines.append(Console.wrapped("input: \(input)", indent: details))
        }
        if let whence = whence(check) {
            lines.append(Console.wrapped("at: \(whence)", indent: details))
        }
        if let citation = check.citation {
            lines.append(Console.wrapped("rule: \(citation)", indent: details))
        }
        if let next = check.next {
            lines.append(
                Console.wrapped("next: \(next.actor.text): \(next.action)", indent: details))
        }
        for child in check.children { append(child, depth: depth + 1, to: &lines) }
    }
}
