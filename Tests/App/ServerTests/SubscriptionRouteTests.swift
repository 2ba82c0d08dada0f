import Delivery
import HTTPTypes
import JSON
import Primitives
import Records
import Testing
import Workflow

@testable import Server

/// Subscriptions over HTTP: statuses and headers, whose they are, and what a scope allows.
@Suite struct SubscriptionRouteTests {
    static let path = "\(ServerDesk.base)/Subscription"

    static func text(
        id: String? = nil, organization: String = ClientDesk.sleep,
        content: String = "full-resource"
    ) -> [UInt8] {
        let name = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport"
        let own = id.map { "\"id\": \"\($0)\"," } ?? ""
        return Array(
            """
            {"resourceType": "Subscription", \(own)
             "status": "requested", "reason": "News.",
             "criteria": "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic",
             "_criteria": {"extension": [{"url": "\(name)-filter-criteria",
               "valueString": "org-identifier=\(organization)"}]},
             "channel": {"type": "rest-hook", "endpoint": "https://clinic.example/told",
               "payload": "application/fhir+json",
               "_payload": {"extension": [{"url": "\(name)-payload-content",
                 "valueCode": "\(content)"}]}}}
            """.utf8)
    }

    /// Two clients with a scope for subscriptions, of two organizations.
    private func clients() async throws -> ClientDesk {
        let clients = try await ClientDesk()
        try await clients.add(
            "s", ClientDesk.sleep, ["system/Claim.cr", "system/Subscription.cruds"])
        try await clients.add("b", ClientDesk.buckeye, ["system/Subscription.cruds"])
        try await clients.add("r", ClientDesk.sleep, ["system/Subscription.r"])
        return clients
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, as client: String, _ desk: ClientDesk,
        body: [UInt8] = [], ifMatch: String? = nil, ifNoneMatch: String? = nil
    ) async throws -> Answer {
        var headers = ClientDesk.headers(client)
        headers[.ifMatch] = ifMatch
        headers[.ifNoneMatch] = ifNoneMatch
        return try await desk.desk.send(method, path, headers, body: body)
    }

    private func made(_ answer: Answer) throws -> String {
        #expect(answer.status == 201)
        return try #require(JSONDocument.parse(answer.bytes).root["id"]?.string)
    }

    @Test func `what is made has an address and a version`() async throws {
        let desk = try await clients()
        let answer = try await send(.post, Self.path, as: "s", desk, body: Self.text())
        let id = try made(answer)
        #expect(answer.header("Location") == "https://assent.example\(Self.path)/\(id)")
        #expect(answer.header("ETag") == "W/\"1\"")
        #expect(answer.type?.hasPrefix("application/fhir+json") == true)
        let read = try await send(.get, "\(Self.path)/\(id)", as: "s", desk)
        #expect(read.status == 200)
        #expect(read.header("ETag") == "W/\"1\"")
    }

    @Test func `another client sees nothing of it, and changes nothing`() async throws {
        let desk = try await clients()
        let id = try made(
            try await send(.post, Self.path, as: "s", desk, body: Self.text()))
        let one = "\(Self.path)/\(id)"
        for (method, path) in [
            (HTTPRequest.Method.get, one), (.delete, one), (.get, "\(one)/$status"),
            (.get, "\(one)/$events"), (.post, "\(one)/$status"),
        ] {
            let answer = try await send(method, path, as: "b", desk)
            #expect(answer.status == 404, "\(method) \(path)")
        }
        let put = try await send(
            .put, one, as: "b", desk, body: Self.text(id: id, organization: ClientDesk.buckeye))
        #expect(put.status == 404)
        let list = try await send(.get, Self.path, as: "b", desk)
        #expect(try JSONDocument.parse(list.bytes).root["total"]?.int == 0)
        let all = try await send(.get, "\(Self.path)/$status", as: "b", desk)
        #expect(try JSONDocument.parse(all.bytes).root["total"]?.int == 0)
        #expect(try await send(.get, one, as: "s", desk).status == 200)
    }

    @Test func `nobody subscribes to another organization's cases`() async throws {
        let desk = try await clients()
        let answer = try await send(.post, Self.path, as: "b", desk, body: Self.text())
        #expect(answer.status == 403)
        let id = try made(
            try await send(.post, Self.path, as: "s", desk, body: Self.text()))
        let moved = try await send(
            .put, "\(Self.path)/\(id)", as: "s", desk,
            body: Self.text(id: id, organization: ClientDesk.buckeye))
        #expect(moved.status == 403)
    }

