import Cases
import Portal
import Primitives
import Records
import Testing

@Suite struct ReviewPageTests {
    static func deny(_ form: inout Form) {
        form.fill([
            "line1-deny-reason": "Seven days are not needed for this operation.",
            "line1-deny-criterion": "Larkspur 2026, inpatient days, criterion 2",
            "line1-rationale": "The course is without complication.",
        ])
    }

    @Test func `a physician sees the case first in the queue, with its clock`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        let queue = await reviewer.get("review")
        #expect(queue.text.contains("Dr. Chidi Okafor, physician"))
        #expect(queue.links().contains("/portal/review/\(number)"))
        #expect(queue.text.contains("the end of 2026-03-25"))
        #expect(!queue.text.contains("Overdue"))
        reviewer.now = reviewer.now.adding(hours: 24 * 30)
        let late = try await desk.reviewerAgain(reviewer)
        #expect(late.text.contains("Overdue"))
    }

    @Test func `what the provider has not answered in its time is in the queue`() async throws {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        let reviewer = try await desk.physician()
        #expect(await reviewer.get("review").text.contains("No case waits for you."))
        reviewer.now = reviewer.now.adding(hours: 24 * 46)
        let late = try await desk.reviewerAgain(reviewer)
        #expect(late.links().contains("/portal/review/\(number)"))
        #expect(late.text.contains("a clinician: the provider has not answered"))
    }

    @Test func `the case shows what is open first, its evidence and who may deny`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        let page = await reviewer.get("review/\(number)")
        for text in [
            "Asked for 7 days", "Not met or not known", "No policy decides this service.",
            "physician, licensed in OH", "M51.26", "The request as it came", "Version",
        ] {
            #expect(page.text.contains(text), "\(text)")
        }
    }

    @Test func `the case says who the patient is, how old, and what a code stands for`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let page = await (try await desk.physician()).get("review/\(number)")
        for text in ["Marisol Delgado, 46 years on 2026-03-16 (born 1979-04-12)"] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(!page.text.contains("Line 1: Service type 48"))
    }

    @Test func `what a physician wrote is not lost with the session`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"deny\"")
        Self.deny(&form)
        reviewer.now = reviewer.now.adding(hours: 24)
        let page = try await reviewer.send(form, expect: 403)
        for text in [
            "Your session has ended, and nothing was done.",
            "Seven days are not needed for this operation.",
            "The course is without complication.", "Access key",
        ] {
            #expect(page.text.contains(text), "\(text)")
        }
        let other = desk.browser()
        other.origin = "http://evil.example"
        #expect(!(await other.send(form)).text.contains("Seven days"))
    }

    @Test(arguments: ["\u{200B}", "-"])
    func `a denial whose reason shows nothing is not taken`(_ reason: String) async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"deny\"")
        Self.deny(&form)
        form["line1-rationale"] = reason
        let page = try await reviewer.send(form, expect: 400)
        #expect(page.problems == ["Your rationale is missing."])
    }

    @Test func `wrong keys of others shut no reviewer out`() async throws {
        let desk = try await LarkspurDesk()
        for _ in 1...9 {
            let stranger = desk.browser()
            var form = try await stranger.get("review").form("/portal/review/sign-in")
            form.fill(["reviewer": "okafor", "key": "guess"])
            _ = try await stranger.send(form, expect: 403)
        }
        #expect((await (try await desk.physician()).get("review")).text.contains("Okafor"))
    }

    @Test func `seven days are asked and a physician grants five`() async throws {
        let desk = try await LarkspurDesk()
        let (number, patient) = try await desk.admission()
        let reviewer = try await desk.physician()
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"grant\"")
        form.fill([
            "line1-quantity": "5",
            "line1-grant-reason": "Five days are usual after this operation.",
            "line1-grant-criterion": "Larkspur 2026, inpatient days, criterion 2",
        ])
        let decided = try await reviewer.follow(form)
        #expect(decided.text.contains("Approved with changes"))
        let status = await patient.get("cases/\(number)")
        for text in [
            "Approved with changes.", "How much 5 days", "From 2026-03-16", "Until 2026-03-20",
            "Left to use 5", "Five days are usual after this operation.", "how to appeal",
            "Larkspur Health Appeals",
        ] {
            #expect(status.text.contains(text), "\(text)")
        }
    }

    @Test func `a physician denies, and the patient reads why and how to appeal`() async throws {
        let desk = try await LarkspurDesk()
        let (number, patient) = try await desk.admission()
        let reviewer = try await desk.physician()
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"deny\"")
        Self.deny(&form)
        #expect(try await reviewer.follow(form).text.contains("Denied"))
        let status = await patient.get("cases/\(number)")
        for text in [
            "Not approved. You can appeal.", "Seven days are not needed for this operation.",
            "criterion 2", "The last day is 2026-09-11 .", "Denial, to the patient",
            "this is not approved, and the plan is not expected to pay for it",
        ] {
            #expect(status.text.contains(text), "\(text)")
        }
        #expect(!status.text.contains("No price is known"))
        #expect(!(await reviewer.get("review")).links().contains("/portal/review/\(number)"))
    }

    @Test func `a nurse approves, and may not deny`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let nurse = try await desk.reviewer("brandt", "demo-brandt-key-c05a9e44")
        let page = await nurse.get("review/\(number)")
        var form = try page.form(
            "/portal/review/\(number)/decide", containing: "value=\"deny\"")
        Self.deny(&form)
        let refused = try await nurse.send(form, expect: 403)
        #expect(refused.problems.first?.contains("a nurse may not deny or reduce here") == true)
        // What was written is still there.
        #expect(
            try refused.form("/portal/review/\(number)/decide", containing: "value=\"deny\"")[
                "line1-rationale"] == "The course is without complication.")
        let approve = try page.form(
            "/portal/review/\(number)/decide", containing: "value=\"approve\"")
        #expect(try await nurse.follow(approve).text.contains("Approved"))
    }

    @Test(arguments: [
        ("whitlock", "demo-whitlock-key-71bb3d", "licence expired on 2025-12-31"),
        ("moreau", "demo-moreau-key-9ac4e210", "licence is restricted"),
        ("haddad", "demo-haddad-key-88e0b35f", "no licence of OH"),
    ])
    func `without standing a denial is refused, with the rule`(
        _ id: String, _ key: String, _ message: String
    ) async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.reviewer(id, key)
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"deny\"")
        Self.deny(&form)
        let page = try await reviewer.send(form, expect: 403)
        #expect(page.problems.first?.contains(message) == true, "\(page.problems)")
        #expect(
            try await desk.store.loadCase(CaseID(number))?.determination(.line(1))?.action
                == .pended)
    }

    @Test func `a case that changed meanwhile is not decided`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        let page = await reviewer.get("review/\(number)")
        var ask = try page.form("/portal/review/\(number)/ask")
        ask.fill(["line1-question": "Why seven days?", "line1-loinc": "11488-4"])
        _ = try await reviewer.follow(ask)
        let stale = try page.form(
            "/portal/review/\(number)/decide", containing: "value=\"approve\"")
        let refused = try await reviewer.send(stale, expect: 409)
        #expect(refused.problems.first?.contains("the case has changed") == true)
    }

    @Test func `what is decided is not decided again`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"approve\"")
        let decided = try await reviewer.follow(form)
        #expect(!decided.html.contains("/decide\""))
        let version = try #require(try await desk.store.loadCase(CaseID(number))).version
        form.force("version", "\(version)")
        let refused = try await reviewer.send(form, expect: 409)
        #expect(refused.problems.first?.contains("only what waits can be decided") == true)
    }

    /// While the server runs, nobody else can (one process writes a store's cases).
    @Test func `a reviewer takes more time, and decides faster`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        let path = "/portal/review/\(number)/clock"
        let page = await reviewer.get("review/\(number)")
        var more = try page.form(path, containing: "value=\"extend\"")
        let empty = try await reviewer.send(more, expect: 400)
        #expect(empty.problems.first?.contains("The reason is missing.") == true)
        more.fill(["extend-reason": "The hospital's records are awaited."])
        let later = try await reviewer.follow(more)
        #expect(later.text.contains("extended by 15 calendar days"))
        var fast = try later.form(path, containing: "value=\"expedite\"")
        fast.fill(["expedite-reason": "Dr. Sallow says that it can not wait."])
        let urgent = try await reviewer.follow(fast)
        #expect(urgent.text.contains("How soon Urgent"))
        #expect(urgent.text.contains("72 hours"))
        let events = try #require(try await desk.store.loadCase(CaseID(number))).events
        #expect(
            events.contains { event in
                guard case .priorityChanged = event.kind else { return false }
                return event.by == .reviewer(ReviewerID("okafor"))
            })
        // The plan may extend once, and no urgent decision.
        var again = try urgent.form(path, containing: "value=\"extend\"")
        again.fill(["extend-reason": "The records are still awaited."])
        let refused = try await reviewer.send(again, expect: 409)
        #expect(refused.problems.first?.contains("can not be extended") == true)
    }

    @Test func `a reviewer asks, the provider answers with a file, the reviewer reads it`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let (number, provider) = try await desk.admission()
        let reviewer = try await desk.physician()
        var ask = try await reviewer.get("review/\(number)").form("/portal/review/\(number)/ask")
        ask.fill(["line1-question": "Why seven days?", "line1-loinc": "11488-4"])
        _ = try await reviewer.follow(ask)
        let asked = await provider.get("cases/\(number)")
        #expect(asked.text.contains("Why seven days? Send: Consultation note."))
        var supply = try asked.form("/portal/cases/\(number)/supply")
        #expect(supply["file-1-kind"] == "11488-4")
        supply.files["file-1"] = Form.File(
            name: "answer.html", type: "text/html",
            bytes: Array("<script>alert(1)</script>".utf8))
        let supplied = try await provider.follow(supply)
        #expect(supplied.text.contains("A licensed clinician of Larkspur Health has to decide."))
        let page = await reviewer.get("review/\(number)")
        #expect(page.text.contains("answer.html : Consultation note, text/plain"))
        let link = try #require(
            page.links().first { $0.hasPrefix("/portal/review/\(number)/documents/") })
        let document = await reviewer.get(String(link.dropFirst("/portal/".count)))
        #expect(document.answer.contentType == "text/plain; charset=utf-8")
        #expect(document.answer.contentSecurityPolicy.contains("sandbox"))
        #expect(document.html == "<script>alert(1)</script>")
    }

    @Test(arguments: [
        ("grant", "line1-quantity", "How much is missing."),
        ("deny", "line1-rationale", "Your rationale is missing."),
    ])
    func `a form that is not filled in is 400, with every problem`(
        _ outcome: String, _ field: String, _ message: String
    ) async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        let form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"\(outcome)\"")
        let page = try await reviewer.send(form, expect: 400)
        #expect(page.problems.contains(message))
        #expect(page.problems.contains("Reason is missing."))
        #expect(page.problems.contains("Criterion or provision is missing."))
        #expect(page.html.contains("href=\"#f-\(field)\""))
    }

    @Test func `more than was asked is not a reduction`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"grant\"")
        form.fill([
            "line1-quantity": "9", "line1-grant-reason": "r", "line1-grant-criterion": "c",
        ])
        let page = try await reviewer.send(form, expect: 409)
        #expect(page.problems.first?.contains("is more than the 7 days") == true)
    }

    @Test func `all that was asked is not a reduction either`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        var form = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"grant\"")
        form.fill([
            "line1-quantity": "7", "line1-grant-reason": "r", "line1-grant-criterion": "c",
        ])
        let page = try await reviewer.send(form, expect: 409)
        #expect(page.problems == ["7 days is all that is asked for: approve it."])
    }

    @Test func `a reviewer of one program sees no case of another`() async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.reviewer("szabo", "demo-szabo-key-3e52f8d6")
        #expect(await reviewer.get("review").text.contains("No case waits for you."))
        #expect(await reviewer.get("review/\(number)").status == 404)
        #expect(!(await reviewer.get("cases/\(number)")).text.contains("Delgado"))
    }

    @Test func `without signing in there is only the way in; after signing out again`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let browser = desk.browser()
        for path in ["review", "review/\(number)", "review/\(number)/documents/00"] {
            let page = await browser.get(path)
            #expect(page.text.contains("Sign in to review"))
            #expect(!page.text.contains("M51.26"))
        }
        let reviewer = try await desk.physician()
        let out = try await reviewer.get("review").form("/portal/review/sign-out")
        #expect(try await reviewer.follow(out).text.contains("Sign in to review"))
        #expect(reviewer.cookies["assent_session"] == nil)
    }

    @Test(arguments: [("okafor", "wrong"), ("nobody", "demo-okafor-key-4d1c9a72")])
    func `a wrong key and an unknown reviewer get one answer`(
        _ id: String, _ key: String
    ) async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("review").form("/portal/review/sign-in")
        form["reviewer"] = id
        form["key"] = key
        let page = try await browser.send(form, expect: 403)
        #expect(page.problems == ["No reviewer goes by this id and access key."])
        #expect(!page.html.contains(key))
        #expect(browser.cookies["assent_session"] == nil)
    }

    @Test func `a session ends after eight hours`() async throws {
        let reviewer = try await LarkspurDesk().physician()
        reviewer.now = reviewer.now.adding(hours: 8)
        #expect(await reviewer.get("review").text.contains("Sign in to review"))
    }
}

extension LarkspurDesk {
    /// The queue, for a browser whose session may have ended meanwhile.
    func reviewerAgain(_ browser: Browser) async throws -> Page {
        var form = try await browser.get("review").form("/portal/review/sign-in")
        form["reviewer"] = "okafor"
        form["key"] = "demo-okafor-key-4d1c9a72"
        return try await browser.follow(form)
    }
}
