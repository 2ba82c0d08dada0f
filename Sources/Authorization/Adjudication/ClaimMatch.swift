public import Cases
public import CodeSets
import Plans
public import Primitives

/// One claim line that wants to know whether it is authorized.
public struct ClaimLine: Hashable, Sendable {
    /// The key of this line of the claim; the same key uses units once.
    public var claim: String
    public var number: String?
    public var member: MemberID
    public var code: ProcedureCode
    public var modifiers: [Modifier]
    public var units: Decimal
    /// Identifiers of the billing or rendering provider, all of those the registry knows.
    public var provider: [String]
    public var serviceDate: CivilDate

    public init(
        claim: String, number: String?, member: MemberID, code: ProcedureCode,
        modifiers: [Modifier] = [], units: Decimal, provider: [String], serviceDate: CivilDate
    ) {
        self.claim = claim
        self.number = number
        self.member = member
        self.code = code
        self.modifiers = modifiers
        self.units = units
        self.provider = provider
        self.serviceDate = serviceDate
    }
}

/// Why no authorization covers a claim line, each with the adjustment reason (CARC) a payer sends for it
/// (regulation.md, section 9). The texts are ours.
public enum ClaimMismatch: String, Hashable, Sendable, CaseIterable {
    case absent, numberInvalid, otherCode, otherProvider, unitsExceeded, expired

    public var carc: String {
        switch self {
        case .absent: "197"
        case .numberInvalid: "15"
        case .otherCode: "284"
        case .otherProvider: "296"
        case .unitsExceeded: "198"
        case .expired: "302"
        }
    }

    /// How far a line came before it failed: the answer names the nearest miss.
    public var rank: Int {
        switch self {
        case .absent: 0
        case .numberInvalid: 1
        case .otherCode: 2
        case .otherProvider: 3
        case .expired: 4
        case .unitsExceeded: 5
        }
    }
}

/// Which subject of a case covers a claim line, or the nearest reason why none does.
public enum ClaimMatch: Hashable, Sendable {
    case covered(Subject, grant: Grant, unitsLeft: Decimal)
    /// This claim has used its units before.
    case coveredBefore(Subject, grant: Grant)
    /// The key is that of an earlier line with other units or on another day.
    case otherUse(ClaimUse)
    case mismatch(ClaimMismatch, String)

    /// Matches a claim line against the grants of one case.
    public static func match(_ line: ClaimLine, against authorization: Case) -> ClaimMatch {
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
                let isSame = use.units == line.units && use.serviceDate == line.serviceDate
                return isSame ? .coveredBefore(subject, grant: grant) : .otherUse(use)
            }
            if let number = line.number, number != grant.number.text,
                number != authorization.id.text
            {
                continue
            }
            guard let miss = mismatch(line, subject, grant, authorization) else {
                let left = authorization.unitsLeft(subject) ?? grant.quantity.amount
                return .covered(
                    subject, grant: grant, unitsLeft: left.subtracting(line.units) ?? left)
            }
            if nearest.map({ $0.0.rank < miss.0.rank }) ?? true { nearest = miss }
        }
        let (cause, text) = nearest ?? (.numberInvalid, "No grant of the case has this number.")
        return .mismatch(cause, text)
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
        guard grant.period.contains(line.serviceDate) else {
            return (
                .expired,
                "Authorized from \(grant.period.start) to \(grant.endText), not on \(line.serviceDate)."
            )
        }
        guard line.units > Decimal(0) else {
            return (
                .unitsExceeded, "\(line.units) units are billed; a claim line bills more than none."
            )
        }
        let left = authorization.unitsLeft(subject) ?? grant.quantity.amount
        guard line.units <= left else {
            return (
                .unitsExceeded, "\(left) of \(grant.quantity) are left; \(line.units) are billed."
            )
        }
        return nil
    }

    private static func covers(_ grant: Grant, _ asked: ServiceLine?, _ line: ClaimLine) -> Bool {
        var isCode = grant.code == line.code
        if let end = asked?.codeEnd, end.system == grant.code.system {
            let range = CodeRange(system: end.system, first: grant.code.code, last: end.code)
            isCode = isCode || range.contains(line.code)
        }
        let modifiers = Set(asked?.modifiers ?? [])
        return isCode
            && (modifiers.isEmpty || line.modifiers.isEmpty
                || !modifiers.isDisjoint(with: line.modifiers))
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
