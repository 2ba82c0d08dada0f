import FHIRPath

/// What readers of a policy want to know of it.
extension Policy {
    /// What it grants at most when it is met, as part of a sentence; nil: as the plan says.
    public var grantText: String? {
        let parts = [grantDays.map { "\($0) days" }, grantUnitsMax.map { "\($0) units" }]
            .compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }

    /// The value sets that its expressions name, by their names.
    public func valueSets(of vocabulary: Vocabulary) -> [ValueSet] {
        let names = criteria.leaves.reduce(into: Set<String>()) {
            if case .path(let test) = $1.test { $0.formUnion(test.valueSetNames) }
        }
        return names.sorted().compactMap { vocabulary.valueSets[$0] }
    }
}

extension PathTest {
    /// The expression as its author wrote it.
    public var text: String { expression.text }
}
