import Cases
import Portal
import Primitives
import Records
import Testing

@Suite struct SecurityTests {
    static let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"

    /// Nothing that was sent stands unescaped on a page.
    func isClean(_ page: Page) -> Bool {
        !page.html.contains("<script") && !page.html.contains("<img")
            && !page.html.contains("onerror=alert(1)>")
    }

    @Test(arguments: ["who", "estimate", "submit", "review"])
    func `markup in every field comes back as text`(_ path: String) async throws {
        let browser = try await LarkspurDesk().browser()
        let action = path == "review" ? "/portal/review/sign-in" : "/portal/\(path)"
        let blank = try await browser.get(path).form(action)
        let fields = blank.names.subtracting(["token", "form"]).filter { !$0.hasPrefix("file-") }
        #expect(!fields.isEmpty)
        // All at once, then each alone, so that no problem hides another.
        for names in [Array(fields)] + fields.map({ [$0] }) {
            var form = blank
            for name in names { form.force(name, Self.evil) }
            let page = await browser.send(form)
            #expect(isClean(page), "\(names)")
        }
    }

    @Test func `markup in a request that is taken in is text on every page of the case`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill([
            "payer": "larkspur", "member": "LKS-1001", "birthDate": "1979-04-12",
            "requester": "2000101016", "facility": Self.evil, "message": Self.evil,
            "1-kind": "service-type", "1-code": "48", "1-text": Self.evil,
            "1-provider": Self.evil, "1-start": "2026-03-16",
        ])
        form.files["file-1"] = Form.File(
            name: "<b>x.txt", type: "text/plain", bytes: Array(Self.evil.utf8))
        let status = try await browser.follow(form)
        #expect(isClean(status))
        #expect(status.text.contains("<script>alert(1)</script>"))
        let reviewer = try await desk.physician()
        let review = await reviewer.get("review/\(try status.caseNumber)")
        #expect(isClean(review))
        #expect(review.text.contains("<b>x.txt"))
    }

    @Test func `markup in addresses is text`() async throws {
        let browser = try await LarkspurDesk().browser()
        for path in ["cases/\(Self.evil)", Self.evil, "cases/R1/\(Self.evil)"] {
            let page = Page(
                answer: await browser.portal.answer(
                    PageRequest(method: .get, path: path.split(separator: "/").map(String.init)),
                    now: browser.now))
            #expect(isClean(page))
        }
        let query = [(name: "number", value: Self.evil), (name: "code", value: Self.evil)]
        for path in ["cases", "who"] { #expect(isClean(await browser.get(path, query: query))) }
    }

    @Test func `a form without its token, or with another's, is refused`() async throws {
        let desk = try await LarkspurDesk()
        let (browser, other) = (desk.browser(), desk.browser())
        var form = try await browser.get("who").form("/portal/who")
        form.fill(["code": "E0601", "member": "LKS-1006"])
        #expect(await other.send(form).status == 403)
        for token in ["", "00"] {
            form.force("token", token)
            #expect(await browser.send(form).status == 403)
        }
        form.force("token", nil)
        #expect(await browser.send(form).status == 403)
    }

    @Test func `no POST goes through without a token`() async throws {
        let desk = try await LarkspurDesk()
        let (number, browser) = try await desk.admission()
        let reviewer = try await desk.physician()
        browser.cookies.merge(reviewer.cookies) { $1 }
        for path in [
            "who", "estimate", "submit", "cases/\(number)", "cases/\(number)/supply",
            "review/sign-in", "review/sign-out", "review/\(number)/decide", "review/\(number)/ask",
        ] {
            var request = browser.request(.post, path)
            request.contentType = "application/x-www-form-urlencoded"
            request.body = Array("subject=line1&version=3&outcome=approve".utf8)
            #expect(await browser.load(request).status == 403, "\(path)")
        }
    }

    @Test(arguments: [
        "http://evil.example", "null", "http://assent.example.evil.example",
        "http://assent.example:81", "ftp://assent.example", "",
    ])
    func `a form sent from another origin is refused`(_ origin: String) async throws {
        let browser = try await LarkspurDesk().browser()
        var form = try await browser.get("who").form("/portal/who")
        form.fill(["code": "E0601", "member": "LKS-1006"])
        browser.origin = origin
        #expect(await browser.send(form).status == 403)
        browser.origin = "https://assent.example"
        #expect(await browser.send(form).status == 200)
    }

    /// RFC 6454: another scheme is another origin.
    @Test func `a page without TLS sends no forms to one with it`() async throws {
        let browser = try await LarkspurDesk().browser()
        browser.isSecure = true
        var form = try await browser.get("who").form("/portal/who")
        form.fill(["code": "E0601", "member": "LKS-1006"])
        browser.origin = "http://assent.example"
        #expect(await browser.send(form).status == 403)
        browser.origin = "https://assent.example"
        #expect(await browser.send(form).status == 200)
    }

    /// 45 CFR 164.308(a)(3)(ii)(C): access ends when the right to it does.
    @Test(arguments: [nil, "another-key-of-the-same-reviewer"])
    func `a session is over with its reviewer's key`(key: String?) async throws {
        let desk = try await LarkspurDesk()
        let (number, _) = try await desk.admission()
        let reviewer = try await desk.physician()
        var deny = try await reviewer.get("review/\(number)")
            .form("/portal/review/\(number)/decide", containing: "value=\"deny\"")
        ReviewPageTests.deny(&deny)
        var account = try #require(try await desk.store.reviewer(ReviewerID("okafor")))
        account.accessKeyDigest = key.map(ContentDigest.of)
        try await desk.store.put(reviewers: [account])
        let refused = try await reviewer.send(deny, expect: 403)
        #expect(refused.text.contains("Your session has ended, and nothing was done."))
        #expect(await reviewer.get("review").text.contains("Sign in to review"))
        #expect(try await desk.store.loadCase(CaseID(number))?.isDecided == false)
    }

    @Test func `cookies are for this portal, for no script and for no other site`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        let plain = await browser.get("").answer.cookies
        #expect(plain.count == 1)
        #expect(plain[0].hasSuffix("; Path=/portal; HttpOnly; SameSite=Strict"))
        browser.cookies = [:]
        browser.isSecure = true
        #expect(
            await browser.get("").answer.cookies[0]
                .hasSuffix("; Path=/portal; HttpOnly; SameSite=Strict; Secure"))
        #expect(await browser.get("").answer.cookies.isEmpty)
    }

    @Test func `a token of a visitor is none for a session, so signing in makes new forms`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var before = try await browser.get("who").form("/portal/who")
        before.fill(["code": "E0601", "member": "LKS-1006"])
        var signIn = try await browser.get("review").form("/portal/review/sign-in")
        signIn["reviewer"] = "okafor"
        signIn["key"] = "demo-okafor-key-4d1c9a72"
        _ = try await browser.follow(signIn)
        #expect(await browser.send(before).status == 403)
    }

    @Test func `no page needs a script, a style of its own or anything from elsewhere`()
        async throws
    {
        let desk = try await LarkspurDesk()
        let (number, browser) = try await desk.admission()
        let reviewer = try await desk.physician()
        var pages: [Page] = []
        for path in ["", "who", "estimate", "submit", "cases", "cases/\(number)"] {
            pages.append(await browser.get(path))
        }
        for path in ["review", "review/\(number)"] { pages.append(await reviewer.get(path)) }
        for page in pages {
            #expect(page.status == 200)
            #expect(page.html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
            for banned in ["<script", " style=", "<style", " onclick", " src=\"http"] {
                #expect(!page.html.contains(banned), "\(banned)")
            }
            #expect(page.html.matches(of: /<h1>/).count == 1)
            #expect(page.html.contains("<a class=\"skip\" href=\"#main\">"))
            let ids = page.html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "ids are unique")
            let labels = Set(page.html.matches(of: /<label for="([^"]*)"/).map { String($0.1) })
            let fields = page.html.matches(of: /<(?:input|select|textarea)[^>]*>/)
                .map { String($0.output) }.filter { !$0.contains("type=\"hidden\"") }
            for field in fields {
                let id = field.firstMatch(of: /\sid="([^"]*)"/).map { String($0.1) }
                #expect(id.map(labels.contains) == true, "no label: \(field)")
            }
        }
        let style = await browser.get("style.css")
        #expect(style.answer.contentType == "text/css; charset=utf-8")
        #expect(!style.html.contains("url("))
        #expect(!style.html.contains("@import"))
    }

    @Test func `pages that do not exist, and those that the server refuses`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        for path in ["nothing", "who/more", "cases/R1/letters", "review/x/y/z/w", "style.css/x"] {
            let page = await browser.get(path)
            #expect(page.status == 404 || page.text.contains("Sign in"), "\(path)")
        }
        for status in [403, 404, 413, 503] {
            let page = Page(answer: desk.portal.refusal(status: status))
            #expect(page.status == status)
            #expect(page.html.contains("</html>"))
        }
    }

    @Test func `a body that is no form, and one that is too large`() async throws {
        let browser = try await LarkspurDesk().browser()
        var request = browser.request(.post, "who")
        request.contentType = "application/json"
        request.body = Array("{}".utf8)
        #expect(await browser.load(request).status == 400)
        request.contentType = "application/x-www-form-urlencoded"
        request.body = [UInt8](repeating: UInt8(ascii: "a"), count: 13 << 20)
        #expect(await browser.load(request).status == 413)
    }

    @Test func `a store that is closed is 503, beside the form`() async throws {
        let desk = try await LarkspurDesk()
        let browser = desk.browser()
        var form = try await browser.get("who").form("/portal/who")
        form.fill(["code": "E0601", "member": "LKS-1006"])
        await desk.store.close()
        let page = await browser.send(form)
        #expect(page.status == 503)
        #expect(!page.problems.isEmpty)
    }
}
