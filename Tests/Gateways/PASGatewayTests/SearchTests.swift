import Cases
import FHIR
import JSON
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// Reads and searches of Claims and ClaimResponses, each client its own.
@Suite struct SearchTests {
    private static let base = "https://assent.example/fhir/pas-2.2.1"
    static let sleep = Caller(name: "sleep", organizations: ["2000101024"])
    static let buckeye = Caller(name: "buckeye", organizations: ["2000101032"])

    /// The clinic with some of Scioto Sleep's requests, a day apart, and their ids in that order.
    private func open(_ names: [String]) async throws -> (Clinic, [String]) {
        let clinic = try await Clinic.open()
        var ids: [String] = []
        for (day, name) in names.enumerated() {
            let answer = await clinic.submit(
                try Clinic.request(name), now: Clinic.now.adding(hours: 24 * day))
            ids.append(try #require(answer.authorization).id.text)
        }
        return (clinic, ids)
    }

    private func search(
        _ clinic: Clinic, _ pairs: [(String, String)],
        of type: PASGateway.ResourceType = .claimResponse, isStrict: Bool = false,
        caller: Caller = sleep
    ) async -> GatewayAnswer {
        await clinic.gateway.search(
            type, pairs.map { ($0.0, $0.1) }, isStrict: isStrict, base: Self.base, caller: caller)
    }

    private func ids(_ answer: GatewayAnswer) throws -> [String] {
        let root = try JSONDocument.parse(answer.bytes).root
        #expect(root["type"]?.string == "searchset")
        return root.list("entry").filter { $0["search"]?["mode"]?.equals("match") == true }
            .compactMap { $0["resource"]?["id"]?.string }
    }

    private func link(_ answer: GatewayAnswer, _ relation: String) throws -> String? {
        try JSONDocument.parse(answer.bytes).root.list("link")
            .first { $0["relation"]?.equals(relation) == true }?["url"]?.string
    }

    // MARK: Reads

    @Test(arguments: PASGateway.ResourceType.allCases, PASVersion.allCases)
    func `a resource stands for itself`(type: PASGateway.ResourceType, version: PASVersion)
        async throws
    {
        let (clinic, ids) = try await open(["cpap-missing"])
        let answer = await clinic.gateway.speaking(version).read(
            type, id: ids[0], caller: Self.sleep)
        #expect(answer.kind == .ok)
        let root = try JSONDocument.parse(answer.bytes).root
        #expect(root.resourceType == type.rawValue)
        #expect(root["id"]?.string == ids[0])
        #expect(root["meta"]?["versionId"]?.string == answer.version)
        #expect(root["meta"]?["lastUpdated"]?.string == answer.modified?.description)
        let contained = root.list("contained")
        let names = Set(contained.compactMap { $0["id"]?.string })
        #expect(names.count == contained.count)
        for reference in FHIRBundle.references(in: root) {
            let text = try #require(reference["reference"]?.string)
            let isInside = text.hasPrefix("#") && names.contains(String(text.dropFirst()))
            #expect(isInside || text == "#" || text == "Claim/\(ids[0])", "\(text) leads nowhere")
        }
        // Each is referred to (dom-3), none holds others (dom-2) or has a version of its own (dom-4).
        let texts = FHIRBundle.references(in: root).compactMap { $0["reference"]?.string }
        for resource in contained {
            #expect(texts.contains("#\(resource["id"]?.string ?? "")"))
            #expect(resource["contained"] == nil && resource["meta"]?["versionId"] == nil)
        }
    }

    @Test func `an answer's version rises with its case`() async throws {
        let (clinic, ids) = try await open(["cpap-missing"])
        let before = await clinic.gateway.read(.claimResponse, id: ids[0], caller: Self.sleep)
        #expect(
            before.bytes.isSame(
                as: await clinic.gateway.read(
                    .claimResponse, id: ids[0], caller: Self.sleep
                ).bytes))
        let later = Clinic.now.adding(hours: 24)
        _ = await clinic.submit(try Clinic.request("cpap-supply"), now: later)
        let after = await clinic.gateway.read(.claimResponse, id: ids[0], caller: Self.sleep)
        #expect(before.version != after.version)
        #expect(after.modified == later)
        let claim = await clinic.gateway.read(.claim, id: ids[0], caller: Self.sleep)
        #expect(claim.version == "2")
        #expect(claim.modified == later)
        #expect(String(decoding: claim.bytes, as: UTF8.self).contains("\"34117-2\""))
    }

    @Test func `another's, and what is not there, is not found`() async throws {
        let (clinic, ids) = try await open(["cpap-missing"])
        for (id, caller) in [
            (ids[0], Self.buckeye), ("NOSUCH", Self.sleep), ("", Self.sleep),
            (ids[0], Caller(name: "nobody", organizations: [])),
        ] {
            for type in PASGateway.ResourceType.allCases {
                let answer = await clinic.gateway.read(type, id: id, caller: caller)
                #expect(answer.kind == .notFound)
                #expect(answer.cases.isEmpty)
            }
        }
    }

    // MARK: Searches

