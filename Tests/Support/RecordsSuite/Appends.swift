public import CaseSamples
public import Cases
import CodeSets
public import Primitives
public import Records

/// Appends as the workflow makes them: events, and the summary of the case after them.
public enum Appends {
    /// What goes with the events of an append.
    public struct Company: Sendable {
        public var ledger: Int?
        public var key: IdempotencyKey?
        public var documents: [StoredDocument]
        public var outbox: [OutboxFact]
        public var numbers: [String]

        public init(
            ledger: Int? = nil, key: IdempotencyKey? = nil, documents: [StoredDocument] = [],
            outbox: [OutboxFact] = [], numbers: [String] = []
        ) {
            self.ledger = ledger
            self.key = key
            self.documents = documents
            self.outbox = outbox
            self.numbers = numbers
        }
    }

    /// A new case: its reception, and what is decided with it.
    public static func opening(
        _ id: String, _ request: AuthorizationRequest = CaseSamples.request(),
        due: Instant? = CaseSamples.deadline.dueAt, at: Instant = CaseSamples.noon,
        then kinds: [CaseEvent.Kind] = [], with company: Company = Company()
    ) throws -> Append {
        let deadline = due.map { due in
            var deadline = CaseSamples.deadline
            deadline.dueAt = due
            return deadline
        }
        let received = CaseSamples.received(request, deadline: deadline)
        return try append(nil, CaseID(id), [.received(received)] + kinds, at, company)
    }

    /// More events of a case.
    public static func more(
        _ base: Case, _ kinds: [CaseEvent.Kind], at: Instant = CaseSamples.noon,
        with company: Company = Company()
    ) throws -> Append {
        try append(base, base.id, kinds, at, company)
    }

    private static func append(
        _ base: Case?, _ id: CaseID, _ kinds: [CaseEvent.Kind], _ at: Instant, _ company: Company
    ) throws -> Append {
        let events = kinds.map { CaseSamples.event($0, at: at) }
        let after = try Case(id: id, events: (base?.events ?? []) + events)
        return Append(
            payer: after.coverage.payer, caseID: id, expectedVersion: base?.version ?? 0,
            member: after.coverage.member, expectedLedger: company.ledger,
            idempotency: company.key, events: events, documents: company.documents,
            outbox: company.outbox,
            numbers: (company.numbers + after.grants.map(\.grant.number.text)).uniqued,
            summary: CaseSummary(after))
    }

    public static func approval(_ number: String, _ subject: Subject = .line(1)) -> CaseEvent.Kind {
        CaseSamples.determined(.approved(.automated(CaseSamples.grant(number))), subject)
    }

    public static func pend(_ cause: Pend.Cause, _ subject: Subject = .line(1)) -> CaseEvent.Kind {
        CaseSamples.determined(.pended(Pend(cause: cause, reason: "Later.")), subject)
    }

    public static func key(
        _ identifier: String, content: Character = "0", payer: PayerID = CaseSamples.payer,
        submitter: String = "1234567893", operation: String = "submit"
    ) -> IdempotencyKey {
        IdempotencyKey(
            payer: payer, submitter: submitter, operation: operation, identifier: identifier,
            contentDigest: CaseSamples.digest(content))
    }
}

extension Append {
    /// The case of an opening append.
    public func opened() throws -> Case { try Case(id: caseID, events: events) }

    /// The case after this append to another.
    public func applied(to base: Case) throws -> Case {
        try Case(id: caseID, events: base.events + events)
    }
}

extension RecordStore {
    /// What comes of an append, as a value.
    public func result(_ append: Append) async -> Result<AppendReceipt, AppendError> {
        do throws(AppendError) {
            return .success(try await self.append(append))
        } catch {
            return .failure(error)
        }
    }
}
