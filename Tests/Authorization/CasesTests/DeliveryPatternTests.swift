import Cases
import Primitives
import Testing

/// What a rate comes to, and what it says against an amount beside it.
@Suite struct DeliveryPatternTests {
    static func pattern(_ period: String?, _ unit: String, _ duration: String, _ of: String)
        -> DeliveryPattern
    {
        DeliveryPattern(
            frequency: Decimal(2), period: period.flatMap { Decimal($0) }, periodUnit: unit,
            duration: Decimal(duration), durationUnit: of)
    }

    @Test(arguments: [
        ("1", "wk", "8", "wk", "16"), ("2", "wk", "8", "wk", "8"), ("3", "d", "10", "d", "8"),
        ("1.0", "d", "10", "d", "20"),
    ])
    func `a rate comes to its number for each period begun`(
        period: String, unit: String, duration: String, of: String, total: String
    ) {
        #expect(Self.pattern(period, unit, duration, of).total == Decimal(total))
    }

    /// Two each half week are not two each week, and no number of a sender may stop the process.
    @Test(arguments: [
        ("0.5", "wk", "8", "wk"), ("0", "wk", "8", "wk"), ("-1", "wk", "8", "wk"),
        ("1000000000000000000", "d", "8", "wk"), ("9223372036854775807", "h", "8", "wk"),
        ("1", "d", "9223372036854775807", "a"), ("1", "d", "0", "wk"), ("1", "d", "0.5", "wk"),
        ("1", "min", "8", "wk"),
    ])
    func `what can not be reckoned with comes to nothing that is known`(
        period: String, unit: String, duration: String, of: String
    ) {
        #expect(Self.pattern(period, unit, duration, of).total == nil)
    }

    @Test func `a rate says nothing against an amount that it does not pass`() {
        let three = Decimal(3)
        #expect(Quantity.doubt(amount: three, total: three, hasEnd: true) == nil)
        #expect(Quantity.doubt(amount: nil, total: three, hasEnd: true) == nil)
        #expect(Quantity.doubt(amount: three, total: nil, hasEnd: false) == nil)
        #expect(Quantity.doubt(amount: three, total: Decimal(4), hasEnd: true) != nil)
        #expect(Quantity.doubt(amount: three, total: nil, hasEnd: true) != nil)
        #expect(Quantity.doubt(amount: nil, total: nil, hasEnd: false) != nil)
        #expect(Quantity.doubt(amount: nil, total: nil, hasEnd: true) != nil)
    }
}