    @Test func `without parameters all of one's own are found, the newest first`() async throws {
        let (clinic, all) = try await open(["cpap-missing", "cpap-approve", "oxygen"])
        for type in PASGateway.ResourceType.allCases {
            #expect(try ids(await search(clinic, [], of: type)) == all.reversed())
        }
        #expect(try ids(await search(clinic, [], caller: Self.buckeye)).isEmpty)
        #expect(try ids(await search(clinic, [], caller: .local)) == all.reversed())
    }

    @Test(
        arguments: [
            ("patient.identifier", "LKS-1002", [0]), ("patient:identifier", "LKS-1001", [1]),
            ("patient.identifier", "http://larkspur.example/members|LKS-1001-01", [1]),
            ("patient.identifier", "LKS-1001,LKS-1002", [1, 0]),
            ("patient.identifier", "LKS-9", []),
            ("patient", "Patient/nobody", []), ("patient", "nobody", []),
            ("patient", "Patient/LKS-1002", [0]), ("patient", "LKS-1001", [1]),
            ("patient", "https://sleep.example/fhir/Patient/LKS-1001", [1]),
            ("patient", "https://other.example/fhir/Patient/LKS-1001", []),
            ("patient", "Patient/nobody,Patient/LKS-1001", [1]),
            ("identifier", "cpap-missing", [0]),
            (
                "identifier", "https://sleep.example/fhir/requests|cpap-approve,cpap-missing",
                [1, 0]
            ),
            ("identifier", "urn:other|cpap-missing", []), ("identifier", "nothing", []),
            ("use", "preauthorization", [1, 0]), ("use", "claim", []),
            ("use", "claim,preauthorization", [1, 0]),
            ("status", "active", [1, 0]), ("status", "cancelled", []),
            ("created", "2026-03-10", [0]), ("created", "gt2026-03-10", [1]),
            ("created", "le2026-03-10", [0]), ("created", "2026-03", [1, 0]),
            ("created", "lt2026", []),
            ("created", "2026-03-11T15:00:00Z", [1]), ("created", "ne2026-03-11", [0]),
            ("_lastUpdated", "ge2026-03-11", [1]),
            ("created", "ge2026-03-11T15:00", [1]), ("created", "2026-03-11T15:00Z", [1]),
            ("created", "gt2026-03-11T15:00", []), ("created", "2026-03-11T15:00:00", [1]),
            ("created", "lt2026-03-11T16:00+01:00", [0]),
            ("patient:Patient.identifier", "LKS-1002", [0]),
            ("identifier", "https://sleep.example/fhir/requests|", [1, 0]),
            ("identifier", "|cpap-missing", []), ("identifier", "urn:other|", []),
        ] as [(String, String, [Int])])
    func `a parameter narrows`(name: String, value: String, expected: [Int]) async throws {
        let (clinic, all) = try await open(["cpap-missing", "cpap-approve"])
        #expect(try ids(await search(clinic, [(name, value)])) == expected.map { all[$0] })
    }

    @Test func `ids and the Claim that is answered name a resource`() async throws {
        let (clinic, all) = try await open(["cpap-missing", "cpap-approve"])
        for pairs in [
            [("_id", all[0])], [("request", "Claim/\(all[0])")],
            [("request", "\(Self.base)/Claim/\(all[0])")],
            [("_id", "\(all[0]),\(all[1])"), ("_id", "\(all[0]),X")],
            [("_id", "\(all[0]),\(all[1])"), ("patient.identifier", "LKS-1002")],
        ] {
            #expect(try ids(await search(clinic, pairs)) == [all[0]])
        }
        #expect(try ids(await search(clinic, [("_id", all[0])], caller: Self.buckeye)).isEmpty)
    }

