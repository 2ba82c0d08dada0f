public import Cases
public import CodeSets
public import Primitives

/// What is known of a service when somebody asks who decides it. Absent inputs are absent, never guessed.
public struct AuthorityQuery: Hashable, Sendable {
    public enum NetworkStatus: String, Hashable, Sendable { case inNetwork, outOfNetwork }

    public var code: ProcedureCode
    public var date: CivilDate
    public var member: MemberID
    public var memberState: String?
    public var age: Int?
    public var placeOfService: PlaceOfService?
    public var diagnoses: [DiagnosisCode]
    public var units: Decimal?
    /// What the same request asks for beside it: a row that counts units counts those of all its codes.
    public var alongside: [CodedUnits]
    /// Identifiers of the rendering provider as the registry knows it, where one is named.
    public var provider: [String]
    public var network: NetworkStatus?
    /// Whether others give the service, too, who do not stand to the network as the rendering provider does.
    public var isMixed: Bool

    public init(
        code: ProcedureCode, date: CivilDate, member: MemberID, memberState: String? = nil,
        age: Int? = nil, placeOfService: PlaceOfService? = nil, diagnoses: [DiagnosisCode] = [],
        units: Decimal? = nil, alongside: [CodedUnits] = [], provider: [String] = [],
        network: NetworkStatus? = nil, isMixed: Bool = false
    ) {
        self.code = code
        self.date = date
        self.member = member
        self.memberState = memberState
        self.age = age
        self.placeOfService = placeOfService
        self.diagnoses = diagnoses
        self.units = units
        self.alongside = alongside
        self.provider = provider
        self.network = network
        self.isMixed = isMixed
    }
}
