import Cases
import CodeSets
import Plans
import Primitives

/// Reads the fields of a form one by one; what is wrong is noted beside its field and reading goes on.
struct FieldReader {
    let form: FormData
    var problems = FieldProblems()

    init(_ form: FormData) { self.form = form }

    /// What a field says in words; nil where there is nothing to read.
    private func words(_ name: String) -> String? {
        form.given(name).flatMap { $0.saysSomething ? $0 : nil }
    }

    /// One line of text.
    mutating func text(_ name: String, _ label: String, most: Int = 80) -> String? {
        guard let text = words(name) else { return nil }
        guard text.count <= most else {
            problems.add(name, "\(label): at most \(most) characters.")
            return nil
        }
        let isLine = text.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control
        }
        guard isLine else {
            problems.add(name, "\(label): one line of text.")
            return nil
        }
        return text
    }

    mutating func required(_ name: String, _ label: String, most: Int = 80) -> String? {
        if words(name) == nil { problems.add(name, "\(label) is missing.") }
        return text(name, label, most: most)
    }

    /// One of the book's payers; nil where none is chosen.
    mutating func payer(of book: PlanBook) -> PayerID? {
        guard let text = form.given("payer") else { return nil }
        guard let payer = book.payer(PayerID(text)) else {
            problems.add("payer", "Payer: choose one of the list.")
            return nil
        }
        return payer.id
    }

    /// Several lines of text.
    mutating func paragraph(_ name: String, _ label: String, most: Int = 4_000) -> String? {
        guard let text = words(name) else { return nil }
        guard text.count <= most else {
            problems.add(name, "\(label): at most \(most) characters.")
            return nil
        }
        // Browsers send line breaks as CR LF.
        return String(text.map { $0 == "\r\n" ? "\n" : $0 })
    }

    mutating func date(_ name: String, _ label: String) -> CivilDate? {
        guard let text = form.given(name) else { return nil }
        guard let date = CivilDate(text) else {
            problems.add(name, "\(label): '\(text.prefix(20))' is no date (year-month-day).")
            return nil
        }
        return date
    }

    mutating func requiredDate(_ name: String, _ label: String) -> CivilDate? {
        if form.given(name) == nil { problems.add(name, "\(label) is missing.") }
        return date(name, label)
    }

    /// A number above zero.
    mutating func amount(_ name: String, _ label: String) -> Decimal? {
        guard let text = form.given(name) else { return nil }
        guard let number = Decimal(text), number > Decimal(0), number <= Decimal(100_000) else {
            problems.add(name, "\(label): a number above zero, at most 100000.")
            return nil
        }
        return number
    }

    mutating func place(_ name: String, _ label: String) -> PlaceOfService? {
        guard let text = form.given(name) else { return nil }
        guard let place = PlaceOfService(text) else {
            problems.add(name, "\(label): two digits.")
            return nil
        }
        return place
    }

    /// Codes with commas or spaces between them.
    mutating func diagnoses(_ name: String, _ label: String, most: Int = 12) -> [DiagnosisCode] {
        let words = form.value(name).split { ", ;\n\r\t".contains($0) }
        guard words.count <= most else {
            problems.add(name, "\(label): at most \(most) codes.")
            return []
        }
        var codes: [DiagnosisCode] = []
        for word in words {
            guard let code = DiagnosisCode(word) else {
                problems.add(
                    name, "\(label): '\(word.prefix(20))' is not the shape of an ICD-10-CM code.")
                return []
            }
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    mutating func modifiers(_ name: String, _ label: String) -> [Modifier] {
        let words = form.value(name).split { ", ;".contains($0) }
        guard words.count <= 4 else {
            problems.add(name, "\(label): at most four.")
            return []
        }
        let modifiers = words.compactMap { Modifier($0) }
        if modifiers.count != words.count {
            problems.add(name, "\(label): two letters or digits each.")
        }
        return modifiers
    }

    /// A service code: by its shape, or of the system that the field `kind` names.
    mutating func code(_ name: String, kind: String, _ label: String) -> ProcedureCode? {
        guard let text = form.given(name)?.uppercased() else { return nil }
        let shown = text.prefix(20)
        guard let system = ProcedureCodeSystem(name: form.value(kind)) else {
            guard let code = ProcedureCode(typed: text) else {
                problems.add(
                    name, "\(label): '\(shown)' is neither a CPT nor a HCPCS Level II code.")
                return nil
            }
            return code
        }
        let code = ProcedureCode(system: system, code: text)
        if let problem = code.shapeProblem {
            problems.add(name, "\(label): '\(shown)' can not be: \(problem).")
            return nil
        }
        return code
    }

    /// What the code field beside it is to be read as.
    static let codeKinds = [
        Field.Option("", "CPT or HCPCS code"),
        Field.Option("service-type", "X12 service type"),
        Field.Option("revenue", "Revenue code"),
    ]
}
