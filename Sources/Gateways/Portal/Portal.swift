import Cases
public import Identity
import Plans
public import Primitives
public import Workflow

/// The pages: for the provider who asks, the patient who is told, the reviewer who decides.
///
/// Takes what a browser sent and answers with a page; knows nothing of HTTP. Pages need no script and load nothing from
/// elsewhere. Protected data never stands in an address: look-ups are POSTs, and only a case's random number is in a path.
public struct Portal: Sendable {
    let workflow: Workflow
    let authenticator: Authenticator
    let sessions: SessionKeeper
    let demo: DemoHints?
    /// What every page says of this server: that it is open, for example.
    let notice: String?
    let limiter = AttemptLimiter()

    public init(
        workflow: Workflow, authenticator: Authenticator, sessions: SessionKeeper,
        demo: DemoHints? = nil, notice: String? = nil
    ) {
        self.workflow = workflow
        self.authenticator = authenticator
        self.sessions = sessions
        self.demo = demo
        self.notice = notice
    }

    /// What every answer of the portal must carry (the server sends it): nothing is loaded but our own stylesheet, no
    /// script runs, no page stands in another's frame, no form leads elsewhere.
    public static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'"

    public func answer(_ request: PageRequest, now: Instant) async -> PageAnswer {
        let visit = Visit(request, sessions, now: now)
        var answer: PageAnswer
        do {
            answer = try await route(visit)
        } catch {
            answer = page(error, visit)
        }
        if let visitor = visit.newVisitor, answer.contentType.hasPrefix("text/html") {
            answer.cookies.append(visit.cookie(Cookie.visitor, visitor))
        }
        return answer
    }

    /// The reviewer whose session comes with a request, for who writes down what is read.
    public func reviewer(of request: PageRequest, now: Instant) -> String? {
        Visit(request, sessions, now: now).reviewer?.text
    }

    /// The page for a request that the server itself refuses before it comes here: 403, 404, 413, 421 or 503.
    public func refusal(status: Int) -> PageAnswer {
        let refusal: PageRefusal =
            switch status {
            case 404: .noPage
            case 413: .tooLarge("What was sent is too large.")
            case 503: .unavailable("Too much is going on.")
            case 403: .forbidden("This is not allowed.")
            case 421:
                .forbidden(
                    "This server is open, and asked by a name of this machine only: localhost, 127.0.0.1 or [::1]."
                )
            default: .badRequest("What was sent can not be read.")
            }
        let visit = Visit(
            PageRequest(method: .get, path: []), sessions, now: Instant(milliseconds: 0))
        return page(refusal, visit)
    }

    private func route(_ visit: Visit) async throws(PageRefusal) -> PageAnswer {
        let path = visit.request.path.filter { !$0.isEmpty }
        switch (visit.request.method, path.first) {
        case (.get, nil): return start(visit)
        case (.get, "style.css") where path.count == 1:
            return PageAnswer(
                status: 200, contentType: "text/css; charset=utf-8",
                body: Array(Stylesheet.text.utf8))
        case (.get, "icon.svg") where path.count == 1:
            return PageAnswer(
                status: 200, contentType: "image/svg+xml", body: Array(Stylesheet.icon.utf8))
        case (_, "who") where path.count == 1: return try await who(visit)
        case (_, "submit") where path.count == 1: return try await submit(visit)
        case (_, "estimate") where path.count == 1: return try await estimate(visit)
        case (_, "cases"): return try await cases(Array(path.dropFirst()), visit)
        case (_, "review"): return try await review(Array(path.dropFirst()), visit)
        default: throw .noPage
        }
    }

    private func page(_ refusal: PageRefusal, _ visit: Visit) -> PageAnswer {
        let content: HTML = """
            <div class="card">
            <p>\(refusal.message)</p>
            <p>\(refusal.advice)</p>
            <p><a href="/portal">To the start</a></p>
            </div>
            """
        return .html(
            frame(visit).page(refusal.title, at: nil, content), status: refusal.status)
    }

    func frame(_ visit: Visit) -> Frame {
        Frame(
            book: workflow.book.name, notice: notice, reviewer: visit.reviewer?.text,
            formToken: visit.formToken)
    }
}
