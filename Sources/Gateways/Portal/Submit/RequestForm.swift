import Plans

/// The form by which a provider asks: what it asks for, field by field.
struct RequestForm {
    static let linesMax = 5

    let book: PlanBook

    static let levels = [
        Field.Option("E", "Standard"), Field.Option("U", "Urgent: waiting could do harm"),
        Field.Option("03", "Emergency"),
    ]

    static let units = [
        Field.Option("FL", "units"), Field.Option("VS", "visits"), Field.Option("DY", "days"),
        Field.Option("HS", "hours"), Field.Option("MN", "months"),
    ]

    func html(
        _ form: FormData, _ problems: FieldProblems, _ chosen: [FileFields.Chosen],
        questions: HTML, visit: Visit
    ) -> HTML {
        """
        <form method="post" action="/portal/submit" enctype="multipart/form-data" novalidate>
        \(Field.hidden([
            (name: "token", value: visit.formToken),
            (name: "form", value: form.given("form") ?? Visit.random()),
        ]))
        <fieldset>
        <legend>Patient and provider</legend>
        <div class="grid">
        \(HTML.each(eventFields) { $0.html(form, problems) })</div>
        </fieldset>
        \(HTML.each(1...Self.linesMax) { line($0, form, problems) })
        \(questions)
        <fieldset>
        <legend>Documents and words</legend>
        <p class="hint">\(FileFields.hint) \
        Send what the policy asks for now: then the answer may come at once.</p>
        \(FileFields.html(form, problems, chosen))
        \(Field("message", "Message to the payer", .area).html(form, problems))
        </fieldset>
        <button>Send the request</button>
        </form>
        """
    }

    private var eventFields: [Field] {
        [
            Field(
                "payer", "Payer", .choice(WhoForm.payers(book, any: "Choose")), isRequired: true),
            Field("member", "Member id", hint: "As on the card.", isRequired: true),
            Field("birthDate", "Birth date of the patient", .date, isRequired: true),
            Field("requester", "Requesting provider", hint: "NPI.", isRequired: true),
            Field("facility", "Facility", hint: "NPI, where the service is given in one."),
            Field("level", "How soon", .choice(Self.levels)),
            Field(
                "diagnoses", "Diagnosis codes",
                hint: "ICD-10-CM, the principal one first, with commas between."),
        ]
    }

    /// The first service is open; the others open by themselves where something is in them.
    private func line(_ number: Int, _ form: FormData, _ problems: FieldProblems) -> HTML {
        let fields = Self.lineFields(number)
        let isUsed = fields.contains { field in
            field.name != "\(number)-unit" && form.given(field.name) != nil
                || problems[field.name] != nil
        }
        let content: HTML = """
            <div class="grid">
            \(HTML.each(fields) { $0.html(form, problems) })</div>
            """
        if number == 1 {
            return "<fieldset>\n<legend>Service 1</legend>\n\(content)\n</fieldset>\n"
        }
        let isOpen: HTML = isUsed ? " open" : ""
        return """
            <details class="card"\(isOpen)>
            <summary>Service \(number)</summary>
            <fieldset>
            <legend class="hidden">Service \(number)</legend>
            \(content)
            </fieldset>
            </details>

            """
    }

    static func lineFields(_ number: Int) -> [Field] {
        func name(_ part: String) -> String { "\(number)-\(part)" }
        return [
            Field(
                name("code"), "Service code", hint: "For example 72148 or E0601.",
                isRequired: number == 1),
            Field(name("kind"), "Kind of code", .choice(FieldReader.codeKinds)),
            Field(name("modifiers"), "Modifiers", hint: "With commas between."),
            Field(name("units"), "How many", .number),
            Field(name("unit"), "Of what", .choice(units)),
            Field(name("start"), "First day", .date),
            Field(name("end"), "Last day", .date, hint: "Empty: the first day."),
            Field(name("place"), "Place of service", hint: "Two digits."),
            Field(name("provider"), "Rendering provider", hint: "NPI."),
            Field(name("text"), "In your own words"),
        ]
    }
}
