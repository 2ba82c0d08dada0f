public import Primitives

extension DeliveryPattern {
    /// Hours of a unit of time of FHIR; a month and a year at their longest, so that no grant falls short.
    private static let hours = ["h": 1, "d": 24, "wk": 168, "mo": 744, "a": 8_784]
    /// More hours than any care lasts; what is longer is a slip of the pen, and not reckoned with.
    private static let hoursMax = 1 << 40

    /// What a rate comes to over its duration; nil where one of the two is open, or not in whole units of time.
    public var total: Decimal? {
        guard let frequency, let length = Self.length(duration, durationUnit),
            let step = Self.length(period ?? Decimal(1), periodUnit)
        else { return nil }
        // Four weeks a month and a bit: the last period counts, even where it is cut short.
        return frequency.multiplied(by: Decimal((length + step - 1) / step))
    }

    /// Whether it says how often. A number without a period is an amount.
    public var isRate: Bool { period != nil || periodUnit != nil }

    /// In hours. The sender's numbers may be of any size, and halves: two each half week are not two each week.
    private static func length(_ count: Decimal?, _ unit: String?) -> Int? {
        guard let count = count?.wholeValue, count > 0, let hours = unit.flatMap({ hours[$0] })
        else { return nil }
        let (length, isTooLong) = hours.multipliedReportingOverflow(by: count)
        return isTooLong || length >= hoursMax ? nil : length
    }
}

extension Quantity {
    /// What a rate says against the amount that stands beside it, for people; nil where it says nothing. Both doors ask here.
    ///
    /// - Parameters:
    ///   - amount: what is asked for beside the rate; nil: nothing is.
    ///   - total: what the rate comes to; nil where that can not be told.
    ///   - hasEnd: whether the rate says for how long it holds, in whatever way.
    public static func doubt(
        amount: Decimal?, total: Decimal?, hasEnd: Bool
    ) -> String? {
        guard let amount else {
            if total != nil { return nil }
            return hasEnd
                ? "No quantity is named, and what the rate comes to is not known."
                : "No quantity is named, and the rate has no end."
        }
        // A rate without an end says how fast an amount is used up, and no more.
        guard let total else {
            return hasEnd
                ? "What the rate comes to is not known; \(amount) are asked for." : nil
        }
        return total > amount ? "The rate comes to \(total); \(amount) are asked for." : nil
    }
}
