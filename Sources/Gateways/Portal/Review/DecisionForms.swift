import Cases
import Workflow

/// What a reviewer may do with one subject: approve, grant less, deny, ask. Each form carries the version of the case
/// that was on the page.
struct DecisionForms {
    let authorization: Case
    let subject: Subject
    let visit: Visit
    let form: FormData
    let problems: FieldProblems

    /// Names are kept apart by subject, since a page has these forms once for each.
    static func prefix(_ subject: Subject) -> String {
        subject.lineNumber.map { "line\($0)" } ?? "event"
    }

    static func subject(_ text: String) -> Subject? {
        if text == "event" { return .event }
        guard text.hasPrefix("line"), let number = Int(text.dropFirst(4)), number > 0 else {
            return nil
        }
        return .line(number)
    }

    private var prefix: String { Self.prefix(subject) }

    private func name(_ part: String) -> String { "\(prefix)-\(part)" }

    var html: HTML {
        guard case .pended = authorization.determination(subject) else { return .nothing }
        return """
            <h4>Decide</h4>
            <form method="post" action="/portal/review/\(authorization.id)/decide">
            \(hidden("approve"))
            <button>Approve all that is asked</button>
            </form>
            \(part("grant", "Grant less", "decide", grantFields, "Grant less", isGrave: true))
            \(part("deny", "Deny", "decide", denyFields, "Deny", isGrave: true))
            \(part("ask", "Ask for one more item", "ask", askFields, "Ask"))
            """
    }

    private func hidden(_ outcome: String) -> HTML {
        Field.hidden([
            (name: "token", value: visit.formToken), (name: "subject", value: prefix),
            (name: "version", value: "\(authorization.version)"),
            (name: "outcome", value: outcome),
        ])
    }

    /// Opens by itself where it has a problem.
    private func part(
        _ outcome: String, _ title: String, _ action: String, _ fields: [Field],
        _ button: String, isGrave: Bool = false
    ) -> HTML {
        let isUsed = form.value("subject") == prefix && form.value("outcome") == outcome
        let isOpen: HTML = isUsed ? " open" : ""
        let tone: HTML = isGrave ? " class=\"grave\"" : ""
        return """
            <details\(isOpen)>
            <summary>\(title)</summary>
            <form method="post" action="/portal/review/\(authorization.id)/\(action)" novalidate>
            \(hidden(outcome))
            \(HTML.each(fields) { $0.html(form, problems) })
            <button\(tone)>\(button)</button>
            </form>
            </details>

            """
    }

    private var grantFields: [Field] {
        let asked = authorization.asked(subject)
        return [
            Field(
                name("quantity"), "How much", .number,
                hint: asked.map { "Of \($0) asked for." }, isRequired: true),
            Field(name("from"), "From", .date),
            Field(name("until"), "Until", .date, hint: "Empty: as the plan reckons it."),
            Field(
                name("grant-reason"), "Reason, as the patient will read it", .area, isRequired: true
            ),
            Field(name("grant-criterion"), "Criterion or provision", isRequired: true),
        ]
    }

    private var denyFields: [Field] {
        [
            Field(
                name("deny-reason"), "Reason, as the patient will read it", .area, isRequired: true),
            Field(name("deny-criterion"), "Criterion or provision", isRequired: true),
            Field(name("rationale"), "Your rationale for this patient", .area, isRequired: true),
        ]
    }

    private var askFields: [Field] {
        [
            Field(name("question"), "What is needed", .area, isRequired: true),
            Field(name("loinc"), "Kind of document", .choice(DocumentKinds.options)),
        ]
    }
}
