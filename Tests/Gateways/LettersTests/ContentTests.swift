import Cases
import CodeSets
import Foundation
import Letters
import Plans
import Primitives
import Records
import Testing
import Workflow

/// What the rules want a notice to say is there, and nothing that the case does not say.
@Suite struct ContentTests {
    let fixture = LetterFixture()

    @Test(
        arguments: [
            // The item in plain words; the specific reason; the criterion, and where to read it.
            "Power wheelchair, group 2",
            "The record does not show that a manual wheelchair is not enough.",
            "PMD-02 criterion 3", "https://larkspur.example/policies/PMD-02",
            // The clinical explanation, in its paragraphs; who decided, with profession, specialty and licence.
            "<p>You walk 40 meters with a rollator.</p>",
            "<p>A manual wheelchair was not tried at home.</p>",
            "Dr. Petra Vale", "physician, physical medicine and rehabilitation", "OH 35.000111",
            // Who hears the appeal, the steps, the last day in the plan's zone, the fast way.
            "Larkspur Appeals", "<li>Write to Larkspur Appeals, PO Box 1200.</li>",
            "<li>Say why you disagree.</li>", "Monday, August 31, 2026",
            "America/New_York", "If waiting could harm you, call; we answer within 72 hours.",
            // Copies cost nothing; what comes after the appeal.
            "free of charge", "independent organization",
        ], [CaseEvent.Notice.Recipient.member, .provider])
    func `a clinical denial says it`(
        _ content: String, _ recipient: CaseEvent.Notice.Recipient
    ) throws {
        #expect(try fixture.html(try fixture.clinicalDenial(), to: recipient).contains(content))
    }

    @Test func `the last day to appeal counts from the day in the plan's zone, not in UTC`() throws
    {
        var fixture = fixture
        fixture.plan = LetterFixture.plan(.medicaidManagedCare, fileWithinDays: 60)
        let html = try fixture.html(try fixture.clinicalDenial())
        #expect(html.contains("March 4, 2026"))
        #expect(html.contains("Sunday, May 3, 2026"))
        #expect(!html.contains("March 5, 2026"))
    }

