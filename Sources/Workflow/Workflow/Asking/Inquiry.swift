public import Cases
public import CodeSets
public import Primitives

/// A query by example (PAS `$inquire`; X12 278 X215).
public struct Inquiry: Hashable, Sendable {
    public var payer: PayerID
    public var member: [String]
    /// Where the inquiry says who it is.
    public var memberPlace: Place?
    /// Tells members of a family apart, who may share a number.
    public var birthDate: CivilDate?
    /// The asking organization's identifiers.
    public var requester: [String]
    /// Ordering or rendering providers that the inquiry names.
    public var providers: [String]
    /// Authorization or administration reference numbers, current or replaced.
    public var numbers: [String]
    /// Empty: no filter.
    public var codes: [ProcedureCode]
    public var serviceDates: DateRange?
    public var example = InquiryExample()

    public init(
        payer: PayerID, member: [String], memberPlace: Place? = nil,
        birthDate: CivilDate? = nil, requester: [String], providers: [String] = [],
        numbers: [String] = [], codes: [ProcedureCode] = [], serviceDates: DateRange? = nil
    ) {
        self.payer = payer
        self.member = member
        self.memberPlace = memberPlace
        self.birthDate = birthDate
        self.requester = requester
        self.providers = providers
        self.numbers = numbers
        self.codes = codes
        self.serviceDates = serviceDates
    }
}
