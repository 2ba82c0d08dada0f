import Cases
import FHIR
import JSON
import Primitives

/// Tests over what came attached. What is not there is unknown, never not met; what is too old is unknown, and says so.
extension Test {
    static func document(_ loincs: [String], _ days: Int?, _ input: PolicyInput) -> LeafFinding {
        let items = input.evidence.items.filter { $0.kind.map(loincs.contains) == true }
        guard !items.isEmpty else {
            return .unknown("No document of this kind came with the request.")
        }
        return presence(of: items, days, input, "A document of this kind")
    }

    static func resource(
        _ type: String, _ codes: CodeChoice, _ days: Int?, _ input: PolicyInput
    ) -> LeafFinding {
        let items = resources(type, codes, input)
        guard !items.isEmpty else { return .unknown("No such \(type) came with the request.") }
        return presence(of: items, days, input, "A \(type) with one of the policy's codes")
    }

    static func observation(
        _ codes: CodeChoice, _ test: NumberTest, _ days: Int?, _ input: PolicyInput
    ) -> LeafFinding {
        let items = resources("Observation", codes, input)
        guard !items.isEmpty else {
            return .unknown("No such measurement came with the request.")
        }
        return Sound(items, days, input, "The measurement").finding { current in
            let found = current.map { measured($0, test).within($0) }
            return agreed(found, "Measurements of the same time say different things.")
        }
    }

    private static func measured(_ item: EvidenceItem, _ test: NumberTest) -> LeafFinding {
        let quantity = item.resource?["valueQuantity"]
        let value = MeasuredNumber(
            quantity: quantity, plain: item.resource?["valueInteger"], unit: test.unit,
            isPlainCounted: false)
        switch value {
        case .absent: return .unknown("The measurement has no value.", at: item.resource?.place)
        case .doubtful(let why):
            return .unknown("The measurement \(why).", at: item.resource?.place)
        case .number(let number, let place):
            let text = "\(number)\(quantity?[.unit]?.string.map { " \($0)" } ?? "")"
            return test.holds(number)
                ? .met("Measured \(text), \(test).", text, at: place)
                : .notMet("Measured \(text), not \(test).", text, at: place)
        }
    }

    private static func presence(
        of items: [EvidenceItem], _ days: Int?, _ input: PolicyInput, _ what: String
    ) -> LeafFinding {
        Sound(items, days, input, what).finding { newest in
            guard let current = newest.first else { return .unknown("\(what) is not there.") }
            let name = current.title ?? current.kind ?? current.mediaType
            return .met(
                "\(what) is there\(current.date.map { ", of \($0)" } ?? "").", name,
                at: current.resource?.place
            ).within(current)
        }
    }

    /// What several findings of one time come to: the first where all say the same, else nobody knows.
    static func agreed(_ found: [LeafFinding], _ otherwise: String) -> LeafFinding {
        guard let first = found.first else { return .unknown(otherwise) }
        if found.allSatisfy({ $0.verdict == first.verdict }) { return first }
        var split = LeafFinding.unknown(otherwise, at: first.place)
        split.document = first.document
        return split
    }

    /// What came of a type with one of the codes.
    private static func resources(
        _ type: String, _ codes: CodeChoice, _ input: PolicyInput
    ) -> [EvidenceItem] {
        input.evidence.items.filter { item in
            guard let resource = item.resource, resource[.resourceType]?.equals(type) == true
            else { return false }
            return codes.contains(resource[.code])
        }
    }
}
