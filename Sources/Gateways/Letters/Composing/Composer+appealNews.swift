import Cases
import Plans
import Primitives
import Workflow

/// The letters that an appeal came, and that it was taken back.
extension Composer {
    func news(_ news: AppealNews) -> Letter {
        switch news {
        case .received(let deadline): received(until: deadline)
        case .withdrawn: withdrawn()
        }
    }

    private func received(until deadline: Deadline?) -> Letter {
        let due = deadline.map { " It is decided by \(plan.zone.words($0.dueAt))." } ?? ""
        return letter(
            title: isToMember ? "We have your appeal" : "Appeal received for \(member.name)",
            opening:
                "\(plan.appeals.hears) has the appeal about the service below.\(due) Nobody who took part in the first decision decides it.",
            number: standing.last?.number,
            sections: [asked, upheld, stands, deadline.map(until), meanwhile])
    }

    /// 42 CFR 438.406(b)(4), (5); 29 CFR 2560.503-1(h)(2)(ii), (iii).
    private var meanwhile: Letter.Section {
        let one = isToMember ? "You" : "The member, and you,"
        return Letter.Section(
            slug: "meanwhile", heading: "Until it is decided",
            paragraphs: [
                "\(one) can send more papers, say more about why the service is needed, and have copies of all that the decision rests on, free of charge. Do it soon: what comes after the decision is not part of it. Ask \(reach)."
            ])
    }

    private func withdrawn() -> Letter {
        let decided = authorization.decisions[subject].map { plan.zone.date(of: $0.at) }
        let last = decided.flatMap { plan.lastDay(of: wayOn, notice: $0) }
        let again =
            last.flatMap { $0 < today ? nil : $0 }.map {
                " It can be appealed again until \($0.wordsWithWeekday)."
            } ?? ""
        return letter(
            title: isToMember
                ? "Your appeal was taken back" : "Appeal taken back for \(member.name)",
            opening:
                "The appeal about the service below was taken back by who made it. What was decided before stands.\(again)",
            number: standing.last?.number,
            sections: [
                asked, decisionThatStands(on: decided), stands,
                Letter.Section(
                    slug: "mistake", heading: "If that is a mistake",
                    paragraphs: ["Tell us at once: \(reach)."]),
            ])
    }

    private func decisionThatStands(on day: CivilDate?) -> Letter.Section? {
        guard let day, let determination = authorization.determination(subject) else { return nil }
        let facts =
            [
                Letter.Fact(label: "Decided on", value: day.words),
                Letter.Fact(label: "The decision", value: words(of: determination)),
            ]
            + (reason(of: determination).map { [Letter.Fact(label: "The reason", value: $0)] } ?? [])
        return Letter.Section(slug: "decision", heading: "The decision that stands", facts: facts)
    }
}
