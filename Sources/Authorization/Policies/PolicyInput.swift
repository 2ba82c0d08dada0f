public import Cases
public import Primitives

/// What a policy is applied to.
public struct PolicyInput: Sendable {
    public var request: AuthorizationRequest
    public var line: ServiceLine?
    /// How much of the service is asked for; nil: more than can be counted. Who knows the other lines sets it: what is decided of
    /// them counts as it was decided.
    public var units: Decimal?
    public var memberAge: Int?
    public var serviceDate: CivilDate?
    public var evidence: Evidence
    public var asOf: CivilDate
    /// The same of all lines of a request.
    public let documents: PolicyDocuments

    /// - Parameters:
    ///   - gender: as the registry has it, for documents that are made here.
    ///   - documents: those of another line of the same request and evidence; nil: none were made yet.
    public init(
        request: AuthorizationRequest, line: ServiceLine?, memberAge: Int?,
        serviceDate: CivilDate?, evidence: Evidence, asOf: CivilDate,
        gender: String? = nil, documents: PolicyDocuments? = nil
    ) {
        self.request = request
        self.line = line
        units = request.quantity(of: line)?.amount ?? Decimal(1)
        self.memberAge = memberAge
        self.serviceDate = serviceDate
        self.evidence = evidence
        self.asOf = asOf
        self.documents = documents ?? PolicyDocuments(request, evidence, gender: gender)
    }

    /// The day that the age of evidence is measured against: the service, or today where it is later still.
    var reference: CivilDate { min(serviceDate ?? asOf, asOf) }
}
