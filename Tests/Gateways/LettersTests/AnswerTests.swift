import Cases
import Plans
import Primitives
import Testing

/// The notice after an appeal: what it answers, what was upheld, and who is next (42 CFR 438.408(e), 422.590; 29 CFR 2560.503-1(j)).
@Suite struct AnswerTests {
    typealias Fixture = LetterFixture

    private func fixture(_ program: Program, levels: Int? = nil) -> Fixture {
        var fixture = Fixture()
        fixture.plan = Fixture.plan(program, fileWithinDays: 60)
        fixture.plan.appeals.levels = levels
        return fixture
    }

    private func upheld(
        _ fixture: Fixture, to recipient: CaseEvent.Notice.Recipient = .member
    ) throws -> String {
        let denial = try fixture.clinicalDenial()
        return try fixture.letter(fixture.appealed(denial, then: denial), to: recipient)
    }

    @Test(
        arguments: Program.allCases.filter { $0 != .medicareFeeForService },
        [CaseEvent.Notice.Recipient.member, .provider])
    func `it says that it answers an appeal, of what, and since when`(
        _ program: Program, _ recipient: CaseEvent.Notice.Recipient
    ) throws {
        let letter = try upheld(fixture(program), to: recipient)
        for content in [
            "This answers the appeal of March 6, 2026. Larkspur Health did not change its decision.",
            "Asked on: March 2, 2026", "Appealed on: March 6, 2026", "Decided on: March 4, 2026",
            "The decision then: Not approved",
            "The reason then: The record does not show that a manual wheelchair is not enough.",
            "The appeal was decided on: March 12, 2026", "What comes next",
        ] {
            #expect(letter.contains(content), "\(content)")
        }
        for content in ["How to appeal", "The last day to appeal", "We did not approve your"] {
            #expect(!letter.contains(content), "\(content)")
        }
    }

    @Test(arguments: [
        (
            Program.medicaidManagedCare,
            [
                "Who decides next: the state's fair hearing office", "438.408(f)",
                // 120 days from the notice.
                "The last day to ask for it is Friday, July 10, 2026", "expedited hearing",
                // 42 CFR 438.408(e)(2), 438.420(c): ten days.
                "Keeping your care until the hearing", "Sunday, March 22, 2026", "within 10 days",
                "you may have to pay",
            ]
        ),
        (
            .medicareAdvantage,
            [
                "We send the case to Medicare's independent review entity without being asked.",
                "42 CFR 422.590, 422.592", "You need not do anything",
            ]
        ),
        (
            .commercialInsured,
            [
                "an independent review organization", "There are 4 months to ask for it.",
                "counted from the day on which this notice is received",
                "45 CFR 147.136(c), (d)", "expedited external review",
            ]
        ),
        (
            .selfFunded,
            [
                "an independent review organization", "4 months",
                "29 CFR 2590.715-2719(d), 2560.503-1(j)", "502(a) of ERISA",
            ]
        ),
    ])
    func `it names who is next by the law of the program`(
        _ program: Program, _ contents: [String]
    ) throws {
        let letter = try upheld(fixture(program))
        for content in contents { #expect(letter.contains(content), "\(content)") }
    }

    /// 42 CFR 414.234(d), 405.926: it is appealed with the claim.
    @Test func `Original Medicare's still counts from the claim`() throws {
        let letter = try upheld(fixture(.medicareFeeForService))
        #expect(letter.contains("This answers the appeal of March 6, 2026."))
        #expect(letter.contains("counted from the notice that the claim is denied"))
    }

    @Test func `a plan with two appeals offers the second`() throws {
        let letter = try upheld(fixture(.selfFunded, levels: 2))
        for content in [
            "This answers the appeal of March 6, 2026.", "You can appeal again.", "How to appeal",
        ] {
            #expect(letter.contains(content), "\(content)")
        }
        #expect(!letter.contains("What comes next"))
    }

    @Test func `the book's own next is told in its words`() throws {
        var fixture = fixture(.medicaidManagedCare)
        fixture.plan.appeals.next = NextReview(
            hears: "the hearing office of Ohio", askWithin: .days(90),
            steps: ["Call 1-555-010-0190."], citation: Citation("handbook, page 9"))
        let letter = try upheld(fixture)
        for content in [
            "the hearing office of Ohio", "Call 1-555-010-0190.", "handbook, page 9",
            "Wednesday, June 10, 2026",
        ] {
            #expect(letter.contains(content), "\(content)")
        }
    }

    /// 42 CFR 438.408(c)(3), (f)(1)(i): then the member has gone through the plan's appeal.
    @Test func `an appeal whose clock ran out goes to the state at once, and not to the plan`()
        throws
    {
        let fixture = fixture(.medicaidManagedCare)
        let letter = try fixture.letter(
            fixture.appealed(try fixture.clinicalDenial(), then: Fixture.lapse))
        #expect(letter.contains("did not decide on it in time"))
        #expect(letter.contains("a fair hearing of the state can be asked for at once"))
        #expect(!letter.contains("can be appealed at once"))
        #expect(!letter.contains("The appeal was decided on"))
        #expect(!letter.contains("How to appeal"))
    }

    @Test func `a yes on appeal says what it answers`() throws {
        let fixture = Fixture()
        let letter = try fixture.letter(
            fixture.appealed(
                try fixture.clinicalDenial(), then: .approved(.automated(fixture.grant))))
        #expect(
            letter.contains("This answers the appeal of March 6, 2026. Larkspur Health approved"))
        #expect(!letter.contains("What comes next"))
    }

    /// Upheld on appeal, a reduction is a no to the rest: what was approved stands, and the letter says so.
    @Test func `a reduction that is upheld says what stays approved`() throws {
        let fixture = Fixture()
        let letter = try fixture.letter(
            fixture.appealed(try fixture.modification(), then: try fixture.clinicalDenial()))
        for content in [
            "We did not change our decision", "What was approved before stays approved.",
            "What stays approved", "A000000000017", "Until: April 14, 2026",
            "The decision then: Approved with changes: 1 unit, until April 14, 2026",
        ] {
            #expect(letter.contains(content), "\(content)")
        }
        #expect(!letter.contains("We did not approve your service"))
    }
}
