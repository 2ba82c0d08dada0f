import Adjudication
import Cases
import Plans
import Primitives
public import Records

/// Judges one claim after another: who it is for, which earlier claim it is or replaces, which lines are covered, and what
/// is paid of each.
struct ClaimDesk {
    var session: ClaimSession
    var numbers: ClaimNumbers

    init(_ session: ClaimSession, _ numbers: ClaimNumbers) {
        self.session = session
        self.numbers = numbers
    }

    var workflow: Workflow { session.workflow }

    /// What the claim is to those filed before it.
    private enum Standing {
        /// Judge its lines. `predecessor`: the claim that it replaces or voids.
        case open(predecessor: FiledClaim?)
        /// Nothing of it is judged.
        case refused(ClaimMismatch, String)
    }

    mutating func judge(_ claim: Claim) async throws(WorkflowError) -> ClaimOutcome {
        let identity = claim.identity
        let earlier = try await session.claims(like: claim)
        let known = earlier.first { $0.identity == identity }
        let standing = try await standing(of: claim, known, among: earlier)
        var outcome = ClaimOutcome(
            claim: claim, number: known?.number ?? "", lines: [], reversed: nil,
            isRepeat: known != nil)
        switch standing {
        case .refused(let cause, let message):
            // Not filed: nobody can replace what was never taken in, and what is superseded stays as it was answered.
            outcome.lines = claim.lines.map { ClaimLineOutcome(refused: $0, cause, message) }
        case .open(let predecessor):
            if known == nil {
                outcome.number = try await numbers.number(
                    of: identity, payer: claim.payer, workflow)
            }
            if let predecessor {
                try await giveBack(predecessor, to: claim, number: outcome.number)
            }
            outcome.reversed = predecessor
            var member: Member?
            if !claim.isVoid {
                (member, outcome.lines) = try await judgeLines(claim, outcome.number)
            }
            keep(outcome, known, member: member, predecessor: predecessor)
        }
        return outcome
    }

    private mutating func standing(
        of claim: Claim, _ known: FiledClaim?, among earlier: [FiledClaim]
    ) async throws(WorkflowError) -> Standing {
        if let successor = known?.successor {
            return .refused(
                .duplicate, "This claim was filed before and replaced or voided by \(successor).")
        }
        guard claim.isReplacement || claim.isVoid else { return .open(predecessor: nil) }
        if let number = known?.predecessor {
            return .open(predecessor: try await session.claim(claim.payer, number))
        }
        var original: FiledClaim?
        if let number = claim.originalNumber {
            original = try await session.claim(claim.payer, number)
        }
        original = original ?? Self.original(of: claim, among: earlier)
        guard let original, original.submitter == claim.submitter else {
            let name = claim.originalNumber.map { "number \($0)" } ?? "no number"
            return .refused(
                .originalUnknown,
                "No one claim of this provider is known by \(name) or account "
                    + "\(claim.patientControlNumber): there is nothing to "
                    + "\(claim.isVoid ? "void" : "replace").")
        }
        let last = try await inForce(original)
        guard !last.isVoid else {
            return .refused(
                .originalUnknown,
                "Claim \(original.number) was voided by \(last.number): send a claim of its own.")
        }
        return .open(predecessor: last)
    }

    /// The claim that is meant where the biller names its own account alone: the only one in force under it, or the only
    /// one of those days.
    private static func original(
        of claim: Claim, among earlier: [FiledClaim]
    ) -> FiledClaim? {
        let own = earlier.filter { !$0.isVoid && $0.identity != claim.identity }
        let inForce = own.filter { $0.successor == nil }
        if inForce.isEmpty { return own.last }
        if inForce.count == 1 { return inForce[0] }
        let sameDays = inForce.filter { filed in
            filed.lines.contains { line in claim.lines.contains { $0.dates.overlaps(line.dates) } }
        }
        return sameDays.count == 1 ? sameDays[0] : nil
    }

    /// The last of those that replaced one another.
    private mutating func inForce(_ claim: FiledClaim) async throws(WorkflowError) -> FiledClaim {
        var last = claim
        var seen: Set<String> = [claim.number]
        while let next = last.successor, seen.insert(next).inserted,
            let claim = try await session.claim(claim.payer, next)
        {
            last = claim
        }
        return last
    }

    /// Takes back what a claim used, unless that was done when this claim was first filed.
    private mutating func giveBack(
        _ predecessor: FiledClaim, to claim: Claim, number: String
    ) async throws(WorkflowError) {
        guard predecessor.successor == nil else { return }
        let verb = claim.isVoid ? "voided" : "replaced"
        for line in predecessor.lines {
            guard let id = line.caseID, let authorization = try await session.authorization(id),
                authorization.uses.contains(where: { $0.claim == line.key })
            else { continue }
            try session.add(
                .unitsReturned(claim: line.key, reason: "\(verb) by claim \(number)"), to: id)
        }
        var superseded = predecessor
        superseded.successor = number
        session.put(superseded, replacing: predecessor)
    }

    private mutating func keep(
        _ outcome: ClaimOutcome, _ known: FiledClaim?, member: Member?, predecessor: FiledClaim?
    ) {
        let claim = outcome.claim
        let filed = FiledClaim(
            payer: claim.payer, number: outcome.number, submitter: claim.submitter,
            patientControlNumber: claim.patientControlNumber, facility: claim.facility,
            frequency: claim.frequency, identity: claim.identity, member: member?.id,
            filedAt: known?.filedAt ?? session.now,
            lines: outcome.lines.map { $0.filed(under: outcome.number) },
            predecessor: predecessor?.number)
        session.put(filed, replacing: known)
    }
}

extension FiledClaim {
    var isVoid: Bool { frequency == "8" }
}

extension Claim {
    /// What makes two sendings one claim. A claim may be replaced more than once, so a replacement is told from another by
    /// what it says.
    var identity: String {
        let (first, last) = dates
        let parts = [
            submitter, patientControlNumber, frequency, originalNumber ?? "",
            first?.description ?? "", last?.description ?? "",
            isReplacement || isVoid ? contentDigest.text : "",
        ]
        return ContentDigest.of(parts.joined(separator: "\u{1F}")).text
    }

    /// The key under which a line uses units.
    static func key(_ number: String, _ line: Line) -> String { "\(number)/\(line.number)" }
}

extension ClaimLineOutcome {
    init(refused line: Claim.Line, _ cause: ClaimMismatch, _ message: String) {
        self.init(
            line: line, verdict: .notCovered(cause, message: message),
            payment: LinePayment(denied: line.charge, cause))
    }

    /// The line as its claim is filed.
    public func filed(under number: String) -> FiledClaim.Line {
        var caseID: CaseID?
        if case .covered(_, let id, _, _, _) = verdict { caseID = id }
        return FiledClaim.Line(
            number: line.number, control: line.control, code: line.code, modifiers: line.modifiers,
            revenueCode: line.revenueCode, units: line.units, dates: line.dates,
            key: Claim.key(number, line), caseID: caseID, authorization: authorization,
            payment: payment)
    }
}
