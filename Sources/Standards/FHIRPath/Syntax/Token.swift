/// One word of an expression (FHIRPath N1, appendix B).
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case identifier(String)
        /// In backticks: never a keyword.
        case quotedIdentifier(String)
        case string(String)
        case number(String)
        /// The text behind the `@`.
        case date(Temporal)
        /// `%name`; the name may be quoted.
        case variable(String)
        /// `$this`, `$index`, `$total`.
        case special(String)
        case symbol(String)
        case end
    }

    var kind: Kind
    /// In bytes.
    var offset: Int
}
