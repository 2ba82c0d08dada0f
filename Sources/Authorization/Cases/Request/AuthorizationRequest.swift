public import CodeSets
import JSON
public import Primitives

/// What a provider asks: one event and 0…n service lines. Every door (PAS, X12 278, the page) arrives at this type.
///
/// An X12 278 decides at the event (2000E) and, where lines exist, at each line (2000F): so do we.
public struct AuthorizationRequest: Hashable, Sendable {
    public var payer: PayerID
    /// How the submitter identifies this transaction.
    public var transaction: Transaction
    public var member: RequestedMember
    public var event: ServiceEvent
    public var lines: [ServiceLine]
    /// Everything that came attached, by digest.
    public var attachments: [Attachment]
    /// What the request says outside the rules of its format and is answered all the same,
    /// for example a care-team role outside a required binding that X12 does not publish.
    public var deviations: [Problem]

    public init(
        payer: PayerID, transaction: Transaction, member: RequestedMember, event: ServiceEvent,
        lines: [ServiceLine], attachments: [Attachment] = [], deviations: [Problem] = []
    ) {
        self.payer = payer
        self.transaction = transaction
        self.member = member
        self.event = event
        self.lines = lines
        self.attachments = attachments
        self.deviations = deviations
    }

    /// The lines still asked for.
    public var activeLines: [ServiceLine] { lines.filter { !$0.isCancelled } }

    /// The code decided on: the line's, or the event's X12 service type where there is no line.
    public func code(of subject: Subject) -> ProcedureCode? {
        subject.lineNumber.flatMap(line)?.code
            ?? event.serviceType.map { ProcedureCode(system: .x12ServiceType, code: $0) }
    }

    /// The diagnoses that a line points at; all where the event is meant.
    public func diagnoses(of subject: Subject) -> [Diagnosis] {
        guard let number = subject.lineNumber else { return event.diagnoses }
        let pointers = line(number)?.diagnosisPointers ?? []
        return pointers.compactMap { pointer in
            event.diagnoses.first { $0.sequence == pointer }
        }
    }

    public func line(_ sequence: Int) -> ServiceLine? {
        lines.first { $0.sequence == sequence }
    }

    /// The days that a line is for: its own, else those of the event, else of the stay; nil: none are named.
    public func days(of line: ServiceLine?) -> DateRange? {
        line?.dates ?? event.dates ?? event.admission
    }

    /// How much a line asks for, or the event where there are no lines (X12 HSD at 2000E); nil: nothing is said.
    public func quantity(of line: ServiceLine?) -> Quantity? {
        line.map(\.quantity) ?? event.quantity
    }

    /// The dates the request is about: the widest range over lines, else of the event.
    public var serviceDates: DateRange? {
        let ranges = activeLines.compactMap(\.dates)
        guard let first = ranges.first else { return days(of: nil) }
        return ranges.dropFirst().reduce(first) { whole, range in
            let end =
                whole.end.flatMap { one in range.end.map { max(one, $0) } }
            return DateRange(start: min(whole.start, range.start), end: end)
        }
    }
}

/// How a submitter names its own transaction, and through which door it came.
public struct Transaction: Hashable, Sendable {
    public enum Door: String, Hashable, Sendable, Recordable {
        case pas, x12, portal, terminal
    }

    public var door: Door
    /// Who submits: the client's or trading partner's identity, else the requester's identifier.
    public var submitter: String
    /// Bundle.identifier, or X12 BHT03.
    public var identifier: String
    /// Claim.identifier, or the X12 TRN trace numbers; echoed, never a key.
    public var traceNumbers: [TraceNumber]
    /// When the submitter says it was made (Bundle.timestamp); never the legal clock's start.
    public var createdAt: Instant?

    public init(
        door: Door, submitter: String, identifier: String, traceNumbers: [TraceNumber] = [],
        createdAt: Instant? = nil
    ) {
        self.door = door
        self.submitter = submitter
        self.identifier = identifier
        self.traceNumbers = traceNumbers
        self.createdAt = createdAt
    }
}

/// A trace number of the requester (X12 TRN, Claim.identifier, itemTraceNumber).
public struct TraceNumber: Hashable, Sendable {
    public var system: String?
    public var value: String

    public init(system: String? = nil, value: String) {
        self.system = system
        self.value = value
    }
}

/// The member as the request describes them; the registry says who that is.
public struct RequestedMember: Hashable, Sendable {
    /// Identifiers in the order in which they are tried: member id, subscriber id, others.
    public var identifiers: [String]
    /// How many of them, from the first on, are as a card has them: those of a Coverage, and those that are called a member's number.
    /// nil: no card is stated, or there are no others.
    public var cardNumbers: Int?
    public var family: String?
    public var given: String?
    public var birthDate: CivilDate?
    /// Whether the patient is said to be somebody whom the subscriber's coverage covers, too: the number may be the subscriber's.
    public var isDependent: Bool
    /// What an X12 request says beyond that of patient and subscriber: kinds of numbers, addresses, sex, relationship; and
    /// the subscriber's own name where the patient is a dependent.
    public var kept: [KeptSegment]

    public init(
        identifiers: [String], cardNumbers: Int? = nil, family: String? = nil,
        given: String? = nil, birthDate: CivilDate? = nil, isDependent: Bool = false,
        kept: [KeptSegment] = []
    ) {
        self.identifiers = identifiers
        self.cardNumbers = cardNumbers
        self.family = family
        self.given = given
        self.birthDate = birthDate
        self.isDependent = isDependent
        self.kept = kept
    }

    /// The patient's sex as it was sent (X12 DMG03, code list 1068): what stands behind a dependent's name, where one is named.
    public var sex: String? {
        let own = kept.lastIndex { $0.name == "NM1" && $0[element: 1] == "QC" } ?? 0
        return kept[min(own, kept.endIndex)...].first { $0.name == "DMG" }?[element: 3]
    }
}

/// A document that came with a request: its digest and what kind it is.
public struct Attachment: Hashable, Sendable {
    public var digest: DocumentDigest
    /// `application/fhir+json` for a supporting resource, otherwise the media type of the file.
    public var mediaType: String
    /// LOINC document type, or the resource type of a supporting resource.
    public var kind: String?
    public var title: String?
    /// The day that a file is of, as its sender says; a resource says it itself. A file without it shows nothing that
    /// has to be recent.
    public var date: CivilDate?
    public var byteCount: Int
    public var receivedAt: Instant
    /// A file inside a resource that came, too: there to be read, and evidence as part of that only, which says whose it is and
    /// whether it stands.
    public var isInside: Bool

    public init(
        digest: DocumentDigest, mediaType: String, kind: String? = nil, title: String? = nil,
        date: CivilDate? = nil, byteCount: Int, receivedAt: Instant, isInside: Bool = false
    ) {
        self.digest = digest
        self.mediaType = mediaType
        self.kind = kind
        self.title = title
        self.date = date
        self.byteCount = byteCount
        self.receivedAt = receivedAt
        self.isInside = isInside
    }

    /// True where another attachment adds nothing to this one. The same bytes under another kind or day do: who attached a note
    /// without saying what it is, and is asked for the note, sends that note again.
    public func isAlready(_ other: Attachment) -> Bool {
        digest == other.digest && (other.kind == nil || kind == other.kind)
            && (other.date == nil || date == other.date) && (!isInside || other.isInside)
    }
}
