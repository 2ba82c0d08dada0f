import Cases
import Identity
import Plans
import Primitives
import Records
import Workflow

/// The reviewer's pages: sign in, the queue, a case, its documents, the acts.
extension Portal {
    /// `/portal/review` and everything below it.
    func review(_ path: [String], _ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        let isPost = visit.request.method == .post
        if isPost, path == ["sign-in"] { return try await signIn(visit) }
        if isPost, path == ["sign-out"] { return try signOut(visit) }
        guard let account = try await account(visit) else {
            guard isPost else { return signInPage(visit, FormData(), FieldProblems()) }
            let typed = try visit.readWords()
            guard !typed.isEmpty else { throw .forbidden("Nobody is signed in. Sign in again.") }
            var problems = FieldProblems()
            problems.add(nil, "Your session has ended, and nothing was done. Sign in again.")
            return signInPage(visit, FormData(), problems, typed: typed, status: 403)
        }
        switch path.count {
        case 0 where !isPost: return try await queue(account, visit)
        case 1 where !isPost:
            let authorization = try await reviewCase(path[0], account, visit)
            return await reviewPage(authorization, account, visit)
        case 2 where path[1] == "explanation" && !isPost:
            return try await explain(path[0], account, visit)
        case 2 where path[1] == "decide" && isPost:
            return try await decide(path[0], account, visit)
        case 2 where path[1] == "clock" && isPost:
            return try await moveClock(path[0], account, visit)
        case 2 where path[1] == "ask" && isPost: return try await ask(path[0], account, visit)
        case 3 where path[1] == "documents" && !isPost:
            return try await evidence(path[2], of: path[0], account, visit)
        default: throw .noPage
        }
    }

    /// The account of whoever is signed in; nil where it was taken away since, or its key.
    func account(_ visit: Visit) async throws(PageRefusal) -> ReviewerAccount? {
        guard let id = visit.reviewer else { return nil }
        let account: ReviewerAccount?
        do {
            account = try await workflow.store.reviewer(id)
        } catch {
            throw .unavailable("The registry can not be read now.")
        }
        guard
            sessions.isCurrent(
                visit.session, key: account?.accessKeyDigest, now: visit.now)
        else { return nil }
        return account
    }

    /// A case that this reviewer may see.
    func reviewCase(
        _ number: String, _ account: ReviewerAccount, _ visit: Visit
    ) async throws(PageRefusal) -> Case {
        guard let authorization = try await findCase(number),
            account.sees(authorization.coverage.program)
        else { throw .notFound("There is no such case, or it is not of your programs.") }
        visit.request.onTell?(authorization.id)
        return authorization
    }

    // MARK: Signing in and out

    private func signIn(_ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        let form = try visit.readForm()
        var reader = FieldReader(form)
        let id = reader.required("reviewer", "Reviewer id")
        let key = reader.required("key", "Access key", most: 200)
        guard let id, let key else {
            return signInPage(visit, form, reader.problems, status: 400)
        }
        do {
            let act = try await authenticator.authenticate(
                ReviewerID(id), accessKey: key, now: visit.now)
            visit.request.onSignIn?(act.reviewer)
            return .seeOther(
                "/portal/review",
                cookies: [
                    visit.cookie(
                        Cookie.session,
                        sessions.token(for: act, accessKey: key, now: visit.now))
                ])
        } catch {
            guard error == .refused else { throw .unavailable(error.description) }
            reader.problems.add("key", error.description)
            return signInPage(visit, form, reader.problems, status: 403)
        }
    }

    private func signOut(_ visit: Visit) throws(PageRefusal) -> PageAnswer {
        _ = try visit.readForm()
        sessions.end(visit.request.cookies[Cookie.session] ?? "", now: visit.now)
        return .seeOther(
            "/portal/review",
            cookies: [Cookie.clear(Cookie.session, isSecure: visit.request.isSecure)])
    }

    private func signInPage(
        _ visit: Visit, _ form: FormData, _ problems: FieldProblems,
        typed: [(term: String, value: HTML)] = [], status: Int = 200
    ) -> PageAnswer {
        let content: HTML = """
            \(problems.summary)
            \(HTML.when(!typed.isEmpty, """
                <section class="card" aria-labelledby="typed">
                <h2 id="typed">What you wrote, to be copied</h2>
                \(HTML.facts(typed))
                </section>
                """))
            <div class="card">
            <form method="post" action="/portal/review/sign-in" novalidate>
            \(Field.hidden([(name: "token", value: visit.formToken)]))
            \(Field("reviewer", "Reviewer id", isRequired: true).html(form, problems))
            \(Field("key", "Access key", .password, isRequired: true).html(form, problems))
            <button>Sign in</button>
            </form>
            </div>
            """
        let page = frame(visit).page(
            "Sign in to review", at: .review, hasProblems: !problems.isEmpty, content)
        return .html(page, status: status)
    }

    // MARK: The queue

    private func queue(
        _ account: ReviewerAccount, _ visit: Visit
    ) async throws(PageRefusal) -> PageAnswer {
        let all = try await orRefuse { () async throws(WorkflowError) in
            try await workflow.reviewQueue(now: visit.now)
        }
        let cases = all.filter { account.sees($0.program) }
        for one in cases { visit.request.onTell?(one.caseID) }
        let view = QueueView(cases: cases, book: workflow.book, now: visit.now)
        let reviewer = account.reviewer
        let content: HTML = """
            <p>\(reviewer.name), \(reviewer.profession.name)\
            \(reviewer.specialty.map { ", \($0)" as HTML }).</p>
            \(view.html)
            """
        return .html(frame(visit).page("Cases to review", at: .review, content))
    }

    // MARK: Why

    private func explain(
        _ number: String, _ account: ReviewerAccount, _ visit: Visit
    ) async throws(PageRefusal) -> PageAnswer {
        let authorization = try await reviewCase(number, account, visit)
        let view = CaseExplanationView(workflow.explanation(of: authorization))
        return .html(frame(visit).page(view.title, at: .review, view.html))
    }

    // MARK: Documents

    /// A document of the case, never as a page of ours: what came from outside must not run here.
    private func evidence(
        _ digest: String, of number: String, _ account: ReviewerAccount, _ visit: Visit
    ) async throws(PageRefusal) -> PageAnswer {
        let authorization = try await reviewCase(number, account, visit)
        let wanted = ContentDigest.prefix + digest
        guard let digest = authorization.documents.first(where: { $0.text == wanted }) else {
            throw .notFound("The case has no such document.")
        }
        return DocumentView(document: try await document(digest, of: authorization))
            .answer
    }
}

extension Case {
    /// Everything that came with the case: attachments, and the messages themselves.
    var documents: [DocumentDigest] {
        attachments.map(\.digest) + sources
    }
}
