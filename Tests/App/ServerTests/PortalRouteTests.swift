import HTTPTypes
import Testing

@testable import Server

/// Pages over HTTP: cookies in and out, forms, addresses.
@Suite struct PortalRouteTests {
    /// The look-up form as a browser keeps it: its token, and the cookie it is bound to.
    private func lookUp(_ desk: ServerDesk) async throws -> (token: String, cookie: String) {
        let page = try await desk.get("/portal/who")
        let token = try #require(page.text.firstMatch(of: /name="token" value="([^"]*)"/)).1
        let cookie = try #require(page.headers[.setCookie]).prefix { $0 != ";" }
        return (String(token), String(cookie))
    }

    private func ask(
        _ desk: ServerDesk, _ form: (token: String, cookie: String),
        origin: String = "http://assent.example"
    ) async throws -> Answer {
        let fields = "token=\(form.token)&member=LKS-1001&code=72148&on=2026-03-15"
        return try await desk.send(
            .post, "/portal/who",
            [
                .contentType: "application/x-www-form-urlencoded", .cookie: form.cookie,
                .origin: origin,
            ], body: Array(fields.utf8))
    }

    @Test func `the root leads to the start page`() async throws {
        let answer = try await ServerDesk().get("/")
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/portal")
    }

    @Test func `the start page sets a cookie that no script and no other site can use`()
        async throws
    {
        let cookie = try #require(try await ServerDesk().get("/portal").headers[.setCookie])
        #expect(cookie.hasPrefix("assent_visitor="))
        #expect(cookie.contains("HttpOnly"))
        #expect(cookie.contains("SameSite=Strict"))
    }

    @Test func `a browser that has the cookie gets no other`() async throws {
        let desk = try await ServerDesk()
        let (_, cookie) = try await lookUp(desk)
        let again = try await desk.get("/portal/who", [.cookie: "other=1; \(cookie)"])
        #expect(again.headers[.setCookie] == nil)
    }

    @Test func `of two cookies of one name the first counts`() async throws {
        let desk = try await ServerDesk()
        let form = try await lookUp(desk)
        let twice = (token: form.token, cookie: "\(form.cookie); assent_visitor=other")
        #expect(try await ask(desk, twice).status == 200)
    }

    @Test func `a form is read with its cookie and its origin`() async throws {
        let desk = try await ServerDesk()
        let answer = try await ask(desk, try await lookUp(desk))
        #expect(answer.status == 200)
        #expect(answer.text.contains("72148"))
        #expect(answer.text.contains("required"))
    }

    @Test func `a form without its cookie is refused`() async throws {
        let desk = try await ServerDesk()
        let form = try await lookUp(desk)
        #expect(try await ask(desk, (token: form.token, cookie: "a=b")).status == 403)
    }

    @Test func `a form from another site is refused`() async throws {
        let desk = try await ServerDesk()
        let answer = try await ask(
            desk, try await lookUp(desk), origin: "http://elsewhere.example")
        #expect(answer.status == 403)
    }

    @Test func `a wrong method keeps its status on the page`() async throws {
        let answer = try await ServerDesk().send(.delete, "/portal/who")
        #expect(answer.status == 405)
        #expect(answer.header("Allow")?.contains("GET") == true)
        #expect(answer.text.contains("<html"))
    }

    @Test func `a form above the limit is a page that says so`() async throws {
        var limits = AssentServer.Limits()
        limits.formBytesMax = 20
        let desk = try await ServerDesk(limits: limits)
        let answer = try await ask(desk, try await lookUp(desk))
        #expect(answer.status == 413)
        #expect(answer.type?.hasPrefix("text/html") == true)
        #expect(answer.text.contains("too large"))
    }

    @Test func `a stylesheet is a stylesheet`() async throws {
        let answer = try await ServerDesk().get("/portal/style.css")
        #expect(answer.status == 200)
        #expect(answer.type == "text/css; charset=utf-8")
    }
}
