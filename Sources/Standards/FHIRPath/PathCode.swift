/// A code with its system, where it has one.
public struct PathCode: Hashable, Sendable {
    public var system: String?
    public var code: String

    public init(system: String?, code: String) {
        self.system = system
        self.code = code
    }
}
