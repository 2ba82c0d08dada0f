import Foundation
import Portal
import Primitives
import TemporaryFolders
import Testing

/// A browser without scripts: keeps cookies, fills in forms as they stand on the page, follows redirects.
final class Browser {
    let portal: Portal
    /// Where the desk keeps its store: there as long as somebody has its pages open.
    private let folder: TemporaryFolder
    var now: Instant
    var cookies: [String: String] = [:]
    var origin: String? = "http://assent.example"
    var isSecure = false
    var address: String?
    var hasOwnAddress = true
    /// Whether the server takes anybody's word.
    var isOpen = true

    init(portal: Portal, folder: TemporaryFolder, now: Instant) {
        self.portal = portal
        self.folder = folder
        self.now = now
    }

    func get(_ path: String, query: [(name: String, value: String)] = []) async -> Page {
        await load(request(.get, path, query: query))
    }

    /// Goes where an answer leads.
    func follow(_ answer: Page) async throws -> Page {
        let location = try #require(answer.answer.location)
        return await get(String(location.dropFirst("/portal/".count)))
    }

    /// Sends a form and follows where it leads.
    func follow(_ form: Form) async throws -> Page {
        try await follow(try await send(form, expect: 303))
    }

    func send(_ form: Form, expect status: Int) async throws -> Page {
        let page = await send(form)
        if page.status != status {
            Issue.record("\(form.action): \(page.status) instead of \(status): \(page.problems)")
        }
        return page
    }

    func send(_ form: Form) async -> Page {
        let path = String(form.action.dropFirst("/portal/".count))
        guard form.isPost else {
            return await get(path, query: form.values.map { (name: $0.key, value: $0.value) })
        }
        var request = request(.post, path)
        (request.contentType, request.body) = form.encoded
        return await load(request)
    }

    func request(
        _ method: PageRequest.Method, _ path: String,
        query: [(name: String, value: String)] = []
    ) -> PageRequest {
        var request = PageRequest(
            method: method, path: path.split(separator: "/").map(String.init), query: query,
            cookies: cookies, origin: method == .post ? origin : nil, host: "assent.example",
            isSecure: isSecure, address: address)
        request.hasOwnAddress = hasOwnAddress
        request.isOpen = isOpen
        return request
    }

    func load(_ request: PageRequest) async -> Page {
        let answer = await portal.answer(request, now: now)
        for cookie in answer.cookies {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            let value = pair.count == 2 ? String(pair[1]) : ""
            cookies[String(pair[0])] = cookie.contains("Max-Age=0") ? nil : value
        }
        return Page(answer: answer)
    }
}

/// A page as it came.
struct Page {
    let answer: PageAnswer

    var status: Int { answer.status }
    var html: String { String(decoding: answer.body, as: UTF8.self) }

