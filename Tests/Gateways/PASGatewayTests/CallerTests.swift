import Cases
import FHIR
import JSON
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

@testable import PASGateway

/// A requester sees its own cases. The sample request is Scioto Sleep Medicine's (2000101024); Buckeye Home Equipment
/// (2000101032) is to deliver; Larkspur's other providers have no part in it.
@Suite struct CallerTests {
    static let sleep = Caller(name: "sleep", organizations: ["2000101024"])
    static let buckeye = Caller(name: "buckeye", organizations: ["2000101032"])
    static let stranger = Caller(name: "stranger", organizations: ["2000101040"])

    private func request(
        asking npi: String? = nil, delivering other: String? = nil
    ) throws -> RequestFile {
        var file = try Clinic.request("cpap-missing")
        if let npi { file = try file.replacing("\"2000101024\"", "\"\(npi)\"") }
        if let other { file = try file.replacing("\"2000101032\"", "\"\(other)\"") }
        return file
    }

    private func outcome(_ answer: GatewayAnswer) throws -> String? {
        try JSONDocument.parse(answer.bytes).root.list("issue").first?["code"]?.string
    }

    private func count(_ answer: GatewayAnswer) throws -> Int {
        try JSONDocument.parse(answer.bytes).root.list("parameter").count {
            $0["resource"]?["entry"]?[0]?["resource"]?.resourceType == "ClaimResponse"
        }
    }

    @Test func `a client submits and finds as its own organization`() async throws {
        let clinic = try await Clinic.open()
        let bytes = try request().bytes
        let answer = await clinic.gateway.submit(bytes, caller: Self.sleep, now: Clinic.now)
        #expect(answer.kind == .ok)
        let found = await clinic.gateway.inquire(bytes, caller: Self.sleep, now: Clinic.now)
        #expect(try count(found) == 1)
        #expect(found.cases == answer.cases)
        #expect(found.cases.count == 1)
    }

    @Test(arguments: [buckeye, stranger, Caller(name: "nobody", organizations: [])])
    func `in another's name nothing is stored and nothing told`(caller: Caller) async throws {
        let clinic = try await Clinic.open()
        let bytes = try request().bytes
        let refused = await clinic.gateway.submit(bytes, caller: caller, now: Clinic.now)
        #expect(refused.kind == .forbidden)
        #expect(try outcome(refused) == "forbidden")
        #expect(try await clinic.store.verify().cases == 0)
        _ = await clinic.gateway.submit(bytes, caller: .local, now: Clinic.now)
        let inquiry = await clinic.gateway.inquire(bytes, caller: caller, now: Clinic.now)
        #expect(inquiry.kind == .forbidden)
        #expect(inquiry.cases == [])
    }

    /// PAS 2.2.1, "Inquiries": others than the submitter see a case by the member's id and the NPI of the ordering or
    /// rendering provider.
    @Test func `the provider who delivers finds the case as itself`() async throws {
        let clinic = try await Clinic.open()
        _ = await clinic.gateway.submit(try request().bytes, caller: Self.sleep, now: Clinic.now)
        let own = try request(asking: "2000101032").bytes
        let found = await clinic.gateway.inquire(own, caller: Self.buckeye, now: Clinic.now)
        #expect(try count(found) == 1)
    }

    @Test func `one who has no part in it finds nothing`() async throws {
        let clinic = try await Clinic.open()
        _ = await clinic.gateway.submit(try request().bytes, caller: Self.sleep, now: Clinic.now)
        let own = try request(asking: "2000101040", delivering: "2000101040").bytes
        let found = await clinic.gateway.inquire(own, caller: Self.stranger, now: Clinic.now)
        #expect(found.kind == .ok)
        #expect(try count(found) == 0)
        // That something is withheld is said; what, is not (spec-50).
        let bundle = try JSONDocument.parse(found.bytes).root["parameter"]?[0]?["resource"]
        let outcome = bundle?["entry"]?[0]?["resource"]
        #expect(outcome?["issue"]?[0]?["code"]?.string == "suppressed")
        // Where else to ask (spec-50).
        let text = outcome?["issue"]?[0]?["details"]?["text"]?.string
        #expect(text?.hasSuffix("call the payer, 1-555-010-0100.") == true)
        // Without a ClaimResponse it does not say that it is an answer of the profile.
        #expect(bundle?["meta"] == nil)
        #expect(found.cases.isEmpty)
    }

