import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Workflow

/// The provider asks, by hand.
extension Portal {
    func submit(_ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        guard visit.request.method == .post else {
            return requestPage(visit, FormData(), FieldProblems(), [], AnswerFields(questions: []))
        }
        let form = try visit.readForm()
        let questions = await questions(form, visit)
        var problems = FieldProblems()
        if form.value("step") == "begin" {
            return requestPage(visit, form, problems, [], questions)
        }
        guard let identifier = form.given("form"), identifier.count <= 64 else {
            throw .badRequest("The form has no identifier.")
        }
        let chosen = FileFields.chosen(form, &problems)
        let answers = questions.resources(
            form, on: TimeZoneRules.utc.date(of: visit.now), &problems)
        var reader = RequestReader(form, workflow.book, now: visit.now)
        let submission = reader.read(chosen, answers: answers)
        for entry in reader.problems.entries { problems.add(entry.field, entry.message) }
        guard problems.isEmpty, let submission else {
            return requestPage(visit, form, problems, chosen, questions, status: 400)
        }
        let tries = MemberTries(submission.request, visit)
        guard limiter.blocked(tries.questions, now: visit.now) == nil else {
            problems.add("birthDate", "Too many wrong answers. Wait a quarter of an hour.")
            return requestPage(visit, form, problems, chosen, questions, status: 403)
        }
        switch try await taken(submission, tries, visit) {
        case .answered(let authorization, _):
            visit.request.onTell?(authorization.id)
            return .seeOther(
                "/portal/cases/\(authorization.id)",
                cookies: [visit.passCookie(adding: authorization.id)])
        case .rejected(let rejections):
            for rejection in rejections {
                problems.add(Self.field(of: rejection.code), rejection.message)
            }
            return requestPage(visit, form, problems, chosen, questions, status: 400)
        }
    }

    /// Only a wrong guess stays counted.
    private func taken(
        _ submission: Submission, _ tries: MemberTries, _ visit: Visit
    ) async throws(PageRefusal) -> SubmitOutcome {
        var isWrongGuess = false
        defer { if !isWrongGuess { limiter.takeBack(tries.questions) } }
        let outcome = try await orRefuse { () async throws(WorkflowError) in
            try await workflow.submit(submission, now: visit.now)
        }
        isWrongGuess = MemberTries.isWrongGuess(outcome)
        return outcome
    }

    /// The field that a rejection is about.
    private static func field(of code: Rejection.Code) -> String? {
        switch code {
        case .unknownPayer: "payer"
        case .unknownMember, .ambiguousMember, .neverCovered: "member"
        case .birthDateMismatch: "birthDate"
        case .unknownRequester, .notTheCaller: "requester"
        case .unknownPrior, .deniedCannotBeUpdated, .priorOfAnotherMember, .nothingToAppeal,
            .superseded, .eventAsAWhole, .appealsExhausted, .unclearService, .beforeBirth:
            nil
        }
    }

    /// What the policy will ask of the first service, where member and code are known already: answered now, it need not
    /// be asked later. Where the look-up fails there are none; the request itself will say why.
    private func questions(_ form: FormData, _ visit: Visit) async -> AnswerFields {
        var reader = FieldReader(form)
        guard let code = reader.code("1-code", kind: "1-kind", ""),
            let member = form.given("member")
        else { return AnswerFields(questions: []) }
        let question = WhoQuestion(
            code: code, member: member,
            payer: form.given("payer").flatMap { workflow.book.payer(PayerID($0))?.id },
            provider: form.given("1-provider"),
            diagnoses: reader.diagnoses("diagnoses", ""), units: reader.amount("1-units", ""),
            placeOfService: reader.place("1-place", ""), on: reader.date("1-start", ""))
        guard let answer = try? await workflow.who(question, now: visit.now) else {
            return AnswerFields(questions: [])
        }
        return AnswerFields(
            questions: AskedQuestion.questions(
                answer.documents, workflow.adjudicator.policies.policies))
    }

    private func requestPage(
        _ visit: Visit, _ form: FormData, _ problems: FieldProblems,
        _ chosen: [FileFields.Chosen], _ questions: AnswerFields, status: Int = 200
    ) -> PageAnswer {
        let form = FileFields.prefilled(form, questions.questions)
        let asked = policyFieldset(questions, form, problems)
        let content: HTML = """
            \(problems.summary)
            \(RequestForm(book: workflow.book).html(
                form, problems, chosen, questions: asked, visit: visit))
            """
        let page = frame(visit).page(
            "Request an authorization", at: .submit, hasProblems: !problems.isEmpty, content)
        return .html(page, status: status)
    }

    private func policyFieldset(
        _ questions: AnswerFields, _ form: FormData, _ problems: FieldProblems
    ) -> HTML {
        guard !questions.questions.isEmpty else { return .nothing }
        let documents = questions.questions.filter { asked in
            if case .document = asked.question { true } else { false }
        }
        return """
            <fieldset>
            <legend>What the policy asks about service 1</legend>
            \(HTML.when(!documents.isEmpty, Self.list(documents)))
            \(questions.html(form, problems))
            </fieldset>
            """
    }

    private static func list(_ documents: [AskedQuestion]) -> HTML {
        """
        <p>Attach below what answers:</p>
        <ul>
        \(HTML.each(documents) {
            "<li>\($0.ask.question) \(HTML.citation($0.ask.citation))</li>\n"
        })</ul>
        """
    }
}
