import Primitives

/// One field of a form with its label, hint and problem, tied together for a screen reader.
struct Field {
    enum Kind {
        case text
        case date
        case number
        case password
        case area
        case file
        case choice([Option])
    }

    struct Option {
        var value: String
        var label: String

        init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    var name: String
    var label: String
    var kind = Kind.text
    var hint: String?
    var isRequired = false
    /// Needed with something else only, as stands beside it: it is not called optional.
    var dependsOnOthers = false
    /// Puts the cursor here when the page opens: at most one a page.
    var hasFocus = false

    init(
        _ name: String, _ label: String, _ kind: Kind = .text, hint: String? = nil,
        isRequired: Bool = false, hasFocus: Bool = false
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.hint = hint
        self.isRequired = isRequired
        self.hasFocus = hasFocus
    }

    static func id(_ name: String) -> String { "f-\(name)" }

    private var id: String { Self.id(name) }

    func html(_ form: FormData, _ problems: FieldProblems = FieldProblems()) -> HTML {
        let problem = problems[name]
        let optional: HTML =
            isRequired || isChoice || dependsOnOthers
            ? "" : " <span class=\"hint\">(optional)</span>"
        return """
            <div class="field">
            <label for="\(id)">\(label)\(optional)</label>
            \(hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>\n" as HTML })\
            \(problem.map { "<p class=\"problem\" id=\"\(id)-problem\">\($0)</p>\n" as HTML })\
            \(control(form.values[name] ?? "", attributes(problem != nil)))
            </div>

            """
    }

    /// A choice shows what it stands at, so nobody has to be told that it may be left.
    private var isChoice: Bool {
        if case .choice = kind { true } else { false }
    }

    private func attributes(_ isWrong: Bool) -> HTML {
        let described = [hint == nil ? nil : "\(id)-hint", isWrong ? "\(id)-problem" : nil]
            .compactMap { $0 }.joined(separator: " ")
        return """
             id="\(id)" name="\(name)"\
            \(HTML.when(!described.isEmpty, " aria-describedby=\"\(described)\""))\
            \(HTML.when(isWrong, " aria-invalid=\"true\""))\
            \(HTML.when(isRequired, " required"))\
            \(HTML.when(hasFocus, " autofocus"))
            """
    }

    private func control(_ value: String, _ attributes: HTML) -> HTML {
        switch kind {
        case .text:
            "<input type=\"text\" autocomplete=\"off\" value=\"\(value)\"\(attributes)>"
        case .number:
            "<input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" value=\"\(value)\"\(attributes)>"
        case .date:
            "<input type=\"\(Self.dateType(value))\" autocomplete=\"off\" value=\"\(value)\"\(attributes)>"
        case .password:
            // A secret never comes back with the form.
            "<input type=\"password\" autocomplete=\"current-password\"\(attributes)>"
        case .area: "<textarea\(attributes)>\n\(value)</textarea>"
        case .file: "<input type=\"file\"\(attributes)>"
        case .choice(let options):
            """
            <select\(attributes)>
            \(HTML.each(options) { Self.option($0, value) })</select>
            """
        }
    }

    /// A date field shows nothing of what is no date; then it is a plain field, so that nothing is lost.
    private static func dateType(_ value: String) -> String {
        value.isEmpty || CivilDate(value) != nil ? "date" : "text"
    }

    private static func option(_ option: Option, _ value: String) -> HTML {
        let mark: HTML = option.value == value ? " selected" : ""
        return "<option value=\"\(option.value)\"\(mark)>\(option.label)</option>\n"
    }

    /// Values that go with a form and are not shown.
    static func hidden(_ values: [(name: String, value: String)]) -> HTML {
        HTML.each(values) {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">\n"
        }
    }
}
