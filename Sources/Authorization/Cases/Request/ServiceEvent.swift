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
