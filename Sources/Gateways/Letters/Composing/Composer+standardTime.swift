import Cases
import Plans
import Primitives

/// The letter that says that a request is not decided faster, though that was asked for: why, by when it is decided, and what can be
/// done (42 CFR 422.570(d)(2), 422.584(d)(2), 438.410(c)(2)).
extension Composer {
    func standardTime(_ reason: String, until deadline: Deadline?) -> Letter {
        let due = deadline.map { " The decision comes by \(plan.zone.words($0.dueAt))." } ?? ""
        return letter(
            title: isToMember
                ? "We do not decide faster about your service"
                : "No faster decision for \(member.name)",
            opening:
                "\(plan.administrator.name) was asked for a fast decision and decides in the standard time.\(due)",
            number: standing.last?.number,
            sections: [
                asked, stands,
                Letter.Section(
                    slug: "why", heading: "Why it is not decided faster", paragraphs: [reason]),
                deadline.map(until), again, complaint,
            ])
    }

    /// 42 CFR 422.570(d)(2)(iii): to ask again with a physician's support, which then binds the plan.
    private var again: Letter.Section {
        let who = isToMember ? "You can" : "The member can"
        let doctor = isToMember ? "your doctor" : "a physician"
        let binds =
            plan.program.mustExpedite == nil
            ? "" : " If \(doctor) says so, we must decide fast."
        return Letter.Section(
            slug: "again", heading: "Asking again",
            paragraphs: [
                "\(who) ask for a fast decision again at any time, with the support of \(doctor): that the standard time could seriously harm life, health or the ability to regain it.\(binds) Ask \(reach)."
            ],
            facts: plan.program.mustExpedite.map {
                [Letter.Fact(label: "The rule", value: $0.text)]
            } ?? [])
    }

    private var complaint: Letter.Section? {
        let grievance: (words: String, time: String, rule: String)
        switch plan.program {
        case .medicareAdvantage:
            grievance = (
                "an expedited grievance", " An answer is due within 24 hours.",
                isAppeal
                    ? "42 CFR 422.584(d)(2), 422.564(f)" : "42 CFR 422.570(d)(2), 422.564(f)"
            )
        case .medicaidManagedCare:
            grievance = (
                "a grievance", "",
                isAppeal ? "42 CFR 438.410(c)(2), 438.408(c)(2)" : "42 CFR 438.402(c)(2)(i)"
            )
        case .medicaidFeeForService, .commercialInsured, .selfFunded, .medicareFeeForService:
            return nil
        }
        return mayComplain(
            by: grievance.words, over: "that", time: grievance.time, rule: grievance.rule)
    }
}
