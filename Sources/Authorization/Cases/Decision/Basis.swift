/// With what right a determination was made.
public enum Basis: Hashable, Sendable {
    case automated
    case attested(Attestation)
    case administrative
    /// A lapsed clock, where the law makes it a denial or an approval. Never by choice.
    case byLaw(Citation)
}
