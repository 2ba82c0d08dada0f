public import CodeSets
public import Primitives

/// What is granted, and how much of it is left. A subject may have several grants in force: what was granted stays beside what an
/// extension adds (42 CFR 422.138(c): what was approved is taken back for a cause only).
extension Case {
    /// The authorization number, where anything is granted.
    public var authorizationNumber: AuthorizationNumber? { grants.first?.grant.number }

    /// What may be used of a subject as it is asked for now: what was decided last, or an earlier grant that stands.
    public func grantInForce(_ subject: Subject) -> Grant? {
        determination(subject)?.grant ?? standingGrants[subject]
    }

    /// All that may be used of a subject, oldest first: with what an extension was added to.
    public func grantsInForce(_ subject: Subject) -> [Grant] {
        let last = grantInForce(subject).map { [$0] } ?? []
        return extendedGrants[subject].map { $0 + last } ?? last
    }

    /// What stands of a subject beside what was decided of it last.
    public func earlierGrants(_ subject: Subject) -> [Grant] {
        (extendedGrants[subject] ?? []) + (standingGrants[subject].map { [$0] } ?? [])
    }

    /// What is granted, by subject in order.
    public var grants: [(subject: Subject, grant: Grant)] {
        subjects.flatMap { subject in grantsInForce(subject).map { (subject, $0) } }
    }

    /// What of a subject stays granted whatever becomes of an update of it: all but what that asks for anew.
    public func grants(
        _ subject: Subject, beside update: AuthorizationRequest
    ) -> (kept: [Grant], asked: Grant?) {
        let kept = extendedGrants[subject] ?? []
        guard let last = grantInForce(subject) else { return (kept, nil) }
        let isExtension =
            isExtending(subject) || update.extends(request, subject, beyond: last)
        return isExtension ? (kept + [last], nil) : (kept, last)
    }

    // MARK: Of another service

    /// Whether a grant is for another service than what is asked for now in its place. A grant belongs to the service that it was
    /// given for.
    private func isForOther(_ grant: Grant, _ subject: Subject) -> Bool {
        request.code(of: subject).map { $0 != grant.code } ?? false
    }

    /// What is granted of what is asked for now. What stands of another service is told with its own code.
    public var grantsAsked: [(subject: Subject, grant: Grant)] {
        grants.filter { subject, grant in
            !isForOther(grant, subject) || determination(subject)?.grant == grant
        }
    }

    /// Of an earlier grant that stands and is for another service, what was asked for when it was given.
    ///
    /// - Parameter benefit: what the plan calls the benefit of a code.
    public func whatStands(
        _ grant: Grant, of subject: Subject, benefit: (ProcedureCode) -> String? = { _ in nil }
    ) -> String? {
        guard isForOther(grant, subject) else { return nil }
        let before = versions.last { $0.request.code(of: subject) == grant.code }
        return before?.request.what(subject, benefit: benefit(grant.code)) ?? grant.code.words
    }

    // MARK: What is used

    /// Units of a subject that claims have used. A sum that does not fit counts as all there are: what cannot be
    /// counted must not be spent twice.
    public func unitsUsed(_ subject: Subject) -> Decimal {
        uses.filter { $0.subject == subject }.reduce(Decimal(0)) { sum, use in
            sum.adding(use.units) ?? Decimal(.max)
        }
    }

    /// Of the last grant of a subject the units that are still to be used, never fewer than none; nil where nothing is granted.
    public func unitsLeft(_ subject: Subject) -> Decimal? { grantsLeft(subject).last?.left }

    /// Of one service the units that are still to be used on these days.
    public func unitsLeft(
        _ subject: Subject, of code: ProcedureCode, on days: DateRange
    ) -> Decimal {
        grantsLeft(subject).reduce(Decimal(0)) { sum, one in
            guard one.grant.code == code, one.grant.period.overlaps(days) else { return sum }
            return sum.adding(one.left) ?? Decimal(.max)
        }
    }

    /// What is left of each grant of a subject, oldest first. What a claim used counts against the grants of its service: first
    /// against one of its day, and what is more than that has against another, so that no unit is spent twice.
    public func grantsLeft(_ subject: Subject) -> [(grant: Grant, left: Decimal)] {
        var all = grantsInForce(subject).map { (grant: $0, left: $0.quantity.amount) }
        var beyond: [ClaimUse] = []
        func take(_ use: ClaimUse, from isMeant: (Grant) -> Bool) -> Decimal {
            var rest = use.units
            for index in all.indices where rest > Decimal(0) && isMeant(all[index].grant) {
                guard use.code == nil || use.code == all[index].grant.code else { continue }
                let taken = min(all[index].left, rest)
                all[index].left = all[index].left.subtracting(taken) ?? Decimal(0)
                rest = rest.subtracting(taken) ?? Decimal(0)
            }
            return rest
        }
        for use in uses where use.subject == subject {
            let rest = take(use) { $0.period.contains(use.serviceDate) }
            guard rest > Decimal(0) else { continue }
            var use = use
            use.units = rest
            beyond.append(use)
        }
        for use in beyond { _ = take(use) { _ in true } }
        return all
    }

    /// The service of the grant that a claim of before this was kept used.
    func code(usedOn day: CivilDate, of subject: Subject) -> ProcedureCode? {
        let all = grantsInForce(subject)
        return (all.last { $0.period.contains(day) } ?? all.last)?.code
    }

    /// Whether a service is granted on all of these days, by one grant or by several that follow one another.
    public func isGranted(_ subject: Subject, _ code: ProcedureCode, on days: DateRange) -> Bool {
        let periods = grantsInForce(subject).filter { $0.code == code }.map(\.period)
        var day = days.start
        while true {
            let open = periods.filter { $0.contains(day) }
            guard !open.isEmpty else { return false }
            guard let last = open.compactMap(\.end).max(), open.allSatisfy({ $0.end != nil })
            else { return true }
            if let end = days.end, end <= last { return true }
            guard days.end != nil else { return false }
            day = last.adding(days: 1)
        }
    }
}
