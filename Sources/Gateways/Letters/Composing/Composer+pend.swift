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
            number: standing.last?.number,
            sections: [asked, stands, missing(pend), until, afterwards])
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

    /// Where the clock stands still for the answer, how long there is for it (29 CFR 2560.503-1(f)(2)(iii)(A): 45 days at least);
    /// where it runs on, the answer counts that comes before we must decide.
    private var until: Letter.Section? {
        authorization.deadline.map { deadline in
            var section = until(deadline)
            let last = plan.zone.words(min(answerBy ?? deadline.dueAt, deadline.dueAt))
            section.facts.insert(Letter.Fact(label: "Last day to answer", value: last), at: 0)
            if answerBy == nil {
                section.paragraphs.append(
                    "We must decide by then whether the answer is here or not. Send it as soon as you can."
                )
            }
            return section
        }
    }

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
