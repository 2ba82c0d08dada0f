import Cases
import CodeSets
import Plans
import Primitives
import Workflow

/// The look-up form: what it asks, and how it is read.
struct WhoForm {
    let book: PlanBook

    /// - Parameters:
    ///   - focus: the field that the cursor goes to.
    ///   - isShort: only what is always needed; the rest is asked for when it matters.
    func html(
        _ form: FormData, _ visit: Visit, _ problems: FieldProblems = FieldProblems(),
        focus: String? = nil, isShort: Bool = false
    ) -> HTML {
        let fields = (isShort ? Array(fields.prefix(2)) : fields).map { field in
            var field = field
            field.hasFocus = field.name == focus
            return field
        }
        return """
            <form method="post" action="/portal/who" novalidate>
            \(Field.hidden([(name: "token", value: visit.formToken)]))
            <div class="grid">
            \(HTML.each(fields) { $0.html(form, problems) })</div>
            <button>Look up</button>
            </form>
            """
    }

    private var fields: [Field] {
        [
            Field(
                "code", "Service code", hint: "For example 72148 or E0601.", isRequired: true),
            Field("member", "Member id", hint: "As on the card.", isRequired: true),
            Field(
                "kind", "Kind of code", .choice(FieldReader.codeKinds)),
            Field(
                "place", "Place of service", hint: "Two digits: 11 office, 22 outpatient hospital."
            ),
            Field("diagnoses", "Diagnosis codes", hint: "ICD-10-CM, with commas between."),
            Field("units", "Units", .number),
            Field("provider", "Rendering provider", hint: "NPI."),
            Field("facility", "Facility", hint: "NPI."),
            Field("on", "Date of service", .date, hint: "Empty: today."),
            Field("payer", "Payer", .choice(Self.payers(book))),
        ]
    }

    static func payers(_ book: PlanBook, any: String = "Any") -> [Field.Option] {
        [Field.Option("", any)] + book.payers.map { Field.Option($0.id.text, $0.name) }
    }

    /// The field that answers a missing input.
    static func field(of missing: Authority.MissingInput) -> String {
        switch missing {
        case .placeOfService: "place"
        case .diagnosis: "diagnoses"
        case .provider: "provider"
        case .units: "units"
        }
    }

    static func read(
        _ form: FormData, _ book: PlanBook
    ) -> (question: WhoQuestion?, problems: FieldProblems) {
        var reader = FieldReader(form)
        if form.given("code") == nil { reader.problems.add("code", "Service code is missing.") }
        let code = reader.code("code", kind: "kind", "Service code")
        let member = reader.required("member", "Member id")
        let payer = reader.payer(of: book)
        // All is read, whatever is wrong before it: nobody is to be told of one fault at a time.
        let place = reader.place("place", "Place of service")
        let diagnoses = reader.diagnoses("diagnoses", "Diagnosis codes")
        let units = reader.amount("units", "Units")
        let provider = reader.text("provider", "Rendering provider")
        let facility = reader.text("facility", "Facility")
        let date = reader.date("on", "Date of service")
        guard reader.problems.isEmpty, let code, let member else { return (nil, reader.problems) }
        let question = WhoQuestion(
            code: code, member: member, payer: payer, provider: provider, facility: facility,
            diagnoses: diagnoses, units: units, placeOfService: place, on: date)
        return (question, reader.problems)
    }

    /// What the workflow could not answer, beside the field it is about.
    static func place(_ error: WorkflowError, into problems: inout FieldProblems) {
        let field: String? =
            switch error {
            case .unknownMember, .ambiguousMember, .noCoverage: "member"
            case .impossibleCode: "code"
            case .unknownProvider: "provider"
            default: nil
            }
        problems.add(field, error.message)
    }
}
