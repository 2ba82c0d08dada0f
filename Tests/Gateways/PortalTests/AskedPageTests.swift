import Cases
import Portal
import Primitives
import Records
import Testing

/// A policy in FHIRPath (CGM-01) whose evidence did not come, on the page: a checklist of exactly what is missing, once.
@Suite struct AskedPageTests {
    private static let monitor = [
        "1-code": "E2103", "diagnoses": "E10.9", "1-text": "Glucose monitor", "1-units": "3",
    ]

    @Test func `what is missing is a checklist, each item with the way to answer it`() async throws
    {
        let (page, _) = try await LarkspurDesk().device(Self.monitor)
        for text in [
            "Policy CGM-01 needs 4 more items.", "What is missing",
            "Is there a note of a visit about the diabetes within the 6 months before?",
            "Is the patient treated with insulin?", "Was glucose below 54 mg/dL more than once?",
            "Did the patient once need the help of others for low glucose?",
            "LCD L33822, criterion 5",
        ] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(!page.text.contains("Has the patient diabetes?"))
        let form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        #expect(form["file-1-kind"] == "34117-2")
        for field in [
            "answer-insulin-treated", "answer-hypoglycemia-assistance", "measured-2345-7",
        ] {
            #expect(form.names.contains(field))
        }
    }

    @Test func `the note and one answer that settles it are enough for a yes`() async throws {
        let (page, browser) = try await LarkspurDesk().device(Self.monitor)
        var form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        form["answer-insulin-treated"] = "yes"
        form.files = ["file-1": SubmitPageTests.note]
        let decided = try await browser.follow(form)
        #expect(decided.text.contains("Approved: the service may go ahead."))
        #expect(!decided.text.contains("What is missing"))
    }

    @Test
    func `a part of it goes to a clinician, who sees what is not met before what is not known`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let (page, browser) = try await desk.device(Self.monitor)
        var form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        form.fill(["answer-insulin-treated": "no", "answer-hypoglycemia-assistance": "no"])
        form.files = ["file-1": SubmitPageTests.note]
        let waiting = try await browser.follow(form)
        #expect(waiting.text.contains("A licensed clinician of Larkspur Health has to decide."))
        #expect(!waiting.text.contains("What is missing"))
        let reviewed = try await desk.physician().get("review/\(page.caseNumber)").text
        let order = [
            "Not met or not known", "Not met Is the patient treated with insulin?",
            "Not met Did the patient once need the help of others for low glucose?",
            "Not known Was glucose below 54 mg/dL more than once?", "All checks",
        ].map { reviewed.firstRange(of: $0)?.lowerBound }
        #expect(!order.contains(nil))
        #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    }

    @Test func `what must not be and is, is what the clinician sees first`() async throws {
        let desk = try await LarkspurDesk()
        let (page, _) = try await desk.device([
            "1-code": "67904", "diagnoses": "Z41.1", "1-text": "Repair of an eyelid",
        ])
        let number = try page.caseNumber
        let reviewed = try await desk.physician().get("review/\(number)").text
        #expect(reviewed.contains("Policy PTOSIS-01 is not met by the evidence."))
        #expect(
            reviewed.contains(
                "Not met or not known Not met This must not be: Is it for looks alone?"))
    }

    @Test func `the explanation tells each criterion with its evidence, and who may see it`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let (page, browser) = try await desk.device(Self.monitor)
        var form = try page.form("/portal/cases/\(page.caseNumber)/supply")
        form["answer-insulin-treated"] = "yes"
        form.files = ["file-1": SubmitPageTests.note]
        _ = try await browser.follow(form)
        let number = try page.caseNumber
        let path = "review/\(number)/explanation"
        let physician = try await desk.physician()
        #expect(await physician.get("review/\(number)").links().contains("/portal/\(path)"))
        let explained = await physician.get(path)
        for text in [
            "CGM-01, version 2026.1: Continuous glucose monitor",
            "In force 2026-01-01 to open; picked by the day of service, 2026-03-16.",
            "Met Is the patient treated with insulin?", "Evidence: true",
            "of QuestionnaireResponse \"Answers given on the page\"",
            "LCD L33822, criterion 4.A",
        ] {
            #expect(explained.text.contains(text), "\(text)")
        }
        #expect(await browser.get(path).text.contains("Sign in to review"))
    }
}