    @Test func `a scope allows what it says`() async throws {
        let desk = try await clients()
        let id = try made(
            try await send(.post, Self.path, as: "s", desk, body: Self.text()))
        let one = "\(Self.path)/\(id)"
        for (method, path) in [
            (HTTPRequest.Method.post, Self.path), (.put, one), (.delete, one), (.get, Self.path),
        ] {
            let answer = try await send(method, path, as: "r", desk, body: Self.text(id: id))
            #expect(answer.status == 403, "\(method) \(path)")
            #expect(answer.header("WWW-Authenticate")?.contains("insufficient_scope") == true)
        }
        #expect(try await send(.get, one, as: "sleep", desk).status == 403)
        // Another client of the same organization is another client.
        #expect(try await send(.get, one, as: "r", desk).status == 404)
    }

    @Test func `an update names the version that it is of, or none`() async throws {
        let desk = try await clients()
        let id = try made(
            try await send(.post, Self.path, as: "s", desk, body: Self.text()))
        let one = "\(Self.path)/\(id)"
        func put(_ ifMatch: String?) async throws -> Int {
            try await send(
                .put, one, as: "s", desk, body: Self.text(id: id), ifMatch: ifMatch
            ).status
        }
        #expect(try await put("W/\"7\"") == 412)
        #expect(try await put("nonsense") == 412)
        #expect(try await put("W/\"1\"") == 200)
        #expect(try await put("\"2\"") == 200)
        #expect(try await put("W/\"99\", W/\"3\"") == 200)
        #expect(try await put("W/\"99\", W/\"3\"") == 412)
        #expect(try await put("*") == 200)
        #expect(try await put(nil) == 200)
        #expect(try await send(.delete, one, as: "s", desk).status == 204)
        #expect(try await put(nil) == 404)
    }

    @Test func `an update of what must not be there, or be another version, is none`() async throws
    {
        let desk = try await clients()
        let id = try made(
            try await send(.post, Self.path, as: "s", desk, body: Self.text()))
        for (tag, status) in [("*", 412), ("W/\"1\"", 412), ("W/\"7\"", 200)] {
            let answer = try await send(
                .put, "\(Self.path)/\(id)", as: "s", desk, body: Self.text(id: id),
                ifNoneMatch: tag)
            #expect(answer.status == status, "\(tag)")
        }
    }

    @Test func `a deletion names the version that it is of, or none`() async throws {
        let desk = try await clients()
        let id = try made(
            try await send(.post, Self.path, as: "s", desk, body: Self.text()))
        let one = "\(Self.path)/\(id)"
        let refused = try await send(.delete, one, as: "s", desk, ifMatch: "W/\"99\"")
        #expect(refused.status == 412)
        expectOutcome(refused, "conflict")
        // To another client there is none, whatever the version.
        let another = try await send(.delete, one, as: "b", desk, ifMatch: "W/\"99\"")
        #expect(another.status == 404)
        #expect(try await send(.get, one, as: "s", desk).status == 200)
        let deleted = try await send(.delete, one, as: "s", desk, ifMatch: "W/\"1\"")
        #expect(deleted.status == 204)
        #expect(try await send(.get, one, as: "s", desk).status == 404)
    }

    /// In a store from before its name was reserved.
    @Test func `a client by the name of an open server's own is not taken for it`() async throws {
        #expect(APIClient.reservedNames.contains(Caller.http.name))
        let desk = try await clients()
        try await desk.add("http", ClientDesk.sleep, ["system/Subscription.cruds"])
        let answer = try await send(.get, Self.path, as: "http", desk)
        #expect(answer.status == 401)
    }

