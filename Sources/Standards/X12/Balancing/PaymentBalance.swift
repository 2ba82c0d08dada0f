internal import Primitives

/// Balances one 835: lines, claims and the payment. Feed it every segment of the set in order; what it found is complete
/// after SE.
///
/// Sources: X12's published 835 examples balance this way, and so do the rules that linuxforhealth-x12 checks.
public struct PaymentBalance: Sendable {
    private struct Line {
        let position: Int
        let charge: Decimal?
        let paid: Decimal?
        var left = AmountSum()
    }

    private struct Claim {
        let position: Int
        let name: String
        let charge: Decimal?
        let paid: Decimal?
        var left = AmountSum()
        var lines = AmountSum()
        var hasLines = false
    }

    private var line: Line?
    private var claim: Claim?
    private var total: (position: Int, amount: Decimal?)?
    private var paid = AmountSum()
    private var found: [X12Imbalance] = []

    public init() {}

    /// Takes a segment; `position` counts from ST, which is 1.
    public mutating func see(_ segment: X12Segment, at position: Int) {
        switch segment.id {
        case "BPR": total = (position, segment[2].amount)
        case "LX": closeClaim()
        case "CLP": open(segment, at: position)
        case "SVC": openLine(segment, at: position)
        case "CAS":
            for amount in segment.adjustments {
                claim?.left.subtract(amount)
                line?.left.subtract(amount)
            }
        case "PLB":
            closeClaim()
            for number in stride(from: 4, through: 14, by: 2) where !segment[number].isEmpty {
                paid.subtract(segment[number].amount)
            }
        case "SE": close()
        default: break
        }
    }

    /// What was found since the last time. Call it after SE.
    public mutating func takeFindings() -> [X12Imbalance] {
        defer { found = [] }
        return found
    }

    private mutating func open(_ segment: X12Segment, at position: Int) {
        closeClaim()
        let opened = Claim(
            position: position, name: segment[1].text, charge: segment[3].amount,
            paid: segment[4].amount)
        claim = opened
        claim?.left.add(opened.charge)
        paid.add(opened.paid)
    }

    private mutating func openLine(_ segment: X12Segment, at position: Int) {
        closeLine()
        let opened = Line(
            position: position, charge: segment[2].amount, paid: segment[3].amount)
        line = opened
        line?.left.add(opened.charge)
        claim?.lines.add(opened.charge)
        claim?.hasLines = true
    }

    private mutating func closeLine() {
        guard let line else { return }
        check(.linePayment, at: line.position, line.paid, line.left.value)
        self.line = nil
    }

    private mutating func closeClaim() {
        closeLine()
        guard let claim else { return }
        check(.claimPayment, at: claim.position, claim.paid, claim.left.value)
        if claim.hasLines {
            check(.claimLines, at: claim.position, claim.charge, claim.lines.value)
        }
        self.claim = nil
    }

    mutating func close() {
        closeClaim()
        if let total { check(.payment, at: total.position, total.amount, paid.value) }
        total = nil
        paid = AmountSum()
    }

    private mutating func check(
        _ rule: X12Imbalance.Rule, at position: Int, _ stated: Decimal?, _ computed: Decimal?
    ) {
        found.compare(rule, at: position, claim: claim?.name, stated, computed)
    }
}
