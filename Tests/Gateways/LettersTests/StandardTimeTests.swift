import Cases
import Plans
import Primitives
import Testing

/// 42 CFR 422.570(d)(2), 422.584(d)(2), 438.410(c)(2): a fast decision was asked for and refused.
@Suite struct StandardTimeTests {
    typealias Fixture = LetterFixture

    private static let waiting = Determination.pended(
        Pend(cause: .clinicianReview, reason: "A criterion is not met."))

    @Test(arguments: [CaseEvent.Notice.Recipient.member, .provider])
    func `it says why, until when, how to ask again and how to complain`(
        _ recipient: CaseEvent.Notice.Recipient
    ) throws {
        var fixture = Fixture()
        fixture.plan = Fixture.plan(.medicareAdvantage)
        let letter = try fixture.standardTime(try fixture.decided(Self.waiting), to: recipient)
        for content in [
            "decides in the standard time", "Waiting does not harm health.",
            "Tuesday, March 17, 2026, 11:59 p.m. (America/New_York)",
            "ask for a fast decision again", "the support of", "we must decide fast",
            "an expedited grievance", "within 24 hours", "42 CFR 422.570(d)(2), 422.564(f)",
        ] {
            #expect(letter.contains(content), "\(content)")
        }
    }

    @Test(arguments: [
        (Program.medicareAdvantage, false, "42 CFR 422.570(d)(2)"),
        (.medicareAdvantage, true, "42 CFR 422.584(d)(2)"),
        (.medicaidManagedCare, false, "42 CFR 438.402(c)(2)(i)"),
        (.medicaidManagedCare, true, "42 CFR 438.410(c)(2)"),
    ])
    func `the rule is the one for a request or for an appeal`(
        _ program: Program, _ isAppeal: Bool, _ rule: String
    ) throws {
        var fixture = Fixture()
        fixture.plan = Fixture.plan(program)
        let authorization =
            isAppeal
            ? try fixture.appealed(try fixture.clinicalDenial(), then: Self.waiting)
            : try fixture.decided(Self.waiting)
        let letter = try fixture.standardTime(authorization)
        #expect(letter.contains(rule))
        #expect(letter.contains("grievance"))
    }

    @Test(arguments: [Program.commercialInsured, .selfFunded])
    func `no other program's letters speak of a grievance`(_ program: Program) throws {
        var fixture = Fixture()
        fixture.plan = Fixture.plan(program)
        #expect(
            !(try fixture.standardTime(try fixture.decided(Self.waiting))).contains("grievance"))
    }
}
