import Cases
import CodeSets
import Plans
import Primitives
import Testing

/// Where an earlier approval stands, a no is one to a change of it, and the letter says both.
@Suite struct StandingTests {
    typealias Fixture = LetterFixture

    private static let five = Quantity(Decimal(5), .units)!
    private static let other = ProcedureCode(system: .hcpcs, code: "K0861")

    @Test(
        arguments: [
            (
                five, nil, nil, "We did not approve more of your service",
                "more of the service below"
            ),
            (
                nil, other, nil, "We did not approve another service in place of yours",
                "in place of the one that was approved before"
            ),
            (
                nil, nil, "the diagnoses changed", "We did not approve a change of your service",
                "a change of the service below (the diagnoses changed)"
            ),
        ] as [(Quantity?, ProcedureCode?, String?, String, String)])
    func `the letter says what was not approved, and what stays approved`(
        quantity: Quantity?, code: ProcedureCode?, cause: String?, title: String, what: String
    ) throws {
        let fixture = Fixture()
        let denied = try fixture.changed(
            to: try fixture.clinicalDenial(), quantity: quantity, code: code, cause: cause)
        for recipient in [CaseEvent.Notice.Recipient.member, .provider] {
            let letter = try fixture.letter(denied, to: recipient)
            for content in [
                what, "What was approved before stays approved.", "What stays approved",
                "Authorization number: A000000000017", "How much: 1 unit", "Until: June 13, 2026",
            ] {
                #expect(letter.contains(content), "\(content)")
            }
            #expect(letter.contains(title) == (recipient == .member))
            #expect(!letter.contains("We did not approve your service"))
            #expect(!letter.contains("Denial of a service"))
        }
    }

    /// 42 CFR 438.404(c)(5): a clock that ran out denies the change and nothing else.
    @Test func `a denial by law is of the change`() throws {
        var fixture = Fixture()
        fixture.plan = Fixture.plan(.medicaidManagedCare)
        let letter = try fixture.letter(
            try fixture.changed(to: Fixture.lapse, cause: "the diagnoses changed"))
        #expect(letter.contains("A decision on the change was due by"))
        #expect(letter.contains("What stays approved"))
    }

    @Test func `what is asked for of a change says that the approval stands`() throws {
        let fixture = Fixture()
        let letter = try fixture.letter(
            try fixture.changed(to: Fixture.request, quantity: Self.five))
        #expect(letter.contains("What stays approved"))
        #expect(letter.contains("The home assessment."))
    }

    @Test func `without an earlier approval nothing stays approved`() throws {
        let fixture = Fixture()
        let letter = try fixture.letter(try fixture.decided(try fixture.clinicalDenial()))
        #expect(letter.contains("We did not approve your service"))
        #expect(!letter.contains("stays approved"))
    }
}
