import Cases
import FHIR
import JSON
import Primitives

/// What the payer asks for, as the guide has it: a CommunicationRequest for each item, and one Task that a client's document
/// exchange (CDex) can work with.
///
/// The guide's payload and `attachments-needed` hold a LOINC attachment code and nothing else. A question without one
/// stands in the note of its CommunicationRequest and in an input of the Task beside those; without any code at all there
/// is no Task, which the guide does not know without an attachment.
struct AskWriter {
    private let response: ResponseWriter
    private let asks: [(subject: Subject, ask: InformationAsk)]

    init(response: ResponseWriter) {
        self.response = response
        asks = response.authorization.asks
    }

    var communicationURLs: [String] { asks.indices.map(communicationURL) }

    private func communicationURL(_ index: Int) -> String {
        Self.communicationURL(response.responseURL, index)
    }

    private static func communicationURL(_ root: String, _ index: Int) -> String {
        urnUUID("\(root)/CommunicationRequest/\(index)")
    }

    private static func taskURL(_ root: String) -> String { urnUUID("\(root)/Task") }

    /// By what identifiers a case in one version asks: that of its Task and those of its CommunicationRequests. A client names
    /// one of them when it answers (CDex, the tracking id).
    static func names(of id: CaseID, version: Int) -> [String] {
        let root = ResponseWriter.responseURL(of: id, version: version)
        return [taskURL(root)] + (0..<asksMax).map { communicationURL(root, $0) }
    }

    /// Of more questions only the first can be named.
    private static let asksMax = 20

    func write(to writer: inout JSONWriter) {
        for index in asks.indices {
            writer.entry(communicationURL(index)) { communication(index, &$0) }
        }
        let insurer = identifier("insurer")
        let owner = identifier("provider")
        if asks.contains(where: { $0.ask.loinc != nil }), let insurer, let owner {
            writer.entry(Self.taskURL(response.responseURL)) { task(insurer, owner, &$0) }
        }
    }

    private func communication(_ index: Int, _ writer: inout JSONWriter) {
        let (subject, ask) = asks[index]
        writer.member("resourceType", "CommunicationRequest")
        writer.profile("communicationrequest")
        line(subject, &writer)
        writer.array("identifier") { writer in
            writer.object { writer in
                writer.member("system", "urn:ietf:rfc:3986")
                writer.member("value", communicationURL(index))
            }
        }
        writer.member("status", "active")
        if let loinc = ask.loinc {
            writer.array("payload") { writer in
                writer.object { $0.member("contentString", loinc) }
            }
        }
        writer.reference("requester", response.echo.entry("insurer")?.fullUrl)
        // Who is to send it; the profile has room for an organization only.
        if let requestor = response.echo.requestor,
            requestor.resource.resourceType == "Organization"
        {
            writer.reference("sender", requestor.fullUrl)
        }
        writer.array("note") { writer in
            writer.object { $0.member("text", ask.text) }
        }
    }

    private func line(_ subject: Subject, _ writer: inout JSONWriter) {
        guard let number = subject.lineNumber else { return }
        writer.array("extension") { writer in
            writer.fhirExtension("serviceLineNumber") { $0.member("valuePositiveInt", number) }
        }
    }

    private func task(_ insurer: JSONValue, _ owner: JSONValue, _ writer: inout JSONWriter) {
        writer.member("resourceType", "Task")
        writer.profile("task")
        writer.array("identifier") { writer in
            writer.object { writer in
                writer.member("system", "urn:ietf:rfc:3986")
                writer.member("value", Self.taskURL(response.responseURL))
            }
        }
        writer.member("status", "requested")
        writer.member("intent", "order")
        writer.pasConcept("code", "attachment-request-code")
        writer.reference("for", response.echo.entry("patient")?.fullUrl)
        writer.object("requester") { $0.member("identifier", raw: insurer) }
        writer.object("owner") { $0.member("identifier", raw: owner) }
        writer.pasConcept("reasonCode", "priorAuthorization")
        writer.reference("reasonReference", response.echo.claim.fullUrl)
        if let deadline = response.authorization.deadline {
            writer.object("restriction") { writer in
                writer.object("period") { $0.member("end", deadline.dueAt.description) }
            }
        }
        writer.array("input") { writer in
            writer.object { writer in
                writer.pasConcept("type", "payer-url")
                writer.member("valueUrl", "urn:assent:case:\(response.authorization.id)")
            }
            for (subject, ask) in asks { input(subject, ask, &writer) }
        }
    }

    private func input(_ subject: Subject, _ ask: InformationAsk, _ writer: inout JSONWriter) {
        writer.object { writer in
            // The profile wants a line; an event-level ask is about all of them, so the first stands for it.
            line(subject.lineNumber == nil ? .line(1) : subject, &writer)
            guard let loinc = ask.loinc else {
                writer.object("type") { $0.member("text", "question") }
                writer.member("valueString", ask.text)
                return
            }
            writer.pasConcept("type", "attachments-needed")
            writer.object("valueCodeableConcept") { writer in
                writer.array("coding") { writer in
                    writer.object { writer in
                        writer.member("system", FHIRSystems.loinc)
                        writer.member("code", loinc)
                    }
                }
                writer.member("text", ask.text)
            }
        }
    }

    /// An identifier of the party, as it was sent.
    private func identifier(_ name: String) -> JSONValue? {
        guard let entry = response.echo.entry(name) else { return nil }
        if let own = entry.resource["identifier"]?[0] { return own }
        let target = response.echo.bundle.resolve(
            entry.resource["practitioner"], from: entry.fullUrl)
        return target?.resource["identifier"]?[0]
    }
}
