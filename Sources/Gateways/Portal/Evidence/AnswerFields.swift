import Cases
import JSON
import Primitives

/// Fields for a policy's questions, and the FHIR resources that the answers become: the same evidence that a provider's
/// system would send in a Bundle.
struct AnswerFields {
    let questions: [AskedQuestion]

    /// The fields of the questions that a field answers.
    func html(_ form: FormData, _ problems: FieldProblems) -> HTML {
        HTML.each(questions) { asked in
            guard let name = asked.question.field else { return .nothing }
            return field(asked, name).html(form, problems) + when(asked, name, form, problems)
        }
    }

    private func field(_ asked: AskedQuestion, _ name: String) -> Field {
        let hint = asked.ask.citation?.text
        switch asked.question {
        case .yesOrNo:
            let options = [
                Field.Option("", "Not answered"), Field.Option("yes", "Yes"),
                Field.Option("no", "No"),
            ]
            return Field(name, asked.ask.question, .choice(options), hint: hint)
        case .code(_, let codes):
            // All answers that the policy knows, and one that is none of them.
            let known = codes.map { Field.Option($0, $0) }
            let options =
                [Field.Option("", "Not answered")] + known + [Field.Option("other", "Another")]
            return Field(name, asked.ask.question, .choice(options), hint: hint)
        case .measurement(_, _, let unit):
            let what = unit.map { " in \($0)" } ?? ""
            return Field(
                name, "\(asked.ask.question) The measured value\(what):", .number, hint: hint)
        case .number: return Field(name, "\(asked.ask.question) The number:", .number, hint: hint)
        case .document, .request: return Field(name, asked.ask.question)
        }
    }

    /// The day of a measurement.
    private func when(
        _ asked: AskedQuestion, _ name: String, _ form: FormData, _ problems: FieldProblems
    ) -> HTML {
        guard case .measurement = asked.question else { return .nothing }
        return Field("\(name)-on", "Measured on", .date).html(form, problems)
    }

    /// The answers as resources; none where nothing was answered.
    func resources(
        _ form: FormData, on today: CivilDate, _ problems: inout FieldProblems
    ) -> [UploadedDocument] {
        var items: [Item] = []
        var resources: [UploadedDocument] = []
        for asked in questions {
            guard let name = asked.question.field, let text = form.given(name) else { continue }
            switch asked.question {
            case .yesOrNo(let linkID):
                items.append(Item(linkID: linkID, answer: .flag(text == "yes")))
            case .code(let linkID, _): items.append(Item(linkID: linkID, answer: .code(text)))
            case .number(let linkID):
                guard let number = Decimal(text) else {
                    problems.add(name, "'\(text.prefix(20))' is no number.")
                    continue
                }
                items.append(Item(linkID: linkID, answer: .number(number)))
            case .measurement:
                let measured = measurement(name, asked.question, text, form, today, &problems)
                resources += [measured].compactMap { $0 }
            case .document, .request: continue
            }
        }
        guard !items.isEmpty else { return resources }
        return [response(items, today)] + resources
    }

    private struct Item {
        enum Answer { case flag(Bool), code(String), number(Decimal) }

        var linkID: String
        var answer: Answer
    }

    /// A QuestionnaireResponse of what was answered here.
    private func response(_ items: [Item], _ today: CivilDate) -> UploadedDocument {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "QuestionnaireResponse")
            writer.member("status", "completed")
            writer.member("authored", today.description)
            writer.array("item") { writer in
                for item in items {
                    writer.object { writer in
                        writer.member("linkId", item.linkID)
                        writer.array("answer") { writer in
                            writer.object { writer in
                                switch item.answer {
                                case .flag(let flag): writer.member("valueBoolean", flag)
                                case .code(let code): writer.member("valueString", code)
                                case .number(let number): writer.member("valueDecimal", number)
                                }
                            }
                        }
                    }
                }
            }
        }
        return UploadedDocument(
            resource: writer.bytes, kind: "QuestionnaireResponse",
            title: "Answers given on the page")
    }

    private func measurement(
        _ name: String, _ question: PolicyQuestion, _ text: String, _ form: FormData,
        _ today: CivilDate, _ problems: inout FieldProblems
    ) -> UploadedDocument? {
        guard case .measurement(let code, let system, let unit) = question else { return nil }
        guard let value = Decimal(text) else {
            problems.add(name, "'\(text.prefix(20))' is no number.")
            return nil
        }
        guard let date = CivilDate(form.value("\(name)-on")) else {
            problems.add("\(name)-on", "When this was measured is missing.")
            return nil
        }
        // Somewhere it is the next day already.
        guard date <= today.adding(days: 1) else {
            problems.add("\(name)-on", "When this was measured is not yet: \(date).")
            return nil
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "Observation")
            writer.member("status", "final")
            writer.object("code") { writer in
                writer.array("coding") { writer in
                    writer.object { writer in
                        writer.member("system", system)
                        writer.member("code", code)
                    }
                }
            }
            writer.member("effectiveDateTime", date.description)
            writer.object("valueQuantity") { writer in
                writer.member("value", value)
                if let unit {
                    writer.member("unit", unit)
                    writer.member("system", "http://unitsofmeasure.org")
                    writer.member("code", unit)
                }
            }
        }
        return UploadedDocument(
            resource: writer.bytes, kind: "Observation", title: "Measurement given on the page")
    }
}
