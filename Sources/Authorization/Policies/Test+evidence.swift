import Cases
import JSON
import Primitives

/// Tests over what came attached. What is not there is unknown, never not met; what is too old is unknown, and says so.
extension Test {
    static func document(_ loincs: [String], _ days: Int?, _ input: PolicyInput) -> LeafFinding {
        let items = input.evidence.items.filter { $0.kind.map(loincs.contains) == true }
        guard !items.isEmpty else {
            return .unknown("No document of this kind came with the request.")
        }
        return newest(items, days, input, "A document of this kind")
    }

    static func resource(
        _ type: String, _ codes: [String], _ days: Int?, _ input: PolicyInput
    ) -> LeafFinding {
        let items = input.evidence.items.filter { item in
            item.resource?["resourceType"]?.equals(type) == true
                && item.resource.map { hasCode($0, codes) } == true
        }
        guard !items.isEmpty else { return .unknown("No such \(type) came with the request.") }
        return newest(items, days, input, "A \(type) with one of the policy's codes")
    }

    static func observation(
        _ codes: [String], _ test: NumberTest, _ days: Int?, _ input: PolicyInput
    ) -> LeafFinding {
        let items = input.evidence.items.filter { item in
            item.resource?["resourceType"]?.equals("Observation") == true
                && item.resource.map { hasCode($0, codes) } == true
        }
        let current = items.filter { isCurrent($0, days, input) }
            .max { ($0.date ?? .distantPast) < ($1.date ?? .distantPast) }
        guard let current else {
            return .unknown(
                items.isEmpty
                    ? "No such measurement came with the request."
                    : "The measurement is older than \(days ?? 0) days.")
        }
        let value =
            current.resource?["valueQuantity"]?["value"] ?? current.resource?["valueInteger"]
        guard let value, let number = value.decimal else {
            return .unknown("The measurement has no value.", at: current.resource?.place)
        }
        let text =
            "\(number)\(current.resource?["valueQuantity"]?["unit"]?.string.map { " \($0)" } ?? "")"
        return test.holds(number)
            ? .met("Measured \(text), \(test).", text, at: value.place)
            : .notMet("Measured \(text), not \(test).", text, at: value.place)
    }

    static func answer(_ linkID: String, _ test: AnswerTest, _ input: PolicyInput) -> LeafFinding {
        for item in input.evidence.items {
            guard let resource = item.resource,
                resource["resourceType"]?.equals("QuestionnaireResponse") == true,
                let found = answer(linkID, in: resource, depth: 0)
            else { continue }
            return judge(found, test)
        }
        return .unknown("The question '\(linkID)' is not answered.")
    }

    /// Answers may be nested in groups; a group deeper than any form needs is not followed.
    private static func answer(_ linkID: String, in value: JSONValue, depth: Int) -> JSONValue? {
        guard depth < 16, let items = value["item"]?.elements else { return nil }
        for item in items {
            if item["linkId"]?.equals(linkID) == true, let answer = item["answer"]?[0] {
                return answer
            }
            if let nested = answer(linkID, in: item, depth: depth + 1) { return nested }
        }
        return nil
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
            let number =
                answer["valueDecimal"]?.decimal ?? answer["valueInteger"]?.decimal
                ?? answer["valueQuantity"]?["value"]?.decimal
            return verdict(number.map(bounds.holds), number.map(\.description) ?? "")
        }
    }

    private static func newest(
        _ items: [EvidenceItem], _ days: Int?, _ input: PolicyInput, _ what: String
    ) -> LeafFinding {
        guard let current = items.first(where: { isCurrent($0, days, input) }) else {
            let dated = items.compactMap(\.date).max()
            let age = dated.map { "is of \($0), older than \(days ?? 0) days" } ?? "has no date"
            return .unknown("\(what) \(age).", at: items.first?.resource?.place)
        }
        let name = current.title ?? current.kind ?? current.mediaType
        return .met(
            "\(what) is there\(current.date.map { ", of \($0)" } ?? "").", name,
            at: current.resource?.place)
    }

    private static func isCurrent(_ item: EvidenceItem, _ days: Int?, _ input: PolicyInput) -> Bool
    {
        // What is dated after today is a slip of the pen and proves nothing.
        if let date = item.date, date > input.asOf.adding(days: 1) { return false }
        guard let days else { return true }
        guard let date = item.date else { return false }
        return date.days(until: input.reference) <= days
    }

    private static func hasCode(_ resource: JSONValue, _ codes: [String]) -> Bool {
        let codings = resource["code"]?["coding"]?.elements.map { $0 } ?? []
        return codings.contains { $0["code"]?.string.map(codes.contains) == true }
    }
}

extension CivilDate {
    fileprivate static let distantPast = CivilDate(dayNumber: -1_000_000)
}
