public import Cases

/// Events to be added to a case, under conditions that the writer checks inside its transaction.
public struct Append: Hashable, Sendable {
    public let payer: PayerID
    public let caseID: CaseID
    /// The version of the case that the events were decided on; 0 opens a new case.
    public let expectedVersion: Int
    public let member: MemberID
    /// The version of the member's ledger that was read; nil where what is left of limits did not matter.
    public let expectedLedger: Int?
    /// Refused with `alreadyDone` where this key was appended before.
    public let idempotency: IdempotencyKey?
    public let events: [CaseEvent]
    public let documents: [StoredDocument]
    public let outbox: [OutboxFact]
    /// Numbers by which the case is to be found from now on.
    public let numbers: [String]
    /// The case after these events; written with them.
    public let summary: CaseSummary

    public init(
        payer: PayerID, caseID: CaseID, expectedVersion: Int, member: MemberID,
        expectedLedger: Int? = nil, idempotency: IdempotencyKey? = nil, events: [CaseEvent],
        documents: [StoredDocument] = [], outbox: [OutboxFact] = [], numbers: [String] = [],
        summary: CaseSummary
    ) {
        self.payer = payer
        self.caseID = caseID
        self.expectedVersion = expectedVersion
        self.member = member
        self.expectedLedger = expectedLedger
        self.idempotency = idempotency
        self.events = events
        self.documents = documents
        self.outbox = outbox
        self.numbers = numbers
        self.summary = summary
    }

    /// What is wrong with the append itself, whatever the store holds; nil where nothing is.
    ///
    /// These are faults of the caller, and each would otherwise be found years later.
    public var fault: String? {
        if events.isEmpty { return "an append without events" }
        if expectedVersion < 0 { return "a negative version" }
        if summary.caseID != caseID || summary.payer != payer || summary.member != member {
            return "the summary is of another case, payer or member"
        }
        if summary.version != expectedVersion + events.count {
            return "the summary is of version \(summary.version), not of "
                + "\(expectedVersion + events.count)"
        }
        if outbox.contains(where: { $0.caseID != caseID }) {
            return "a fact of the outbox is of another case"
        }
        let receptions = events.indices.filter { index in
            if case .received = events[index].kind { true } else { false }
        }
        if receptions != (expectedVersion == 0 ? [0] : []) {
            return "a case begins with the reception of a request, and has one"
        }
        return nil
    }
}
