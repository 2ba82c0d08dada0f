import Cases
import HTTPTypes
import JSON
import Records
import Testing

@testable import Server

/// Reads, searches and papers over HTTP: whose, in which version, and what is written down of them.
@Suite struct ReadRouteTests {
    private static let base = ServerDesk.base

    /// The clients' desk with one request, and its id.
    private func open() async throws -> (ClientDesk, String) {
        let clients = try await ClientDesk()
        _ = try await clients.post("$submit", "cpap-missing", as: "sleep")
        let summary = try #require(try await clients.desk.store.summaries(CaseQuery()).first)
        return (clients, summary.caseID.text)
    }

    private func get(
        _ path: String, _ clients: ClientDesk, as client: String = "finder",
        _ more: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = more
        headers[.authorization] = "Bearer token-of-\(client)"
        return try await clients.desk.get(path, headers)
    }

    @Test(arguments: ["Claim", "ClaimResponse"])
    func `a resource is read with its version`(type: String) async throws {
        let (clients, id) = try await open()
        let answer = try await get("\(Self.base)/\(type)/\(id)", clients)
        #expect(answer.status == 200)
        let root = try JSONDocument.parse(answer.bytes).root
        let version = try #require(root["meta"]?["versionId"]?.string)
        #expect(answer.headers[.eTag] == "W/\"\(version)\"")
        #expect(answer.headers[.lastModified] == "Tue, 10 Mar 2026 19:00:00 GMT")
    }

    @Test func `what the client has is not sent again, and another version is not taken for it`()
        async throws
    {
        let (clients, id) = try await open()
        let path = "\(Self.base)/ClaimResponse/\(id)"
        let tag = try #require(try await get(path, clients).headers[.eTag])
        let same = try await get(path, clients, [.ifNoneMatch: tag])
        #expect(same.status == 304)
        #expect(same.bytes.isEmpty)
        #expect(same.headers[.eTag] == tag)
        let other = try await get(path, clients, [.ifMatch: "W/\"999\""])
        #expect(other.status == 412)
        expectOutcome(other, "conflict")
        #expect(try await get(path, clients, [.ifMatch: tag]).status == 200)
    }

    /// It came to be at 19:00:00 on that day.
    @Test(arguments: [
        ("Tue, 10 Mar 2026 19:00:00 GMT", 304), ("Fri, 01 Jan 2038 00:00:00 GMT", 304),
        ("Tue, 10 Mar 2026 18:59:59 GMT", 200), ("Tuesday, 10-Mar-26 19:00:00 GMT", 304),
        ("lately", 200),
    ])
    func `what has not changed since then is not sent again`(since: String, status: Int)
        async throws
    {
        let (clients, id) = try await open()
        let answer = try await get(
            "\(Self.base)/ClaimResponse/\(id)", clients, [.ifModifiedSince: since])
        #expect(answer.status == status)
    }

    @Test func `another's is as if it were not there`() async throws {
        let (clients, id) = try await open()
        for type in ["Claim", "ClaimResponse"] {
            let another = try await get("\(Self.base)/\(type)/\(id)", clients, as: "other")
            let nobody = try await get("\(Self.base)/\(type)/NOSUCH", clients, as: "other")
            #expect(another.status == 404)
            expectOutcome(another, "not-found")
            #expect(another.bytes == nobody.bytes)
            let search = try await get("\(Self.base)/\(type)?_id=\(id)", clients, as: "other")
            #expect(search.status == 200)
            #expect(!search.text.contains("\"entry\""))
        }
    }

    @Test func `the scope has to hold it`() async throws {
        let (clients, id) = try await open()
        for path in ["ClaimResponse/\(id)", "ClaimResponse?_id=\(id)", "Claim?_id=\(id)"] {
            let answer = try await get("\(Self.base)/\(path)", clients, as: "sleep")
            #expect(answer.status == 403)
            #expect(answer.header("WWW-Authenticate")?.contains("insufficient_scope") == true)
        }
    }

