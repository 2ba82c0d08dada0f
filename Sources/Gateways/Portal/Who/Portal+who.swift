import Cases
import CodeSets
import Plans
import Primitives
import Workflow

/// The look-up: is authorization needed, and who says so? A POST, since a member id does not belong in an address.
extension Portal {
    func who(_ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        guard visit.request.method == .post else {
            // A code alone is nobody's secret, so a link may carry it.
            let code = visit.request.parameter("code") ?? ""
            return whoPage(visit, FormData(["code": code]))
        }
        let form = try visit.readForm()
        var (question, problems) = WhoForm.read(form, workflow.book)
        guard let question else { return whoPage(visit, form, problems) }
        do {
            let answer = try await workflow.who(question, now: visit.now)
            return whoPage(visit, form, answer: WhoAnswerView(question, answer, form, visit))
        } catch {
            WhoForm.place(error, into: &problems)
            return whoPage(visit, form, problems, status: status(of: error))
        }
    }

    private func whoPage(
        _ visit: Visit, _ form: FormData, _ problems: FieldProblems = FieldProblems(),
        answer: WhoAnswerView? = nil, status: Int? = nil
    ) -> PageAnswer {
        let content: HTML = """
            \(problems.summary)
            \(answer.map(\.html))
            <section class="card" aria-labelledby="ask">
            <h2 id="ask">\(answer == nil ? "The question" : "Ask again")</h2>
            \(WhoForm(book: workflow.book).html(form, visit, problems, focus: answer?.focus))
            </section>
            """
        let page = frame(visit).page(
            "Is authorization needed?", at: .who, hasProblems: !problems.isEmpty, content)
        return .html(page, status: status ?? (problems.isEmpty ? 200 : 400))
    }

    /// A form with a message beside a field is 400; a store that is down is not the reader's fault.
    func status(of error: WorkflowError) -> Int {
        let status = PageRefusal(error).status
        return status == 404 ? 400 : status
    }
}

/// The answer to a look-up.
struct WhoAnswerView {
    let question: WhoQuestion
    let answer: WhoAnswer
    let form: FormData
    let visit: Visit

    init(_ question: WhoQuestion, _ answer: WhoAnswer, _ form: FormData, _ visit: Visit) {
        self.question = question
        self.answer = answer
        self.form = form
        self.visit = visit
    }

    private var authority: Authority { answer.authority }

    /// The first input that is missing: the cursor goes there.
    var focus: String? {
        guard case .conditional(let missing) = authority.requirement else { return nil }
        return missing.first.map(WhoForm.field)
    }

    var html: HTML {
        """
        <section class="card" aria-labelledby="answer">
        <h2 id="answer">\(question.code.code): <span class="badge \(tone)">\(verdict)</span></h2>
        <p>For \(answer.member.name) under \(answer.plan.name) on \(answer.on).</p>
        \(HTML.each(answer.warnings) { "<p class=\"note\">\($0)</p>\n" })
        \(HTML.facts(rows))
        \(documents)
        <div class="actions">\(next)</div>
        </section>
        """
    }

    private var tone: String {
        switch authority.requirement {
        case .required: "open"
        case .notRequired: "good"
        case .excluded: "bad"
        case .conditional: "mixed"
        }
    }

    private var verdict: String {
        switch authority.requirement {
        case .required: "Authorization is required"
        case .notRequired: "No authorization is needed"
        case .excluded: answer.verdict.capitalizingFirst
        case .conditional(let missing):
            "Conditional: tell me \(missing.map(\.question).joined(separator: " and "))"
        }
    }

    private var rows: [(term: String, value: HTML)] {
        let source = authority.source
        return [
            ("Who decides", HTML.text(authority.decider.text)),
            ("Whom to ask", contact),
            ("List", "\(source.list)\(source.row.map { ", line \($0)" } ?? "")"),
            ("In force", HTML.text(source.effective)),
            ("Source", HTML.citation(source.source)),
            ("Who hears appeals", HTML.text(authority.appealsTo)),
            ("Who may deny", HTML.text(authority.whoMayDeny)),
            ("Network", network),
        ]
    }

    private var contact: HTML {
        guard !authority.decidesHere, let contact = authority.contact else { return .nothing }
        return """
            \(HTML.link(contact.link, contact.name))\
            \(contact.phone.map { ", telephone \($0)" as HTML })
            """
    }

    private var network: HTML {
        switch answer.network {
        case .inNetwork: "In network"
        case .outOfNetwork: "Out of network"
        case nil: .nothing
        }
    }

    private var documents: HTML {
        guard !answer.documents.isEmpty else { return .nothing }
        return """
            <h3>What the policy will ask</h3>
            <ul>
            \(HTML.each(answer.documents) {
                "<li>\($0.question) \(HTML.citation($0.citation))</li>\n"
            })</ul>
            """
    }

    /// The next steps, each with what was filled in here already: as forms, so that nothing gets into an address.
    private var next: HTML {
        var steps: HTML = .nothing
        if authority.decidesHere, authority.requirement != .notRequired {
            steps = steps + step("/portal/submit", "Request this authorization", requestFields)
        }
        return steps + step("/portal/estimate", "Estimate the cost", estimateFields)
    }

    private func step(
        _ path: String, _ label: String, _ fields: [(name: String, value: String)]
    ) -> HTML {
        """
        <form method="post" action="\(path)">
        \(Field.hidden(fields + [(name: "token", value: visit.formToken)]))\
        <button>\(label)</button>
        </form>

        """
    }

    private var requestFields: [(name: String, value: String)] {
        let servicing = form.given("provider") ?? ""
        let values = [
            ("step", "begin"), ("payer", answer.member.payer.text),
            ("member", answer.member.id.text), ("diagnoses", form.value("diagnoses")),
            ("facility", form.value("facility")), ("1-kind", form.value("kind")),
            ("1-code", question.code.code), ("1-units", form.value("units")),
            ("1-start", answer.on.description), ("1-place", form.value("place")),
            ("1-provider", servicing),
        ]
        return values.map { (name: $0.0, value: $0.1) }
    }

    private var estimateFields: [(name: String, value: String)] {
        let values = [
            ("code", question.code.code), ("kind", form.value("kind")),
            ("member", answer.member.id.text), ("payer", answer.member.payer.text),
            ("provider", form.given("provider") ?? form.value("facility")),
            ("units", form.value("units")), ("on", answer.on.description),
        ]
        return values.map { (name: $0.0, value: $0.1) }
    }
}
