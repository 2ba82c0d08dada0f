import Cases
import Policies
import Primitives

/// A policy as a page of text, 80 columns wide: what it is for, where it comes from, and its tree of questions.
enum PolicyPage {
    static func text(_ policy: Policy, _ vocabulary: Vocabulary) -> String {
        var lines = [
            Console.wrapped("\(policy.id): \(policy.title)"),
            Console.wrapped(
                "Version \(policy.version), in force \(policy.effective)."),
        ]
        if !policy.codes.isEmpty {
            lines.append(
                Console.wrapped(
                    "Codes: \(policy.codes.map(\.description).joined(separator: ", "))."))
        }
        if !policy.plans.isEmpty {
            let plans = policy.plans.sorted().map(\.text).joined(separator: ", ")
            lines.append(Console.wrapped("Plans: \(plans)."))
        }
        if let grant = policy.grantText {
            lines.append(
                Console.wrapped("Met, it grants up to \(grant); more is a clinician's to decide."))
        }
        lines.append("")
        lines.append("Sources:")
        for source in policy.sources {
            lines.append(Console.wrapped("- \(source)", indent: 2))
        }
        lines.append("")
        append(policy.criteria, depth: 0, to: &lines)
        for definition in policy.definitions {
            lines.append("")
            let text = definition.text.split { $0.isWhitespace }.joined(separator: " ")
            lines.append(Console.wrapped("%\(definition.name): \(text)"))
        }
        lines += valueSets(policy, vocabulary)
        return lines.joined(separator: "\n")
    }

    private static func append(_ criterion: Criterion, depth: Int, to lines: inout [String]) {
        let indent = depth * 2
        func heading(_ text: String) {
            lines.append(Console.wrapped(text, indent: indent))
        }
        switch criterion {
        case .all(let parts):
            heading("All of these:")
            for part in parts { append(part, depth: depth + 1, to: &lines) }
        case .any(let parts):
            heading("One of these:")
            for part in parts { append(part, depth: depth + 1, to: &lines) }
        case .atLeast(let count, let parts):
            heading("At least \(count) of these:")
            for part in parts { append(part, depth: depth + 1, to: &lines) }
        case .not(let part):
            heading("Not this:")
            append(part, depth: depth + 1, to: &lines)
        case .leaf(let leaf): append(leaf, indent: indent, to: &lines)
        }
    }

    private static func append(_ leaf: Leaf, indent: Int, to lines: inout [String]) {
        lines.append(Console.wrapped("[\(leaf.id)] \(leaf.question)", indent: indent))
        let inner = indent + 4
        lines.append(Console.wrapped("rule: \(leaf.citation)", indent: inner))
        if let evidence = leaf.evidence {
            lines.append(Console.wrapped("evidence: \(evidence)", indent: inner))
        }
        if let loinc = leaf.loinc {
            lines.append(Console.wrapped("document type: LOINC \(loinc)", indent: inner))
        }
        lines.append(Console.wrapped("test: \(leaf.test)", indent: inner))
    }

    /// The value sets that its expressions name, so that the page says all.
    private static func valueSets(_ policy: Policy, _ vocabulary: Vocabulary) -> [String] {
        var lines: [String] = []
        for set in policy.valueSets(of: vocabulary) {
            lines.append("")
            lines.append(
                Console.wrapped("Value set \(set.name): \(set.title) (\(set.citation.text))"))
            lines.append(
                Console.wrapped(set.entries.map(\.code).joined(separator: ", "), indent: 2))
        }
        return lines
    }
}
