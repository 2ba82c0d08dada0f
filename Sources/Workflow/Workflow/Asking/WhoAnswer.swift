public import Cases
public import Plans
public import Primitives

/// Who decides, on what basis. A look-up never guarantees payment.
public struct WhoAnswer: Sendable {
    public var member: Member
    public var plan: Plan
    public var on: CivilDate
    public var authority: Authority
    public var network: AuthorityQuery.NetworkStatus?
    /// What is excluded is so unless it is medically needed, which a clinician judges.
    public var takesJudgement = false
    /// Why the plan pays nothing for it outside its network; nil where it does, or is not asked to.
    public var unpaid: String?
    /// What the policy will ask for, so that it can be sent at once.
    public var documents: [InformationAsk]
    /// Things a person should know: an out-of-date code, a provider that is not on file.
    public var warnings: [String]
}
