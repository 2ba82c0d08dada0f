import FHIRPath

/// What readers of a policy want to know of it.
extension Policy {
    /// What it grants at most when it is met, as part of a sentence; nil: as the plan says.
    public var grantText: String? {
        let parts = [grantDays.map { "\($0) days" }, grantUnitsMax.map { "\($0) units" }]
            .compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }

    /// What its expressions name with a percent sign and somebody has defined, those first on which others stand.
    public var definitions: [Vocabulary.Definition] {
        var found: [Vocabulary.Definition] = []
        for leaf in criteria.leaves {
            guard case .path(let test) = leaf.test else { continue }
            for definition in test.needed
            where !found.contains(where: { $0.name == definition.name }) {
                found.append(definition)
            }
        }
        return found
    }

    /// The value sets that its expressions name, by their names.
    public func valueSets(of vocabulary: Vocabulary) -> [ValueSet] {
        let names = criteria.leaves.reduce(into: Set<String>()) {
            if case .path(let test) = $1.test { $0.formUnion(test.valueSetNames) }
        }
        return names.sorted().compactMap { vocabulary.valueSets[$0] }
    }
}

extension Vocabulary.Definition {
    /// The expression as its author wrote it.
    public var text: String { expression.text }
}

extension PathTest {
    /// The expression as its author wrote it.
    public var text: String { expression.text }
}
