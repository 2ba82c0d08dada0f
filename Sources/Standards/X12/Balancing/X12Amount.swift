internal import Primitives

extension X12Element {
    /// The decimal number of an element of type R. The standard leaves out a leading zero, and so do senders: `.5`, `-.5`.
    var amount: Decimal? {
        let text = text
        if text.hasPrefix(".") { return Decimal("0" + text) }
        if text.hasPrefix("-.") { return Decimal("-0" + text.dropFirst()) }
        return Decimal(text)
    }
}

/// Sums that never stop a check: what cannot be read or added makes the sum unknown, and nothing is said of it.
struct AmountSum {
    private(set) var value: Decimal? = Decimal(0)

    mutating func add(_ other: Decimal?) {
        value = value.flatMap { sum in other.flatMap { sum.adding($0) } }
    }

    mutating func subtract(_ other: Decimal?) {
        value = value.flatMap { sum in other.flatMap { sum.subtracting($0) } }
    }
}

extension X12Segment {
    /// The amounts of a CAS: third of each of its up to six triplets of reason, amount and quantity.
    var adjustments: [Decimal?] {
        stride(from: 3, through: 18, by: 3).map { self[$0] }.filter { !$0.isEmpty }.map(\.amount)
    }
}
