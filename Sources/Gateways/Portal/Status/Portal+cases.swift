import Cases
import Plans
import Primitives
import Records
import Workflow

/// The status of a case: for the patient and for the provider, in plain words.
extension Portal {
    /// `/portal/cases` and everything below it.
    func cases(_ path: [String], _ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        let isGet = visit.request.method == .get
        switch path.count {
        case 0 where isGet: return try await find(visit)
        case 1 where isGet: return try await showCase(path[0], visit)
        case 1: return try await openCase(path[0], visit)
        case 2 where path[1] == "close" && !isGet: return try closeCase(path[0], visit)
        case 2 where path[1] == "supply" && !isGet: return try await supply(path[0], visit)
        case 3 where path[1] == "letters" && isGet:
            return try await letter(path[2], of: path[0], visit)
        default: throw .noPage
        }
    }

    private func find(_ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        guard let number = visit.request.parameter("number")?.trimmed, !number.isEmpty else {
            let page = frame(visit).page(
                "Find a case", at: .cases, "<div class=\"card\">\(Self.findForm)</div>")
            return .html(page)
        }
        // Only what may be a number is put into an address.
        let plain = number.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard !plain.isEmpty, plain.count <= 20 else { return closed(number, visit, nil) }
        return .seeOther("/portal/cases/\(plain)")
    }

    private func showCase(_ number: String, _ visit: Visit) async throws(PageRefusal) -> PageAnswer
    {
        guard let authorization = try await readableCase(number, visit) else {
            return closed(number, visit, nil)
        }
        guard authorization.id.text == number else {
            return .seeOther("/portal/cases/\(authorization.id)")
        }
        return try await statusPage(authorization, visit)
    }

    // MARK: Opening

    /// A patient has no account: the number and the birth date open the case, and a signed cookie keeps it open.
    private func openCase(_ number: String, _ visit: Visit) async throws(PageRefusal) -> PageAnswer
    {
        let form = try visit.readForm()
        let found = try await findCase(number)
        // One case is one question, however its numbers are written.
        let tries = OpeningTries(
            found?.id.text ?? String(number.trimmed.uppercased().prefix(40)), visit)
        if let blocked = limiter.blocked(tries.questions, now: visit.now) {
            let what = blocked == tries.ofSender ? "cases were tried from here" : "wrong answers"
            return closed(
                number, visit, "Too many \(what). Wait a quarter of an hour.", status: 403)
        }
        if let authorization = found, try await isRight(form, authorization, tries) {
            limiter.takeBack([tries.ofCase])
            limiter.forget(tries.ofCaseAndSender)
            visit.request.onTell?(authorization.id)
            return .seeOther(
                "/portal/cases/\(authorization.id)",
                cookies: [visit.passCookie(adding: authorization.id)])
        }
        return closed(
            number, visit, "No case goes by this number and this birth date.", status: 403)
    }

    /// Where the answer can not be looked up, that was no try.
    private func isRight(
        _ form: FormData, _ authorization: Case, _ tries: OpeningTries
    ) async throws(PageRefusal) -> Bool {
        do {
            return try await opens(authorization, form)
        } catch {
            limiter.takeBack(tries.questions)
            throw error
        }
    }

    /// On a machine that others use, too, whoever opened a case ends that.
    private func closeCase(_ number: String, _ visit: Visit) throws(PageRefusal) -> PageAnswer {
        _ = try visit.readForm()
        return .seeOther("/portal/cases", cookies: [visit.passCookie(closing: CaseID(number))])
    }

    private static func closing(_ authorization: Case, _ visit: Visit) -> HTML {
        guard visit.mayRead(authorization.id) else { return .nothing }
        return """
            <section class="card" aria-labelledby="close">
            <h2 id="close">Done?</h2>
            <p>Do others use this machine, too? Then close the case: its birth date opens it again.</p>
            <form method="post" action="/portal/cases/\(authorization.id)/close">
            \(Field.hidden([(name: "token", value: visit.formToken)]))
            <button>Close this case</button>
            </form>
            </section>
            """
    }

    private func closed(
        _ number: String, _ visit: Visit, _ problem: String?, status: Int = 200
    ) -> PageAnswer {
        var problems = FieldProblems()
        if let problem { problems.add("birthDate", problem) }
        let shown = String(number.prefix(20))
        let content: HTML = """
            \(problems.summary)
            <div class="card">
            <p>Case <strong>\(shown)</strong>. To open it, say when the patient was born.</p>
            <form method="post" action="/portal/cases/\(shown)" novalidate>
            \(Field.hidden([(name: "token", value: visit.formToken)]))
            \(Field("birthDate", "Birth date of the patient", .date, isRequired: true)
                .html(FormData(), problems))
            <button>Open</button>
            </form>
            <h2>Another case</h2>
            \(Self.findForm)
            </div>
            """
        let page = frame(visit).page(
            "Open a case", at: .cases, hasProblems: problem != nil, content)
        return .html(page, status: status)
    }

    // MARK: The page

    func statusPage(
        _ authorization: Case, _ visit: Visit, _ form: FormData = FormData(),
        _ problems: FieldProblems = FieldProblems(), _ chosen: [FileFields.Chosen] = [],
        status code: Int = 200
    ) async throws(PageRefusal) -> PageAnswer {
        let status = try await orRefuse { () async throws(WorkflowError) in
            try await workflow.status(of: authorization, now: visit.now)
        }
        // Without a price there is still a status.
        let estimate = try? await workflow.estimate(for: authorization, now: visit.now)
        let view = StatusView(
            authorization: authorization, status: status,
            plan: workflow.book.plan(authorization.coverage.plan),
            estimate: estimate.map { EstimateView($0).html })
        let supply = SupplyForm(
            authorization: authorization, questions: supplyQuestions(authorization),
            isOpen: try await maySupply(authorization, visit))
        let content: HTML = """
            \(problems.summary)
            \(view.summary)
            \(supply.html(form, problems, chosen, visit))
            \(view.details)
            \(Self.closing(authorization, visit))
            """
        let page = frame(visit).page(
            "Case \(authorization.id)", at: .cases, hasProblems: !problems.isEmpty, content)
        return .html(page, status: code)
    }

    // MARK: Letters

    /// A letter as it was sent, found by its place in the case.
    private func letter(
        _ text: String, of number: String, _ visit: Visit
    ) async throws(PageRefusal) -> PageAnswer {
        guard let authorization = try await readableCase(number, visit) else {
            return closed(number, visit, nil)
        }
        let letters = authorization.letters
        guard let position = Int(text), letters.indices.contains(position - 1) else {
            throw .notFound("The case has no such letter.")
        }
        let document = try await document(
            letters[position - 1].notice.document, of: authorization)
        var answer = PageAnswer(
            status: 200, contentType: document.mediaType, body: document.bytes)
        // A letter stands by itself and brings its own style; a sandbox keeps it from doing anything else.
        answer.contentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
        return answer
    }

    func document(
        _ digest: DocumentDigest, of authorization: Case
    ) async throws(PageRefusal) -> StoredDocument {
        let document: StoredDocument?
        do {
            var documents = workflow.documents(of: authorization)
            document = try await documents.find(digest)
        } catch {
            throw .unavailable("The document can not be read now.")
        }
        guard let document else { throw .notFound("The document is not kept any more.") }
        return document
    }
}

extension Case {
    /// The letters that were written, in their order, and when.
    var letters: [(notice: CaseEvent.Notice, at: Instant)] {
        events.compactMap { event in
            guard case .noticeIssued(let notice) = event.kind else { return nil }
            return (notice, event.at)
        }
    }
}
