import Primitives

extension Case {
    /// The numbers under which a subject was granted before it was cancelled, oldest first, and which no grant has any more.
    public func voidNumbers(_ subject: Subject) -> [AuthorizationNumber] {
        guard determination(subject)?.action == .cancelled else { return [] }
        let inForce = Set(grants.map(\.grant.number))
        return events.compactMap { event -> AuthorizationNumber? in
            guard case .determined(let determined) = event.kind, determined.subject == subject
            else { return nil }
            return determined.determination.grant?.number
        }.uniqued.filter { !inForce.contains($0) }
    }
}
