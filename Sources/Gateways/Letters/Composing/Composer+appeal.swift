import Cases
import Plans
import Primitives

/// What an adverse notice says of the way on.
extension Composer {
    var wayOn: WayOn { plan.wayOn(after: appealed?.level ?? 0) }

    /// In a sentence.
    var onward: String {
        switch wayOn {
        case .appeal:
            "\(isToMember ? "You" : "The member") can appeal\(appealed == nil ? "" : " again")."
        case .next(let review): review.sentence
        }
    }

    /// With all that belongs to it.
    var wayOnSections: [Letter.Section?] {
        switch wayOn {
        case .appeal(let rule): [appeal(rule), expedited(rule), continuation]
        case .next(let review): next(review) + [continuationAfterAppeal]
        }
    }

    var mayAct: String {
        let doctor = plan.program.doctorsRight
        if isToMember {
            let others =
                doctor == nil ? "a relative, a lawyer, your doctor" : "a relative, a lawyer"
            let itself = doctor.map { " Your doctor may do it without that, \($0)." } ?? ""
            return
                "Somebody else may do it for you if you name them in writing: \(others).\(itself)"
        }
        let itself = doctor.map { " A treating physician may do it without that, \($0)." } ?? ""
        return
            "The member has a notice too, and may \(appealed == nil ? "appeal" : "do it") or name you in writing to do it for them.\(itself)"
    }

    /// Who hears the appeal, the last day, and how it is done.
    private func appeal(_ rule: AppealRule) -> Letter.Section {
        Letter.Section(
            slug: "appeal", heading: "How to appeal", paragraphs: [lastDay, mayAct],
            facts: [
                Letter.Fact(label: "Who hears the appeal", value: rule.hears),
                Letter.Fact(label: "The rule", value: rule.citation.description),
            ], steps: rule.steps)
    }

    /// Original Medicare's answer to a request for prior authorization is no initial determination: the time to appeal
    /// runs from the denial of the claim, on a day that nobody knows yet (42 CFR 414.234(d), 405.926).
    private var lastDay: String {
        let days = plan.appeals.fileWithinDays
        guard plan.program != .medicareFeeForService else {
            return
                "There are \(days) days to appeal, counted from the notice that the claim is denied, not from this one."
        }
        let last =
            "The last day to appeal is \(plan.appeals.lastDay(notice: today).wordsWithWeekday), to the end of the day (\(plan.zone.identifier))."
        guard let received = plan.appeals.receivedAfterDays else { return last }
        return
            "There are \(days) days to appeal from the day on which this letter is received. \(last) That takes it as received by \(today.adding(days: received).words); if it came later, there is as much more time."
    }

    private func expedited(_ rule: AppealRule) -> Letter.Section {
        Letter.Section(
            slug: "expedited", heading: "If it can not wait", paragraphs: [rule.expedited])
    }

    /// Under Medicaid managed care: that care granted before goes on while an appeal is under way, how that is asked for, and when it
    /// may have to be paid back (42 CFR 438.404(b)(6), 438.420). Every adverse notice says it, since nobody but the member knows what
    /// the member gets by now; and it says that a service which was never approved does not begin by it.
    private var continuation: Letter.Section? {
        guard let days = plan.daysToKeepCare else { return nil }
        let (one, keeps) = isToMember ? ("you", "You keep") : ("the member", "The member keeps")
        let last = today.adding(days: days).wordsWithWeekday
        return Letter.Section(
            slug: "continuation",
            heading: isToMember
                ? "Keeping your care while you appeal" : "Keeping care during an appeal",
            paragraphs: [
                "\(keeps) a service that was approved before and that this decision ends, stops for a time or lessens, until the appeal is decided, if \(one) \(isToMember ? "ask" : "asks") for it in time and the time of that approval is not over. A service that was not approved before does not begin by this.",
                "How to ask: with the appeal, say that the service is to go on. Ask \(reach). The last day for that is \(last), or the day on which the change begins, if that is later. The same can be asked for with a fair hearing of the state, within \(days) days of the answer to the appeal.",
                mayHaveToPay(one),
            ], facts: [Letter.Fact(label: "The rule", value: "42 CFR 438.404(b)(6), 438.420")])
    }

