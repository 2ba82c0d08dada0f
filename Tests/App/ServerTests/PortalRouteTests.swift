import Cases
import HTTPTypes
import PASGateway
import Records
import Testing
import Workflow

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
        origin: String = "https://assent.example"
    ) async throws -> Answer {
        let fields = "token=\(form.token)&member=LKS-1001&code=72148&on=2026-03-15"
        return try await desk.send(
            .post, "/portal/who",
            [
                .contentType: "application/x-www-form-urlencoded", .cookie: form.cookie,
                .origin: origin,
            ], body: Array(fields.utf8))
    }

    /// The patient has number and birth date, and is not the provider.
    @Test(arguments: [AccessControl.Mode.clients, .open])
    func `who has a case open adds to it on an open server only`(mode: AccessControl.Mode)
        async throws
    {
        let desk = try await ServerDesk(mode: mode)
        let gateway = PASGateway(workflow: desk.workflow)
        let asked = await gateway.submit(
            try ServerDesk.sample("cpap-missing"), caller: .local, now: ServerDesk.now)
        let number = try #require(asked.authorization).id
        let path = "/portal/cases/\(number)"
        let closed = try await desk.get(path)
        let token = try #require(closed.text.firstMatch(of: /name="token" value="([^"]*)"/)).1
        let visitor = try #require(closed.headers[.setCookie]).prefix { $0 != ";" }
        func post(_ path: String, _ fields: String, _ cookie: String) async throws -> Answer {
            try await desk.send(
                .post, path,
                [.contentType: "application/x-www-form-urlencoded", .cookie: cookie],
                body: Array("token=\(token)&\(fields)".utf8))
        }
        let opened = try await post(path, "birthDate=1985-09-30", String(visitor))
        #expect(opened.status == 303)
        let pass = try #require(opened.headers[.setCookie]).prefix { $0 != ";" }
        let cookie = "\(visitor); \(pass)"
        let told = try await desk.get(path, [.cookie: cookie])
        #expect(told.text.contains("What is missing"))
        #expect(told.text.contains("/supply") == (mode == .open))
        // Nothing was filled in: where it may be, that is what is wrong with it.
        let supplied = try await post("\(path)/supply", "file-1=", cookie)
        #expect(supplied.status == (mode == .open ? 400 : 403))
        #expect(supplied.text.contains("not taken in here") == (mode == .clients))
        #expect(try await desk.store.loadCase(number)?.version == asked.authorization?.version)
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
