public import Cases
public import Plans

extension Case {
    /// The way on from what denies or reduces a subject now: an appeal, or what comes after the plan's own.
    public func wayOn(_ subject: Subject, _ plan: Plan) -> WayOn {
        plan.wayOn(after: appeals[subject]?.level ?? 0)
    }

    /// Whether a change was denied, or more, while an earlier approval of the subject stands.
    public func isDeniedBesideGrant(_ subject: Subject) -> Bool {
        determination(subject)?.action == .denied && standingGrants[subject] != nil
    }
}

extension WayOn {
    /// What a member who disagrees does, for the record of the decision.
    var nextAction: NextAction {
        switch self {
        case .appeal(let rule): NextAction(.member, "Appeal to \(rule.hears) if you disagree.")
        case .next(let review) where review.isByItself: NextAction(.staff, review.sentence)
        case .next(let review): NextAction(.member, review.sentence)
        }
    }
}
