import Cases
import Portal
import Primitives
import Records
import Testing

/// What may be tried at the doors of all cases together, and what a case that is open lets its reader do.
@Suite struct CaseDoorTests {
    /// Tries a birth date at a case, from an address.
    private func open(
        _ number: String, _ birthDate: String, from address: String = "192.0.2.7",
        behindProxy: Bool = false, in desk: LarkspurDesk
    ) async throws -> Page {
        let browser = desk.browser()
        browser.address = address
        browser.hasOwnAddress = !behindProxy
        var form = try await browser.get("cases/\(number)").form("/portal/cases/\(number)")
        form["birthDate"] = birthDate
        return await browser.send(form)
    }

    /// One birth date, tried at many numbers, finds the case of somebody who has it.
    @Test func `forty numbers are tried from one address, and no more for a quarter of an hour`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        for other in 100..<140 {
            let answer = try await open("RG00000000\(other)", "1990-02-14", in: desk)
            #expect(answer.text.contains("No case goes by this number"))
        }
        let refused = try await open(number, "1990-02-14", in: desk)
        #expect(refused.status == 403)
        #expect(refused.text.contains("Too many cases were tried from here."))
        #expect(
            try await open(number, "1990-02-14", from: "192.0.2.8", in: desk).status == 303)
    }

    @Test func `cases that are opened count, too`() async throws {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        for _ in 1...40 {
            #expect(try await open(number, "1990-02-14", in: desk).status == 303)
        }
        #expect(try await open(number, "1990-02-14", in: desk).status == 403)
    }

    @Test func `behind a proxy, from where all come, the sum of all is not held`() async throws {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        for _ in 1...41 {
            let answer = try await open(number, "1990-02-14", behindProxy: true, in: desk)
            #expect(answer.status == 303)
        }
    }

    @Test func `where anybody's word is not taken, a case is told and takes nothing in`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let (page, browser) = try await desk.device()
        let number = try page.caseNumber
        let before = try await desk.store.loadCase(CaseID(number))
        var form = try page.form("/portal/cases/\(number)/supply")
        form.files = ["file-1": SubmitPageTests.note]
        browser.isOpen = false
        let refused = try await browser.send(form, expect: 403)
        #expect(refused.text.contains("the provider's own system sends them"))
        let told = await browser.get("cases/\(number)")
        #expect(told.text.contains("Is there a report of a sleep study"))
        #expect(told.text.contains("it is not taken in here"))
        #expect(!told.html.contains("/supply"))
        #expect(try await desk.store.loadCase(CaseID(number)) == before)
    }

    @Test func `a reviewer of the program who signed in may still add a paper`() async throws {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        let reviewer = try await desk.physician()
        reviewer.isOpen = false
        var form = try await reviewer.get("cases/\(number)")
            .form("/portal/cases/\(number)/supply")
        form.files = ["file-1": SubmitPageTests.note]
        let decided = try await reviewer.follow(form)
        #expect(decided.text.contains("A licensed clinician of Larkspur Health has to decide."))
        let events = try await desk.store.loadCase(CaseID(number))?.events
        #expect(events?.contains { $0.by == .reviewer(ReviewerID("okafor")) } == true)
    }
}
