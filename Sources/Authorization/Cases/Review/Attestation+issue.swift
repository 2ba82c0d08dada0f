public import Primitives

extension Attestation {
    /// Issues an attestation, or says why not.
    ///
    /// - Parameters:
    ///   - act: that this reviewer was authenticated.
    ///   - caseVersion: the version that the reviewer has seen; it must still be current.
    ///   - date: the date of the act in the plan's time zone; a licence counts through its day of expiry.
    /// - Throws: the first rule that is not met.
    public static func issue(
        _ kind: Kind, by reviewer: Reviewer, act: AuthenticatedAct, over subject: Subject,
        of authorization: Case, seenVersion: Int, under rule: ReviewerRule, on date: CivilDate
    ) throws(AttestationRefusal) -> Attestation {
        guard act.reviewer == reviewer.id else { throw .notThisReviewer }
        guard seenVersion == authorization.version else {
            throw .staleVersion(seen: seenVersion, current: authorization.version)
        }
        guard authorization.hasSubject(subject) else { throw .noSuchSubject(subject) }
        guard !authorization.reviewersBeforeAppeal(of: subject).contains(reviewer.id) else {
            throw .tookPartBefore(reviewer.id)
        }
        let licence = try standing(of: reviewer, for: kind, under: rule, on: date)
        return Attestation(
            kind: kind, caseID: authorization.id, caseVersion: seenVersion, subject: subject,
            reviewer: reviewer.id, reviewerName: reviewer.name, profession: reviewer.profession,
            specialty: reviewer.specialty, licence: licence, rule: rule.citation,
            admitted: rule.professions(for: kind), licenceState: rule.licenceState(for: kind),
            method: act.method, at: act.at)
    }

    /// The licence that gives the reviewer standing for this kind of act.
    static func standing(
        of reviewer: Reviewer, for kind: Kind, under rule: ReviewerRule, on date: CivilDate
    ) throws(AttestationRefusal) -> Reviewer.Licence {
        guard rule.professions(for: kind).contains(reviewer.profession) else {
            throw .professionMayNot(reviewer.profession, kind, rule.citation)
        }
        let state = rule.licenceState(for: kind)
        return try currentLicence(of: reviewer, state: state, under: rule, on: date)
    }

    /// What an act needs that decides nothing, and that moves a decision or asks for something: a profession that may say yes or
    /// no here, and a licence of any state, current and unrestricted.
    public static func requireStanding(
        of reviewer: Reviewer, under rule: ReviewerRule, on date: CivilDate
    ) throws(AttestationRefusal) {
        guard rule.mayApprove.union(rule.mayDeny).contains(reviewer.profession) else {
            throw .professionDecidesNothing(reviewer.profession, rule.citation)
        }
        _ = try currentLicence(of: reviewer, state: nil, under: rule, on: date)
    }

    private static func currentLicence(
        of reviewer: Reviewer, state: String?, under rule: ReviewerRule, on date: CivilDate
    ) throws(AttestationRefusal) -> Reviewer.Licence {
        let held = reviewer.licences.filter { state == nil || $0.state == state }
        guard let latest = held.max(by: { $0.expires < $1.expires }) else {
            throw .noLicence(state: state, rule.citation)
        }
        guard let current = held.first(where: { $0.expires >= date && !$0.isRestricted }) else {
            if latest.isRestricted, latest.expires >= date {
                throw .licenceRestricted(state: latest.state)
            }
            throw .licenceExpired(state: latest.state, on: latest.expires)
        }
        return current
    }

    /// The clinician says no.
    ///
    /// - Throws: where this attestation is not one over an adverse act, or something is left unsaid.
    public func denial(
        reason: SpecificReason, rationale: String
    ) throws(NoAdverseAct) -> Denial {
        try requireAdverse(reason)
        guard rationale.saysSomething else { throw .unsaid(.rationale) }
        return .clinical(ClinicalDenial(reason: reason, rationale: rationale, attestation: self))
    }

    /// The clinician grants less, or something else.
    public func modification(
        granting grant: Grant, reason: SpecificReason
    ) throws(NoAdverseAct) -> ModifiedApproval {
        try requireAdverse(reason)
        return ModifiedApproval(grant: grant, reason: reason, attestation: self)
    }

    /// Every no carries a specific reason, and what it rests on (42 CFR 422.122(a), 29 CFR 2560.503-1(g)).
    private func requireAdverse(_ reason: SpecificReason) throws(NoAdverseAct) {
        guard kind == .adverse else { throw .notAdverse }
        guard reason.text.saysSomething else { throw .unsaid(.reason) }
        guard reason.citation.text.saysSomething else { throw .unsaid(.criterion) }
    }

    /// Why there can be no adverse decision.
    public enum NoAdverseAct: Error, Hashable, Sendable {
        /// The attestation is over an approval and can not carry a no.
        case notAdverse
        /// Nothing to read stands where a member is to read why.
        case unsaid(Part)

        /// What an adverse decision says.
        public enum Part: String, Hashable, Sendable { case reason, criterion, rationale }
    }
}

extension ReviewerRule {
    func professions(for kind: Attestation.Kind) -> Set<Reviewer.Profession> {
        kind == .adverse ? mayDeny : mayApprove
    }

    /// A machine may say yes, so for a yes any current licence will do; a no needs the rule's state.
    func licenceState(for kind: Attestation.Kind) -> String? {
        kind == .adverse ? licenceState : nil
    }
}
