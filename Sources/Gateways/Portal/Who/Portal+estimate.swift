import Cases
import CodeSets
import Plans
import Primitives
import Workflow

/// What a service would cost the member, step by step.
extension Portal {
    func estimate(_ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        guard visit.request.method == .post else { return estimatePage(visit, FormData()) }
        let form = try visit.readForm()
        var reader = FieldReader(form)
        if form.given("code") == nil { reader.problems.add("code", "Service code is missing.") }
        let code = reader.code("code", kind: "kind", "Service code")
        let member = reader.required("member", "Member id")
        let units = reader.amount("units", "Units") ?? Decimal(1)
        let payer = reader.payer(of: workflow.book)
        let provider = reader.text("provider", "Provider")
        let date = reader.date("on", "Date of service")
        let count = units.wholeValue
        if count == nil { reader.problems.add("units", "Units: a whole number.") }
        guard reader.problems.isEmpty, let code, let member, let count else {
            return estimatePage(visit, form, reader.problems, status: 400)
        }
        do {
            let answer = try await workflow.estimate(
                EstimateQuestion(
                    code: code, member: member, payer: payer, provider: provider, units: count,
                    isEmergency: form.value("emergency") == "yes", on: date), now: visit.now)
            return estimatePage(visit, form, answer: EstimateView(answer).html)
        } catch {
            WhoForm.place(error, into: &reader.problems)
            return estimatePage(visit, form, reader.problems, status: status(of: error))
        }
    }

    private func estimatePage(
        _ visit: Visit, _ form: FormData, _ problems: FieldProblems = FieldProblems(),
        answer: HTML? = nil, status: Int = 200
    ) -> PageAnswer {
        let fields = [
            Field("code", "Service code", isRequired: true),
            Field("kind", "Kind of code", .choice(FieldReader.codeKinds)),
            Field("member", "Member id", isRequired: true),
            Field("provider", "Provider", hint: "NPI."), Field("units", "Units", .number),
            Field("on", "Date of service", .date, hint: "Empty: today."),
            Field(
                "emergency", "Emergency",
                .choice([Field.Option("", "No"), Field.Option("yes", "Yes")])),
        ]
        let content: HTML = """
            \(problems.summary)
            \(answer.map { "<section class=\"card\">\($0)</section>" as HTML })
            <section class="card" aria-labelledby="ask">
            <h2 id="ask">The service</h2>
            <form method="post" action="/portal/estimate" novalidate>
            \(Field.hidden([
                (name: "token", value: visit.formToken),
                (name: "payer", value: form.value("payer")),
            ]))
            <div class="grid">
            \(HTML.each(fields) { $0.html(form, problems) })</div>
            <button>Estimate</button>
            </form>
            </section>
            """
        let page = frame(visit).page(
            "What will it cost?", at: .who, hasProblems: !problems.isEmpty, content)
        return .html(page, status: status)
    }
}
