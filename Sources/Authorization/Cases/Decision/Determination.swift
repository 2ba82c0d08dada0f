public import CodeSets
public import Primitives

/// What was decided of one subject, and with what right.
///
/// The cases that say no, or less, carry values that only the right person or rule can make:
/// a clinical denial or a change needs an `Attestation`, which needs a licensed `Reviewer`.
///
/// Indirect: it is large, and is handed on more often than it is made.
public indirect enum Determination: Hashable, Sendable {
    case approved(Approval)
    case modified(ModifiedApproval)
    case denied(Denial)
    case pended(Pend)
    case notRequired(reason: String, citation: Citation)
    case contactAnotherEntity(Contact)
    case cancelled(reason: String)

    public var action: ActionCode {
        switch self {
        case .approved: .approved
        case .modified: .modified
        case .denied: .denied
        case .pended: .pended
        case .notRequired: .notRequired
        case .contactAnotherEntity: .contactAnotherEntity
        case .cancelled: .cancelled
        }
    }

    public var basis: Basis {
        switch self {
        case .approved(let approval): approval.basis
        case .modified(let change): .attested(change.attestation)
        case .denied(let denial): denial.basis
        case .pended, .notRequired, .contactAnotherEntity: .automated
        case .cancelled: .administrative
        }
    }

    /// What is granted, in full or in part.
    public var grant: Grant? {
        switch self {
        case .approved(let approval): approval.grant
        case .modified(let change): change.grant
        default: nil
        }
    }
}

/// With what right a determination was made.
public enum Basis: Hashable, Sendable {
    case automated
    case attested(Attestation)
    case administrative
    /// A lapsed clock, where the law makes it a denial or an approval. Never by choice.
    case byLaw(Citation)
}

/// What is authorized: a number, how much, from when to when.
public struct Grant: Hashable, Sendable {
    public var number: AuthorizationNumber
    public var code: ProcedureCode
    public var quantity: Quantity
    /// The approved period, which is not the requested dates. Its end may be a circumstance instead.
    public var period: DateRange
    /// Where the period has no end date: the circumstance that ends it (42 CFR 422.122(b)).
    public var endingCircumstance: String?
    public var issuedOn: CivilDate

    public init(
        number: AuthorizationNumber, code: ProcedureCode, quantity: Quantity, period: DateRange,
        endingCircumstance: String? = nil, issuedOn: CivilDate
    ) {
        self.number = number
        self.code = code
        self.quantity = quantity
        self.period = period
        self.endingCircumstance = endingCircumstance
        self.issuedOn = issuedOn
    }

    /// The end as an answer must state it: a date, or a circumstance.
    public var endText: String {
        period.end.map(\.description) ?? endingCircumstance ?? "as long as medically necessary"
    }
}

/// A yes to all that was asked.
public struct Approval: Hashable, Sendable {
    public let grant: Grant
    public let basis: Basis

    /// A machine may say yes.
    public static func automated(_ grant: Grant) -> Approval {
        Approval(grant: grant, basis: .automated)
    }

    /// A reviewer says yes.
    public static func attested(_ grant: Grant, by attestation: Attestation) -> Approval {
        Approval(grant: grant, basis: .attested(attestation))
    }

    /// The clock has lapsed, and the law makes that a yes.
    public static func byLaw(_ grant: Grant, _ citation: Citation) -> Approval {
        Approval(grant: grant, basis: .byLaw(citation))
    }
}

/// A yes to less, or to something else, than was asked. Adverse, so only a licensed clinician makes one.
public struct ModifiedApproval: Hashable, Sendable {
    public let grant: Grant
    public let reason: SpecificReason
    public let attestation: Attestation

    init(grant: Grant, reason: SpecificReason, attestation: Attestation) {
        self.grant = grant
        self.reason = reason
        self.attestation = attestation
    }
}

/// The specific reason that every denial carries, on every channel (CMS-0057-F; 42 CFR 422.122(a)).
public struct SpecificReason: Hashable, Sendable {
    public var text: String
    /// The provision or the criterion, and where to read it.
    public var citation: Citation

    public init(_ text: String, citation: Citation) {
        self.text = text
        self.citation = citation
    }
}

/// No answer yet: who has the ball, and what is missing.
public struct Pend: Hashable, Sendable {
    public enum Cause: String, Hashable, Sendable, Recordable {
        /// The provider was asked for exactly the missing items.
        case informationRequested
        case clinicianReview
        case staffReview
    }

    public var cause: Cause
    public var reason: String
    public var asks: [InformationAsk]

    public init(cause: Cause, reason: String, asks: [InformationAsk] = []) {
        self.cause = cause
        self.reason = reason
        self.asks = asks
    }
}

/// One item that is missing, and how it can be given.
public struct InformationAsk: Hashable, Sendable {
    /// The criterion's id, so that the answer finds its place.
    public var id: String
    public var question: String
    /// LOINC attachment code, where one says what document is wanted.
    public var loinc: String?
    public var paper: PaperKind
    /// Where the answer is to be found: `the answer to 'weeks' of the questionnaire`.
    public var evidence: String?
    public var citation: Citation?

    public init(
        id: String, question: String, loinc: String? = nil, paper: PaperKind = PaperKind(),
        evidence: String? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.question = question
        self.loinc = loinc
        self.paper = paper
        self.evidence = evidence
        self.citation = citation
    }

    /// What the id of a question begins with that a reviewer asked.
    public static let personPrefix = "review."

    /// Whether a reviewer asked, and no policy: the number of a case's version follows.
    public var isByPerson: Bool {
        id.hasPrefix(Self.personPrefix) && Int(id.dropFirst(Self.personPrefix.count)) != nil
    }

    /// The question, and what would answer it.
    public var text: String { question + (evidence.map { " (\($0))" } ?? "") }
}

/// Somebody else decides: who, how to reach them, on what basis.
public struct Contact: Hashable, Sendable {
    public var name: String
    public var phone: String?
    public var link: String?
    public var citation: Citation

    public init(name: String, phone: String? = nil, link: String? = nil, citation: Citation) {
        self.name = name
        self.phone = phone
        self.link = link
        self.citation = citation
    }
}
