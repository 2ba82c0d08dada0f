import Cases
import Plans
import Primitives

/// The letter that asks: what is missing and until when.
extension Composer {
    func pend(_ pend: Pend) -> Letter {
        letter(
            title: isToMember
                ? "We need more information about your service"
                : "Information needed to decide for \(member.name)",
            opening: isToMember
                ? "\(plan.administrator.name) can not decide yet. We asked your provider for what is missing."
                : "\(plan.administrator.name) can not decide yet. Please send what is missing.",
            sections: [asked, missing(pend), until, afterwards])
    }

    private func missing(_ pend: Pend) -> Letter.Section {
        Letter.Section(
            slug: "missing", heading: "What is missing", paragraphs: [pend.reason],
            points: pend.asks.map { ask in
                var text = isToMember ? ask.question : ask.text
                // A code helps the records department and nobody else.
                if !isToMember, let loinc = ask.loinc { text += " (LOINC \(loinc))" }
                if let citation = ask.citation { text += " The rule: \(citation)" }
                return text
            })
    }

    private var until: Letter.Section? { authorization.deadline.map(until) }

    func until(_ deadline: Deadline) -> Letter.Section {
        var facts = [
            Letter.Fact(label: "We must decide by", value: plan.zone.words(deadline.dueAt)),
            Letter.Fact(label: "The rule", value: deadline.citation.description),
        ]
        if !isToMember {
            facts.append(Letter.Fact(label: "How it is counted", value: deadline.reckoning))
        }
        return Letter.Section(slug: "until", heading: "Until when", facts: facts)
    }

    private var afterwards: Letter.Section {
        let how =
            isToMember
            ? "You need not do anything. You may ask your provider to send it, or send it yourself: \(reach)."
            : "Send it with the case number \(authorization.id), the way the request came or to \(reach)."
        return Letter.Section(
            slug: "next", heading: "What happens next",
            paragraphs: [
                how,
                "We decide again as soon as it is here. If it does not come, a licensed clinician decides from what we have.",
            ])
    }
}
