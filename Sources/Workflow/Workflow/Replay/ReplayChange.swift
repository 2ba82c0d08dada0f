public import Cases
public import CodeSets
public import Primitives

/// One line that a machine would now decide otherwise.
public struct ReplayChange: Sendable {
    public var position: Int64
    public var caseID: CaseID
    public var subject: Subject
    public var code: ProcedureCode?
    public var plan: PlanID
    public var decidedAt: Instant
    public var before: ReplayOutcome
    public var after: ReplayOutcome
    public var cause: ReplayCause
    /// What a person, the law or the requester made of it since; the machine's outcomes are compared all the same.
    public var since: ReplayOutcome?
}
