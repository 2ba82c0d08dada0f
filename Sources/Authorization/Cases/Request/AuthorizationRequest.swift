public import CodeSets
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
