public import Cases
public import CodeSets
public import Plans
public import Primitives

/// Which subject of a case covers a claim line, or the nearest reason why none does.
public enum ClaimMatch: Hashable, Sendable {
    case covered(Subject, grant: Grant, unitsLeft: Decimal)
    /// This claim has used its units before.
    case coveredBefore(Subject, grant: Grant)
    /// The key is that of an earlier line with other units or on another day.
    case otherUse(ClaimUse)
    /// The case was told that this service needs no authorization.
    case notRequired(reason: String, citation: Citation)
    case mismatch(ClaimMismatch, String)

    /// Matches a claim line against the grants of one case, and against what it was told to need no authorization.
    ///
    /// - Parameter plan: the plan of the case, which says how long an answer holds that is for no days; nil: for those asked for.
    public static func match(
        _ line: ClaimLine, against authorization: Case, under plan: Plan? = nil
    ) -> ClaimMatch {
        let match = matchGrants(line, against: authorization)
        guard case .mismatch = match, authorization.coverage.member == line.member else {
            return match
        }
        return waiver(line, in: authorization, under: plan) ?? match
    }

    private static func matchGrants(
        _ line: ClaimLine, against authorization: Case
    ) -> ClaimMatch {
        guard authorization.coverage.member == line.member else {
            return .mismatch(.numberInvalid, "The authorization is another member's.")
        }
        guard !authorization.grants.isEmpty else {
            return .mismatch(
                .numberInvalid, "\(authorization.id) grants nothing (\(authorization.action.name))."
            )
        }
        var nearest: (ClaimMismatch, String)?
        for (subject, grant) in authorization.grants {
            let asked = subject.lineNumber.flatMap(authorization.request.line)
            if let use = authorization.uses.first(where: {
                $0.claim == line.claim && $0.subject == subject
            }), covers(grant, asked, line) {
                let isSame =
                    use.units == line.units(measuredAs: grant.quantity.unit)
                    && use.serviceDate == line.serviceDate
                return isSame ? .coveredBefore(subject, grant: grant) : .otherUse(use)
            }
            if let number = line.number, number != grant.number.text,
                number != authorization.id.text
            {
                continue
            }
            guard let miss = mismatch(line, subject, grant, authorization) else {
                let left = authorization.unitsLeft(subject, of: grant.code, on: line.authorizedDays)
                let units = line.units(measuredAs: grant.quantity.unit) ?? line.units
                return .covered(subject, grant: grant, unitsLeft: left.subtracting(units) ?? left)
            }
            if nearest.map({ $0.0.rank < miss.0.rank }) ?? true { nearest = miss }
        }
        let (cause, text) = nearest ?? (.numberInvalid, "No grant of the case has this number.")
        return .mismatch(cause, text)
    }

    /// What was told to need no authorization is not refused for want of it: the same service, no more of it, by those who were
    /// named, for as long as a yes would have lasted.
    private static func waiver(
        _ line: ClaimLine, in authorization: Case, under plan: Plan?
    ) -> ClaimMatch? {
        for subject in authorization.subjects {
            guard
                case .notRequired(let reason, let citation) = authorization.determination(subject),
                let decision = authorization.decisions[subject],
                let code = authorization.request.code(of: subject)
            else { continue }
            let asked = subject.lineNumber.flatMap(authorization.request.line)
            let quantity = authorization.request.quantity(of: asked)
            let units = quantity?.amount ?? Decimal(1)
            let told = (plan?.zone ?? .utc).date(of: decision.at)
            let period = GrantTerms.period(
                asked: authorization.request.days(of: asked), validDays: plan?.approvalDays ?? 1,
                today: told,
                taking: quantity.flatMap { TimeAsked($0, isRental: asked?.isRental ?? false) })
            guard line.isFor(code, to: asked?.codeEnd), isProviderOf(asked, line, authorization),
                otherCircumstance(line, asked, authorization) == nil,
                period.contains(line.serviceDate), period.contains(line.lastAuthorizedDay),
                line.units > Decimal(0), line.units <= units
            else { continue }
            return .notRequired(reason: reason, citation: citation)
        }
        return nil
    }

