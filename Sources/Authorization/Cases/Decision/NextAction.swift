/// Who must do what now.
public struct NextAction: Hashable, Sendable {
    public var actor: Actor
    /// An imperative sentence: "Send the radiology report of the last 60 days."
    public var action: String

    public init(_ actor: Actor, _ action: String) {
        self.actor = actor
        self.action = action
    }
}
