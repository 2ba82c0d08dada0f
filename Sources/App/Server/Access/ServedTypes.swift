public import Identity

/// The resource types that a client can be let to.
public enum ServedTypes {
    public static let names = ["Claim", "ClaimResponse", "Subscription"]

    public static func areNamed(by scope: Scope) -> Bool {
        scope.resource == "*" || names.contains(scope.resource)
    }
}
