import Cases
public import Primitives

extension Member {
    /// Whether two are of one family: covered through one subscriber, or both known by one of these identifiers.
    public func isOfOneFamily(with other: Member, _ identifiers: [String]) -> Bool {
        (subscriber?.id ?? id) == (other.subscriber?.id ?? other.id)
            || identifiers.contains { goes(by: $0) && other.goes(by: $0) }
    }

    /// Whether it is one of the numbers that the payer knows the member by.
    public func goes(by identifier: String) -> Bool {
        id.text == identifier || otherIdentifiers.contains(identifier)
    }
}

extension [Member] {
    /// Of those who go by an identifier, the one that is meant: a family may share the subscriber's number.
    ///
    /// The birth date tells them apart, then the given name; without either the number is its own bearer's.
    public func narrowed(
        to identifiers: [String], birthDate: CivilDate?, given: String? = nil
    ) -> [Member] {
        guard count > 1 else { return self }
        var left = self
        if let birthDate {
            let born = left.filter { $0.birthDate == birthDate }
            if !born.isEmpty { left = born }
        }
        if left.count > 1, let given {
            let named = left.filter { PersonName.isSame($0.given, given) }
            if !named.isEmpty { left = named }
        }
        guard left.count > 1, birthDate == nil || left.count == count else { return left }
        let own = left.filter { identifiers.contains($0.id.text) }
        return own.count == 1 ? own : left
    }
}