    @Test(arguments: [
        (HTTPRequest.Method.delete, path, "GET, HEAD, POST"),
        (.post, "\(path)/x", "GET, HEAD, PUT, DELETE"),
        (.put, "\(path)/$status", "GET, HEAD, POST"),
        (.delete, "\(path)/x/$events", "GET, HEAD, POST"),
    ])
    func `another method is not taken`(
        method: HTTPRequest.Method, path: String, allowed: String
    ) async throws {
        let desk = try await ServerDesk()
        let answer = try await desk.send(method, path)
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == allowed)
    }

    @Test func `a Subscription has a limit`() async throws {
        let desk = try await ServerDesk()
        let long = Self.text() + [UInt8](repeating: UInt8(ascii: " "), count: 300 << 10)
        #expect(try await desk.send(.post, Self.path, body: long).status == 413)
    }

    @Test func `who was removed is told nothing, and a new client of the name neither`()
        async throws
    {
        let desk = try await clients()
        let id = try made(
            try await send(.post, Self.path, as: "s", desk, body: Self.text()))
        let note = AuditEntry(
            at: ServerDesk.now, actor: AuditEntry.terminal, operation: "test", outcome: "done")
        _ = try await desk.desk.access.remove(client: "s", noting: note)
        try await desk.add("s", ClientDesk.sleep, ["system/Subscription.cruds"])
        #expect(try await desk.desk.server.observed.subscription(id) == nil)
    }

    @Test func `what is told goes out with its headers, and into the trail`() async throws {
        let desk = try await ServerDesk()
        let created = try await desk.send(.post, Self.path, body: Self.text())
        _ = try made(created)
        let deliverer = desk.server.subscribing.deliverer
        #expect(await deliverer.runOnce() == 1)
        #expect(try await desk.post("$submit", "cpap-missing").status == 200)
        #expect(await deliverer.runOnce() == 0)
        #expect(try await desk.post("$submit", "cpap-supply").status == 200)
        #expect(await deliverer.runOnce() == 1)
        let got = desk.listener.got
        #expect(got.count == 2)
        let root = try JSONDocument.parse(try #require(got.last).bytes).root
        #expect(root["type"]?.string == "history")
        await desk.server.trail.flush()
        let entries = try await desk.access.auditRecords(after: 0, limit: 100).map(\.entry)
        let told = try #require(entries.last { $0.operation == "notify Subscription" })
        #expect(told.cases.count == 1)
        #expect(told.outcome == "delivered")
    }

    /// R5 backport 1.1.0, "Payload Types": who gets an id reads the rest at the address that is given.
    @Test
    func `the focus of a notification with ids only is read by the subscriber at its address`()
        async throws
    {
        let clients = try await clients()
        let desk = clients.desk
        try await clients.add(
            "i", ClientDesk.sleep,
            ["system/Claim.cr", "system/ClaimResponse.r", "system/Subscription.crud"])
        let base = "/fhir/pas-2.0.1"
        _ = try made(
            try await send(
                .post, "\(base)/Subscription", as: "i", clients, body: Self.text(content: "id-only")
            ))
        #expect(await desk.server.subscribing.deliverer.runOnce() == 1)
        for sample in ["cpap-missing", "cpap-supply"] {
            let answer = try await send(
                .post, "\(base)/Claim/$submit", as: "i", clients,
                body: try ServerDesk.sample(sample))
            #expect(answer.status == 200)
            for _ in 0..<2 { _ = await desk.server.subscribing.deliverer.runOnce() }
        }
        let told = try JSONDocument.parse(try #require(desk.listener.got.last).bytes).root
        let status = try #require(told["entry"]?[0]?["resource"])
        let event = status["parameter"]?.elements.first {
            $0["name"]?.string == "notification-event"
        }
        let part = event?["part"]?.elements.first { $0["name"]?.string == "focus" }
        let focus = try #require(part?["valueReference"]?["reference"]?.string)
        #expect(focus == told["entry"]?[1]?["fullUrl"]?.string)
        let origin = "https://assent.example"
        #expect(focus.hasPrefix("\(origin)\(base)/ClaimResponse/"))

        let path = String(focus.dropFirst(origin.count))
        let read = try await send(.get, path, as: "i", clients)
        #expect(read.status == 200)
        let response = try JSONDocument.parse(read.bytes).root
        #expect(response["resourceType"]?.string == "ClaimResponse")
        #expect(response["id"]?.string.map { path.hasSuffix("/\($0)") } == true)
        #expect(try await send(.get, path, as: "other", clients).status == 404)
    }

    @Test func `what does not arrive is logged without a word of it`() async throws {
        let desk = try await ServerDesk()
        _ = try made(try await desk.send(.post, Self.path, body: Self.text()))
        desk.listener.refuse("the endpoint answered 500")
        for _ in 0..<3 { _ = await desk.server.subscribing.deliverer.runOnce() }
        let log = desk.log.lines.joined(separator: "\n")
        #expect(log.contains("a notification did not arrive"))
        #expect(!log.contains("clinic.example"))
        let metrics = try await desk.get("/metrics").text
        #expect(metrics.contains("assent_notifications_total{outcome=\"given-up\"} 1"))
        #expect(metrics.contains("assent_dead_letters 1"))
    }
}
