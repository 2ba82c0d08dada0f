import Cases
import FHIR
import Foundation
import JSON
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

@testable import PASGateway

/// Requests to the sample insurer, from bytes to bytes, over a real store.
@Suite struct EndToEndTests {
    @Test func `what is missing is asked for, supplied, and found by inquiry`() async throws {
        let clinic = try await Clinic.open()
        let asked = await clinic.submit(try Clinic.request("cpap-missing"))
        #expect(asked.kind == .ok)
        #expect(try actions(asked) == ["A4"])
        let first = await clinic.inquire(try Clinic.request("cpap-missing"))
        #expect(try found(first).map(Self.eventAction) == ["A4"])

        let supplied = await clinic.submit(
            try Clinic.request("cpap-supply"), now: Clinic.now.adding(hours: 2))
        #expect(try actions(supplied) == ["A1"])
        #expect(supplied.authorization?.id == asked.authorization?.id)
        let second = await clinic.inquire(try Clinic.request("cpap-missing"))
        #expect(try found(second).map(Self.eventAction) == ["A1"])
    }

    @Test func `four lines are answered one by one`() async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("four-lines"))
        #expect(try actions(answer) == ["A1", "A4", "A3", "CT"])
        #expect(try Self.eventAction(response(answer)) == "A4")
    }

    @Test func `a repeat is answered with the case as it stands`() async throws {
        let clinic = try await Clinic.open()
        let once = await clinic.submit(try Clinic.request("cpap-approve"))
        let twice = await clinic.submit(
            try Clinic.request("cpap-approve"), now: Clinic.now.adding(hours: 1))
        #expect(twice.authorization?.id == once.authorization?.id)
        #expect(try response(twice).sourceBytes == response(once).sourceBytes)
    }

    @Test func `a member nobody knows is an error of the answer, and nothing is stored`()
        async throws
    {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("unknown-member"))
        #expect(answer.kind == .ok)
        #expect(answer.rejections.map(\.code) == [.unknownMember])
        let rejected = try response(answer)
        #expect(rejected["outcome"]?.string == "error")
        #expect(rejected["error"]?[0]?["code"]?.codings.first?.code == "75")
        #expect(rejected["item"] == nil)
        #expect(try await clinic.store.verify().cases == 0)
    }

    @Test(arguments: PASVersion.allCases)
    func `an inquiry about a stranger is answered with the error`(
        _ version: PASVersion
    ) async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.gateway.speaking(version).inquire(
            try Clinic.request("unknown-member").bytes, caller: .local, now: Clinic.now)
        #expect(answer.kind == .ok)
        #expect(answer.rejections.map(\.code) == [.unknownMember])
        let root = try JSONDocument.parse(answer.bytes).root
        let bundle = try #require(
            version == .v221 ? root["parameter"]?[0]?["resource"] : root)
        let rejected = bundle["entry"]?[0]?["resource"]
        #expect(rejected?["outcome"]?.string == "error")
        #expect(rejected?["error"]?[0]?["code"]?.codings.first?.code == "75")
    }

    @Test func `an inquiry that finds nothing has no return`() async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.inquire(try Clinic.request("cpap-approve"))
        let root = try JSONDocument.parse(answer.bytes).root
        #expect(root.resourceType == "Parameters")
        #expect(root["parameter"] == nil)
    }

    @Test(arguments: ["", "{\"resourceType\":\"Bundle\",\"entry\":[]}", "[", "\u{FEFF}{}"])
    func `malformed input gets one outcome and leaves nothing`(_ text: String) async throws {
        let clinic = try await Clinic.open()
        for answer in [
            await clinic.submit(RequestFile(text: text)),
            await clinic.inquire(RequestFile(text: text)),
        ] {
            #expect(answer.kind == .invalid)
            let root = try JSONDocument.parse(answer.bytes).root
            #expect(root.resourceType == "OperationOutcome")
            #expect(root.list("issue").contains { $0["severity"]?.string == "error" })
        }
        #expect(try await clinic.store.verify().cases == 0)
    }

    @Test func `a denied request is not updated`() async throws {
        let clinic = try await Clinic.open()
        let denied = await clinic.submit(try Clinic.request("exclusion"))
        #expect(try actions(denied) == ["A3"])
        let handle = try #require(
            FHIRBundle(try JSONDocument.parse(try Clinic.request("exclusion").bytes).root).first)
        let update = try Clinic.request("exclusion").replacing(
            "\"status\": \"active\",\n        \"type\"",
            "\"status\": \"active\",\n        \"related\": [{\"claim\": {\"reference\": \"\(handle.fullUrl)\"}, \"relationship\": {\"coding\": [{\"system\": \"http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship\", \"code\": \"prior\"}]}}],\n        \"type\""
        ).replacing(
            "StructureDefinition/profile-claim\"", "StructureDefinition/profile-claim-update\"")
        let answer = await clinic.submit(update)
        #expect(answer.rejections.map(\.code) == [.deniedCannotBeUpdated])
    }

    @Test func `the capability statement names both operations and the guide`() async throws {
        let clinic = try await Clinic.open()
        let root = try JSONDocument.parse(clinic.gateway.metadata()).root
        #expect(root.resourceType == "CapabilityStatement")
        #expect(root["implementationGuide"]?[0]?.string?.hasSuffix("davinci-pas|2.2.1") == true)
        let operations = root["rest"]?[0]?["resource"]?[0]?.list("operation")
        #expect(operations?.map { $0["name"]?.string } == ["submit", "inquire"])
    }

    // MARK: The public samples

    @Test(arguments: ["2.0.1-submit-request", "2.2.1-submit-request", "2.2.1-update-initial"])
    func `a public sample is answered`(_ name: String) async throws {
        guard let sample = try Clinic.sample(name) else { return }
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(sample, in: Clinic.version(ofSample: name))
        #expect(answer.kind == .ok, "\(String(decoding: answer.bytes, as: UTF8.self))")
        let request = FHIRBundle(try JSONDocument.parse(sample.bytes).root)
        let submitted = try #require(request.first).resource.list("item").map {
            $0["sequence"]?.int
        }
        #expect(try response(answer).list("item").map { $0["itemSequence"]?.int } == submitted)
    }

    @Test func `a chain of updates is answered item by item, cancelled ones too`() async throws {
        let clinic = try await Clinic.open()
        var sequences: [[Int?]] = []
        var ids: Set<CaseID> = []
        for name in ["initial", "add-item", "modify-cancel", "cancel-all"] {
            guard let sample = try Clinic.sample("2.2.1-update-\(name)") else { return }
            let answer = await clinic.submit(sample)
            sequences.append(try response(answer).list("item").map { $0["itemSequence"]?.int })
            ids.insert(try #require(answer.authorization).id)
        }
        #expect(sequences == [[1], [1, 2], [1, 2], [1, 2]])
        #expect(ids.count == 1)
    }

    @Test func `the public inquiry finds the public request`() async throws {
        guard let sample = try Clinic.sample("2.2.1-submit-request"),
            let inquiry = try Clinic.sample("2.2.1-inquire-request")
        else { return }
        let clinic = try await Clinic.open()
        _ = await clinic.submit(sample)
        let answer = await clinic.inquire(inquiry)
        #expect(try !found(answer).isEmpty)
        let profile = try JSONDocument.parse(answer.bytes).root["parameter"]?[0]?["resource"]?[
            "meta"]?["profile"]?[0]?.string
        #expect(profile?.hasSuffix("profile-pas-inquiry-response-bundle") == true)
    }

    /// For the independent validator: with ASSENT_ANSWERS=FOLDER every answer is written there.
    @Test func `answers are written out for the validator`() async throws {
        guard let folder = ProcessInfo.processInfo.environment["ASSENT_ANSWERS"] else { return }
        let clinic = try await Clinic.open()
        try write(clinic.gateway.metadata(), "\(folder)/metadata.json")
        let own = [
            "cpap-approve", "cpap-missing", "four-lines", "admission", "exclusion", "expedited",
            "not-required", "unknown-member", "lapsed", "cpap-supply", "state-medicaid",
        ]
        let samples = [
            "2.0.1-submit-request", "2.2.1-submit-request", "2.2.1-update-initial",
            "2.2.1-update-add-item", "2.2.1-update-modify-cancel", "2.2.1-update-cancel-all",
        ]
        let files =
            try own.map { ($0, try Clinic.request($0)) }
            + (try samples.compactMap { name in try Clinic.sample(name).map { (name, $0) } })
        for (name, file) in files {
            let answer = await clinic.submit(file, in: Clinic.version(ofSample: name))
            try write(answer.bytes, "\(folder)/\(name).json")
            let inquiry = await clinic.inquire(file)
            try write(inquiry.bytes, "\(folder)/\(name)-inquiry.json")
        }
        if let sample = try Clinic.sample("2.2.1-inquire-request") {
            try write(await clinic.inquire(sample).bytes, "\(folder)/2.2.1-inquire.json")
        }
    }

    // MARK: Support

    private func write(_ bytes: [UInt8], _ path: String) throws {
        try Golden.pretty(bytes).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func response(_ answer: GatewayAnswer) throws -> JSONValue {
        try #require(FHIRBundle(try JSONDocument.parse(answer.bytes).root).first).resource
    }

    private func actions(_ answer: GatewayAnswer) throws -> [String?] {
        try response(answer).list("item").map { $0["adjudication"]?[0].flatMap(Self.action) }
    }

    /// The ClaimResponses of an inquiry's answer.
    private func found(_ answer: GatewayAnswer) throws -> [JSONValue] {
        try JSONDocument.parse(answer.bytes).root.list("parameter").compactMap {
            $0["resource"].flatMap { FHIRBundle($0).first?.resource }
        }
    }

    private static func eventAction(_ response: JSONValue) -> String? {
        response["adjudication"]?[0].flatMap(action)
    }

    private static func action(_ adjudication: JSONValue) -> String? {
        adjudication.fhirExtension(FHIRSystems.pasExtension("reviewAction"))?
            .fhirExtension(FHIRSystems.pasExtension("reviewActionCode"))?["valueCodeableConcept"]?
            .codings.first?.code
    }
}
