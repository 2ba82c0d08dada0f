/// What a guide says of an element or a component, for people who must mend it.
public struct X12ElementFacts: Sendable {
    public enum Kind: Sendable { case text, code, date, time, number, other }

    public var kind = Kind.other
    public var min = 0
    public var max = 0
    /// Allowed codes with what they mean; empty where any are, or a list of others.
    public var codes: [(code: String, meaning: String?)] = []
}
