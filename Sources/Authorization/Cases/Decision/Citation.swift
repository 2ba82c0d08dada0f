/// Where a rule is written: a law, a plan provision, a policy criterion, a row of the plan book.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
    /// For example `42 CFR 422.568(b)`, `Larkspur PPO 2026, section 6.2`, `IMG-01 criterion 2`.
    public var text: String
    /// Where a reader finds it.
    public var link: String?

    public init(_ text: String, link: String? = nil) {
        self.text = text
        self.link = link
    }

    public var description: String { link.map { "\(text) <\($0)>" } ?? text }
}
