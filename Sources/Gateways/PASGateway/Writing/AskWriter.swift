import Cases
import FHIR
import JSON
import Primitives

/// What the payer asks for, as the guide has it: a CommunicationRequest for each item, and a Task for each way in which
/// what is wanted is named, for a client's document exchange (CDex; PAS 2.2.1, ainfo-4 to ainfo-7).
struct AskWriter {
    let response: ResponseWriter
    let responseURL: String
    let asks: [(subject: Subject, ask: InformationAsk)]
    /// Of the CommunicationRequest for each.
    let communicationURLs: [String]

    init(response: ResponseWriter, responseURL: String) {
        self.response = response
        self.responseURL = responseURL
        asks = response.authorization.asks
        communicationURLs = asks.indices.map { Self.communicationURL(responseURL, $0) }
    }

    private static func communicationURL(_ root: String, _ index: Int) -> String {
        urnUUID("\(root)/CommunicationRequest/\(index)")
    }

    /// By what identifiers a case in one version asks: those of its Tasks and of its CommunicationRequests. A client names one
    /// of them when it answers (CDex, the tracking id).
    static func names(of id: CaseID, version: Int) -> [String] {
        let root = ResponseWriter.responseURL(of: id, version: version)
        return TaskWriter.Kind.allCases.map { TaskWriter.url(root, $0) }
            + (0..<asksMax).map { communicationURL(root, $0) }
    }

    /// What a case asks for by one of these identifiers, in the version that gave it; nil where it is none of them. A Task asks for
    /// all that is named in its way, a CommunicationRequest for one item.
    static func asks(named name: String, in authorization: Case) -> Set<CaseEvent.AnsweredAsk>? {
        guard name.hasPrefix("urn:uuid:") else { return nil }
        for version in 1...authorization.version {
            let root = ResponseWriter.responseURL(of: authorization.id, version: version)
            let kind = TaskWriter.Kind.allCases.first { TaskWriter.url(root, $0) == name }
            let index = (0..<asksMax).first { communicationURL(root, $0) == name }
            guard kind != nil || index != nil,
                let then = try? Case(
                    id: authorization.id, events: Array(authorization.events.prefix(version)))
            else { continue }
            let asks = then.asks.enumerated().filter { number, asked in
                if let index { return number == index }
                return kind == TaskWriter.kind(of: asked.ask, among: then.asks.map(\.ask))
            }
            return Set(
                asks.map { CaseEvent.AnsweredAsk(subject: $1.subject, id: $1.ask.id) })
        }
        return nil
    }

    /// Of more questions only the first can be named.
    private static let asksMax = 20

    /// The entries, as far as where they go has room for them: an answer to an inquiry knows Tasks only.
    func write(to writer: inout JSONWriter, communications: Bool) {
        if communications {
            for index in asks.indices {
                writer.entry(communicationURLs[index]) { communication(index, &$0) }
            }
        }
        for task in TaskWriter.tasks(for: self) {
            writer.entry(task.url) { task.write(to: &$0) }
        }
    }

    // MARK: CommunicationRequest

    private func communication(_ index: Int, _ writer: inout JSONWriter) {
        let (subject, ask) = asks[index]
        let insurer = response.echo.insurer?.answerURL
        writer.member("resourceType", "CommunicationRequest")
        writer.profile("communicationrequest")
        if response.version.numbersCommunication {
            writer.list("extension") { line(subject, &$0) }
        }
        writer.array("identifier") { $0.uri(communicationURLs[index]) }
        writer.member("status", "active")
        if let report = ask.paper.report {
            writer.array("category") { $0.concept(system: "\(FHIRSystems.x12)755", code: report) }
        }
        writer.array("medium") { $0.concept(system: FHIRSystems.pasCodes, code: "CDEX") }
        payload(subject, ask, &writer)
        writer.reference("requester", insurer)
        if let insurer {
            writer.array("recipient") { writer in
                writer.object { $0.member("reference", insurer) }
            }
        }
        // Who is to send it; the profile has room for an organization only.
        if let requestor = response.echo.requestor,
            requestor.resource.resourceType == "Organization"
        {
            writer.reference("sender", requestor.answerURL)
        }
        writer.array("note") { writer in
            writer.object { $0.member("text", ask.text) }
        }
    }

    /// The guide's payload holds an attachment code and nothing else; a question without one stands in the note.
    private func payload(_ subject: Subject, _ ask: InformationAsk, _ writer: inout JSONWriter) {
        guard let loinc = ask.loinc else { return }
        writer.array("payload") { writer in
            writer.object { writer in
                writer.list("extension") { writer in
                    if !response.version.numbersCommunication { line(subject, &writer) }
                    for diagnosis in response.authorization.request.diagnoses(of: subject) {
                        writer.communicatedDiagnosis(diagnosis)
                    }
                    contentModifier(ask, &writer)
                }
                writer.member("contentString", loinc)
            }
        }
    }

    func contentModifier(_ ask: InformationAsk, _ writer: inout JSONWriter) {
        guard let modifier = ask.paper.modifier else { return }
        writer.fhirExtension("contentModifier") {
            $0.concept("valueCodeableConcept", system: FHIRSystems.loinc, code: modifier)
        }
    }

    private func line(_ subject: Subject, _ writer: inout JSONWriter) {
        guard let number = subject.lineNumber else { return }
        writer.fhirExtension("serviceLineNumber") { $0.member("valuePositiveInt", number) }
    }
}
