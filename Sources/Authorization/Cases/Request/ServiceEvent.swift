public import CodeSets
public import Primitives

/// The patient event (X12 2000E; the Claim itself in PAS).
public struct ServiceEvent: Hashable, Sendable {
    public var category: RequestCategory?
    public var certificationType: CertificationType
    /// X12 service type (UM03, code list 1365), where the event names one.
    public var serviceType: String?
    public var placeOfService: PlaceOfService?
    public var levelOfService: LevelOfService
    /// Event dates (AAH), as asked.
    public var dates: DateRange?
    public var admission: DateRange?
    public var discharge: DateRange?
    public var pattern: DeliveryPattern?
    /// How much is asked for the event as a whole; what is decided of where there are no lines (X12 HSD at 2000E).
    public var quantity: Quantity?
    public var diagnoses: [Diagnosis]
    public var providers: [RequestedProvider]
    /// The submitter's free text to the payer (X12 MSG).
    public var message: String?
    /// Numbers of earlier answers that this request points at (REF BB, REF NT).
    public var previousNumbers: [String]
    /// What no rule of ours reads, as sent.
    public var kept: [KeptSegment]
    /// What speaks against taking the event at its word, for people, as of a line.
    public var doubts: [String]

    public init(
        category: RequestCategory? = nil, certificationType: CertificationType = .initial,
        serviceType: String? = nil, placeOfService: PlaceOfService? = nil,
        levelOfService: LevelOfService = .standard, dates: DateRange? = nil,
        admission: DateRange? = nil, discharge: DateRange? = nil, pattern: DeliveryPattern? = nil,
        quantity: Quantity? = nil, diagnoses: [Diagnosis] = [], providers: [RequestedProvider] = [],
        message: String? = nil,
        previousNumbers: [String] = [], kept: [KeptSegment] = [], doubts: [String] = []
    ) {
        self.category = category
        self.certificationType = certificationType
        self.serviceType = serviceType
        self.placeOfService = placeOfService
        self.levelOfService = levelOfService
        self.dates = dates
        self.admission = admission
        self.discharge = discharge
        self.pattern = pattern
        self.quantity = quantity
        self.diagnoses = diagnoses
        self.providers = providers
        self.message = message
        self.previousNumbers = previousNumbers
        self.kept = kept
        self.doubts = doubts
    }

    /// A Claim and a form say these of each line, an X12 request of the event as well: what all lines share, the event
    /// says too, so that every door leads to the same request.
    public mutating func saysWhatIsShared(by lines: [ServiceLine]) {
        func shared<Value: Hashable>(_ value: (ServiceLine) -> Value?) -> Value? {
            let found = Set(lines.map(value))
            return found.count == 1 ? found.first ?? nil : nil
        }
        category = shared(\.category)
        serviceType = shared(\.serviceType)
        placeOfService = shared(\.placeOfService)
    }

    public func providers(_ role: ProviderRole) -> [RequestedProvider] {
        providers.filter { $0.role == role }
    }

    /// Whether the requester wants a fast decision: of a request that can not wait, or by an immediate appeal.
    public var asksToExpedite: Bool {
        levelOfService.isExpedited || certificationType == .appealImmediate
    }

    public var requester: RequestedProvider? { providers(.requester).first }
}

/// What kind of review is asked (X12 UM01, code list 1525).
public enum RequestCategory: String, Hashable, Sendable, Recordable, CaseIterable {
    case admission = "AR"
    case healthServices = "HS"
    case individual = "IN"
    case specialtyCare = "SC"
}

/// What the request is to an earlier one (X12 UM02, code list 1322).
public enum CertificationType: String, Hashable, Sendable, Recordable, CaseIterable {
    case appealImmediate = "1"
    case appealStandard = "2"
    case cancel = "3"
    case extended = "4"
    case initial = "I"
    case reconsideration = "N"
    case renewal = "R"
    case revised = "S"

    public var isAppeal: Bool { self == .appealImmediate || self == .appealStandard }

    /// Whether more is asked for of care that was authorized before.
    public var isExtension: Bool { self == .extended || self == .renewal }
}

/// How soon the answer is needed, and whether care is given already (X12 UM06, code list 1338).
public enum LevelOfService: String, Hashable, Sendable, Recordable, CaseIterable {
    case standard = "E"
    case urgent = "U"
    case emergency = "03"

    public var isExpedited: Bool { self != .standard }
}

/// A diagnosis of the event (X12 HI; Claim.diagnosis).
public struct Diagnosis: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, Recordable {
        case principal, admitting, reasonForVisit, other
    }

    public var sequence: Int
    public var code: DiagnosisCode
    public var role: Role
    public var recordedOn: CivilDate?

    public init(
        sequence: Int, code: DiagnosisCode, role: Role = .other, recordedOn: CivilDate? = nil
    ) {
        self.sequence = sequence
        self.code = code
        self.role = role
        self.recordedOn = recordedOn
    }
}

/// The part a provider plays, at the event or at a line.
public enum ProviderRole: String, Hashable, Sendable, Recordable, CaseIterable {
    case requester, ordering, rendering, facility, primaryCare, referring, attending, operating
    case admitting, supplier, other
}

/// A provider as a request names it: by identifiers, or only by type.
public struct RequestedProvider: Hashable, Sendable {
    public var role: ProviderRole
    /// Identifiers in the order in which they are tried; an NPI first. Kept as sent: samples carry
    /// NPIs with a wrong check digit, and the registry, not the digit, says who is known.
    public var identifiers: [String]
    public var name: String?
    /// Provider taxonomy (NUCC), where given: the type rather than a person.
    public var taxonomy: String?
    /// What an X12 request says beyond that: kinds of numbers, the parts of a person's name, address, contact, and the part
    /// played where several make one role.
    public var kept: [KeptSegment]

    public init(
        role: ProviderRole, identifiers: [String], name: String? = nil, taxonomy: String? = nil,
        kept: [KeptSegment] = []
    ) {
        self.role = role
        self.identifiers = identifiers
        self.name = name
        self.taxonomy = taxonomy
        self.kept = kept
    }
}
