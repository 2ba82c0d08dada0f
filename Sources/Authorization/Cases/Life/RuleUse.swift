public import CodeSets

/// The rules that a decision could depend on, by digest: all that the book says of one service under one plan. Where a
/// book says the same of it, it decides the same.
public struct RuleUse: Hashable, Sendable {
    public var plan: PlanID
    /// nil where the request names no service.
    public var code: ProcedureCode?
    public var digest: String

    public init(plan: PlanID, code: ProcedureCode?, digest: String) {
        self.plan = plan
        self.code = code
        self.digest = digest
    }
}
