import Cases
import Plans
import Primitives
import Records
import Workflow

/// The acts of a reviewer.
extension Portal {
    func reviewPage(
        _ authorization: Case, _ account: ReviewerAccount, _ visit: Visit,
        _ form: FormData = FormData(), _ problems: FieldProblems = FieldProblems(),
        status: Int = 200
    ) async -> PageAnswer {
        let coverage = authorization.coverage
        let view = ReviewView(
            authorization: authorization, plan: workflow.book.plan(coverage.plan),
            // Without the registry's row the case is still there to be reviewed.
            member: try? await workflow.member(of: authorization.coverage),
            benefit: { workflow.benefitName(of: $0, in: authorization) },
            deadline: authorization.isDecided
                ? authorization.deadline : workflow.currentDeadline(of: authorization),
            now: visit.now)
        let subjects = HTML.each(authorization.subjects) { subject in
            view.subject(
                subject,
                forms: DecisionForms(
                    authorization: authorization, subject: subject, visit: visit, form: form,
                    problems: problems
                ).html)
        }
        let clock = ClockForms(
            authorization: authorization, visit: visit, form: form, problems: problems)
        let content: HTML = """
            \(problems.summary)
            \(view.summary)
            \(subjects)
            \(clock.html)
            \(view.evidence)
            """
        let page = frame(visit).page(
            "Review \(authorization.id)", at: .review, hasProblems: !problems.isEmpty, content)
        return .html(page, status: status)
    }

    func decide(
        _ number: String, _ account: ReviewerAccount, _ visit: Visit
    ) async throws(PageRefusal) -> PageAnswer {
        let form = try visit.readForm()
        let authorization = try await reviewCase(number, account, visit)
        let (subject, version) = try seen(form)
        var reader = FieldReader(form)
        let outcome = outcome(form, subject, authorization, &reader, now: visit.now)
        guard reader.problems.isEmpty, let outcome else {
            return await reviewPage(
                authorization, account, visit, form, reader.problems, status: 400)
        }
        return try await act(authorization, account, visit, form) {
            (act: AuthenticatedAct) async throws(WorkflowError) in
            try await workflow.decide(
                ReviewDecision(
                    caseID: authorization.id, subject: subject, seenVersion: version,
                    outcome: outcome), act: act, now: visit.now)
        }
    }

    func ask(
        _ number: String, _ account: ReviewerAccount, _ visit: Visit
    ) async throws(PageRefusal) -> PageAnswer {
        let form = try visit.readForm()
        let authorization = try await reviewCase(number, account, visit)
        let (subject, version) = try seen(form)
        let prefix = DecisionForms.prefix(subject)
        var reader = FieldReader(form)
        let question = reader.paragraph("\(prefix)-question", "What is needed", most: 1_000)
        if question == nil {
            reader.problems.add("\(prefix)-question", "What is needed is missing.")
        }
        let loinc = form.given("\(prefix)-loinc")
        guard reader.problems.isEmpty, let question else {
            return await reviewPage(
                authorization, account, visit, form, reader.problems, status: 400)
        }
        return try await act(authorization, account, visit, form) {
            (act: AuthenticatedAct) async throws(WorkflowError) in
            try await workflow.ask(
                authorization.id, subject: subject, question: question, loinc: loinc, act: act,
                seenVersion: version, now: visit.now)
        }
    }

    /// The subject and the version of the case that were on the reviewer's page.
    private func seen(_ form: FormData) throws(PageRefusal) -> (Subject, Int) {
        guard let subject = DecisionForms.subject(form.value("subject")),
            let version = Int(form.value("version"))
        else { throw .badRequest("The form does not say what was reviewed.") }
        return (subject, version)
    }

    /// Does it, and shows the case again: changed, or with the reason why not.
    func act(
        _ authorization: Case, _ account: ReviewerAccount, _ visit: Visit, _ form: FormData,
        _ body: (AuthenticatedAct) async throws(WorkflowError) -> Case
    ) async throws(PageRefusal) -> PageAnswer {
        guard let act = visit.act else { throw .forbidden("Nobody is signed in. Sign in again.") }
        do {
            let changed = try await body(act)
            return .seeOther("/portal/review/\(changed.id)")
        } catch {
            let refusal = PageRefusal(error)
            guard [403, 409].contains(refusal.status) else { throw refusal }
            var problems = FieldProblems()
            problems.add(nil, error.message)
            // The case as it is now, which after a conflict is another than the one that was seen.
            let current = try await reviewCase(authorization.id.text, account, visit)
            return await reviewPage(current, account, visit, form, problems, status: refusal.status)
        }
    }

    private func outcome(
        _ form: FormData, _ subject: Subject, _ authorization: Case,
        _ reader: inout FieldReader, now: Instant
    ) -> ReviewDecision.Outcome? {
        let prefix = DecisionForms.prefix(subject)
        switch form.value("outcome") {
        case "approve": return .approve
        case "deny":
            let reason = reason("\(prefix)-deny", &reader)
            let rationale = reader.paragraph("\(prefix)-rationale", "Your rationale")
            if rationale == nil {
                reader.problems.add("\(prefix)-rationale", "Your rationale is missing.")
            }
            guard let reason, let rationale else { return nil }
            return .deny(reason: reason, rationale: rationale)
        case "grant":
            let unit = authorization.asked(subject)?.unit ?? .units
            let quantity = reader.amount("\(prefix)-quantity", "How much")
                .flatMap { Quantity($0, unit) }
            if quantity == nil { reader.problems.add("\(prefix)-quantity", "How much is missing.") }
            let period = period(prefix, subject, authorization, &reader, now: now)
            let reason = reason("\(prefix)-grant", &reader)
            guard let quantity, let reason else { return nil }
            return .grant(quantity, period: period, reason: reason)
        default:
            reader.problems.add(nil, "The form does not say what to do.")
            return nil
        }
    }

    /// Every adverse decision says why, and where that is written (42 CFR 422.122(a)).
    private func reason(_ prefix: String, _ reader: inout FieldReader) -> SpecificReason? {
        let text = reader.paragraph("\(prefix)-reason", "Reason")
        if text == nil { reader.problems.add("\(prefix)-reason", "Reason is missing.") }
        let criterion = reader.required(
            "\(prefix)-criterion", "Criterion or provision", most: 300)
        guard let text, let criterion else { return nil }
        return SpecificReason(text, citation: Citation(criterion))
    }

    /// nil where neither day was given: then the plan reckons the period. A period without a first day begins with the
    /// first day asked for, else today.
    private func period(
        _ prefix: String, _ subject: Subject, _ authorization: Case,
        _ reader: inout FieldReader, now: Instant
    ) -> DateRange? {
        let from = reader.date("\(prefix)-from", "From")
        let until = reader.date("\(prefix)-until", "Until")
        guard from != nil || until != nil else { return nil }
        guard let until else {
            reader.problems.add("\(prefix)-until", "Until is missing: a period has an end.")
            return nil
        }
        let zone = workflow.book.plan(authorization.coverage.plan)?.zone ?? .utc
        let asked =
            subject.lineNumber.flatMap(authorization.request.line)?.dates
            ?? authorization.request.serviceDates
        let start = from ?? asked?.start ?? zone.date(of: now)
        guard start <= until else {
            reader.problems.add("\(prefix)-until", "Until is before the first day.")
            return nil
        }
        return DateRange(start: start, end: until)
    }
}
