import Cases
import FHIR
import JSON
import Primitives

/// Tests over the answers of questionnaires.
extension Test {
    static func answer(
        _ linkID: String, _ test: AnswerTest, _ days: Int?, of questionnaire: String?,
        _ input: PolicyInput
    ) -> LeafFinding {
        let nothing = LeafFinding.unknown("The question '\(linkID)' is not answered.")
        let all = input.evidence.items.filter { item in
            guard let resource = item.resource,
                resource[.resourceType]?.equals("QuestionnaireResponse") == true
            else { return false }
            return !answers(linkID, in: resource, depth: 0).isEmpty
        }
        guard let first = all.first else { return nothing }
        let forms = all.filter {
            isAnswer($0.resource?["questionnaire"]?.string, to: questionnaire)
        }
        guard !forms.isEmpty else {
            return .unknown(
                "The question '\(linkID)' is answered in another questionnaire, where it may be another question.",
                at: first.resource?.place
            ).within(first)
        }
        return Sound(forms, days, input, "The form").finding { current in
            let found = current.flatMap { form in
                (form.resource.map { answers(linkID, in: $0, depth: 0) } ?? [])
                    .map { judge($0, test).within(form) }
            }
            return agreed(found, "The question is answered in different ways.")
        }
    }

    /// A `linkId` is unique in its Questionnaire only (R4, Questionnaire.item.linkId). A form that names none was made for the
    /// question that is asked.
    ///
    /// - Parameters:
    ///   - named: the canonical that the form names, perhaps with a version behind a bar.
    ///   - wanted: the canonical that the policy names, or its last part.
    private static func isAnswer(_ named: String?, to wanted: String?) -> Bool {
        guard let named, let wanted else { return true }
        func bare(_ text: String) -> Substring { text.prefix { $0 != "|" && $0 != "#" } }
        let (form, asked) = (bare(named), bare(wanted))
        return form == asked || !asked.contains("/") && form.hasSuffix("/" + asked)
    }

    /// Questions may be nested in groups and in answers; deeper than any form needs is not followed.
    private static func answers(_ linkID: String, in value: JSONValue, depth: Int) -> [JSONValue] {
        guard depth < 16, let items = value["item"]?.elements else { return [] }
        var found: [JSONValue] = []
        for item in items {
            let answers = item["answer"]?.elements.map { $0 } ?? []
            if item["linkId"]?.equals(linkID) == true { found += answers }
            for part in [item] + answers {
                found += self.answers(linkID, in: part, depth: depth + 1)
            }
        }
        return found
    }

    private static func judge(_ answer: JSONValue, _ test: AnswerTest) -> LeafFinding {
        func verdict(_ fits: Bool?, _ text: String) -> LeafFinding {
            guard let fits else {
                return .unknown("The answer is of another kind.", at: answer.place)
            }
            return fits
                ? .met("Answered: \(text).", text, at: answer.place)
                : .notMet("Answered: \(text).", text, at: answer.place)
        }
        switch test {
        case .isTrue, .isFalse:
            let flag = answer["valueBoolean"]?.bool
            return verdict(
                flag.map { $0 == (test == .isTrue) }, flag.map { $0 ? "yes" : "no" } ?? "")
        case .code(let codes):
            let text = answer["valueCoding"]?["code"]?.string ?? answer["valueString"]?.string
            return verdict(text.map(codes.contains), text ?? "")
        case .number(let bounds):
            // A plain number is in what the question asks for.
            let value = MeasuredNumber(
                quantity: answer["valueQuantity"],
                plain: answer["valueDecimal"] ?? answer["valueInteger"], unit: bounds.unit,
                isPlainCounted: true)
            switch value {
            case .absent: return verdict(nil, "")
            case .doubtful(let why): return .unknown("The answer \(why).", at: answer.place)
            case .number(let number, _): return verdict(bounds.holds(number), "\(number)")
            }
        }
    }
}