    private static func mismatch(
        _ line: ClaimLine, _ subject: Subject, _ grant: Grant, _ authorization: Case
    ) -> (ClaimMismatch, String)? {
        let asked = subject.lineNumber.flatMap(authorization.request.line)
        guard covers(grant, asked, line) else {
            return (.otherCode, "\(grant.code.code) is authorized, not \(line.code.code).")
        }
        guard isProviderOf(asked, line, authorization) else {
            return (.otherProvider, "The authorization is for another provider.")
        }
        if let miss = otherCircumstance(line, asked, authorization) { return miss }
        guard grant.period.contains(line.serviceDate),
            authorization.isGranted(subject, grant.code, on: line.authorizedDays)
        else {
            let days = line.lastDate.map { "\(line.serviceDate) to \($0)" } ?? "\(line.serviceDate)"
            let granted = authorization.grantsInForce(subject).filter { $0.code == grant.code }
                .map { "from \($0.period.start) to \($0.endText)" }.joined(separator: " and ")
            return (.expired, "Authorized \(granted), not on \(days).")
        }
        return overspends(line, subject, grant, authorization)
    }

    /// Another diagnosis or another place than was authorized: told where both sides name one.
    private static func otherCircumstance(
        _ line: ClaimLine, _ asked: ServiceLine?, _ authorization: Case
    ) -> (ClaimMismatch, String)? {
        let event = authorization.request.event
        // By category: a claim may know more of a condition than the request did.
        let authorized = Set(event.diagnoses.map { $0.code.dotless.prefix(3) })
        let billed = Set(line.diagnoses.map { $0.dotless.prefix(3) })
        if !authorized.isEmpty, !billed.isEmpty, authorized.isDisjoint(with: billed) {
            return (
                .otherDiagnosis,
                "Authorized for \(event.diagnoses.map(\.code.description).joined(separator: ", ")), "
                    + "not for \(line.diagnoses.map(\.description).joined(separator: ", "))."
            )
        }
        if let place = asked?.placeOfService ?? event.placeOfService,
            let billed = line.placeOfService, billed != place
        {
            return (.otherPlace, "Authorized for place of service \(place), not \(billed).")
        }
        return nil
    }

    private static func overspends(
        _ line: ClaimLine, _ subject: Subject, _ grant: Grant, _ authorization: Case
    ) -> (ClaimMismatch, String)? {
        guard line.units > Decimal(0) else {
            return (
                .unitsExceeded, "\(line.units) units are billed; a claim line bills more than none."
            )
        }
        guard let units = line.units(measuredAs: grant.quantity.unit) else {
            return (
                .otherMeasure,
                "\(grant.quantity.unit.name(plural: true).capitalizingFirst) are authorized; "
                    + "\(line.basis.map { "\($0)" } ?? "units") are billed."
            )
        }
        let left = authorization.unitsLeft(subject, of: grant.code, on: line.authorizedDays)
        guard units <= left else {
            return (.unitsExceeded, "\(left) of \(grant.quantity) are left; \(units) are billed.")
        }
        return nil
    }

    private static func covers(_ grant: Grant, _ asked: ServiceLine?, _ line: ClaimLine) -> Bool {
        // A claim has no service types: days of a stay are for whatever grants days.
        if line.isStay, grant.quantity.unit == .days, grant.code.system == .x12ServiceType {
            return true
        }
        guard line.isFor(grant.code, to: asked?.codeEnd) else { return false }
        let modifiers = Set(asked?.modifiers ?? [])
        return modifiers.isEmpty || line.modifiers.isEmpty
            || !modifiers.isDisjoint(with: line.modifiers)
    }

    /// The servicing providers of the line; the event's where the line names none.
    private static func isProviderOf(
        _ asked: ServiceLine?, _ line: ClaimLine, _ authorization: Case
    ) -> Bool {
        let event = authorization.request.event.providers
        let own = asked?.providers.filter { !$0.identifiers.isEmpty } ?? []
        let named = own.isEmpty ? event : own + event.filter { $0.role == .requester }
        return named.contains { !Set($0.identifiers).isDisjoint(with: line.provider) }
    }
}

extension ClaimLine {
    /// The last day that takes an authorization: the day on which a patient leaves is no day of the stay.
    var lastAuthorizedDay: CivilDate {
        guard let last = lastDate else { return serviceDate }
        return isStay && last > serviceDate ? last.adding(days: -1) : last
    }

    /// The days that take an authorization.
    public var authorizedDays: DateRange {
        DateRange(start: serviceDate, end: lastAuthorizedDay)
    }

    /// Whether it is for a code, or for one of a range that begins with it.
    public func isFor(_ code: ProcedureCode, to end: ProcedureCode?) -> Bool {
        let own = [self.code, otherCode].compactMap { $0 }
        if own.contains(code) { return true }
        guard let end, end.system == code.system else { return false }
        let range = CodeRange(system: end.system, first: code.code, last: end.code)
        return own.contains(where: range.contains)
    }
}
