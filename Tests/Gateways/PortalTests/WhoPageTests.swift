import Portal
import Testing

@Suite struct WhoPageTests {
    @Test func `all that is wrong with a question is told at once`() async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("who").form("/portal/who")
        form.fill([
            "code": "!", "member": "LKS-1006", "units": "-3", "place": "9", "diagnoses": "XYZ",
        ])
        let page = try await browser.send(form, expect: 400)
        #expect(page.problems.count == 4, "\(page.problems)")
    }

    func ask(_ values: [String: String]) async throws -> Page {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("who").form("/portal/who")
        form.fill(values)
        return await browser.send(form)
    }

    @Test func `a service that needs authorization: who decides, on what basis, what to send`()
        async throws
    {
        let page = try await ask(["code": "E0601", "member": "LKS-1006"])
        #expect(page.status == 200)
        for text in [
            "Authorization is required", "Larkspur Health (plan)", "Nora Lindqvist",
            "Larkspur Choice PPO", "equipment",
            "Larkspur 2026 authorization list, equipment, row 1",
            "Larkspur Health Appeals", "physician", "Is there a report of a sleep study",
            "In force", "2026-01-01",
        ] {
            #expect(page.text.contains(text), "\(text)")
        }
    }

    @Test func `nothing needed, excluded, delegated`() async throws {
        #expect(
            try await ask(["code": "99213", "member": "LKS-1001"]).text
                .contains("No authorization is needed"))
        #expect(
            try await ask(["code": "A9300", "member": "LKS-1001"]).text
                .contains("The plan excludes this service"))
        let delegated = try await ask(["code": "72148", "member": "LKS-1001"])
        #expect(delegated.text.contains("delegated vendor"))
        #expect(!delegated.text.contains("Request this authorization"))
    }

    @Test(arguments: [
        ("99213", "LKS-1001", "Who decides nobody List"),
        ("E0601", "OMF-6001", "Who decides the state Medicaid agency Whom"),
    ])
    func `who decides is said once`(_ code: String, _ member: String, _ expected: String)
        async throws
    {
        #expect(try await ask(["code": code, "member": member]).text.contains(expected))
    }

    @Test func `a missing input: the answer names it and the cursor goes to its field`()
        async throws
    {
        let page = try await ask(["code": "27447", "member": "LKS-1001"])
        #expect(page.text.contains("Conditional: tell me the place of service"))
        let focused = page.html.matches(of: /<[^>]* autofocus>/)
        #expect(focused.count == 1)
        #expect(focused.first?.output.contains("name=\"place\"") == true)
    }

    @Test(arguments: [
        (["code": "72148", "member": "NOBODY"], "No member has the identifier 'NOBODY'", "member"),
        (["code": "E0601", "member": "LKS-1005"], "has no coverage on 2026-03-10", "member"),
        (["code": "ZZZZZ", "member": "LKS-1001"], "neither a CPT nor a HCPCS", "code"),
        (["code": "", "member": "LKS-1001"], "Service code is missing", "code"),
        (["code": "E0601", "member": "LKS-1001", "units": "many"], "a number above zero", "units"),
        (["code": "E0601", "member": "LKS-1001", "place": "office"], "two digits", "place"),
        (["code": "E0601", "member": "LKS-1001", "on": "soon"], "is no date", "on"),
        (["code": "E0601", "member": "LKS-1001", "diagnoses": "G47.33, ?"], "ICD-10", "diagnoses"),
    ])
    func `what can not be answered stands above the form and beside its field`(
        _ values: [String: String], _ message: String, _ field: String
    ) async throws {
        let page = try await ask(values)
        #expect(page.status == 400)
        #expect(page.problems.count == 1)
        #expect(page.problems.first?.contains(message) == true, "\(page.problems)")
        #expect(page.html.contains("<title>Problem: "))
        #expect(page.html.contains("href=\"#f-\(field)\""))
        #expect(page.html.contains("id=\"f-\(field)-problem\""))
        let form = try page.form("/portal/who")
        for (name, value) in values { #expect(form[name] == value) }
    }

    @Test func `the next step begins with what was filled in`() async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("who").form("/portal/who")
        form.fill(["code": "E0601", "member": "LKS-1006", "provider": "2000101032", "units": "2"])
        let answer = try await browser.send(form, expect: 200)
        let next = try await browser.send(
            try answer.form("/portal/submit"), expect: 200
        ).form("/portal/submit")
        #expect(next["payer"] == "larkspur")
        #expect(next["member"] == "LKS-1006")
        #expect(next["1-code"] == "E0601")
        #expect(next["1-units"] == "2")
        #expect(next["1-provider"] == "2000101032")
        #expect(next["1-start"] == "2026-03-10")
        let estimate = try await browser.send(try answer.form("/portal/estimate"), expect: 200)
        #expect(estimate.text.contains("Estimate only."))
    }

    @Test func `an estimate shows its steps and its sources`() async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("estimate").form("/portal/estimate")
        form.fill(["code": "72148", "member": "LKS-1001", "provider": "2000101065"])
        let page = try await browser.send(form, expect: 200)
        for text in ["$540.00", "Estimate only.", "Deductible", "$300.00", "Coinsurance", "line"] {
            #expect(page.text.contains(text), "\(text)")
        }
    }

    @Test(arguments: ["who", "estimate"])
    func `a payer that the book has not is refused, not left out`(_ page: String) async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get(page).form("/portal/\(page)")
        form.fill(["code": "72148", "member": "LKS-1001", "payer": "nobody"])
        let answer = try await browser.send(form, expect: 400)
        #expect(answer.text.contains("Payer: choose one of the list."))
    }

    @Test func `a link may carry a code and nothing else`() async throws {
        let browser = try await LarkspurDesk().browser()
        let page = await browser.get(
            "who", query: [(name: "code", value: "E0601"), (name: "member", value: "LKS-1006")])
        let form = try page.form("/portal/who")
        #expect(form["code"] == "E0601")
        #expect(form["member"] == "")
    }

    @Test func `a press on a hint of the demonstration looks it up`() async throws {
        let hints = DemoHints(
            members: [
                .init(id: "LKS-1001", name: "M. D.", birthDate: "1979-04-12", plan: "PPO")
            ],
            reviewers: [.init(id: "okafor", accessKey: "demo-key", name: "Dr. Okafor")],
            lookUps: [.init(title: "An office visit", code: "99213", member: "LKS-1001")],
            cases: [.init(number: "R1", birthDate: "1979-04-12", title: "A stay")])
        let browser = try await LarkspurDesk(demo: hints).browser()
        let start = await browser.get("")
        for text in ["LKS-1001", "1979-04-12", "okafor", "demo-key", "A stay"] {
            #expect(start.text.contains(text), "\(text)")
        }
        let form = try start.form("/portal/who", containing: "An office visit")
        #expect(try await browser.send(form, expect: 200).text.contains("No authorization is"))
    }
}
