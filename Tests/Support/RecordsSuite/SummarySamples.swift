import CaseSamples
public import Cases
import CodeSets
import Primitives
public import Records

/// Cases of many kinds, every kind of question about them, and the answers by plain filters.
public enum SummarySamples {
    public static let payers = [CaseSamples.payer, PayerID("other")]
    public static let members = ["M1", "M2", "M3"].map { MemberID($0) }
    static let providers = ["P1", "P2", "P3"]
    static let start = CaseSamples.noon
    static let days = ["2026-03-09", "2026-03-10"].map { CaseSamples.date($0) }
    static let codes = [CaseSamples.cpap, ProcedureCode(system: .hcpcs, code: "E0470")]
    static let balls: [Actor] = [.provider, .staff, .clinician, .nobody]

    /// Fills a store with cases that differ in all that is asked for; some are told apart by nothing but their id.
    @discardableResult
    public static func fill(
        _ store: any RecordStore, count: Int = 60
    ) async throws -> [CaseSummary] {
        var summaries: [CaseSummary] = []
        for number in 0..<count { summaries.append(try await add(number, to: store)) }
        return summaries
    }

    @discardableResult
    public static func add(
        _ number: Int, to store: any RecordStore
    ) async throws -> CaseSummary {
        let requester = providers[number % 3]
        var line = CaseSamples.line(1, codes[number / 5 % 2])
        line.dates = number % 7 == 0 ? nil : DateRange(start: days[number % 2])
        // Some ask for something else on another day, too.
        var other = CaseSamples.line(2, codes[(number / 5 + 1) % 2])
        other.dates = DateRange(start: days[(number + 1) % 2])
        let request = CaseSamples.request(
            lines: number % 11 == 6 ? [line, other] : [line], member: members[number / 2 % 3],
            payer: payers[number / 3 % 2],
            requester: [requester, "\(requester)-tax"],
            others: number % 4 == 0 ? [] : [providers[number / 4 % 3], "\(number)"])
        // Several are received in one moment, several are due in one, and some never.
        let received = start.adding(seconds: number / 4 * 10 % 70)
        let due = number % 5 == 0 ? nil : start.adding(hours: number * 7 % 11)
        let first = try Appends.opening(
            "R\(number * 37 % 101)", request, due: due, at: received,
            then: [Appends.pend(.informationRequested)])
        _ = try await store.append(first)
        let kinds: [CaseEvent.Kind]? =
            switch number % 5 {
            case 0: nil
            case 1: [Appends.pend(.staffReview)]
            case 2: [Appends.pend(.clinicianReview)]
            case 3: [Appends.approval("A\(number)")]
            default: [CaseSamples.determined(.cancelled(reason: "asked to"))]
            }
        guard let kinds else { return first.summary }
        let more = try Appends.more(first.opened(), kinds, at: received.adding(seconds: 5))
        _ = try await store.append(more)
        return more.summary
    }

    /// Each part of a query alone, and with every other.
    public static let queries: [CaseQuery] = {
        let parts: [@Sendable (inout CaseQuery) -> Void] = [
            { $0.payer = payers[1] }, { $0.payer = PayerID("nobody") },
            { $0.member = members[1] }, { $0.requester = ["P1"] },
            { $0.requester = ["P2-tax", "P2", "P3"] }, { $0.provider = ["P3"] },
            { $0.provider = ["P1", "P2-tax", "nobody"] }, { $0.ball = .clinician },
            { $0.ball = .nobody }, { $0.ball = .provider }, { $0.openOnly = true },
            { $0.dueBefore = start.adding(hours: 4) },
            { ($0.member, $0.start) = (members[0], days[1]) },
            { $0.start = days[0] },
        ]
        var queries: [CaseQuery] = []
        for order in [CaseQuery.Order.newest, .due] {
            queries.append(CaseQuery(order: order))
            for (number, one) in parts.enumerated() {
                for other in parts[number...] {
                    var query = CaseQuery(order: order)
                    one(&query)
                    other(&query)
                    queries.append(query)
                }
            }
        }
        return queries
    }()

    /// The contract in plain words.
    public static func expected(_ query: CaseQuery, of all: [CaseSummary]) -> Set<CaseID> {
        let found = all.filter { summary in
            let everyone = summary.requester + summary.providers
            return (query.payer == nil || query.payer == summary.payer)
                && (query.member == nil || query.member == summary.member)
                && (query.requester.isEmpty
                    || query.requester.contains { summary.requester.contains($0) })
                && (query.provider.isEmpty || query.provider.contains { everyone.contains($0) })
                && (query.start == nil || query.start == summary.serviceDates?.start)
                && (query.ball == nil || query.ball == summary.ball)
                && (!query.openOnly || summary.isOpen)
                && (query.dueBefore.map { before in
                    summary.dueAt.map { $0 < before } ?? false
                } ?? true)
        }
        return Set(found.map(\.caseID))
    }

    /// The cases for the same, in plain words.
    static func expected(_ same: SameService, of all: [CaseSummary]) -> [CaseSummary] {
        all.filter { summary in
            let services =
                summary.furtherServices
                + [summary.firstCode].compactMap(\.self).map {
                    DatedService(code: $0.code, start: summary.serviceDates?.start)
                }
            return summary.payer == same.payer && summary.member == same.member
                && summary.action != .cancelled
                && services.contains { $0.start == same.start && same.codes.contains($0.code) }
        }
    }

    /// All of an answer, a few at a time.
    public static func pages(
        of query: CaseQuery, _ store: any RecordStore, size: Int = 7
    ) async throws -> [CaseSummary] {
        var query = query
        query.limit = size
        var found: [CaseSummary] = []
        while true {
            let page = try await store.summaries(query)
            found += page
            guard page.count == size, let last = page.last, found.count < 1000 else {
                return found
            }
            query.after = CaseQuery.Cursor(last)
        }
    }

    /// True where the order of a query holds between neighbours.
    public static func isInOrder(_ found: [CaseSummary], _ order: CaseQuery.Order) -> Bool {
        zip(found, found.dropFirst()).allSatisfy { one, next in
            switch order {
            case .newest: one.receivedAt >= next.receivedAt
            case .due:
                (one.dueAt?.milliseconds ?? .max) <= (next.dueAt?.milliseconds ?? .max)
            }
        }
    }
}
