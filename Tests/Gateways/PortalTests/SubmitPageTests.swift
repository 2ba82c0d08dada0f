import Cases
import CodeSets
import Portal
import Primitives
import Records
import Testing

@Suite struct SubmitPageTests {
    static let note = Form.File(
        name: "visit.txt", type: "text/plain", bytes: Array("Seen on March 3.".utf8))
    static let study = Form.File(
        name: "study.pdf", type: "application/pdf", bytes: Array("%PDF-1.7 sleep".utf8))

    static let whole = [
        "payer": "larkspur", "member": "LKS-1006", "birthDate": "1990-02-14",
        "requester": "2000101024", "diagnoses": "g47.33", "1-code": "e0601",
        "1-start": "2026-03-16", "1-provider": "2000101032",
    ]

    @Test func `a request is taken in, and its page says what was asked`() async throws {
        let desk = try await LarkspurDesk()
        let (page, browser) = try await desk.device()
        #expect(page.status == 200)
        #expect(page.text.contains("Waiting: Larkspur Choice PPO needs more information"))
        #expect(page.text.contains("Breathing device (HCPCS E0601)"))
        let id = CaseID(try page.caseNumber)
        let request = try #require(try await desk.store.loadCase(id)).request
        #expect(request.transaction.door == .portal)
        #expect(request.transaction.submitter == "2000101024")
        #expect(request.event.diagnoses.map(\.code) == [DiagnosisCode("G47.33")!])
        #expect(request.lines.map(\.code.code) == ["E0601"])
        #expect(browser.cookies["assent_cases"] != nil)
    }

