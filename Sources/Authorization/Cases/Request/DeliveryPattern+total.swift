public import Primitives

extension DeliveryPattern {
    /// Hours of a unit of time of FHIR; a month and a year at their longest, so that no grant falls short.
    private static let hours = ["h": 1, "d": 24, "wk": 168, "mo": 744, "a": 8_784]

    /// What a rate comes to over its duration; nil where one of the two is open.
    public var total: Decimal? {
        guard let frequency, let duration = duration?.wholeValue,
            let span = durationUnit.flatMap({ Self.hours[$0] }),
            let every = periodUnit.flatMap({ Self.hours[$0] })
        else { return nil }
        let step = every * max(1, period?.wholeValue ?? 1)
        let (length, isTooLong) = span.multipliedReportingOverflow(by: duration)
        guard !isTooLong, length < 1 << 40 else { return nil }
        // Four weeks a month and a bit: the last period counts, even where it is cut short.
        return frequency.multiplied(by: Decimal(max(1, (length + step - 1) / step)))
    }
}
