/// The balances of a set as a rule of its guide (SNIP 3): noted, never a reason to reject the set.
struct BalanceRule<Balance: X12Balance>: X12GuideRule {
    let level = 3
    let segmentIDs = Balance.segmentIDs
    private var balance = Balance()

    init() {}

    mutating func take(
        _ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding]
    ) {
        balance.see(segment, at: place.position)
        found += balance.takeFindings().map { $0.finding(level: level) }
    }

    mutating func finish(_ found: inout [X12Finding]) {
        balance.close()
        found += balance.takeFindings().map { $0.finding(level: level) }
    }
}

extension ClaimBalance: X12Balance {
    static let segmentIDs: [X12SegmentID] = [
        "HL", "CLM", "SBR", "AMT", "NM1", "CAS", "LX", "SV1", "SV2", "SV3", "SVD", "SE",
    ]
}

extension PaymentBalance: X12Balance {
    static let segmentIDs: [X12SegmentID] = ["BPR", "LX", "CLP", "CAS", "SVC", "PLB", "SE"]
}

extension X12Imbalance {
    /// Where the stated amount stands: loop, segment, element. All are of the element 782.
    private var place: (loop: String?, segment: String, element: Int) {
        switch rule {
        case .claimCharge, .otherPayerClaim: ("2300", "CLM", 2)
        case .otherPayerLine: ("2430", "SVD", 2)
        case .linePayment: ("2110", "SVC", 3)
        case .claimPayment: ("2100", "CLP", 4)
        case .claimLines: ("2100", "CLP", 3)
        case .payment: (nil, "BPR", 2)
        }
    }

    func finding(level: Int) -> X12Finding {
        X12Finding(
            segmentID: place.segment, position: position, loop: place.loop,
            place: X12Finding.Place(element: place.element), elementNumber: 782,
            elementFault: .pattern, level: level,
            note: "does not balance: \(stated) is stated, \(computed) is the sum")
    }
}
