import Cases
import Plans
import Primitives

/// The letter that says that more time is taken: why, what is open, and the new day (29 CFR 2560.503-1(f)(2)(iii)).
extension Composer {
    func delay(_ reason: String, until deadline: Deadline) -> Letter {
        letter(
            title: isToMember
                ? "We need more time to decide about your service"
                : "More time to decide for \(member.name)",
            opening:
                "\(plan.administrator.name) can not decide yet and takes more time. The decision comes by \(plan.zone.words(deadline.dueAt)).",
            number: standing.last?.number,
            sections: [asked, stands, why(reason), open, until(deadline), disagree])
    }

    private func why(_ reason: String) -> Letter.Section {
        Letter.Section(slug: "why", heading: "Why more time is needed", paragraphs: [reason])
    }

    /// What keeps the decision from being made, as the case has it.
    private var open: Letter.Section? {
        guard case .pended(let pend) = authorization.determination(subject) else { return nil }
        return Letter.Section(
            slug: "open", heading: "What is still open", paragraphs: [pend.reason],
            points: pend.asks.map { isToMember ? $0.question : $0.text })
    }

    /// A member of Medicare Advantage or of a Medicaid managed care plan may file a grievance over the delay, and is told so.
    private var disagree: Letter.Section? {
        let grievance: (words: String, rule: String)
        switch plan.program {
        case .medicareAdvantage:
            grievance = (
                "an expedited grievance",
                isAppeal ? "42 CFR 422.590(f)" : "42 CFR 422.568(b), 422.572(b)"
            )
        case .medicaidManagedCare:
            grievance = (
                "a grievance", isAppeal ? "42 CFR 438.408(c)(2)(ii)" : "42 CFR 438.404(c)(4)"
            )
        case .medicaidFeeForService, .commercialInsured, .selfFunded, .medicareFeeForService:
            return nil
        }
        return mayComplain(by: grievance.words, over: "the delay", rule: grievance.rule)
    }

    /// The right to a grievance over what is no decision of the request.
    ///
    /// - Parameter time: by when it is answered, as a sentence behind another.
    func mayComplain(
        by grievance: String, over matter: String, time: String = "", rule: String
    ) -> Letter.Section {
        let who = isToMember ? "You have" : "The member has"
        return Letter.Section(
            slug: "disagree", heading: "If you disagree with \(matter)",
            paragraphs: [
                "\(who) the right to file \(grievance) over it with \(reach).\(time) This does not hold up the decision."
            ], facts: [Letter.Fact(label: "The rule", value: rule)])
    }
}
