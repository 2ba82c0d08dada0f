import Cases
import FHIR
import JSON
import Primitives

/// Tests over what came attached. What is not there is unknown, never not met; what is too old is unknown, and says so.
extension Test {
    static func document(_ loincs: [String], _ days: Int?, _ input: PolicyInput) -> LeafFinding {
        let items = input.evidence.items
            .filter { $0.kind.map(loincs.contains) == true }.map(\.dated)
        guard !items.isEmpty else {
            return .unknown("No document of this kind came with the request.")
        }
        return presence(of: items, days, input, "A document of this kind")
    }

    static func resource(
        _ type: String, _ codes: [String], _ days: Int?, _ input: PolicyInput
    ) -> LeafFinding {
        let items = resources(type, codes, input)
        guard !items.isEmpty else { return .unknown("No such \(type) came with the request.") }
        return presence(of: items, days, input, "A \(type) with one of the policy's codes")
    }

    static func observation(
        _ codes: [String], _ test: NumberTest, _ days: Int?, _ input: PolicyInput
    ) -> LeafFinding {
        let items = resources("Observation", codes, input)
        guard let first = items.first else {
            return .unknown("No such measurement came with the request.")
        }
        let sound = items.filter { $0.flaw == nil }
        guard !sound.isEmpty else { return flawed(first, "The measurement") }
        guard let current = newest(sound.filter { isCurrent($0, days, input) }) else {
            return .unknown(
                "The measurement \(whyNotCurrent(sound, days, input)).",
                at: sound.first?.resource?.place
            ).within(sound.first)
        }
        if let bound = bound(current.resource?["valueQuantity"]) {
            return .unknown("The measurement is a bound, '\(bound)'.", at: current.resource?.place)
                .within(current)
        }
        let value =
            current.resource?["valueQuantity"]?["value"] ?? current.resource?["valueInteger"]
        guard let value, let number = value.decimal else {
            return .unknown("The measurement has no value.", at: current.resource?.place)
                .within(current)
        }
        let text =
            "\(number)\(current.resource?["valueQuantity"]?["unit"]?.string.map { " \($0)" } ?? "")"
        let found: LeafFinding =
            test.holds(number)
            ? .met("Measured \(text), \(test).", text, at: value.place)
            : .notMet("Measured \(text), not \(test).", text, at: value.place)
        return found.within(current)
    }

    static func answer(_ linkID: String, _ test: AnswerTest, _ input: PolicyInput) -> LeafFinding {
        let responses = input.evidence.items.filter { item in
            item.resource?[.resourceType]?.equals("QuestionnaireResponse") == true
                && item.resource.flatMap { answer(linkID, in: $0, depth: 0) } != nil
        }
        let sound = responses.filter { $0.flaw == nil }
        if let first = responses.first, sound.isEmpty { return flawed(first, "The form") }
        guard let response = newest(sound), let resource = response.resource,
            let found = answer(linkID, in: resource, depth: 0)
        else { return .unknown("The question '\(linkID)' is not answered.") }
        return judge(found, test).within(response)
    }

    /// Questions may be nested in groups and in answers; deeper than any form needs is not followed.
    private static func answer(_ linkID: String, in value: JSONValue, depth: Int) -> JSONValue? {
        guard depth < 16, let items = value["item"]?.elements else { return nil }
        for item in items {
            if item["linkId"]?.equals(linkID) == true, let answer = item["answer"]?[0] {
                return answer
            }
            let inside = [item] + (item["answer"]?.elements.map { $0 } ?? [])
            for part in inside {
                if let nested = answer(linkID, in: part, depth: depth + 1) { return nested }
            }
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
            if let bound = bound(answer["valueQuantity"]) {
                return .unknown("The answer is a bound, '\(bound)'.", at: answer.place)
            }
            let number =
                answer["valueDecimal"]?.decimal ?? answer["valueInteger"]?.decimal
                ?? answer["valueQuantity"]?["value"]?.decimal
            return verdict(number.map(bounds.holds), number.map(\.description) ?? "")
        }
    }

    private static func presence(
        of items: [EvidenceItem], _ days: Int?, _ input: PolicyInput, _ what: String
    ) -> LeafFinding {
        let sound = items.filter { $0.flaw == nil }
        if let first = items.first, sound.isEmpty { return flawed(first, what) }
        guard let current = newest(sound.filter { isCurrent($0, days, input) }) else {
            return .unknown(
                "\(what) \(whyNotCurrent(sound, days, input)).",
                at: sound.first?.resource?.place
            ).within(sound.first)
        }
        let name = current.title ?? current.kind ?? current.mediaType
        return .met(
            "\(what) is there\(current.date.map { ", of \($0)" } ?? "").", name,
            at: current.resource?.place
        ).within(current)
    }

    private static func flawed(_ item: EvidenceItem, _ what: String) -> LeafFinding {
        .unknown("\(what) \(item.flaw ?? "proves nothing").", at: item.resource?.place)
            .within(item)
    }

    /// `< 15`: how much it is, it does not say (R4, Quantity.comparator, a modifier element).
    private static func bound(_ quantity: JSONValue?) -> String? {
        guard let comparator = quantity?["comparator"]?.string else { return nil }
        let number = quantity?["value"]?.decimal.map { " \($0)" } ?? ""
        return comparator + number
    }

    /// The one with the latest date; of two, and of those without a date, the one that came last.
    private static func newest(_ items: [EvidenceItem]) -> EvidenceItem? {
        items.reversed().max { ($0.date ?? .distantPast) < ($1.date ?? .distantPast) }
    }

    /// Not older than the policy allows, and not dated after today.
    private static func isCurrent(_ item: EvidenceItem, _ days: Int?, _ input: PolicyInput) -> Bool
    {
        if isToCome(item, input) { return false }
        guard let days else { return true }
        guard let date = item.date else { return false }
        return date.days(until: input.reference) <= days
    }

    /// What is dated after today is a slip of the pen and proves nothing. One day ahead is let pass, for a receipt
    /// dated in UTC.
    private static func isToCome(_ item: EvidenceItem, _ input: PolicyInput) -> Bool {
        item.date.map { $0 > input.asOf.adding(days: 1) } ?? false
    }

    private static func whyNotCurrent(
        _ items: [EvidenceItem], _ days: Int?, _ input: PolicyInput
    ) -> String {
        if let latest = items.filter({ !isToCome($0, input) }).compactMap(\.date).max() {
            return "is of \(latest), older than \(days ?? 0) days"
        }
        let toCome = items.compactMap(\.date).min()
        return toCome.map { "is of \($0), which is still to come" } ?? "has no date"
    }

    /// What came of a type with one of the codes.
    private static func resources(
        _ type: String, _ codes: [String], _ input: PolicyInput
    ) -> [EvidenceItem] {
        input.evidence.items.filter { item in
            guard let resource = item.resource, resource[.resourceType]?.equals(type) == true
            else { return false }
            return hasCode(resource, codes)
        }.map(\.dated)
    }

    private static func hasCode(_ resource: JSONValue, _ codes: [String]) -> Bool {
        resource[.code]?[.coding]?.elements.contains { coding in
            guard let code = coding[.code] else { return false }
            return codes.contains { code.equals($0) }
        } ?? false
    }
}

extension CivilDate {
    fileprivate static let distantPast = CivilDate(dayNumber: -1_000_000)
}
