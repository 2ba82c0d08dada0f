import Cases
import Workflow

/// What moves the legal clock of a case that waits: how soon it is decided, and more time.
struct ClockForms {
    let authorization: Case
    let visit: Visit
    let form: FormData
    let problems: FieldProblems

    var html: HTML {
        guard !authorization.isDecided else { return .nothing }
        let priority =
            authorization.isExpedited
            ? part("standard", "Decide in the standard time", "Who asked for it, and why")
            : part("expedite", "Decide faster", "Who asked for it, and why")
        return """
            <section class="card" aria-labelledby="clock">
            <h2 id="clock">The clock</h2>
            \(priority)
            \(part("extend", "Take more time", "Why, as the patient will read it"))
            </section>
            """
    }

    /// Opens by itself where it has a problem.
    private func part(_ act: String, _ title: String, _ label: String) -> HTML {
        let isOpen: HTML = form.value("clock") == act ? " open" : ""
        let field = Field("\(act)-reason", label, .area, isRequired: true)
        return """
            <details\(isOpen)>
            <summary>\(title)</summary>
            <form method="post" action="/portal/review/\(authorization.id)/clock" novalidate>
            \(Field.hidden([(name: "token", value: visit.formToken), (name: "clock", value: act)]))
            \(field.html(form, problems))
            <button>\(title)</button>
            </form>
            </details>

            """
    }
}
