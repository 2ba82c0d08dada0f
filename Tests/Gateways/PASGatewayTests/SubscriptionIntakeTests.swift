import FHIR
import JSON
import Primitives
import SQLiteRecords
import Testing
import Workflow

@testable import PASGateway

/// A Subscription is held against R4 and the guide's profile, beside what the reader says.
@Suite struct SubscriptionIntakeTests {
    private static let url =
        "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content"

    private func read(
        _ text: String, _ version: PASVersion = .v221, endpoints: EndpointRules = EndpointRules()
    ) -> SubscriptionIntake.Intake {
        SubscriptionIntake(
            version: version, owner: "clinic", endpoints: endpoints, isNew: true
        ).read(Array(text.utf8), now: Clinic.now)
    }

    private func issues(_ outcome: OperationOutcome) -> [String] {
        outcome.issues.map { "\($0.type.rawValue) \($0.expression ?? "")" }
    }

    @Test(arguments: PASVersion.allCases)
    func `the guide's example and the public sample are taken`(version: PASVersion) throws {
        let sample = try Clinic.sample("2.2.1-subscription")?.text
        // The sample is for a listener on the same machine.
        let endpoints = EndpointRules(allowsLoopback: true)
        for text in [SubscriptionText.example, sample].compactMap(\.self) {
            guard case .read = read(text, version, endpoints: endpoints) else {
                Issue.record("\(read(text, version, endpoints: endpoints))")
                continue
            }
        }
    }

    @Test(
        arguments: [
            (#""reason""#, #""colour": "red", "reason""#, "structure Subscription.colour"),
            (
                #""reason""#, #""contact": {"system": "phone"}, "reason""#,
                "structure Subscription.contact"
            ),
            (
                #""reason""#, #""contact": [{"system": "pigeon"}], "reason""#,
                "code-invalid Subscription.contact[0].system"
            ),
            (#""status": "requested","#, "", "required Subscription.status"),
            (#""requested""#, #""wanted""#, "code-invalid Subscription.status"),
            (#""type": "rest-hook","#, "", "required Subscription.channel.type"),
            (#""reason""#, #""end": "tomorrow", "reason""#, "value Subscription.end"),
            (#""News of our requests.""#, "7", "value Subscription.reason"),
        ], PASVersion.allCases)
    func `what is no R4 is invalid, and told once`(
        _ fault: (old: String, new: String, issue: String), version: PASVersion
    ) throws {
        let text = try SubscriptionText.changed((fault.old, fault.new))
        guard case .invalid(let outcome) = read(text, version) else {
            Issue.record("\(read(text, version))")
            return
        }
        #expect(issues(outcome) == [fault.issue])
    }

    @Test func `what the guide's profile forbids is refused in its version alone`() throws {
        let twice = #"""
            [{"url": "\#(Self.url)", "valueCode": "full-resource"},
             {"url": "\#(Self.url)", "valueCode": "full-resource"}]
            """#
        let text = try SubscriptionText.changed(
            (
                #"""
                [{
                      "url": "\#(Self.url)",
                      "valueCode": "full-resource"}]
                """#, twice
            ))
        guard case .refused(let outcome) = read(text) else {
            Issue.record("\(read(text))")
            return
        }
        #expect(outcome.issues.count == 1)
        #expect(outcome.issues[0].expression?.contains("extension") == true)
        guard case .read = read(text, .v201) else {
            Issue.record("\(read(text, .v201))")
            return
        }
    }

    @Test func `all that is wrong is told at once`() throws {
        let text = try SubscriptionText.changed(
            (#""reason""#, #""colour": "red", "reason""#), ("requested", "wanted"),
            (#""rest-hook""#, #""rest-hook", "header": ["Host: evil"]"#),
            ("org-identifier=", "patient="))
        guard case .invalid(let outcome) = read(text) else {
            Issue.record("\(read(text))")
            return
        }
        #expect(
            Set(issues(outcome)) == [
                "structure Subscription.colour", "code-invalid Subscription.status",
                "value Subscription.channel.header[0]",
                "not-supported Subscription.criteria.extension",
            ])
    }

    @Test func `the endpoint is told with the rest`() throws {
        let text = try SubscriptionText.changed(
            ("https://clinic.example/told", "https://10.0.0.1/"),
            (#""rest-hook""#, #""rest-hook", "header": ["Host: evil"]"#),
            ("org-identifier=", "patient="))
        guard case .refused(let outcome) = read(text) else {
            Issue.record("\(read(text))")
            return
        }
        #expect(
            issues(outcome) == [
                "not-supported Subscription.criteria.extension",
                "business-rule Subscription.channel.endpoint",
                "value Subscription.channel.header[0]",
            ])
    }

    /// FHIR R4, http.html, "create": 400 for what can not be read as R4, 422 for what breaks a rule of this server.
    @Test(arguments: [
        (
            #""reason""#, #""implicitRules": "http://rules.example", "reason""#,
            "not-supported Subscription.implicitRules"
        ),
        (
            #""reason""#,
            #""modifierExtension": [{"url": "http://x.example", "valueCode": "y"}], "reason""#,
            "extension Subscription.modifierExtension[0]"
        ),
    ])
    func `what changes the meaning and is not known is invalid`(
        old: String, new: String, issue: String
    ) throws {
        let text = try SubscriptionText.changed((old, new))
        guard case .invalid(let outcome) = read(text) else {
            Issue.record("\(read(text))")
            return
        }
        #expect(issues(outcome) == [issue])
    }

    @Test func `nothing of it is kept`() async throws {
        let office = try await SubscriptionFlowTests.Office()
        let answer = await office.create(
            try SubscriptionText.changed((#""reason""#, #""colour": "red", "reason""#)))
        #expect(answer.kind == .invalid)
        #expect(try await office.clinic.store.subscription("s1") == nil)
    }
}
