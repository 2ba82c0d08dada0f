import Adjudication
import Cases
import Policies
import Primitives
import Records
import Workflow

/// What is missing, as a checklist with the way to give it.
///
/// One form for all of it: the policy asks once, and what is still missing after an answer goes to a clinician.
struct SupplyForm {
    struct Part {
        var asked: AskedQuestion
    }

    let authorization: Case
    let questions: [Part]
    /// Whether it can be given here; else only what is missing is told.
    let isOpen: Bool

    func html(
        _ form: FormData, _ problems: FieldProblems, _ chosen: [FileFields.Chosen],
        _ visit: Visit
    ) -> HTML {
        guard !questions.isEmpty else { return .nothing }
        guard isOpen else { return told }
        let answers = AnswerFields(questions: questions.map(\.asked))
        return """
            <section class="card" aria-labelledby="missing">
            <h2 id="missing">What is missing</h2>
            <ul>
            \(HTML.each(questions) { item($0) })</ul>
            <p class="note">Send all of it together: once something has come in, a clinician decides \
            on what is still open.</p>
            <form method="post" action="/portal/cases/\(authorization.id)/supply" \
            enctype="multipart/form-data" novalidate>
            \(Field.hidden([(name: "token", value: visit.formToken)]))
            \(answers.html(form, problems))
            <fieldset>
            <legend>Documents</legend>
            <p class="hint">\(FileFields.hint)</p>
            \(FileFields.html(
                FileFields.prefilled(form, questions.map(\.asked)), problems, chosen))
            </fieldset>
            <button>Send</button>
            </form>
            </section>
            """
    }

    private var told: HTML {
        """
        <section class="card" aria-labelledby="missing">
        <h2 id="missing">What is missing</h2>
        <ul>
        \(HTML.each(questions) { toldItem($0.asked.ask) })</ul>
        <p class="note">The provider who asked for the service sends it; it is not taken in here.</p>
        </section>
        """
    }

    private func toldItem(_ ask: InformationAsk) -> HTML {
        "<li><strong>\(ask.question)</strong> \(HTML.citation(ask.citation))</li>\n"
    }

    private func item(_ part: Part) -> HTML {
        let kind = DocumentKinds.label(part.asked.ask.loinc)
        let how: HTML =
            switch part.asked.question {
            case .document: "\(kind.map { "Send: \($0)." as HTML } ?? "Send a document.")"
            case .request: "Ask your provider to change the request."
            default: "Answer below\(kind.map { ", or send: \($0)" as HTML })."
            }
        return """
            <li><strong>\(part.asked.ask.question)</strong> \(how) \
            \(HTML.citation(part.asked.ask.citation))</li>

            """
    }
}

extension Portal {
    /// What the case waits for, each with the way to answer it.
    func supplyQuestions(_ authorization: Case) -> [SupplyForm.Part] {
        let policies = workflow.adjudicator.policies.policies
        var parts: [SupplyForm.Part] = []
        for subject in authorization.subjects {
            let asks = authorization.asks.filter { $0.subject == subject }.map(\.ask)
            for asked in AskedQuestion.questions(asks, policies)
            where asked.question.field == nil
                || !parts.contains(where: { $0.asked.question == asked.question })
            {
                parts.append(SupplyForm.Part(asked: asked))
            }
        }
        return parts
    }

    /// Whether somebody who has the case open may add to it. A patient with a letter may open a case, too, so that alone makes
    /// nobody the provider, whose paper a machine may say yes by.
    func maySupply(
        _ authorization: Case, _ visit: Visit
    ) async throws(PageRefusal) -> Bool {
        if visit.request.isOpen { return true }
        guard visit.reviewer != nil else { return false }
        return try await isReviewers(authorization, visit)
    }

    /// Takes in what was missing; the case is decided again at once.
    func supply(_ number: String, _ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        guard let authorization = try await readableCase(number, visit) else {
            throw .forbidden("The case is not open in this browser. Open it with the birth date.")
        }
        guard try await maySupply(authorization, visit) else {
            throw .forbidden(
                "Papers and answers are not taken in here: the provider's own system sends them.")
        }
        let form = try visit.readForm()
        var problems = FieldProblems()
        let chosen = FileFields.chosen(form, &problems)
        let answers = AnswerFields(questions: supplyQuestions(authorization).map(\.asked))
        let documents =
            answers.resources(form, on: TimeZoneRules.utc.date(of: visit.now), &problems)
            + FileFields.documents(chosen, now: visit.now, &problems)
        if documents.isEmpty, problems.isEmpty {
            problems.add("file-1", "Nothing was chosen and nothing answered.")
        }
        guard problems.isEmpty else {
            return try await statusPage(
                authorization, visit, form, problems, chosen, status: 400)
        }
        let actor: CaseEvent.EventActor =
            try await account(visit).map { .reviewer($0.reviewer.id) } ?? .submitter("portal")
        // The form asks for all that is missing: what is left empty there does not come.
        _ = try await orRefuse { () async throws(WorkflowError) in
            try await workflow.supply(
                documents.map(\.supplied), to: authorization.id,
                answering: PaperAnswer(isLast: true), by: actor, now: visit.now)
        }
        return .seeOther("/portal/cases/\(authorization.id)")
    }
}
