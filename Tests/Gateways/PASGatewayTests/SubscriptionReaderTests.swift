import FHIR
import JSON
import Primitives
import Records
import Testing
import Workflow

@testable import PASGateway

/// What a Subscription has to say, in each version of the guide.
@Suite struct SubscriptionReaderTests {
    private func read(
        _ text: String, _ version: PASVersion = .v221
    ) throws -> (SubscriptionReader.Read?, [OperationOutcome.Issue]) {
        var reader = SubscriptionReader(
            version: version, owner: "clinic", endpoints: EndpointRules(), isNew: true)
        let read = reader.read(try JSONDocument.parse(text).root)
        return (read, reader.issues)
    }

    @Test(arguments: PASVersion.allCases)
    func `the guide's example is taken in every version`(version: PASVersion) throws {
        let (read, issues) = try read(SubscriptionText.example, version)
        #expect(issues == [])
        let definition = try #require(read?.definition)
        #expect(definition.owner == "clinic")
        #expect(definition.guide == version.number)
        #expect(definition.organizations == ["2000101024"])
        #expect(definition.channel.endpoint == "https://clinic.example/told")
        #expect(definition.channel.mediaType == "application/fhir+json")
        #expect(definition.channel.content == .fullResource)
        #expect(definition.channel.headers == [])
        #expect(definition.endsAt == nil)
        #expect(read?.status == .requested)
    }

