/// A name that is looked up once, for stepping to the elements of that name without an expression.
public struct PathChild: Sendable {
    let member: Member

    public init(_ name: String) { member = TypeTable.shared.member(name) }
}

extension PathItem {
    /// Its elements of a name, each with the type that FHIR gives it.
    public func children(_ child: PathChild) -> [PathItem] {
        guard case .node(let node) = self else { return [] }
        var found: [PathItem] = []
        // Only what the body throws can be thrown.
        try? node.children(child.member) { (child) throws(Fault) in found.append(.node(child)) }
        return found
    }
}
