import Primitives
import Workflow

/// The start page: what can be done here, and in a demonstration what to try.
extension Portal {
    func start(_ visit: Visit) -> PageAnswer {
        let content: HTML = """
            <p>Is a service authorized, and who says so?</p>
            <div class="columns">
            <section class="card" aria-labelledby="who">
            <h2 id="who">Is authorization needed?</h2>
            \(WhoForm(book: workflow.book).html(FormData(), visit, isShort: true))
            <p><a href="/portal/who">All questions</a></p>
            </section>
            <section class="card" aria-labelledby="find">
            <h2 id="find">Find a case</h2>
            \(Self.findForm)
            <h2>Ask for a service</h2>
            <p><a class="button" href="/portal/submit">Request an authorization</a></p>
            <h2>Decide</h2>
            <p><a href="/portal/review">Review cases</a>, for reviewers with an access key.</p>
            </section>
            </div>
            \(demo.map { demonstration($0, visit) })
            """
        return .html(frame(visit).page("Prior authorization", at: .start, content))
    }

    /// Only the random number of the case goes into the address.
    static let findForm: HTML = """
        <form method="get" action="/portal/cases">
        \(Field("number", "Case or authorization number", isRequired: true).html(FormData()))
        <button>Find</button>
        </form>
        """

    private func demonstration(_ demo: DemoHints, _ visit: Visit) -> HTML {
        """
        <section class="card" aria-labelledby="demo">
        <h2 id="demo">Try it</h2>
        <p>This is a demonstration. Every person, provider and insurer in it is invented.
        \(demo.introduction)</p>
        \(lookUps(demo, visit))
        \(table("Members", ["Member id", "Name", "Birth date", "Plan", "Note"], demo.members.map {
            [$0.id, $0.name, $0.birthDate, $0.plan, $0.note]
        }))
        \(table("Providers", ["Identifier", "Name", "Note"], demo.providers.map {
            [$0.id, $0.name, $0.note]
        }))
        \(table("Reviewers", ["Reviewer id", "Access key", "Name", "Note"], demo.reviewers.map {
            [$0.id, $0.accessKey, $0.name, $0.note]
        }))
        \(cases(demo))
        </section>
        """
    }

    private func lookUps(_ demo: DemoHints, _ visit: Visit) -> HTML {
        guard !demo.lookUps.isEmpty else { return .nothing }
        return """
            <h3>Look-ups</h3>
            <div class="actions">\(HTML.each(demo.lookUps) { lookUp($0, visit) })</div>
            """
    }

    private func lookUp(_ hint: DemoHints.LookUp, _ visit: Visit) -> HTML {
        let fields = [
            ("code", hint.code), ("member", hint.member), ("provider", hint.provider ?? ""),
            ("diagnoses", hint.diagnoses ?? ""), ("units", hint.units ?? ""),
            ("place", hint.place ?? ""), ("on", hint.on ?? ""), ("token", visit.formToken),
        ]
        return """
            <form method="post" action="/portal/who">
            \(Field.hidden(fields.map { (name: $0.0, value: $0.1) }))\
            <button class="quiet">\(hint.title)</button>
            </form>

            """
    }

    private func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> HTML {
        guard !rows.isEmpty else { return .nothing }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(title)">
            <table>
            <caption>\(title)</caption>
            <thead><tr>\(HTML.each(heads) { "<th scope=\"col\">\($0)</th>" })</tr></thead>
            <tbody>
            \(HTML.each(rows) { row in
                "<tr>\(HTML.each(row, Self.cell))</tr>\n"
            })</tbody>
            </table>
            </div>
            """
    }

    /// A date does not break at its hyphens.
    private static func cell(_ text: String) -> HTML {
        CivilDate(text) == nil ? "<td>\(text)</td>" : "<td class=\"date\">\(text)</td>"
    }

    private func cases(_ demo: DemoHints) -> HTML {
        guard !demo.cases.isEmpty else { return .nothing }
        return """
            <h3>Cases</h3>
            <ul>
            \(HTML.each(demo.cases) {
                """
                <li><a href="/portal/cases/\($0.number)">\($0.title)</a>: \($0.number), \
                opened with the birth date \($0.birthDate)</li>

                """
            })</ul>
            """
    }
}
