public import CodeSets
public import Primitives

/// Units of an authorization that a claim used.
public struct ClaimUse: Hashable, Sendable {
    /// The claim's own key: payer claim number, or patient control number and line.
    public var claim: String
    public var subject: Subject
    public var units: Decimal
    public var serviceDate: CivilDate
    /// The service of the grant that it used: a later grant of another service in the same line has lost none of it. nil in
    /// records from before this was kept.
    public var code: ProcedureCode?

    public init(
        claim: String, subject: Subject, units: Decimal, serviceDate: CivilDate,
        code: ProcedureCode? = nil
    ) {
        self.claim = claim
        self.subject = subject
        self.units = units
        self.serviceDate = serviceDate
        self.code = code
    }
}
