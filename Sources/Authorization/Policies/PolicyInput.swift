public import Cases
public import Primitives

/// What a policy is applied to.
public struct PolicyInput: Sendable {
    public var request: AuthorizationRequest
    public var line: ServiceLine?
    public var memberAge: Int?
    public var serviceDate: CivilDate?
    public var evidence: Evidence
    public var asOf: CivilDate

    public init(
        request: AuthorizationRequest, line: ServiceLine?, memberAge: Int?,
        serviceDate: CivilDate?, evidence: Evidence, asOf: CivilDate
    ) {
        self.request = request
        self.line = line
        self.memberAge = memberAge
        self.serviceDate = serviceDate
        self.evidence = evidence
        self.asOf = asOf
    }

    /// The day that the age of evidence is measured against: the service, or today where it is later still.
    var reference: CivilDate { min(serviceDate ?? asOf, asOf) }
}

/// What came of a policy.
public struct PolicyResult: Sendable {
    public var verdict: Verdict
    public var record: CheckRecord
    /// The unknown leaves that could still change the verdict; nothing else is asked for.
    public var missing: [InformationAsk]
}
