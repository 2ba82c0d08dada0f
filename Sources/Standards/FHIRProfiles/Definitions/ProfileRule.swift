import FHIRPath

/// An invariant: an expression that holds for every value of an element or type.
final class ProfileRule: Sendable {
    /// `per-1`.
    let key: String
    let text: String
    let expression: PathExpression?
    /// Where the same is told without evaluating; the expression stays what is meant.
    let native: NativeRule?

    init(key: String, text: String, host: PathHost) {
        self.key = key
        self.text = text
        expression = try? PathExpression(text, host: host)
        native = NativeRule(text)
    }
}