    @Test func `reads and searches are in the audit trail with the case`() async throws {
        let (clients, id) = try await open()
        _ = try await get("\(Self.base)/ClaimResponse/\(id)", clients)
        _ = try await get("\(Self.base)/Claim?patient.identifier=LKS-1002", clients)
        await clients.desk.server.trail.flush()
        let entries = try await clients.desk.access.auditRecords(after: 0, limit: 10)
        let told = entries.filter { $0.entry.actor == "finder" }.map(\.entry)
        #expect(told.map(\.cases) == [[id], [id]])
        #expect(
            told.map(\.operation) == [
                "GET \(Self.base)/ClaimResponse/{id}", "GET \(Self.base)/Claim",
            ])
    }

    @Test func `a search is posted, too, and its parameters get into no address`() async throws {
        let (clients, id) = try await open()
        let form: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded",
            .authorization: "Bearer token-of-finder",
        ]
        let path = "\(Self.base)/ClaimResponse/_search"
        let answer = try await clients.desk.send(
            .post, path, form, body: Array("patient.identifier=LKS-1002&_count=1".utf8))
        #expect(answer.status == 200)
        #expect(answer.text.contains(id))
        #expect(
            answer.text.contains(
                "https://assent.example\(Self.base)/ClaimResponse?patient.identifier=LKS-1002&_count=1"
            ))
        var wrong = form
        wrong[.contentType] = "application/fhir+json"
        #expect(try await clients.desk.send(.post, path, wrong, body: []).status == 415)
        #expect(try await clients.desk.send(.get, path, form).status == 405)
        let broken = try await clients.desk.send(.post, path, form, body: Array("a=%".utf8))
        #expect(broken.status == 400)
    }

    @Test(arguments: [("strict", 400), ("lenient", 200)])
    func `what is not known is handled as preferred`(handling: String, status: Int) async throws {
        let (clients, _) = try await open()
        let answer = try await get(
            "\(Self.base)/ClaimResponse?colour=red", clients, [.prefer: "handling=\(handling)"])
        #expect(answer.status == status)
        #expect(answer.headers[.preferenceApplied] == "handling=\(handling)")
        #expect(answer.text.contains("'colour' is not known here"))
    }

    @Test func `papers are taken in from who may request`() async throws {
        let (clients, id) = try await open()
        let call = #"""
            {"resourceType": "Parameters", "parameter": [
              {"name": "TrackingId", "valueIdentifier": {"value": "\#(id)"}},
              {"name": "AttachTo", "valueCode": "preauthorization"},
              {"name": "OrganizationId", "valueIdentifier": {"value": "\#(ClientDesk.sleep)"}},
              {"name": "MemberId", "valueIdentifier": {"value": "LKS-1002"}},
              {"name": "Attachment", "part": [{"name": "Content", "resource": {
                "resourceType": "DocumentReference", "status": "current",
                "date": "2026-02-12T14:00:00Z", "content": [{"attachment": {"contentType": "text/plain", "data": "eA=="}}],
                "type": {"coding": [{"system": "http://loinc.org", "code": "34117-2"}]}}}]}]}
            """#
        let path = "\(Self.base)/$submit-attachment"
        for (client, status) in [("reader", 403), ("buckeye", 404), ("sleep", 200)] {
            let answer = try await clients.desk.send(
                .post, path, ClientDesk.headers(client), body: Array(call.utf8))
            #expect(answer.status == status)
            #expect(answer.text.contains(#""resourceType":"OperationOutcome""#))
        }
        let read = try await get("\(Self.base)/ClaimResponse/\(id)", clients)
        #expect(read.text.contains(#""disposition":"Approved""#))
    }

    @Test func `the operations are told to anybody`() async throws {
        let clients = try await ClientDesk()
        for id in ["Claim-submit", "Claim-inquiry", "submit-attachment"] {
            let answer = try await clients.desk.get("\(Self.base)/OperationDefinition/\(id)")
            #expect(answer.status == 200)
            #expect(
                answer.text.contains("https://assent.example\(Self.base)/OperationDefinition/\(id)")
            )
        }
        #expect(
            try await ServerDesk().get("\(Self.base)/OperationDefinition/none").status == 404)
    }
}