    @Test func `headers, seconds and the end are kept as given`() throws {
        let text = try SubscriptionText.changed(
            (
                #""type": "rest-hook""#,
                #"""
                "type": "rest-hook",
                "header": ["Authorization: Bearer a:b==", "X-Clinic:7"],
                "extension": [
                  {"url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-heartbeat-period",
                   "valueUnsignedInt": 90},
                  {"url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-timeout",
                   "valueUnsignedInt": 5}]
                """#
            ), (#""reason""#, #""end": "2027-01-01T00:00:00Z", "reason""#),
            ("application/fhir+json", "application/json"))
        let definition = try #require(try read(text).0?.definition)
        #expect(
            definition.channel.headers == [
                .init(name: "Authorization", value: "Bearer a:b=="),
                .init(name: "X-Clinic", value: "7"),
            ])
        #expect(definition.channel.heartbeatSeconds == 90)
        #expect(definition.channel.timeoutSeconds == 5)
        #expect(definition.channel.mediaType == "application/json")
        #expect(definition.endsAt?.description == "2027-01-01T00:00:00Z")
    }

    @Test func `ids only are for 2.0.1 alone`() throws {
        let text = try SubscriptionText.changed(("full-resource", "id-only"))
        #expect(try read(text, .v201).0?.definition.channel.content == .idOnly)
        let (none, issues) = try read(text, .v221)
        #expect(none == nil)
        #expect(issues.map(\.type) == [.notSupported])
        #expect(issues[0].expression == "Subscription.channel.payload.extension")
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var type: OperationOutcome.IssueType
        var place: String?
        var testDescription: String { "\(old) -> \(new)" }

        init(
            _ old: String, _ new: String, _ type: OperationOutcome.IssueType, _ place: String?
        ) {
            self.old = old
            self.new = new
            self.type = type
            self.place = place.map { "Subscription.\($0)" }
        }
    }

    static let faults = [
        Fault(#""Subscription""#, #""Claim""#, .value, nil),
        Fault(#""status": "requested","#, "", .required, "status"),
        Fault(#""requested""#, #""wanted""#, .codeInvalid, "status"),
        Fault(#""requested""#, "7", .value, "status"),
        // What only the server makes it (R4, Subscription.status).
        Fault(#""requested""#, #""error""#, .businessRule, "status"),
        Fault(#""requested""#, #""active""#, .businessRule, "status"),
        Fault(#""reason": "News of our requests.","#, "", .required, "reason"),
        Fault(#""reason": "News of our requests.""#, #""reason": """#, .value, "reason"),
        Fault("SubscriptionTopic/PASSubscriptionTopic", "Topic/Other", .notSupported, "criteria"),
        Fault("org-identifier=", "patient=", .notSupported, "criteria.extension"),
        Fault("org-identifier=2000101024", "org-identifier=", .notSupported, "criteria.extension"),
        Fault("backport-filter-criteria", "other", .required, "criteria.extension"),
        Fault(#""rest-hook""#, #""websocket""#, .notSupported, "channel.type"),
        Fault(#""type": "rest-hook","#, "", .required, "channel.type"),
        Fault(
            #""endpoint": "https://clinic.example/told","#, "", .required, "channel.endpoint"),
        Fault("application/fhir+json", "application/fhir+xml", .notSupported, "channel.payload"),
        Fault(#""full-resource""#, #""empty""#, .notSupported, "channel.payload.extension"),
        Fault("backport-payload-content", "other", .required, "channel.payload.extension"),
        Fault(#""reason""#, #""end": "tomorrow", "reason""#, .value, "end"),
        Fault(
            #""reason""#, #""modifierExtension": [], "reason""#, .fhirExtension,
            "modifierExtension"),
        Fault(
            #""type": "rest-hook""#, #""type": "rest-hook", "header": ["X-A: b\r\nX-C: d"]"#,
            .value, "channel.header[0]"),
        Fault(
            #""type": "rest-hook""#, #""type": "rest-hook", "header": ["X: 1", "Host: evil"]"#,
            .value, "channel.header[1]"),
        Fault(
            #""type": "rest-hook""#, #""type": "rest-hook", "header": ["no colon"]"#, .value,
            "channel.header[0]"),
        Fault(
            #""type": "rest-hook""#, #""type": "rest-hook", "header": [7]"#, .value,
            "channel.header[0]"),
        Fault(
            #""reason""#,
            #""extension": [{"url": "http://hl7.org/fhir/5.0/StructureDefinition/extension-Subscription.topic"}], "reason""#,
            .notSupported, "extension"),
    ]

    @Test(arguments: faults)
    func `what is missing or not known is refused, with its place`(fault: Fault) throws {
        let text = try SubscriptionText.changed((fault.old, fault.new))
        let (none, issues) = try read(text)
        #expect(none == nil)
        #expect(issues.map(\.type) == [fault.type])
        #expect(issues.first?.expression == fault.place)
    }

    @Test func `everything that is wrong is said at once`() throws {
        let text = try SubscriptionText.changed(
            (#""rest-hook""#, #""email""#), ("full-resource", "empty"), ("requested", "x"))
        #expect(
            try read(text).1.map(\.expression) == [
                "Subscription.status", "Subscription.channel.type",
                "Subscription.channel.payload.extension",
            ])
    }

    @Test(arguments: [
        ("org-identifier=1234567893", ["1234567893"]), ("orgIdentifier=A", ["A"]),
        ("org-identifier=A,B,A", ["A", "B"]), ("PASSubscriptionTopic?org-identifier=A", ["A"]),
        ("ClaimResponse?orgIdentifier=A", ["A"]),
        ("org-identifier=http://hl7.org/fhir/sid/us-npi|1234567893", ["1234567893"]),
        ("org-identifier=http%3A%2F%2Fa%7C7,|8", ["7", "8"]),
    ])
    func `a filter names organizations`(text: String, identifiers: [String]) throws {
        #expect(try OrganizationFilter.identifiers(text) == identifiers)
    }

    @Test(arguments: [
        "", "org-identifier", "org-identifier=", "org-identifier=A,", "org-identifier=a b",
        "org-identifier:not=A", "Patient?org-identifier=A", "org-identifier=A&status=x",
        "org-identifier=a|b|c", "org-identifier=%", "org-identifier=%zz", "org-identifier=%ff",
        "x?y?org-identifier=A", "patient=A",
    ])
    func `another filter is none`(text: String) {
        #expect(throws: OrganizationFilter.Refusal.self) {
            try OrganizationFilter.identifiers(text)
        }
    }

    @Test func `a filter has a limit`() {
        let many = (1...51).map { "\($0)" }.joined(separator: ",")
        #expect(throws: OrganizationFilter.Refusal.self) {
            try OrganizationFilter.identifiers("org-identifier=\(many)")
        }
    }
}
