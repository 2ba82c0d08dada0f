import Cases
import FHIR
import JSON
import Primitives

/// One Task of profile-task: everything that is asked for in one way.
///
/// The profile knows inputs with a code or a questionnaire only. A question without either stands in an input of its own
/// beside those; where there is nothing else, there is no Task.
struct TaskWriter {
    /// How what is wanted is named (ainfo-7: a Task for each).
    enum Kind: String, CaseIterable {
        case loinc, report, questionnaire

        init?(_ ask: InformationAsk) {
            if ask.paper.questionnaire != nil {
                self = .questionnaire
            } else if ask.loinc != nil {
                self = .loinc
            } else if ask.paper.report != nil {
                self = .report
            } else {
                return nil
            }
        }

        /// PASTaskCodes.
        var code: String {
            self == .questionnaire ? "attachment-request-questionnaire" : "attachment-request-code"
        }
    }

    let asking: AskWriter
    let kind: Kind
    let asks: [(subject: Subject, ask: InformationAsk)]

    private var response: ResponseWriter { asking.response }

    var url: String { Self.url(asking.responseURL, kind) }

    static func url(_ root: String, _ kind: Kind) -> String {
        urnUUID("\(root)/Task/\(kind.rawValue)")
    }

    /// The Tasks of an answer. Questions without a code go with the first.
    static func tasks(for asking: AskWriter) -> [TaskWriter] {
        let echo = asking.response.echo
        guard !asking.asks.isEmpty, echo.identifier(of: echo.insurer) != nil,
            echo.identifier(of: echo.requestor) != nil
        else { return [] }
        let all = asking.asks.map(\.ask)
        let named = Kind.allCases.filter { kind in all.contains { Kind($0) == kind } }
        return named.map { kind in
            TaskWriter(
                asking: asking, kind: kind,
                asks: asking.asks.filter { self.kind(of: $0.ask, among: all) == kind })
        }
    }

    /// The Task that asks for an item among others; nil where there is none.
    static func kind(of ask: InformationAsk, among all: [InformationAsk]) -> Kind? {
        Kind(ask) ?? Kind.allCases.first { kind in all.contains { Kind($0) == kind } }
    }

    func write(to writer: inout JSONWriter) {
        writer.member("resourceType", "Task")
        writer.profile("task")
        writer.array("identifier") { $0.uri(url) }
        writer.member("status", "requested")
        writer.object("statusReason") { $0.member("text", reasons) }
        writer.member("intent", "order")
        writer.pasConcept("code", kind.code)
        writer.reference("for", response.echo.patient?.answerURL)
        writer.object("requester") {
            $0.member("identifier", raw: response.echo.identifier(of: response.echo.insurer))
        }
        writer.object("owner") {
            $0.member("identifier", raw: response.echo.identifier(of: response.echo.requestor))
        }
        writer.pasConcept("reasonCode", "priorAuthorization")
        writer.object("reasonReference") { response.request(&$0) }
        if let deadline = response.authorization.deadline {
            writer.object("restriction") { writer in
                writer.object("period") { $0.member("end", deadline.dueAt.description) }
            }
        }
        writer.array("input") { writer in
            writer.object { writer in
                writer.pasConcept("type", "payer-url")
                writer.member("valueUrl", response.attachmentURL)
            }
            for (subject, ask) in asks { writer.object { input(subject, ask, &$0) } }
        }
    }

    /// Why the lines that this Task is about wait.
    private var reasons: String {
        var reasons: [String] = []
        for subject in asks.map(\.subject) {
            guard case .pended(let pend) = response.authorization.determination(subject),
                !reasons.contains(pend.reason)
            else { continue }
            reasons.append(pend.reason)
        }
        return reasons.joined(separator: " ")
    }

    private func input(_ subject: Subject, _ ask: InformationAsk, _ writer: inout JSONWriter) {
        writer.list("extension") { writer in
            // The profile wants a line; an event-level ask is about all of them, so the first stands for it.
            writer.fhirExtension(response.version.taskLine) {
                $0.member(response.version.taskLineValue, subject.lineNumber ?? 1)
            }
            if kind == .loinc, response.version.modifiesTaskInput {
                asking.contentModifier(ask, &writer)
            }
        }
        guard Kind(ask) == kind else {
            writer.object("type") { $0.member("text", "question") }
            writer.member("valueString", ask.text)
            return
        }
        switch kind {
        case .loinc: attachment(FHIRSystems.loinc, ask.loinc, ask, &writer)
        case .report: attachment("\(FHIRSystems.x12)755", ask.paper.report, ask, &writer)
        case .questionnaire: questionnaire(ask.paper.questionnaire, &writer)
        }
    }

    private func attachment(
        _ system: String, _ code: String?, _ ask: InformationAsk, _ writer: inout JSONWriter
    ) {
        writer.pasConcept("type", "attachments-needed")
        writer.object("valueCodeableConcept") { writer in
            writer.array("coding") { writer in
                writer.object { writer in
                    writer.member("system", system)
                    writer.member("code", code)
                }
            }
            writer.member("text", ask.text)
        }
    }

    private func questionnaire(_ id: String?, _ writer: inout JSONWriter) {
        switch response.version.taskQuestionnaire {
        case .context:
            writer.pasConcept("type", "questionnaire-context")
            writer.member("valueString", id)
        case .identifier:
            writer.pasConcept("type", "questionnaires-needed")
            writer.object("valueIdentifier") { writer in
                writer.member("system", "urn:ietf:rfc:3986")
                writer.member("value", id)
            }
        }
    }
}