    /// 29 CFR 2560.503-1(h)(3)(i).
    @Test func `where the days to appeal run from the receipt the letter says from which`() throws {
        var fixture = fixture
        fixture.plan = LetterFixture.plan(.selfFunded)
        fixture.plan.appeals.receivedAfterDays = 5
        let html = try fixture.html(try fixture.clinicalDenial())
        #expect(
            html.contains(
                "There are 180 days to appeal from the day on which this letter is received."))
        #expect(html.contains("The last day to appeal is Saturday, September 5, 2026"))
        #expect(html.contains("as received by March 9, 2026"))
    }

    /// 45 CFR 147.136(d)(1).
    @Test func `an independent review is promised of what medical judgment decided`() throws {
        let clinical = try fixture.html(try fixture.clinicalDenial())
        #expect(clinical.contains("reviewed by an independent organization"))
        let plain = try fixture.html(try LetterFixture.administrativeDenial())
        #expect(!plain.contains("reviewed by an independent organization"))
        #expect(plain.contains("as far as the decision rests on medical judgment"))
    }

    @Test func `who holds a number that is void is told so, and has nothing to appeal`() throws {
        var authorization = try fixture.decided(.approved(.automated(fixture.grant)))
        let explanation = Explanation(subject: .line(1), checks: [])
        try authorization.apply(
            CaseEvent(
                at: LetterFixture.decided, by: .system,
                .determined(
                    CaseEvent.Determined(
                        subject: .line(1), determination: .cancelled(reason: "Cancelled."),
                        explanation: explanation))))
        let notices = LetterWriter().notices(
            for: authorization, subject: .line(1), benefit: nil, answerBy: nil,
            plan: fixture.plan, member: fixture.member, now: LetterFixture.decided)
        #expect(notices.map(\.kind) == [.cancellation])
        #expect(notices.map(\.recipient) == [.member])
        let html = String(decoding: notices[0].document.bytes, as: UTF8.self)
        #expect(html.contains("Your provider took back a request"))
        #expect(html.contains("<dt>Not good any more</dt><dd>\(fixture.grant.number)</dd>"))
        #expect(!html.contains("How to appeal"))
    }

    @Test(arguments: AdministrativeDenial.Ground.allCases)
    func `an administrative denial has no clinician and no clinical explanation`(
        _ ground: AdministrativeDenial.Ground
    ) throws {
        let html = try fixture.html(try LetterFixture.administrativeDenial(ground))
        #expect(!html.contains("clinician"))
        #expect(!html.lowercased().contains("clinical explanation"))
        #expect(!html.contains("Licence"))
        #expect(html.contains("certificate, section 7.4"))
        #expect(html.contains("The last day to appeal"))
    }

    @Test func `a provision without an address is to be had from the plan`() throws {
        let html = try fixture.html(try LetterFixture.administrativeDenial())
        #expect(
            html.contains("Ask for a copy, free of charge: Larkspur Health, phone 1-555-010-0110"))
    }

    @Test func `a lapsed clock is said in words and names nobody who decided`() throws {
        let html = try fixture.html(LetterFixture.lapse)
        #expect(html.contains("Monday, March 9, 2026, 11:59 p.m. (America/New_York)"))
        #expect(html.contains("42 CFR 438.404(c)(5)"))
        #expect(!html.contains("Who decided"))
        #expect(!html.contains("2026-03-10T"))
    }

    @Test func `a change says what is granted, why, who decided, and how to appeal`() throws {
        let html = try fixture.html(try fixture.modification())
        for content in [
            "A000000000017", "March 16, 2026", "April 14, 2026", "A trial of 30 days comes first.",
            "PMD-02 criterion 5", "Dr. Petra Vale", "The last day to appeal",
            "full clinical explanation of this decision, free of charge",
            "not a guarantee of payment",
        ] {
            #expect(html.contains(content), "\(content)")
        }
    }

    @Test func `an approval has number, quantity, both ends, day of issue and no appeal`() throws {
        let html = try fixture.html(.approved(.automated(fixture.grant)))
        for content in [
            "A000000000017", "1 unit", "March 16, 2026", "June 13, 2026", "March 4, 2026",
            "not a guarantee of payment",
        ] {
            #expect(html.contains(content), "\(content)")
        }
        #expect(!html.contains("appeal"))
    }

    @Test func `an approval by a clock that ran out says so`() throws {
        let html = try fixture.html(
            .approved(.byLaw(fixture.grant, Citation("a state's statute, section 5"))))
        #expect(html.contains("No decision was made in time."))
        #expect(html.contains("a state&#39;s statute, section 5"))
    }

    @Test func `only Medicare Advantage is told that an approval is not reopened`() throws {
        var fixture = fixture
        #expect(!(try fixture.html(.approved(.automated(fixture.grant))).contains("reopened")))
        fixture.plan = LetterFixture.plan(.medicareAdvantage)
        #expect(
            try fixture.html(.approved(.automated(fixture.grant))).contains("42 CFR 422.138(c)"))
    }

    @Test func `an end that is a circumstance is said as one`() throws {
        var grant = fixture.grant
        grant.period = DateRange(start: grant.period.start)
        grant.endingCircumstance = "until discharge"
        #expect(try fixture.html(.approved(.automated(grant))).contains("<dd>until discharge</dd>"))
    }

    @Test func `another code than was asked for is not called by the words of the request`() throws
    {
        var grant = fixture.grant
        grant.code = ProcedureCode(system: .hcpcs, code: "K0001")
        let html = try fixture.html(.approved(.automated(grant)))
        #expect(html.contains("<dd>K0001 (HCPCS)</dd>"))
    }

    @Test func `Original Medicare's notice invents no last day`() throws {
        var fixture = fixture
        fixture.plan = LetterFixture.plan(.medicareFeeForService, fileWithinDays: 125)
        let html = try fixture.html(try fixture.clinicalDenial())
        #expect(!html.contains("The last day to appeal"))
        #expect(html.contains("125 days"))
    }

    @Test(arguments: [
        (Program.selfFunded, "502(a) of ERISA"),
        (.medicaidManagedCare, "ask the state for a fair hearing"),
        (.medicareAdvantage, "independent reviewer"),
        (.commercialInsured, "independent organization"),
    ])
    func `each program's right after the appeal is named`(
        _ program: Program, _ right: String
    ) throws {
        var fixture = fixture
        fixture.plan = LetterFixture.plan(program)
        #expect(try fixture.html(try LetterFixture.administrativeDenial()).contains(right))
    }

    /// 42 CFR 438.404(b)(6): the right, how it is asked for, and when care may have to be paid for; to both, and of every kind of no.
    @Test(arguments: [CaseEvent.Notice.Recipient.member, .provider])
    func `under Medicaid managed care a no says how care goes on while an appeal is under way`(
        recipient: CaseEvent.Notice.Recipient
    ) throws {
        var fixture = fixture
        fixture.plan = LetterFixture.plan(.medicaidManagedCare)
        let adverse = [
            try LetterFixture.administrativeDenial(), try fixture.clinicalDenial(),
            LetterFixture.lapse, try fixture.modification(),
        ]
        let who = recipient == .member ? "you" : "the member"
        for determination in adverse {
            let html = try fixture.html(determination, to: recipient)
            for content in [
                "until the appeal is decided", "does not begin by this", "Saturday, March 14, 2026",
                "\(who) may have to pay", "42 CFR 438.404(b)(6), 438.420",
            ] {
                #expect(html.contains(content), "\(content)")
            }
        }
        let approval = try fixture.html(.approved(.automated(fixture.grant)), to: recipient)
        #expect(!approval.contains("438.420"))
    }

    @Test(arguments: Program.allCases.filter { $0 != .medicaidManagedCare })
    func `no other program's letters speak of 42 CFR 438`(program: Program) throws {
        var fixture = fixture
        fixture.plan = LetterFixture.plan(program)
        #expect(!(try fixture.html(try fixture.clinicalDenial())).contains("438.4"))
    }

    @Test func `a question lists what is missing and until when`() throws {
        let member = try fixture.html(LetterFixture.request)
        let provider = try fixture.html(LetterFixture.request, to: .provider)
        for html in [member, provider] {
            #expect(html.contains("The note of the face-to-face visit."))
            #expect(html.contains("<li>The home assessment.</li>"))
            #expect(html.contains("Tuesday, March 17, 2026, 11:59 p.m. (America/New_York)"))
        }
        #expect(provider.contains("LOINC 34117-2"))
        #expect(!member.contains("LOINC"))
    }

    /// 29 CFR 2560.503-1(f)(2)(iii)(A), and where the clock runs on the day on which we must decide.
    @Test(arguments: [CaseEvent.Notice.Recipient.member, .provider])
    func `a question says the last day to answer`(
        _ recipient: CaseEvent.Notice.Recipient
    ) throws {
        var fixture = fixture
        let running = try fixture.html(LetterFixture.request, to: recipient)
        let label = "<dt>Last day to answer</dt><dd>"
        #expect(running.contains("\(label)Tuesday, March 17, 2026, 11:59 p.m."))
        #expect(running.contains("whether the answer is here or not"))
        fixture.answerBy = Instant("2026-03-13T03:59:59Z")
        let stopped = try fixture.html(LetterFixture.request, to: recipient)
        #expect(stopped.contains("\(label)Thursday, March 12, 2026, 11:59 p.m."))
        #expect(!stopped.contains("whether the answer is here or not"))
    }

    @Test func `without a clock there is no date to decide by`() throws {
        var fixture = fixture
        fixture.deadline = nil
        #expect(!(try fixture.html(LetterFixture.request).contains("We must decide by")))
    }

    @Test func `a denial names what was never shown, once, and only that`() throws {
        var fixture = fixture
        let ask = NextAction(.provider, "Send the sleep study.")
        fixture.checks = [
            CheckRecord(id: "a", verdict: .unknown, finding: "No study.", next: ask),
            CheckRecord(id: "b", verdict: .unknown, finding: "No index.", next: ask),
            CheckRecord(
                id: "c", verdict: .failed, finding: "Not met.",
                next: NextAction(.provider, "Send something else.")),
        ]
        let html = try fixture.html(try fixture.clinicalDenial())
        #expect(html.components(separatedBy: "<li>Send the sleep study.</li>").count == 2)
        #expect(!html.contains("Send something else."))
        #expect(
            !(try self.fixture.html(try self.fixture.clinicalDenial())
                .contains("What could change the decision")))
    }

    @Test func `quantity and provider are left out where the request names none`() throws {
        var fixture = fixture
        fixture.line.quantity = nil
        fixture.line.providers = []
        fixture.line.dates = nil
        let html = try fixture.html(try LetterFixture.administrativeDenial())
        #expect(!html.contains("How much"))
        #expect(!html.contains("<dt>From</dt>"))
        #expect(!html.contains("<dt>When</dt>"))
    }

    @Test func `a request for several services says that each has its own letter`() throws {
        var fixture = fixture
        let sentence = "Each is decided by itself, in a letter of its own."
        #expect(!(try fixture.html(LetterFixture.request).contains(sentence)))
        fixture.otherLines = [
            ServiceLine(sequence: 2, code: ProcedureCode(system: .hcpcs, code: "E0601"))
        ]
        #expect(try fixture.html(LetterFixture.request).contains(sentence))
    }
}
