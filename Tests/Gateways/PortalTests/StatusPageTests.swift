import Cases
import Portal
import Primitives
import Records
import Testing

@Suite struct StatusPageTests {
    @Test func `what was asked, who has the ball, until when, what is missing`() async throws {
        let (page, _) = try await LarkspurDesk().device()
        for text in [
            "Waiting: Larkspur Choice PPO needs more information from your provider.",
            "Your provider has to send something.", "The answer is due by",
            "New York time", "What is missing", "Is there a report of a sleep study",
            "Send: Sleep study report.", "Nora Lindqvist", "The request was received.",
            "Estimate only.",
        ] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(page.html.contains("<svg viewBox="))
        #expect(page.html.contains("<ol>"))
    }

    @Test func `a note that is too old is no note of the last months, whenever it comes`()
        async throws
    {
        let (page, browser) = try await LarkspurDesk().device()
        var form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        form.fill(["measured-69990-0": "22", "measured-69990-0-on": "2026-02-20"])
        form.files = ["file-1": SubmitPageTests.note, "file-2": SubmitPageTests.study]
        form["file-1-date"] = "2021-03-02"
        let page2 = try await browser.follow(form)
        #expect(page2.text.contains("A licensed clinician of Larkspur Health has to decide."))
    }

    @Test func `what is missing is supplied on the page, and decided again at once`() async throws {
        let (page, browser) = try await LarkspurDesk().device()
        var form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        #expect(form["file-1-kind"] == "34117-2")
        #expect(form["file-2-kind"] == "28633-6")
        form.fill(["measured-69990-0": "22", "measured-69990-0-on": "2026-02-20"])
        form.files = ["file-1": SubmitPageTests.note, "file-2": SubmitPageTests.study]
        let decided = try await browser.follow(form)
        #expect(decided.text.contains("Approved: the service may go ahead."))
        #expect(decided.text.contains("documents were received."))
        #expect(!decided.text.contains("What is missing"))
        let letter = try #require(decided.links().last { $0.contains("/letters/") })
        let sent = await browser.get(String(letter.dropFirst("/portal/".count)))
        #expect(sent.status == 200)
        #expect(sent.answer.contentType == "text/html; charset=utf-8")
        #expect(sent.answer.contentSecurityPolicy.contains("sandbox"))
        #expect(sent.html.contains("Larkspur"))
    }