    /// The same after the appeal: care that went on goes on until the hearing, if both are asked for in time (42 CFR
    /// 438.408(e)(2), 438.420(c)(2)).
    private var continuationAfterAppeal: Letter.Section? {
        guard let days = plan.daysToKeepCare else { return nil }
        let (one, keeps) = isToMember ? ("you", "You keep") : ("the member", "The member keeps")
        let last = today.adding(days: days).wordsWithWeekday
        return Letter.Section(
            slug: "continuation",
            heading: isToMember
                ? "Keeping your care until the hearing" : "Keeping care until the hearing",
            paragraphs: [
                "\(keeps) a service that went on during the appeal until the hearing is decided, if \(one) \(isToMember ? "ask" : "asks") for the hearing, and for the service to go on, by \(last): within \(days) days of this notice. A service that was not approved before does not begin by this.",
                mayHaveToPay(one),
            ], facts: [Letter.Fact(label: "The rule", value: "42 CFR 438.408(e)(2), 438.420(c)")])
    }

    private func mayHaveToPay(_ one: String) -> String {
        "If the decision stands in the end, \(one) may have to pay for what was given only because it was asked to go on, as far as the rules of the state allow that."
    }

    /// - Parameters:
    ///   - isClinical: whether medical judgement decided.
    ///   - hasRationale: whether the letter itself holds the clinical explanation.
    func rights(isClinical: Bool, hasRationale: Bool) -> Letter.Section {
        let one = isToMember ? "You" : "The member"
        var points = [
            "\(one) can have copies of everything this decision rests on, free of charge: documents, records, the rule or criterion, and the diagnosis and treatment codes with their meaning. Ask \(reach)."
        ]
        if isClinical, !hasRationale {
            points.append(
                "\(one) can have a full clinical explanation of this decision, free of charge. Ask \(reach)."
            )
        }
        let right =
            if case .appeal = wayOn {
                plan.program.rightAfterAppeal(isClinical: isClinical)
            } else {
                plan.program.rightBesideReview
            }
        if let right { points.append("\(one) \(right)") }
        return Letter.Section(
            slug: "rights", heading: isToMember ? "Your rights" : "The member's rights",
            points: points)
    }
}

extension Program {
    /// What comes after the appeal, by the law of the program, as the end of a sentence about whose right it is. A notice
    /// says it whatever the plan's own steps say.
    ///
    /// - Parameter isClinical: whether medical judgement decided; what plain terms of a plan decide is open to an independent review
    ///   only as far as it proves to rest on such judgement (45 CFR 147.136(d)(1)).
    fileprivate func rightAfterAppeal(isClinical: Bool) -> String? {
        switch self {
        case .medicareAdvantage:
            "can count on an independent reviewer: if we do not change our decision on appeal, we send it there without being asked (42 CFR 422.590, 422.592)."
        case .medicaidManagedCare:
            "may ask the state for a fair hearing if we do not change our decision on appeal (42 CFR 438.404(b)(3), 438.408(f))."
        case .medicaidFeeForService: "may ask the state for a fair hearing (42 CFR 431.220)."
        case .commercialInsured where !isClinical:
            "may ask for a review by an independent organization after the appeal, as far as the decision rests on medical judgment or takes coverage back to an earlier day (45 CFR 147.136(d)(1))."
        case .commercialInsured:
            "may have the decision reviewed by an independent organization after the appeal (45 CFR 147.136(d))."
        case .selfFunded:
            "may ask for a review by an independent organization after the appeal, as far as the decision rests on medical judgment or takes coverage back to an earlier day (29 CFR 2590.715-2719(d)), and may bring a civil action under section 502(a) of ERISA if the appeal is decided against the claim (29 CFR 2560.503-1(g)(1)(iv))."
        case .medicareFeeForService: nil
        }
    }

    /// Where the law lets a physician appeal for a patient without being named, the rest of a sentence that says so; nil where a
    /// written word of the patient is needed (42 CFR 438.402(c)(1)(ii)).
    fileprivate var doctorsRight: String? {
        switch self {
        case .medicareAdvantage: "and tells you of it (42 CFR 422.578, 422.584(a))"
        case .commercialInsured, .selfFunded:
            "where the decision can not wait (29 CFR 2560.503-1(b)(4))"
        case .medicaidManagedCare, .medicaidFeeForService, .medicareFeeForService: nil
        }
    }

    /// What is left beside the review that comes after the plan's own appeals.
    fileprivate var rightBesideReview: String? {
        self == .selfFunded
            ? "may bring a civil action under section 502(a) of ERISA (29 CFR 2560.503-1(j)(4)(i))."
            : nil
    }
}
