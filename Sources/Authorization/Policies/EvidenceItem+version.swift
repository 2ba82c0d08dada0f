import FHIR
import JSON

extension EvidenceItem {
    /// Whether it is the same resource as another item in another version: the same type with the same id, or with an identifier
    /// that both have. Whatever the one that came later says, the earlier one says it no more.
    ///
    /// Results of one order may share a number; what is of another code is another result.
    public func isVersion(of other: EvidenceItem) -> Bool {
        guard digest != other.digest, let one = resource, let two = other.resource,
            let type = one.resourceType, two[.resourceType]?.equals(type) == true
        else { return false }
        if let id = one[.id]?.string, two[.id]?.equals(id) == true { return true }
        let names = two.identifiers
        guard !names.isEmpty, one.identifiers.contains(where: names.contains) else { return false }
        let (codes, others) = (one.kindCodes, two.kindCodes)
        return codes.isEmpty || others.isEmpty || codes.contains(where: others.contains)
    }
}

private struct NumberInSystem: Equatable {
    var system: String?
    var value: String
}

extension JSONValue {
    /// Its business identifiers. A QuestionnaireResponse has one only; a DocumentReference one that names the version beside those
    /// that stay, and both count.
    fileprivate var identifiers: [NumberInSystem] {
        [self["identifier"], self["masterIdentifier"]].flatMap { identifier -> [JSONValue] in
            guard let identifier else { return [] }
            return identifier.kind == .array ? identifier.elements.map { $0 } : [identifier]
        }.compactMap { identifier in
            identifier[.value]?.string.map {
                NumberInSystem(system: identifier[.system]?.string, value: $0)
            }
        }
    }

    fileprivate var kindCodes: [String] {
        (self[.code] ?? self[.type])?.codings.compactMap(\.code) ?? []
    }
}
