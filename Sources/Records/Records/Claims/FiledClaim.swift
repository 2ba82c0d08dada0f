public import Cases
public import CodeSets
public import Primitives

/// A claim as it was answered: so that it is known again when it is sent again, and can be replaced or voided.
///
/// Beside the chains of the cases, which hold every unit that was used or given back; this holds what was said of the
/// claim as a whole.
public struct FiledClaim: Hashable, Sendable {
    public let payer: PayerID
    /// The payer's control number (835 CLP07; 837 REF F8 of a later claim that replaces or voids this one).
    public let number: String
    /// Who sends it: the billing provider's identifier. Nobody else replaces or voids it.
    public let submitter: String
    /// CLM01.
    public let patientControlNumber: String
    /// CLM05: facility or bill type, and what the claim is to earlier ones (code lists 237 or 236, and 235).
    public let facility: String?
    public let frequency: String
    /// What makes two sendings one claim, whatever file they came in. No two claims of a payer have the same.
    public let identity: String
    /// 1 with the first filing; rises with every change.
    public var version: Int
    /// nil where nobody was found who goes by the claim's identifiers.
    public var member: MemberID?
    public var filedAt: Instant
    /// A void (frequency 8) has no lines.
    public var lines: [Line]
    /// The number of the claim that this one replaces or voids.
    public var predecessor: String?
    /// The number of the claim that replaced or voided this one; nil for one in force.
    public var successor: String?

    public init(
        payer: PayerID, number: String, submitter: String, patientControlNumber: String,
        facility: String? = nil, frequency: String = "1", identity: String, version: Int = 1,
        member: MemberID?, filedAt: Instant, lines: [Line],
        predecessor: String? = nil, successor: String? = nil
    ) {
        self.payer = payer
        self.number = number
        self.submitter = submitter
        self.patientControlNumber = patientControlNumber
        self.facility = facility
        self.frequency = frequency
        self.identity = identity
        self.version = version
        self.member = member
        self.filedAt = filedAt
        self.lines = lines
        self.predecessor = predecessor
        self.successor = successor
    }

    /// What was charged and what is paid, over all lines.
    public var charge: Money { lines.reduce(.zero) { $0 + $1.payment.charge } }
    public var paid: Money { lines.reduce(.zero) { $0 + $1.payment.paid } }

    /// One line with what was said of it: as much as its reversal needs (835, CLP02 = 22).
    public struct Line: Hashable, Sendable {
        /// LX01.
        public var number: Int
        /// REF 6R: the sender's own number of the line.
        public var control: String?
        public var code: ProcedureCode
        public var modifiers: [Modifier]
        /// SV201, where a procedure stands beside it.
        public var revenueCode: String?
        public var units: Decimal
        public var dates: DateRange
        /// The key under which it used units.
        public var key: String
        /// The case whose units it used, and the number that covers it.
        public var caseID: CaseID?
        public var authorization: AuthorizationNumber?
        public var payment: LinePayment

        public init(
            number: Int, control: String? = nil, code: ProcedureCode, modifiers: [Modifier] = [],
            revenueCode: String? = nil, units: Decimal, dates: DateRange, key: String,
            caseID: CaseID?, authorization: AuthorizationNumber? = nil, payment: LinePayment
        ) {
            self.number = number
            self.control = control
            self.code = code
            self.modifiers = modifiers
            self.revenueCode = revenueCode
            self.units = units
            self.dates = dates
            self.key = key
            self.caseID = caseID
            self.authorization = authorization
            self.payment = payment
        }
    }
}