    @Test func `pages follow one another to the end, each once`() async throws {
        let names = ["cpap-missing", "cpap-approve", "oxygen", "two-lines", "lapsed"]
        let (clinic, _) = try await open(names)
        let all = try ids(await search(clinic, []))
        #expect(all.count > 3)
        var (found, pairs) = ([String](), [("_count", "2"), ("use", "preauthorization")])
        for _ in 0..<all.count {
            let answer = await search(clinic, pairs)
            let page = try ids(answer)
            #expect(page.count <= 2 && !page.isEmpty)
            found += page
            guard let next = try link(answer, "next") else { break }
            #expect(
                next.hasPrefix("\(Self.base)/ClaimResponse?_count=2&use=preauthorization&_page="))
            let place = try #require(next.split(separator: "=").last.map(String.init))
            pairs = [("_count", "2"), ("use", "preauthorization"), ("_page", place)]
        }
        #expect(found == all)
    }

    /// R4, search, "Page Count": `_count=0` is `_summary=count`.
    @Test(arguments: [("_count", "0"), ("_summary", "count")])
    func `how many there are is told without any of them`(name: String, value: String) async throws
    {
        let (clinic, ids) = try await open(["cpap-missing", "oxygen"])
        func count(
            _ pairs: [(String, String)] = [], caller: Caller = Self.sleep
        ) async throws -> Int? {
            let answer = await search(clinic, [(name, value)] + pairs, caller: caller)
            let root = try JSONDocument.parse(answer.bytes).root
            #expect(root["entry"] == nil && answer.cases.isEmpty)
            #expect(root.list("link").map { $0["relation"]?.string } == ["self"])
            return root["total"]?.int
        }
        #expect(try await count() == 2)
        #expect(try await count([("_id", ids[0])]) == 1)
        #expect(try await count([("created", "gt2026-03-10")]) == 1)
        #expect(try await count([("status", "cancelled")]) == 0)
        #expect(try await count([("insurer", "x")]) == 2)
        #expect(try await count(caller: Self.buckeye) == 0)
    }

    @Test func `what is not known is told, or refused where that is asked`() async throws {
        let (clinic, all) = try await open(["cpap-missing"])
        let pairs = [("insurer", "x"), ("_id", all[0]), ("provider", "y")]
        let lenient = await search(clinic, pairs)
        #expect(try ids(lenient) == all)
        #expect(try link(lenient, "self") == "\(Self.base)/ClaimResponse?_id=\(all[0])")
        let root = try JSONDocument.parse(lenient.bytes).root
        let told = root.list("entry").first { $0["search"]?["mode"]?.equals("outcome") == true }
        #expect(
            told?["resource"]?.list("issue").map { $0["severity"]?.string } == [
                "warning", "warning",
            ])
        let strict = await search(clinic, pairs, isStrict: true)
        #expect(strict.kind == .invalid)
        #expect(String(decoding: strict.bytes, as: UTF8.self).contains("'insurer'"))
        // A Claim has no `request`.
        #expect(
            await search(clinic, [("request", "x")], of: .claim, isStrict: true).kind == .invalid)
    }

    @Test(arguments: [
        ("created", "yesterday"), ("created", "sa2026-01-01"), ("_lastUpdated", "2026-02-30"),
        ("created", "2026-01-01,2026-01-02"), ("_count", "-1"), ("_count", "x"), ("_page", "x"),
        ("_page", "1"), ("identifier", ""), ("status:not", "active"), ("created:missing", "true"),
        ("created", "2026-03-11T15"), ("created", "2026-03-11T25:00"),
        ("_id", String(repeating: "a,", count: 51)),
    ])
    func `a value that says nothing is refused`(name: String, value: String) async throws {
        let clinic = try await Clinic.open()
        let answer = await search(clinic, [(name, value)])
        #expect(answer.kind == .invalid)
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("'\(name)'"))
    }
}

extension [UInt8] {
    /// So that a failure prints no kilobytes.
    fileprivate func isSame(as other: [UInt8]) -> Bool { self == other }
}

/// The operations as they are told.
@Suite struct DescriptionTests {
    @Test(arguments: PASVersion.allCases)
    func `what is said to be searched by is, and nothing else`(version: PASVersion) async throws {
        let clinic = try await Clinic.open()
        let root = try JSONDocument.parse(
            clinic.gateway.speaking(version).metadata(base: "https://assent.example")
        ).root
        #expect(root["implementation"]?["url"]?.string == "https://assent.example")
        #expect(root["implementationGuide"]?[0]?.string?.hasSuffix("|\(version.number)") == true)
        let resources = root["rest"]?[0]?.list("resource") ?? []
        for resource in resources {
            guard
                let type = resource["type"]?.string.flatMap(PASGateway.ResourceType.init(rawValue:))
            else { continue }
            #expect(resource.list("searchParam").count >= 7)
            for parameter in resource.list("searchParam") {
                let name = try #require(parameter["name"]?.string)
                let value = parameter["type"]?.equals("date") == true ? "2026" : "x"
                #expect(CaseSearch([(name, value)], of: type).ignored.isEmpty)
            }
        }
        // What a server of topics on R4 names (Subscriptions R5 Backport, "Conformance").
        let subscription = resources.first { $0["type"]?.string == "Subscription" }
        let profiles = subscription?.list("supportedProfile").compactMap(\.string) ?? []
        #expect(profiles.contains { $0.hasSuffix("/backport-subscription") })
        #expect(
            profiles.contains("\(FHIRSystems.pas)profile-subscription") == (version == .v221))
        // A chain that is not known would mean another thing without its end.
        #expect(CaseSearch([("patient.birthdate", "1979")], of: .claim).problems.count == 1)
    }

    @Test(arguments: PASGateway.operationIDs)
    func `each operation is defined under the id that it is named by`(id: String) async throws {
        let clinic = try await Clinic.open()
        let bytes = try #require(
            clinic.gateway.operationDefinition(id, base: "https://assent.example/fhir"))
        let root = try JSONDocument.parse(bytes).root
        #expect(root["id"]?.string == id)
        #expect(root["url"]?.string == "https://assent.example/fhir/OperationDefinition/\(id)")
        let statement = String(decoding: clinic.gateway.metadata(), as: UTF8.self)
        #expect(statement.contains("\"name\":\"\(root["code"]?.string ?? "")\""))
        #expect(statement.contains("\"\(root["base"]?.string ?? "")\""))
        #expect(clinic.gateway.operationDefinition("nothing", base: "") == nil)
    }
}
