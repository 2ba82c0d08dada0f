import Cases
import Identity
import Primitives

/// One request of a browser, with what its cookies say of who it is.
struct Visit: Sendable {
    let request: PageRequest
    let now: Instant
    /// Who is signed in.
    let reviewer: ReviewerID?
    /// The cases whose status this browser may read, the newest first.
    let passes: [CaseID]
    /// The secret that form tokens are bound to: the session, else the visitor's cookie.
    let secret: String
    /// A visitor's cookie to be set, where the browser has none yet.
    let newVisitor: String?
    let sessions: SessionKeeper

    init(_ request: PageRequest, _ sessions: SessionKeeper, now: Instant) {
        self.request = request
        self.now = now
        self.sessions = sessions
        let session = request.cookies[Cookie.session] ?? ""
        reviewer = sessions.reviewer(of: session, now: now)
        passes = sessions.cases(of: request.cookies[Cookie.cases] ?? "", now: now)
        let visitor = request.cookies[Cookie.visitor].flatMap { Self.isVisitor($0) ? $0 : nil }
        let fresh = visitor == nil ? Self.random() : nil
        newVisitor = fresh
        secret = reviewer == nil ? (visitor ?? fresh ?? "") : session
    }

    var formToken: String { sessions.formToken(for: secret) }

    /// That the signed-in reviewer acts now.
    var act: AuthenticatedAct? { sessions.act(of: session, now: now) }

    /// The session that came, whatever it is worth.
    var session: String { request.cookies[Cookie.session] ?? "" }

    func cookie(_ name: String, _ value: String) -> String {
        Cookie.set(name, value, isSecure: request.isSecure)
    }

    /// The pass with one more case.
    func passCookie(adding id: CaseID) -> String {
        cookie(Cookie.cases, sessions.pass(adding: id, to: pass, now: now))
    }

    /// The pass with one case less; none where that was the last.
    func passCookie(closing id: CaseID) -> String {
        guard let left = sessions.pass(closing: id, of: pass, now: now) else {
            return Cookie.clear(Cookie.cases, isSecure: request.isSecure)
        }
        return cookie(Cookie.cases, left)
    }

    private var pass: String { request.cookies[Cookie.cases] ?? "" }

    /// From where this comes, for who counts wrong answers. Whoever has one address of IPv6 has a whole network of them.
    var sender: String {
        guard let address = request.address else { return "" }
        guard let parsed = IPAddress(address), parsed.bytes.count == 16 else { return address }
        return parsed.bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }

    func mayRead(_ id: CaseID) -> Bool { passes.contains(id) }

    // MARK: Forms

    /// A POST counts only from a page of ours: the Origin, where the browser says it, is this host (OWASP,
    /// cross-site request forgery), and the form carries this session's token.
    func readForm() throws(PageRefusal) -> FormData {
        guard isOwnOrigin else {
            throw .forbidden("The form was sent from another site.")
        }
        let form: FormData
        do {
            form = try FormData.read(request.body, contentType: request.contentType)
        } catch {
            switch error {
            case .malformed: throw .badRequest(error.description)
            case .tooLarge: throw .tooLarge(error.description)
            }
        }
        guard sessions.isFormToken(form.value("token"), for: secret) else {
            throw .forbidden("The form is too old, or this browser does not keep cookies.")
        }
        return form
    }

    /// The words of an act that came when the session was over, so that they are not lost: shown again to who sent them, and
    /// nothing else is made of them. The token of such a form is no longer one.
    func readWords() throws(PageRefusal) -> [(term: String, value: HTML)] {
        guard isOwnOrigin else { throw .forbidden("The form was sent from another site.") }
        guard let form = try? FormData.read(request.body, contentType: request.contentType) else {
            return []
        }
        let parts = [
            ("reason", "Reason"), ("criterion", "Criterion or provision"),
            ("rationale", "Your rationale"), ("question", "What is needed"),
        ]
        return parts.flatMap { part, label in
            form.values.keys.sorted().filter { $0.hasSuffix("-\(part)") }
                .map { (term: label, value: HTML.text(form.value($0))) }
        }.filter { !$0.value.text.isEmpty }
    }

    private var isOwnOrigin: Bool {
        guard let origin = request.origin else { return true }
        guard let host = request.host?.lowercased(), !host.isEmpty else { return false }
        let lower = origin.lowercased()
        // A proxy may have taken off the TLS; where the server itself has it, a page without is another's.
        return lower == "https://\(host)" || !request.isSecure && lower == "http://\(host)"
    }

    // MARK: The visitor's cookie

    /// 128 random bits, as hexadecimal digits.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        let halves = (0..<2).map { _ in String(generator.next(), radix: 16) }
        return halves.map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
    }

    private static func isVisitor(_ text: String) -> Bool {
        text.utf8.count == 32 && text.allSatisfy(\.isHexDigit)
    }
}
