import Cases
import Plans
import Primitives

/// The notice of what was decided on appeal: which decision was looked at, what came of it, and who is next (42 CFR 438.408(e),
/// 422.590; 29 CFR 2560.503-1(j); 45 CFR 147.136(b)).
extension Composer {
    /// `This answers the appeal of March 20, 2026. `; nothing where the letter answers none.
    var answers: String {
        appealed.map { "This answers the appeal of \(plan.zone.date(of: $0.at).words). " } ?? ""
    }

    /// What a letter says first that leaves a decision as it was.
    func unchanged(_ denial: Denial) -> String {
        let name = plan.administrator.name
        let standing = standing.isEmpty ? "" : " What was approved before stays approved."
        let what = "\(refused.object.capitalizingFirst) is not approved.\(standing) \(onward)"
        if case .byLaw = denial {
            return
                "\(answers)\(name) did not decide on it in time, and the law counts that as a decision that changes nothing. \(what)"
        }
        return "\(answers)\(name) did not change its decision. \(what)"
    }

    var isAppeal: Bool { appealed != nil }

    /// Which decision was appealed, and what it said.
    var upheld: Letter.Section? {
        appealed.map { appeal in
            var facts = [
                Letter.Fact(
                    label: "Decided on", value: plan.zone.date(of: appeal.decidedAt).words),
                Letter.Fact(label: "The decision then", value: words(of: appeal.of)),
            ]
            if let reason = reason(of: appeal.of) {
                facts.append(Letter.Fact(label: "The reason then", value: reason))
            }
            // 42 CFR 438.408(e)(1); where the law decided, nobody did, and what waits is not decided.
            switch authorization.determination(subject) {
            case .denied(.byLaw), .pended: break
            default:
                facts.append(Letter.Fact(label: "The appeal was decided on", value: today.words))
            }
            return Letter.Section(
                slug: "appealed", heading: "What was appealed", facts: facts)
        }
    }

    func words(of determination: Determination) -> String {
        if let grant = determination.grant {
            return "Approved with changes: \(grant.quantity), until \(end(of: grant))"
        }
        return "Not approved"
    }

    func reason(of determination: Determination) -> String? {
        switch determination {
        case .denied(.byLaw(let lapse)):
            "No decision was made by \(plan.zone.words(lapse.dueAt))."
        case .denied(let denial): denial.reason.text
        case .modified(let change): change.reason.text
        default: nil
        }
    }

    /// Who looks at it next, and how that is asked for.
    func next(_ review: NextReview) -> [Letter.Section?] {
        var paragraphs = [review.sentence]
        if let last = plan.lastDay(of: .next(review), notice: today) {
            paragraphs.append(
                "The last day to ask for it is \(last.wordsWithWeekday), to the end of the day (\(plan.zone.identifier))."
            )
        } else if case .months = review.askWithin {
            paragraphs.append("They are counted from the day on which this notice is received.")
        }
        if !review.isByItself { paragraphs.append(mayAct) }
        let section = Letter.Section(
            slug: "next-review", heading: "What comes next", paragraphs: paragraphs,
            facts: [
                Letter.Fact(label: "Who decides next", value: review.hears),
                Letter.Fact(label: "The rule", value: review.citation.description),
            ], steps: review.steps)
        let urgent = review.expedited.map {
            Letter.Section(slug: "expedited", heading: "If it can not wait", paragraphs: [$0])
        }
        return [section, urgent]
    }
}
