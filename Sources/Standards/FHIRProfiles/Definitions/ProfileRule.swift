import FHIRPath

/// An invariant: an expression that holds for every value of an element or type.
final class ProfileRule: Sendable {
    /// `per-1`.
    let key: String
    /// Whether it only warns: the pages of a guide say it, and its own examples do not keep it.
    let isAdvice: Bool
    let text: String
    let expression: PathExpression?
    /// Where the same is told without evaluating; the expression stays what is meant.
    let native: NativeRule?

    /// - Parameter name: the key; after `?` that of advice, before `/` that of one of several.
    init(name: String, text: String, host: PathHost) {
        isAdvice = name.hasPrefix("?")
        key = String(name.drop { $0 == "?" }.prefix { $0 != "/" })
        self.text = text
        expression = try? PathExpression(text, host: host)
        native = NativeRule(text)
    }
}
