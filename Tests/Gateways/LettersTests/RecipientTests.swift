import Cases
import Letters
import Primitives
import Records
import Testing
import Workflow

/// Who is written to, and about what.
@Suite struct RecipientTests {
    let fixture = LetterFixture()

    @Test func `a yes, a no, a change and a question go to the member and to the provider`() throws
    {
        let told: [(Determination, CaseEvent.Notice.Kind)] = [
            (.approved(.automated(fixture.grant)), .approval),
            (try fixture.clinicalDenial(), .denial),
            (try LetterFixture.administrativeDenial(), .denial),
            (LetterFixture.lapse, .denial),
            (try fixture.modification(), .modification),
            (LetterFixture.request, .pend),
        ]
        for (determination, kind) in told {
            let notices = try fixture.notices(determination)
            #expect(notices.map(\.kind) == [kind, kind])
            #expect(notices.map(\.recipient) == [.member, .provider])
            #expect(notices.allSatisfy { $0.document.mediaType.hasPrefix("text/html") })
        }
    }

    @Test(arguments: [Pend.Cause.clinicianReview, .staffReview])
    func `nobody is written to while the payer's own people look at it`(
        _ cause: Pend.Cause
    ) throws {
        #expect(try fixture.notices(.pended(Pend(cause: cause, reason: "Not met."))).isEmpty)
    }

    @Test func `a cancellation, a referral elsewhere and a not-required need no letter`() throws {
        let untold: [Determination] = [
            .cancelled(reason: "Cancelled by the requester."),
            .notRequired(reason: "On no list.", citation: Citation("certificate, section 1")),
            .contactAnotherEntity(Contact(name: "Iris Imaging", citation: Citation("row 4"))),
        ]
        for determination in untold { #expect(try fixture.notices(determination).isEmpty) }
    }

    @Test(arguments: [
        (Program.medicareAdvantage, "expedited grievance"),
        (.medicaidManagedCare, "42 CFR 438.404(c)(4)"),
    ])
    func `who waits longer reads why, and may complain of it where the program says so`(
        _ program: Program, _ right: String
    ) throws {
        var fixture = LetterFixture()
        #expect(!(try fixture.delay()).contains("grievance"))
        fixture.plan = LetterFixture.plan(program)
        for recipient in [CaseEvent.Notice.Recipient.member, .provider] {
            let html = try fixture.delay(to: recipient)
            #expect(html.contains(right))
            #expect(html.contains("The hospital&#39;s records are awaited."))
        }
    }

    @Test func `a subject without a determination has no letter`() throws {
        let notices = LetterWriter().notices(
            for: try fixture.open(), subject: .line(1), benefit: nil, answerBy: nil,
            plan: fixture.plan, member: fixture.member, now: LetterFixture.decided)
        #expect(notices.isEmpty)
    }

    @Test func `the same input gives the same bytes`() throws {
        let one = try fixture.notices(try fixture.clinicalDenial()).map(\.document)
        let other = try fixture.notices(try fixture.clinicalDenial()).map(\.document)
        #expect(one == other)
        #expect(one[0].digest != one[1].digest)
    }
}
