import Cases
import CodeSets
import Policies
import Primitives
import Testing

/// Tests over the request: met, not met, unknown.
@Suite struct RequestTestTests {
    static func verdict(_ test: Policies.Test, _ input: PolicyInput) -> Verdict {
        PolicyFixture.find(test, input).0
    }

    @Test(
        arguments: [
            (["M54.5"], [], Verdict.met), (["M54"], [], .met), (["I10", "M54.16"], [], .met),
            (["I10"], [], .notMet),
            (["I10", "M54.5"], [2], .met), (["I10", "M54.5"], [1], .notMet), ([], [], .unknown),
            (["M54.5"], [7], .unknown), (["M55"], [], .notMet),
        ] as [([String], [Int], Verdict)])
    func `a diagnosis of the line, or of the event where the line points at none`(
        diagnoses: [String], pointers: [Int], verdict: Verdict
    ) {
        let input = PolicyFixture.input(diagnoses: diagnoses, pointers: pointers)
        #expect(Self.verdict(.diagnosis(prefixes: ["M54", "G89"]), input) == verdict)
    }

    @Test(
        arguments: [
            (17, Verdict.notMet), (18, .met), (40, .met), (64, .met), (65, .notMet),
            (nil, .unknown),
        ] as [(Int?, Verdict)])
    func `an age between two bounds, both included`(age: Int?, verdict: Verdict) {
        #expect(Self.verdict(.age(min: 18, max: 64), PolicyFixture.input(age: age)) == verdict)
    }

    @Test func `an age may be bounded on one side`() {
        #expect(Self.verdict(.age(min: nil, max: 20), PolicyFixture.input(age: 0)) == .met)
        #expect(Self.verdict(.age(min: 65, max: nil), PolicyFixture.input(age: 120)) == .met)
    }

    @Test(
        arguments: [
            ("11", nil, Verdict.met), (nil, "11", .met), ("22", "11", .notMet), ("11", "22", .met),
            (nil, "22", .notMet), (nil, nil, .unknown),
        ] as [(String?, String?, Verdict)])
    func `a place of service of the line, else of the event`(
        line: String?, event: String?, verdict: Verdict
    ) {
        let input = PolicyFixture.input(linePlace: line, eventPlace: event)
        #expect(Self.verdict(.placeOfService([.init("11")!, .init("12")!]), input) == verdict)
    }

    @Test(
        arguments: [
            ("3", Verdict.met), ("3.00", .met), ("3.01", .notMet), ("4", .notMet), (nil, .met),
        ] as [(String?, Verdict)])
    func `units up to a bound; a line without a quantity asks for one`(
        units: String?, verdict: Verdict
    ) {
        #expect(Self.verdict(.units(max: Decimal(3)), PolicyFixture.input(units: units)) == verdict)
    }

    @Test func `one unit is too many where none is allowed`() {
        #expect(Self.verdict(.units(max: Decimal(0)), PolicyFixture.input()) == .notMet)
    }

    @Test func `the kind of request is the line's, or the event's where there are no lines`() {
        let test = Policies.Test.certification([.renewal, .extended])
        #expect(Self.verdict(test, PolicyFixture.input(lineKind: .renewal)) == .met)
        #expect(
            Self.verdict(test, PolicyFixture.input(lineKind: .initial, eventKind: .renewal))
                == .notMet)
        #expect(
            Self.verdict(test, PolicyFixture.input(eventKind: .extended, hasLine: false)) == .met)
        #expect(Self.verdict(test, PolicyFixture.input(hasLine: false)) == .notMet)
    }

    @Test func `an event without lines asks for as much as it says`() {
        var request = PolicyFixture.input(hasLine: false).request
        request.event.quantity = Quantity(Decimal(30), .visits)
        let input = PolicyInput(
            request: request, line: nil, memberAge: nil, serviceDate: nil, evidence: Evidence(),
            asOf: PolicyFixture.today)
        #expect(Self.verdict(.units(max: Decimal(3)), input) == .notMet)
        #expect(Self.verdict(.units(max: Decimal(30)), input) == .met)
    }
}