    /// Each Bundle of the answer begins with a ClaimResponse (profile-pas-inquiry-response-bundle).
    @Test func `what is withheld is said behind the last answer`() async throws {
        let clinic = try await Clinic.open()
        let own = try request(asking: "2000101040", delivering: "2000101040")
        _ = await clinic.gateway.submit(try request().bytes, caller: Self.sleep, now: Clinic.now)
        _ = await clinic.gateway.submit(own.bytes, caller: Self.stranger, now: Clinic.now)
        let found = await clinic.gateway.inquire(
            own.bytes, caller: Self.stranger, now: Clinic.now)
        let parameters = try JSONDocument.parse(found.bytes).root.list("parameter")
        try #require(parameters.count == 1)
        let types = parameters[0]["resource"]?.list("entry").compactMap {
            $0["resource"]?["resourceType"]?.string
        }
        #expect(types?.first == "ClaimResponse")
        #expect(types?.last == "OperationOutcome")
    }

    @Test func `another's identifier beside one's own proves nothing`() async throws {
        let clinic = try await Clinic.open()
        _ = await clinic.gateway.submit(try request().bytes, caller: Self.sleep, now: Clinic.now)
        let npi = #""system": "http://hl7.org/fhir/sid/us-npi""#
        let both = try request().replacing(
            #""value": "2000101024""#,
            #""value": "2000101040" }, { \#(npi), "value": "2000101024""#)
        for answer in [
            await clinic.gateway.submit(both.bytes, caller: Self.stranger, now: Clinic.now),
            await clinic.gateway.inquire(both.bytes, caller: Self.stranger, now: Clinic.now),
        ] { #expect(answer.kind == .forbidden) }
    }

    /// A person whom the registry does not know proves nothing of the organization that they name.
    @Test func `of who asks in a role the person's number counts, too, and is named`() async throws
    {
        let clinic = try await Clinic.open()
        let file = try Clinic.request("everything").replacing(
            #""reference": "Organization/sleep""#, #""reference": "PractitionerRole/sallow""#)
        let half = await clinic.gateway.submit(file.bytes, caller: Self.sleep, now: Clinic.now)
        #expect(half.kind == .forbidden)
        #expect(String(decoding: half.bytes, as: UTF8.self).contains("the number 1003000126,"))
        let both = Caller(name: "sleep", organizations: ["2000101024", "1003000126"])
        let answer = await clinic.gateway.submit(file.bytes, caller: both, now: Clinic.now)
        #expect(answer.kind == .ok)
        let none = await clinic.gateway.submit(
            file.bytes, caller: Self.stranger, now: Clinic.now)
        #expect(!String(decoding: none.bytes, as: UTF8.self).contains("1003000126"))
    }

    @Test func `an update comes from who asked`() async throws {
        let clinic = try await Clinic.open()
        _ = await clinic.gateway.submit(try request().bytes, caller: Self.sleep, now: Clinic.now)
        let supply = try Clinic.request("cpap-supply")
        let refused = await clinic.gateway.submit(
            supply.bytes, caller: Self.stranger, now: Clinic.now)
        #expect(refused.kind == .forbidden)
        // In its own name it updates nothing of another's: what it names is not known of it, and is a new request.
        let own = await clinic.gateway.submit(
            try supply.replacing("\"2000101024\"", "\"2000101040\"").bytes, caller: Self.stranger,
            now: Clinic.now)
        #expect(own.kind == .ok)
        #expect(try await clinic.store.verify().cases == 2)
        let updated = await clinic.gateway.submit(
            supply.bytes, caller: Self.sleep, now: Clinic.now.adding(hours: 1))
        #expect(updated.authorization?.action == .approved)
        #expect(try await clinic.store.verify().cases == 2)
    }
}
