import Cases
import FHIR
import JSON
import Primitives

/// Tests over the answers of questionnaires.
extension Test {
    static func answer(
        _ linkID: String, _ test: AnswerTest, _ days: Int?, _ input: PolicyInput
    ) -> LeafFinding {
        let nothing = LeafFinding.unknown("The question '\(linkID)' is not answered.")
        let forms = input.evidence.items.filter { item in
            guard let resource = item.resource,
                resource[.resourceType]?.equals("QuestionnaireResponse") == true
            else { return false }
            return !answers(linkID, in: resource, depth: 0).isEmpty
        }
        guard !forms.isEmpty else { return nothing }
        return Sound(forms, days, input, "The form").finding { current in
            let found = current.flatMap { form in
                (form.resource.map { answers(linkID, in: $0, depth: 0) } ?? [])
                    .map { judge($0, test).within(form) }
            }
            return agreed(found, "The question is answered in different ways.")
        }
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
