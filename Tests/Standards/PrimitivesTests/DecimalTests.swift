import Primitives
import Testing

/// Exact numbers: what is written stays, what does not fit is nil, never wrong.
@Suite struct DecimalTests {
    @Test(arguments: [
        "0", "1", "-1", "1.00", "0.10", "-0.5", "123456789.123456789", "9223372036854775807",
        "0.000000000000000001", "-9223372036854775807",
    ])
    func `a number is written as it was read`(text: String) {
        #expect(Decimal(text)?.description == text)
    }

    @Test(arguments: [
        ("1e3", "1000"), ("1E3", "1000"), ("1e+3", "1000"), ("1.5e1", "15"), ("1.5e3", "1500"),
        ("15e-1", "1.5"), ("1e-3", "0.001"), ("-1e-3", "-0.001"), ("0e5", "0"), ("1.50e0", "1.50"),
        ("-0", "0"),
    ])
    func `an exponent moves the point`(text: String, written: String) {
        #expect(Decimal(text)?.description == written)
    }

    @Test(arguments: [
        "", "-", "+1", "--1", "1-", ".", ".5", "5.", "1.e5", "1..2", "1.2.3", "1e", "1e+", "1e1.5",
        "1e5e5",
        "1,000", " 1", "1 ", "0x10", "abc", "NaN", "inf", "１", "1e--5",
    ])
    func `what is no number is refused`(text: String) { #expect(Decimal(text) == nil) }

    @Test(arguments: [
        "9223372036854775808", "99999999999999999999", "1e19", "1e31", "1e-19", "1e-31",
        "0.0000000000000000001", "1e999999999999999999999999", "1e9223372036854775807",
        "1e-9223372036854775808", "1e-9223372036854775807",
    ])
    func `what does not fit is refused, without a crash`(text: String) {
        #expect(Decimal(text) == nil)
    }

    @Test(arguments: [
        ("1", "1.00"), ("0", "0.000"), ("-0.0", "0"), ("1e2", "100"), ("2.50", "2.5"),
        ("-3.10", "-3.1"),
    ])
    func `equality goes by value, and so does the hash`(one: String, other: String) {
        let (one, other) = (Decimal(one)!, Decimal(other)!)
        #expect(one == other)
        #expect(Set([one, other]).count == 1)
        #expect(!(one < other) && !(other < one))
    }

    @Test(arguments: [
        ("1", "2"), ("-2", "-1"), ("0.9", "1"), ("0.99", "1.0"), ("-1", "0.000000000000000001"),
        ("9223372036854775806", "9223372036854775807"),
        ("0.000000000000000001", "9223372036854775807"),
        ("-9223372036854775807", "-0.000000000000000001"),
        ("922337203685477580.7", "922337203685477581"),
        ("922337203685477580", "922337203685477580.1"),
    ])
    func `order goes by value, however far the numbers are apart`(less: String, more: String) {
        let (less, more) = (Decimal(less)!, Decimal(more)!)
        #expect(less < more)
        #expect(!(more < less))
        #expect(less != more)
    }

    @Test(arguments: [
        ("0.1", "0.2", "0.3"), ("1.00", "2", "3.00"), ("-1.5", "1.5", "0.0"),
        ("99.99", "0.01", "100.00"),
    ])
    func `sums are exact`(one: String, other: String, sum: String) {
        #expect(Decimal(one)!.adding(Decimal(other)!)?.description == sum)
        #expect(Decimal(other)!.adding(Decimal(one)!)?.description == sum)
        #expect(Decimal(sum)!.subtracting(Decimal(other)!) == Decimal(one)!)
    }

    @Test(arguments: [
        ("0.1", "0.2", "0.02"), ("-1.5", "2", "-3.0"), ("1.25", "1.25", "1.5625"), ("7", "0", "0"),
    ])
    func `products are exact`(one: String, other: String, product: String) {
        #expect(Decimal(one)!.multiplied(by: Decimal(other)!)?.description == product)
    }

    @Test func `overflow is nil, not a wrong number`() {
        let most = Decimal("9223372036854775807")!
        let least = Decimal("-9223372036854775807")!.subtracting(Decimal(1))!
        #expect(most.adding(Decimal(1)) == nil)
        #expect(most.adding(Decimal("0.1")!) == nil)
        #expect(least.subtracting(Decimal(1)) == nil)
        #expect(Decimal(0).subtracting(least) == nil)
        #expect(Decimal(-1).subtracting(least) == most)
        #expect(most.multiplied(by: Decimal(2)) == nil)
        #expect(Decimal("0.0000000001")!.multiplied(by: Decimal("0.0000000001")!) == nil)
        #expect(least.description == "-9223372036854775808")
    }

    @Test(
        arguments: [
            ("5", 5), ("5.00", 5), ("-5.0", -5), ("1e2", 100), ("0.0", 0), ("5.01", nil),
            ("0.5", nil),
        ] as [(String, Int?)])
    func `a whole value has only zeros behind the point`(text: String, whole: Int?) {
        #expect(Decimal(text)!.wholeValue == whole)
    }
}

/// Dollars in whole cents.
@Suite struct MoneyTests {
    @Test(
        arguments: [
            ("12", 1_200), ("12.5", 1_250), ("12.50", 1_250), ("0.01", 1), ("-3.10", -310),
            ("0", 0),
            ("1e2", 10_000), ("12.500", 1_250),
        ] as [(String, Int64)])
    func `an amount is read exactly`(text: String, cents: Int64) {
        #expect(Money(text)?.cents == cents)
    }

