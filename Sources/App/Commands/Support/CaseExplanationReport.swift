import Cases
import Primitives
import Workflow

/// Why a case was decided as it was, 80 columns wide.
///
///     Line 1: Equipment (HCPCS E0601) - A4 pended
///       Decided 2026-03-10 11:00 by the rules of the book, automatically.
///       Policy CPAP-01, version 2026.1: Positive airway pressure ...
///       All of 5: not known
///         not known  [evaluation] Is there a note of a clinical evaluation ...?
///                    No document of this kind came with the request.
///                    rule: LCD L33718, initial coverage, criterion A
struct CaseExplanationReport {
    private var lines: [String] = []

    static func text(_ explanation: CaseExplanation) -> String {
        var report = CaseExplanationReport()
        report.add(
            "Case \(explanation.caseID), version \(explanation.version): "
                + "\(explanation.action.rawValue) \(explanation.action.name). \(explanation.plan)."
        )
        if explanation.lines.isEmpty { report.add("Nothing is decided yet.") }
        for line in explanation.lines { report.add(line, explanation.zone) }
        return report.lines.joined(separator: "\n")
    }

    private mutating func add(_ text: String, indent: Int = 0) {
        lines.append(Console.wrapped(text, indent: indent))
    }

    private mutating func add(_ line: CaseExplanation.Line, _ zone: String) {
        lines.append("")
        add(
            "\(line.subject.description.capitalizingFirst): \(line.what) - "
                + "\(line.action.rawValue) \(line.action.name)")
        add("Decided \(line.when) (\(zone)) \(line.by).", indent: 2)
        for reason in line.reasons { add(reason, indent: 2) }
        for policy in line.policies {
            let reference = policy.reference
            add(
                "Policy \(reference.id), version \(reference.version)"
                    + "\(reference.title.map { ": \($0)" } ?? "")", indent: 2)
            add(policy.inForce, indent: 4)
            for note in policy.notes { add("Note: \(note)", indent: 4) }
        }
        for node in line.criteria { add(node, indent: 2) }
        guard !line.checks.isEmpty else { return }
        add("Other checks:", indent: 2)
        for check in line.checks {
            lines.append(
                Self.marked(check.verdict, "[\(check.id)] \(check.finding)", indent: 4))
        }
    }

    private mutating func add(_ node: CaseExplanation.Node, indent: Int) {
        switch node {
        case .group(let rule, let verdict, let parts):
            add("\(rule.capitalizingFirst): \(verdict.criterionName)", indent: indent)
            for part in parts { add(part, indent: indent + 2) }
        case .criterion(let criterion): add(criterion, indent: indent)
        }
    }

    private mutating func add(_ criterion: CaseExplanation.Criterion, indent: Int) {
        lines.append(
            Self.marked(
                criterion.verdict, "[\(criterion.id)] \(criterion.question)", indent: indent))
        let inner = indent + Self.markWidth
        if !criterion.answer.isEmpty { add(criterion.answer, indent: inner) }
        if let evidence = criterion.evidence { add(evidence, indent: inner) }
        if let citation = criterion.citation { add("rule: \(citation)", indent: inner) }
        if let next = criterion.next {
            add("next: \(next.actor.text): \(next.action)", indent: inner)
        }
    }

    private mutating func add(_ evidence: CaseExplanation.Evidence, indent: Int) {
        if let quote = evidence.quote { add("evidence: \(quote)", indent: indent) }
        if let position = evidence.position { add("at: \(position)", indent: indent) }
        if let document = evidence.document {
            add("of: \(document.name), \(document.digest.text)", indent: indent)
        }
    }

    /// `not known` and two spaces.
    private static let markWidth = 11

    private static func marked(
        _ verdict: CheckRecord.Verdict, _ text: String, indent: Int
    ) -> String {
        let mark =
            switch verdict {
            case .passed: "met"
            case .failed: "not met"
            case .unknown: "not known"
            case .notApplicable: "-"
            }
        let margin = String(repeating: " ", count: indent)
        return Console.row(margin + mark, text, indent: indent + markWidth)
    }
}
