internal import Primitives

/// Balances the claims of one 837: see the three rules of `X12Imbalance.Rule` that name it. Feed it every segment of the
/// set in order; a claim is judged when the next one begins, or another patient, or the set ends.
///
/// Sources: X12's published balancing examples of the 837, and the SNIP type 3 rules that vendors publish.
public struct ClaimBalance: Sendable {
    /// One other payer of the claim (2320): what it paid, and what it adjusted at the claim.
    private struct Payer {
        var payerID: String?
        var paid: Decimal?
        var adjusted = AmountSum()
        var isAdjusted = false
    }

    /// What another payer decided on a line (2430).
    private struct Decision {
        let position: Int
        let payerID: String
        var sum = AmountSum()
        var adjusted = AmountSum()
    }

    private struct Claim {
        let position: Int
        let name: String
        let charge: Decimal?
        var lines = AmountSum()
        var lineCharge: Decimal?
        var payers: [Payer] = []
        var decisions: [Decision] = []
        /// Whether the last NM1 was the payer of a 2330B.
        var isInLine = false
        var decisionsOfLine = 0
    }

    private var claim: Claim?
    private var found: [X12Imbalance] = []

    public init() {}

    /// Takes a segment; `position` counts from ST, which is 1.
    public mutating func see(_ segment: X12Segment, at position: Int) {
        switch segment.id {
        case "CLM":
            close()
            claim = Claim(position: position, name: segment[1].text, charge: segment[2].amount)
        case "HL", "SE": close()
        case "SBR": if claim != nil { claim?.payers.append(Payer()) }
        case "LX":
            closeLine()
            claim?.isInLine = true
        case "SV1", "SV3": line(segment[2].amount)
        case "SV2": line(segment[3].amount)
        case "AMT": if segment[1] == "D", claim?.isInLine == false { pay(segment[2].amount) }
        case "NM1": if segment[1] == "PR", claim?.isInLine == false { name(segment[9].text) }
        case "SVD": decide(segment, at: position)
        case "CAS": adjust(segment.adjustments)
        default: break
        }
    }

    /// What was found since the last time. Call it after SE.
    public mutating func takeFindings() -> [X12Imbalance] {
        defer { found = [] }
        return found
    }

    private mutating func line(_ charge: Decimal?) {
        claim?.lines.add(charge)
        claim?.lineCharge = charge
    }

    private mutating func pay(_ amount: Decimal?) {
        guard let last = claim?.payers.indices.last else { return }
        claim?.payers[last].paid = amount
    }

    private mutating func name(_ payerID: String) {
        guard let last = claim?.payers.indices.last else { return }
        claim?.payers[last].payerID = payerID
    }

    private mutating func decide(_ segment: X12Segment, at position: Int) {
        var decision = Decision(position: position, payerID: segment[1].text)
        decision.sum.add(segment[2].amount)
        claim?.decisions.append(decision)
        claim?.decisionsOfLine += 1
    }

    private mutating func adjust(_ amounts: [Decimal?]) {
        guard claim != nil else { return }
        if claim?.isInLine == true, let last = claim?.decisions.indices.last {
            for amount in amounts {
                claim?.decisions[last].sum.add(amount)
                claim?.decisions[last].adjusted.add(amount)
            }
        } else if claim?.isInLine == false, let last = claim?.payers.indices.last {
            for amount in amounts { claim?.payers[last].adjusted.add(amount) }
            claim?.payers[last].isAdjusted = true
        }
    }

    private mutating func closeLine() {
        guard let claim else { return }
        for decision in claim.decisions.suffix(claim.decisionsOfLine) {
            check(.otherPayerLine, at: decision.position, claim.lineCharge, decision.sum.value)
        }
        self.claim?.decisionsOfLine = 0
    }

    mutating func close() {
        closeLine()
        guard let claim else { return }
        if claim.isInLine {
            check(.claimCharge, at: claim.position, claim.charge, claim.lines.value)
        }
        for payer in claim.payers {
            let decisions = claim.decisions.filter { $0.payerID == payer.payerID }
            // Without adjustments nothing says where the rest went.
            guard let paid = payer.paid, payer.isAdjusted || !decisions.isEmpty else { continue }
            var sum = payer.adjusted
            sum.add(paid)
            for decision in decisions { sum.add(decision.adjusted.value) }
            check(.otherPayerClaim, at: claim.position, claim.charge, sum.value)
        }
        self.claim = nil
    }

    private mutating func check(
        _ rule: X12Imbalance.Rule, at position: Int, _ stated: Decimal?, _ computed: Decimal?
    ) {
        found.compare(rule, at: position, claim: claim?.name, stated, computed)
    }
}