    @Test(arguments: ["12.505", "0.001", "", "$5", "1,200", "5.", "92233720368547759"])
    func `an amount with a part of a cent, or none at all, is refused`(text: String) {
        #expect(Money(text) == nil)
    }

    @Test(
        arguments: [
            (1_000, 2_000, 200), (1_001, 2_000, 200), (1_002, 2_000, 200), (1_003, 2_000, 201),
            (1, 5_000, 1),
            (3, 5_000, 2), (1, 4_999, 0), (0, 2_000, 0), (999, 10_000, 999), (100, 15_000, 150),
            (-1_000, 2_000, -200), (-100, 10_000, -100), (-1, 5_000, 0), (-3, 5_000, -1),
            (-1, 5_001, -1),
        ] as [(Int64, Int, Int64)])
    func `a share is rounded to the cent, half a cent upwards`(
        cents: Int64, share: Int, rounded: Int64
    ) {
        #expect(Money(cents: cents).percent(basisPoints: share).cents == rounded)
    }

    @Test func `a share of the largest amount does not overflow`() {
        #expect(Money(cents: .max).percent(basisPoints: 10_000).cents == .max)
        #expect(Money(cents: .max).percent(basisPoints: 20_000).cents == .max)
        #expect(Money(cents: .min).percent(basisPoints: 10_000).cents == .min)
    }

    @Test func `amounts add up`() {
        var sum = Money(cents: 150) + Money(cents: 275)
        sum = sum - Money(cents: 25)
        #expect(sum.cents == 400)
        sum += Money(cents: 1)
        #expect((sum - Money(cents: 500)).cents == -99)
        #expect(Money(cents: 125).times(3).cents == 375)
        #expect(Money(cents: -1) < .zero)
    }

    @Test(arguments: [
        (0, "$0.00"), (5, "$0.05"), (99, "$0.99"), (100, "$1.00"), (123_456, "$1,234.56"),
        (100_000_000, "$1,000,000.00"), (-5, "-$0.05"), (-123_456, "-$1,234.56"),
        (Int64.min, "-$92,233,720,368,547,758.08"),
    ])
    func `an amount reads as people write it`(cents: Int64, text: String) {
        #expect(Money(cents: cents).description == text)
    }

    @Test func `an amount as a number has two digits behind the point`() {
        #expect(Money(cents: 1_250).decimal.description == "12.50")
        #expect(Money(cents: 5).decimal.description == "0.05")
    }
}