    @Test
    func `a file sent before without its kind counts when it comes again as what is asked for`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var request = try await browser.get("submit").form("/portal/submit")
        request.fill(SubmitPageTests.whole)
        request.files = ["file-1": SubmitPageTests.note]
        let page = try await browser.follow(request)
        var form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        form.fill(["measured-69990-0": "22", "measured-69990-0-on": "2026-02-20"])
        form.files = ["file-1": SubmitPageTests.note, "file-2": SubmitPageTests.study]
        let decided = try await browser.follow(form)
        #expect(decided.text.contains("Approved: the service may go ahead."))
    }

    @Test func `what does not settle it goes to a clinician`() async throws {
        let (page, browser) = try await LarkspurDesk().device()
        var form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        form.files = ["file-1": SubmitPageTests.note]
        let decided = try await browser.follow(form)
        #expect(decided.text.contains("A licensed clinician of Larkspur Health has to decide."))
    }

    @Test func `sending nothing is said, and changes nothing`() async throws {
        let desk = try await LarkspurDesk()
        let (page, browser) = try await desk.device()
        let form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        let before = try await desk.store.loadCase(CaseID(page.caseNumber))?.version
        let again = try await browser.send(form, expect: 400)
        #expect(again.problems == ["Nothing was chosen and nothing answered."])
        #expect(try await desk.store.loadCase(CaseID(page.caseNumber))?.version == before)
    }

    @Test func `another browser opens a case with the birth date, and keeps it open`() async throws
    {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        let browser = desk.browser()
        let closed = await browser.get("cases/\(number)")
        #expect(!closed.text.contains("Nora"))
        var form = try closed.form("/portal/cases/\(number)")
        form["birthDate"] = "1990-02-14"
        #expect(try await browser.follow(form).text.contains("Nora Lindqvist"))
        #expect(await browser.get("cases/\(number)").text.contains("Nora Lindqvist"))
    }

    @Test func `a wrong birth date and an unknown number get one answer, and no letters`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        var answers: Set<String> = []
        for tried in [number, "R0000000000X"] {
            let browser = desk.browser()
            var form = try await browser.get("cases/\(tried)").form("/portal/cases/\(tried)")
            form["birthDate"] = "1990-02-15"
            let page = try await browser.send(form, expect: 403)
            answers.insert(page.text.replacing(tried, with: "NUMBER"))
            #expect(!(await browser.get("cases/\(tried)/letters/1")).text.contains("Lindqvist"))
        }
        #expect(answers.count == 1)
    }

    @Test func `guessing birth dates ends after eight`() async throws {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        let browser = desk.browser()
        var form = try await browser.get("cases/\(number)").form("/portal/cases/\(number)")
        for day in 1...8 {
            form["birthDate"] = "1990-01-0\(day)"
            _ = try await browser.send(form, expect: 403)
        }
        form["birthDate"] = "1990-02-14"
        #expect(try await browser.send(form, expect: 403).text.contains("Too many wrong answers"))
        browser.now = browser.now.adding(seconds: 15 * 60)
        #expect(try await browser.follow(form).text.contains("Nora Lindqvist"))
    }

    @Test func `who guesses shuts nobody out but those at the same address`() async throws {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        func answer(from address: String, _ birthDate: String) async throws -> Page {
            let browser = desk.browser()
            browser.address = address
            var form = try await browser.get("cases/\(number)").form("/portal/cases/\(number)")
            form["birthDate"] = birthDate
            return await browser.send(form)
        }
        for host in 1...9 {
            _ = try await answer(from: "2001:db8:0:1::\(host)", "1990-01-01")
        }
        #expect(
            try await answer(from: "2001:db8:0:1::99", "1990-02-14").text
                .contains("Too many wrong answers"))
        #expect(try await answer(from: "192.0.2.7", "1990-02-14").status == 303)
        // From many addresses there is an end, too.
        for host in 1...40 { _ = try await answer(from: "192.0.2.\(host)", "1990-01-01") }
        #expect(
            try await answer(from: "198.51.100.1", "1990-02-14").text
                .contains("Too many wrong answers"))
    }

    @Test func `whoever opened a case closes it again`() async throws {
        let (page, browser) = try await LarkspurDesk().device()
        let number = try page.caseNumber
        let form = try await browser.get("cases/\(number)")
            .form("/portal/cases/\(number)/close")
        _ = try await browser.follow(form)
        #expect(browser.cookies["assent_cases"] == nil)
        #expect(!(await browser.get("cases/\(number)")).text.contains("Nora Lindqvist"))
    }

    @Test(arguments: [
        ("broken.json", "{\"resourceType\": ", "2026-03-02", "'broken.json' is broken JSON"),
        ("other.json", "{\"a\": 1}", "2026-03-02", "'other.json' is JSON and no FHIR resource."),
        (
            "wrong.json", "{\"resourceType\": \"Observation\", \"status\": \"foo\"}", "2026-03-02",
            "'wrong.json' is no FHIR R4"
        ),
        ("note.txt", "Seen.", "2027-01-01", "'note.txt' was written is not yet: 2027-01-01."),
    ])
    func `a paper that can show nothing is told of before it counts as the answer`(
        name: String, content: String, day: String, message: String
    ) async throws {
        let desk = try await LarkspurDesk()
        let (page, browser) = try await desk.device()
        let number = try page.caseNumber
        let before = try await desk.store.loadCase(CaseID(number))
        var form = try page.form("/portal/cases/\(number)/supply")
        form.files["file-1"] = Form.File(
            name: name, type: "application/octet-stream", bytes: Array(content.utf8))
        form["file-1-date"] = day
        let answer = try await browser.send(form, expect: 400)
        #expect(answer.problems.first?.contains(message) == true, "\(answer.problems)")
        #expect(try await desk.store.loadCase(CaseID(number)) == before)
    }

    /// One case has one count of wrong answers, however its number is written.
    @Test func `guessing is not begun anew with another spelling of the number`() async throws {
        let desk = try await LarkspurDesk()
        let number = try await desk.device().0.caseNumber
        let browser = desk.browser()
        var form = try await browser.get("cases/\(number)").form("/portal/cases/\(number)")
        form["birthDate"] = "1990-01-01"
        let spellings = [number.lowercased(), " \(number)", "\(number) ", number]
        for attempt in 0..<8 {
            form.action = "/portal/cases/\(spellings[attempt % spellings.count])"
            _ = try await browser.send(form, expect: 403)
        }
        form.action = "/portal/cases/\(number.prefix(4).lowercased())\(number.dropFirst(4))"
        form["birthDate"] = "1990-02-14"
        #expect(try await browser.send(form, expect: 403).text.contains("Too many wrong answers"))
    }

    @Test func `a pass ends with its time`() async throws {
        let (page, browser) = try await LarkspurDesk().device()
        browser.now = browser.now.adding(hours: 9)
        #expect(!(await browser.get("cases/\(try page.caseNumber)")).text.contains("Nora"))
    }

    @Test func `a case is found by number, typed as people type`() async throws {
        let (page, browser) = try await LarkspurDesk().device()
        let number = try page.caseNumber
        var form = try await browser.get("").form("/portal/cases")
        form["number"] = " \(number.lowercased()) "
        #expect(try await browser.follow(await browser.send(form)).caseNumber == number)
    }

    @Test(arguments: ["", "%", "../review", "larkspur|2000101024|x", "é"])
    func `what is no number finds nothing`(_ text: String) async throws {
        let browser = try await LarkspurDesk().browser()
        let page = await browser.get("cases", query: [(name: "number", value: text)])
        #expect([200, 303].contains(page.status))
        #expect(page.answer.location.map { $0.hasPrefix("/portal/cases/") } ?? true)
    }

    @Test func `an overdue case says so`() async throws {
        let (number, browser) = try await LarkspurDesk().admission()
        #expect(!(await browser.get("cases/\(number)")).text.contains("Overdue"))
        browser.now = browser.now.adding(hours: 24 * 60)
        var form = try await browser.get("cases/\(number)").form("/portal/cases/\(number)")
        form["birthDate"] = "1979-04-12"
        #expect(try await browser.follow(form).text.contains("Overdue"))
    }
}