    /// What a reader sees: without tags, white space as single spaces.
    var text: String {
        var body = html
        for tag in ["head", "svg"] {
            for element in html.elements(tag) {
                body = body.replacingOccurrences(of: element, with: " ")
            }
        }
        let plain = body.replacing(/<[^>]*>/, with: " ")
        return Form.plain(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The messages beside fields and the summary above.
    var problems: [String] {
        let summary = html.elements("div").first { $0.hasPrefix("<div class=\"summary\"") }
        return (summary ?? "").matches(of: /<li>(.*?)<\/li>/).map {
            Form.plain($0.1.replacing(/<[^>]*>/, with: ""))
        }
    }

    var caseNumber: String {
        get throws {
            let match = try #require(html.firstMatch(of: /<h1>Case ([A-Z0-9]+)<\/h1>/))
            return String(match.1)
        }
    }

    /// The form with this action, and where several have it, the one that holds a text.
    func form(_ action: String, containing text: String = "") throws -> Form {
        let found = html.elements("form").first {
            $0.contains("action=\"\(action)\"") && (text.isEmpty || $0.contains(text))
        }
        return Form(try #require(found, "no form \(action) on a page of status \(status)"))
    }

    func links() -> [String] {
        html.matches(of: /href="([^"]*)"/).map { Form.plain($0.1) }
    }
}

/// A form as it stands on a page, with what is filled in.
struct Form {
    struct File {
        var name: String
        var type: String
        var bytes: [UInt8]
    }

    var action: String
    let isPost: Bool
    let isMultipart: Bool
    private(set) var values: [String: String] = [:]
    /// A file that is put in gets a day, as somebody who fills the form in would give it; take it out to test that.
    var files: [String: File] = [:] {
        didSet {
            for name in files.keys where values["\(name)-date"]?.isEmpty ?? true {
                values["\(name)-date"] = "2026-03-02"
            }
        }
    }
    /// Fields that a reader can fill in.
    private(set) var names: Set<String> = []

    init(_ html: String) {
        let tag = html.prefix { $0 != ">" }
        action = Self.attribute("action", tag) ?? ""
        isPost = Self.attribute("method", tag) == "post"
        isMultipart = Self.attribute("enctype", tag) == "multipart/form-data"
        for match in html.matches(of: /<input[^>]*>/) {
            guard let name = Self.attribute("name", match.output) else { continue }
            names.insert(name)
            switch Self.attribute("type", match.output) {
            case "file", "checkbox", "password": continue
            default: values[name] = Self.attribute("value", match.output) ?? ""
            }
        }
        for element in html.elements("textarea") {
            let head = element.prefix { $0 != ">" }
            guard let name = Self.attribute("name", head) else { continue }
            names.insert(name)
            // The line break right behind the tag is not content (HTML, 13.1.2.5).
            let content = element.dropFirst(head.count + 1).dropLast("</textarea>".count)
            values[name] = Self.plain(content.first == "\n" ? content.dropFirst() : content)
        }
        for element in html.elements("select") {
            guard let name = Self.attribute("name", element.prefix { $0 != ">" }) else { continue }
            names.insert(name)
            let options = element.matches(of: /<option[^>]*>/).map(\.output)
            let chosen = options.first { $0.contains(" selected") } ?? options.first
            values[name] = chosen.flatMap { Self.attribute("value", $0) } ?? ""
        }
    }

    subscript(name: String) -> String? {
        get { values[name] }
        set {
            if !names.contains(name) { Issue.record("the form \(action) has no field \(name)") }
            values[name] = newValue
        }
    }

    mutating func fill(_ more: [String: String]) {
        for (name, value) in more { self[name] = value }
    }

    /// Sets what the page does not offer.
    mutating func force(_ name: String, _ value: String?) { values[name] = value }

    var encoded: (contentType: String, body: [UInt8]) {
        isMultipart ? multipart : urlencoded
    }

    private var urlencoded: (contentType: String, body: [UInt8]) {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._")
        func encode(_ text: String) -> String {
            text.utf8.map { byte in
                let scalar = Unicode.Scalar(byte)
                return byte < 128 && allowed.contains(scalar)
                    ? String(scalar) : String(format: "%%%02X", Int(byte))
            }.joined()
        }
        let pairs = values.map { "\(encode($0.key))=\(encode($0.value))" }
        return ("application/x-www-form-urlencoded", Array(pairs.joined(separator: "&").utf8))
    }

    private var multipart: (contentType: String, body: [UInt8]) {
        let boundary = "----formboundary7"
        var body: [UInt8] = []
        for (name, value) in values {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n".utf8)
            body += Array("\(value)\r\n".utf8)
        }
        for (name, file) in files {
            body += Array(
                ("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; "
                    + "filename=\"\(file.name)\"\r\nContent-Type: \(file.type)\r\n\r\n").utf8)
            body += file.bytes + [13, 10]
        }
        body += Array("--\(boundary)--\r\n".utf8)
        return ("multipart/form-data; boundary=\(boundary)", body)
    }

    private static func attribute(_ name: String, _ tag: some StringProtocol) -> String? {
        let text = String(tag)
        guard let start = text.range(of: " \(name)=\"")?.upperBound else { return nil }
        return plain(text[start...].prefix { $0 != "\"" })
    }

    static func plain(_ text: some StringProtocol) -> String {
        var plain = String(text)
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            plain = plain.replacingOccurrences(of: entity, with: character)
        }
        return plain
    }
}

extension String {
    /// The elements of a tag, each with all that is in it. Elements of one tag are not nested in our pages.
    func elements(_ tag: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let start = rest.range(of: "<\(tag)")?.lowerBound {
            guard let end = rest[start...].range(of: "</\(tag)>")?.upperBound else { break }
            found.append(String(rest[start..<end]))
            rest = rest[end...]
        }
        return found
    }
}
