import Cases
import CodeSets
import Plans
import Primitives
import Workflow

/// The answer to "who decides?", for people.
enum WhoReport {
    static func text(_ answer: WhoAnswer, _ code: ProcedureCode) -> String {
        let authority = answer.authority
        let source = authority.source
        var lines = [
            Console.wrapped(
                "\(code.code) for \(answer.member.name) on \(answer.on): \(answer.verdict)."),
            "",
            row("Plan", answer.plan.name),
            row("Decides", authority.decider.text),
        ]
        if let contact = authority.contact, !authority.decidesHere {
            let reach = [contact.phone, contact.link].compactMap { $0 }.joined(separator: ", ")
            if !reach.isEmpty { lines.append(row("Ask", reach)) }
        }
        lines.append(
            row("List", source.row.map { "\(source.list), line \($0)" } ?? source.list))
        if let effective = source.effective { lines.append(row("In force", effective.description)) }
        lines.append(row("Source", source.source.description))
        lines.append(row("Appeals", authority.appealsTo))
        lines.append(row("May deny", authority.whoMayDeny))
        if let network = answer.network {
            lines.append(row("Network", network == .inNetwork ? "in network" : "out of network"))
        }
        for (index, ask) in answer.documents.enumerated() {
            lines.append(row(index == 0 ? "Send along" : "", ask.question))
        }
        for warning in answer.warnings { lines.append(row("Note", warning)) }
        lines.append("")
        lines.append(WhoAnswer.caution)
        return lines.joined(separator: "\n")
    }

    private static func row(_ label: String, _ text: String) -> String {
        Console.row(label, text, indent: 12)
    }
}