    @Test func `everything the form asks arrives in the request`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form.fill([
            "level": "U", "facility": "2000101057", "diagnoses": "G47.33, I10; E66.9",
            "message": "Please hurry.\r\nThank you.", "1-modifiers": "rr, kx", "1-units": "3",
            "1-unit": "MN", "1-end": "2026-06-15", "1-place": "12", "1-text": "The device",
            "3-kind": "service-type", "3-code": "48", "3-units": "2", "3-unit": "DY",
        ])
        let id = CaseID(try await browser.follow(form).caseNumber)
        let request = try #require(try await desk.store.loadCase(id)).request
        #expect(request.event.levelOfService == .urgent)
        #expect(request.event.message == "Please hurry.\nThank you.")
        #expect(request.event.diagnoses.map(\.role) == [.principal, .other, .other])
        #expect(request.event.providers.map(\.role) == [.requester, .facility])
        let first = try #require(request.line(1))
        #expect(first.modifiers.map(\.code) == ["RR", "KX"])
        #expect(first.quantity == Quantity(Decimal(3), .months))
        #expect(
            first.dates
                == DateRange(start: CivilDate("2026-03-16")!, end: CivilDate("2026-06-15")!))
        #expect(first.placeOfService == PlaceOfService("12"))
        #expect(first.providers.map(\.identifiers) == [["2000101032"]])
        #expect(first.text == "The device")
        #expect(request.line(3)?.code == ProcedureCode(system: .x12ServiceType, code: "48"))
        #expect(request.line(3)?.quantity == Quantity(Decimal(2), .days))
        #expect(request.lines.count == 2)
    }

    @Test func `the form asks for identifiers; the case has the names that the registry knows`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let id = CaseID(try await desk.device().0.caseNumber)
        let request = try #require(try await desk.store.loadCase(id)).request
        #expect(request.event.requester?.name == "Scioto Sleep Medicine")
        #expect(request.line(1)?.providers.first?.name == "Buckeye Home Equipment")
    }

    /// Else the machine would answer a slip with a denial and letters.
    @Test(arguments: [
        (["1-start": "0206-03-16"], "Service 1: the first day is before the patient was born."),
        (["1-start": "1900-01-01"], "Service 1: the first day is before the patient was born."),
        (
            ["1-end": "2999-01-01"],
            "Service 1: the last day is more than ten years after the first."
        ),
    ])
    func `a slip of the year is a fault of the field`(
        fields: [String: String], problem: String
    ) async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole.merging(fields) { $1 })
        #expect(try await browser.send(form, expect: 400).text.contains(problem))
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
    }

    @Test func `birth dates are not guessed by asking`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        for day in 1...8 {
            form.fill(["birthDate": "1990-03-0\(day)"])
            #expect(
                try await browser.send(form, expect: 400).text.contains("is not that of member"))
        }
        form.fill(["birthDate": "1990-02-14"])
        #expect(try await browser.send(form, expect: 403).text.contains("Too many wrong answers."))
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
        // Who asks for somebody else is heard, and a right answer is no try.
        form.fill(["member": "LKS-1001", "birthDate": "1900-01-01"])
        _ = try await browser.send(form, expect: 400)
    }

    @Test func `all that is missing is said at once, and nothing is stored`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        let form = try await browser.get("submit").form("/portal/submit")
        let page = try await browser.send(form, expect: 400)
        #expect(
            page.problems == [
                "Payer is missing.", "Member id is missing.",
                "Birth date of the patient is missing.", "Requesting provider is missing.",
                "Service code is missing: nothing is asked for.",
            ])
        #expect(try await desk.store.verify().cases == 0)
    }

    @Test(arguments: [
        ("birthDate", "yesterday", "is no date"), ("diagnoses", "G47.33, x", "ICD-10-CM"),
        ("1-code", "E06", "neither a CPT nor"), ("1-modifiers", "R, KX", "two letters"),
        ("1-units", "0", "above zero"), ("1-units", "-1", "above zero"),
        ("1-end", "2026-03-01", "before the first"), ("1-place", "1", "two digits"),
        ("payer", "nobody", "one of the list"),
        ("1-unit", "XX", "one of the list"), ("level", "soon", "one of the list"),
        ("member", String(repeating: "x", count: 200), "at most 80"),
    ])
    func `a wrong field is named, beside it and above`(
        _ field: String, _ value: String, _ message: String
    ) async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form.force(field, value)
        let page = try await browser.send(form, expect: 400)
        #expect(page.problems.count == 1)
        #expect(page.problems.first?.contains(message) == true, "\(page.problems)")
        #expect(page.html.contains("href=\"#f-\(field)\""))
        #expect(page.html.contains("id=\"f-\(field)-problem\""))
    }

    @Test func `a service without its code is named`() async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form["2-units"] = "3"
        let page = try await browser.send(form, expect: 400)
        #expect(page.problems == ["Service 2, code is missing."])
        #expect(page.html.contains("id=\"f-2-code-problem\""))
        // The second service stands open, so that its problem is seen.
        #expect(page.html.matches(of: /<details class="card" open>/).count == 1)
    }

    @Test(arguments: [
        ("member", "NOBODY", "No member has the identifier NOBODY"),
        ("birthDate", "1990-02-15", "is not that of member LKS-1006"),
        ("requester", "999", "is not known here"),
    ])
    func `what the payer does not know stands beside its field`(
        _ field: String, _ value: String, _ message: String
    ) async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form[field] = value
        let page = try await browser.send(form, expect: 400)
        #expect(page.problems.first?.contains(message) == true, "\(page.problems)")
        #expect(page.html.contains("id=\"f-\(field)-problem\""))
    }

    @Test func `nothing is lost when the form comes back, files neither`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form.fill(["birthDate": "1990-13-01", "message": "<b>two\nlines</b>", "4-text": "later"])
        form["file-1-kind"] = "28633-6"
        form.files["file-1"] = Self.study
        var again = try await browser.send(form, expect: 400).form("/portal/submit")
        for (name, value) in form.values where !name.hasPrefix("file-") {
            #expect(again[name] == value, "\(name)")
        }
        again["birthDate"] = "1990-02-14"
        again["4-text"] = ""
        let id = CaseID(try await browser.follow(again).caseNumber)
        let attachment = try #require(try await desk.store.loadCase(id)).request.attachments[0]
        #expect(attachment.title == "study.pdf")
        #expect(attachment.kind == "28633-6")
        #expect(attachment.mediaType == "application/pdf")
        #expect(try await desk.store.document(attachment.digest, of: id)?.bytes == Self.study.bytes)
    }

    @Test(arguments: [
        ("", "The day that 'study.pdf' was written is missing."),
        ("2026-02-30", "The day that 'study.pdf' was written is no date: '2026-02-30'."),
    ])
    func `a file needs the day it was written`(day: String, message: String) async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form["file-1-kind"] = "28633-6"
        form.files["file-1"] = Self.study
        form["file-1-date"] = day
        let page = try await browser.send(form, expect: 400)
        #expect(page.problems == [message])
    }

    @Test func `the day that was forgotten is filled in beside the file that came along`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form.files["file-1"] = Self.study
        form["file-1-date"] = ""
        let page = try await browser.send(form, expect: 400)
        #expect(page.html.contains("href=\"#f-kept-1-date\""))
        var again = try page.form("/portal/submit")
        again["kept-1-kind"] = "28633-6"
        again["kept-1-date"] = "2026-03-02"
        let id = CaseID(try await browser.follow(again).caseNumber)
        let kept = try #require(try await desk.store.loadCase(id)).request.attachments
        #expect(kept.map(\.kind) == ["28633-6"])
        #expect(kept.map(\.date) == [CivilDate("2026-03-02")])
    }

    @Test func `a file that is chosen again is the same file`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form.files["file-1"] = Self.study
        form["file-1-date"] = ""
        var again = try await browser.send(form, expect: 400).form("/portal/submit")
        again.files["file-1"] = Self.study
        again["file-1-date"] = "2026-03-02"
        let id = CaseID(try await browser.follow(again).caseNumber)
        #expect(try await desk.store.loadCase(id)?.request.attachments.count == 1)
    }

    @Test func `a carried file can be taken out`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form["birthDate"] = ""
        form.files["file-1"] = Self.study
        var again = try await browser.send(form, expect: 400).form("/portal/submit")
        again["birthDate"] = "1990-02-14"
        again["kept-1-out"] = "yes"
        let id = CaseID(try await browser.follow(again).caseNumber)
        #expect(try await desk.store.loadCase(id)?.request.attachments == [])
    }

    @Test func `a file that no reviewer can read is refused by what is in it`() async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form.files["file-1"] = Form.File(
            name: "scan.pdf", type: "application/pdf", bytes: [0x4D, 0x5A, 0, 1, 2])
        let page = try await browser.send(form, expect: 400)
        #expect(
            page.problems == [
                "'scan.pdf' can not be read: send PDF, text, PNG, JPEG, or a FHIR resource as JSON."
            ])
    }

    @Test func `the same form sent twice is one case; another form with the same words another`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        let first = try await browser.follow(form).caseNumber
        #expect(try await browser.follow(form).caseNumber == first)
        var other = try await browser.get("submit").form("/portal/submit")
        other.fill(Self.whole)
        #expect(try await browser.follow(other).caseNumber != first)
        #expect(try await desk.store.verify().cases == 2)
    }

    @Test func `with what the policy asks, the answer comes at once`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var question = try await browser.get("who").form("/portal/who")
        question.fill(["code": "E0601", "member": "LKS-1006", "diagnoses": "G47.33"])
        let answer = try await browser.send(question, expect: 200)
        var form = try await browser.send(try answer.form("/portal/submit"), expect: 200)
            .form("/portal/submit")
        form.fill([
            "birthDate": "1990-02-14", "requester": "2000101024", "1-provider": "2000101032",
            "measured-69990-0": "22", "measured-69990-0-on": "2026-02-20",

        ])
        #expect(form["file-1-kind"] == "34117-2")
        #expect(form["file-2-kind"] == "28633-6")
        form.files = ["file-1": Self.note, "file-2": Self.study]
        let page = try await browser.follow(form)
        #expect(page.text.contains("Approved: the service may go ahead."))
        for text in ["Authorization number", "Until", "2026-06-", "Issued 2026-03-10"] {
            #expect(page.text.contains(text), "\(text)")
        }
    }

    @Test func `a measurement needs its day`() async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill(Self.whole)
        form.force("measured-69990-0", "22")
        let page = try await browser.send(form, expect: 400)
        #expect(page.problems == ["When this was measured is missing."])
        #expect(try page.form("/portal/submit")["measured-69990-0"] == "22")
    }
}
